// What an article page transfers, compressed as a good static host does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { DIST, article, loaded, loadedByOwn } from "./site.mjs";

export const LEDGER = new URL("../../docs/bytes.json", import.meta.url).pathname;

/** The most that may be transferred: of everything, and of what runs. */
export const BUDGET = { all: 86_000, code: 71 * 1024 };

/**
 * Brotli bytes by kind, and of the whole, for the article page. The style stands in the page and is counted as HTML. What is
 * fetched only when something is looked at closely is no part of the whole: `later`. Nor is `own`, what only the page for an
 * article of one's own loads: the worker's module, `reader`; what reads web pages, `importer`, when one comes; and all else.
 */
export function bytes() {
  const { folder } = article();
  const html = readFileSync(join(DIST, folder, "index.html"), "utf8");
  const weigh = ([file]) => size(readFileSync(join(DIST, file)));
  const { boot, verbatim, details } = loaded();
  const sizes = { html: size(html), js: weigh(boot) + weigh(verbatim.js), wasm: weigh(verbatim.wasm) };
  const all = sum(Object.values(sizes));
  const later = Object.values(details).map(weigh);
  const { readerWasm, importerJs, importerWasm, ...others } = loadedByOwn();
  const own = Object.values(others).map(weigh);
  return {
    ...sizes,
    code: sizes.js + sizes.wasm,
    all,
    later: sum(later),
    own: size(readFileSync(join(DIST, "paste/index.html"))) + sum(own),
    reader: weigh(readerWasm),
    importer: weigh(importerJs) + weigh(importerWasm),
  };
}

const sum = (sizes) => sizes.reduce((sum, each) => sum + each);
const size = (content) => brotliCompressSync(content).length;
