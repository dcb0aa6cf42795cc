// An article of one's own is corrected: each kind of correction, undone and redone, kept, linked, saved; by keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { PHONE, WIDE, chip, closeList, look, onPage, openList } from "./browser.mjs";

const TEXT = `“The weir is silting up,” Tamsin Oyelaran, a river warden, said on Monday. “We dredged it twice.”

Some 2,400 eels passed it in 2021, up from 1,900 in 2019 and 1,100 in 2017, according to the Loddon River Board.

Piers Halloran, who farms below the weir, disagreed. “It has always looked like this,” he said. A board on gate 9 has it: Keep off the sluice.`;
const FIRST = "The weir is silting up";

/** Opens the page and brings the text. */
async function bring(page, visit, text = TEXT) {
  await visit("paste/", { started: false });
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn);
  await page.locator("#own-text").fill(text);
  await page.locator("[data-own=read]").click();
  await page.waitForSelector(":root.explorer");
  await page.locator("#own .own-bar").waitFor({ state: "visible" });
}

/** Goes over to correcting. */
async function correcting(page) {
  await page.locator(".own-bar [data-own=correct]").click();
  await page.locator("#own-correcting").waitFor({ state: "visible" });
}

const sheet = (page) => page.locator("dialog#own-correct");
const field = (page, name) => sheet(page).locator(`form:not([hidden]) [name=${name}]`);
const quote = (page, words) => page.locator("#story .quote", { hasText: words }).first();
const number = (page, words) => page.locator("#story [id^='n-']", { hasText: words }).first();

/** Presses something and waits for its form. */
async function press(page, thing) {
  await thing.click();
  await sheet(page).waitFor({ state: "visible" });
}

/** Sends the form, by its main button or another, and waits until the article was read again. */
async function send(page, what = "save") {
  await redrawn(page, () => sheet(page).locator(`form:not([hidden]) [data-own=ask][data-of=${what}]`).click());
  await sheet(page).waitFor({ state: "hidden" });
}

/** Does something after which the article is drawn again. */
async function redrawn(page, act) {
  await page.locator("#own-page .page").evaluate((page) => (page.dataset.old = "yes"));
  await act();
  await page.waitForFunction(() => {
    const drawn = document.querySelector("#own-page .page:not([data-old])");
    return drawn && !document.getElementById("rail").inert;
  }).catch(async () => assert.fail(await sheet(page).locator("#own-correct-wrong").textContent()));
}

const whose = (page, words) =>
  page.evaluate((words) => [...document.querySelectorAll("#by-speaker section")]
    .find((section) => section.textContent.includes(words))?.querySelector("h3").firstChild.textContent, words);

onPage("a quote is given to somebody else, and marked as edited everywhere", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await correcting(page);
  await press(page, quote(page, FIRST));
  assert.equal(await sheet(page).locator("h2").textContent(), "Correct this quote");
  assert.equal(await field(page, "speaker").inputValue(), "tamsin-oyelaran");
  await field(page, "speaker").selectOption("piers-halloran");
  await send(page);
  assert.equal(await whose(page, "The weir is silting"), "Piers Halloran");
  assert.ok((await quote(page, FIRST).getAttribute("class")).includes("edited"));
  assert.match(await page.locator("#by-speaker li", { hasText: "The weir is silting" }).textContent(), /Edited by you/);
  // In its own sheet, and as a card.
  await page.locator("#own-correcting [data-own=correct]").click();
  await quote(page, FIRST).click();
  await page.locator("#sheet").waitFor({ state: "visible" });
  await page.locator("#sheet .edited-note").waitFor();
  assert.equal(await page.locator("#sheet .edited-note").textContent(), "Edited by you");
  await page.locator("#sheet .close").click();
  await look(page, "quotes");
  assert.equal(await page.locator("#cards .edited-note").count(), 1);
});

onPage("a quote is somebody's who was not listed, or no quote, or has other words", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await correcting(page);
  await press(page, quote(page, "It has always looked"));
  await field(page, "speaker").selectOption("+");
  await field(page, "name").fill("Somebody Else");
  await sheet(page).locator("form:not([hidden]) .main").click();
  await page.waitForFunction(() => document.getElementById("own-correct-wrong").textContent !== "");
  assert.match(await sheet(page).locator("#own-correct-wrong").textContent(), /“Somebody Else” does not stand in the text/);
  await field(page, "name").fill("Loddon River Board");
  await field(page, "who").selectOption("organisation");
  await send(page);
  assert.equal(await whose(page, "It has always looked"), "Loddon River Board");
  await press(page, quote(page, FIRST));
  await field(page, "words").fill("“The weir is silting up,”");
  await send(page);
  assert.equal(await page.locator("#story .quote", { hasText: "We dredged it twice" }).count(), 0);
  await press(page, quote(page, FIRST));
  await send(page, "not");
  assert.equal(await page.locator("#story .quote", { hasText: FIRST }).count(), 0);
});

