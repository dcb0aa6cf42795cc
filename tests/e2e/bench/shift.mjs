// How much a page shifts while it loads over a slow line, and while it is then scrolled to its end.
import { PHONE, WIDE, live, withPage } from "./page.mjs";
import { report } from "./report.mjs";

const LIMIT = 0.01;
const WATCH = () => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
};

/** Measures the article at `url`, on a phone and on a wide screen. */
export async function measureShift(browser, url, name) {
  for (const [screen, where] of [[PHONE, "360"], [WIDE, "1280"]]) {
    const [loading, scrolled] = await withPage(browser, screen, { line: true, cpu: true, script: WATCH }, async (page) => {
      await live(page, url);
      await page.waitForTimeout(500);
      const loading = await page.evaluate(() => window.shifts);
      return [loading, await page.evaluate(scroll)];
    });
    report(`layout shift, ${name}, ${where} px`, loading, { beside: `loading, ${scrolled.toFixed(4)} with scrolling to the end`, limit: LIMIT });
  }
}

/** Runs in the page: scrolls to the end in at most forty steps and gives all shifts until then. */
async function scroll() {
  const step = Math.max(innerHeight * 0.8, document.documentElement.scrollHeight / 40);
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    const before = scrollY;
    scrollBy(0, step);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    if (scrollY === before) break;
  }
  return window.shifts;
}
