// Measures the built site. Bytes go into the ledger, which the tests hold to 2%; times are ratios against something run
// beside them and are printed only.
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./chromium.mjs";
import { LEDGER, bytes } from "./ledger.mjs";
import { article, built, serve } from "./site.mjs";

const now = bytes();
writeFileSync(LEDGER, `${JSON.stringify(now, null, 2)}\n`);
console.log("bytes, brotli:", now);

const { folder, data } = article();
const html = built(`${folder}/index.html`);
const text = data.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").split(/\n\s*\n/).map((p) => `<p>${p}</p>`).join("\n");
const plain = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><link rel="icon" href="data:,"><h1>Plain</h1>${text}`;
const site = await serve({ replaced: { "plain.html": plain } });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** First and largest contentful paint of a page in a fresh context, in milliseconds, on a slow phone's line. */
async function paints(url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(url, { waitUntil: "load" });
  const found = await page.evaluate(() => {
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
  return { fcp: found[0], lcp: found[1] };
}

const ours = [];
const theirs = [];
for (let run = 0; run < 9; run += 1) {
  ours.push(await paints(`${site.url}${folder}/`));
  theirs.push(await paints(`${site.url}plain.html`));
}
for (const paint of ["fcp", "lcp"]) {
  const [a, b] = [ours, theirs].map((runs) => median(runs.map((run) => run[paint])));
  console.log(`${paint}: ${a.toFixed(0)} ms, the same text as a plain page ${b.toFixed(0)} ms, ratio ${(a / b).toFixed(2)}`);
}

const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
const page = await context.newPage();
const session = await context.newCDPSession(page);
await page.goto(`${site.url}${folder}/`);
await page.waitForSelector(":root.explorer");
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
const toggles = await page.evaluate(async () => {
  const chips = [...document.querySelectorAll(".chips button")];
  const times = [];
  for (let at = 0; at < 60; at += 1) {
    const start = performance.now();
    chips[at % chips.length].click();
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
});
console.log(`toggle to next paint at 4x slowdown, ${data.quotes.length} quotes: p50 ${toggles[30].toFixed(1)} ms, p95 ${toggles[57].toFixed(1)} ms`);
console.log(`page ${html.length} bytes of HTML, ${data.quotes.length} quotes, ${data.charts.length} charts`);
await browser.close();
await site.close();
