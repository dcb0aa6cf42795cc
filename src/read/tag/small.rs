//! The small words that can be several things, each decided by what stands around it: "that", "her", "to", "’s", "as", "who".

use super::context::{is_of_country, is_office};
use super::options::Options;
use super::tags::*;
use super::that;
use crate::read::token::{Shape, Token};
use crate::words::{Sign, Word, word, words};

/// The tag of the token behind those that are `chosen`, where it is such a small word.
/// `before` is what stands before it.
pub(super) fn tag(tokens: &[Token], options: &Options, chosen: &[Tag], before: Tags) -> Option<Tag> {
    let at = chosen.len();
    let own = options.at(at);
    let next = options.at(at + 1);
    let can = |tag: Tag| own.has(tag);
    let by_word = with_homograph(tokens, options, chosen, before)
        .or_else(|| say(tokens[at].lemma, own, before))
        .or_else(|| ends_period(tokens, options, chosen).then_some(Tag::Participle));
    if let Some(tag) = by_word {
        return Some(tag);
    }
    match () {
        _ if can(Tag::Genitive) && can(Tag::Present) => Some(apostrophe_s(tokens, options, chosen)),
        _ if tokens[at].word == word!("that") => Some(that::tag(tokens, options, chosen, before)),
        _ if can(Tag::Possessive) && can(Tag::Pronoun) => {
            let is_used = next.has(Tag::Participle) && options.at(at + 2).meets(HEADS);
            // "shut her in with"
            let is_particle = next.has(Tag::Preposition) && !next.has(Tag::Noun);
            let owns = (next.meets(NOUNISH) || is_used) && !next.meets(Tags::of(Tag::Pronoun)) && !is_particle;
            Some(if owns { Tag::Possessive } else { Tag::Pronoun })
        }
        _ if can(Tag::To) => Some(to(tokens, options, at)),
        _ if can(Tag::Exist) => Some(there(tokens, options, at)),
        _ if can(Tag::Relative) => Some(relative(tokens, chosen, before, own)),
        _ if can(Tag::Wh) && !can(Tag::Determiner) => Some(Tag::Wh),
        _ if can(Tag::Subordinator) => subordinator(tokens, options, chosen, before.has(Tag::Plural)),
        // "we all saw it", "have both said"
        _ if tokens[at].word.is(Sign::QUANT)
            && can(Tag::Pronoun)
            && (before.meets(SUBJECT) || tokens[at].word == word!("both") && is_inside_verb(next, before)) =>
        {
            Some(Tag::Adverb)
        }
        _ if can(Tag::Determiner) && can(Tag::Pronoun) => {
            Some(if leads(tokens, options, at) { Tag::Determiner } else { Tag::Pronoun })
        }
        _ => None,
    }
}

/// Whether "A" behind those that are `chosen` is a letter that tells one from others: "Ferry A has 40 berths".
pub(super) fn is_letter(tokens: &[Token], chosen: &[Tag]) -> bool {
    let at = chosen.len();
    let is_capital = |at: usize| tokens.get(at).is_some_and(Token::is_capital);
    let led = matches!(chosen.last(), Some(Tag::Noun | Tag::Name)) && is_capital(at - 1);
    led && is_capital(at) && !is_capital(at + 1)
}

/// Whether "ended" behind those that are `chosen` only says which period is meant: "for the three months ended June 30".
fn ends_period(tokens: &[Token], options: &Options, chosen: &[Tag]) -> bool {
    let at = chosen.len();
    let can_end = tokens[at].lemma == word!("end") && options.at(at).has(Tag::Participle);
    if !can_end || !at.checked_sub(1).is_some_and(|noun| tokens[noun].is(Sign::TIME)) {
        return false;
    }
    let inside = NOUNISH.or(Tags::of(Tag::Determiner)).or(Tags::of(Tag::Possessive));
    let led = chosen.iter().rposition(|tag| !inside.has(*tag));
    let next = at + 1 + usize::from(options.at(at + 1).has(Tag::Preposition));
    let is_date = options.at(next).has(Tag::Numeral) || tokens.get(next).is_some_and(|day| day.is(Sign::CALENDAR));
    is_date && led.is_some_and(|led| chosen[led] == Tag::Preposition)
}

