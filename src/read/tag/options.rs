//! The word classes that a token can have at all.

use super::tags::{INTRANSITIVE, RARE, SUM, TELLING, Tag, Tags};
use crate::read::token::{Ending, Shape, Token};
use crate::words::{BySigns, Sign, Signs, Word, phrase, word, words};

/// The classes of the tokens of a sentence.
pub(in crate::read) struct Options(Vec<Tags>);

/// Of several classes that no rule decides between, the first of these.
const ORDER: [Tag; 25] = [
    Tag::Mark,
    Tag::Run,
    Tag::Modal,
    Tag::Determiner,
    Tag::Possessive,
    Tag::Relative,
    Tag::Wh,
    Tag::Coordinator,
    Tag::Preposition,
    Tag::Subordinator,
    Tag::Name,
    Tag::Numeral,
    Tag::Plural,
    Tag::Noun,
    Tag::Past,
    Tag::Present,
    Tag::Ing,
    Tag::Participle,
    Tag::Adverb,
    Tag::Adjective,
    Tag::Pronoun,
    Tag::Base,
    Tag::To,
    Tag::Exist,
    Tag::Genitive,
];

impl Tags {
    /// The tag, where it is the only one.
    pub(super) fn only(self) -> Option<Tag> {
        let tags = self.0 & 0xff_ffff_ffff;
        (tags.count_ones() == 1).then(|| self.first())
    }

    /// The first in the order of preference; a noun where there is none.
    pub(super) fn first(self) -> Tag {
        ORDER.into_iter().find(|tag| self.has(*tag)).unwrap_or(Tag::Noun)
    }
}

impl Options {
    /// Those of the tokens of a sentence.
    pub(in crate::read) fn of(tokens: &[Token]) -> Options {
        let mut found: Vec<Tags> = (0..tokens.len()).map(|at| options(tokens, at)).collect();
        let mut at = 0;
        while at < tokens.len() {
            let word = |by: usize| tokens.get(at + by).map_or(Word::NONE, |token| token.word);
            let phrase = phrase(|signs| of_phrase(signs).is_some(), word);
            // "This year’s fires".
            let owns = |by: usize| tokens.get(at + by).is_some_and(|token| token.shape == Shape::Clitic);
            let phrase = phrase.filter(|phrase| !owns(phrase.len));
            // "In the north of Kent".
            let the = at.checked_sub(1).is_some_and(|at| tokens[at].word == word!("the"));
            match phrase.and_then(|phrase| Some((found.get_mut(at..at + phrase.len)?, of_phrase(phrase.signs)?))) {
                Some((_, Tag::Modal)) if !is_habit(tokens, at) => at += 1,
                Some((_, Tag::Preposition)) if the => at += 1,
                Some((tokens, tag)) => {
                    tokens.fill(Tags::of(tag));
                    at += tokens.len();
                }
                None => at += 1,
            }
        }
        Options(found)
    }

    /// Those of a token; a mark past the end.
    pub(super) fn at(&self, at: usize) -> Tags {
        self.0.get(at).copied().unwrap_or(Tags::of(Tag::Mark))
    }
}

/// The class of each word of a phrase that means what one word could: "because of", "even though", "a lot of", "value
/// added tax".
fn of_phrase(signs: Signs) -> Option<Tag> {
    let classes = [
        (Sign::SUBORD, Tag::Subordinator),
        (Sign::PREP, Tag::Preposition),
        (Sign::QUANT, Tag::Determiner),
        (Sign::ADV, Tag::Adverb),
        (Sign::MODAL, Tag::Modal),
        (Sign::NOUN, Tag::Noun),
    ];
    classes.into_iter().find(|(sign, _)| signs.has(*sign)).map(|(_, tag)| tag)
}

/// Whether "used to" at `at` tells what somebody said again and again: "she used to say", and not "is used to wait", "the flags
/// used to say it".
fn is_habit(tokens: &[Token], at: usize) -> bool {
    let says = tokens.get(at + 2).is_some_and(|verb| verb.word.is(Sign::SAY) && verb.word == verb.lemma);
    let is_somebody = |token: &Token| {
        let can_be = |sign: Sign| token.lemma.is(sign) || token.word.is(sign);
        token.shape == Shape::Capital || [Sign::PRON, Sign::PERSON, Sign::PEOPLE].into_iter().any(can_be)
    };
    says && at.checked_sub(1).is_some_and(|before| is_somebody(&tokens[before]))
}

