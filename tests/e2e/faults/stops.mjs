// The program itself stops, at the start or later: traps, no stack or no memory left. What it took over is let go.
import assert from "node:assert/strict";
import * as seen from "./seen.mjs";
import { CAUSES, LATER_STOPPED, THOMAS, WAN, refusing, said, status, voice } from "./seen.mjs";

const allowed = [/RuntimeError|Maximum call stack|unreachable/];

/** Keeps the modules for the test, and lets it take the stack away from what they call. Runs in the page, before anything. */
const keep = () => {
  const { instantiateStreaming } = WebAssembly;
  const recurse = () => recurse();
  window.modules = [];
  WebAssembly.instantiateStreaming = async (source, imports) => {
    for (const module of Object.values(imports)) {
      for (const [name, call] of Object.entries(module)) {
        module[name] = (...given) => (window.deep ? recurse() : call(...given));
      }
    }
    const made = await instantiateStreaming(source, imports);
    window.modules.push(made.instance);
    if (window.early) window.ruin(0);
    return made;
  };
  /** Overwrites all that a module remembers: whatever it does next, it traps. */
  window.ruin = (module) => void new Uint8Array(window.modules[module].exports.memory.buffer).fill(0xff);
};
const stopping = (name, run) => refusing(name, keep, run, { allowed });
/** Ruins a module and presses something, with nothing between. */
const ruin = (page, module, pressed) =>
  page.evaluate(([module, pressed]) => {
    window.ruin(module);
    document.querySelector(pressed).click();
  }, [module, pressed]);

/** It is said, nothing answers to a press or key any more, and after another try all is as ever. */
async function stopped(page) {
  await seen.unavailable(page, CAUSES.stopped);
  await seen.press(page, WAN[0]);
  await page.keyboard.press("j");
  await seen.unavailable(page, CAUSES.stopped);
  assert.equal(await page.locator("#sheet[open]").count(), 0);
  await page.locator("#unavailable a").click();
  await page.waitForSelector(":root.explorer");
  await seen.quiet(page);
}

export const STOPS = [
  stopping("the explorer stops at a press: it is said, and another try works", async ({ page, visit }) => {
    await visit("#s=jacob-thomas");
    await ruin(page, 0, voice("sophia-wan"));
    await stopped(page);
    await status(page, "Jacob Thomas · 1 of 2");
  }),
  ...["quotes", "figures", "events"].map((mode) =>
    stopping(`the explorer stops while ${mode} are shown: the article is`, async ({ page, visit }) => {
      await visit(`#view=${mode}`);
      await ruin(page, 0, voice("sophia-wan"));
      await stopped(page);
    }),
  ),
  stopping("the explorer stops while a card is open: the card goes", async ({ page, visit }) => {
    await visit();
    await seen.opens(page, WAN[0], { escape: false });
    await ruin(page, 0, "#sheet [data-do=copy-quote]");
    await stopped(page);
  }),
  stopping("the explorer has no stack left: it is said", async ({ page, visit }) => {
    await visit();
    await page.evaluate(() => (window.deep = true));
    await page.locator(voice("sophia-wan")).click();
    await stopped(page);
  }),
  stopping("the explorer has no memory left: it is said", async ({ page, visit }) => {
    await visit();
    await page.evaluate(() => {
      const { memory } = window.modules[0].exports;
      memory.grow(65_536 - memory.buffer.byteLength / 65_536);
      const field = document.getElementById("find");
      field.value = "words ".repeat(1_000_000);
      field.dispatchEvent(new Event("input"));
    });
    await stopped(page);
  }),
  stopping("the explorer stops in a task that nobody waits for: it is said", async ({ page, visit }) => {
    await visit();
    await page.evaluate(() => void Promise.reject(new WebAssembly.RuntimeError("unreachable")));
    await stopped(page);
  }),
  stopping("the explorer stops while it starts: it is said", async ({ page, visit }) => {
    await page.addInitScript(() => (window.early = true));
    await visit("", { started: false });
    await seen.unavailable(page, CAUSES.stopped);
  }),
  stopping("the details stop: it is said, filters work, and the next press opens the card", async ({ page, visit }) => {
    await visit();
    await seen.opens(page);
    await ruin(page, 1, `[id="${WAN[0]}"]`);
    await said(page, "#said > p", LATER_STOPPED);
    await seen.works(page);
    await seen.opens(page, THOMAS[1]);
  }),
  stopping("the details stop while a card is open: it is said in the card", async ({ page, visit }) => {
    await visit();
    await seen.opens(page, WAN[0], { escape: false });
    await ruin(page, 1, "#sheet [data-do=copy-quote]");
    await said(page, "#sheet-done", LATER_STOPPED);
    await page.keyboard.press("Escape");
    await seen.works(page);
  }),
  {
    name: "another script throws: nothing is said, and the page works",
    allowed: [/another's|null|undefined/],
    run: async ({ page, visit }) => {
      await visit();
      await page.evaluate(() => {
        setTimeout(() => { throw new RangeError("another's"); });
        setTimeout(() => { throw null; });
        Promise.reject(new Error("another's"));
        Promise.reject();
      }).catch(() => {});
      await seen.works(page);
      await seen.quiet(page);
    },
  },
];
