// Articles that are no seeds, on their own pages: doubts with their reasons, and many speakers on a phone.
import assert from "node:assert/strict";
import { PHONE, closeList, inFullInk, onPage, openList, openSheet } from "./browser.mjs";
import { SIZES, madeArticle } from "./made.mjs";
import { madeSite } from "./made_site.mjs";

const DOUBTS = `The harbour board of Quillhaven met on Tuesday about the old ferry.

Ines Marlowe, its treasurer, put the ledger on the table. “The boat costs more than it earns,” she said.

“We would sell her at a loss,” said Marlowe.

“And nobody would buy her twice.”

Rufus Denby and Owen Tarrant run the two shops on the pier. “Without the boat we close in spring,” he said.
`;

const root = madeSite([
  { name: "doubts", text: DOUBTS },
  { name: "many", text: madeArticle(SIZES["made-200"]) },
]);
const at = (name, options = {}) => ({ root, under: "/", ...options, name });

/** The id of the quote that starts with these words. */
const idOf = (page, words) =>
  page.evaluate((words) => [...document.querySelectorAll(".story .quote[id]")].find((each) => each.textContent.includes(words)).id, words);
/** The words that are marked as shown. */
const shown = (page) =>
  page.evaluate(() => [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map((range) => range.toString())));

for (const [name, viewport] of [["360", PHONE], ["1280", undefined]]) {
  onPage(`“Probably” gives its reason in a sentence and shows the words, ${name} px`, at("doubts", { viewport }), async ({ page, visit }) => {
    await visit("doubts/");
    const sheet = await openSheet(page, await idOf(page, "nobody would buy her twice"));
    assert.equal(await sheet.locator(".by").textContent(), "Probably Ines Marlowe");
    await sheet.locator("details.why summary").click();
    assert.match(await sheet.locator("details.why p").textContent(), /^Why: The words go on from the quote before, by Ines Marlowe, one paragraph up\. /);
    await sheet.locator("details.why button").click();
    await sheet.waitFor({ state: "hidden" });
    assert.deepEqual(await shown(page), ["Marlowe"]);
  });
}

onPage("two who fit equally are both named, and the words that name them shown", at("doubts"), async ({ page, visit }) => {
  await visit("doubts/");
  const sheet = await openSheet(page, await idOf(page, "Without the boat"));
  assert.equal(await sheet.locator(".by").textContent(), "Unclear: Rufus Denby or Owen Tarrant");
  await sheet.locator("details.why summary").click();
  assert.match(await sheet.locator("details.why p").textContent(), /Two fit equally: Rufus Denby and Owen Tarrant/);
  await sheet.locator("details.why button").click();
  assert.deepEqual(await shown(page), ["Rufus Denby", "Owen Tarrant"]);
});

onPage("twenty speakers are chosen on a phone as two are", at("many", { viewport: PHONE }), async ({ page, visit }) => {
  await visit("many/");
  await openList(page, "people");
  const rows = page.locator("#people .voice");
  assert.equal(await rows.count() >= 20, true);
  const boxes = await rows.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  assert.ok(Math.min(...boxes) >= 24, "each is tall enough to press");
  const list = await page.locator("#people").evaluate((list) => ({ overflow: list.scrollHeight > list.clientHeight, top: list.getBoundingClientRect().top }));
  assert.ok(list.top >= 0 && list.overflow, "the list scrolls within the window");
  const last = page.locator("#people .voice[data-of]:not(.apart *)").last();
  const slug = await last.getAttribute("data-of");
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await closeList(page);
  await page.waitForFunction((slug) => new RegExp(`#s=${slug}$`).test(location.href), slug);
  assert.ok((await inFullInk(page)).length > 1);
});