onPage("selected words become a quote", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await correcting(page);
  await page.evaluate(() => {
    const text = document.querySelectorAll("#story .passage > p")[2].lastChild;
    const at = text.data.indexOf("Keep off");
    getSelection().setBaseAndExtent(text, at, text, at + "Keep off the sluice".length);
  });
  await page.locator("#own-correcting [data-own=words]", { hasText: "Mark “Keep off the sluice”" }).click();
  await sheet(page).waitFor({ state: "visible" });
  assert.equal(await field(page, "words").inputValue(), "Keep off the sluice");
  assert.equal(await field(page, "kind").inputValue(), "indirect");
  await send(page);
  assert.equal(await page.locator("#story .quote.edited", { hasText: "Keep off the sluice" }).count(), 1);
});

onPage("selected words become a number, which may be a quote instead", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await correcting(page);
  await page.evaluate(() => {
    const text = [...document.querySelectorAll("#story .passage > p")].at(-1).lastChild;
    const at = text.data.indexOf("gate 9");
    getSelection().setBaseAndExtent(text, at, text, at + "gate 9".length);
  });
  await page.locator("#own-correcting [data-own=words]", { hasText: "Mark “gate 9”" }).click();
  await sheet(page).waitFor({ state: "visible" });
  assert.equal(await sheet(page).locator("h2").textContent(), "These words are a number");
  assert.equal(await field(page, "words").inputValue(), "9");
  await sheet(page).locator("form:not([hidden]) .other").click();
  await sheet(page).locator("h2", { hasText: "These words are a quote" }).waitFor();
  assert.equal(await field(page, "words").inputValue(), "gate 9");
  await sheet(page).locator("form:not([hidden]) .other").click();
  await sheet(page).locator("h2", { hasText: "These words are a number" }).waitFor();
  await sheet(page).locator("form:not([hidden]) .main").click();
  await page.waitForFunction(() => document.getElementById("own-correct-wrong").textContent !== "");
  assert.match(await sheet(page).locator("#own-correct-wrong").textContent(), /Say what one of it is/);
  await field(page, "unit").fill("gates");
  await send(page);
  assert.equal(await page.locator("#story [id^='n-'].edited", { hasText: "9" }).count(), 1);
  await page.locator("#own-correcting [data-own=edits]", { hasText: "Your corrections (1)" }).click();
  assert.match(await page.locator("#own-edits ol").textContent(), /A figure: “9”/);
});

onPage("a speaker is called otherwise, is the same as another, is nobody", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await correcting(page);
  await press(page, chip(page, "Piers Halloran"));
  await field(page, "role").fill("who farms below the weir");
  await send(page);
  assert.match(await chip(page, "Piers Halloran").textContent(), /who farms below the weir.*Edited by you/);
  await press(page, chip(page, "Piers Halloran"));
  await field(page, "role").fill("");
  await send(page);
  assert.doesNotMatch(await chip(page, "Piers Halloran").textContent(), /farms/);
  await press(page, chip(page, "Piers Halloran"));
  await field(page, "same").selectOption("tamsin-oyelaran");
  await send(page);
  assert.equal(await chip(page, "Piers Halloran").count(), 0);
  assert.equal(await whose(page, "It has always looked"), "Tamsin Oyelaran");
  await press(page, chip(page, "Tamsin Oyelaran"));
  await send(page, "nobody");
  assert.equal(await chip(page, "Tamsin Oyelaran").count(), 0);
});

