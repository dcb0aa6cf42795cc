// What an article page transfers, compressed as a good static host does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { DIST, article } from "./site.mjs";

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
  const files = new Set([...html.matchAll(/(?:href|src|data-js|data-wasm)="?\.\.\/([^" >]+\.(?:js|wasm))/g)].map(([, file]) => file));
  const sizes = { html: size(html), js: 0, wasm: 0 };
  for (const file of files) sizes[file.split(".").pop()] += size(readFileSync(join(DIST, file)));
  const all = Object.values(sizes).reduce((sum, each) => sum + each);
  const [, details] = html.match(/data-details="?\.\.\/([^" >]+)/);
  const later = [".js", "_bg.wasm", ".css"].map((end) => size(readFileSync(join(DIST, details + end))));
  return { ...sizes, code: sizes.js + sizes.wasm, all, later: later.reduce((sum, each) => sum + each) };
}

const size = (content) => brotliCompressSync(content).length;
