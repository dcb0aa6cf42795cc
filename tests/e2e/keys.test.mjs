// Keys, theme, size: what the keyboard does and where it does nothing, and what is kept.
import assert from "node:assert/strict";
import { PHONE, choose, look, onPage, openList, status, style } from "./browser.mjs";
import { article } from "./site.mjs";

const { data } = article();
const by = (slug) => data.quotes.filter((quote) => quote.attribution.speaker === slug).map((quote) => quote.id);
const target = (page) => page.evaluate(() => {
  const target = document.querySelector(".story .target, #cards .target");
  return target && (target.id || target.dataset.quote || target.dataset.card);
});

onPage("j and k step through what is shown, ? lists the keys, / goes to the search, while the focus is in the page", {}, async ({ page, visit }) => {
  await visit();
  await choose(page, "Jacob Thomas");
  await page.keyboard.press("j");
  await page.waitForFunction((id) => document.getElementById(id).classList.contains("target"), by("jacob-thomas")[0]);
  await page.keyboard.press("j");
  await status(page, "Jacob Thomas · 2 of 2");
  assert.equal(await target(page), by("jacob-thomas")[1]);
  await page.keyboard.press("k");
  await status(page, "Jacob Thomas · 1 of 2");
  assert.equal(await target(page), by("jacob-thomas")[0]);
  await page.keyboard.press("?");
  const sheet = page.locator("dialog#sheet .keys");
  await sheet.waitFor({ state: "visible" });
  for (const key of ["j", "k", "Enter", "/", "Esc", "?"]) assert.ok((await sheet.locator("dt").allTextContents()).includes(key), key);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "find");
  assert.equal(await page.locator("#find").inputValue(), "", "the key itself is not typed");
});

onPage("no key does anything while the body has the focus, in a field, or with another key held", {}, async ({ page, visit }) => {
  await visit();
  await choose(page, "Jacob Thomas");
  const nothing = async (name) => {
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    assert.equal(await target(page), null, name);
    assert.equal(await page.locator("dialog#sheet").isVisible(), false, name);
    assert.equal(await page.evaluate(() => scrollY), 0, name);
  };
  await page.evaluate(() => document.activeElement.blur());
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  for (const key of ["j", "k", "?", "/", "Enter"]) await page.keyboard.press(key);
  await nothing("body");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  await page.locator(".bar .copy").focus();
  for (const key of ["Control+j", "Alt+j", "Meta+k"]) await page.keyboard.press(key);
  await nothing("with another key");
  await page.locator("#find").focus();
  await page.keyboard.type("jk?/");
  assert.equal(await page.locator("#find").inputValue(), "jk?/");
  await nothing("in the field");
});

onPage("keys step in Figures and Events mode, too, and stay there", {}, async ({ page, visit }) => {
  await visit();
  for (const [mode, first] of [["events", data.events[0].id], ["figures", data.figures[0].id]]) {
    await look(page, mode);
    await page.locator(`#menu .mode[data-of=${mode}]`).focus();
    await page.keyboard.press("j");
    await page.waitForFunction((id) => decodeURIComponent(location.hash).includes(id), first);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), mode);
    const shown = page.locator(mode === "events" ? "#events li.target" : "#numbers tr.target");
    await shown.waitFor({ state: "visible" });
  }
});

onPage("every quote and number is reached by Tab and opened by Enter", {}, async ({ page, visit }) => {
  await visit();
  const ids = await page.$$eval("#story .quote[id], #story [id^='n-']", (all) => all.map(({ id }) => id));
  assert.equal(ids.length, data.quotes.length + data.figures.length + data.missing.length);
  for (const id of ids) {
    await page.locator(`[id="${id}"]`).focus();
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none", "the focus is seen");
    await page.keyboard.press("Enter");
    await page.waitForFunction((id) => document.querySelector(`dialog#sheet[open] [data-card="${id}"]`) || document.querySelector(`.note [data-figure="${id}"].target`), id);
    await page.keyboard.press("Escape");
    await page.locator("dialog#sheet").waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.id), id, "the focus is back");
  }
});

