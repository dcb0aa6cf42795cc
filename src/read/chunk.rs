//! Chunking: the tokens of a sentence grouped into noun phrases and verb groups, and everything else as it stands.

mod apart;

use super::phrase::{Form, Kind, Phrase};
use super::tag::Tag;
use super::token::{self, Ending, Shape, Token};
use crate::words::{Sign, Word, word};

/// The phrases of `tokens`, numbered as they stand in the whole text, from `start` to `end`.
#[inline(never)]
pub(super) fn phrases(tokens: &[Token], tags: &[Tag], start: token::At, end: token::At, found: &mut Vec<Phrase>) {
    let chunker = Chunker { tokens: &tokens[..end.index()], tags: &tags[..end.index()], start };
    let mut at = start;
    while at < end {
        let phrase = chunker.noun(at).or_else(|| chunker.verb(at)).unwrap_or_else(|| chunker.single(at));
        at = phrase.to;
        found.push(phrase);
    }
}

struct Chunker<'t> {
    tokens: &'t [Token],
    tags: &'t [Tag],
    /// The first of the sentence.
    start: token::At,
}

impl Chunker<'_> {
    fn tag(&self, at: token::At) -> Tag {
        self.tags.get(at.index()).copied().unwrap_or(Tag::Mark)
    }

    fn token(&self, at: token::At) -> Option<&Token> {
        self.tokens.get(at.index())
    }

    fn single(&self, at: token::At) -> Phrase {
        let kind = match self.tag(at) {
            Tag::Preposition | Tag::To => Kind::Preposition,
            Tag::Coordinator => Kind::Coordinator,
            Tag::Subordinator => Kind::Subordinator,
            Tag::Relative => Kind::Relative,
            Tag::Wh => Kind::Wh,
            Tag::Adjective => Kind::Adjective,
            Tag::Run => Kind::Run,
            Tag::Mark => Kind::Mark(self.token(at).map_or('\0', Token::mark)),
            _ => Kind::Adverb,
        };
        Phrase { kind, from: at, to: at + 1, head: at }
    }

    /// The noun phrase that begins at `from`.
    fn noun(&self, from: token::At) -> Option<Phrase> {
        if matches!(self.tag(from), Tag::Pronoun | Tag::Exist) {
            let to = from + 1;
            return Some(Phrase { kind: Kind::Noun, from, to, head: from });
        }
        let (mut at, mut head) = (from, None);
        loop {
            let more = self.more(from, at, head);
            match more {
                More::No => break,
                More::Head => head = Some(at),
                More::Genitive => head = None,
                More::Modifier => {}
            }
            at += 1;
        }
        // An owner whose thing does not follow is itself the head: "at the baker’s".
        let head = head.or_else(|| from.to(at).rev().find(|at| is_head(self.tag(*at))))?;
        let to = if self.tag(at - 1) == Tag::Genitive { at } else { head + 1 };
        let to = if self.is_open_ended(head, to) { to + 2 } else { to };
        Some(Phrase { kind: Kind::Noun, from, to, head })
    }

    /// Whether the token at `at` goes on with a noun phrase that began at `from`, whose head so far is `head`.
    fn more(&self, from: token::At, at: token::At, head: Option<token::At>) -> More {
        let next = self.tag(at + 1);
        match self.tag(at) {
            Tag::Determiner | Tag::Possessive | Tag::Name if self.is_behind_year(from, at) => More::No,
            Tag::Determiner | Tag::Possessive if head.is_none() => More::Modifier,
            Tag::Noun | Tag::Plural if self.begins(from, at, head) => More::No,
            Tag::Noun | Tag::Plural => More::Head,
            Tag::Name if self.is_apart_from(from, at, head) => More::No,
            Tag::Name => More::Head,
            Tag::Numeral => self.numeral(at, head),
            Tag::Adjective => self.adjective(at, head),
            Tag::Participle | Tag::Ing | Tag::Past if self.is_modifier(from, at, head) => More::Modifier,
            Tag::Ing if head.is_none() && at > from => More::Head,
            Tag::Adverb if head.is_none() => self.adverb(from, at),
            Tag::Genitive if head.is_some() && (is_head(next) || continues(next) || next == Tag::Ing) => More::Genitive,
            Tag::Run if at > from && self.is_quoted_part(at, head) => More::Head,
            Tag::Mark => self.joint(from, at, head),
            Tag::Coordinator | Tag::Preposition | Tag::To
                if head.is_none() && at > from && self.tag(at - 1) == Tag::Numeral =>
            {
                if self.joins_numbers(from, at) {
                    More::Modifier
                } else {
                    More::No
                }
            }
            Tag::Pronoun if head.is_none() && self.is_quantity(from, at) => self.modifier(at + 1),
            Tag::Coordinator => self.adjectives(from, at, head),
            _ => More::No,
        }
    }

    /// The adverb at `at`, before the head: "very late boats", "the many boats", "its then manager".
    fn adverb(&self, from: token::At, at: token::At) -> More {
        match self.tag(at + 1) {
            Tag::Adjective | Tag::Numeral | Tag::Participle => self.modifier(at),
            Tag::Noun | Tag::Plural if from < at && matches!(self.tag(at - 1), Tag::Determiner | Tag::Possessive) => {
                More::Modifier
            }
            _ if self.is_quantity(from, at) => self.modifier(at + 1),
            _ => More::No,
        }
    }

    /// "of Democratic" before `at`: an adjective that only its capital makes a name, and of whom there are so many.
    fn is_people(&self, from: token::At, at: token::At) -> bool {
        let is_adjective = |token: &Token| token.word.is(Sign::NATION) && token.ending != Ending::S;
        let is_of = from.checked_sub(1).and_then(|of| self.token(of)).is_some_and(|of| of.word == word!("of"));
        at == from + 1 && is_of && self.token(from).is_some_and(is_adjective)
    }

    /// Whether the "and" at `at` joins two adjectives: "red and blue cars", "French and British divers".
    fn adjectives(&self, from: token::At, at: token::At, head: Option<token::At>) -> More {
        match head {
            Some(head) if head == from && at == from + 1 && self.are_peoples(from, at + 1) => More::Genitive,
            None if at > from && self.tag(at + 1) == Tag::Adjective && self.leads_to_head(at + 1) => More::Modifier,
            _ => More::No,
        }
    }

    /// "French" and "British" of "French and British divers": adjectives that only their capitals make names, before a noun.
    fn are_peoples(&self, from: token::At, second: token::At) -> bool {
        let is_adjective = |at: token::At| {
            let token = self.token(at).filter(|token| token.ending != Ending::S);
            token.is_some_and(|token| token.word.is(Sign::NATION) || at == second && token.word.is(Sign::ADJ))
        };
        is_adjective(from) && is_adjective(second) && self.tag(second + 1) == Tag::Plural
    }

    /// "many" of "the many boats"
    fn is_quantity(&self, from: token::At, at: token::At) -> bool {
        from < at && self.token(at).is_some_and(|token| token.word.is(Sign::QUANT))
    }

    /// Whether what is done or does at `at` says which thing: "the closed ports", "in closed ports", "of Democratic registered
    /// voters".
    fn is_modifier(&self, from: token::At, at: token::At, head: Option<token::At>) -> bool {
        let next = self.tag(at + 1);
        if head.is_some() || self.tag(at) == Tag::Past {
            return head == Some(from) && next == Tag::Plural && self.tag(at) != Tag::Ing && self.is_people(from, at);
        }
        let led = || at.checked_sub(1).is_some_and(|before| self.tag(before) == Tag::Preposition);
        match at > from {
            true => continues(next),
            false => self.tag(at) == Tag::Participle && is_head(next) && led(),
        }
    }

    /// The number at `at`, before the head, or behind it: "Flight 370", "May 3".
    fn numeral(&self, at: token::At, head: Option<token::At>) -> More {
        match head {
            None => More::Modifier,
            Some(head) if head + 1 == at && matches!(self.tag(head), Tag::Name | Tag::Numeral) => More::Head,
            Some(_) => More::No,
        }
    }

    /// The adjective at `at`, before the head, or between two nouns: "iodine nutritional status".
    fn adjective(&self, at: token::At, head: Option<token::At>) -> More {
        match head {
            None => self.modifier(at),
            Some(head) => {
                // "10 Skerra Conservative local members"
                let is_name = self.tag(head) == Tag::Name;
                let goes_on = is_name && self.tag(at + 1) == Tag::Adjective && is_head(self.tag(at + 2));
                let is_behind = is_name && head + 2 == at && self.tag(at - 1) == Tag::Adjective;
                let is_beside = head + 1 == at && self.tag(head) != Tag::Plural || is_behind;
                if is_beside && (is_head(self.tag(at + 1)) || goes_on) { More::Modifier } else { More::No }
            }
        }
    }

    /// Whether the run at `at` is part of a noun phrase: "the “clean slate” plan", "Bo “Slim” Ek".
    fn is_quoted_part(&self, at: token::At, head: Option<token::At>) -> bool {
        let is_nickname = || self.tag(at - 1) == Tag::Name && self.tag(at + 1) == Tag::Name;
        self.is_short(at) && self.is_beside(at) && (head.is_none() || is_nickname())
    }

    /// Whether the word at `at` joins two numbers: "two or three", "ten to twelve", "one or more".
    fn joins_numbers(&self, from: token::At, at: token::At) -> bool {
        let word = |at: token::At| self.token(at).map_or(Word::NONE, |token| token.word);
        let joins = word(at) == word!("to") || self.tag(at) == Tag::Coordinator;
        // "those 30 to 49 and 21% of men"
        let is_percent = self.token(at + 2).is_some_and(|token| token.mark() == '%');
        let is_other = is_percent && from.to(at).any(|at| matches!(self.tag(at), Tag::To | Tag::Preposition));
        // "To £8 and one for children".
        let is_next = self.tag(at) == Tag::Coordinator && word(at) == word!("and") && word(at + 1) == word!("one");
        joins && !is_other && !is_next && (self.tag(at + 1) == Tag::Numeral || word(at + 1) == word!("more"))
    }

    /// Whether "and older" or the like follows at `at` on the number that is the `head`: "65 and older", "80 or over".
    fn is_open_ended(&self, head: token::At, at: token::At) -> bool {
        self.tag(head) == Tag::Numeral
            && self.tag(at) == Tag::Coordinator
            && self.tag(at + 1) == Tag::Pronoun
            && self.token(at + 1).is_some_and(Token::bounds)
    }

    /// An adjective or adverb, where a head follows.
    fn modifier(&self, at: token::At) -> More {
        if self.leads_to_head(at) { More::Modifier } else { More::No }
    }

    /// Whether behind modifiers from `at` on a head comes.
    fn leads_to_head(&self, at: token::At) -> bool {
        const MOST: usize = 6;
        for at in at.to(at + MOST) {
            match self.tag(at) {
                tag if is_head(tag) => return true,
                Tag::Run => return self.is_short(at),
                // "its recent testing shows": what is done, as a noun.
                Tag::Ing if matches!(self.tag(at + 1), Tag::Past | Tag::Present | Tag::Modal) => return true,
                Tag::Adjective | Tag::Adverb | Tag::Participle | Tag::Ing => {}
                Tag::Coordinator if self.tag(at + 1) == Tag::Adjective => {}
                Tag::Mark
                    if self.token(at).is_some_and(|token| matches!(token.mark(), ',' | '-') || token.is_currency()) => {
                }
                _ => return false,
            }
        }
        false
    }

    /// A mark inside a noun phrase: "$300", "20-year", "Rowe & Finch", "a big, red car".
    fn joint(&self, from: token::At, at: token::At, head: Option<token::At>) -> More {
        let next = self.tag(at + 1);
        let Some(token) = self.token(at) else { return More::No };
        let glued_behind = self.token(at + 1).is_some_and(|next| next.start == token.end);
        let glued = glued_behind && at > from && self.token(at - 1).is_some_and(|before| before.end == token.start);
        match token.mark() {
            _ if token.is_currency() && next == Tag::Numeral && head.is_none() => More::Modifier,
            '%' if at > from && self.tag(at - 1) == Tag::Numeral => More::Head,
            // "£12m – 4% of sales – was late": set off, it is no range.
            '-' | '–'
                if at > from && self.tag(at - 1) == Tag::Numeral && next == Tag::Numeral && !self.is_apart(at) =>
            {
                More::Modifier
            }
            '-' | '–' | '/' if glued && (is_head(next) || continues(next)) => More::Modifier,
            '&' if at > from && next == Tag::Name => More::Modifier,
            ',' if head.is_none() && at > from && self.tag(at - 1) == Tag::Adjective && next == Tag::Adjective => {
                More::Modifier
            }
            ',' if self.is_of_town(from, at) => More::Modifier,
            _ => More::No,
        }
    }

    /// Whether the comma at `at` parts a town from its region, or both from what is there: "a Harlow, Ohio, baker".
    fn is_of_town(&self, from: token::At, at: token::At) -> bool {
        let is_comma = |at: token::At| self.token(at).is_some_and(|token| token.mark() == ',');
        let is_region = |token: &Token| token.word.is(Sign::SHORT_FORM) || token.word.is(Sign::REGION);
        let closes = |at: token::At| {
            let region = at.checked_sub(2).filter(|comma| is_comma(*comma) && is_comma(at)).map(|comma| comma + 1);
            region.and_then(|region| self.token(region)).is_some_and(is_region)
                && matches!(self.tag(at + 1), Tag::Noun | Tag::Plural | Tag::Adjective)
                && self.leads_to_head(at + 1)
        };
        self.tag(from) == Tag::Determiner && self.tag(at - 1) == Tag::Name && (closes(at) || closes(at + 2))
    }

    /// Whether the dash at `at` stands between blanks and the number behind it is a per cent.
    fn is_apart(&self, at: token::At) -> bool {
        let ends = |before: token::At, after: token::At| {
            self.token(before).zip(self.token(after)).is_some_and(|(before, after)| before.end < after.start)
        };
        let is_percent = self.token(at + 2).is_some_and(|token| token.mark() == '%');
        is_percent && ends(at - 1, at) && ends(at, at + 1)
    }

    fn is_short(&self, at: token::At) -> bool {
        const LONGEST: u32 = 40;
        self.token(at).is_some_and(|token| token.end - token.start <= LONGEST)
    }

    /// Whether nothing but a blank parts the token from the one before.
    fn is_beside(&self, at: token::At) -> bool {
        let before = self.tag(at - 1);
        before != Tag::Mark
    }

    /// The verb group that begins at `from`.
    fn verb(&self, from: token::At) -> Option<Phrase> {
        let form = match self.tag(from) {
            Tag::Modal | Tag::Present | Tag::Past | Tag::Base => Form::Finite,
            Tag::To => Form::Infinitive,
            Tag::Ing => Form::Ing,
            Tag::Participle => Form::Participle,
            _ => return None,
        };
        let (mut head, mut at) = (from, from + 1);
        loop {
            let mut next = at;
            while self.tag(next) == Tag::Adverb {
                next += 1;
            }
            if !self.goes_on(head, self.tag(next)) {
                break;
            }
            head = next;
            at = next + 1;
        }
        (form != Form::Infinitive || head > from).then_some(Phrase { kind: Kind::Verb(form), from, to: at, head })
    }

    /// Whether a verb group goes on from the verb at `head` with a token of that tag.
    fn goes_on(&self, head: token::At, next: Tag) -> bool {
        let Some(verb) = self.token(head) else { return false };
        let clitic = verb.shape == Shape::Clitic;
        match self.tag(head) {
            // "used to say"
            Tag::Modal => matches!(next, Tag::Base | Tag::Modal),
            Tag::To => next == Tag::Base,
            _ if verb.word.is(Sign::BE) || clitic => matches!(next, Tag::Participle | Tag::Ing),
            _ if verb.word.is(Sign::HAVE) => next == Tag::Participle,
            _ if verb.word.is(Sign::DO) => next == Tag::Base,
            _ => false,
        }
    }
}

/// What a token does to a noun phrase.
enum More {
    No,
    Head,
    Modifier,
    Genitive,
}

fn is_head(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Plural | Tag::Name | Tag::Numeral)
}

fn continues(tag: Tag) -> bool {
    is_head(tag) || matches!(tag, Tag::Adjective | Tag::Participle)
}
