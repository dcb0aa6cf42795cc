// Sentences that state figures: how many each states, and how often it comes.
import { grouped } from "./numbers.mjs";

const MONTHS = ["January", "March", "April", "June", "September", "October", "November"];
const capital = (words) => words[0].toUpperCase() + words.slice(1);

/** [weight, figures, sentence]; a sentence gets `it`: topic, places, things, dice and numbers. */
const SENTENCES = [
  // Lone numbers, by ones, twos, threes and fours.
  [6, 1, ({ place, a, n }) => `${place} has ${n.written()} ${a}.`],
  [4, 1, ({ body, a, n }) => `The ${body} spent ${n.money()} on ${a}.`],
  [2, 1, ({ body, a, n }) => `Work on ${a} cost the ${body} ${n.money()}.`],
  [2, 1, ({ body, place, a, year, n }) => `In ${year}, the ${body} in ${place} ordered ${n.written()} ${a}.`],
  [9, 2, ({ place, a, b, n }) => `${place} counts ${n.written()} ${a} and ${n.written()} ${b}.`],
  [5, 2, ({ body, a, b, n }) => {
    const [low, high] = n.pair().map(grouped);
    return `The ${body} lost ${low} ${a} and gained ${high} ${b}.`;
  }],
  [5, 2, ({ a, b, place, year, n }) => `In ${year}, ${place} reported ${n.written()} ${a} and ${n.written()} ${b}.`],
  [16, 3, ({ body, a, b, c, n }) => `The ${body} lists ${n.written()} ${a}, ${n.written()} ${b} and ${n.written()} ${c}.`],
  [12, 3, ({ place, a, b, c, n }) => `${place} has ${n.written()} ${a}, ${n.written()} ${b} and ${n.written()} ${c}.`],
  [7, 4, ({ body, place, a, b, c, d, n }) => `In ${place} the ${body} has ${n.written()} ${a}, ${n.written()} ${b}, ${n.written()} ${c} and ${n.written()} ${d}.`],
  // Changes, with and without the level they lead to.
  [4, 2, ({ a, place, verb, n }) => `The number of ${a} in ${place} ${verb} ${n.tenths(2, 40)}% to ${n.written()}.`],
  [2, 1, ({ a, place, verb, n }) => `In ${place} the number of ${a} ${verb} by ${n.written()}.`],
  [2, 1, ({ a, verb, n }) => `Spending on ${a} ${verb} ${n.tenths(2, 30)}%.`],
  // A start and an end, the same at two places, a row of years, and so many times another year's.
  [2, 2, ({ a, place, span: [from, to], n }) => {
    const [low, high] = n.pair().map(grouped);
    return `The number of ${a} in ${place} grew from ${low} in ${from} to ${high} in ${to}.`;
  }],
  [2, 2, ({ a, place, other, n }) => {
    const [low, high] = n.pair().map(grouped);
    return `Inspectors found ${high} ${a} in ${place} and ${low} in ${other}.`;
  }],
  [1, 3, ({ a, place, span: [from, to], n }) => {
    const [low, high] = n.pair();
    const [first, last] = [low, Math.round((low + 2 * high) / 3)].map(grouped);
    return `${place} had ${first} ${a} in ${from - 3}, ${grouped(high)} in ${from} and ${last} in ${to}.`;
  }],
  [1, 2, ({ a, place, year, n }) => `In ${year}, ${place} bought ${n.written()} ${a}, ${n.times()} times the number of the previous year.`],
  // Shares and ranges.
  [2, 1, ({ a, place, n }) => `About ${n.tenths(4, 94)}% of the ${a} in ${place} are older than the law allows.`],
  [2, 1, ({ a, n }) => `Roughly ${n.tenths(4, 94)} percent of all ${a} passed.`],
  [2, 1, ({ a, place, n }) => {
    const [low, high] = n.pair().map(grouped);
    return `Between ${low} and ${high} ${a} are expected in ${place}.`;
  }],
  // Periods, which are no figures, and a figure that is not to be had.
  [1, 0, ({ a, place, month, span: [from, to] }) => `Work on the ${a} in ${place} began in ${month} ${from} and ended in ${month} ${to}.`],
  [1, 0, ({ body, a }) => `The ${body} did not give the number of ${a} out of use.`],
];
const WEIGHTED = SENTENCES.flatMap(([weight, ...sentence]) => Array(weight).fill(sentence));

/** Draws sentences about a topic at a place: `sentence(topic, place, most)` gives its words and how many figures it states, at most `most`. */
export function figureSentences(dice, n, places) {
  const { between, pick, some } = dice;
  return (topic, place, most) => {
    const [figures, words] = pick(WEIGHTED.filter(([figures]) => figures <= most));
    const [a, b, c, d] = some(topic.things, 4);
    const other = pick(places.filter((each) => each !== place));
    const verb = pick(["rose", "fell", "climbed", "dropped"]);
    const it = { body: topic.body, place, other, a, b, c, d, verb, month: pick(MONTHS), year: between(2012, 2023), span: n.years(), n };
    return { words: capital(words(it)), figures };
  };
}
