//! Words for a bound that are prepositions there: "a film about 50 islands", "the path runs over 12 hills".

use super::drafted::Draft;
use super::grammar::{Grammar, Place};
use super::measured::Shape;
use super::unit::Class;
use crate::find::tokens::{At, Tokens};
use crate::read::tag::Tag;
use crate::words::{Sign, word, words};

/// Whether the word before the number of `draft`, which looks like its bound, only leads to what it counts.
pub fn is_preposition(tokens: &Tokens, grammar: Grammar, draft: &Draft) -> bool {
    let at = draft.start;
    let single = at + 1 == draft.measure.start && tokens.is_in(at, Sign::ALSO_PREPOSITION);
    let Some(here) = grammar.place(at).filter(|_| single) else { return false };
    let counted = draft.noun.and_then(|noun| grammar.place(noun.next.checked_sub(1)?));
    let number = grammar.place(draft.measure.start);
    // "In the story about 50 people die", and not "The dispute over 3 islands goes on".
    let before = here.before();
    let leads = before.is_some_and(|before| before.opens_behind_preposition());
    let verb = counted.is_some_and(|noun| noun.leads_verb());
    let is_subject = number.is_some_and(|number| number.is_subject()) && !before.is_some_and(governs);
    if is_subject || leads && verb {
        return false;
    }
    let class = draft.unit.map_or(Class::Counted, |unit| unit.class);
    let found = Bound { tokens, draft, here, counted, class };
    if tokens.is(at, word!("about")) { found.is_topic() } else { found.is_passed() }
}

fn governs(noun: Place) -> bool {
    noun.is_noun() && (noun.is(Sign::TAKES_ABOUT) || noun.is(Sign::TAKES_OVER) || goes(&noun))
}

/// Whether it goes over, under or around something: "a tunnel", "the wall".
fn goes(noun: &Place) -> bool {
    noun.is(Sign::PASSES) && !noun.is_form_of(word!("run")) || lies(noun)
}

/// Whether something can go over, under or around it.
fn lies(noun: &Place) -> bool {
    noun.is(Sign::PLACE) || noun.is(Sign::PLACE_WORD) || noun.is(Sign::PASSED)
}

/// A word before a number, and what the number counts.
struct Bound<'a> {
    tokens: &'a Tokens<'a>,
    draft: &'a Draft,
    here: Place<'a>,
    counted: Option<Place<'a>>,
    class: Class,
}

impl Bound<'_> {
    /// Whether "about" says what something tells of.
    fn is_topic(&self) -> bool {
        let Some(before) = self.here.before() else { return false };
        let written = self.counts(|noun| noun.is(Sign::DOCUMENT) || noun.is(Sign::WORK));
        let noun = before.is_noun() || before.tag() == Tag::Pronoun;
        if noun && before.is(Sign::TAKES_ABOUT) {
            return !matches!(self.class, Class::Time | Class::Times);
        }
        if !matches!(self.class, Class::Counted | Class::Money) || matches!(before.tag(), Tag::Preposition | Tag::To) {
            return false;
        }
        // "The film is about 12 villages" and not "about 90 minutes", "about 12 pages".
        if before.is(Sign::BE) {
            let told = before.subject().is_some_and(|subject| subject.is(Sign::TAKES_ABOUT));
            return told && self.counts(|noun| noun.is(Sign::PLACE) || noun.is(Sign::PERSON));
        }
        // "He wrote about 12 songs" counts them, "they think about 30 died" gives a clause.
        self.here.verb().is_some_and(|verb| {
            let writes = verb.is_form_of(word!("write")) || verb.is_form_of(word!("read"));
            let clause = verb.is(Sign::BARE) && self.counted.is_some_and(|noun| noun.leads_verb());
            verb.is(Sign::TAKES_ABOUT) && !(writes && written) && !clause
        })
    }

    /// Whether "over", "under", "around" and the like say where something goes or lies, for how long, or what is fought for.
    fn is_passed(&self) -> bool {
        let Some(before) = self.here.before() else { return self.is_period(None) };
        let over = self.tokens.is(self.draft.start, word!("over"));
        if over && (self.is_period(Some(before)) || self.is_chained()) {
            return true;
        }
        let verb = self.here.verb();
        if over && self.class != Class::Time {
            let noun = before.is_noun() && before.is(Sign::TAKES_OVER);
            let fought = !before.is_noun() && verb.is_some_and(|verb| verb.is(Sign::TAKES_OVER));
            if noun || fought {
                return true;
            }
        }
        let beside = before.is_noun() && goes(&before);
        self.class == Class::Counted && self.counts(lies) && (beside || verb.is_some_and(|verb| self.passes(verb)))
    }

    /// Whether what the verb tells goes on over or under places: "runs over 12 hills", and not "the firm runs over 12 ports".
    fn passes(&self, verb: Place) -> bool {
        if verb.is(Sign::BE) {
            let above = !self.tokens.is_any(self.draft.start, words!["over", "around"]);
            return above && verb.subject().is_some_and(|subject| subject.tag() != Tag::Exist);
        }
        let who = verb.subject();
        let someone = who.is_some_and(|who| {
            who.is(Sign::PERSON) || who.is(Sign::PEOPLE) || matches!(who.tag(), Tag::Name | Tag::Pronoun)
        });
        verb.is(Sign::PASSES) && !(verb.is_form_of(word!("run")) && someone)
    }

    /// Whether "over" gives the time in which something is done: "lost 300 jobs over 3 years", and not "waited over 3 years".
    fn is_period(&self, before: Option<Place>) -> bool {
        if self.class != Class::Time || self.draft.measure.shape == Shape::Part {
            return false;
        }
        let long = self.tokens.is_in(self.draft.next, Sign::AFTER_LENGTH);
        match before {
            None => self.tokens.is_mark(self.draft.next, ','),
            Some(before) if long || before.is(Sign::TIME) => false,
            // "He has been in office over 20 years".
            Some(before) if before.verb().is_some_and(|verb| verb.is(Sign::BE) || verb.is(Sign::HAVE)) => false,
            Some(before) => match before.tag() {
                Tag::Noun | Tag::Plural | Tag::Numeral => true,
                Tag::Mark => self.tokens.is_mark(self.draft.start.saturating_sub(1), '%'),
                _ => before.is(Sign::RISES) || before.is(Sign::FALLS),
            },
        }
    }

    /// "From €450,000 for the winner over €200,000 for the next to €100,000".
    fn is_chained(&self) -> bool {
        const FARTHEST: usize = 8;
        let number = |at: At| self.tokens.is_digits(at) || self.tokens.is_digits(at + 1);
        let (start, next) = (self.draft.start, self.draft.next);
        let from =
            start.saturating_sub(FARTHEST).to(start).any(|at| self.tokens.is(at, word!("from")) && number(at + 1));
        let to = next.to(next + FARTHEST).any(|at| self.tokens.is(at, word!("to")) && number(at + 1));
        from && to
    }

    fn counts(&self, is: impl Fn(&Place) -> bool) -> bool {
        self.counted.is_some_and(|noun| is(&noun))
    }
}
