// Measures the built site. Bytes go into the ledger, which the tests hold to 2%; times are ratios against something run
// beside them and are printed only.
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./chromium.mjs";
import { LEDGER, bytes } from "./ledger.mjs";
import { article, built, serve } from "./site.mjs";

const PHONE = { viewport: { width: 360, height: 740 } };
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const SLOWDOWN = { rate: 4 };
const RUNS = 9;

const now = bytes();
writeFileSync(LEDGER, `${JSON.stringify(now, null, 2)}\n`);
console.log("bytes, brotli:", now);

const { folder, data } = article();
const html = built(`${folder}/index.html`);
const text = data.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").split(/\n\s*\n/).map((p) => `<p>${p}</p>`).join("\n");
const plain = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><link rel="icon" href="data:,"><h1>Plain</h1>${text}`;
const style = html.match(/<link rel="stylesheet" href="\.\.\/([^"]+)">/)[1];
const styled = plain.replace("<h1>", `<link rel="stylesheet" href="${style}"><h1>`);
const site = await serve({ replaced: { "plain.html": plain, "styled.html": styled }, compressed: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

await measurePaints({
  ours: `${folder}/`,
  "the same text with the same style": "styled.html",
  "the same text without any style": "plain.html",
});
await measureToggles();
console.log(`page ${html.length} characters of HTML, ${data.quotes.length} quotes and terms, ${data.charts.length} charts`);
await browser.close();
await site.close();

/** Prints first and largest contentful paint of the first page against each of the others. */
async function measurePaints(pages) {
  const runs = Object.fromEntries(Object.keys(pages).map((page) => [page, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [page, path] of Object.entries(pages)) runs[page].push(await paints(site.url + path));
  }
  for (const paint of ["fcp", "lcp"]) {
    const of = (page) => median(runs[page].map((run) => run[paint]));
    for (const page of Object.keys(pages).slice(1)) {
      console.log(`${paint}: ${of("ours").toFixed(0)} ms, ${page} ${of(page).toFixed(0)} ms, ratio ${(of("ours") / of(page)).toFixed(2)}`);
    }
  }
}

/** The paints of a page in a fresh context, in milliseconds, on a slow phone with a slow line. */
async function paints(url) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_LINE);
  await session.send("Emulation.setCPUThrottlingRate", SLOWDOWN);
  await page.goto(url, { waitUntil: "load" });
  const [fcp, lcp] = await page.evaluate(() => {
    const last = (type, name) =>
      new Promise((done) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries().filter((entry) => !name || entry.name === name);
          if (entries.length > 0) done(entries.at(-1).startTime);
        }).observe({ type, buffered: true });
      });
    return Promise.all([last("paint", "first-contentful-paint"), last("largest-contentful-paint")]);
  });
  await context.close();
  return { fcp, lcp };
}

/** Prints how long a press on a chip takes to the next paint, and how long the change of one class alone takes. */
async function measureToggles() {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${site.url}${folder}/`);
  await page.waitForSelector(":root.explorer");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", SLOWDOWN);
  const toggles = await page.evaluate(async () => {
    const chips = [...document.querySelectorAll(".chips button")];
    const timed = async (act) => {
      const times = [];
      for (let at = 0; at < 60; at += 1) {
        const start = performance.now();
        act(at);
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        times.push(performance.now() - start);
      }
      return times.toSorted((a, b) => a - b);
    };
    return {
      "a chip": await timed((at) => chips[at % chips.length].click()),
      "one class alone": await timed(() => document.documentElement.classList.toggle("filtering")),
    };
  });
  for (const [what, times] of Object.entries(toggles)) {
    console.log(`to the next paint at 4x slowdown, ${what}: p50 ${times[30].toFixed(1)} ms, p95 ${times[57].toFixed(1)} ms`);
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
