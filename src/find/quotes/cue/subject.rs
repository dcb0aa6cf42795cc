//! Who is the subject of a verb.

use super::cues::Cues;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::{Phrase, Pronoun, Who, is_noun, is_person, lettered, role_of};
use crate::find::quotes::prose::Shape;
use crate::read::Subject;
use crate::read::phrase::{self, Form, Kind};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Cues<'_, '_> {
    /// Who is the subject of the verb at `v`, as the grammar of its clause has it.
    pub(in crate::find::quotes) fn grammatical_subject(&self, v: At) -> Option<Phrase> {
        let stream = &self.prose.reading.prose;
        let verb = stream.phrase_of(v).filter(|verb| stream.is_clause(*verb) || self.is_purpose(v))?;
        let subject = stream.subject_of(verb).filter(|subject| !subject.is_inverted)?;
        let first = stream.phrase(subject.antecedent.unwrap_or(subject.phrase))?;
        // "issued a note describing it as “…”"; "waved signs reading “…”" has them read so.
        let is_ing = stream.phrase(verb).is_some_and(|verb| verb.kind == Kind::Verb(Form::Ing));
        let is_ing = is_ing && !(self.prose.lemma(v) == word!("read") && self.prose.is(first.head, Sign::POSTED));
        let is_beside = is_ing && subject.antecedent.is_none() && subject.last + 1 == verb;
        let beside = Some(subject.phrase).filter(|_| is_beside);
        if let Some(issuer) = subject.antecedent.or(beside).and_then(|words| self.issuer_of(words)) {
            return Some(issuer);
        }
        // "Nobody knows who wrote it."
        if first.kind != Kind::Noun {
            return None;
        }
        let last = stream.phrase(subject.last).filter(|_| subject.antecedent.is_none()).unwrap_or(first);
        let found = self.worded(first.from, first.head, last.to.max(first.to))?;
        // "My husband and I said": the writer, too.
        let own = (found.from + 1).to(v).find(|at| Pronoun::read(self.prose, *at) == Some(Pronoun::First));
        if let Some(own) = own.filter(|own| self.prose.is_word(*own - 1, word!("and"))) {
            return Some(Phrase { from: own, to: own + 1, who: Who::Pronoun(Pronoun::First) });
        }
        // "the head of the board (once the council), Ada Moreno, said"
        let close = found.to.to(v).find(|at| self.prose.is_mark(*at, &[')']));
        let close = close.filter(|_| self.prose.is_mark(found.to, &['(']));
        let found = Phrase { to: close.map_or(found.to, |close| close + 1), ..found };
        // "The chair of the board, Ada Moreno, left, saying it fell": beside the verb that goes with it.
        let finite = |at: phrase::At| stream.phrase(at).filter(|verb| verb.kind == Kind::Verb(Form::Finite));
        let main = |at: phrase::At| finite(at).filter(|_| is_ing && stream.subject_of(at) == Some(subject));
        let main = || subject.last.to(verb).find_map(main).map(|verb| verb.from);
        let beside = |v: At| self.apposition_before(&found, v).or_else(|| self.self_named(&found, v));
        if let Some(named) = finite(verb)
            .map(|_| v)
            .or_else(main)
            .and_then(beside)
            .or_else(|| self.named_before(&found, v, subject.antecedent.is_some()))
        {
            return Some(named);
        }
        let (_, end) = self.prose.sentence(v);
        Some(self.with_apposition(found, end.min(v)))
    }

    /// "say" of "used the speech to say it fell": an infinitive whose subject does not stand beside it.
    pub(in crate::find::quotes) fn is_purpose(&self, v: At) -> bool {
        let subject = |to: phrase::At| self.prose.reading.prose.subject_of(to);
        self.infinitive(v).is_some_and(|to| subject(to).is_some_and(|subject| subject.last + 1 < to))
    }

    /// "fans" of "The goal sent the fans onto the pitch, chanting": many cry, and no one thing or person does.
    pub(super) fn crowd(&self, v: At) -> Option<Phrase> {
        const FAR: usize = 10;
        let stream = &self.prose.reading.prose;
        let is_cry = self.prose.lemma(v).is(Sign::SHOUTS) && self.prose.tag(v) == Tag::Ing;
        let verb = stream.phrase_of(v).filter(|_| is_cry)?;
        let many = |at: phrase::At| {
            let noun = stream.phrase(at).filter(|noun| noun.kind == Kind::Noun)?;
            let is_many = self.prose.tag(noun.head) == Tag::Plural && self.prose.is(noun.head, Sign::PERSON);
            (is_many || self.prose.is(noun.head, Sign::PEOPLE)).then_some(noun)
        };
        let main = self.grammatical_subject(v).filter(|main| match main.who {
            Who::Described { head, .. } => !self.is_plural(head) && !self.prose.is(head, Sign::PEOPLE),
            Who::Name(_) => true,
            Who::Pronoun(_) => false,
        })?;
        // "Moreno met Tanner where fans had gathered, chanting": not Moreno where they do something before.
        let acts = |noun: phrase::At| {
            let is_of = |subject: Subject| subject.antecedent.unwrap_or(subject.phrase) == noun;
            (noun + 1).to(verb).filter_map(|at| stream.subject_of(at)).any(is_of)
        };
        let is_named = matches!(main.who, Who::Name(_));
        let nouns = verb.saturating_sub(FAR).max(phrase::At::FIRST + 1).to(verb).rev();
        let noun = nouns.filter(|at| !is_named || acts(*at)).find_map(many)?;
        self.phrase_at(noun.from, noun.to).filter(|found| found.from > main.from)
    }

    /// The noun phrase with its head as these rules see it; `to` is behind what is attached to it.
    fn worded(&self, from: At, head: At, to: At) -> Option<Phrase> {
        // "42% of voters"
        let of_whole = self.prose.is_word(head + 1, word!("of"));
        if head > from && of_whole && self.prose.is_mark(head, &['%']) {
            return Some(Phrase { from, to, who: Who::Described { head: head - 1, definite: false } });
        }
        let head = lettered(self.prose, self.people, head);
        // "Aunt Bessie’s Diner"; but "the Teachers’ Union" is one name.
        let owned = from.to(head).rev().find(|at| self.prose.shape(*at) == Shape::Possessive);
        // "Harlow’s Ada Moreno"
        let is_named = self.people.name_at(head).is_some_and(|name| is_person(self.people, name));
        let owned = owned.filter(|owner| self.people.name_at(*owner).is_none() && !is_named);
        if owned.is_some_and(|owner| owner + 1 == head) && self.prose.shape(head) == Shape::Capital {
            return Some(Phrase { from, to, who: Who::Described { head, definite: true } });
        }
        if let Some(number) = self.people.name_at(head) {
            let number = self.holder_behind(number, to).unwrap_or(number);
            let name = self.people.names.get(number)?;
            // "a Ministry of Health spokesman"
            if let Some(head) = role_of(self.prose, name.to) {
                return Some(Phrase { from, to, who: Who::Described { head, definite: false } });
            }
            return Some(Phrase { from: name.from, to: to.max(name.to), who: Who::Name(number) });
        }
        let found = from.to(head + 1).find_map(|at| self.phrase_at(at, to)).filter(|found| found.to > head);
        // "many experts": what no rule of these reads is described by its words.
        let is_word = matches!(self.prose.shape(head), Shape::Small | Shape::Capital)
            && Pronoun::read(self.prose, head).is_none()
            && !(self.prose.word(head).is(Sign::OBJ) && self.prose.tag(head) == Tag::Pronoun);
        found.or(is_word.then_some(Phrase { from, to: head + 1, who: Who::Described { head, definite: false } }))
    }

    /// "Ada Moreno" of "Harbour Council Director Ada Moreno", "Chamber of Commerce chief executive Ada Moreno": behind the name of a
    /// body or a place, and up to `to`, who is of it.
    pub(super) fn holder_behind(&self, number: usize, to: At) -> Option<usize> {
        let first = self.people.names.get(number)?.to;
        // "Fire Service and Civil Defence Director Ada Moreno": the body has two names.
        if let Some(second) = self.people.name_at(first + 1).filter(|_| self.prose.is_word(first, word!("and"))) {
            let is_body = !is_person(self.people, number) && !is_person(self.people, second);
            return if is_body { self.holder_behind(second, to) } else { None };
        }
        let is_role = |at: &At| self.prose.is_tagged(*at, &[Tag::Noun, Tag::Adjective]);
        let holder = first.to(to).find(|at| !is_role(at) || self.people.name_at(*at).is_some()).unwrap_or(first);
        let next = self.people.name_at(holder)?;
        (!is_person(self.people, number) && is_person(self.people, next)).then_some(next)
    }

    /// Who is the subject of the verb at `v`, in a sentence that starts at `start`.
    pub(super) fn subject_of(&self, v: At, start: At) -> Option<Phrase> {
        let mut at = v;
        while let Some(before) = at.checked_sub(1).filter(|before| *before >= start) {
            let is_helper = self.prose.class(before).is(Class::HELPER)
                || self.prose.class(before).is(Class::LY)
                    && self.prose.shape(before) == Shape::Small
                    && !self.prose.class(before).is(Class::FIRST_NAME)
                || self.prose.is_one_of(before, words!["to", "as", "only"])
                // "was moved to say"
                || self.prose.is_word(at, word!("to")) && self.is_passive(before);
            if !is_helper {
                break;
            }
            at = before;
        }
        // "It is unfair to say": nobody says it.
        let is_free = |before: At| self.prose.is_word(at, word!("to")) && self.prose.tag(before) == Tag::Adjective;
        let before = at.checked_sub(1).filter(|before| *before >= start && !is_free(*before))?;
        // "Moreno had this to say"
        let had = before.checked_sub(1).filter(|had| *had > start && self.prose.is_word(at, word!("to")));
        if let Some(had) = had.filter(|had| self.prose.is_one_of(*had, words!["had", "has", "have"])) {
            return self.grammatical_subject(had);
        }
        if self.prose.shape(before) == Shape::Quote {
            let saying = self.prose.class(v).is(Class::SAYING.or(Class::JUDGING));
            return if saying { self.leading(start, before, true) } else { None };
        }
        if self.prose.is_one_of(before, words!["who", "which", "that"]) {
            return self.antecedent(before, start);
        }
        let saying = self.prose.class(v).is(Class::SAYING.or(Class::JUDGING));
        if self.prose.is_mark(before, &[',', ')', '—', '–', '-', ']']) {
            return self.leading(start, before, saying);
        }
        if self.joins_clause(before) {
            return self.leading(start, before, true);
        }
        // "fired off a letter calling it “…”": whose letter it is.
        let ending = self.ending_at(before + 1, start).map(|found| self.issuer(&found).unwrap_or(found));
        if !saying {
            return ending;
        }
        // "a sign saying", but "rose from the table saying".
        let speaks = |found: &Phrase| match found.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT)),
            _ => true,
        };
        // "marched to Harlow chanting", "has written to Ada Moreno asking": not those whom they go or write to.
        let is_goal = |found: &Phrase| {
            let stream = &self.prose.reading.prose;
            let own =
                stream.phrase_of(found.from).and_then(|own| stream.phrase(own)).map(|own| own.from.min(found.from));
            let to = own.and_then(|own| own.checked_sub(1)).filter(|to| *to > start);
            // "to managing director Ada Moreno"
            let to = to.map(|to| to - usize::from(self.prose.is_tagged(to, &[Tag::Ing])));
            to.is_some_and(|to| self.prose.is_word(to, word!("to"))) && matches!(found.who, Who::Name(_))
        };
        let led = self.prose.class(before).is(Class::OPENER);
        let ending = ending.filter(|found| !is_goal(found));
        ending.filter(|found| speaks(found) && !led).or_else(|| self.leading(start, before, true))
    }

    /// Whoever "who" refers to: the phrase before it.
    pub(super) fn antecedent(&self, who: At, start: At) -> Option<Phrase> {
        let mut end = who;
        while end > start && self.prose.is_mark(end - 1, &[',', '—', '–', '-', ')']) {
            end -= 1;
        }
        self.ending_at(end, start).or_else(|| self.leading(start, end, true))
    }

    /// The phrase whose last token is `to - 1`.
    pub(super) fn ending_at(&self, to: At, start: At) -> Option<Phrase> {
        const FAR: usize = 30;
        let from = start
            .max(to.saturating_sub(FAR))
            .to(to)
            .rev()
            .find(|at| self.bounds_clause(*at))
            .map_or(start.max(to.saturating_sub(FAR)), |at| at + 1);
        let mut at = from;
        while at < to {
            // A phrase may begin behind an opener: "In Ohio Kasich said".
            if let Some(found) = self.phrase_at(at, to).filter(|found| found.to == to) {
                let led = at > from && self.prose.class(at - 1).is(Class::OPENER);
                let bare = match found.who {
                    Who::Described { head, .. } => {
                        found.from == head
                            && !self
                                .prose
                                .class(head)
                                .is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT).or(Class::DETERMINER))
                            && !self.is_plural(head)
                    }
                    _ => false,
                };
                if !bare && (!led || matches!(found.who, Who::Name(_) | Who::Pronoun(_))) {
                    return Some(found);
                }
            }
            at += 1;
        }
        None
    }

    pub(super) fn bounds_clause(&self, at: At) -> bool {
        self.prose.is_mark(at, &[',', ';', ':', '—', '–', '-', '(', ')', '.', '?', '!'])
            || self.prose.shape(at) == Shape::Quote
            || self.prose.is_tagged(at, &[Tag::Subordinator, Tag::Relative, Tag::Wh])
            || self.prose.is_one_of(at, words!["but", "so", "as"])
            || self.prose.class(at).is(Class::SAY) && !is_noun(self.prose, at) && self.prose.shape(at) == Shape::Small
    }

    /// The first phrase of the clause `start..end` that no preposition leads; `main`: of the sentence itself.
    pub(super) fn leading(&self, start: At, end: At, main: bool) -> Option<Phrase> {
        let colon = start.to(end).rev().find(|at| self.prose.is_mark(*at, &[':', ';']));
        let start = if main { start } else { colon.map_or(start, |at| at + 1) };
        let mut at = start;
        let mut fallback = None;
        let mut in_clause: Option<Phrase> = None;
        while at < end {
            let segment_end = at.to(end).find(|at| self.prose.is_mark(*at, &[',', '—', '–', ';'])).unwrap_or(end);
            let mut from = at;
            while from < segment_end
                && (self.prose.shape(from) == Shape::Mark
                    || self.prose.tag(from) == Tag::Coordinator
                    || self.prose.word(from).is(Sign::LINKING) && !self.prose.class(from).is(Class::LY)
                    || self.prose.is_word(from, word!("now")))
            {
                from += 1;
            }
            let some = self.prose.is_word(from, word!("about")) && self.prose.shape(from + 1) == Shape::Number;
            let led = self.prose.class(from).is(Class::OPENER) && !some
                || self.prose.class(from).is(Class::ING) && self.people.name_at(from).is_none()
                || self.prose.class(from).is(Class::LY);
            if let Some(found) = self.phrase_at(from, end) {
                let speaks = match found.who {
                    Who::Described { head, .. } => {
                        let named = self
                            .prose
                            .class(head)
                            .is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT).or(Class::NATION))
                            || self.is_plural(head);
                        named
                            || self.prose.is_one_of(from, words!["the", "a", "an"])
                                && self.prose.is_mark(found.to, &[','])
                    }
                    _ => true,
                };
                if !led && speaks && !self.is_time(&found) {
                    // "As Moreno, an expert on tides, noted": what stands beside her is not another.
                    let beside = matches!(found.who, Who::Described { .. });
                    return Some(in_clause.filter(|_| beside).unwrap_or_else(|| self.with_apposition(found, end)));
                }
            }
            if let Some(Phrase { who: Who::Described { head, .. }, .. }) = self.phrase_at(from, end)
                && !led
            {
                fallback =
                    fallback.or_else(|| self.owner(head, from).filter(|owner| matches!(owner.who, Who::Name(_))));
            }
            if self.prose.is_tagged(from, &[Tag::Coordinator, Tag::Subordinator, Tag::Wh]) {
                in_clause = self
                    .phrase_at(from + 1, end)
                    .filter(|found| found.to == segment_end && matches!(found.who, Who::Name(_)));
            }
            if led && fallback.is_none() {
                // "In Ohio Kasich said": a name behind the opener.
                fallback = from.to(segment_end).rev().find_map(|at| {
                    self.phrase_at(at, segment_end)
                        .filter(|found| matches!(found.who, Who::Pronoun(_)) && found.to >= segment_end)
                });
            }
            at = segment_end + 1;
        }
        fallback.or(in_clause)
    }
}
