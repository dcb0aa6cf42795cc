// What an article page transfers, compressed as a good static host does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { DIST, article, loaded } from "./site.mjs";

export const LEDGER = new URL("../../docs/bytes.json", import.meta.url).pathname;

/** The most that may be transferred: of everything, and of what runs. */
export const BUDGET = { all: 90_000, code: 75 * 1024 };

/**
 * Brotli bytes by kind, and of the whole, for the article page. The style stands in the page and is counted as HTML. What is
 * fetched only when something is looked at closely is no part of the whole: `later`.
 */
export function bytes() {
  const { folder } = article();
  const html = readFileSync(join(DIST, folder, "index.html"), "utf8");
  const weigh = ([file]) => size(readFileSync(join(DIST, file)));
  const { boot, verbatim, details } = loaded();
  const sizes = { html: size(html), js: weigh(boot) + weigh(verbatim.js), wasm: weigh(verbatim.wasm) };
  const all = Object.values(sizes).reduce((sum, each) => sum + each);
  const later = Object.values(details).map(weigh);
  return { ...sizes, code: sizes.js + sizes.wasm, all, later: later.reduce((sum, each) => sum + each) };
}

const size = (content) => brotliCompressSync(content).length;