fn options(tokens: &[Token], at: usize) -> Tags {
    let token = &tokens[at];
    match token.shape {
        Shape::Mark if token.is_currency() => Tags::of(Tag::Mark).or(SUM),
        Shape::Mark => Tags::of(Tag::Mark),
        Shape::Run => Tags::of(Tag::Run),
        Shape::Number => Tags::of(Tag::Numeral),
        Shape::Clitic => clitic(token),
        // "a think tank"
        Shape::Small
            if token.word == word!("think") && tokens.get(at + 1).is_some_and(|next| next.lemma == word!("tank")) =>
        {
            Tags::of(Tag::Noun)
        }
        // "Divers aged 18 to 34 own a boat"
        Shape::Small
            if words!["aged", "ages"].has(token.word)
                && tokens.get(at + 1).is_some_and(|next| next.shape == Shape::Number) =>
        {
            Tags::of(Tag::Preposition)
        }
        // "Divers 65 and older will row"
        Shape::Small if ends_number(tokens, at) => Tags::of(Tag::Pronoun),
        Shape::Small => word(token),
        Shape::Initial => Tags::of(Tag::Name),
        Shape::Capital | Shape::Capitals => capital(tokens, at),
    }
}

/// Whether the word at `at` says that the number before it is a bound: "65 and older", "80 or over"; not "£4 and over £9".
fn ends_number(tokens: &[Token], at: usize) -> bool {
    let joins = at.checked_sub(1).is_some_and(|joint| words!["and", "or"].has(tokens[joint].word));
    joins
        && at >= 2
        && tokens[at - 2].shape == Shape::Number
        && tokens[at].bounds()
        && !tokens.get(at + 1).is_some_and(|next| next.shape == Shape::Number || next.is_currency())
}

fn clitic(token: &Token) -> Tags {
    match char::from_u32(token.value % 256) {
        Some('s') if token.value > 0 => Tags::of(Tag::Genitive).or(Tags::of(Tag::Present)),
        Some('m' | 'r' | 'v') => Tags::of(Tag::Present),
        Some('d' | 'l') => Tags::of(Tag::Modal),
        _ => Tags::of(Tag::Genitive),
    }
}

/// A word with a capital: a name, unless it begins a sentence or is of a closed class.
fn capital(tokens: &[Token], at: usize) -> Tags {
    let token = &tokens[at];
    let name = Tags::of(Tag::Name);
    let next = tokens.get(at + 1);
    let is_first = tokens[..at].iter().all(|token| matches!(token.shape, Shape::Mark | Shape::Number))
        || tokens[at - 1].shape == Shape::Mark && !matches!(tokens[at - 1].mark(), ',' | '-' | '/' | '(' | '&' | '.');
    // "The", "If"; but "WHO" and "US" are names where not all is in capitals.
    let is_small = closed_of(token.word).meets(Tags::ANY) && !token.word.is(Sign::MODAL);
    // "Per Lindqvist"
    let is_surname = |next: &Token| next.shape == Shape::Capital && !next.word.is_known();
    let is_small = is_small && !(token.word.is(Sign::FIRST_NAME) && next.is_some_and(is_surname));
    let shouts = token.shape == Shape::Capitals && next.is_some_and(|next| next.shape == Shape::Small);
    if is_small && !shouts && (is_first || !token.is(Sign::NOUN)) {
        return word(token);
    }
    // "STRODE: …" in a transcript.
    let is_label = token.shape == Shape::Capitals && next.is_some_and(|next| next.mark() == ':');
    if shouts || is_label || is_first && Token::has_age(&tokens[at..]) {
        return name;
    }
    if !is_first {
        return match (token.is(Sign::NATION), token.ending) {
            (true, Ending::S) => Tags::of(Tag::Plural),
            (true, _) => name.or(Tags::of(Tag::Adjective)),
            _ => name,
        };
    }
    let known = classes(token) != Tags::NONE;
    let goes_on = next.is_some_and(|next| next.is_capital() && !closed_of(next.word).meets(Tags::ANY));
    // "Ofsted visited": no word of English, and right before a verb.
    let is_unknown = !token.word.is_known() && !token.lemma.is_known() && token.ending == Ending::Ed;
    let leads_verb =
        next.is_some_and(|next| next.shape == Shape::Small && (next.ending == Ending::Ed || next.word.is(Sign::PAST)));
    if is_unknown && leads_verb {
        return name;
    }
    // "Jolly said": an adverb or an adjective is no subject.
    let says = next.is_some_and(|next| {
        let is_verb = next.is(Sign::SAY) && next.is(Sign::CLAUSE);
        // "Jolly took", "Jolly has"
        let is_other = classes(token) == Tags::of(Tag::Adjective) && is_past(next.word);
        next.shape == Shape::Small && (is_verb || is_other)
    });
    // "Online orders made up 14%": a plural.
    let is_plural =
        next.is_some_and(|next| next.ending == Ending::S && next.lemma.is(Sign::NOUN) && next.lemma != word!("say"));
    if says && !is_plural && !classes(token).meets(SUBJECTS) && token.ending != Ending::Ed {
        return name;
    }
    match (known, goes_on) {
        (true, false) if token.word.is(Sign::FIRST_NAME) || token.word.is(Sign::NAMED_PLACE) => word(token).or(name),
        (true, false) => word(token),
        (_, true) if token.ending == Ending::Ly && token.word.is(Sign::FIRST_NAME) => name,
        (true, true) if token.ending == Ending::Ly => word(token),
        (true, true) if token.is(Sign::VERB) && token.ending != Ending::None => word(token),
        // "Ask Moreno and he will say"
        (true, true) if token.word == word!("ask") => word(token),
        // "Said Ada Moreno: …"
        (true, true) if token.word.is(Sign::PAST) && token.is(Sign::SAY) => word(token),
        (true, true) => name,
        (false, _) if token.ending == Ending::Ly && !token.word.is(Sign::FIRST_NAME) => Tags::of(Tag::Adverb),
        (false, _) => name,
    }
}

