//! Who gives something the name that stands in quotation marks: "what Moreno calls her “rain library”".

use super::cues::{Cue, Cues};
use crate::find::lexicon::{word, words};
use crate::find::quotes::rule::Rule;
use crate::read::phrase::{Form, Kind};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Cues<'_, '_> {
    /// "what Moreno calls her “rain library”", "nicknamed him “the Accountant”": who gives the name in marks.
    pub(in crate::find::quotes) fn label_given(&self, q: At, first: &str, title: bool) -> Option<Cue> {
        const FAR: usize = 6;
        let article = first.eq_ignore_ascii_case("the")
            || q.checked_sub(1).is_some_and(|at| self.prose.is_tagged(at, &[Tag::Determiner, Tag::Possessive]));
        let (start, _) = self.prose.sentence(q);
        let verb = start
            .max(q.saturating_sub(FAR))
            .to(q)
            .rev()
            .find(|at| self.gives_name(*at))
            // "the van she calls “Betsy.”"
            .filter(|verb| {
                article || *verb + 1 == q && self.prose.inside(q) == first && self.is_relative_without(*verb)
            // A play is called something by nobody; "he calls “Clean Harbours”" is his name for it.
                || title && *verb + 1 == q && !self.prose.is_word(*verb, word!("called"))
            })?;
        let cue = self.of_verb(verb, start, q)?;
        Some(Cue { rule: Rule::GivenName, verb: false, ..cue })
    }

    /// Whether the verb has a pronoun before it, and what it is said of before that: "the van she calls".
    fn is_relative_without(&self, verb: At) -> bool {
        verb.checked_sub(2)
            .is_some_and(|noun| self.prose.is_tagged(noun, &[Tag::Noun]) && self.prose.word(noun + 1).is(Sign::SUBJ))
    }

    /// Whether the token is a verb that gives a name to what follows it. Who "names" something chooses it.
    fn gives_name(&self, at: At) -> bool {
        let (verb, stream) = (self.prose.lemma(at), &self.prose.reading.prose);
        let is_clause = || {
            let group = stream.phrase_of(at).and_then(|phrase| stream.phrase(phrase));
            // "what they call the “sieve”", not "would call"
            let is_own = |from: At| self.prose.tag(at) != Tag::Base || from == at;
            group.is_some_and(|group| {
                group.head == at && is_own(group.from) && matches!(group.kind, Kind::Verb(Form::Finite | Form::Ing))
            })
        };
        verb.is(Sign::NAMES)
            && !words!["name", "title"].has(verb)
            && self.prose.tag(at + 1) != Tag::Preposition
            && is_clause()
    }
}
