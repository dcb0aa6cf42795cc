// Times extraction beside quote-parser and compromise on the same articles, one core each:
// node speed.mjs FOLDER [ARTICLES.jsonl], with the folder that the native programs were built into; without articles those of
// seeds/. Figures: see figures.mjs
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { brotliCompressSync } from "node:zlib";
import nlp from "compromise";
import { count, findings, passed } from "./extracted/extract.js";
import { count as countSmall } from "./extracted/small/extract.js";
import { compare, natively } from "./figures.mjs";

const require = createRequire(import.meta.url);
const parser = require("quote-parser");

const [, , built, file] = process.argv;
const native = join(built, "examples", "native");
const lines = file ? readFileSync(file, "utf8").split("\n").filter(Boolean) : seeds();
const texts = lines.map((line) => JSON.parse(line).text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const RUNS = 25;

/** The articles of the project as lines of JSON. */
function seeds() {
  const folder = new URL("../../seeds/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((id) => JSON.stringify({ id, text: readFileSync(new URL(id, folder), "utf8") }));
}

/** Milliseconds for all articles, the least of some runs. */
function time(run, runs = RUNS) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const input = join(tmpdir(), "verbatim-speed.jsonl");
writeFileSync(input, lines.join("\n") + "\n");
const env = { ...process.env, RAYON_NUM_THREADS: "1" };
const results = {
  "quote-parser": time(() => texts.forEach((text) => parser.parse(text, "en"))),
  compromise: time(() => texts.forEach((text) => nlp(text).quotations().json()), 3),
  "verbatim, native, quotes": natively(native, "quotes", input, texts.length),
  "verbatim, WebAssembly built for speed, quotes": time(() => texts.forEach((text) => count(text))),
  "of it, passing the texts into WebAssembly": time(() => texts.forEach((text) => passed(text))),
  "verbatim, WebAssembly built for size as on a page, quotes": time(() => texts.forEach((text) => countSmall(text))),
  "verbatim, WebAssembly, all findings as JSON": time(() => texts.forEach((text) => findings(text))),
  "verbatim, native, all findings as JSON, one core, a whole process": time(() =>
    execFileSync(join(built, "verbatim"), ["extract", "--ndjson", input], { env, maxBuffer: 1 << 30 })),
};
const fastest = Math.min(results["quote-parser"], results.compromise);
console.log(`${texts.length} articles, ${bytes} bytes`);
if (texts.length < 20) console.log("So few articles, read again and again, a processor learns by heart: what is fast looks faster. Give it more.");
for (const [name, ms] of Object.entries(results)) {
  console.log(`${name.padEnd(68)} ${ms.toFixed(2).padStart(9)} ms  ${(bytes / ms / 1000).toFixed(1).padStart(6)} MB/s  ${(fastest / ms).toFixed(1)} times the faster of the two`);
}
const wasm = readFileSync(new URL("./extracted/extract_bg.wasm", import.meta.url));
console.log(`extraction as WebAssembly: ${brotliCompressSync(wasm).length} bytes brotli`);
compare(texts, input, native);