/// Whether the word can be nothing but a verb of the past, or helps a verb: "took", "has".
fn is_past(word: Word) -> bool {
    let helps = [Sign::HAVE, Sign::DO, Sign::MODAL].iter().any(|sign| word.is(*sign));
    helps
        || word == word!("let")
        || word.is(Sign::PAST) && ![Sign::NOUN, Sign::ADJ, Sign::BE].iter().any(|sign| word.is(*sign))
}

/// What can be a subject, or stand before its verb.
const SUBJECTS: Tags = Tags::of(Tag::Noun)
    .or(Tags::of(Tag::Plural))
    .or(Tags::of(Tag::Pronoun))
    .or(Tags::of(Tag::Numeral))
    .or(Tags::of(Tag::Ing))
    .or(Tags::of(Tag::Wh))
    .or(Tags::of(Tag::Subordinator))
    .or(Tags::of(Tag::Coordinator))
    .or(Tags::of(Tag::Preposition));

/// By signs, the closed classes of a word.
static CLOSED: BySigns = BySigns::new(|signs| closed(signs).0);
/// By signs, all classes that the vocabulary gives a word as it is written, but for the forms of irregular verbs.
static LISTED: BySigns = BySigns::new(|signs| listed(signs).0);
/// By signs, those forms.
static FORMS: BySigns = BySigns::new(|signs| forms(signs).0);

/// The closed classes of a word.
fn closed_of(word: Word) -> Tags {
    Tags(CLOSED.of(word.signs()))
}

/// The classes that the vocabulary gives a word as it is written.
fn listed_of(token: &Token) -> Tags {
    let (listed, signs) = (|signs| Tags(LISTED.of(signs)), token.word.signs());
    if token.lemma == token.word { listed(signs) } else { listed(signs).or(Tags(FORMS.of(signs))) }
}

/// Of several tags those that go with a sign that is among `signs`.
fn with(signs: Signs, pairs: &[(Sign, Tags)]) -> Tags {
    pairs.iter().filter(|(sign, _)| signs.has(*sign)).fold(Tags::NONE, |found, (_, tags)| found.or(*tags))
}

fn forms(signs: Signs) -> Tags {
    with(signs, &[(Sign::PAST, Tags::of(Tag::Past)), (Sign::PARTICIPLE, Tags::of(Tag::Participle))])
}

fn listed(signs: Signs) -> Tags {
    let open = [
        (Sign::NOUN, Tags::of(Tag::Noun)),
        (Sign::ADJ, Tags::of(Tag::Adjective)),
        (Sign::USED, Tags::of(Tag::Adjective)),
        (Sign::NATION, Tags::of(Tag::Adjective)),
        (Sign::ADV, Tags::of(Tag::Adverb)),
        (Sign::VERB, Tags::of(Tag::Base)),
        (Sign::RARE, RARE),
    ];
    let all = closed(signs).or(with(signs, &open));
    if signs.has(Sign::VERB) { all.or(forms(signs)) } else { all }
}

