// Extraction in WebAssembly gives the very bytes that the native program gives.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { findings } from "./extracted/extract.js";
import { VERBATIM } from "./target.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every text of the corpus of cases, and the seeds. */
function texts() {
  const cases = ["quotes", "figures", "articles"].flatMap((folder) => {
    const files = readdirSync(`${root}tests/corpus/${folder}`).filter((file) => file.endsWith(".txt"));
    return files.flatMap((file) => readFileSync(`${root}tests/corpus/${folder}/${file}`, "utf8").split("=== ").slice(1));
  });
  const bodies = cases.map((one) => one.slice(one.indexOf("\n") + 1).split("\n---")[0]);
  const seeds = readdirSync(`${root}seeds`).filter((file) => file.endsWith(".txt"));
  return [...bodies, ...seeds.map((file) => readFileSync(`${root}seeds/${file}`, "utf8"))];
}

test("native and WebAssembly give the same bytes", () => {
  const all = texts();
  assert.ok(all.length > 400);
  const input = all.map((text) => JSON.stringify({ id: null, text })).join("\n") + "\n";
  const native = execFileSync(VERBATIM, ["extract", "--ndjson"], { input, maxBuffer: 1 << 28 }).toString();
  const wasm = all.map((text) => findings(text) + "\n").join("");
  assert.equal(wasm, native);
});