onPage("a number has another unit, or is none; a chart goes, and numbers come together", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await correcting(page);
  const charts = () => page.locator("#story .note", { hasText: "Eels" }).locator("svg:not(.inline-chart)").count();
  assert.equal(await charts(), 1);
  await press(page, number(page, "1,100"));
  assert.match(await sheet(page).locator(".in-chart").textContent(), /In the chart “Eels”/);
  await send(page, "chart");
  assert.equal(await charts(), 0);
  await redrawn(page, () => page.locator("#own-correcting [data-own=undo]").click());
  // What stands beside the text, or in Figures mode, has a button of its own.
  await look(page, "figures");
  await page.locator("#story .note [data-own=correct-chart]").filter({ visible: true }).first().click();
  await sheet(page).waitFor({ state: "visible" });
  assert.match(await sheet(page).locator("#own-correct-says").textContent(), /^Eels: /);
  await send(page);
  assert.equal(await charts(), 0);
  await look(page, "article");
  await press(page, number(page, "1,100"));
  assert.equal(await field(page, "time").inputValue(), "in 2017");
  await sheet(page).locator("form:not([hidden]) .with summary").click();
  await sheet(page).locator("form:not([hidden]) .tick", { hasText: /^1,900:/ }).locator("input").check();
  await field(page, "title").fill("Eels before");
  await send(page);
  assert.match(await page.locator("#story .note", { hasText: "Eels before" }).textContent(), /Edited by you/);
  await press(page, number(page, "2,400"));
  await field(page, "unit").fill("European eels");
  await send(page);
  assert.ok((await number(page, "2,400").getAttribute("class")).includes("edited"));
  await press(page, number(page, "2,400"));
  await send(page, "not");
  assert.equal(await page.locator("#story [id^='n-']", { hasText: "2,400" }).count(), 0);
});

onPage("corrections are undone, redone, taken back one by one, and survive a reload", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await correcting(page);
  await press(page, quote(page, FIRST));
  await field(page, "speaker").selectOption("");
  await send(page);
  await press(page, number(page, "1,100"));
  await send(page, "not");
  await page.locator("#own-correcting [data-own=edits]", { hasText: "Your corrections (2)" }).click();
  const list = page.locator("#own-edits li .words");
  assert.deepEqual(await list.allTextContents(), ["The text does not say whose: “The weir is silting up,”", "Not a figure: “1,100”"]);
  await redrawn(page, () => page.locator("#own-edits [data-own=undo]").click());
  assert.equal(await number(page, "1,100").count(), 1);
  await redrawn(page, () => page.locator("#own-edits [data-own=redo]").click());
  assert.equal(await number(page, "1,100").count(), 0);
  await redrawn(page, () => page.locator("#own-edits [data-own=remove]").first().click());
  assert.equal(await whose(page, "The weir is silting"), "Tamsin Oyelaran");
  assert.deepEqual(await list.allTextContents(), ["Not a figure: “1,100”"]);
  await page.reload();
  await page.waitForSelector(":root.explorer");
  assert.equal(await number(page, "1,100").count(), 0);
  // It is kept on the device, too.
  await page.locator(".own-bar [data-own=another]").click();
  await page.locator("#own-kept .open").click();
  await page.waitForSelector(":root.explorer");
  assert.equal(await number(page, "1,100").count(), 0);
  await correcting(page);
  await redrawn(page, () => page.keyboard.press("Control+z"));
  assert.equal(await number(page, "1,100").count(), 1);
});

onPage("where the reader is and what they look at stays", { viewport: PHONE }, async ({ page, visit }) => {
  const filler = Array.from({ length: 30 }, (_, at) => `Paragraph ${at} tells of the weir and of nothing else, at some length, so that the page is long.`);
  await bring(page, visit, [filler.join("\n\n"), TEXT, filler.join("\n\n")].join("\n\n"));
  await openList(page, "people");
  await chip(page, "Tamsin Oyelaran").click();
  await closeList(page);
  await page.waitForURL(/#s=tamsin-oyelaran$/);
  await correcting(page);
  const other = quote(page, "It has always looked");
  await other.scrollIntoViewIfNeeded();
  const top = () => other.evaluate((quote) => quote.getBoundingClientRect().top);
  const before = await top();
  await press(page, other);
  await field(page, "speaker").selectOption("");
  await send(page);
  assert.ok(Math.abs((await top()) - before) < 40, `${before} became ${await top()}`);
  assert.equal(await page.evaluate(() => location.hash), "#s=tamsin-oyelaran");
  assert.equal(await page.locator("#story .quote.chosen", { hasText: FIRST }).count(), 1);
});

onPage("a link carries the corrections, and the saved sidecar has them", {}, async ({ page, visit, context }) => {
  await bring(page, visit);
  await correcting(page);
  await press(page, quote(page, FIRST));
  await field(page, "speaker").selectOption("piers-halloran");
  await send(page);
  await page.locator("#own-correcting [data-own=edits]").click();
  const saved = async (words) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#own-edits a", { hasText: words }).click()]);
    return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
  };
  const [name, sidecar] = await saved("its sidecar");
  assert.match(name, /^the-weir-.*\.toml$/);
  assert.match(sidecar, /\[\[quote\]\]\nwords = \["“The weir is silting up,”", "“We dredged it twice.”"\]\nkind = "direct"\nspeaker = "piers-halloran"/);
  assert.deepEqual((await saved("the text"))[1], TEXT);
  await page.locator("#own-edits [data-own=close]").click();
  await page.locator("[data-own=link]").click();
  await page.locator("dialog#own-link").waitFor({ state: "visible" });
  const link = await page.locator("#own-link-text").inputValue();
  const other = await (await context.browser().newContext()).newPage();
  await other.goto(link);
  await other.waitForSelector(":root.explorer");
  assert.equal(await whose(other, "The weir is silting"), "Piers Halloran");
  await other.locator("#by-speaker .edited-note").waitFor();
  assert.equal(await other.locator("#by-speaker .edited-note").textContent(), "Edited by a reader");
  await other.context().close();
});

