// paste/ on a slow phone: how soon an article of one's own is there, how long the page does not answer, and how soon it lets go.
import { madeArticle } from "../made.mjs";
import { PHONE, withPage } from "./page.mjs";
import { median, report } from "./report.mjs";

const RUNS = 3;

/** Bytes of a text, and the most milliseconds from the press to the article, and of the longest task, where they are bound. */
const TEXTS = [
  { bytes: 8 << 10, shown: 300 },
  { bytes: 100 << 10 },
  { bytes: 1 << 20, task: 50 },
];
const CANCEL = 100;

/** Collects tasks of 50 ms and more. */
const WATCH = () => {
  globalThis.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
};

/** Measures `paste/` at the address `url`. */
export async function measureOwn(browser, url) {
  for (const { bytes, shown, task } of TEXTS) {
    const name = `paste/, ${bytes >> 10} KB, CPU 4x slower`;
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await withPage(browser, PHONE, { cpu: true, script: WATCH }, (page) => brought(page, url, bytes)));
    report(`${name}, from the press to the article`, median(runs.map((run) => run.shown)), { unit: "ms", limit: shown });
    report(`${name}, longest task`, median(runs.map((run) => run.longest)), { unit: "ms", limit: task });
  }
  const cancelled = await withPage(browser, PHONE, { cpu: true }, (page) => cancel(page, url));
  report("paste/, 1024 KB, CPU 4x slower, from the press on Cancel to the field", cancelled, { unit: "ms", limit: CANCEL });
}

/** An article of so many bytes, or one or two fewer: a character is not cut. */
function article(bytes) {
  const whole = Buffer.from(madeArticle({ quotes: bytes >> 6, figures: bytes >> 8, speakers: 20 }));
  return new TextDecoder().decode(whole.subarray(0, bytes), { stream: true });
}

/** Opens paste/ and puts in a text of so many bytes. */
async function fill(page, url, bytes) {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn);
  // The worker has its program by then, as a reader's has who looks for the text to paste.
  await page.waitForLoadState("networkidle");
  await page.evaluate((text) => { document.getElementById("own-text").value = text; }, article(bytes));
}

async function brought(page, url, bytes) {
  await fill(page, url, bytes);
  return page.evaluate(async () => {
    tasks.length = 0;
    const start = performance.now();
    const until = (seen) => new Promise((then) => {
      const look = () => (seen() ? then(performance.now() - start) : requestAnimationFrame(look));
      look();
    });
    document.querySelector("[data-own=read]").click();
    const shown = await until(() => !document.getElementById("own").hidden);
    await until(() => document.documentElement.classList.contains("explorer"));
    await new Promise((then) => setTimeout(then, 500));
    return { shown, longest: Math.max(0, ...tasks) };
  });
}

/** Milliseconds from the press on Cancel, while a text is being read, until the field is there again. */
async function cancel(page, url) {
  await fill(page, url, 1 << 20);
  return page.evaluate(async () => {
    const progress = document.getElementById("own-progress");
    const frame = () => new Promise((then) => requestAnimationFrame(then));
    document.querySelector("[data-own=read]").click();
    while (progress.hidden) await frame();
    const start = performance.now();
    document.querySelector("[data-own=cancel]").click();
    while (!progress.hidden) await frame();
    return performance.now() - start;
  });
}
