// Where the page stands: in frames, under odd addresses, in a file, behind a host's own policy, in forced colours.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import * as seen from "./seen.mjs";
import { CAUSES, ROOT, WAN, WASM, said, status, voice } from "./seen.mjs";

const FRAME = '<!doctype html><link rel="icon" href="data:,"><iframe src="index.html" width="1200" height="800"';

/** The page in a frame of another page of the same place. */
const framed = (name, attributes, run, allowed) => ({
  name,
  allowed,
  site: { replaced: { "frame.html": `${FRAME} ${attributes}></iframe>` } },
  run: async ({ page, visit }) => {
    await visit("frame.html", { started: false });
    await run(page.frames()[1], page);
  },
});

const policy = (words) => ({
  faulty: { "index.html": { type: "text/html; charset=utf-8", headers: { "content-security-policy": words } } },
});
/** Where nothing can be held against its sum, the start script is not taken. */
async function neverStarts(page) {
  await seen.styleSpeaks(page);
  await said(page, "#unavailable", seen.unavailableBy(""));
  await seen.dead(page, { booted: false });
  await seen.whole(page);
}

/** What others add to an address before its fragment, and after. */
const QUERIES = [["?fbclid=x", ""], ["?utm_source=a&utm_medium=b", ""], ["?%", ""], ["?q=%E0%A4%A", ""], ["", "&utm_source=a"]];
const BROKEN = [
  ["cannot be decoded", "#q-%E0%A4%A"],
  ["is as long as browsers allow", `#q-${"long-".repeat(20_000)}`],
  ["is markup", "#q-<img src onerror>"],
];
const LOOKS = [
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["dark forced colours", { colorScheme: "dark", forcedColors: "active" }],
];
const targets = () => [...new Set([...document.querySelectorAll("#story .quote.target")].map((e) => e.id || e.dataset.quote))];
/** Whether an element stands in the window. */
const inWindow = (selector) => {
  const { top, bottom, height } = document.querySelector(selector).getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
};

const places = [
  framed("the page stands in a frame", "", async (frame) => {
    await seen.works(frame);
    await seen.quiet(frame);
  }),
  framed("the page stands in a frame that has no origin: the style says it", 'sandbox="allow-scripts"', neverStarts, [/integrity/]),
  framed("the page stands in a frame that runs no script: the article is there, and nothing pretends", "sandbox", async (frame) => {
    await seen.whole(frame);
    await seen.styleSpeaks(frame).catch(() => {});
    await seen.dead(frame, { booted: false });
  }, [/sandboxed/]),
  ...["/a folder/", "/50%/", "/äöü/", "/a#b/", "/it's/", "/a?b/", "/“quoted”/%20/"].map((under) => ({
    name: `the page lies under ${under}`,
    site: { under },
    run: async ({ page, visit }) => {
      await visit();
      await seen.works(page);
      await seen.opens(page);
      await seen.quiet(page);
      await page.locator(voice("jacob-thomas")).click();
      await seen.until(page, () => location.hash, undefined, "#s=jacob-thomas");
      await page.reload();
      await page.waitForSelector(":root.explorer");
      await status(page, "Jacob Thomas · 1 of 2");
    },
  })),
  ...QUERIES.map(([query, end]) => ({
    name: `a link to a quote comes with ${query || end}`,
    run: async ({ page, visit }) => {
      await visit(`${query}#${WAN[0]}${end}`);
      await seen.until(page, targets, undefined, [WAN[0]]);
      await seen.until(page, inWindow, `[id="${WAN[0]}"]`, true);
      await seen.quiet(page);
      await seen.whole(page);
    },
  })),
  ...BROKEN.map(([how, where]) => ({
    name: `a link to a quote ${how}: it is said, and the page works`,
    run: async ({ page, visit }) => {
      await visit(where);
      await seen.until(page, inWindow, "#said", true);
      await seen.works(page);
      await seen.quiet(page);
    },
  })),
  {
    name: "the page is opened from a file: the article is there, and that filters are not is said",
    run: async ({ context }) => {
      // A page of its own: what it asks for is on the disk, and browsers complain in the console.
      const page = await context.newPage();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(`${ROOT}/index.html`).href);
      await neverStarts(page);
      const here = pathToFileURL(`${ROOT}/`).href;
      assert.deepEqual(asked.filter((url) => !url.startsWith(here) && !url.startsWith("data:")), []);
    },
  },
  {
    name: "JavaScript is off: the article is there, and no control is",
    context: { javaScriptEnabled: false },
    run: async ({ page, visit }) => {
      await visit("", { started: false });
      await seen.whole(page);
      await seen.dead(page);
      await seen.quiet(page);
    },
  },
  {
    name: "the host's own policy lets no WebAssembly run: it is said",
    site: policy("script-src 'self'"),
    allowed: [/Content Security Policy/],
    run: async ({ page, visit }) => {
      await visit("", { started: false });
      await seen.unavailable(page, CAUSES.old);
    },
  },
  {
    name: "the host's own policy lets no style in: the article is there, and nothing is said to be missing",
    site: policy("style-src 'none'"),
    allowed: [/Content Security Policy/],
    run: async ({ page, visit }) => {
      await visit();
      await seen.whole(page);
      await seen.quiet(page);
    },
  },
  ...LOOKS.map(([what, context]) => ({
    name: `the system asks for ${what}, and the explorer is missing: article and message can be read`,
    context,
    site: { replaced: { [WASM]: null } },
    allowed: [/Failed to load resource/, /integrity/],
    run: async ({ page, visit }) => {
      await visit("", { started: false });
      await seen.unavailable(page, CAUSES.status(404));
      for (const selector of [".passage > p", "#unavailable"]) assert.ok((await contrast(page, selector)) >= 4.5, selector);
    },
  })),
];

/** The contrast of the words of an element with the ground they stand on. */
const contrast = (page, selector) =>
  page.$eval(selector, (element) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const light = (color) => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((c) => linear(c / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let ground = element;
    while (/, 0\)$/.test(getComputedStyle(ground).backgroundColor) && ground.parentElement) ground = ground.parentElement;
    const both = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(light);
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  });

export const PLACES = places;
