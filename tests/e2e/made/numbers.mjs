// Numbers as news writes them, of many sizes.

const SIZES = [[11, 99], [11, 99], [11, 99], [100, 999], [100, 999], [1_000, 9_999], [10_000, 98_000]];

/** Whole digits with commas between the thousands. */
export const grouped = (value) => value.toString().replace(/\B(?=(\d{3})+$)/g, ",");

/** What draws numbers with the given dice. */
export function numbers({ between, pick }) {
  /** A count of any size; large ones are round, as news has them. */
  const count = () => {
    const value = between(...pick(SIZES));
    const step = value >= 10_000 ? 1_000 : value >= 1_000 && between(0, 1) ? 50 : 1;
    return Math.round(value / step) * step;
  };
  const written = () => grouped(count());
  const tenths = (least, most) => (between(least * 10 + 1, most * 10) / 10).toFixed(1).replace(/\.0$/, "");
  const money = () => pick([() => `$${tenths(1, 48)} million`, () => `$${grouped(between(40, 900) * 1_000)}`, () => `$${between(3, 95)}`])();
  /** Two counts of one size, the smaller first. */
  const pair = () => {
    const low = count();
    const high = Math.round(low * (1 + between(12, 180) / 100)) + 1;
    return low >= 1_000 ? [low, Math.round(high / 50) * 50] : [low, high];
  };
  /** Two years, the earlier first. */
  const years = () => {
    const first = between(2006, 2018);
    return [first, first + between(2, 6)];
  };
  const times = () => between(3, 9);
  return { count, written, tenths, money, pair, years, times };
}
