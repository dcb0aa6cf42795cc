// First and largest paint of the seed's page against the same bare text as plain HTML, on a slow phone with a slow line.
import { serve } from "../site.mjs";
import { PHONE, withPage } from "./page.mjs";
import { median, report } from "./report.mjs";

const RUNS = 11;
const LIMIT = 1.2;
const PLAIN = "plain.html";

/** Measures the page at `path` whose article is `data`, in turn with the plain one. */
export async function measurePaint(browser, path, data) {
  const site = await serve({ replaced: { [PLAIN]: plain(data.text) }, compressed: true });
  const runs = { [path]: [], [PLAIN]: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const [each, paints] of Object.entries(runs)) paints.push(await paint(browser, site.url + each));
  }
  for (const [kind, name] of [["first", "first paint"], ["largest", "largest paint"]]) {
    const [ours, theirs] = Object.values(runs).map((paints) => median(paints.map((each) => each[kind])));
    const beside = `times: ${ours.toFixed(0)} ms, the bare text ${theirs.toFixed(0)} ms, medians of ${RUNS}`;
    report(`${name} of the seed, slow phone, slow line`, ours / theirs, { beside, limit: LIMIT });
  }
  await site.close();
}

/** The text and nothing else. */
function plain(text) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const paragraphs = escaped.split(/\n\s*\n/).map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><link rel="icon" href="data:,"><h1>Plain</h1>${paragraphs.join("\n")}`;
}

/** First and largest contentful paint in milliseconds, when the page has loaded and, where it has an explorer, started it. */
function paint(browser, url) {
  return withPage(browser, PHONE, { line: true, cpu: true }, async (page) => {
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => !document.querySelector("script[src]") || document.documentElement.matches(".explorer"));
    await page.waitForTimeout(300);
    return page.evaluate(async () => {
      const entries = (type) =>
        new Promise((done) => {
          new PerformanceObserver((list) => done(list.getEntries())).observe({ type, buffered: true });
        });
      const [paints, largest] = await Promise.all([entries("paint"), entries("largest-contentful-paint")]);
      return { first: paints.find(({ name }) => name === "first-contentful-paint").startTime, largest: largest.at(-1).startTime };
    });
  });
}
