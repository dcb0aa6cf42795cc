// One Chromium for a test file, and pages that watch themselves: every test ends with an empty console and with no
// request that left the origin.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./chromium.mjs";
import { serve } from "./site.mjs";

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
after(() => browser?.close());

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/**
 * A test on a page. `visit(fragment)` opens the site with the fragment and waits until the explorer has started (or,
 * with `started: false`, until the page has loaded).
 * Options: `viewport`, `context` (Playwright context options), `replaced`, `under`, `allowed` (console messages that the
 * test brings about itself).
 */
export function onPage(name, options, run) {
  test(name, async () => {
    const site = await serve(options);
    const context = await browser.newContext({ viewport: WIDE, ...options.context });
    const page = await context.newPage();
    if (options.viewport) await page.setViewportSize(options.viewport);
    const said = [];
    const left = [];
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error}`));
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== new URL(site.url).origin && protocol !== "data:" && protocol !== "blob:") left.push(request.url());
    });
    const visit = async (where = "", { started = true } = {}) => {
      await page.goto(new URL(where, site.url).href);
      if (started) await page.waitForSelector(":root.explorer");
    };
    try {
      await run({ page, visit, site, context });
      const unexpected = said.filter((line) => !(options.allowed ?? []).some((allowed) => allowed.test(line)));
      assert.deepEqual(unexpected, [], "the console is empty");
      assert.deepEqual(left, [], "no request left the origin");
    } finally {
      await context.close();
      await site.close();
    }
  });
}

/** The status line once it reads as expected. */
export async function status(page, expected) {
  const line = page.locator("[role=status]");
  await page.waitForFunction(
    (text) => document.querySelector("[role=status]")?.textContent === text,
    expected,
    { timeout: 5000 },
  ).catch(async () => assert.equal(await line.textContent(), expected));
}

/** The chip of the speaker with this name. */
export const chip = (page, name) => page.locator(".chips button", { hasText: name });

/** The ids of the quotes that stand in full ink. */
export const inFullInk = (page) =>
  page.$$eval(".story .quote.chosen", (all) => [...new Set(all.map((element) => element.dataset.quote))]);

/** Presses the first line of a quote in the article, where a reader would. */
export async function pressQuote(page, id) {
  const quote = page.locator(`.story [data-quote="${id}"]`).first();
  await quote.scrollIntoViewIfNeeded();
  const { x, y, height } = await quote.evaluate((quote) => quote.getClientRects()[0].toJSON());
  await page.mouse.click(x + 10, y + height / 2);
}
