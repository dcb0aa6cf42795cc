//! Clauses: for each verb group its subject, closed clauses and bracketed words passed by.

use super::phrase::{Form, Kind, Phrase};
use super::tag::Tag;
use super::token::Token;
use crate::words::{Sign, word};

/// The subject of a verb group, as places among the phrases of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The noun phrase, or the relative pronoun, whose head it is.
    pub phrase: usize,
    /// Of a coordination or a chain of prepositions: its last phrase.
    pub last: usize,
    /// Of a relative pronoun: the noun phrase that it stands for.
    pub antecedent: Option<usize>,
    /// Whether it stands behind its verb.
    pub is_inverted: bool,
}

impl Subject {
    /// The same among phrases that are numbered from `by` on.
    pub(super) fn shifted(self, by: usize) -> Subject {
        let antecedent = self.antecedent.map(|at| at + by);
        Subject { phrase: self.phrase + by, last: self.last + by, antecedent, ..self }
    }
}

/// The subjects of the verb groups among the phrases of one sentence; by phrase.
pub(super) fn subjects(tokens: &[Token], tags: &[Tag], phrases: &[Phrase]) -> Vec<Option<Subject>> {
    let mut clauses = Clauses { tokens, tags, phrases, found: vec![None; phrases.len()] };
    for (at, phrase) in phrases.iter().enumerate() {
        if let Kind::Verb(form) = phrase.kind {
            clauses.found[at] = clauses.subject(at, form);
        }
    }
    clauses.found
}

struct Clauses<'a> {
    tokens: &'a [Token],
    tags: &'a [Tag],
    phrases: &'a [Phrase],
    found: Vec<Option<Subject>>,
}

