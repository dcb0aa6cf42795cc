// What people say, and how the text says who said it.

/** Clauses about things; with openings before and tails behind there are thousands for each topic. */
const CLAUSES = [
  ({ a, b }) => `the ${a} cannot wait until the ${b} are paid for`,
  ({ a }) => `the ${a} need more care than the plan allows`,
  ({ a, place }) => `nobody in ${place} asked for fewer ${a}`,
  ({ a, b }) => `you cannot plan ${b} without knowing your ${a}`,
  ({ a }) => `people notice the ${a} when they are gone`,
  ({ a }) => `we would rather mend the ${a} than count them again`,
  ({ a, b, place }) => `the ${a} in ${place} are old and the ${b} are older`,
  ({ a }) => `I have seen worse years for ${a}`,
  ({ a }) => `the ${a} should stay where they are`,
  ({ a, b }) => `money for ${a} always comes out of the money for ${b}`,
  ({ a }) => `every meeting ends with the ${a}`,
  ({ a, b }) => `the ${b} look after themselves and the ${a} do not`,
  ({ a, place }) => `visitors come to ${place} and ask about the ${a}`,
  ({ a }) => `it is dull work and the ${a} depend on it`,
  ({ a, b }) => `we asked for ${a} and they sent us ${b}`,
  ({ a }) => `my office answers for the ${a}`,
];
const OPENINGS = ["", "", "", "frankly, ", "in the end, ", "as far as I know, ", "I still think ", "the truth is that ", "let me be plain, "];
const TAILS = ["", "", "", " before the winter", ", and that takes time", ", whatever the report says", ", as the neighbours know", ", and I told the board so", ", this year at least"];
/** What an indirect quote says; it stands without marks. */
const REPORTED = [
  ({ a, place }) => `the ${a} in ${place} had been neglected`,
  ({ a, b }) => `the ${a} were in a better state than the ${b}`,
  ({ a }) => `the plan for the ${a} would be drawn up again`,
  ({ a, place }) => `${place} could not afford to lose its ${a}`,
];
const MIXED = [
  ({ a }) => ["called the", a, "“the quiet corner of the budget.”"],
  ({ b }) => ["described the", b, "as “a promise that somebody else made.”"],
  ({ a }) => ["said the", a, "were “kept going by habit and string.”"],
];

const capital = (words) => words[0].toUpperCase() + words.slice(1);

/** Draws quotes; each is a paragraph's sentences, to stand behind the figures of that paragraph. */
export function quoteSentences(dice, places) {
  const { pick, some, deck } = dice;
  const [opening, said, tail] = [OPENINGS, CLAUSES, TAILS].map(deck);
  const things = (who) => {
    const [a, b] = some(who.topic.things, 2);
    return { a, b, place: pick(places) };
  };
  const clause = (who) => said()(things(who)) + tail();
  const opened = (who) => capital(opening() + clause(who));
  /** "Alma Quillon, a nurse in Ilkham," the first time, and "Quillon" from then on. */
  const name = (who) => {
    if (who.named) return who.surname;
    who.named = true;
    return `${who.given} ${who.surname}, ${who.role} in ${who.place},`;
  };
  const behind = (words) => words.replace(/,$/, "");
  const forms = {
    after: (who) => (who.named ? `“${opened(who)},” ${who.surname} said.` : `“${opened(who)},” said ${behind(name(who))}.`),
    before: (who) => `${name(who)} said: “${opened(who)}.”`,
    split: (who) => `“${opened(who)},” said ${behind(name(who))}. “${capital(clause(who))}.”`,
    pronoun: (who) => {
      const [a] = some(who.topic.things, 1);
      return `${name(who)} ${pick(["looks after", "reports on", "keeps an eye on", "worries about"])} the ${a}. “${opened(who)},” ${who.pronoun} said.`;
    },
    indirect: (who) => `${name(who)} ${pick(["said", "said", "warned", "admitted"])} that ${pick(REPORTED)(things(who))}.`,
    mixed: (who) => `${name(who)} ${pick(MIXED)(things(who)).join(" ")}`,
  };
  const WEIGHTED = ["after", "after", "after", "after", "before", "split", "pronoun", "pronoun", "indirect", "mixed"];
  return {
    /** One quote of somebody's. */
    quote: (who) => forms[pick(WEIGHTED)](who),
    /** A sentence with a quoted term, which nobody says. */
    term: (topic, place) => `In ${place} the so-called “${pick(["quiet", "grey", "second", "long", "paper"])} ${pick(topic.things)}” are booked apart.`,
  };
}
