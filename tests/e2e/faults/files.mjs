// Faults of the files: each one missing, of the wrong type, damaged, cut, slow or never answering.
import assert from "node:assert/strict";
import * as seen from "./seen.mjs";
import { BOOT, CAUSES, DETAILS, HTML, JS, LATER, THOMAS, WASM, come, said } from "./seen.mjs";

const half = (file) => Math.floor(seen.size(file) / 2);
/** What the console says by itself of a file that does not come. */
const NETWORK = /^error: (Failed to load resource: |Fetch API cannot load )/;
const REFUSED = /Refused to (execute|apply)|Failed to load module script|MIME type/;
const DAMAGED = /integrity/;

/** What can be wrong with a file, in words; what the site is like then, and the cause that is told. */
const wrongs = (file, { wrongType, broken }) => ({
  "is missing": [{ replaced: { [file]: null } }, CAUSES.status(404)],
  "comes as another type": [
    { faulty: { [file]: { type: wrongType, headers: { "x-content-type-options": "nosniff" } } } },
    CAUSES.type(wrongType),
  ],
  "is empty": [{ replaced: { [file]: "" } }, CAUSES.damaged],
  "is not what it is called": [{ replaced: { [file]: broken } }, CAUSES.damaged],
  "has another byte in its middle": [{ replaced: { [file]: seen.flipped(file) } }, CAUSES.damaged],
  "ends half way": [{ faulty: { [file]: { cut: half(file) } } }, CAUSES.damaged],
  "breaks off half way": [{ faulty: { [file]: { cut: half(file), broken: true } } }, CAUSES.connection],
  "is answered by a server's error": [{ faulty: { [file]: { status: 503 } } }, CAUSES.status(503)],
});

/** Faults of the start script: the style says it when its time is up, and not before. */
function start() {
  const never = async ({ page, site }) => {
    await come(page, site);
    await page.waitForSelector("#end", { state: "attached" });
    assert.equal(await page.locator("#unavailable").isVisible(), false, "it is not said before the time");
    await seen.styleSpeaks(page);
    await said(page, "#unavailable", seen.unavailableBy(""));
    await seen.whole(page);
    await seen.dead(page, { booted: false });
  };
  const allowed = [NETWORK, REFUSED, DAMAGED];
  const entries = Object.entries(wrongs(BOOT, { wrongType: "image/png", broken: "const {" })).map(([how, [site]]) => ({
    name: `the start script ${how}`,
    site,
    allowed,
    run: never,
  }));
  return [
    ...entries,
    { name: "the start script never comes", site: { faulty: { [BOOT]: { silent: true } } }, run: never },
    { name: "the start script begins and never ends", site: { faulty: { [BOOT]: { cut: 900, silent: true } } }, run: never },
    { name: "a page in HTML comes in place of the start script", site: { replaced: { [BOOT]: HTML } }, allowed, run: never },
    {
      name: "the start script never comes, and it is said: the rail, which does nothing, goes out of sight",
      site: { faulty: { [BOOT]: { status: 404 } } },
      allowed,
      run: async (all) => {
        await never({ ...all });
        await seen.dead(all.page);
      },
    },
    {
      name: "the start script comes as plain text, which browsers take",
      site: { faulty: { [BOOT]: { type: "text/plain" } } },
      run: async ({ page, visit }) => {
        await visit();
        await seen.quiet(page);
        await seen.works(page);
      },
    },
    {
      name: "the start script comes after the style has spoken, and what was said goes",
      held: BOOT,
      run: async ({ page, site, held }) => {
        await never({ page, site });
        held.open();
        await seen.works(page);
        await seen.quiet(page);
      },
    },
  ];
}

