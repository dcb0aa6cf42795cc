// What an article page transfers, compressed as a good static host does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { DIST, article } from "./site.mjs";

export const LEDGER = new URL("../../docs/bytes.json", import.meta.url).pathname;

/** Brotli bytes by kind, and of the whole, for the article page. */
export function bytes() {
  const { folder } = article();
  const html = readFileSync(join(DIST, folder, "index.html"), "utf8");
  const files = new Set([...html.matchAll(/(?:href|src|data-js|data-wasm)="?\.\.\/([^" >]+\.(?:css|js|wasm))/g)].map(([, file]) => file));
  const sizes = { html: size(html), css: 0, js: 0, wasm: 0 };
  for (const file of files) sizes[file.split(".").pop()] += size(readFileSync(join(DIST, file)));
  return { ...sizes, code: sizes.js + sizes.wasm, all: Object.values(sizes).reduce((sum, each) => sum + each) };
}

const size = (content) => brotliCompressSync(content).length;