impl Clauses<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.phrases.get(at).map(|phrase| phrase.kind)
    }

    fn is_noun(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Noun)
    }

    fn head(&self, at: usize) -> Option<&Token> {
        self.tokens.get(self.phrases.get(at)?.head)
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.kind(at), Some(Kind::Mark(mark)) if marks.contains(&mark))
    }

    /// The place before `at`, adverbs passed by.
    fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|at| self.kind(*at) != Some(Kind::Adverb))
    }

    fn subject(&self, verb: usize, form: Form) -> Option<Subject> {
        let left = self.before(verb)?;
        if form != Form::Finite {
            return self.participial(verb, left, form);
        }
        // "The reason, writes Ann Dee, is late": set off, it has its subject behind it.
        let commas = [',', '—', '–'];
        let is_set_off = self.says(verb) && self.is_mark(left, &commas) && self.is_mark(verb + 2, &commas);
        if let Some(subject) = self.inverted(verb).filter(|_| is_set_off) {
            return Some(subject);
        }
        let found = self.leftwards(left, verb, 0);
        // "Moreno of the port, says": a comma too many.
        let stray = || self.before(left).filter(|at| self.is_mark(left, &[',']) && self.is_noun(*at));
        found.or_else(|| self.inverted(verb)).or_else(|| self.noun(stray()?, verb, 1))
    }

    /// "with one of them writing"; "she left, saying she was tired": the subject of the clause.
    fn participial(&self, verb: usize, left: usize, form: Form) -> Option<Subject> {
        if self.is_noun(left) && !(form == Form::Ing && self.says(verb) && self.is_object(left)) {
            return Some(Subject { phrase: left, last: left, antecedent: None, is_inverted: false });
        }
        let finite = (0..left).rev().find(|at| self.kind(*at) == Some(Kind::Verb(Form::Finite)));
        finite.filter(|_| form == Form::Ing).and_then(|finite| self.found[finite])
    }

    /// Whether a preposition or a verb governs the noun phrase.
    fn is_object(&self, noun: usize) -> bool {
        let Some(before) = noun.checked_sub(1) else { return false };
        // "with one of them writing" has its own subject.
        let own = self.head(before).is_some_and(|token| token.word == word!("with"));
        matches!(self.phrases[before].kind, Kind::Preposition | Kind::Verb(_)) && !own && !self.is_helper(before)
    }

    /// The subject of the verb group `verb`, sought from the phrase `at` to the left.
    fn leftwards(&self, at: usize, verb: usize, depth: usize) -> Option<Subject> {
        const DEEPEST: usize = 8;
        if depth > DEEPEST {
            return None;
        }
        match self.kind(at)? {
            Kind::Noun if self.is_aside(at) => {
                self.leftwards(self.before(at)?, verb, depth + 1).or_else(|| self.noun(at, verb, depth))
            }
            Kind::Noun => self.noun(at, verb, depth),
            Kind::Verb(_) => self.past_clause(at, verb, depth),
            Kind::Mark(',' | '—' | '–' | '-') => self.past_comma(at, verb, depth),
            Kind::Mark(')') => {
                let open = (0..at).rev().find(|at| self.is_mark(*at, &['(']))?;
                self.leftwards(self.before(open)?, verb, depth + 1)
            }
            Kind::Mark(']') => {
                let open = (0..at).rev().find(|at| self.is_mark(*at, &['[']))?;
                self.leftwards(self.before(open)?, verb, depth + 1)
            }
            Kind::Coordinator => self.coordinated(at, verb),
            Kind::Relative | Kind::Wh => {
                Some(Subject { phrase: at, last: at, antecedent: self.antecedent(at), is_inverted: false })
            }
            Kind::Adjective => self.leftwards(self.before(at)?, verb, depth + 1),
            // "The man in charge of what he called “the plan” said".
            Kind::Run if at > 0 && !self.is_mark(at - 1, &[',', ':']) => self.run(at, verb, depth),
            _ => None,
        }
    }

    /// "himself" beside a subject; "today" and "Monday" behind one.
    fn is_aside(&self, at: usize) -> bool {
        let phrase = &self.phrases[at];
        let alone = phrase.to == phrase.from + 1;
        let beside = self.before(at).is_some_and(|at| match self.phrases[at].kind {
            Kind::Noun => true,
            Kind::Verb(form) => form != Form::Finite || !self.takes_clause(at),
            _ => false,
        });
        alone
            && beside
            && self
                .head(at)
                .is_some_and(|token| token.word.is(Sign::REFL) || token.word.is(Sign::TIME) && !token.is(Sign::UNIT))
    }

    fn run(&self, at: usize, verb: usize, depth: usize) -> Option<Subject> {
        let before = self.before(at)?;
        match self.kind(before)? {
            Kind::Verb(_) | Kind::Preposition => self.leftwards(before, verb, depth + 1),
            _ => None,
        }
    }

    /// From the noun phrase `last`, which stands right before the verb or a clause that is passed by.
    fn noun(&self, last: usize, verb: usize, depth: usize) -> Option<Subject> {
        let mut first = last;
        // "the head of the union in Ohio"
        while let Some(preposition) = first.checked_sub(1).filter(|at| self.kind(*at) == Some(Kind::Preposition)) {
            let Some(before) = preposition.checked_sub(1) else { return self.led(first, last, preposition) };
            match self.phrases[before].kind {
                Kind::Noun => first = before,
                Kind::Verb(_) => return self.past_clause(before, verb, depth),
                Kind::Mark(',') => return self.led_after_comma(first, last, preposition, verb, depth),
                // "but in a letter said"
                Kind::Coordinator => return self.coordinated(before, verb),
                // "two diplomats familiar with the draft"
                Kind::Preposition | Kind::Adverb | Kind::Adjective => {
                    let is_link = |at: &usize| {
                        matches!(self.phrases[*at].kind, Kind::Preposition | Kind::Adverb | Kind::Adjective)
                    };
                    let further = (0..preposition).rev().find(|at| !is_link(at));
                    match further.map(|at| (at, self.phrases[at].kind)) {
                        Some((at, Kind::Noun)) => first = at,
                        Some((at, Kind::Verb(_))) => return self.past_clause(at, verb, depth),
                        _ => return self.led(first, last, preposition),
                    }
                }
                _ => return self.led(first, last, preposition),
            }
        }
        let subject = |phrase| Subject { phrase, last, antecedent: None, is_inverted: false };
        let Some(before) = self.before(first) else { return Some(subject(first)) };
        match self.phrases[before].kind {
            Kind::Verb(form) => {
                let tells = self.says(before) && self.takes_clause(before) || self.is_helper(before);
                let governs = tells || self.takes_clause(before) && !self.says(verb);
                let closed = self.is_relative(before)
                    || matches!(form, Form::Participle | Form::Ing) && self.is_beside_noun(before);
                // "Moreno, facing a challenge in Ohio, a swing state, said"
                let comma = before.checked_sub(1).filter(|at| self.is_mark(*at, &[',']));
                if let Some(comma) = comma.filter(|_| depth > 0 && form == Form::Ing) {
                    return self
                        .past_comma(comma + 1, verb, depth)
                        .or_else(|| self.leftwards(self.before(comma)?, verb, depth + 1));
                }
                if closed && !governs {
                    return self.past_clause(before, verb, depth);
                }
                Some(subject(first))
            }
            // "Rowe and Finch said", but not "He met Rowe and Finch said".
            Kind::Coordinator => match self.first_of_list(first, before) {
                list if depth > 0 && list != first => self.noun(list, verb, depth + 1),
                list => Some(subject(list)),
            },
            // "her cousin, Ada Moreno, when asked, said"
            Kind::Mark(',') if depth > 0 => match self.before(before).filter(|at| self.is_noun(*at)) {
                Some(other) if self.is_name(other) != self.is_name(first) && !self.is_date(other) => {
                    self.noun(other, verb, depth + 1)
                }
                _ => Some(subject(first)),
            },
            _ => Some(subject(first)),
        }
    }

    fn is_name(&self, at: usize) -> bool {
        self.tags[self.phrases[at].head] == Tag::Name
    }

    fn is_date(&self, at: usize) -> bool {
        self.tags[self.phrases[at].head] == Tag::Numeral || self.head(at).is_some_and(|token| token.word.is(Sign::TIME))
    }

    /// The first of the noun phrases that "and" joins with the one at `first`.
    fn first_of_list(&self, first: usize, coordinator: usize) -> usize {
        let mut found = first;
        let mut joint = coordinator;
        // ", and I thank you" begins a clause.
        let is_pronoun = self.head(first).is_some_and(|token| token.word.is(Sign::SUBJ));
        if is_pronoun && self.before(coordinator).is_some_and(|at| self.is_mark(at, &[','])) {
            return first;
        }
        while let Some(other) = self.listed_before(joint) {
            found = other;
            match self.before(other).filter(|at| self.is_mark(*at, &[','])) {
                Some(comma) => joint = comma,
                None => break,
            }
        }
        found
    }

    /// The noun phrase before a comma or "and" that may be of one list with what follows: no object, no date.
    fn listed_before(&self, joint: usize) -> Option<usize> {
        let mut at = joint.checked_sub(1)?;
        if self.is_mark(at, &[',']) {
            at = at.checked_sub(1)?;
        }
        if self.is_mark(at, &[')']) {
            at = (0..at).rev().find(|at| self.is_mark(*at, &['(']))?.checked_sub(1)?;
        }
        while self.is_noun(at) && at >= 2 && self.kind(at - 1) == Some(Kind::Preposition) && self.is_noun(at - 2) {
            at -= 2;
        }
        let governed =
            at.checked_sub(1).is_some_and(|at| matches!(self.phrases[at].kind, Kind::Verb(_) | Kind::Preposition));
        (self.is_noun(at) && !governed && !self.is_date(at)).then_some(at)
    }

    /// A noun phrase behind a preposition with nothing before it: a subject where the preposition may begin a clause.
    fn led(&self, first: usize, last: usize, preposition: usize) -> Option<Subject> {
        let subordinates = self.head(preposition).is_some_and(|token| token.word.is(Sign::SUBORD));
        subordinates.then_some(Subject { phrase: first, last, antecedent: None, is_inverted: false })
    }

    /// "Moreno, in a letter, said", "…, after the storm hit".
    fn led_after_comma(
        &self,
        first: usize,
        last: usize,
        preposition: usize,
        verb: usize,
        depth: usize,
    ) -> Option<Subject> {
        self.led(first, last, preposition).or_else(|| self.past_comma(preposition - 1, verb, depth))
    }

    /// From the verb group `other` to the left of `verb`, with no comma between: a clause that is closed.
    fn past_clause(&self, other: usize, verb: usize, depth: usize) -> Option<Subject> {
        let before = self.before(other)?;
        match self.phrases[before].kind {
            Kind::Relative => self.past_relative(before, verb, depth),
            Kind::Noun => {
                let Kind::Verb(form) = self.phrases[other].kind else { return None };
                let reduced = matches!(form, Form::Participle | Form::Ing | Form::Infinitive)
                    || form == Form::Finite && self.is_ed(other);
                // "The man she met said"
                if let Some(outer) = self.before(before).filter(|at| self.is_noun(*at)) {
                    return self.noun(outer, verb, depth + 1);
                }
                reduced.then(|| self.noun(before, verb, depth + 1)).flatten()
            }
            // "the conviction for taking money"
            Kind::Preposition if self.phrases[other].kind == Kind::Verb(Form::Ing) => {
                let noun = self.before(before).filter(|at| self.is_noun(*at))?;
                self.noun(noun, verb, depth + 1)
            }
            Kind::Preposition | Kind::Adverb | Kind::Adjective => None,
            Kind::Verb(_) => self.past_clause(before, verb, depth + 1),
            Kind::Coordinator => {
                // "who left and came back said"
                let first =
                    self.before(before).filter(|at| matches!(self.phrases[*at].kind, Kind::Verb(_) | Kind::Noun))?;
                let first = (0..=first).rev().find(|at| matches!(self.phrases[*at].kind, Kind::Verb(_)))?;
                self.past_clause(first, verb, depth + 1)
            }
            _ => None,
        }
    }

    fn past_relative(&self, relative: usize, verb: usize, depth: usize) -> Option<Subject> {
        let before = self.before(relative)?;
        match self.phrases[before].kind {
            Kind::Noun => self.noun(before, verb, depth + 1),
            Kind::Mark(',') => self.leftwards(self.before(before)?, verb, depth + 1),
            // "the town in which she lives"
            Kind::Preposition => self.leftwards(self.before(before)?, verb, depth + 1),
            _ => None,
        }
    }

    /// From a comma before the verb: what stands between it and another comma is bracketed.
    fn past_comma(&self, comma: usize, verb: usize, depth: usize) -> Option<Subject> {
        const LONGEST: usize = 24;
        let from = comma.saturating_sub(LONGEST);
        for open in (from..comma).rev().filter(|at| self.is_mark(*at, &[',', '—', '–', '-', ';', ':'])) {
            if self.is_mark(open, &[';', ':']) {
                return None;
            }
            let inside = open + 1;
            if !self.is_bracketed(inside, comma) {
                continue;
            }
            let before = self.before(open)?;
            return match self.phrases[before].kind {
                Kind::Noun => self.noun(before, verb, depth + 1),
                Kind::Verb(_) => self.past_clause(before, verb, depth + 1),
                Kind::Mark(')') => self.leftwards(before, verb, depth + 1),
                _ => continue,
            };
        }
        None
    }

    /// Whether the phrases `from..to` between two commas can be put into a clause: an apposition, a relative clause, a
    /// participle and what belongs to it, a preposition and what belongs to it, an adverb.
    fn is_bracketed(&self, from: usize, to: usize) -> bool {
        let has_finite = || (from..to).any(|at| self.kind(at) == Some(Kind::Verb(Form::Finite)));
        match self.kind(from) {
            Some(Kind::Relative) => true,
            // "whose son saw it"
            Some(Kind::Noun) if self.tokens[self.phrases[from].from].word.is(Sign::REL) => true,
            Some(Kind::Subordinator | Kind::Wh) => has_finite(),
            Some(Kind::Verb(Form::Ing | Form::Participle)) => true,
            // ", said Moreno,"
            Some(Kind::Verb(Form::Finite)) => {
                self.is_ed(from) || self.found[from].is_some_and(|subject| subject.is_inverted)
            }
            Some(Kind::Noun | Kind::Preposition) => {
                let finite = (from..to).find(|at| self.kind(*at) == Some(Kind::Verb(Form::Finite)));
                finite.is_none_or(|finite| (from..finite).any(|at| self.kind(at) == Some(Kind::Relative)))
            }
            Some(Kind::Adverb | Kind::Adjective) => !has_finite(),
            Some(Kind::Coordinator) => from + 1 < to,
            _ => from == to,
        }
    }

    /// "left and said": the subject of the verb before; of a verb of saying that of another one, for what lies between is said.
    fn coordinated(&self, coordinator: usize, verb: usize) -> Option<Subject> {
        let verbs = || {
            let clause = (0..coordinator).rev().take_while(|at| !self.is_mark(*at, &[';', ':']));
            clause.filter(|at| {
                self.kind(*at) == Some(Kind::Verb(Form::Finite))
                    && (!self.is_relative(*at) || self.is_relative_open(*at, coordinator))
            })
        };
        // "rejected the idea that it had failed and said": what a subordinator begins is closed for a verb of saying.
        let main = || verbs().find(|at| !self.says(verb) || !self.is_subordinate(*at)).or_else(|| verbs().next());
        let another = verbs().find(|at| self.says(verb) && self.says(*at) && self.takes_clause(*at));
        another.or_else(main).and_then(|other| self.found[other])
    }

    /// Whether the relative clause of the verb is still open at `at`: no comma has closed it.
    fn is_relative_open(&self, verb: usize, at: usize) -> bool {
        !(verb..at).any(|at| self.is_mark(at, &[',']))
    }

    /// Whether the verb group stands right behind a relative pronoun, or behind the subject of its clause.
    fn is_relative(&self, verb: usize) -> bool {
        let Some(before) = self.before(verb) else { return false };
        self.kind(before) == Some(Kind::Relative)
            || self.is_noun(before) && self.before(before).is_some_and(|at| self.kind(at) == Some(Kind::Relative))
    }

    /// Whether a subordinator stands right before the subject of the verb group.
    fn is_subordinate(&self, verb: usize) -> bool {
        let subject = self.found[verb].filter(|subject| !subject.is_inverted);
        let before = subject.and_then(|subject| self.before(subject.phrase));
        before.is_some_and(|at| matches!(self.phrases[at].kind, Kind::Subordinator))
    }

    fn is_beside_noun(&self, verb: usize) -> bool {
        self.before(verb).is_some_and(|at| self.is_noun(at))
    }

    /// The noun phrase that a relative pronoun stands for.
    fn antecedent(&self, relative: usize) -> Option<usize> {
        let mut before = self.before(relative)?;
        if self.is_mark(before, &[',', '—', '–']) {
            before = self.before(before)?;
        }
        self.is_noun(before).then_some(before)
    }

    /// Whether the verb's form is of the past and of a participle at once, so that "a man arrested in May" may be read.
    fn is_ed(&self, verb: usize) -> bool {
        let phrase = &self.phrases[verb];
        let alone = phrase.to == phrase.from + 1;
        alone
            && self.tags[phrase.head] == Tag::Past
            && self.head(verb).is_some_and(|token| {
                token.word == token.lemma || !token.word.is(Sign::PAST) || token.word.is(Sign::PARTICIPLE)
            })
    }

    fn takes_clause(&self, verb: usize) -> bool {
        self.head(verb).is_some_and(|token| token.is(Sign::CLAUSE))
    }

    fn says(&self, verb: usize) -> bool {
        self.head(verb).is_some_and(|token| token.is(Sign::SAY))
    }

    fn is_helper(&self, verb: usize) -> bool {
        self.head(verb).is_some_and(|token| {
            token.word.is(Sign::DO)
                || token.word.is(Sign::MODAL)
                || token.word.is(Sign::BE)
                || token.word.is(Sign::HAVE)
        })
    }

    /// "…,” said Ada Moreno": the subject behind a verb that has none before it.
    fn inverted(&self, verb: usize) -> Option<Subject> {
        let token = self.head(verb)?;
        let behind = verb + 1;
        let is_helper = self.is_helper(verb);
        if !(token.is(Sign::SAY) || token.is(Sign::THINK) || is_helper) || !self.is_noun(behind) {
            return None;
        }
        let object = self.head(behind).is_some_and(|token| token.word.is(Sign::OBJ) && !token.word.is(Sign::SUBJ))
            || self.head(behind).is_some_and(|token| token.word == word!("there"));
        // "insists the plan is ready": the subject of the next verb.
        let is_taken = matches!(self.kind(behind + 1), Some(Kind::Verb(Form::Finite)));
        let phrase = Subject { phrase: behind, last: behind, antecedent: None, is_inverted: true };
        (!object && !is_taken).then_some(phrase)
    }
}
