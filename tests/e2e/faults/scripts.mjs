// Others at work on the page: translators, and scripts that write the article anew or take things away.
import assert from "node:assert/strict";
import * as seen from "./seen.mjs";
import { BOOT, CAUSES, PARAGRAPHS, THOMAS, WAN, WASM, come, said, status, voice } from "./seen.mjs";

/** What a translator does to a page: every text in the body wrapped twice, its words changed. Runs in the page. */
function translate(loud) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("script, style, svg") || !node.data.trim() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.append(inner);
    inner.append(loud ? text.data.toUpperCase() : text.data);
    text.replaceWith(outer);
  }
}
const LOUD = PARAGRAPHS.map((paragraph) => paragraph.toUpperCase());
const clipboard = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

/** A quote pressed and copied gives the words of the article, whatever the page now reads. */
async function copiesOriginal(page) {
  await seen.press(page, THOMAS[1]);
  await page.locator("#sheet [data-do=copy-quote]").click();
  await said(page, "#sheet-done", "Copied with its source.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /“There’s a balancing act,” … “Politicians in the US historically played/);
  await page.keyboard.press("Escape");
}

async function filters(page) {
  await page.locator(voice("jacob-thomas")).click();
  await status(page, "Jacob Thomas · 1 of 2");
  await seen.chosen(page, THOMAS);
  await page.locator(voice("sophia-wan")).click();
  await status(page, "Jacob Thomas and Sophia Wan · 1 of 4");
}

const translated = [
  {
    name: "a translator changes every word after the start: counts and marks follow, copies are the original",
    ...clipboard,
    run: async ({ page, visit }) => {
      await visit();
      await page.evaluate(translate, true);
      await filters(page);
      await seen.whole(page, LOUD);
      await copiesOriginal(page);
    },
  },
  {
    name: "a translator wraps a notice: it still goes away",
    run: async ({ page, visit }) => {
      await visit("#s=jacob-thomas&s=nobody-at-all");
      await visit("#q-there-was-no-such-quote-aaaaaa");
      await page.waitForFunction(() => document.querySelector("#said > p")?.textContent);
      await page.evaluate(translate, true);
      await page.locator(voice("jacob-thomas")).click();
      await status(page, "Jacob Thomas · 1 of 2");
      await seen.quiet(page);
    },
  },
  {
    name: "a translator changes every word while the explorer is on its way: copies are the original",
    ...clipboard,
    held: WASM,
    run: async ({ page, visit, held }) => {
      await visit("", { started: false });
      await page.waitForSelector(":root.booted");
      await page.evaluate(translate, true);
      held.open();
      await page.waitForSelector(":root.explorer");
      await filters(page);
      await seen.whole(page, LOUD);
      await copiesOriginal(page);
    },
  },
  {
    name: "a translator wraps every text before the start script: it starts",
    held: BOOT,
    run: async ({ page, site, held }) => {
      await come(page, site);
      await page.waitForSelector("#end", { state: "attached" });
      await page.evaluate(translate, false);
      held.open();
      await page.waitForSelector(":root.explorer");
      await filters(page);
      await seen.whole(page);
      await seen.quiet(page);
    },
  },
  {
    name: "a translator changes every word before the start script: it is said that filters are not there",
    held: BOOT,
    run: async ({ page, site, held }) => {
      await come(page, site);
      await page.waitForSelector("#end", { state: "attached" });
      await page.evaluate(translate, true);
      held.open();
      await said(page, "#unavailable", `${seen.UNAVAILABLE.toUpperCase()} ${CAUSES.changed} ${seen.TRY_AGAIN.toUpperCase()}`);
      await seen.dead(page);
      await seen.whole(page, LOUD);
    },
  },
];

/** Another script writes the article anew. */
const rewrite = (page) => page.evaluate(() => (document.getElementById("story").innerHTML = document.getElementById("story").innerHTML));
const scripts = [
  {
    name: "another script writes the story anew: marks go to the new elements",
    context: { bypassCSP: true },
    run: async ({ page, visit }) => {
      await visit();
      await rewrite(page);
      await seen.works(page);
      await seen.opens(page);
    },
  },
  {
    name: "another script writes the story anew under a filter: the old marks go at the next press",
    context: { bypassCSP: true },
    run: async ({ page, visit }) => {
      await visit();
      await filters(page);
      await rewrite(page);
      await page.locator(voice("jacob-thomas")).click();
      await status(page, "Sophia Wan · 1 of 2");
      await seen.chosen(page, WAN);
      await page.locator(".bar .all").click();
      await seen.chosen(page, []);
      await seen.whole(page);
    },
  },
  {
    name: "another script writes one paragraph anew under a filter: its marks follow the next press",
    context: { bypassCSP: true },
    run: async ({ page, visit }) => {
      await visit();
      await filters(page);
      await page.evaluate((id) => {
        const paragraph = document.getElementById(id).closest("p");
        paragraph.innerHTML = paragraph.innerHTML;
      }, THOMAS[1]);
      await page.locator(voice("jacob-thomas")).click();
      await seen.chosen(page, WAN);
      await seen.whole(page);
    },
  },
  {
    name: "another script takes the rail away: quotes still open",
    run: async ({ page, visit }) => {
      await visit();
      await page.evaluate(() => document.getElementById("rail").remove());
      await seen.opens(page);
      await seen.whole(page);
      await seen.quiet(page);
    },
  },
  {
    name: "another script takes the rail away before the start: it is said, or quotes open",
    held: BOOT,
    run: async ({ page, site, held }) => {
      await come(page, site);
      await page.waitForSelector("#end", { state: "attached" });
      await page.evaluate(() => document.getElementById("rail").remove());
      held.open();
      await page.waitForSelector(":root:is(.explorer, .unavailable)");
      if (await page.locator(":root.explorer").count()) await seen.opens(page);
      else await seen.unavailable(page, CAUSES.changed);
    },
  },
];

export const SCRIPTS = [...translated, ...scripts];
