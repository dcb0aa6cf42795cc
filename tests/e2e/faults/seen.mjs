// What must be true of the page whatever went wrong: what is whole, what is said, what is live.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PHONE } from "../browser.mjs";
import { DIST, loaded } from "../site.mjs";

// The site as it is now: a build that runs meanwhile changes nothing.
export const ROOT = mkdtempSync(join(tmpdir(), "verbatim-faults-"));
cpSync(DIST, ROOT, { recursive: true });
process.on("exit", () => rmSync(ROOT, { recursive: true, force: true }));

export const HTML = readFileSync(join(ROOT, "index.html"), "utf8");
const { boot, verbatim, details } = loaded(ROOT);
export const BOOT = boot[0];
export const JS = verbatim.js[0];
export const WASM = verbatim.wasm[0];
export const DETAILS = { js: details.js[0], wasm: details.wasm[0], css: details.css[0] };
export const FOLDER = HTML.match(/<link rel="canonical" href="([^"]+)\/">/)[1];
export const DATA = JSON.parse(readFileSync(join(ROOT, FOLDER, "article.json"), "utf8"));

const seed = readFileSync(new URL("../../../seeds/000_a5b366be1133b979.txt", import.meta.url), "utf8");
export const PARAGRAPHS = seed.split(/\n\s*\n/).map((paragraph) => paragraph.trim());

export const UNAVAILABLE = "Filters are unavailable. The article is complete.";
export const TRY_AGAIN = "Try again";
/** Why something cannot be had, in the page's words. */
export const CAUSES = {
  connection: "The connection failed.",
  offline: "You are offline.",
  late: "There was no answer within 10 seconds.",
  status: (status) => `The server answered with error ${status}.`,
  type: (type) => `The server sent a file of the wrong type (${type}).`,
  damaged: "A file was changed or damaged on its way.",
  changed: "The page was changed on its way, or by another program.",
  old: "This browser is too old, or does not let WebAssembly run.",
  stopped: "The program stopped because of an error in it.",
};
/** The whole line; where no script speaks it has no cause. */
export const unavailableBy = (cause) => [UNAVAILABLE, cause, TRY_AGAIN].join(" ");
export const CUT = "This page did not load whole: the end of the article may be missing. Load it again.";
export const LATER = "This could not be loaded. The article is complete; press again to try again.";
export const LATER_STOPPED = `${CAUSES.stopped} Press again to try again.`;
export const EVERYONE = "8 quotes and 1 reported statement by 5 speakers, 2 terms";
export const of = (slug) => DATA.quotes.filter((quote) => quote.attribution.speaker === slug).map((quote) => quote.id);
export const THOMAS = of("jacob-thomas");
export const WAN = of("sophia-wan");
export const voice = (slug) => `#people .voice[data-of="${slug}"]`;

/** Something a test lets go on when it is ready. */
export function gate() {
  let open;
  const until = new Promise((kept) => (open = kept));
  return { until, open };
}

/** Waits until `read` gives `expected`; where it never does, says what it gives. `read` runs in the page. */
export async function until(page, read, of, expected) {
  const same = new Function("[of, expected]", `return JSON.stringify((${read})(of)) === expected`);
  await page.waitForFunction(same, [of, JSON.stringify(expected)], { timeout: 4000 }).catch(() => {});
  assert.deepEqual(await page.evaluate(read, of), expected);
}

/** The article is there, word for word, and can be seen. */
export async function whole(page, paragraphs = PARAGRAPHS) {
  const seen = await page.$$eval(".passage > p", (all) =>
    all.map((p) => {
      const isSeen = p.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return !p.textContent || (isSeen && p.getBoundingClientRect().height > 0) ? p.textContent : `hidden: ${p.textContent}`;
    }),
  );
  assert.deepEqual(seen, paragraphs, "the article is whole and visible");
}

/** Nothing that does not work looks as if it did. Where the start script ran, the rail is out of sight, too. */
export async function dead(page, { booted = true } = {}) {
  const { rail, live } = await page.evaluate(() => {
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const kinds = "[data-do], [popovertarget], #find, #rail summary, .quote[tabindex], .waiting";
    const controls = [...document.querySelectorAll(kinds)];
    const rail = document.getElementById("rail");
    return {
      rail: rail && { inert: rail.inert, seen: [rail, ...rail.querySelectorAll("*")].filter(isSeen).length > 0 },
      live: controls.filter((e) => isSeen(e) && !e.closest("[inert]")).map((e) => e.outerHTML.slice(0, 100)),
    };
  });
  if (rail) assert.equal(rail.inert, true, "the rail is inert");
  if (rail && booted) assert.equal(rail.seen, false, "the rail is out of sight");
  assert.deepEqual(live, [], "no dead control is shown as live");
}

