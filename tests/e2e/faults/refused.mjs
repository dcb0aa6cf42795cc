// What a browser refuses: storage, clipboard, sharing, the address.
import assert from "node:assert/strict";
import * as seen from "./seen.mjs";
import { PHONED, THOMAS, WAN, asEver, refusing, said, status, voice } from "./seen.mjs";

const COPY_REFUSED = "The browser refused to copy. Copy it from this field:";
const SHARE_REFUSED = "The browser refused to share. The link can be copied instead.";
const ADDRESS_REFUSED = "The browser does not let this page change its address. Copy link still gives the right one.";

const storage = [
  ["throws when it is named", () => {
    const get = () => { throw new DOMException("no", "SecurityError"); };
    Object.defineProperty(window, "localStorage", { get });
  }],
  ["is not there", () => Object.defineProperty(window, "localStorage", { value: null })],
  ["is full", () => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); })],
  ["holds nonsense", () => {
    for (const name of ["theme", "size", "charts", "hint"]) localStorage.setItem(`verbatim.${name}`, '"><nonsense');
  }],
].map(([how, before]) =>
  refusing(`storage ${how}: the theme changes all the same`, before, async (all) => {
    const { page } = all;
    await asEver(all);
    await page.locator(".display > summary").click();
    await page.locator("[data-do=theme][data-of=dark]").click();
    await seen.until(page, () => getComputedStyle(document.documentElement).backgroundColor, undefined, "rgb(20, 19, 18)");
    assert.equal(await page.locator("[data-do=theme][data-of=dark]").getAttribute("aria-pressed"), "true");
    await page.locator("[data-do=size][data-of='1']").click();
    await seen.whole(page);
  }),
);

/** The field to copy from by hand: in the window, selected; what stands in it. */
async function byHand(page, place) {
  const read = (place) => {
    const field = document.querySelector(`${place} #by-hand`);
    const isInWindow = field?.checkVisibility() && field.getBoundingClientRect().bottom <= innerHeight;
    return isInWindow && document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length;
  };
  await seen.until(page, read, place, true);
  return page.locator("#by-hand").inputValue();
}

