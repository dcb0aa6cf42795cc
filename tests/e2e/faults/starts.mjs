// What is done before the explorer has come, and after the network has gone.
import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import * as seen from "./seen.mjs";
import { CAUSES, EVERYONE, LATER, THOMAS, WASM, said, status, voice } from "./seen.mjs";

/** Before the explorer has come. */
const early = (name, before, after, options = {}) => ({
  name,
  held: WASM,
  ...options,
  run: async ({ page, visit, held }) => {
    await visit("", { started: false });
    await page.waitForSelector(":root.booted");
    await before(page);
    held.open();
    await page.waitForSelector(":root.explorer");
    await after(page);
    assert.equal(await page.locator(".waiting").count(), 0);
    await seen.quiet(page);
    await seen.whole(page);
  },
});
const focused = (page, selector) =>
  seen.until(page, (selector) => document.activeElement === document.querySelector(selector), selector, true);

const starts = [
  early("a speaker is pressed before the explorer comes: the filter is on, and the focus stays", async (page) => {
    await page.locator(voice("jacob-thomas")).click();
    await page.waitForSelector(`${voice("jacob-thomas")}.waiting`);
  }, async (page) => {
    await status(page, "Jacob Thomas · 1 of 2");
    await seen.chosen(page, THOMAS);
    await focused(page, voice("jacob-thomas"));
  }),
  early("a speaker is pressed twice before the explorer comes: nobody is chosen", async (page) => {
    await page.locator(voice("jacob-thomas")).click();
    await page.locator(voice("jacob-thomas")).click();
  }, async (page) => {
    await status(page, EVERYONE);
    await seen.chosen(page, []);
  }),
  early("two speakers are pressed by keyboard before the explorer comes: both are chosen", async (page) => {
    await page.locator(voice("jacob-thomas")).press("Enter");
    await page.locator(voice("sophia-wan")).press("Space");
  }, async (page) => {
    await status(page, "Jacob Thomas and Sophia Wan · 1 of 4");
    await focused(page, voice("sophia-wan"));
  }),
  early("words are typed before the explorer comes: they are kept and searched, and the focus stays", async (page) => {
    await page.locator("#find").pressSequentially("balanc");
  }, async (page) => {
    await focused(page, "#find");
    await status(page, "“balanc” · 1 of 1");
    await page.keyboard.type("ing");
    await status(page, "“balancing” · 1 of 1");
    assert.equal(await page.locator("#find").inputValue(), "balancing");
    await seen.chosen(page, [THOMAS[1]]);
  }),
  early("a quote is pressed before the explorer comes: its card opens", async (page) => {
    await seen.press(page, THOMAS[0]);
  }, async (page) => {
    await page.waitForSelector(`#sheet[open] [data-card="${THOMAS[0]}"]`);
  }),
  early("a mode is pressed before the explorer comes: it is shown", async (page) => {
    await page.locator("#menu .mode[data-of=events]").click();
  }, async (page) => {
    await status(page, "5 events");
    await page.locator("#menu .mode[data-of=article]").click();
    await status(page, EVERYONE);
  }),
  early("on a phone the list of speakers is opened and one pressed before the explorer comes: the filter is on", async (page) => {
    await page.locator(".bar .who").click();
    await page.locator(voice("jacob-thomas")).click();
  }, async (page) => {
    await status(page, "Jacob Thomas · 1 of 2");
    await seen.chosen(page, THOMAS);
    await page.keyboard.press("Escape");
  }, { viewport: PHONE }),
  {
    name: "a speaker is pressed and words are typed before the explorer fails: it is said, and nothing waits any more",
    held: WASM,
    site: { replaced: { [WASM]: null } },
    allowed: [/Failed to load resource/, /integrity/],
    run: async ({ page, visit, held }) => {
      await visit("", { started: false });
      await page.waitForSelector(":root.booted");
      await page.locator(voice("jacob-thomas")).click();
      await page.locator("#find").fill("words");
      await seen.press(page, THOMAS[0]);
      held.open();
      await seen.unavailable(page, CAUSES.status(404));
    },
  },
];

const offline = {
  name: "the network goes after the page has loaded: filters work, a press says so, and the next one after it is back works",
  allowed: [/ERR_INTERNET_DISCONNECTED/],
  run: async ({ page, visit, context }) => {
    await visit();
    await context.setOffline(true);
    await seen.works(page);
    await seen.press(page, THOMAS[0]);
    await said(page, "#said > p", `${LATER} ${CAUSES.offline}`);
    await context.setOffline(false);
    await seen.opens(page);
  },
};

export const STARTS = [...starts, offline];
