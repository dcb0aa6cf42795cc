// An article of one's own where the browser or the line gives trouble: no room, no clipboard, a reload too soon; and by touch.
import assert from "node:assert/strict";
import { PHONE, chip, onPage, status } from "./browser.mjs";
import { TEXT, bring, open } from "./own.mjs";

onPage("where there is no room the article is shown all the same, and is said not to be kept", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = full;
    Storage.prototype.setItem = full;
  });
  await open(page, visit);
  await bring(page);
  await page.waitForFunction(() => document.querySelector("#said p").textContent.startsWith("This browser did not keep the article: it has no room"));
  await chip(page, "Piers Halloran").click();
  await status(page, "Piers Halloran · 1 of 1");
});

onPage("where the clipboard is refused the link stays in its field, selected", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = navigator.clipboard.write = async () => {
      throw new DOMException("refused", "NotAllowedError");
    };
  });
  await open(page, visit);
  await bring(page);
  await page.locator("[data-own=link]").click();
  await page.locator("#own-link [data-own=copy]").click();
  await page.locator("#own-link-length", { hasText: "The browser refused to copy. Copy the link from the field." }).waitFor();
  const selected = await page.locator("#own-link-text").evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.match(selected, /\/paste\/#d=z1\.[\w-]+\.[0-9a-f]{8}$/);
});

onPage("a reload in the middle of reading loses no text, and leaves a page that reads", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    // The worker says nothing before the page is loaded again.
    if (performance.getEntriesByType("navigation")[0].type === "reload") return;
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      addEventListener() {}
    };
  });
  await open(page, visit);
  await page.locator("#own-text").fill(TEXT);
  await page.locator("[data-own=read]").click();
  await page.locator("#own-progress").waitFor({ state: "visible" });
  await page.reload();
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn);
  assert.equal(await page.locator("#own-progress").isVisible(), false);
  assert.equal(await page.locator("#own").isVisible(), false);
  assert.equal(await page.locator("#own-text").inputValue(), TEXT);
  await page.locator("[data-own=read]").click();
  await status(page, "2 quotes and 1 reported statement by 3 speakers");
  // What was read is kept as an article; the next one starts with an empty field.
  await page.locator("[data-own=another]").click();
  await page.locator("#bring").waitFor();
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn);
  assert.equal(await page.locator("#own-text").inputValue(), "");
});

onPage("all of it goes by touch", { viewport: PHONE, context: { hasTouch: true, isMobile: true } }, async ({ page, visit }) => {
  await open(page, visit);
  await page.locator("#own-text").tap();
  await page.keyboard.insertText(TEXT);
  await page.locator("[data-own=read]").tap();
  await page.waitForSelector(":root.explorer");
  await page.locator(".bar [popovertarget=people]").tap();
  await chip(page, "Piers Halloran").tap();
  await status(page, "Piers Halloran · 1 of 1");
  await page.locator(".bar [popovertarget=people]").tap();
  await page.locator("#people").waitFor({ state: "hidden" });
  await page.locator(".story .quote.chosen").first().tap();
  await page.locator("#sheet[open] .close").tap();
  await page.locator("#sheet").waitFor({ state: "hidden" });
  await page.locator("[data-own=link]").tap();
  await page.locator("#own-link-text").waitFor();
  await page.locator("#own-link [data-own=close]").tap();
  await page.locator("[data-own=another]").tap();
  await page.locator("#own-kept .open").tap();
  await page.waitForSelector(":root.explorer");
});
