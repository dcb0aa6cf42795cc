// Filtering by speaker: the list, counts, modes, search, stepper.
import assert from "node:assert/strict";
import { PHONE, chip, choose, inFullInk, look, onPage, openSheet, status } from "./browser.mjs";
import { madeSite } from "./made_site.mjs";
import { article } from "./site.mjs";

const { data } = article();
const EVERYONE = "8 quotes and 1 reported statement by 5 speakers, 2 terms";
const by = (slug) => data.quotes.filter((quote) => quote.attribution.speaker === slug).map((quote) => quote.id);

onPage("nobody chosen shows everyone, in full ink", {}, async ({ page, visit }) => {
  await visit();
  await status(page, EVERYONE);
  assert.equal(await page.locator(".story.filtered, .story .chosen").count(), 0);
  assert.deepEqual(
    await page.$$eval("#people .voice", (all) => all.map((chip) => chip.getAttribute("aria-pressed"))),
    Array(7).fill("false"),
  );
});

onPage("one speaker, then two, then none again: count, pressed and focus follow", {}, async ({ page, visit }) => {
  await visit();
  await status(page, EVERYONE);
  const thomas = chip(page, "Jacob Thomas");
  assert.equal(await thomas.getAttribute("aria-pressed"), "false");
  await thomas.click();
  await status(page, "Jacob Thomas · 1 of 2");
  assert.equal(await thomas.getAttribute("aria-pressed"), "true");
  assert.deepEqual(await inFullInk(page), by("jacob-thomas"));
  assert.ok(await thomas.evaluate((chip) => chip === document.activeElement), "focus stays on the row");
  await chip(page, "Sophia Wan").click();
  await status(page, "Jacob Thomas and Sophia Wan · 1 of 4");
  await thomas.click();
  await status(page, "Sophia Wan · 1 of 2");
  await page.getByRole("button", { name: "Show everyone" }).click();
  await status(page, EVERYONE);
  assert.ok(
    await page.locator("#people .voice").first().evaluate((chip) => chip === document.activeElement),
    "after Show everyone focus is on the first row",
  );
});

onPage("filtering moves nothing and hides nothing in Article mode", {}, async ({ page, visit }) => {
  await visit();
  const places = () => page.$$eval(".passage > p", (all) => all.map((p) => JSON.stringify(p.getBoundingClientRect())));
  const text = () => page.locator(".story").innerText();
  const before = [await places(), await text()];
  await chip(page, "Sophia Wan").click();
  await status(page, "Sophia Wan · 1 of 2");
  assert.deepEqual([await places(), await text()], before);
  const ink = await page.$eval(".quote.chosen", (quote) => getComputedStyle(quote).color);
  const dimmed = await page.$eval(".passage > p", (p) => getComputedStyle(p).color);
  assert.notEqual(ink, dimmed);
});

onPage("Quotes mode shows only the chosen quotes, as cards in the order of the article", {}, async ({ page, visit }) => {
  await visit();
  await chip(page, "Jacob Thomas").click();
  await look(page, "quotes");
  await status(page, "Jacob Thomas · 1 of 2");
  assert.equal(await page.locator(".card.after-gap").count(), 0, "these two are neighbours");
  assert.deepEqual(await page.$$eval("#cards .card:not([hidden])", (all) => all.map((card) => card.dataset.card)), by("jacob-thomas"));
  assert.equal(await page.locator(".story").isVisible(), false);
  await page.locator(".card:visible").nth(1).getByRole("button", { name: "In context" }).click();
  assert.ok(await page.locator(".story").isVisible());
  await page.waitForFunction((id) => decodeURIComponent(location.hash).endsWith(id), by("jacob-thomas")[1]);
  assert.equal(await page.evaluate(() => document.activeElement.id), by("jacob-thomas")[1]);
});

onPage("in Quotes mode an ellipsis stands between quotes that were not neighbours", {}, async ({ page, visit }) => {
  const gaps = () => page.$$eval("#cards .after-gap", (all) => all.map((card) => card.dataset.card));
  await visit("#s=beth-lew-williams&view=quotes");
  await status(page, "Beth Lew-Williams · 1 of 2");
  await page.waitForSelector("#cards");
  assert.deepEqual(await gaps(), [by("beth-lew-williams")[1]]);
  await visit("#s=alejandro-n-mayorkas.jacob-thomas.sophia-wan&view=quotes");
  await status(page, "Alejandro N. Mayorkas, Jacob Thomas and Sophia Wan · 1 of 5");
  assert.deepEqual(await gaps(), [by("jacob-thomas")[0], by("sophia-wan")[0]]);
});

onPage("a term is counted apart from quotes", {}, async ({ page, visit }) => {
  await visit();
  await status(page, EVERYONE);
  assert.equal(await chip(page, "Donald Trump").locator(".count").textContent(), "1 term");
  await chip(page, "Donald Trump").click();
  await status(page, "Donald Trump · 1 of 1");
  assert.deepEqual(await inFullInk(page), by("donald-trump"));
});

