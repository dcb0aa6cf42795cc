// Times figures beside Microsoft's Recognizers-Text, compromise with its dates, and chrono-node (dates alone), on
// the same articles, one core each. Recognizers is slow: it and all others it is compared with read the first few articles.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import * as chrono from "chrono-node";
import nlp from "compromise";
import dates from "compromise-dates";
import { count_figures } from "./extracted/extract.js";

const Recognizers = createRequire(import.meta.url)("@microsoft/recognizers-text-suite");
const MODELS = ["recognizeNumber", "recognizeCurrency", "recognizeDimension", "recognizePercentage", "recognizeDateTime"];
const FEW = 5;

function once(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const least = (runs, run) => Math.min(...Array.from({ length: runs }, () => once(run)));

/** How many milliseconds `native`, the program of native.rs, takes for "quotes" or "figures" of the first `many` articles of `file`. */
export function natively(native, what, file, many) {
  const said = execFileSync(native, [file, String(many)], { encoding: "utf8" });
  return Number(said.split("\n").find((line) => line.startsWith(what)).split(" ")[1]);
}

/** Prints how fast figures are found in `texts`, which stand in `file` too. */
export function compare(texts, file, native) {
  nlp.plugin(dates); // here, because the comparison of quotes goes without
  const few = texts.slice(0, FEW);
  const recognize = (text) => MODELS.forEach((model) => Recognizers[model](text, Recognizers.Culture.English));
  recognize("It rose 5% to $7 in May."); // builds its models, once
  const others = (texts) => ({
    "compromise, numbers and dates": least(3, () =>
      texts.forEach((text) => {
        const doc = nlp(text);
        doc.numbers().json();
        doc.dates().json();
      })),
    "chrono-node, dates alone": least(3, () => texts.forEach((text) => chrono.parse(text))),
    "verbatim, WebAssembly, figures": least(15, () => texts.forEach((text) => count_figures(text))),
    "verbatim, native, figures": natively(native, "figures", file, texts.length),
  });
  const print = (texts, results) => {
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const rivals = Object.entries(results).filter(([name]) => !name.startsWith("verbatim"));
    console.log(`\nfigures: ${texts.length} articles, ${bytes} bytes`);
    for (const [name, ms] of Object.entries(results)) {
      const rate = `${(bytes / ms / 1000).toFixed(3).padStart(8)} MB/s`;
      const times = rivals.map(([rival, its]) => `${(its / ms).toFixed(1)} × ${rival.split(/[, ]/)[0]}`).join("  ");
      console.log(`${name.padEnd(34)} ${ms.toFixed(2).padStart(10)} ms ${rate}  ${name.startsWith("verbatim") ? times : ""}`.trimEnd());
    }
  };
  const slow = least(2, () => few.forEach(recognize));
  print(few, { "Recognizers-Text, five models": slow, ...others(few) });
  print(texts, others(texts));
}
