//! The way from a verb to its subject: to the left, and of verbs of saying behind the verb.

use super::subject::Subject;
use crate::read::phrase::{At, Form, Kind};
use crate::read::phrases::Phrases;
use crate::read::tag::Tag;
use crate::words::{Sign, Word, word};

/// The phrases of a sentence, and the subjects found so far.
pub(super) struct Clauses<'a> {
    pub here: Phrases<'a>,
    pub found: Vec<Option<Subject>>,
}

impl Clauses<'_> {
    pub(super) fn subject(&self, verb: At, form: Form) -> Option<Subject> {
        let left = self.here.before(verb)?;
        if form != Form::Finite {
            return self.caused(verb, left, form).or_else(|| self.participial(verb, left, form));
        }
        // "The reason, writes Ann Dee, is late": set off, it has its subject behind it.
        let commas = [',', '—', '–'];
        // "Moreno, a baker, told the court, adding": whom she tells.
        let tells = self.here.is(verb, Sign::HEARER) && !self.is_name(verb + 1);
        let is_set_off =
            self.says(verb) && !tells && self.here.is_mark(left, &commas) && self.here.is_mark(verb + 2, &commas);
        // "The owner, Moreno Ltd, said the boats, all of them old, were sold": of these nobody can say it.
        let is_one = [Sign::ROLE, Sign::PERSON].iter().any(|sign| self.here.is(verb + 1, *sign));
        let is_thing = || !is_one && !self.is_name(verb + 1) && self.past_comma(left, verb, 0).is_some();
        if let Some(subject) = self.inverted(verb).filter(|_| is_set_off && !is_thing()) {
            return Some(subject);
        }
        let found = self.leftwards(left, verb, 0);
        // "Moreno of the port, says": a comma too many.
        let stray = || self.here.before(left).filter(|at| self.here.is_mark(left, &[',']) && self.here.is_noun(*at));
        let in_series = || self.in_series(left, verb);
        let found = found.or_else(in_series).or_else(|| self.inverted(verb));
        found.or_else(|| self.leftwards(stray()?, verb, 1)).or_else(|| self.unclosed(verb))
    }

    /// "refused the plan, took the vote and said", "refused it, then said": the subject of the verb before the comma.
    fn in_series(&self, left: At, verb: At) -> Option<Subject> {
        const FAR: usize = 16;
        let comma = Some(left).filter(|at| self.here.is_mark(*at, &[',']))?;
        let is_then = left + 1 < verb && self.here.word(left + 1) == word!("then");
        let ends = |at: &At| {
            matches!(
                self.here.kind(*at),
                Some(
                    Kind::Coordinator
                        | Kind::Relative
                        | Kind::Wh
                        | Kind::Subordinator
                        | Kind::Run
                        | Kind::Mark('.' | ';')
                )
            )
        };
        let joint = (verb + 1).to(self.here.end().min(verb + FAR)).find(ends);
        let is_joint = |at: At| {
            let next = at + 1 + usize::from(self.here.kind(at + 1) == Some(Kind::Adverb));
            self.here.kind(at) == Some(Kind::Coordinator) && self.here.is_finite(next)
        };
        let is_named = || self.says(verb) && self.here.is_noun(verb + 1) && self.is_name(verb + 1);
        if !is_then && (!joint.is_some_and(is_joint) || is_named()) {
            return None;
        }
        let first =
            At::FIRST.to(comma).rev().take(FAR).find(|at| self.here.is_finite(*at) && !self.is_relative(*at))?;
        self.found[first.index()].filter(|subject| !subject.is_inverted)
    }

    /// The subject of the verb group `verb`, sought from the phrase `at` to the left.
    pub(super) fn leftwards(&self, at: At, verb: At, depth: usize) -> Option<Subject> {
        const DEEPEST: usize = 8;
        if depth > DEEPEST {
            return None;
        }
        match self.here.kind(at)? {
            Kind::Noun if self.is_aside(at) => {
                // Before "71" the comma is passed, too.
                let before = at.checked_sub(2).filter(|_| self.is_nobody(at)).or_else(|| self.here.before(at));
                self.leftwards(before?, verb, depth + 1).or_else(|| self.noun(at, verb, depth))
            }
            Kind::Noun => self.noun(at, verb, depth),
            Kind::Verb(_) => self.past_clause(at, verb, depth),
            Kind::Mark(',' | '—' | '–' | '-') => self.past_comma(at, verb, depth),
            Kind::Mark(')') => {
                let open = At::FIRST.to(at).rev().find(|at| self.here.is_mark(*at, &['(']))?;
                self.leftwards(self.here.before(open)?, verb, depth + 1)
            }
            Kind::Mark(']') => {
                let open = At::FIRST.to(at).rev().find(|at| self.here.is_mark(*at, &['[']))?;
                self.leftwards(self.here.before(open)?, verb, depth + 1)
            }
            Kind::Coordinator => self.coordinated(at, verb),
            Kind::Relative | Kind::Wh => {
                Some(Subject { phrase: at, last: at, antecedent: self.antecedent(at), is_inverted: false })
            }
            Kind::Adjective => self.leftwards(self.here.before(at)?, verb, depth + 1),
            // "The man in charge of what he called “the plan” said".
            Kind::Run if at > At::FIRST && !self.here.is_mark(at - 1, &[',', ':']) => self.run(at, verb, depth),
            _ => None,
        }
    }

    pub(super) fn run(&self, at: At, verb: At, depth: usize) -> Option<Subject> {
        let before = self.here.before(at)?;
        match self.here.kind(before)? {
            Kind::Verb(_) => self.leftwards(before, verb, depth + 1),
            // "who gave his name as “Fox”": the preposition leads the run.
            Kind::Preposition => self.leftwards(self.here.before(before)?, verb, depth + 1),
            // "who called himself “Fox”"
            Kind::Noun => {
                let closed = self.here.before(before)?;
                // "who goes by the name “Fox”"
                if self.here.kind(closed) == Some(Kind::Preposition) {
                    return self.leftwards(self.here.before(closed)?, verb, depth + 1);
                }
                let Kind::Verb(form) = self.here.kind(closed)? else { return None };
                self.is_closed(closed, form).then(|| self.past_clause(closed, verb, depth)).flatten()
            }
            _ => None,
        }
    }

    /// From the noun phrase `last`, which stands right before the verb or a clause that is passed by.
    pub(super) fn noun(&self, last: At, verb: At, depth: usize) -> Option<Subject> {
        let mut first = last;
        // "the head of the union in Ohio"
        while let Some(preposition) = self.preposition_before(first) {
            let Some(before) = preposition.checked_sub(1) else { return self.led(first, last, preposition) };
            match self.here.at(before).kind {
                // "said up to forty boats could sink"
                Kind::Preposition if self.is_bound(before, first) => break,
                Kind::Noun | Kind::Adverb if self.begins_clause(preposition) || self.is_timed(preposition) => {
                    return self.led(first, last, preposition);
                }
                Kind::Noun => first = before,
                // "Moreno spoke as a keeper yelled"
                Kind::Verb(Form::Finite) if self.begins_clause(preposition) => {
                    return self.led(first, last, preposition);
                }
                Kind::Verb(_) => return self.past_clause(before, verb, depth),
                Kind::Mark(',') => return self.led_after_comma(first, last, preposition, verb, depth),
                // "but in a letter said"; "keepers in Harlow and at the pier said"
                Kind::Coordinator => {
                    let found = self.coordinated(before, verb);
                    let joint = before.checked_sub(1).filter(|at| found.is_none() && self.here.is_noun(*at));
                    let Some(joint) = joint else { return found };
                    first = joint;
                }
                // "two diplomats familiar with the draft"
                Kind::Preposition | Kind::Adverb | Kind::Adjective => {
                    let is_link =
                        |at: &At| matches!(self.here.at(*at).kind, Kind::Preposition | Kind::Adverb | Kind::Adjective);
                    let further = At::FIRST.to(preposition).rev().find(|at| !is_link(at));
                    match further.map(|at| (at, self.here.at(at).kind)) {
                        Some((at, Kind::Noun)) => first = at,
                        Some((at, Kind::Verb(_))) => return self.past_clause(at, verb, depth),
                        _ => return self.led(first, last, preposition),
                    }
                }
                _ => return self.led(first, last, preposition),
            }
        }
        let subject = |phrase| Subject { phrase, last, antecedent: None, is_inverted: false };
        let Some(before) = self.here.before(first) else { return Some(subject(first)) };
        match self.here.at(before).kind {
            Kind::Verb(form) => {
                let closed = self.is_closed(before, form) || depth > 0 && self.is_set_off(before, form);
                if closed && !self.governs(before, verb) {
                    return self.past_clause(before, verb, depth);
                }
                Some(subject(first))
            }
            // "Rowe and Finch said", but not "He met Rowe and Finch said".
            Kind::Coordinator => match self.first_of_list(first, before) {
                list if depth > 0 && list != first => self.ending(list, last, verb, depth + 1),
                list => Some(subject(list)),
            },
            // "her cousin, Ada Moreno, when asked, said"
            Kind::Mark(',') if depth > 0 => match self.here.before(before).filter(|at| self.here.is_noun(*at)) {
                Some(other) if self.is_name(first) && self.is_fronted(other) => Some(subject(first)),
                Some(other) if self.is_name(other) != self.is_called(first, other) && !self.is_date(other) => {
                    self.noun(other, verb, depth + 1)
                }
                _ => self.of_town(before, first, verb, depth).or(Some(subject(first))),
            },
            // "Women 65 and older own boats"
            Kind::Noun if self.is_bounded(first) => self.ending(before, last, verb, depth),
            // "Moreno of Marlow, South Dakota says"
            Kind::Mark(',') => self.of_town(before, first, verb, depth).or(Some(subject(first))),
            _ => Some(subject(first)),
        }
    }

    /// The subject sought from the noun phrase `at`, of which `last` is the last phrase.
    fn ending(&self, at: At, last: At, verb: At, depth: usize) -> Option<Subject> {
        let found = self.noun(at, verb, depth)?;
        Some(Subject { last: if found.last == at { last } else { found.last }, ..found })
    }

    /// "Moreno" of "Moreno of Marlow, South Dakota": past the region at `region` and the town before the comma.
    fn of_town(&self, comma: At, region: At, verb: At, depth: usize) -> Option<Subject> {
        self.noun(self.town_before(comma, region)?, verb, depth + 1)
    }

    /// Whether what stands behind the verb group `before` is its clause, in which `verb` stands: "said Moreno won"; not "who is a
    /// pastor at Elms, Ohio, said".
    fn governs(&self, before: At, verb: At) -> bool {
        let helps = self.is_helper(before) && !self.is_relative(before);
        // "A guard who heard the blast ran out": else the sentence has no verb.
        if !self.says(before) && self.is_relative(before) && self.is_only(before, verb) {
            return false;
        }
        helps || self.takes_clause(before) && (self.says(before) || !self.says(verb))
    }

    /// Whether the verb at `verb` is of a clause inside the subject: "who won", "trying to win".
    fn is_closed(&self, verb: At, form: Form) -> bool {
        // Of two verbs the first is closed where the second is.
        let led = self.here.before(verb).filter(|at| matches!(self.here.at(*at).kind, Kind::Verb(_)));
        let own = led.filter(|_| form == Form::Infinitive).unwrap_or(verb);
        // "the last man to climb the hill"
        let is_last =
            form == Form::Infinitive && own == verb && self.is_beside_noun(verb) && !self.is_governed(verb - 1);
        let reduced = is_last || matches!(self.here.at(own).kind, Kind::Verb(Form::Participle | Form::Ing));
        // "who fell while crossing the road"
        let is_led = form == Form::Ing
            && self.here.before(verb).is_some_and(|at| self.here.kind(at) == Some(Kind::Subordinator));
        // "The guard when a shaft fell killing three men had left"
        let is_done = form == Form::Ing
            && !self.takes_clause(verb)
            && verb.checked_sub(1).is_some_and(|at| self.here.is_finite(at));
        let is_led = is_led || form == Form::Ing && self.led_by_participle(verb).is_some();
        self.is_relative(verb) || self.is_relative(own) || reduced && self.is_beside_noun(own) || is_led || is_done
    }

    /// Whether a verb in -ing stands there behind a comma: "Moreno, facing a challenge".
    fn is_set_off(&self, verb: At, form: Form) -> bool {
        form == Form::Ing && verb.checked_sub(1).is_some_and(|at| self.here.is_mark(at, &[',']))
    }

    /// "court" of "In court in May, Ada Moreno, defending, said", "Opening the case, Ada Moreno, defending, said": what leads the
    /// sentence is no subject.
    pub(super) fn is_fronted(&self, noun: At) -> bool {
        const FAR: usize = 8;
        let is_open = |at: &At| !matches!(self.here.kind(*at), Some(Kind::Noun | Kind::Preposition | Kind::Adverb));
        let is_verb = |at: At| matches!(self.here.kind(at), Some(Kind::Verb(Form::Ing | Form::Participle)));
        let open = noun.saturating_sub(FAR).to(noun).rev().find(is_open);
        let first = open.map_or(At::FIRST, |open| open + usize::from(!is_verb(open)));
        // "after winning"
        let is_led = first > At::FIRST && is_verb(first) && self.here.word(first - 1).is(Sign::SUBORD);
        let first = first - usize::from(is_led);
        let starts = [',', '.', '!', '?'];
        let starts = if is_led { &starts[..] } else { &starts[1..] };
        let is_start = first == At::FIRST || self.here.is_mark(first - 1, starts);
        is_start && (is_led || is_verb(first) || self.here.kind(first) == Some(Kind::Preposition))
    }

    /// A noun phrase behind a preposition with nothing before it: a subject where the preposition may begin a clause.
    pub(super) fn led(&self, first: At, last: At, preposition: At) -> Option<Subject> {
        let subordinates = self.here.word(preposition).is(Sign::SUBORD);
        subordinates.then_some(Subject { phrase: first, last, antecedent: None, is_inverted: false })
    }

    /// Whether the preposition begins a clause behind a whole one: "won support after a report by Moreno said", "was put off
    /// again on Monday after the port said".
    fn begins_clause(&self, preposition: At) -> bool {
        const FAR: usize = 16;
        let word = self.here.word(preposition);
        let is_inside = |at: &At| {
            let noun =
                matches!(self.here.kind(*at), Some(Kind::Noun | Kind::Preposition | Kind::Adverb | Kind::Adjective));
            // "sacked the cook and the clerk after bakers said"
            noun || self.here.kind(*at) == Some(Kind::Coordinator) && self.is_beside_noun(*at)
        };
        let governor = || At::FIRST.to(preposition).rev().take(FAR).find(|at| !is_inside(at));
        word.is(Sign::SUBORD)
            && word != word!("for")
            && !self.is_led_by_wh(preposition + 1)
            && governor()
                .is_some_and(|at| self.here.is_finite(at) && self.found[at.index()].is_some() && !self.is_relative(at))
    }

    /// Whether the preposition tells how long before or after what a clause tells: "hours after talks broke up".
    fn is_timed(&self, preposition: At) -> bool {
        let word = self.here.word(preposition);
        let before = preposition.checked_sub(1).and_then(|at| self.here.head(at));
        let is_time = before.is_some_and(|time| time.is(Sign::TIME) && time.is(Sign::UNIT_TIME));
        is_time && word.is(Sign::SUBORD) && word.is(Sign::TIME) && !self.is_led_by_wh(preposition + 1)
    }

    /// "what one baker" of "after what one baker called it".
    pub(super) fn is_led_by_wh(&self, noun: At) -> bool {
        let first = self.here.get(noun).and_then(|noun| self.here.token(noun.from));
        first.is_some_and(|first| first.word.is(Sign::WH))
    }

    /// "Moreno, in a letter, said", "…, after the storm hit".
    pub(super) fn led_after_comma(
        &self,
        first: At,
        last: At,
        preposition: At,
        verb: At,
        depth: usize,
    ) -> Option<Subject> {
        let comma = preposition - 1;
        let bracketed = || self.led(first, last, preposition).or_else(|| self.past_comma(comma, verb, depth));
        // "Moreno, in a hall in Harlow, Ohio, said": the comma of the town is passed already.
        let town = || self.here.before(comma).filter(|at| depth > 0 && self.here.is_noun(*at));
        let of_town = || self.leftwards(town()?, verb, depth + 1).filter(|found| !self.is_object(found.phrase));
        bracketed().or_else(of_town)
    }

    /// "left and said": the subject of the verb before; of a verb of saying that of another one, for what lies between is said.
    pub(super) fn coordinated(&self, coordinator: At, verb: At) -> Option<Subject> {
        let verbs = || {
            let clause = At::FIRST.to(coordinator).rev().take_while(|at| !self.here.is_mark(*at, &[';', ':']));
            clause.filter(|at| {
                self.here.is_finite(*at)
                    && !self.is_bracketed_before(*at, coordinator)
                    && (!self.is_relative(*at) || self.is_relative_open(*at, coordinator))
            })
        };
        // "rejected the idea that it had failed and said": what a subordinator begins is closed for a verb of saying.
        // "refused to say what had failed, but insisted"
        let is_asked = |at: At| {
            // "refused to say whom Moreno backed, but insisted"
            let is_wh = |at: At| self.here.word(at).is(Sign::WH);
            let subject = self.found[at.index()].map(|subject| subject.phrase).filter(|subject| {
                is_wh(*subject) && !self.is_relative(at) || subject.checked_sub(1).is_some_and(is_wh)
            });
            subject.is_some_and(|subject| At::FIRST.to(subject).any(|before| self.here.is_finite(before)))
        };
        let is_lesser = |at: At| self.is_subordinate(at) || self.is_reduced(at) || self.is_said(at) || is_asked(at);
        // "There is a moment when Moreno looks up and says": nothing else says it.
        let is_there = |at: &At| self.is_expletive(*at);
        let main = || {
            let main = verbs().find(|at| !self.says(verb) || !is_lesser(*at));
            main.filter(|at| !is_there(at)).or_else(|| verbs().find(|at| !is_there(at)))
        };
        // "said it could stay, and accused her of “hiding”"
        let is_apart = || coordinator.checked_sub(1).is_some_and(|at| self.here.is_mark(at, &[',']));
        let speaks = self.says(verb) || self.here.is(verb, Sign::JUDGE) && is_apart();
        // "When I asked Moreno to stay, she frowned and said": of the clause that leads the sentence, and no more.
        let leads = |at: At| self.is_subordinate(at) && !At::FIRST.to(at).any(|at| self.here.is_finite(at));
        let is_other = |at: &At| self.says(*at) && self.takes_clause(*at) && !self.is_said(*at) && !leads(*at);
        let another = verbs().find(|at| speaks && is_other(at));
        // "She said the manager had called her and told her": whom he called and told is not who says so.
        let object = |at: At| Some(self.here.word(at + 1)).filter(|word| word.is(Sign::OBJ) && !word.is(Sign::SUBJ));
        // "The letter states that Moreno called and told the clerk": what is past is hers.
        let tense = |at: At| self.here.tag(self.here.at(at).head);
        let is_past = |at: &At| tense(verb) == Tag::Past && tense(*at) == Tag::Past;
        let told = another.filter(|other| tense(*other) == Tag::Present).and_then(|_| verbs().next()).filter(is_past);
        // "She said the man had left and told her": nobody tells herself.
        let is_self = |at: &At| {
            let own = self.found[at.index()].map(|own| self.here.word(own.phrase));
            let gender = |of: Word| (of.is(Sign::MAN), of.is(Sign::WOMAN));
            let is_one = |own: Word| own.is(Sign::SUBJ) && gender(own) == gender(self.here.word(verb + 1));
            object(verb).is_some() && own.is_some_and(is_one)
        };
        let another = another.filter(|other| !is_self(other)).or_else(|| verbs().next().filter(|_| another.is_some()));
        let listed = verbs().next().filter(|last| self.is_listed(*last));
        let same = verbs().next().filter(|last| object(verb).is_some() && object(*last) == object(verb));
        listed.or(same).or(told).or(another).or_else(main).and_then(|other| self.found[other.index()])
    }

    /// "…,” said Ada Moreno": the subject behind a verb that has none before it.
    pub(super) fn inverted(&self, verb: At) -> Option<Subject> {
        let token = self.here.head(verb)?;
        let behind = verb + 1;
        let is_helper = self.is_helper(verb);
        // "has said little": a helper stands before its subject alone.
        let group = self.here.at(verb);
        if group.from != group.head && !is_helper {
            return None;
        }
        if !(token.is(Sign::SAY) || token.is(Sign::THINK) || is_helper) || !self.here.is_noun(behind) {
            return None;
        }
        let is_thing = |word: Word| word.is(Sign::NEG) || word.is(Sign::OBJ) && !word.is(Sign::SUBJ);
        let object = is_thing(self.here.word(behind)) || self.here.word(behind) == word!("there");
        // "insists the plan is ready": the subject of the next verb.
        let is_taken = matches!(self.here.kind(behind + 1), Some(Kind::Verb(Form::Finite)));
        // "said a person close to the harbour"
        let is_link = |at: &At| matches!(self.here.kind(*at), Some(Kind::Preposition | Kind::Adjective));
        let mut last = behind;
        while let Some(next) = (last + 1).to(self.here.end()).find(|at| !is_link(at)) {
            if self.is_name(behind) || next == last + 1 || !self.here.is_noun(next) {
                break;
            }
            last = next;
        }
        let phrase = Subject { phrase: behind, last, antecedent: None, is_inverted: true };
        (!object && !is_taken).then_some(phrase)
    }
}
