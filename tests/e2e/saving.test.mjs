// Articles of one's own that are saved: as one file that opens from a disk, and as JSON that is brought again.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { PHONE, chip, choose, look, onPage, openSheet } from "./browser.mjs";
import { SLUG, bring, choosing, open, saveAs, saved } from "./own.mjs";

const HOSTILE = `“</script><img src=x onerror=alert(1)> <!-- <script>,” said Ada Moreno. “It’s </style> ]]> & \u2028 fine.”

The board counted 12 boats in 2021 and 19 boats in 2023.`;

/** Saves the article that is shown as one file, and opens it from the disk in a browser without a network. */
async function fromDisk(page, context) {
  const [name, html] = await saveAs(page, "whole");
  const file = join(mkdtempSync(join(tmpdir(), "verbatim-")), name);
  writeFileSync(file, html);
  await context.setOffline(true);
  const alone = await context.newPage();
  const said = [];
  alone.on("console", (message) => said.push(message.text()));
  alone.on("pageerror", (error) => said.push(String(error)));
  alone.on("request", (request) => /^(file|blob|data):/.test(request.url()) || said.push(request.url()));
  const address = pathToFileURL(file).href;
  await alone.goto(address);
  return { alone, address, said, name, html };
}

onPage("one file opens from a disk without a network, with its filters, charts and files", {}, async ({ page, visit, context }) => {
  await open(page, visit);
  await bring(page);
  const { alone, address, said, name } = await fromDisk(page, context);
  assert.equal(name, `${SLUG}.html`);
  await alone.waitForSelector(":root.explorer");
  assert.match(await alone.locator(".banner").textContent(), /not checked against any publication/);
  await openSheet(alone, await alone.locator(".story a[href^='#']").first().getAttribute("id"));
  await alone.waitForFunction(() => document.querySelector("#sheet-inside img").naturalWidth > 0);
  await alone.keyboard.press("Escape");
  const [csv, quotes] = await saved(alone, () => alone.locator("#data a", { hasText: "Quotes, as CSV" }).click());
  assert.match(csv, /-quotes\.csv$/);
  assert.match(quotes, /Tamsin Oyelaran/);
  await look(alone, "figures");
  await alone.locator(".note summary").first().click();
  const [png] = await saved(alone, () => alone.locator(".note [data-do=picture]").first().click());
  assert.match(png, /^c-n-.*\.png$/);
  await look(alone, "article");
  await choose(alone, "Piers Halloran");
  await alone.waitForURL(/#s=piers-halloran$/);
  assert.equal(await alone.locator(".story .quote:not(.off)").count() > 0, true);
  // A link to a view of it, as it stands in the address.
  await alone.goto("about:blank");
  await alone.goto(`${address}#s=tamsin-oyelaran`);
  await alone.waitForSelector(":root.explorer");
  assert.equal(await chip(alone, "Tamsin Oyelaran").getAttribute("aria-pressed"), "true");
  assert.deepEqual(said, []);
});

onPage("one file is accessible, on a phone and in the dark", { viewport: PHONE, context: { colorScheme: "dark" } }, async ({ page, visit, context }) => {
  await open(page, visit);
  await bring(page);
  await page.locator("[data-own=save]").click();
  assert.deepEqual((await new AxeBuilder({ page }).include("#own-save").analyze()).violations, []);
  await page.keyboard.press("Escape");
  const { alone } = await fromDisk(page, context);
  await alone.setViewportSize(PHONE);
  await alone.waitForSelector(":root.explorer");
  assert.equal(await alone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual((await new AxeBuilder({ page: alone }).analyze()).violations, []);
});

onPage("hostile text stays text in one file, and runs nothing", {}, async ({ page, visit, context }) => {
  await open(page, visit);
  await bring(page, HOSTILE);
  const { alone, said } = await fromDisk(page, context);
  await alone.waitForSelector(":root.explorer");
  assert.match(await alone.locator(".story").textContent(), /<\/script><img src=x onerror=alert\(1\)> <!-- <script>/);
  assert.equal(await alone.locator("img, .story script, .story style").count(), 0);
  assert.deepEqual(said, []);
});

onPage("one file is read without scripts", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  const [, html] = await saveAs(page, "whole");
  const browser = page.context().browser();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const file = join(mkdtempSync(join(tmpdir(), "verbatim-")), "article.html");
  writeFileSync(file, html);
  const alone = await context.newPage();
  await alone.goto(pathToFileURL(file).href);
  assert.match(await alone.locator(".story").textContent(), /The weir is silting up/);
  await context.close();
});

onPage("what was saved as JSON is brought again, and saved the same", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  const [name, json] = await saveAs(page, "json");
  await page.locator("[data-own=another]").click();
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn && document.getElementById("own").hidden);
  await choosing(page, name, json);
  await page.waitForSelector(":root.explorer");
  assert.equal((await saveAs(page, "json"))[1], json);
});

onPage("corrections go with the JSON, and stand in the list where it is brought again", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  await page.locator(".own-bar [data-own=correct]").click();
  await page.locator("#story .quote", { hasText: "dredged" }).click();
  await page.locator("dialog#own-correct form:not([hidden]) [data-own=ask][data-of=not]").click();
  const corrected = () => page.waitForFunction(() => {
    const button = document.querySelector("#own-correcting [data-own=edits]");
    return button.textContent === "Your corrections (1)" && !document.getElementById("rail").inert;
  });
  await corrected();
  const [name, json] = await saveAs(page, "json");
  assert.deepEqual(JSON.parse(json).edits.map(({ edit }) => edit), ["not-quote"]);
  await page.locator("[data-own=another]").click();
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn && document.getElementById("own").hidden);
  await choosing(page, name, json.replace('"edits":[', '"edits":[{"edit":"sing"},'));
  await page.waitForFunction(() => /1 correction in the file could not be read/.test(document.querySelector(".said")?.textContent));
  await corrected();
  assert.equal(await page.locator("#story .quote", { hasText: "dredged" }).count(), 0);
  assert.equal((await saveAs(page, "json"))[1], json);
});

onPage("JSON of something else is refused with the place", {}, async ({ page, visit }) => {
  await open(page, visit);
  await choosing(page, "packages.json", '{ "name": "weir",\n "version": 3 }');
  await page.waitForFunction(() => /not what Verbatim saves .* line 2, column 15/.test(document.getElementById("own-says").textContent));
  await choosing(page, "cut.json", `{"slug":"x","about":{"label":null,"byline":null,"publisher":null,"published":null,"url":null,"language":"en"},"text":"The qu`);
  await page.waitForFunction(() => /cut off/.test(document.getElementById("own-says").textContent));
});