onPage("on a phone / opens the menu with the search", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  await page.locator(".bar .who").focus();
  await page.keyboard.press("/");
  await page.locator("#find").waitFor({ state: "visible" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "find");
});

onPage("the theme is kept over a reload, and may be given back to the system", { context: { colorScheme: "light" } }, async ({ page, visit }) => {
  await visit();
  const paper = () => style(page, "html", "backgroundColor");
  const press = async (of) => {
    if (!(await page.locator(".display").evaluate((display) => display.open))) await page.locator(".display > summary").click();
    await page.locator(`[data-do=theme][data-of="${of}"]`).click();
  };
  const light = await paper();
  await press("dark");
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.reload();
  await page.waitForSelector(":root.explorer");
  assert.equal(await paper(), dark);
  assert.equal(await page.locator(`[data-do=theme][data-of=dark]`).getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator(`[data-do=theme][data-of=""]`).getAttribute("aria-pressed"), "false");
  await press("");
  assert.equal(await paper(), light);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.equal(await paper(), dark);
  await page.reload();
  await page.waitForSelector(":root.explorer");
  assert.equal(await page.locator(`[data-do=theme][data-of=""]`).getAttribute("aria-pressed"), "true");
});

onPage("a kept theme is there before the explorer is", { context: { colorScheme: "light" } }, async ({ page, visit }) => {
  await visit();
  await page.evaluate(() => localStorage.setItem("verbatim.theme", "dark"));
  await page.route("**/*.wasm", () => {});
  await page.reload();
  await page.waitForSelector(":root.booted");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
});

onPage("the text size is kept over a reload, and ends at the smallest and largest", {}, async ({ page, visit }) => {
  await visit();
  const size = () => style(page, ".passage > p", "fontSize").then(parseFloat);
  await page.locator(".display > summary").click();
  const before = await size();
  const larger = page.getByRole("button", { name: "Larger" });
  await larger.click();
  const after = await size();
  assert.ok(after > before * 1.1, `${before} → ${after}`);
  await page.reload();
  await page.waitForSelector(":root.explorer");
  assert.equal(await size(), after);
  await page.locator(".display > summary").click();
  for (let press = 0; press < 6; press += 1) await larger.click();
  const largest = await size();
  assert.ok(largest < before * 1.6);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "no sideways scrolling");
  for (let press = 0; press < 6; press += 1) await page.getByRole("button", { name: "Smaller" }).click();
  assert.ok((await size()) < before);
});

onPage("a larger text moves notes with their lines", { viewport: { width: 1800, height: 900 } }, async ({ page, visit }) => {
  await visit();
  await page.locator(".display > summary").click();
  for (let press = 0; press < 2; press += 1) await page.getByRole("button", { name: "Larger" }).click();
  const notes = await page.$$eval(".note", (all) => all.filter((note) => note.checkVisibility()).map((note) => {
    const { top, bottom } = note.getBoundingClientRect();
    return { id: note.id, top, bottom, line: document.getElementById(note.id.slice(2)).getClientRects()[0].top };
  }));
  let above = -Infinity;
  for (const { id, top, bottom, line } of notes) {
    assert.ok(top >= above - 1, `${id} does not run into the one above`);
    assert.ok(Math.abs(top - line) < 30 || top <= above + 32, `${id} is level or pushed down`);
    above = bottom;
  }
});

onPage("the hint goes for good when it is put away, and the small charts stay off", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  await page.locator("[data-do=dismiss-hint]").click();
  assert.equal(await page.locator("#hint").isVisible(), false);
  await openList(page, "menu");
  await page.locator(".display > summary").click();
  await page.locator("[data-do=small-charts]").click();
  await page.reload();
  await page.waitForSelector(":root.explorer");
  assert.equal(await page.locator("#hint").isVisible(), false);
  assert.equal(await page.locator(".inline-chart:visible").count(), 0);
});
