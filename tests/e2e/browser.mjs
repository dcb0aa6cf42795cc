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
    context.setDefaultTimeout(10_000);
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

/** The row of the speaker with this name. */
export const chip = (page, name) => page.locator("#people .voice", { hasText: name });

/** Presses where an element is seen. Playwright's own click may scroll first, and that would hide that the page jumps. */
export async function tap(page, selector) {
  const place = await page
    .waitForFunction((selector) => {
      const element = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
      const box = element?.getBoundingClientRect();
      const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
      return element?.contains(document.elementFromPoint(x, y)) && [x, y];
    }, selector, { timeout: 2000 })
    .catch(() => assert.fail(`something lies over ${selector}, or it is not in the window`));
  await page.mouse.click(...(await place.jsonValue()));
}

/** Opens the list `id` (`people`, `menu`) where it is one to open, as on a phone. */
export async function openList(page, id) {
  if (!(await page.locator(`#${id}`).isVisible())) await tap(page, `.bar [popovertarget=${id}]`);
  await page.locator(`#${id}`).waitFor({ state: "visible" });
}

/** Puts an open list away. */
export async function closeList(page) {
  const isOpen = () => page.evaluate(() => document.querySelector(":popover-open") !== null);
  if (await isOpen()) await page.keyboard.press("Escape");
  assert.equal(await isOpen(), false);
}

/** Presses the row of a speaker, on a phone in the list that the bar opens. */
export async function choose(page, name) {
  await openList(page, "people");
  await chip(page, name).click();
  await closeList(page);
}

/** Changes the mode as a reader does: `article`, `quotes`, `figures`, `events`. */
export async function look(page, mode) {
  await openList(page, "menu");
  await page.locator(`#menu .mode[data-of=${mode}]`).click();
  await closeList(page);
  await page.waitForFunction((mode) => document.documentElement.dataset.mode === mode, mode);
  const drawn = { quotes: "#cards", figures: "#numbers" }[mode];
  if (drawn) await page.waitForSelector(drawn, { state: "attached" });
}

/** The ids of the quotes that stand in full ink. */
export const inFullInk = (page) =>
  page.$$eval(".story .quote.chosen", (all) => [...new Set(all.map((element) => element.id || element.dataset.quote))]);

/** What is said about a link or about what was done, wherever it is said. */
export const notices = (page) =>
  page.$$eval(".at-quote > p, #said:not([hidden]) > p", (all) => all.map((each) => each.textContent).join(" "));

/** Presses the first line of a quote or number in the article, where a reader would. */
export async function pressQuote(page, id) {
  const quote = page.locator(`.story [id="${id}"]`);
  await quote.evaluate((quote) => quote.scrollIntoView({ block: "center" }));
  const { x, y, height, width } = await quote.evaluate((quote) => quote.getClientRects()[0].toJSON());
  await page.mouse.click(x + Math.min(10, width / 2), y + height / 2);
}

/** Presses a quote or number, and gives the sheet that it opens. */
export async function openSheet(page, id) {
  await pressQuote(page, id);
  const sheet = page.locator("dialog#sheet");
  await sheet.waitFor({ state: "visible" });
  return sheet;
}

/** The computed style of the first element that matches. */
export const style = (page, selector, property) =>
  page.$eval(selector, (element, property) => getComputedStyle(element)[property], property);
