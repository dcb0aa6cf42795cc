//! Whose words something is by, with no verb: "according to Moreno", "in the words of Moreno", "in Moreno’s view".

use super::cues::{Cue, Cues};
use crate::find::lexicon::{Class, word};
use crate::find::quotes::phrase::{Phrase, Pronoun, Who};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Cues<'_, '_> {
    /// "according to Moreno", "per Moreno", "in the words of Moreno", "in Moreno’s view": whose words those beside it are.
    pub(in crate::find::quotes) fn according(&self, at: At, end: At) -> Option<Cue> {
        let cued = self.prose.is_word(at, word!("according")) && self.prose.is_word(at + 1, word!("to"));
        let per = self.prose.is_word(at, word!("per")) && (self.people.name_at(at + 1).is_some() || self.is_per(at));
        let is_of = self.prose.is_word(at, word!("in"))
            && self.prose.is_word(at + 1, word!("the"))
            && self.prose.is(at + 2, Sign::VOICE)
            && self.prose.is_word(at + 3, word!("of"));
        let (len, rule) = match () {
            () if cued => (2, Rule::According),
            () if per => (1, Rule::Per),
            // "To quote Moreno, “…”"
            () if self.prose.is_word(at, word!("to")) && self.prose.is_word(at + 1, word!("quote")) => {
                (2, Rule::WordsOf)
            }
            () if is_of => (4, Rule::WordsOf),
            () => return self.in_words(at, end),
        };
        let subject = self.object_pronoun(at + len).or_else(|| self.whole_phrase(at + len, end))?;
        // "according to an interview with the Gazette": where it was said.
        let is_talk = |head: At| self.prose.is_word(head, word!("interview"));
        if matches!(subject.who, Who::Described { head, .. } if is_talk(head)) {
            return None;
        }
        let words = Some(self.prose.extent(at, at + len));
        Some(Cue { subject, words, from: at, to: subject.to, rule, verb: false, loose: false })
    }

    /// "in Moreno’s own words", "in her view": nothing of its phrase comes behind the noun.
    fn in_words(&self, at: At, end: At) -> Option<Cue> {
        const FAR: usize = 10;
        let is_in = self.prose.is_word(at, word!("in"));
        let noun = (at + 2).to(end.min(at + FAR)).find(|noun| self.prose.is(*noun, Sign::VOICE)).filter(|_| is_in)?;
        let subject = self.owner(noun, at + 1)?;
        // "in Mr Moreno’s words"
        let is_led = (at + 1).to(subject.from).all(|at| self.prose.is(at, Sign::TITLE));
        let ends = noun + 1 >= end
            || self.prose.is_mark(noun + 1, &[',', '.', ';', ':', ')', '—', '–'])
            || self.prose.shape(noun + 1) == Shape::Quote;
        (is_led && ends).then(|| Cue {
            subject,
            words: Some(self.prose.extent(noun, noun + 1)),
            from: at,
            to: noun + 1,
            rule: Rule::WordsOf,
            verb: false,
            loose: false,
        })
    }

    /// ", per the port", ", per police": behind a comma, and no share of anything.
    fn is_per(&self, at: At) -> bool {
        let stream = &self.prose.reading.prose;
        let source = stream.phrase_of(at + 1).and_then(|source| stream.phrase(source));
        let is_source = source.is_some_and(|source| {
            let is_many = self.prose.is(source.head, Sign::PEOPLE) || self.prose.is_tagged(source.head, &[Tag::Plural]);
            let is_known = self.prose.is_word(at + 1, word!("the")) || is_many;
            is_known && self.prose.class(source.head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT))
        });
        is_source && self.prose.is_mark(at.saturating_sub(1), &[','])
    }

    /// "him" of "according to him"; not "her" of "according to her lawyer".
    fn object_pronoun(&self, at: At) -> Option<Phrase> {
        let pronoun = match () {
            _ if self.prose.is_word(at, word!("him")) => Pronoun::He,
            _ if self.prose.is_word(at, word!("them")) => Pronoun::They,
            _ if self.prose.is_word(at, word!("her")) && self.prose.tag(at) == Tag::Pronoun => Pronoun::She,
            _ => return None,
        };
        Some(Phrase { from: at, to: at + 1, who: Who::Pronoun(pronoun) })
    }
}
