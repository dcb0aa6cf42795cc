//! The words that describe a speaker without a name.

use super::people::{Name, People};
use super::phrase::Phrase;
use super::prose::{Prose, Shape};
use crate::find::lexicon::{Class, word, words};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

/// The words of a phrase without what is not worth naming: the article, and how many of them: "riders" of "42% of riders". A name
/// that it ends in it has whole: "a spokesman for the Ministry of Fisheries, Ports and Food".
pub(super) fn described(prose: &Prose, people: &People, phrase: &Phrase) -> Span {
    let last = phrase.to.checked_sub(1).and_then(|last| people.names.get(people.name_at(last)?));
    // "a man from Harlow, Ohio" is one from Harlow.
    let is_whole = |name: &&Name| {
        let mut rest = phrase.to.to(name.to);
        rest.clone().any(|at| prose.is_word(at, word!("and"))) || !rest.any(|at| prose.is_mark(at, &[',']))
    };
    let last = last.filter(|name| name.from > phrase.from && name.to > phrase.to).filter(is_whole);
    let phrase = last.map_or(*phrase, |name| Phrase { to: name.to, ..*phrase });
    words_of(prose, &phrase)
}

fn words_of(prose: &Prose, phrase: &Phrase) -> Span {
    let phrase = &whole(prose, phrase);
    // "said my uncle from the doorway": whose he is tells who.
    let is_kin = prose.word(phrase.from).is(Sign::POSS) && prose.plain(phrase.from + 1).is(Sign::KIN);
    if is_kin && prose.is_one_of(phrase.from + 2, words!["from", "in", "at"]) {
        return prose.extent(phrase.from + 1, phrase.from + 2);
    }
    // "half of what divers": of what they say.
    let what = phrase.from.to(phrase.to).find(|at| prose.is_word(*at, word!("what")) && *at + 1 < phrase.to);
    let phrase = &Phrase { from: what.map_or(phrase.from, |what| what + 1), ..*phrase };
    // "the vicar (a merry Ada Moreno)"
    let is_open = |at: &At| prose.is_mark(*at, &['(']) && prose.shape(*at + 1) == Shape::Small;
    let open = (phrase.from + 1).to(phrase.to).find(is_open);
    let phrase = &Phrase { to: open.unwrap_or(phrase.to), ..*phrase };
    // "Two divers involved in the search"
    let last = phrase.to.saturating_sub(1);
    let is_done = prose.class(last).is(Class::ED) && prose.is_tagged(last.saturating_sub(1), &[Tag::Plural]);
    if is_done && last > phrase.from + 1 && prose.class(phrase.to).is(Class::ATTACHING.or(Class::OPENER)) {
        return words_of(prose, &Phrase { to: last, ..*phrase });
    }
    // "a number of divers"
    let is_number = prose.word(phrase.from).is(Sign::INDEF) && prose.is_word(phrase.from + 1, word!("number"));
    if is_number && prose.is_word(phrase.from + 2, word!("of")) && phrase.from + 3 < phrase.to {
        return words_of(prose, &Phrase { from: phrase.from + 3, ..*phrase });
    }
    let mut shares =
        phrase.from.to(phrase.to).filter(|at| prose.is_mark(*at, &['%']) || prose.is_word(*at, word!("percent")));
    let share = shares.next().filter(|_| shares.next().is_none());
    if let Some(of) = share.map(|at| at + 1).filter(|of| prose.is_word(*of, word!("of")) && *of + 1 < phrase.to) {
        return words_of(prose, &Phrase { from: of + 1, ..*phrase });
    }
    // "those polled"
    if prose.is_word(phrase.from, word!("those"))
        && phrase.to == phrase.from + 1
        && prose.class(phrase.to).is(Class::ED)
    {
        return prose.extent(phrase.from, phrase.to + 1);
    }
    // "divers" of "about 200 divers", "voters" of "four in 10 voters"; but "two divers"
    let is = |at: At, tag: Tag| prose.is_tagged(at, &[tag]);
    let many = phrase.from.to(phrase.to).find(|at| is(*at, Tag::Plural));
    // "two of the three divers"
    let many = many.filter(|many| !phrase.from.to(*many).any(|at| prose.is_word(at, word!("of"))));
    let number = many.and_then(|many| phrase.from.to(many).rev().find(|at| is(*at, Tag::Numeral)));
    let is_rough = !prose.is_tagged(phrase.from, &[Tag::Determiner, Tag::Possessive]);
    if let Some(number) = number.filter(|at| is_rough && *at > phrase.from && prose.shape(*at + 1) != Shape::Mark) {
        return prose.extent(number + 1, phrase.to);
    }
    let first = prose.word(phrase.from);
    let is_article = first.is(Sign::POSS)
        || first.is(Sign::INDEF) && first != word!("some")
        || words!["the", "this", "these"].has(first)
        // "what former staff have called"
        || first == word!("what");
    // "one of them", "one in three", "one on the pier"
    let counts = prose.is_tagged(phrase.from + 1, &[Tag::Preposition]);
    // "its own authors"
    let is_own = first.is(Sign::POSS) && prose.is_word(phrase.from + 1, word!("own"));
    let from = phrase.from + usize::from(is_article && !counts && phrase.to > phrase.from + 1) + usize::from(is_own);
    // "a lawmaker on Thursday": when it was said.
    let dated = phrase.to.checked_sub(2).filter(|on| *on > from && prose.is_word(*on, word!("on")));
    let dated = dated.filter(|on| prose.plain(*on + 1).is(Sign::CALENDAR));
    prose.extent(from, dated.unwrap_or(phrase.to))
}

/// The phrase with all the words of its number: "more than six", "all but two", "at least 40", "four out of 10 divers".
fn whole(prose: &Prose, phrase: &Phrase) -> Phrase {
    let before = phrase.from.saturating_sub(1);
    let is_hedged = prose.is_one_of(phrase.from, words!["than", "but", "least"]);
    let is_of = prose.is_word(phrase.to, word!("out")) && prose.is_word(phrase.to + 1, word!("of"));
    let stream = &prose.reading.prose;
    let whole = stream.phrase_of(phrase.to + 2).and_then(|whole| stream.phrase(whole)).filter(|_| is_of);
    let to = whole.map_or(phrase.to, |whole| whole.to);
    Phrase { from: if is_hedged { before } else { phrase.from }, to, ..*phrase }
}