onPage("a correction that does not fit the text is said, and stops no other", {}, async ({ page, visit }) => {
  await page.addInitScript((text) => {
    const edits = { done: [
      { edit: "not-quote", quote: { words: "“Nobody said this”" } },
      { edit: "not-figure", figure: { words: "1,100" } },
    ] };
    const record = { id: "x", linked: true, changed: 1, article: { text, about: {}, left_out: [] }, edits };
    sessionStorage.setItem("verbatim.own", JSON.stringify(record));
  }, TEXT);
  await visit("paste/", { started: false });
  await page.waitForSelector(":root.explorer");
  assert.equal(await number(page, "1,100").count(), 0);
  await page.waitForFunction(() => document.querySelector("#said p").textContent === "1 correction does not fit the text. Your corrections say why.");
  await correcting(page);
  await page.locator("#own-correcting [data-own=edits]").click();
  assert.match(await page.locator("#own-edits li").first().textContent(), /Does not fit the text: These words do not stand in the text/);
});

onPage("all of it goes by keyboard alone", {}, async ({ page, visit }) => {
  await bring(page, visit);
  await page.locator(".own-bar [data-own=correct]").focus();
  await page.keyboard.press("Enter");
  await quote(page, FIRST).focus();
  await page.keyboard.press("Enter");
  await sheet(page).waitFor({ state: "visible" });
  await field(page, "speaker").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "hidden" });
  await number(page, "1,100").focus();
  await page.keyboard.press("Enter");
  await sheet(page).waitFor({ state: "visible" });
  await field(page, "unit").focus();
  await page.keyboard.insertText("European ");
  await redrawn(page, () => page.keyboard.press("Enter"));
  // The focus comes back to what was corrected.
  await page.waitForFunction(() => document.activeElement?.id.startsWith("n-"));
  // Words that cannot be selected are typed.
  await page.locator("#own-correcting [data-own=words]").focus();
  await page.keyboard.press("Enter");
  await sheet(page).waitFor({ state: "visible" });
  await field(page, "words").focus();
  await page.keyboard.insertText("Keep off the sluice");
  await field(page, "kind").selectOption("indirect");
  await sheet(page).locator("form:not([hidden]) .main").focus();
  await redrawn(page, () => page.keyboard.press("Enter"));
  assert.equal(await page.locator("#story .quote.edited", { hasText: "Keep off the sluice" }).count(), 1);
});

for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [PHONE, WIDE]) {
    onPage(`axe finds nothing while an article is corrected, ${colorScheme}, ${viewport.width}`, { viewport, context: { colorScheme } }, async ({ page, visit }) => {
      const clean = async (state) => {
        await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${colorScheme}-${viewport.width}-${state}.png` });
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), [], state);
        const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
        assert.ok(scroll <= client, `${scroll} of ${client}`);
      };
      await bring(page, visit);
      await correcting(page);
      await clean("correcting");
      await press(page, quote(page, FIRST));
      await field(page, "speaker").selectOption("+");
      await clean("quote");
      await field(page, "speaker").selectOption("");
      await send(page);
      await press(page, number(page, "2,400"));
      await sheet(page).locator("form:not([hidden]) .with summary").click();
      await clean("number");
      await sheet(page).locator("form:not([hidden]) [data-own=close]").click();
      await clean("corrected");
      await page.locator("#own-correcting [data-own=edits]").click();
      await clean("list");
    });
  }
}
