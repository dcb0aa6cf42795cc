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
const style = html.match(/<link rel="stylesheet" href="\.\.\/([^"]+)">/)[1];
const styled = plain.replace("<h1>", `<link rel="stylesheet" href="${style}"><h1>`);
const site = await serve({ replaced: { "plain.html": plain, "styled.html": styled }, compressed: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** First and largest contentful paint of a page in a fresh context, in milliseconds, on a slow phone's line. */
async function paints(url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
const page = await context.newPage();
const session = await context.newCDPSession(page);
await page.goto(`${site.url}${folder}/`);
await page.waitForSelector(":root.explorer");
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
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
  const explorer = await timed((at) => chips[at % chips.length].click());
  const bare = await timed(() => document.documentElement.classList.toggle("filtering"));
  return { explorer, "a bare change of one class": bare };
});
for (const [what, times] of Object.entries(toggles)) {
  console.log(`toggle to next paint at 4x slowdown, ${what}: p50 ${times[30].toFixed(1)} ms, p95 ${times[57].toFixed(1)} ms`);
}
console.log(`page ${html.length} characters of HTML, ${data.quotes.length} quotes and terms, ${data.charts.length} charts`);
await browser.close();
await site.close();