/** Faults of the explorer's two files: the start script says it. */
function explorer() {
  const fails = (cause) => async ({ page, visit }) => {
    await visit("", { started: false });
    await seen.unavailable(page, cause);
  };
  const silent = async ({ page, site }) => {
    await page.clock.install();
    await come(page, site);
    await page.waitForSelector(":root.booted");
    await seen.quiet(page);
    await page.clock.fastForward(11_000);
    await seen.unavailable(page, CAUSES.late);
  };
  const kinds = [
    ["the explorer's glue", JS, { wrongType: "text/plain", broken: "export default {{" }],
    ["the explorer itself", WASM, { wrongType: "application/wasm", broken: "no WebAssembly at all" }],
  ];
  return kinds.flatMap(([what, file, damage]) => [
    ...Object.entries(wrongs(file, damage))
      .filter(([how]) => !(file === WASM && how === "comes as another type"))
      .map(([how, [site, cause]]) => ({ name: `${what} ${how}`, site, allowed: [NETWORK, REFUSED, DAMAGED], run: fails(cause) })),
    {
      name: `a page in HTML comes in place of ${what}`,
      site: { replaced: { [file]: HTML }, faulty: { [file]: { type: "text/html" } } },
      allowed: [REFUSED, DAMAGED],
      run: fails(CAUSES.type("text/html")),
    },
    { name: `${what} never comes`, site: { faulty: { [file]: { silent: true } } }, run: silent },
    { name: `${what} begins and never ends`, site: { faulty: { [file]: { cut: half(file), silent: true } } }, run: silent },
    {
      name: `${what} comes when nobody waits for it any more: what was said goes, and it runs`,
      held: file,
      run: async ({ page, site, held }) => {
        await silent({ page, site });
        held.open();
        await seen.works(page);
        await seen.quiet(page);
      },
    },
  ]).concat([
    {
      name: "the explorer comes as a type that dumb hosts give",
      site: { faulty: { [WASM]: { type: "application/octet-stream" } } },
      allowed: [/^warning: .*does not serve Wasm/],
      run: async ({ page, visit }) => {
        await visit();
        await seen.quiet(page);
        await seen.works(page);
      },
    },
  ]);
}

/** Faults of what is fetched when something is looked at closely. */
function details() {
  const files = {
    "the details' glue": DETAILS.js,
    "the details' module": DETAILS.wasm,
    "the details' style": DETAILS.css,
  };
  const wrong = {
    "is missing": [{ status: 404 }, CAUSES.status(404)],
    "comes as another type": [{ type: "text/html", headers: { "x-content-type-options": "nosniff" }, cut: 9 }, CAUSES.type("text/html")],
    "ends half way": [{ half: true }, CAUSES.damaged],
    "breaks off half way": [{ half: true, broken: true }, CAUSES.connection],
  };
  const allowed = [NETWORK, REFUSED, DAMAGED];
  const damaged = Object.entries(files).flatMap(([what, file]) =>
    Object.entries(wrong).map(([how, [fault, cause]]) => ({
      name: `${what} ${how}: it is said at a press, and the next press works`,
      site: { faulty: { [file]: fault.half ? { ...fault, cut: half(file) } : fault } },
      allowed,
      run: async ({ page, visit, site }) => {
        await visit();
        await seen.press(page, THOMAS[0]);
        await said(page, "#said > p", `${LATER} ${cause}`);
        await seen.whole(page);
        delete site.faulty[file];
        await seen.opens(page);
        await seen.works(page);
      },
    })),
  );
  const silent = Object.entries(files).map(([what, file]) => ({
    name: `${what} never comes: it is said after a press, and when it comes a press works`,
    held: file,
    run: async ({ page, visit, held }) => {
      await page.clock.install();
      await visit();
      const asked = page.waitForRequest((request) => request.url().endsWith(file));
      await seen.press(page, THOMAS[0]);
      await asked;
      await page.clock.fastForward(11_000);
      await said(page, "#said > p", `${LATER} ${CAUSES.late}`);
      held.open();
      await seen.opens(page);
    },
  }));
  return [
    ...damaged,
    ...silent,
    ...["Quotes", "Figures"].map((mode) => ({
      name: `the details are missing when ${mode} are asked for: it is said, and the article is a press away`,
      site: { faulty: { [DETAILS.wasm]: { status: 404 } } },
      allowed,
      run: async ({ page, visit }) => {
        await visit();
        await page.locator(`#menu .mode[data-of=${mode.toLowerCase()}]`).click();
        await said(page, "#said > p", `${LATER} ${CAUSES.status(404)}`);
        await page.locator("#menu .mode[data-of=article]").click();
        await seen.works(page);
      },
    })),
    {
      name: "the details are missing when something is searched: quotes are still found, and it is said",
      site: { faulty: { [DETAILS.js]: { status: 404 } } },
      allowed,
      run: async ({ page, visit }) => {
        await visit();
        await page.locator("#find").fill("balancing");
        await seen.status(page, "“balancing” · 1 of 1");
        await seen.chosen(page, [THOMAS[1]]);
        await said(page, "#said > p", `${LATER} ${CAUSES.status(404)}`);
      },
    },
  ];
}

export const FILES = [...start(), ...explorer(), ...details()];
