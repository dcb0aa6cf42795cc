// One line a measure: what, how much, beside what, and the most it may be.

const over = [];

/** Prints a measure; `beside` is what it is compared with, in words, and `limit` the most it may be. */
export function report(what, value, { unit = "", beside = "", limit, least } = {}) {
  const wanted = limit !== undefined ? `at most ${shown(limit)}` : least !== undefined ? `at least ${shown(least)}` : "";
  const missed = value > limit || value < least;
  if (missed) over.push(what);
  const said = [`${shown(value)}${unit && ` ${unit}`}`, beside, wanted && `(${wanted}${missed ? ": MISSED" : ""})`];
  console.log(`${what.padEnd(58)} ${said.filter(Boolean).join("  ")}`);
}

/** Says how many of the limits were missed. */
export function total() {
  console.log(over.length === 0 ? "every limit is kept" : `missed: ${over.join("; ")}`);
}

/** The value below which this part of the values lies. */
export function quantile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
}

export const median = (values) => quantile(values, 0.5);

/** Three digits say enough, unless more stand before the point. */
const shown = (value) => (Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value)).toLocaleString("en", { maximumFractionDigits: 6 });
