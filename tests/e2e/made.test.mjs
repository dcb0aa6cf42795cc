// The made articles are the same each time, and hold what was asked for.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { SIZES, madeArticle } from "./made.mjs";
import { VERBATIM } from "./target.mjs";

const folder = mkdtempSync(join(tmpdir(), "made-"));
after(() => rmSync(folder, { recursive: true }));

/** The article that the program makes of a text. */
function found(text) {
  const file = join(folder, "made.txt");
  writeFileSync(file, text);
  return JSON.parse(execFileSync(VERBATIM, ["extract", file], { maxBuffer: 1 << 28 }));
}

test("the same order gives the same text", () => {
  for (const size of Object.values(SIZES)) assert.equal(madeArticle(size), madeArticle(size));
});

for (const [name, asked] of Object.entries(SIZES)) {
  const text = madeArticle(asked);
  const { quotes, figures, speakers } = found(text);
  const counts = { quotes: quotes.filter(({ kind }) => kind !== "term").length, figures: figures.length, speakers: speakers.length };
  for (const [what, count] of Object.entries(asked)) {
    test(`${name}: about ${count} ${what}`, () => assert.ok(Math.abs(counts[what] - count) <= 0.05 * count, `${counts[what]} found`));
  }
  test(`${name}: quotes of several kinds, all with a speaker`, () => {
    const kinds = new Set(quotes.map(({ kind }) => kind));
    assert.ok(kinds.has("term") && kinds.has("direct") && kinds.has("indirect"));
    assert.ok(quotes.every(({ kind, attribution }) => kind === "term" || attribution.speaker));
  });
}

test("the larger articles hold whatever a page must show", () => {
  const { quotes, charts, text } = found(madeArticle(SIZES["made-200"]));
  assert.ok(quotes.some(({ parts }) => parts.length === 2) && quotes.some(({ kind }) => kind === "mixed"));
  assert.ok(quotes.some(({ attribution }) => attribution.confidence === "inferred"));
  for (const form of ["chip", "bars", "line", "shares", "range", "period", "missing"]) {
    assert.ok(charts.some(({ plot }) => Object.values(plot).includes(form)), `${form} is drawn`);
  }
  assert.ok(text.length > 40_000 && text.length < 60_000, `${text.length} characters`);
});
