// Chance that is the same each time: what is drawn depends on the seed alone.

/** Dice with a seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least, most) => least + Math.floor(roll() * (most - least + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  /** As many different items of the list as asked for, in a drawn order. */
  const some = (list, count) => {
    const left = [...list];
    return Array.from({ length: count }, () => left.splice(between(0, left.length - 1), 1)[0]);
  };
  /** A deck: gives the items one by one, and all of them before any comes again. */
  const deck = (list) => {
    let left = [];
    return () => {
      if (left.length === 0) left = some(list, list.length);
      return left.pop();
    };
  };
  return { roll, between, pick, some, deck };
}
