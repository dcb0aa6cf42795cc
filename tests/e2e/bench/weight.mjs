// How heavy the page of an article full of numbers is: its HTML as it stands, and its elements.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PHONE, live, withPage } from "./page.mjs";
import { report } from "./report.mjs";

const LIMIT = { html: 300_000, elements: 4_000 };
/** Counts the elements before anything has started. */
const COUNT = () => document.addEventListener("DOMContentLoaded", () => (window.before = document.querySelectorAll("*").length));

/** Measures the article `name` of the site in `root`, served at `url`. */
export async function measureWeight(browser, root, url, name) {
  const html = readFileSync(join(root, name, "index.html")).length;
  const { before, after } = await withPage(browser, PHONE, { script: COUNT }, async (page) => {
    await live(page, `${url}${name}/`);
    return page.evaluate(() => ({ before: window.before, after: document.querySelectorAll("*").length }));
  });
  report(`HTML of ${name}`, html, { unit: "bytes", limit: LIMIT.html });
  report(`elements of ${name}, started`, after, { beside: `${before.toLocaleString("en")} before the start`, limit: LIMIT.elements });
}
