// Articles made by rule, as long and as full of numbers as asked for, for measuring. The same order gives the same text. Nobody
// wrote it, and no place or person in it exists.
import { dice } from "./made/dice.mjs";
import { PLACES, people } from "./made/county.mjs";
import { figureSentences } from "./made/figures.mjs";
import { numbers } from "./made/numbers.mjs";
import { quoteSentences } from "./made/quotes.mjs";

/** The three sizes that are measured, by name. */
export const SIZES = {
  "made-9": { quotes: 9, figures: 10, speakers: 4 },
  "made-200": { quotes: 200, figures: 800, speakers: 20 },
  "made-2000": { quotes: 2_000, figures: 2_000, speakers: 40 },
};

const LEAD = "The county has published what its offices counted, and the people who do the counting have views on it.";
/** Every so many quotes a term. */
const QUOTES_A_TERM = 25;

/** An article in which about so many things are said by so many people, and about so many figures are stated; plain paragraphs. */
export function madeArticle({ quotes, figures, speakers }) {
  const chance = dice(quotes * 7919 + figures * 31 + speakers);
  const voice = chance.deck(people(chance, speakers));
  const place = chance.deck(PLACES);
  const figure = figureSentences(chance, numbers(chance), PLACES);
  const { quote, term } = quoteSentences(chance, PLACES);
  const paragraphs = [LEAD];
  let [said, stated] = [0, 0];
  /** Up to `sentences` sentences of figures, while figures are owed. */
  const tell = (topic, sentences) => {
    const told = [];
    const where = place();
    while (told.length < sentences && stated < figures) {
      const { words, figures: more } = figure(topic, where, figures - stated);
      told.push(words);
      stated += more;
    }
    return told;
  };
  while (said < quotes || stated < figures) {
    const who = voice();
    const paragraph = [];
    if (stated / figures <= said / quotes) paragraph.push(...tell(who.topic, chance.between(1, 4)));
    if (said < quotes && said / quotes <= stated / figures) {
      if (said % QUOTES_A_TERM === QUOTES_A_TERM - 1 || said === 4) paragraph.push(term(who.topic, place()));
      paragraph.push(quote(who));
      said += 1;
    }
    paragraphs.push(paragraph.join(" "));
  }
  return `${paragraphs.join("\n\n")}\n`;
}
