// Accessibility: axe in every state, then what axe cannot see.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { PHONE, WIDE, chip, onPage, pressQuote, status } from "./browser.mjs";
import { article } from "./site.mjs";

const { data } = article();
const STATES = {
  unfiltered: "",
  filtered: "#s=jacob-thomas.sophia-wan",
  quotes: "#s=sophia-wan&view=quotes",
  figures: "#view=figures",
  events: "#view=events",
  searched: "#find=nothing%20here",
  linked: `#${data.quotes[4].id}`,
  "a broken link": "#s=nobody&at=q-words-never-said-at~all-in-this-article-aaaaaa",
};

for (const colorScheme of ["light", "dark"]) {
  for (const [width, viewport] of [["wide", WIDE], ["phone", PHONE]]) {
    for (const [state, fragment] of Object.entries(STATES)) {
      onPage(`axe: ${state}, ${colorScheme}, ${width}`, { viewport, context: { colorScheme, bypassCSP: true } }, async ({ page, visit }) => {
        await visit(fragment);
        await clean(page);
      });
    }
    onPage(`axe: a quote's sheet, ${colorScheme}, ${width}`, { viewport, context: { colorScheme, bypassCSP: true } }, async ({ page, visit }) => {
      await visit();
      await pressQuote(page, data.quotes[0].id);
      await page.locator("dialog.sheet").waitFor({ state: "visible" });
      await clean(page);
    });
  }
}

onPage("axe: JavaScript off", { context: { javaScriptEnabled: true, bypassCSP: true }, replaced: { "boot.js": "" } }, async ({ page, visit }) => {
  await visit("", { started: false });
  await clean(page);
});

async function clean(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`);
  assert.deepEqual(told, []);
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const fragment of Object.values(STATES)) {
  onPage(`no sideways scrolling at 320 px: ${fragment || "unfiltered"}`, { viewport: { width: 320, height: 640 } }, async ({ page, visit }) => {
    await visit(fragment);
    assert.equal(await overflow(page), 0);
  });
}

onPage("text spacing may be widened", { viewport: PHONE, context: { bypassCSP: true } }, async ({ page, visit }) => {
  await visit("#s=sophia-wan");
  await page.addStyleTag({
    content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
  });
  assert.equal(await overflow(page), 0);
  const clipped = await page.$$eval(".tools button, .chips button, .card button", (all) =>
    all.filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1).map((e) => e.textContent),
  );
  assert.deepEqual(clipped, []);
});

onPage("targets are large enough: 24 px, 44 on a phone", { viewport: PHONE }, async ({ page, visit }) => {
  await visit("#s=sophia-wan");
  const small = await page.$$eval(".chips button, .stepper button, .tools button, .tools input", (all) =>
    all.filter((e) => { const box = e.getBoundingClientRect(); return box.height < 44 || box.width < 44; }).map((e) => e.outerHTML),
  );
  assert.deepEqual(small, []);
  assert.ok((await page.locator(".bar .chips").boundingBox()).height <= 56);
});

onPage("in forced colours pressed, chosen and charted still show", { context: { forcedColors: "active" } }, async ({ page, visit }) => {
  await visit("#s=sophia-wan");
  const colour = (selector, property) => page.$eval(selector, (e, property) => getComputedStyle(e)[property], property);
  assert.notEqual(await colour(".chip[aria-pressed=true]", "backgroundColor"), await colour(".chip[aria-pressed=false]", "backgroundColor"));
  assert.notEqual(await colour(".quote.chosen", "backgroundColor"), await colour(".quote:not(.chosen)", "backgroundColor"));
});

onPage("with reduced motion nothing glides", { context: { reducedMotion: "reduce" } }, async ({ page, visit }) => {
  await visit();
  assert.equal(await page.$eval("html", (e) => getComputedStyle(e).scrollBehavior), "auto");
});

onPage("the chips are a labelled group of toggles, and one status line is live", {}, async ({ page, visit }) => {
  await visit();
  assert.equal(await page.getByRole("group", { name: "Filter quotes by speaker" }).count(), 1);
  assert.equal(await page.locator("[role=status]").count(), 1);
  const before = await chip(page, "Sophia Wan").innerText();
  await chip(page, "Sophia Wan").click();
  await status(page, "2 of 9 quotes · Sophia Wan");
  assert.equal(await chip(page, "Sophia Wan").innerText(), before, "the label does not change");
  assert.equal(await page.locator("mark").count(), 0);
});

onPage("quote marks are characters of the text", {}, async ({ page, visit }) => {
  await visit();
  assert.equal(await page.locator("q").count(), 0);
  assert.match(await page.locator(".story").innerText(), /“There’s a balancing act,” Thomas said\./);
});