/// Whether the adjective behind those that are `chosen` stands for who or what is so, since a verb follows and what a verb has
/// behind it: "the young said no", "the largest rose 4%", "a single costs £4"; not "the young killed in May", "a late paid bill".
pub(super) fn is_nominal(tokens: &[Token], options: &Options, chosen: &[Tag]) -> bool {
    let at = chosen.len();
    let own = options.at(at);
    let Some(leads) = at.checked_sub(1).filter(|_| own.has(Tag::Adjective) && chosen.last() == Some(&Tag::Determiner))
    else {
        return false;
    };
    let is_led = tokens[leads].word == word!("the") || words!["a", "an"].has(tokens[leads].word) && own.has(Tag::Noun);
    let (next, behind) = (options.at(at + 1), options.at(at + 2));
    let object = Tags::of(Tag::Determiner).or(Tags::of(Tag::Possessive)).or(Tags::of(Tag::Numeral));
    let object = object.or(Tags::of(Tag::Adverb)).or(Tags::of(Tag::Run)).or(SUM);
    // "The latest shows a fall", but "the primary votes that they won", "the main shows the town has".
    let is_known = tokens.get(at + 2).is_some_and(|token| token.word.is(Sign::DET) && !token.word.is(Sign::INDEF));
    let object = if next.has(Tag::Plural) && is_known { Tags::of(Tag::Numeral).or(SUM) } else { object };
    // "The old rose, a tree", but "the largest rose 4%", "the rich can".
    let is_counted = next.has(Tag::Past) && behind.has(Tag::Numeral);
    let is_verb = next.meets(FINITE) && (!next.has(Tag::Noun) || next.has(Tag::Modal) || is_counted);
    is_led && is_verb && behind.meets(object) && !behind.meets(NOUNISH.without(Tags::of(Tag::Numeral)))
}

/// Whether the word at `at` leads a noun: "some bakers", but "some say they saw it".
fn leads(tokens: &[Token], options: &Options, at: usize) -> bool {
    let next = options.at(at + 1);
    let tells = next.has(Tag::Base) && next.meets(TELLING) && tokens.get(at + 2).is_some_and(is_subject);
    // "those polled say"
    let is_said = |token: &Token| token.is(Sign::SAY) && token.is(Sign::BARE);
    let is_asked = next.has(Tag::Participle) && tokens.get(at + 2).is_some_and(is_said);
    // "what his bakers have said"
    let is_owned = next.meets(Tags::of(Tag::Possessive)) && !tokens[at].word.is(Sign::WH);
    // "another leading lawyer"
    let is_kind =
        words!["another", "each"].has(tokens[at].word) && next.has(Tag::Ing) && options.at(at + 2).meets(HEADS);
    !tells && !is_asked && (next.meets(NOUNISH) && !next.are_only_verb() || is_owned || is_kind)
}

/// The tag of "say" or "saying", which is a verb unless what leads a noun stands before it: "bakers here say there was", "his
/// final say".
fn say(lemma: Word, own: Tags, before: Tags) -> Option<Tag> {
    let is_verb = lemma == word!("say") && own.has(Tag::Noun) && !before.meets(LEADING);
    is_verb.then_some(if own.has(Tag::Ing) { Tag::Ing } else { Tag::Base })
}

/// What leads a noun.
const LEADING: Tags = Tags::of(Tag::Determiner)
    .or(Tags::of(Tag::Possessive))
    .or(Tags::of(Tag::Genitive))
    .or(Tags::of(Tag::Adjective))
    .or(Tags::of(Tag::Preposition));

fn is_subject(token: &Token) -> bool {
    token.word.is(Sign::SUBJ) || token.word.is(Sign::EXIST)
}

/// The tag of a word that is a small one or another of the same letters: "however", "May", "current".
fn with_homograph(tokens: &[Token], options: &Options, chosen: &[Tag], before: Tags) -> Option<Tag> {
    let at = chosen.len();
    let (own, next) = (options.at(at), options.at(at + 1));
    match () {
        // "The minister, however, …"
        _ if tokens[at].word.is(Sign::LINKING) && next == Tags::of(Tag::Mark) && own.has(Tag::Adverb) => {
            Some(Tag::Adverb)
        }
        // "May said she would", "Will they stay?"
        _ if own.has(Tag::Modal) && own.has(Tag::Name) => {
            let is_name = next.meets(Tags::of(Tag::Past).or(Tags::of(Tag::Present))) || next.has(Tag::Genitive);
            Some(if is_name { Tag::Name } else { Tag::Modal })
        }
        // "the first half"
        _ if tokens[at].word == word!("half") && chosen.last() == Some(&Tag::Adjective) => Some(Tag::Noun),
        // "the most animated"
        _ if tokens[at].word.is(Sign::QUANT) && own.has(Tag::Adverb) && is_degree(next, before) => Some(Tag::Adverb),
        // "About half of them", "and about 40 percent said"
        _ if words!["about", "around"].has(tokens[at].word) && is_bound(tokens, options, chosen, before) => {
            Some(Tag::Adverb)
        }
        // "chief operating officer"
        _ if own.has(Tag::Ing) && own.has(Tag::Adjective) && is_office(tokens, at) => Some(Tag::Adjective),
        _ if own.has(Tag::Plural) && next.has(Tag::Wh) && is_of_country(tokens, at) => Some(Tag::Plural),
        // "has since said"
        _ if own.has(Tag::Adverb) && own.has(Tag::Subordinator) && is_inside_verb(next, before) => Some(Tag::Adverb),
        // "current and former officials"
        _ if own.has(Tag::Adjective) && own.has(Tag::Noun) && joins_adjectives(options, at) => Some(Tag::Adjective),
        _ => None,
    }
}

