// Parts of the platform that a browser lacks or refuses: dialogs, pictures, popovers, WebAssembly, painting.
import * as seen from "./seen.mjs";
import { CAUSES, PARAGRAPHS, PHONED, THOMAS, WAN, asEver, refusing, said, status, voice } from "./seen.mjs";

const PICTURE_REFUSED = "The picture could not be made. The quote can be copied as text.";

const TIMES = PARAGRAPHS.join().match(/panama/gi).length;

const open = refusing(
  "dialogs cannot be modal: the card opens in the window, and closes",
  () => (HTMLDialogElement.prototype.showModal = () => { throw new DOMException("no", "InvalidStateError"); }),
  async ({ page, visit }) => {
    await visit();
    await seen.opens(page, WAN[0], { escape: false });
    await page.locator("#sheet [data-do=close]").click();
    await page.waitForSelector("#sheet", { state: "hidden" });
    await seen.works(page);
  },
);

const picture = [
  ["has nothing to draw on", () => (HTMLCanvasElement.prototype.getContext = () => null)],
  ["gives no picture", () => (HTMLCanvasElement.prototype.toBlob = (done) => setTimeout(done, 0, null))],
  ["may not be read", () => (HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException("tainted", "SecurityError"); })],
].map(([how, before]) =>
  refusing(`the canvas ${how}: it is said in the card`, before, async ({ page, visit }) => {
    await visit();
    await seen.opens(page, WAN[0], { escape: false });
    await page.locator("#sheet details:has([data-do=picture-quote]) > summary").click();
    await page.locator("#sheet [data-do=picture-quote]").click();
    await said(page, "#sheet-done", PICTURE_REFUSED);
    await page.keyboard.press("Escape");
    await seen.works(page);
  }),
);

const platform = [
  refusing("there is no CSS.highlights: a search still says what the article has", () => {
    Object.defineProperty(CSS, "highlights", { value: undefined });
  }, async ({ page, visit }) => {
    await visit();
    await page.locator("#find").fill("Panama");
    await status(page, "“Panama” · no quote");
    await said(page, "#found > span", `No quote contains “Panama”. The article does, ${TIMES} times.`);
    await page.locator("#found button").click();
    await seen.whole(page);
    await seen.quiet(page);
  }),
  refusing("there are no popovers: on a wide window nothing is missing", () => {
    for (const name of ["showPopover", "hidePopover", "togglePopover"]) delete HTMLElement.prototype[name];
  }, asEver),
  refusing("there are no popovers: on a phone the lists stand in the page, and work", () => {
    for (const name of ["showPopover", "hidePopover", "togglePopover"]) delete HTMLElement.prototype[name];
    const strip = () => document.querySelectorAll("[popover]").forEach((e) => e.removeAttribute("popover"));
    new MutationObserver(strip).observe(document, { childList: true, subtree: true });
  }, async ({ page, visit }) => {
    await visit();
    await page.locator(voice("jacob-thomas")).click();
    await status(page, "Jacob Thomas · 1 of 2");
    await seen.chosen(page, THOMAS);
    await seen.whole(page);
  }, PHONED),
  refusing("there is no WebAssembly: it is said", () => delete window.WebAssembly, async ({ page, visit }) => {
    await visit("", { started: false });
    await seen.unavailable(page, CAUSES.old);
  }),
  refusing("WebAssembly does not stream", () => delete WebAssembly.instantiateStreaming, asEver),
  refusing("there are no Trusted Types", () => delete window.trustedTypes, asEver),
  refusing("another script has put its own into Object and Array", () => {
    Object.prototype.mine = "mine";
    Array.prototype.mine = () => {};
  }, asEver),
  refusing("nothing is painted in the background for a minute: when it is, the page works and takes back what it said", () => {
    const paint = window.requestAnimationFrame.bind(window);
    const waiting = [];
    window.requestAnimationFrame = (then) => waiting.push(then);
    window.paint = () => { window.requestAnimationFrame = paint; waiting.forEach((then) => paint(then)); };
  }, async ({ page, visit }) => {
    await page.clock.install();
    await visit("", { started: false });
    await page.waitForSelector(":root.booted");
    await page.clock.fastForward(60_000);
    await seen.whole(page);
    await page.evaluate(() => window.paint());
    await seen.works(page);
    await seen.quiet(page);
  }),
];

export const PLATFORM = [open, ...picture, ...platform];
