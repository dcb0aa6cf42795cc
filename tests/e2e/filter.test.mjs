// Filtering by speaker: chips, counts, modes, search, stepper.
import assert from "node:assert/strict";
import { PHONE, chip, inFullInk, onPage, pressQuote, status } from "./browser.mjs";
import { article } from "./site.mjs";

const { data } = article();
const EVERYONE = "9 quotes by 5 speakers, 2 terms";
const by = (slug) => data.quotes.filter((quote) => quote.attribution.speaker === slug).map((quote) => quote.id);

onPage("nobody chosen shows everyone, in full ink", {}, async ({ page, visit }) => {
  await visit();
  await status(page, EVERYONE);
  assert.equal(await page.locator(":root.filtering").count(), 0);
  assert.deepEqual(
    await page.$$eval(".chips button", (all) => all.map((chip) => chip.getAttribute("aria-pressed"))),
    Array(await page.locator(".chips button").count()).fill("false"),
  );
});

onPage("one speaker, then two, then none again: count, pressed and focus follow", {}, async ({ page, visit }) => {
  await visit();
  await status(page, EVERYONE);
  const thomas = chip(page, "Jacob Thomas");
  assert.equal(await thomas.getAttribute("aria-pressed"), "false");
  await thomas.click();
  await status(page, "2 of 9 quotes · Jacob Thomas");
  assert.equal(await thomas.getAttribute("aria-pressed"), "true");
  assert.deepEqual(await inFullInk(page), by("jacob-thomas"));
  assert.ok(await thomas.evaluate((chip) => chip === document.activeElement), "focus stays on the chip");
  await chip(page, "Sophia Wan").click();
  await status(page, "4 of 9 quotes · Jacob Thomas and Sophia Wan");
  await thomas.click();
  await status(page, "2 of 9 quotes · Sophia Wan");
  await page.getByRole("button", { name: "Show everyone" }).click();
  await status(page, EVERYONE);
  assert.ok(
    await page.locator(".chips button").first().evaluate((chip) => chip === document.activeElement),
    "after Show everyone focus is on the first chip",
  );
});

onPage("filtering moves nothing and hides nothing in Article mode", {}, async ({ page, visit }) => {
  await visit();
  const places = () => page.$$eval(".passage > p", (all) => all.map((p) => JSON.stringify(p.getBoundingClientRect())));
  const text = () => page.locator(".story").innerText();
  const before = [await places(), await text()];
  await chip(page, "Sophia Wan").click();
  await status(page, "2 of 9 quotes · Sophia Wan");
  assert.deepEqual([await places(), await text()], before);
  const ink = await page.$eval(".quote.chosen", (quote) => getComputedStyle(quote).color);
  const dimmed = await page.$eval(".passage > p", (p) => getComputedStyle(p).color);
  assert.notEqual(ink, dimmed);
});

onPage("Quotes mode shows only the chosen quotes, as cards in the order of the article", {}, async ({ page, visit }) => {
  await visit();
  await chip(page, "Jacob Thomas").click();
  await page.getByRole("button", { name: "Quotes", exact: true }).click();
  await status(page, "2 of 9 quotes · Jacob Thomas");
  assert.equal(await page.locator(".card.after-gap").count(), 0, "these two are neighbours");
  assert.deepEqual(await page.$$eval("#cards .card:not([hidden])", (all) => all.map((card) => card.dataset.card)), by("jacob-thomas"));
  assert.equal(await page.locator(".story").isVisible(), false);
  await page.locator(".card:visible").nth(1).getByRole("button", { name: "In context" }).click();
  assert.ok(await page.locator(".story").isVisible());
  assert.match(page.url(), new RegExp(by("jacob-thomas")[1].replace(/[~]/g, ".")));
});

onPage("in Quotes mode an ellipsis stands between quotes that were not neighbours", {}, async ({ page, visit }) => {
  await visit("#s=alejandro-n-mayorkas.sophia-wan&view=quotes");
  await status(page, "3 of 9 quotes · Alejandro N. Mayorkas and Sophia Wan");
  const gaps = await page.$$eval("#cards .after-gap", (all) => all.map((card) => card.dataset.card));
  assert.deepEqual(gaps, [by("sophia-wan")[0]]);
});

onPage("a term is counted apart from quotes", {}, async ({ page, visit }) => {
  await visit();
  await chip(page, "Donald Trump").click();
  await status(page, "1 of 2 terms · Donald Trump");
  assert.deepEqual(await inFullInk(page), by("donald-trump"));
});

onPage("Figures mode and Events mode have their lists, and say how many", {}, async ({ page, visit }) => {
  await visit();
  await page.getByRole("button", { name: "Figures", exact: true }).click();
  assert.equal(await page.locator(".note:visible").count(), data.charts.length);
  assert.ok((await page.locator("[role=status]").textContent()).length > 0);
  await page.getByRole("button", { name: "Events", exact: true }).click();
  assert.equal(await page.locator(".events li:visible").count(), data.events.length);
  assert.equal(await page.locator(".note:visible").count(), 0);
});

onPage("a search narrows the quotes and is part of the link", {}, async ({ page, visit }) => {
  await visit();
  await page.getByRole("searchbox").fill("nationalism");
  await page.waitForFunction(() => location.hash === "#find=nationalism");
  assert.equal((await inFullInk(page)).length, 1);
  await page.getByRole("searchbox").fill("no such words");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent.includes("no such words"));
  assert.equal((await inFullInk(page)).length, 0);
});

onPage("on a phone the stepper leads from match to match", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  await chip(page, "Jacob Thomas").click();
  await page.getByRole("button", { name: "Next quote" }).click();
  for (const id of by("jacob-thomas")) {
    await page.waitForFunction((id) => location.hash.includes(id), id);
    await page.waitForFunction((id) => {
      const box = document.getElementById(id).getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight;
    }, id);
    await page.getByRole("button", { name: "Next quote" }).click();
  }
  await page.getByRole("button", { name: "Show everyone" }).click();
  await status(page, EVERYONE);
});

onPage("everything can be reached and used with the keyboard", {}, async ({ page, visit }) => {
  await visit();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the article");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await status(page, "2 of 9 quotes · Department of Homeland Security");
  await page.keyboard.press("Enter");
  await status(page, EVERYONE);
  const reached = new Set();
  for (let tab = 0; tab < 60; tab += 1) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => document.activeElement.textContent.trim()));
  }
  for (const name of ["Article", "Quotes", "Figures", "Events", "Copy link"]) assert.ok(reached.has(name), name);
});

onPage("pressing a quote opens its sheet, Escape closes it", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  await pressQuote(page, by("sophia-wan")[0]);
  const sheet = page.locator("dialog.sheet");
  await sheet.waitFor({ state: "visible" });
  assert.match(await sheet.innerText(), /Sophia Wan/);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
});