/// Whether the token behind those that are `chosen` stands between "the" or "was" and an adjective.
fn is_degree(next: Tags, before: Tags) -> bool {
    before.meets(Tags::of(Tag::Determiner).or(BE)) && next.meets(Tags::of(Tag::Participle).or(Tags::of(Tag::Adjective)))
}

/// Whether the token behind those that are `chosen` opens a clause and a number follows: a bound, and no preposition. "In Hull,
/// where about 50 left"; not "talks about 50 jobs".
fn is_bound(tokens: &[Token], options: &Options, chosen: &[Tag], before: Tags) -> bool {
    let at = chosen.len();
    // "said about half of them had left"
    let says = at.checked_sub(1).is_some_and(|verb| {
        chosen[verb].is_verb()
            && tokens[verb].is(Sign::SAY)
            && tokens[verb].is(Sign::BARE)
            && !tokens[verb].is(Sign::HEARER)
            // "added about 300 jobs"
            && tokens[verb].lemma != word!("add")
    });
    const OPENS: Tags = START
        .or(COMMA)
        .or(Tags::of(Tag::Coordinator))
        .or(Tags::of(Tag::Subordinator))
        .or(Tags::of(Tag::Wh))
        .or(Tags::of(Tag::Preposition));
    let opens = says || before.meets(OPENS);
    opens && (options.at(at + 1).has(Tag::Numeral) || tokens.get(at + 1).is_some_and(|next| next.word == word!("half")))
}

/// Whether the token behind those that are `chosen` stands between "have" and its participle.
fn is_inside_verb(next: Tags, before: Tags) -> bool {
    before.meets(HAVE) && next.has(Tag::Participle)
}

/// Whether behind the token at `at` a coordinator, another adjective and a noun come.
fn joins_adjectives(options: &Options, at: usize) -> bool {
    options.at(at + 1) == Tags::of(Tag::Coordinator)
        && options.at(at + 2).has(Tag::Adjective)
        && options.at(at + 3).meets(Tags::of(Tag::Noun).or(Tags::of(Tag::Plural)))
}

const AFTER_OBJECT: Tags =
    Tags::of(Tag::Determiner).or(Tags::of(Tag::Possessive)).or(Tags::of(Tag::Pronoun)).or(Tags::of(Tag::Name));

/// "to leave", "to town".
fn to(tokens: &[Token], options: &Options, at: usize) -> Tag {
    let next = options.at(at + 1);
    // "Less likely to crash".
    let likely = at.checked_sub(1).is_some_and(|at| words!["likely", "likelier"].has(tokens[at].word));
    // "to state “…”"
    let says = tokens.get(at + 1).is_some_and(|verb| verb.is(Sign::SAY)) && options.at(at + 2).has(Tag::Run);
    let verb = next.has(Tag::Base) && (likely || says || !next.meets(RARE) || options.at(at + 2).meets(AFTER_OBJECT));
    if verb { Tag::To } else { Tag::Preposition }
}

/// "there is hope", "they went there".
fn there(tokens: &[Token], options: &Options, at: usize) -> Tag {
    let is = [1, 2].iter().any(|by| tokens.get(at + by).is_some_and(is_be));
    if is || options.at(at + 1).has(Tag::Modal) { Tag::Exist } else { Tag::Adverb }
}

fn is_be(token: &Token) -> bool {
    token.word.is(Sign::BE) || token.shape == Shape::Clitic
}

/// "the mayor’s house", "he’s late".
fn apostrophe_s(tokens: &[Token], options: &Options, chosen: &[Tag]) -> Tag {
    let at = chosen.len();
    let next = options.at(at + 1);
    let before = chosen.last().copied().unwrap_or(Tag::Mark);
    let is_verb = match before {
        Tag::Pronoun | Tag::Exist | Tag::Wh | Tag::Relative | Tag::Adverb => true,
        _ => {
            next.meets(Tags::of(Tag::Determiner).or(Tags::of(Tag::Possessive)))
                || tokens.get(at + 1).is_some_and(|next| next.word.is(Sign::NEG) || next.word == word!("been"))
                // "the firm’s managing director"
                || next.has(Tag::Ing)
                    && !next.meets(HEADS)
                    && !tokens.get(at + 2).is_some_and(|noun| noun.word.is(Sign::ROLE) && !options.at(at + 2).has(Tag::Plural))
        }
    };
    if is_verb { Tag::Present } else { Tag::Genitive }
}