/// The closed classes of a word with these signs.
fn closed(signs: Signs) -> Tags {
    let mut found = Tags::NONE;
    for (sign, tag) in [
        (Sign::DET, if signs.has(Sign::POSS) { Tag::Possessive } else { Tag::Determiner }),
        (Sign::PRON, Tag::Pronoun),
        (Sign::PREP, Tag::Preposition),
        (Sign::COORD, Tag::Coordinator),
        (Sign::SUBORD, Tag::Subordinator),
        (Sign::REL, Tag::Relative),
        (Sign::WH, Tag::Wh),
        (Sign::MODAL, Tag::Modal),
        (Sign::TO, Tag::To),
        (Sign::EXIST, Tag::Exist),
        (Sign::NEG, Tag::Adverb),
    ] {
        if signs.has(sign) && !(sign == Sign::NEG && found != Tags::NONE) {
            found = found.or(Tags::of(tag));
        }
    }
    if signs.has(Sign::BE) || signs.has(Sign::HAVE) || signs.has(Sign::DO) {
        found = found.without(Tags::of(Tag::Adverb));
        for (sign, tag) in [
            (Sign::BASE, Tag::Base),
            (Sign::PRES, Tag::Present),
            (Sign::PAST, Tag::Past),
            (Sign::PARTICIPLE, Tag::Participle),
            (Sign::ING, Tag::Ing),
        ] {
            found = if signs.has(sign) { found.or(Tags::of(tag)) } else { found };
        }
    }
    found
}

/// The classes of a word, whatever its capital; of one that the vocabulary does not have, an adjective’s or a noun’s.
fn word(token: &Token) -> Tags {
    let adjective = token.ending == Ending::Adjective;
    match classes(token) {
        Tags::NONE if adjective => Tags::of(Tag::Adjective),
        Tags::NONE => Tags::of(Tag::Noun),
        classes => classes,
    }
}

/// The classes that the vocabulary or its ending give a word.
fn classes(token: &Token) -> Tags {
    let (signs, lemma) = (token.word.signs(), token.lemma.signs());
    if signs.has(Sign::NUM) {
        return Tags::of(Tag::Numeral);
    }
    let found = by_ending(token, listed_of(token));
    let found = match signs.has(Sign::PLURAL) && signs.has(Sign::NOUN) {
        true => found.without(Tags::of(Tag::Noun)).or(Tags::of(Tag::Plural)),
        false => found,
    };
    let besides = [(Sign::INTRANS, INTRANSITIVE), (Sign::MOTION, INTRANSITIVE), (Sign::CLAUSE, TELLING)];
    let all = besides.into_iter().filter(|(sign, _)| lemma.has(*sign)).fold(found, |found, (_, bit)| found.or(bit));
    if found.without(RARE.or(INTRANSITIVE).or(TELLING)) == Tags::NONE { Tags::NONE } else { all }
}

/// Those classes, and what the word's ending adds to them.
fn by_ending(token: &Token, listed: Tags) -> Tags {
    let lemma = token.lemma.signs();
    let verb = lemma.has(Sign::VERB);
    let known = listed.without(RARE) != Tags::NONE;
    listed.or(match token.ending {
        Ending::S => {
            // "Moreno, a planner, says ports close": there are no says.
            let plural = lemma.has(Sign::NOUN) && token.lemma != token.word && !words!["say", "go"].has(token.lemma);
            let both = if verb && !listed.meets(Tags::of(Tag::Pronoun)) { Tags::of(Tag::Present) } else { Tags::NONE };
            both.or(if plural || !known && !verb { Tags::of(Tag::Plural) } else { Tags::NONE })
                .or(if lemma.has(Sign::RARE) { RARE } else { Tags::NONE })
        }
        // "succeed" is no past form.
        Ending::Ed if verb && token.lemma != token.word => Tags::of(Tag::Past).or(Tags::of(Tag::Participle)),
        Ending::Ed if !known => Tags::of(Tag::Past).or(Tags::of(Tag::Participle)).or(Tags::of(Tag::Adjective)),
        Ending::Ing if verb => Tags::of(Tag::Ing),
        Ending::Ing if !known => Tags::of(Tag::Ing).or(Tags::of(Tag::Noun)),
        Ending::Er | Ending::Est if !known && lemma.has(Sign::ADJ) => {
            Tags::of(Tag::Adjective).or(Tags::of(Tag::Adverb))
        }
        Ending::Ly if !known => Tags::of(Tag::Adverb),
        _ => Tags::NONE,
    })
}
