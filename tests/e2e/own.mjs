// What the tests of paste/ share: an article, and how a reader brings it and saves it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

export const TEXT = `“The weir is silting up,” Tamsin Oyelaran, a river warden, said on Monday. “We dredged it twice.”

Some 2,400 eels passed it in 2021, up from 1,900 in 2019 and 1,100 in 2017, according to the Loddon River Board.

Piers Halloran, who farms below the weir, disagreed. “It has always looked like this,” he said.`;
/** What the article is called in its files: its opening words. */
export const SLUG = "the-weir-is-silting-up-tamsin-oyelaran-a-river";

/** Opens the page and waits until it takes an article. */
export async function open(page, visit, where = "paste/") {
  await visit(where, { started: false });
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn);
}

/** Waits until the page says words, under the field. */
export async function says(page, words) {
  await page.waitForFunction((words) => document.getElementById("own-says").textContent.includes(words), words).catch(async () => {
    assert.fail(`it says “${await page.locator("#own-says").textContent()}”`);
  });
}

/** Brings a text as a reader does, and waits for the explorer. */
export async function bring(page, text = TEXT) {
  await page.locator("#own-text").fill(text);
  await page.locator("[data-own=read]").click();
  await page.waitForSelector(":root.explorer");
  await page.locator("#own .own-bar").waitFor({ state: "visible" });
}

/** Brings a file as a reader does. */
export const choosing = (page, name, content) =>
  page.locator("#own-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** Presses, and the file that is saved then: its name, and what is in it. */
export async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
}

/** Saves the article that is shown in one of the forms that the sheet offers. */
export const saveAs = (page, form) =>
  saved(page, async () => {
    await page.locator("[data-own=save]").click();
    await page.locator(`[data-own=save-as][data-of=${form}]`).click();
  });