/// "who", "which", "where", "when": of a clause beside a noun, or of a question.
fn relative(tokens: &[Token], chosen: &[Tag], before: Tags, own: Tags) -> Tag {
    let at = chosen.len();
    let is_which = tokens[at].word == word!("which") || tokens[at].word == word!("whom");
    // "Ada Moreno, who …", "the day before, when …"
    let behind_comma = before.meets(COMMA)
        && at
            .checked_sub(2)
            .is_some_and(|noun| HEADS.or(Tags::of(Tag::Numeral)).has(chosen[noun]) || chosen[noun] == Tag::Pronoun);
    let behind_noun = before.meets(HEADS.or(Tags::of(Tag::Pronoun)).or(Tags::of(Tag::Numeral)));
    let subordinates = own.has(Tag::Subordinator);
    // "asked him who left"
    let is_told = at > 0 && tokens[at - 1].word.is(Sign::OBJ) && chosen[at - 1] == Tag::Pronoun;
    match () {
        _ if is_told && tokens[at].word == word!("who") => Tag::Wh,
        _ if is_which && !before.meets(START) => Tag::Relative,
        _ if subordinates && behind_comma => Tag::Subordinator,
        _ if behind_noun || behind_comma => Tag::Relative,
        _ if before.meets(Tags::of(Tag::Preposition)) && !subordinates => Tag::Relative,
        _ if subordinates && tokens[at].word != word!("why") && !before.meets(TELLS) => Tag::Subordinator,
        _ => Tag::Wh,
    }
}

/// Whether those that are `chosen` are a subject that still has no verb, and behind the next word a noun alone stands before it:
/// "Cocoa before bed may help".
fn is_bare_time(tokens: &[Token], options: &Options, chosen: &[Tag]) -> bool {
    const FAR: usize = 12;
    let at = chosen.len();
    let is_bare = tokens.get(at + 1).is_some_and(|noun| noun.shape == Shape::Small && !noun.word.is(Sign::PRON));
    let is_bare = is_bare && options.at(at + 1).has(Tag::Noun) && options.at(at + 2).has(Tag::Modal);
    let is_open = |tag: &&Tag| !matches!(tag, Tag::Mark | Tag::Run | Tag::Subordinator | Tag::Relative | Tag::Wh);
    let mut clause = chosen.iter().rev().take(FAR).take_while(is_open);
    let is_head = matches!(chosen.last(), Some(Tag::Noun | Tag::Plural | Tag::Name));
    is_bare && is_head && !clause.any(|tag| tag.is_verb() && *tag != Tag::Ing)
}

/// "after the storm hit" begins a clause, "after the storm" does not.
/// Behind a plural, "towns like Marlow will", "like" begins none.
fn subordinator(tokens: &[Token], options: &Options, chosen: &[Tag], behind_plural: bool) -> Option<Tag> {
    let at = chosen.len();
    let own = options.at(at);
    if own.has(Tag::Preposition) && is_bare_time(tokens, options, chosen) {
        return Some(Tag::Preposition);
    }
    let others = own.without(Tags::of(Tag::Subordinator)).without(RARE.or(INTRANSITIVE).or(TELLING));
    if others == Tags::NONE {
        return Some(Tag::Subordinator);
    }
    let word: Word = tokens[at].word;
    let has_subject = tokens.get(at + 1).is_some_and(is_subject);
    let is_like = word == word!("like") && behind_plural;
    if has_subject || word != word!("for") && !is_like && has_verb(tokens, options, at + 1) {
        return Some(Tag::Subordinator);
    }
    let pick = others.first();
    (word.is_known() && own.has(Tag::Preposition) || own.has(Tag::Coordinator)).then_some(pick)
}

/// Whether a verb follows a noun phrase from `at` on, before anything that would end its clause.
fn has_verb(tokens: &[Token], options: &Options, at: usize) -> bool {
    const FAR: usize = 8;
    let mut has_head = false;
    for place in at..at + FAR {
        let own = options.at(place);
        if own.meets(
            Tags::of(Tag::Mark).or(Tags::of(Tag::Relative)).or(Tags::of(Tag::Subordinator)).or(Tags::of(Tag::Run)),
        ) {
            return false;
        }
        let is_verb = own.are_only_verb() || own.has(Tag::Modal) || tokens.get(place).is_some_and(is_be);
        if is_verb && has_head {
            return true;
        }
        has_head |= own.meets(HEADS.or(Tags::of(Tag::Pronoun)));
    }
    false
}
