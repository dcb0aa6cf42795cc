// Measures the built site and made articles, a line a measure. Bytes go into the ledger, which the tests hold to 2%; times are
// printed only.
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { measureLighthouse } from "./bench/lighthouse.mjs";
import { measureOwn } from "./bench/own.mjs";
import { measurePaint } from "./bench/paint.mjs";
import { measurePress } from "./bench/press.mjs";
import { measureRefused } from "./bench/refused.mjs";
import { report, total } from "./bench/report.mjs";
import { measureShift } from "./bench/shift.mjs";
import { measureWeight } from "./bench/weight.mjs";
import { CHROMIUM, FLAGS } from "./chromium.mjs";
import { BUDGET, LEDGER, bytes } from "./ledger.mjs";
import { SIZES, madeArticle } from "./made.mjs";
import { madeSite } from "./made_site.mjs";
import { article, serve } from "./site.mjs";

/** The most milliseconds from a press to the next paint, by article. */
const PRESS = { "made-9": 32, "made-200": 50, "made-2000": 200 };

const { folder, data } = article();
const root = madeSite(Object.entries(SIZES).map(([name, size]) => ({ name, text: madeArticle(size) })));
const [seed, made] = [await serve({ compressed: true }), await serve({ root, compressed: true })];
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

const now = bytes();
writeFileSync(LEDGER, `${JSON.stringify(now, null, 2)}\n`);
for (const [what, size] of Object.entries(now)) report(`the seed's page, brotli, ${what}`, size, { unit: "bytes", limit: BUDGET[what] });
await measurePaint(browser, `${folder}/`, data);
for (const [name, limit] of Object.entries(PRESS)) await measurePress(browser, `${made.url}${name}/`, name, limit);
await measureWeight(browser, root, made.url, "made-200");
await measureShift(browser, `${seed.url}${folder}/`, "the seed");
await measureShift(browser, `${made.url}made-200/`, "made-200");
await measureOwn(browser, `${seed.url}paste/`);
await measureRefused(browser, `${seed.url}paste/`);
await browser.close();
await measureLighthouse(`${seed.url}${folder}/`);
total();
await Promise.all([seed.close(), made.close()]);