onPage("reported speech is counted apart from quotes", {}, async ({ page, visit }) => {
  await visit();
  await status(page, EVERYONE);
  const kinds = (kind) => data.quotes.filter((quote) => quote.kind === kind).length;
  assert.equal(kinds("indirect"), 1);
  assert.equal(kinds("direct") + kinds("mixed"), 8);
  assert.match(await page.locator(".top .hint").textContent(), /^8 quotes and 1 reported statement by 5 speakers, 2 terms, 7 figures\./);
});

onPage("Figures mode and Events mode have their lists, and say how many", {}, async ({ page, visit }) => {
  await visit();
  await look(page, "figures");
  await status(page, "7 figures, 1 missing");
  const shown = await page.$$eval(".note [data-figure], #numbers [data-shows]", (all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.dataset.figure ?? each.dataset.shows),
  );
  for (const { id } of [...data.figures, ...data.missing]) assert.ok(shown.includes(id), id);
  assert.equal(await page.locator(".note:visible").count() + await page.locator("#numbers tbody tr:visible").count(), data.charts.length);
  await look(page, "events");
  await status(page, "5 events");
  assert.equal(await page.locator("#events li:visible").count(), data.events.length);
  assert.equal(await page.locator(".note:visible").count(), 0);
  assert.equal(await page.locator("#numbers").isVisible(), false);
});

onPage("a search narrows the quotes and is part of the link", {}, async ({ page, visit }) => {
  await visit();
  await page.getByRole("searchbox").fill("nationalism");
  await page.waitForFunction(() => location.hash === "#find=nationalism");
  assert.equal((await inFullInk(page)).length, 1);
  await page.getByRole("searchbox").fill("no such words");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent === "“no such words” · no quote");
  assert.equal((await inFullInk(page)).length, 0);
});

onPage("on a phone the stepper leads from match to match", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  await choose(page, "Jacob Thomas");
  await status(page, "Jacob Thomas · 1 of 2");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  for (const id of by("jacob-thomas")) {
    await page.waitForFunction((id) => location.hash.includes(id), id);
    await page.waitForFunction((id) => {
      const box = document.getElementById(id).getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight;
    }, id);
    await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await page.getByRole("button", { name: "Show everyone" }).click();
  await status(page, EVERYONE);
});

onPage("everything can be reached and used with the keyboard", {}, async ({ page, visit }) => {
  await visit();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the article");
  const tabTo = async (selector) => {
    for (let tab = 0; tab < 40; tab += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    }
    assert.fail(`the Tab key never reaches ${selector}`);
  };
  await tabTo("#people .voice");
  await page.keyboard.press("Space");
  await status(page, "Department of Homeland Security · 1 of 2");
  await page.keyboard.press("Enter");
  await status(page, EVERYONE);
  await page.locator(".skip").focus();
  const reached = new Set();
  for (let tab = 0; tab < 80; tab += 1) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim()));
  }
  for (const name of ["Article", "Quotes 11", "Figures 7", "Events 5", "find", "Display and keys", "Copy link"]) assert.ok(reached.has(name), name);
  for (const { id } of [...data.quotes, ...data.figures]) assert.ok(reached.has(id), `${id} is reached`);
});

onPage("pressing a quote opens its sheet, Escape closes it", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  const sheet = await openSheet(page, by("sophia-wan")[0]);
  assert.match(await sheet.innerText(), /Sophia Wan/);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
});

const VOICES = `“We saw it first,” said Ada Moreno, a pilot.

“So did we all that morning,” said Ben Kost, a diver.

“Nobody else,” said Cleo Hart, a clerk.

“It was a long day for each and every one of us,” said Dora Lind, a nurse.

“Yes,” said Emil Voss, a cook.

Gil Roth, the harbour master, said the quay would stay shut until May.`;

onPage("a long list of speakers is ordered by their words, and who is only reported stands apart", { root: madeSite([{ name: "voices", text: VOICES }, { name: "other", text: "Nothing was said." }]) }, async ({ page, visit }) => {
  await visit("voices/");
  const lists = () => page.$$eval("#people ul", (lists) => lists.map((list) => Array.from(list.querySelectorAll(".voice"), (voice) => voice.dataset.of)));
  const asQuoted = ["ada-moreno", "ben-kost", "cleo-hart", "dora-lind", "emil-voss"];
  assert.deepEqual(await lists(), [asQuoted, ["gil-roth"]]);
  const press = (order) => page.locator(`[data-do=order-people][data-of=${order}]`).press("Enter");
  const pressed = (order) => page.waitForSelector(`[data-do=order-people][data-of=${order}][aria-pressed=true]`);
  await press("words");
  await pressed("words");
  assert.deepEqual(await lists(), [["dora-lind", "ben-kost", "ada-moreno", "cleo-hart", "emil-voss"], ["gil-roth"]]);
  await choose(page, "Cleo Hart");
  assert.equal(await chip(page, "Cleo Hart").getAttribute("aria-pressed"), "true");
  await press("article");
  await pressed("article");
  assert.deepEqual(await lists(), [asQuoted, ["gil-roth"]]);
});
