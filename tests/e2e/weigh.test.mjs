// All of extraction as WebAssembly, built as a page's wasm is, stays within its budget. Built by `make weighed`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { added } from "../weigh/added.mjs";

// 140,000 is the budget. While the rules move over to the one reading, the old ones and their lists are carried beside it.
const MOST = 200_000;

test(`extraction: at most ${MOST} bytes brotli`, () => {
  const bytes = added("everything");
  assert.ok(bytes <= MOST, `${bytes} bytes; make weigh says of what`);
});
