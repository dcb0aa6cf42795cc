// The bytes of an article page stay within the budget, and within 2% of the ledger.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUDGET, LEDGER, bytes } from "./ledger.mjs";

const now = bytes();

for (const [what, most] of Object.entries(BUDGET)) {
  test(`${what}: at most ${most} bytes brotli`, () => assert.ok(now[what] <= most, `${now[what]} bytes`));
}

test("the ledger is true to 2%; `make bench` writes it", () => {
  const ledger = JSON.parse(readFileSync(LEDGER, "utf8"));
  for (const [what, recorded] of Object.entries(ledger)) {
    assert.ok(Math.abs(now[what] - recorded) <= 0.02 * recorded, `${what}: ${now[what]} bytes now, ${recorded} in the ledger`);
  }
});
