// All of extraction as WebAssembly, built as a page's wasm is, stays within its budget. Built by `make weighed`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { added } from "../weigh/added.mjs";

// 140,000 is the budget. Code alone is more than that, words and signs come to it: until old heuristics go where the reading says
// the same, more is allowed.
const MOST = 343_500;

test(`extraction: at most ${MOST} bytes brotli`, () => {
  const bytes = added("everything");
  assert.ok(bytes <= MOST, `${bytes} bytes; make weigh says of what`);
});
