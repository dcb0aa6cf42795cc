// Another try after a failure: it starts what can be started, and never takes the article away.
import * as seen from "./seen.mjs";
import { BOOT, CAUSES, WASM, come, status } from "./seen.mjs";

const allowed = [/Failed to load resource/, /integrity/];
const missing = { [WASM]: { status: 404 } };
/** Fails at the first request only. */
const once = () => {
  let asked = 0;
  return { get status() { return asked++ ? 200 : 503; } };
};
const tryAgain = (page) => page.locator("#unavailable a").click();
const fails = async ({ page, visit }, cause) => {
  await visit("#s=jacob-thomas", { started: false });
  await seen.unavailable(page, cause);
};
const recovers = async (page) => {
  await tryAgain(page);
  await status(page, "Jacob Thomas · 1 of 2");
  await seen.quiet(page);
};

export const AGAIN = [
  {
    name: "a file was missing and is there: another try starts what the link asks for",
    site: { faulty: { ...missing } },
    allowed,
    run: async (all) => {
      await fails(all, CAUSES.status(404));
      delete all.site.faulty[WASM];
      await recovers(all.page);
    },
  },
  {
    name: "a file failed once and can be had by now: it is no fault of the browser's, and another try works",
    site: { faulty: { [WASM]: once() } },
    allowed,
    run: async (all) => {
      await fails(all, CAUSES.connection);
      await recovers(all.page);
    },
  },
  {
    name: "a file is still missing: another try says so again",
    site: { faulty: { ...missing } },
    allowed,
    run: async (all) => {
      await fails(all, CAUSES.status(404));
      await Promise.all([all.page.waitForEvent("load"), tryAgain(all.page)]);
      await seen.unavailable(all.page, CAUSES.status(404));
    },
  },
  {
    name: "the network is gone when it is tried again: it is said, the article stays, and when it is back it works",
    site: { faulty: { ...missing } },
    allowed,
    run: async (all) => {
      await fails(all, CAUSES.status(404));
      delete all.site.faulty[WASM];
      await all.context.setOffline(true);
      await tryAgain(all.page);
      await seen.unavailable(all.page, CAUSES.offline);
      await all.context.setOffline(false);
      await recovers(all.page);
    },
  },
  {
    name: "the page itself cannot be had when it is tried again: it is said, and the article stays",
    site: { faulty: { ...missing } },
    allowed,
    run: async (all) => {
      await fails(all, CAUSES.status(404));
      all.site.faulty["index.html"] = { status: 503 };
      await tryAgain(all.page);
      await seen.unavailable(all.page, CAUSES.status(503));
    },
  },
  {
    name: "the browser keeps a damaged file for ever: another try replaces it",
    site: { faulty: { [WASM]: { cut: 1000, headers: { "cache-control": "public, max-age=31536000, immutable" } } } },
    allowed,
    run: async (all) => {
      await fails(all, CAUSES.damaged);
      delete all.site.faulty[WASM];
      await recovers(all.page);
    },
  },
  {
    name: "the start script was missing and is there: what is pressed is a plain link, and it works",
    site: { faulty: { [BOOT]: { status: 404 } } },
    allowed,
    run: async ({ page, site }) => {
      await come(page, site);
      await page.waitForSelector("#end", { state: "attached" });
      await seen.styleSpeaks(page);
      delete site.faulty[BOOT];
      await tryAgain(page);
      await seen.works(page);
    },
  },
];
