//! The subject of a verb without a tense: of a participle, of an infinitive.

use super::seek::Clauses;
use super::subject::Subject;
use crate::read::phrase::{At, Form, Kind};
use crate::words::{Sign, word};

impl Clauses<'_> {
    /// "with one of them writing"; "she left, saying she was tired": the subject of the clause.
    pub(super) fn participial(&self, verb: At, left: At, form: Form) -> Option<Subject> {
        // "Moreno had this to say"
        let had = left.checked_sub(1).filter(|at| form == Form::Infinitive && self.here.word(*at).is(Sign::HAVE));
        if let Some(had) = had.filter(|_| self.here.is_noun(left)) {
            return self.found[had.index()];
        }
        if let Some(first) = self.behind_with(left).filter(|_| form == Form::Ing) {
            return Some(Subject { phrase: first, last: left, antecedent: None, is_inverted: false });
        }
        // "in which her son can be heard saying", "they say adding salt helps"
        let governs = self.is_passive(left) || !self.takes_clause(left);
        if self.here.is_finite(left) && form == Form::Ing && governs {
            return self.found[left.index()];
        }
        // "issued a statement Monday saying"
        let is_aside = self.is_aside(left) && self.here.kind(left) != Some(Kind::Preposition);
        let left = left.checked_sub(1).filter(|at| self.here.is_noun(*at) && is_aside).unwrap_or(left);
        // "put out a note on Monday saying", "phoned Moreno on Monday to say"
        let is_when = |at: At| self.here.is(at, Sign::TIME) && at > At::new(1) && self.here.is_noun(at - 2);
        let is_when = |at: At| is_when(at) && self.here.kind(at - 1) == Some(Kind::Preposition);
        let left = Some(left).filter(|at| self.says(verb) && is_when(*at)).map_or(left, |at| at - 2);
        // "wore shirts reading": it stands on them.
        let is_read = self.here.head(verb).is_some_and(|token| token.lemma == word!("read"));
        let is_object = self.says(verb) && self.is_object(left) && !is_read;
        let judges = form == Form::Infinitive && self.here.is(verb, Sign::JUDGE) && self.is_object(left);
        // "stopped her in mid-sentence to announce", "used the speech to say": what a thing is used for.
        let is_purpose = (is_object || judges) && form == Form::Infinitive;
        let says = self.says(verb) || self.here.is(verb, Sign::JUDGE);
        if let Some(took) = self.took_to(left).filter(|_| form == Form::Infinitive && says) {
            return self.found[took.index()];
        }
        let is_purpose = is_purpose
            && !self.is_done_to(left, Sign::CAUSES)
            && (self.is_thing(left) || self.is_done_to(left, Sign::REACHES));
        if self.here.is_noun(left) && !(form == Form::Ing && is_object) && !is_purpose {
            return Some(Subject { phrase: left, last: left, antecedent: None, is_inverted: false });
        }
        if form != Form::Ing && !is_purpose {
            return None;
        }
        const FAR: usize = 16;
        let finite = || At::FIRST.to(left).rev().filter(|at| self.here.is_finite(*at) && !self.is_of_object(*at));
        // "She left since it was late, saying she was tired": what is said beside a clause its main subject says.
        let is_lesser = |at: &At| {
            self.found[at.index()].is_none()
                || self.is_relative(*at)
                || self.is_subordinate(*at) && !self.is_contrasted(*at)
                || self.is_said(*at)
                || self.is_expletive(*at)
                || self.is_helped(*at)
        };
        let open = || finite().take(FAR).filter(|at| self.says(verb) && !is_lesser(at));
        // "Moreno said after the port won, adding": not the port.
        let said = || open().find(|at| self.says(*at) && self.takes_clause(*at) && !self.is_led(*at));
        // "Moreno left after the oven cracked, warning": not the oven.
        let is_somebody = |at: &At| self.found[at.index()].is_some_and(|subject| !self.is_thing(subject.phrase));
        let main = open().next().and_then(|main| {
            let own = Some(main).filter(|main| !self.is_led(*main)).or_else(said);
            own.or_else(|| open().find(|at| is_somebody(at) || !self.is_led(*at))).or(Some(main))
        });
        // "It appears that Moreno helped it by denying it sank": what is done so is told right before.
        // "The court heard that Moreno danced while saying it sank": Moreno.
        let is_by = self.here.word(left) == word!("by") || self.here.word(left) == word!("while");
        // "met the doubts that the news had raised by saying": no thing says it.
        let is_own = |at: &At| {
            let subject = self.found[at.index()].map(|subject| subject.antecedent.unwrap_or(subject.phrase));
            subject.is_some_and(|subject| !(self.says(verb) && self.is_relative(*at) && self.is_thing(subject)))
        };
        let nearest = finite().find(|at| is_by && is_own(at));
        let main = nearest.or(main).or_else(|| finite().next());
        // "It is often defended by saying it is old": nobody is named.
        let is_agent = is_by && main.is_some_and(|main| self.is_passive(main));
        let subject = main.filter(|_| !is_agent).and_then(|finite| self.found[finite.index()])?;
        // "…, said a man, adding that": behind its own verb it stands before this one.
        Some(Subject { is_inverted: subject.is_inverted && subject.phrase > verb, ..subject })
    }

    /// "the board" of "led the board, which runs the port, to say", where a comma is at `left`.
    pub(super) fn caused(&self, verb: At, left: At, form: Form) -> Option<Subject> {
        let comma = Some(left).filter(|at| form == Form::Infinitive && self.here.is_mark(*at, &[',']));
        let caused = comma.and_then(|at| self.past_comma(at, verb, 0));
        caused.filter(|caused| self.is_done_to(caused.phrase, Sign::CAUSES))
    }

    /// Whether the verb right before its `object` can do that to them: "led Moreno to say", "phoned Moreno to say".
    fn is_done_to(&self, object: At, sign: Sign) -> bool {
        let verb = object.checked_sub(1).filter(|verb| matches!(self.here.at(*verb).kind, Kind::Verb(_)));
        verb.is_some_and(|verb| self.here.is(verb, sign))
    }

    /// "took" of "took to Chirper to call it": somebody goes where Chirper, at `noun`, is to say something.
    fn took_to(&self, noun: At) -> Option<At> {
        let lemma = |at: At| self.here.head(at).map(|token| token.lemma);
        // "liked to call it"; "would like to call it" has not done it.
        let likes = lemma(noun) == Some(word!("like")) || lemma(noun) == Some(word!("love"));
        if likes && self.here.is_finite(noun) && self.here.at(noun).from == self.here.at(noun).head {
            return Some(noun);
        }
        // "used Chirper to call it"
        if let Some(used) = noun.checked_sub(1).filter(|at| lemma(*at) == Some(word!("use"))) {
            return Some(used);
        }
        // "went live on the radio", "went before the board", "held a meeting in Hull"
        let joint = noun
            .checked_sub(1)
            .filter(|at| self.here.kind(*at) == Some(Kind::Preposition) || self.here.word(*at).is(Sign::SUBORD))?;
        const FAR: usize = 4;
        let is_beside = |at: &At| {
            matches!(self.here.kind(*at), Some(Kind::Adverb | Kind::Adjective | Kind::Noun | Kind::Preposition))
        };
        let take = At::FIRST.to(joint).rev().take(FAR).find(|at| !is_beside(at))?;
        let is_take = self.here.head(take).is_some_and(|token| token.lemma.is(Sign::GOES_TO));
        // "took part in a bid to say it": what the bid is for.
        let is_bid = self.here.is(noun, Sign::SPEECH) && !self.here.is(noun, Sign::DOCUMENT);
        (is_take && self.here.is_finite(take) && !is_bid && !self.here.is(noun, Sign::TIME)).then_some(take)
    }

    /// The noun phrase behind a "with" that nothing leads, up to the one at `left`: ", with 40 percent of them saying"; not "a deal
    /// with the port saying".
    fn behind_with(&self, left: At) -> Option<At> {
        let mut at = left;
        loop {
            let preposition = at.checked_sub(1).filter(|_| self.here.is_noun(at))?;
            match self.here.kind(preposition)? {
                Kind::Preposition if self.here.word(preposition) == word!("with") => {
                    let is_free = preposition
                        .checked_sub(1)
                        .is_none_or(|before| matches!(self.here.kind(before), Some(Kind::Mark(_))));
                    return is_free.then_some(at);
                }
                Kind::Preposition => at = preposition.checked_sub(1)?,
                _ => return None,
            }
        }
    }
}