const clipboard = [
  ["is not there", () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })],
  ["refuses", () => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  }],
  ["refuses with nothing at all", () => {
    const refuse = () => Promise.reject(undefined);
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  }],
  ["takes no more than text", () => {
    delete window.ClipboardItem;
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  }],
].flatMap(([how, before]) => [
  refusing(`the clipboard ${how}: the link stands in a field to copy it by hand`, before, async ({ page, visit }) => {
    await visit();
    await page.locator(voice("jacob-thomas")).click();
    await page.locator(".bar .copy").click();
    await said(page, "#said > p", COPY_REFUSED);
    assert.match(await byHand(page, "#said"), /\/#s=jacob-thomas$/);
    await page.locator(voice("sophia-wan")).click();
    await page.locator(".bar .copy").click();
    await seen.until(page, () => document.querySelector("#by-hand").value.split("#")[1], undefined, "s=jacob-thomas.sophia-wan");
    await page.locator("#said [data-do=dismiss]").click();
    await seen.until(page, () => document.querySelector("#by-hand").checkVisibility(), undefined, false);
    assert.equal(await page.locator("#by-hand").inputValue(), "", "the field goes with its notice, and what it held with it");
    await seen.quiet(page);
    await seen.whole(page);
  }),
  refusing(`the clipboard ${how}: the quote stands in a field in its card`, before, async ({ page, visit }) => {
    await visit();
    await seen.opens(page, WAN[0], { escape: false });
    await page.locator("#sheet [data-do=copy-quote]").click();
    await said(page, "#sheet-done", COPY_REFUSED);
    const [words, signed, address] = (await byHand(page, "#sheet")).split("\n");
    assert.match(words, /^“Since COVID, /);
    assert.match(signed, /^— Sophia Wan/);
    assert.match(address, /#q-/);
    assert.ok(await page.locator("#by-hand").evaluate((field) => field.rows >= 3), "in lines");
    await page.locator("#sheet [data-do=close]").click();
    await seen.works(page);
  }),
]);

const refusal = (name) => `Navigator.prototype.share = () => Promise.reject(new DOMException("no", "${name}"))`;
const share = [
  ["is not there: the link is copied", "delete Navigator.prototype.share", "Link copied."],
  ["refuses: it is said", refusal("NotAllowedError"), SHARE_REFUSED],
  ["was closed by the reader: nothing is said", refusal("AbortError"), null],
  ["throws at once: it is said", `Navigator.prototype.share = () => { throw new TypeError("no"); }`, SHARE_REFUSED],
].map(([how, before, words]) =>
  refusing(`sharing ${how}`, before, async ({ page, visit }) => {
    await visit();
    await page.evaluate(() => {
      const share = Navigator.prototype.share;
      if (!share) return;
      Navigator.prototype.share = function (data) {
        window.shared = data;
        return share.call(this, data);
      };
    });
    await page.locator(".bar .hand-on").click();
    if (words) await said(page, "#said > p", words);
    else {
      await page.waitForFunction(() => window.shared?.text.endsWith("/"));
      await seen.quiet(page);
    }
    await seen.whole(page);
  }, PHONED),
);

const hash = (page, expected) => seen.until(page, () => location.hash, undefined, expected);
const refuse = () => {
  for (const name of ["pushState", "replaceState"]) History.prototype[name] = () => { throw new DOMException("too many", "SecurityError"); };
};
const ignore = () => {
  const { pushState, replaceState } = History.prototype;
  window.tries = 0;
  const ignored = () => (window.tries += 1);
  Object.assign(History.prototype, { pushState: ignored, replaceState: ignored });
  window.allow = () => Object.assign(History.prototype, { pushState, replaceState });
};
const address = [
  ...[["throws at every new address", refuse], ["ignores every new address", ignore]].map(([how, before]) =>
    refusing(`the history ${how}: filters work, and it is said in the end`, before, async ({ page, visit }) => {
      await page.clock.install();
      await visit();
      await seen.works(page);
      // Anew: what was refused so far, sooner on a slow machine, is not counted.
      await visit();
      await page.locator(voice("jacob-thomas")).click();
      await status(page, "Jacob Thomas · 1 of 2");
      await seen.quiet(page);
      await page.clock.runFor(9_000);
      await said(page, "#said > p", ADDRESS_REFUSED);
      await hash(page, "");
      await seen.whole(page);
    }),
  ),
  refusing("the history takes an address again after a while: the address ends right", ignore, async ({ page, visit }) => {
    await page.clock.install();
    await visit();
    await page.locator(voice("jacob-thomas")).click();
    await status(page, "Jacob Thomas · 1 of 2");
    await page.clock.runFor(1_000);
    await hash(page, "");
    await page.evaluate(() => window.allow());
    await page.clock.runFor(4_000);
    await hash(page, "#s=jacob-thomas");
    await seen.quiet(page);
  }),
  refusing("the history ignores an address: it is tried again, once in four seconds, however often was pressed", ignore, async ({ page, visit }) => {
    await page.clock.install();
    await visit();
    for (const [name, shown] of [["jacob-thomas", "Jacob Thomas · 1 of 2"], ["sophia-wan", "Jacob Thomas and Sophia Wan · 1 of 4"]]) {
      await page.locator(voice(name)).click();
      await status(page, shown);
      await page.clock.runFor(1_000);
    }
    await page.evaluate(() => (window.tries = 0));
    await page.clock.runFor(12_000);
    assert.equal(await page.evaluate(() => window.tries), 3);
    await page.evaluate(() => window.allow());
    await page.clock.runFor(4_000);
    await hash(page, "#s=jacob-thomas.sophia-wan");
    await seen.quiet(page);
  }),
  {
    name: "four hundred presses in a row: the view and the address end right",
    run: async ({ page, visit }) => {
      await visit();
      await page.evaluate(async (voices) => {
        for (let press = 0; press < 401; press++) {
          document.querySelector(voices[press % 2]).click();
          if (press % 8 === 0) await new Promise((painted) => requestAnimationFrame(painted));
        }
      }, [voice("jacob-thomas"), voice("sophia-wan")]);
      // 201 presses on one, 200 on the other.
      await status(page, "Jacob Thomas · 1 of 2");
      await hash(page, "#s=jacob-thomas");
      await seen.chosen(page, THOMAS);
      await seen.quiet(page);
    },
  },
];

export const REFUSED = [...storage, ...clipboard, ...share, ...address];