/** `words` stand in the window, uncovered. */
export async function said(page, selector, words) {
  const read = (selector) => {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return "not visible";
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    if (!isInside) return `outside the window: ${[left, top, right, bottom]}`;
    // Words that flow over several lines: the middle of the first.
    const line = element.getClientRects()[0];
    const over = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    return element.contains(over) ? element.textContent.trim() : `covered by ${over?.outerHTML.slice(0, 80)}`;
  };
  await until(page, read, selector, words);
}

/** Nothing is said of any failure. */
export function quiet(page) {
  const read = () => {
    const sayings = [...document.querySelectorAll(".failure, #said, .at-quote")];
    return sayings.filter((saying) => saying.checkVisibility({ visibilityProperty: true })).map((saying) => saying.textContent);
  };
  return until(page, read, undefined, []);
}

/** The explorer does not run: whole, honest, and nothing pretends. */
export async function unavailable(page, cause) {
  await said(page, "#unavailable", unavailableBy(cause));
  assert.equal(await page.locator("#cut-short").isVisible(), false);
  await dead(page);
  await whole(page);
}

/** Lets the style's own clock run out. */
export const styleSpeaks = (page) => page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

export const status = (page, words) => until(page, () => document.querySelector("[role=status]")?.textContent, undefined, words);

/** The quotes that are marked as chosen are exactly these. */
export function chosen(page, ids) {
  const read = () => {
    const marked = [...document.querySelectorAll("#story .quote.chosen")];
    return [...new Set(marked.map((quote) => quote.id || quote.dataset.quote))];
  };
  return until(page, read, undefined, ids);
}

/** The explorer runs: a speaker is chosen, everyone is shown again. */
export async function works(page) {
  await page.waitForSelector(":root.explorer");
  await page.locator(voice("jacob-thomas")).click();
  await status(page, "Jacob Thomas · 1 of 2");
  await chosen(page, THOMAS);
  await page.locator(".bar .all").click();
  await status(page, EVERYONE);
  await chosen(page, []);
  await whole(page);
}

/** Presses a quote in the article. */
export const press = (page, id) => page.locator(`#story [id="${id}"]`).click();

/** Pressing a quote opens its card, in the window, and Escape closes it. */
export async function opens(page, id = THOMAS[0], { escape = true } = {}) {
  await press(page, id);
  const parts = await page.$$eval(`#story [id="${id}"], #story [data-quote="${id}"]`, (all) => all.map((part) => part.textContent));
  await said(page, `#sheet [data-card="${id}"] blockquote`, parts.join(" … "));
  if (!escape) return;
  await page.keyboard.press("Escape");
  await page.waitForSelector("#sheet", { state: "hidden" });
}

/** The page, as soon as its address is there: some of its files may never come. */
export const come = (page, site, where = "") => page.goto(new URL(where, site.url).href, { waitUntil: "commit" });

/** The page with its HTML changed. */
export const edited = (change) => ({ replaced: { "index.html": change(HTML) } });

/** How long a file is. */
export const size = (file) => statSync(join(ROOT, file)).size;

/** A file with one byte in its middle changed. */
export function flipped(file) {
  const bytes = readFileSync(join(ROOT, file));
  bytes[bytes.length >> 1] ^= 0xff;
  return bytes;
}

/** An entry whose page is changed by `before`, which runs in it before anything else does. */
export const refusing = (name, before, run, options = {}) => ({
  name,
  ...options,
  run: async (all) => {
    await all.page.addInitScript(typeof before === "string" ? { content: before } : before);
    await run(all);
  },
});

/** It starts, says nothing, and works. */
export const asEver = async ({ page, visit }) => {
  await visit();
  await works(page);
  await quiet(page);
  await opens(page);
};

/** A phone that lets the page use its clipboard. */
export const PHONED = { viewport: PHONE, context: { permissions: ["clipboard-read", "clipboard-write"] } };
