// All of extraction as WebAssembly, built as a page's wasm is, stays within its budget. Built by `make weighed`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { added } from "../weigh/added.mjs";

// 140,000 is the budget. Until the lists of forms that quotes still ask for are derived from the verbs, and the old classes of
// words go, more is allowed.
const MOST = 212_000;

test(`extraction: at most ${MOST} bytes brotli`, () => {
  const bytes = added("everything");
  assert.ok(bytes <= MOST, `${bytes} bytes; make weigh says of what`);
});
