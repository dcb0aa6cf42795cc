//! Cues behind quoted words: “…,” said Ada Moreno.

use super::cues::{Behind, COMMAS, Cue, Cues};
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::{Phrase, Pronoun, Who, is_noun, is_person};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::sieves::{BEHIND, first};
use crate::read::Block;
use crate::read::names::Type;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Cues<'_, '_> {
    /// The cue behind the run at token `q`: "…," said Ada Moreno.
    pub(in crate::find::quotes) fn after(&self, q: At) -> Option<Cue> {
        let (_, end) = self.prose.sentence(q);
        let end = self.until_quote(q + 1, end);
        let mut at = q + 1;
        // A single mark that closes behind the double one is cut as the end of a possessive: of one byte or three, with no "s".
        at += usize::from(self.prose.token(at).is_some_and(|t| t.shape == Shape::Possessive && t.len() % 2 == 1));
        while at < end && self.prose.is_mark(at, &COMMAS) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        first(BEHIND, |find| find(self, &Behind { q, at, end }))
    }

    /// “…,” Moreno, carrying a “No tolls” sign, said: other quoted words, which end in no mark, stand beside the subject.
    pub(in crate::find::quotes) fn subject_around(&self, of: &Behind) -> Option<Cue> {
        const FAR: usize = 30;
        let (_, end) = self.prose.sentence(of.q);
        let is_run = |at: At| self.prose.shape(at) == Shape::Quote;
        let is_closed = of.at > of.q + 1 || self.ends_in_mark(of.q);
        if !is_closed || !is_run(of.end) {
            return None;
        }
        let verb = of.end.to(end.min(of.end + FAR)).find(|at| self.says(*at) && !is_noun(self.prose, *at))?;
        let is_open = of.end.to(verb).filter(|at| is_run(*at)).any(|run| self.ends_in_mark(run));
        let stream = &self.prose.reading.prose;
        let is_there = |subject: &Phrase| stream.phrase_of(subject.from) == stream.phrase_of(of.at);
        let subject = self.grammatical_subject(verb).filter(|subject| is_there(subject) && !is_open)?;
        let words = Some(self.prose.extent(verb, verb + 1));
        Some(Cue { subject, words, from: of.at, to: verb + 1, rule: Rule::SubjectVerb, verb: true, loose: false })
    }

    /// “…,” Moreno said.
    pub(in crate::find::quotes) fn subject_behind(&self, of: &Behind) -> Option<Cue> {
        let Behind { q, at, end } = *of;
        // Without a mark at its end the sentence goes on, and its subject is no speaker, unless long words begin it whose comma
        // was forgotten: “We lost the bridge and the pier” Moreno said.
        const LONG: usize = 40;
        let closed = at > q + 1 || self.ends_in_mark(q);
        let long = || self.prose.token(q).is_some_and(|token| token.len() >= LONG) && self.prose.begins_sentence(q);
        if !closed && !long() {
            return None;
        }
        self.subject_verb(at, end).filter(|cue| closed || cue.to == cue.subject.to + 1)
    }

    /// The cue that a sentence of its own behind the run makes: “….” Moreno said.
    pub(in crate::find::quotes) fn next_sentence(&self, q: At) -> Option<Cue> {
        let (_, start) = self.prose.sentence(q);
        if self.paragraph(start) != self.paragraph(q)
            || !matches!(self.prose.shape(start), Shape::Capital | Shape::Capitals | Shape::Initial)
        {
            return None;
        }
        let (_, end) = self.prose.sentence(start);
        if self.until_quote(start, end) < end {
            return None;
        }
        let cue = self.subject_verb(start, end)?;
        if cue.subject.to.to(cue.to).any(|at| self.prose.lemma(at).is(Sign::SILENT)) {
            return None;
        }
        // Nothing may be said in it: "Moreno said." and "Moreno said in an interview." only.
        let rest = cue.to;
        let is_bare = self.prose.is_mark(rest, &['.', ',', ':'])
            || self.is_adjunct(rest)
            || self.prose.is_one_of(rest, words!["of", "about", "to"]);
        (is_bare || rest >= end).then_some(Cue { rule: Rule::NextSentence, ..cue })
    }

    /// A name that stands behind the run with no verb at all: “….” Sophia Wan, a planner at the port.
    pub(in crate::find::quotes) fn bare_name(&self, q: At) -> Option<Cue> {
        let mut at = q + 1;
        let last = self.paragraph(at) != self.paragraph(q);
        let dashed = self.prose.is_mark(at, &['—', '–', '-', '~', '(']);
        let led = dashed && !self.prose.is_mark(at, &['(', '-']);
        let is_written_by = last && self.prose.block(at) == Block::Byline;
        if is_written_by || last && !led && !self.is_signature(at + usize::from(dashed)) {
            return None;
        }
        while self.paragraph(at).is_some() && self.prose.is_mark(at, &['—', '–', '-', '~', '(']) {
            at += 1;
        }
        let name = self.people.name_at(at)?;
        let name_end = self.people.names.get(name)?.to;
        let (_, end) = self.prose.sentence(name_end.saturating_sub(1));
        let end = self.until_quote(at, end);
        let is_named = self.people.type_of(name) == Type::Person;
        let has_verb = name_end.to(end).any(|at| {
            self.prose.class(at).is(Class::BE)
                || self.prose.class(at).is(Class::SAY.or(Class::JUDGE)) && !is_noun(self.prose, at)
                || self.prose.class(at).is(Class::ED)
                    && self.prose.shape(at) == Shape::Small
                    && !self.prose.is_mark(name_end, &[','])
        });
        // “Tides of the Wend” — Port Courier, May 4, 2011: a title and where it appeared.
        let is_work = !is_named && name_end.to(end).any(|at| self.prose.plain(at).is(Sign::CALENDAR));
        let ends_there = name_end >= end || self.prose.is_mark(name_end, &[',', '.', ')']);
        if has_verb || is_work || !ends_there || !is_named && !dashed || !is_person(self.people, name) && !dashed {
            return None;
        }
        let subject = Phrase { from: at, to: name_end, who: Who::Name(name) };
        Some(Cue { subject, words: None, from: at, to: end, rule: Rule::BareName, verb: false, loose: false })
    }

    /// Whether the paragraph that begins at `at` is a name and a few words, with no stop: the line below a pull quote.
    pub(super) fn is_signature(&self, at: At) -> bool {
        const LONGEST: usize = 10;
        let end = at.to(at + LONGEST + 1).find(|next| self.paragraph(*next) != self.paragraph(at));
        self.paragraph(at).is_some()
            && self.people.name_at(at).is_some()
            && end.is_some_and(|end| {
                let stopped = self.prose.is_mark(at - 1, &['-']) && self.prose.is_mark(end - 1, &['.']);
                (stopped || !self.prose.is_mark(end - 1, &['.', ':', '!', '?']))
                    && !at.to(end).any(|at| self.prose.shape(at) == Shape::Quote)
            })
    }

    /// "as Moreno put it", "as Moreno said", “…” "was how Moreno described the plan", "is what Moreno called it".
    pub(in crate::find::quotes) fn as_put(&self, at: At, end: At) -> Option<Cue> {
        // “…,” is how Moreno puts it.
        let is = self.prose.is_one_of(at, words!["is", "was"]);
        let is_how = is && self.prose.is_one_of(at + 1, words!["how", "what"]);
        if !is_how && !self.prose.is_word(at, word!("as")) {
            return None;
        }
        let subject = self.whole_phrase(at + 1 + usize::from(is_how), end)?;
        // "as the mayor, Ada Moreno, put it"
        let verb = subject.to + usize::from(self.prose.is_mark(subject.to, &[',']));
        let lemma = self.prose.lemma(verb);
        let judges = is_how && lemma.is(Sign::JUDGE);
        let of_it = self.prose.is_word(verb + 1, word!("it"));
        let of_noun = judges && self.prose.is_word(at + 1, word!("how")) && !self.is_passive(verb);
        let puts = (judges || words!["put", "describe"].has(lemma)) && of_it || of_noun;
        if !puts && !self.prose.class(verb).is(Class::SAY) {
            return None;
        }
        let to = verb + 1 + usize::from(of_it);
        let words = Some(self.prose.extent(verb, to));
        Some(Cue { subject, words, from: at, to, rule: Rule::AsPut, verb: false, loose: false })
    }

    /// “…,” was Moreno’s reply; “…,” was the answer of Moreno.
    pub(in crate::find::quotes) fn reply_behind(&self, of: &Behind) -> Option<Cue> {
        const FAR: usize = 8;
        // “Not good enough” was her answer; but “The Long Day” was her report.
        const SHORT: usize = 3;
        let inside = self.prose.inside(of.q);
        let is_small = |word: &str| word.len() > SHORT && word.starts_with(char::is_lowercase);
        let is_whole = self.prose.sentence(of.q).0 == of.q && inside.split(' ').skip(1).any(is_small);
        let is_closed = of.at > of.q + 1 || self.ends_in_mark(of.q) || is_whole;
        if !is_closed || !self.prose.is_one_of(of.at, words!["is", "was", "were"]) {
            return None;
        }
        let far = of.end.min(of.at + FAR);
        let apart = |at: &At| self.prose.shape(*at) == Shape::Mark || self.prose.tag(*at).is_verb();
        let far = (of.at + 1).to(far).find(apart).unwrap_or(far);
        let noun = (of.at + 1).to(far).find(|at| self.is_utterance(*at))?;
        let is_led = self.prose.is_one_of(noun + 1, words!["of", "from"]);
        let whose = || self.whole_phrase(noun + 2, of.end).filter(|_| is_led);
        let subject = self.owner(noun, of.at).or_else(whose)?;
        let (words, to) = (Some(self.prose.extent(noun, noun + 1)), subject.to.max(noun + 1));
        Some(Cue { subject, words, from: of.at, to, rule: Rule::AsPut, verb: false, loose: false })
    }

    /// “…,” said Ada Moreno. Where no mark ends the words, what stands behind the verb must be somebody: the “ghost fleet”
    /// reflects a change.
    pub(in crate::find::quotes) fn inverted_behind(&self, of: &Behind) -> Option<Cue> {
        let is_closed = of.at > of.q + 1 || self.ends_in_mark(of.q);
        let is_somebody = |cue: &Cue| match cue.subject.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP)),
            _ => true,
        };
        self.inverted(of.at, of.end).filter(|cue| is_closed || is_somebody(cue))
    }

    /// "said Ada Moreno", "came the reply from Ada Moreno".
    pub(in crate::find::quotes) fn inverted(&self, at: At, end: At) -> Option<Cue> {
        let mut verb = at;
        while verb < end && self.prose.tag(verb) == Tag::Adverb && self.prose.shape(verb) == Shape::Small {
            verb += 1;
        }
        // "came the reply from Ada Moreno"
        let replies = self.prose.lemma(verb) == word!("come")
            && self.is_utterance(verb + 2)
            && self.prose.is_word(verb + 3, word!("from"));
        // "came a voice from the back"
        let is_voice = self.prose.lemma(verb) == word!("come") && self.prose.is_word(verb + 2, word!("voice"));
        if !replies && !is_voice && !self.says(verb) {
            return None;
        }
        let back = usize::from(
            self.prose.word(verb + 1).is(Sign::VERB_PARTICLE) || self.prose.is_one_of(verb + 1, words!["in", "on"]),
        );
        let back = if replies { 3 } else { back };
        let back = back + usize::from(self.is_trade(verb + 1 + back));
        let subject = self.whole_phrase(verb + 1 + back, end)?;
        let rest = Pronoun::read(self.prose, subject.from);
        // "announced in October": when and where, not who.
        let is_when = back == 1 && matches!(subject.who, Who::Name(name) if !is_person(self.people, name));
        if is_when || matches!(rest, Some(Pronoun::First | Pronoun::It)) {
            return None;
        }
        Some(Cue {
            subject,
            words: Some(self.prose.extent(verb, verb + 1)),
            from: verb,
            to: subject.to,
            rule: Rule::Inverted,
            verb: true,
            loose: false,
        })
    }

    /// "marketing" of "said marketing manager Ada Moreno": it tells of which trade or rank somebody is.
    fn is_trade(&self, at: At) -> bool {
        self.prose.shape(at) == Shape::Small
            && self.prose.class(at).is(Class::ING)
            && !self.prose.class(at).is(Class::ROLE)
            && self.prose.class(at + 1).is(Class::ROLE)
    }

    /// "Moreno, a planner at the port, said".
    pub(in crate::find::quotes) fn subject_verb(&self, at: At, end: At) -> Option<Cue> {
        const FAR: usize = 60;
        let subject = self.whole_phrase(at, end)?;
        let joins =
            self.prose.is_tagged(at, &[Tag::Coordinator, Tag::Relative]) || self.prose.is_word(at, word!("that"));
        if joins || self.is_time(&subject) {
            return None;
        }
        let will_say = |at| {
            self.prose.class(at).is(Class::SAY_BARE) && self.has_helper(at) && !self.prose.is_tagged(at - 1, &[Tag::To])
        };
        // "Moreno can be heard asking Tanner"
        let is_heard = |at: At| {
            self.prose.class(at).is(Class::SAYING)
                && at
                    .checked_sub(1)
                    .is_some_and(|heard| self.is_passive(heard) && self.prose.is(heard, Sign::WITNESSED))
        };
        // "…, the researchers found", with nothing behind it
        let is_finding = |at: At| {
            let finds = self.prose.is(at, Sign::FINDS) && self.prose.tag(at).is_verb();
            finds && (at + 1 >= end || self.prose.shape(at + 1) == Shape::Mark)
        };
        let verb = subject
            .to
            .to(end.min(at + FAR))
            .find(|at| {
                (self.says(*at) || will_say(*at) || is_heard(*at) || is_finding(*at)) && !is_noun(self.prose, *at)
            })
            // "Moreno was told": not what she says.
            .filter(|verb| !self.is_put(*verb) && !self.has_own_order(*verb))?;
        let subject = self.self_named(&subject, verb).map_or(subject, |named| Phrase { from: subject.from, ..named });
        // Between subject and verb stand helpers, or something set off by commas, dashes or brackets, or "who …".
        let last = verb - usize::from(is_heard(verb));
        let mut between = subject.to;
        while between < last {
            let is_helper = self.prose.class(between).is(Class::HELPER)
                || self.prose.is_tagged(between, &[Tag::Modal])
                || self.prose.class(between).is(Class::LY)
                || self.prose.is_word(between, word!("who"));
            if !is_helper {
                break;
            }
            between += 1;
        }
        let set_off = self.prose.is_mark(subject.to, &[',', '—', '–', '-', '(']);
        let loosely = verb - subject.to <= 8 && !self.has_finite(subject.to, verb) && !is_finding(verb);
        if between < last && !set_off && !loosely {
            return None;
        }
        let who_says = self.prose.is_one_of(verb.saturating_sub(1), words!["who", "which"]) && set_off;
        if who_says && self.prose.is_mark(verb + 1, &['.']) || self.prose.is_word(verb + 1, word!("that")) {
            return None;
        }
        Some(Cue {
            subject,
            words: Some(self.prose.extent(verb, verb + 1)),
            from: at,
            to: verb + 1,
            rule: Rule::SubjectVerb,
            verb: true,
            loose: false,
        })
    }

    /// "Moreno ordered her to sit": what is ordered stands behind the verb.
    fn has_own_order(&self, verb: At) -> bool {
        let whom = self.prose.word(verb + 1).is(Sign::OBJ) && self.prose.is_tagged(verb + 1, &[Tag::Pronoun]);
        whom && self.prose.is_tagged(verb + 2, &[Tag::To])
    }

    /// “…,” heckled Moreno: words that begin their sentence and end in a comma are said, by whatever verb.
    pub(in crate::find::quotes) fn any_verb(&self, of: &Behind) -> Option<Cue> {
        let inside = self.prose.run(of.q)?.1.inside.of(self.prose.text);
        let is_open = inside.ends_with(',') && inside.contains(' ') && self.prose.begins_sentence(of.q);
        let is_verb = |at: At| {
            let word = self.prose.word(at);
            let helps = [Sign::BE, Sign::HAVE, Sign::DO].iter().any(|sign| word.is(*sign));
            self.prose.is_tagged(at, &[Tag::Past]) && self.prose.shape(at) == Shape::Small && !helps
        };
        let closes = |at: At| at >= of.end || self.prose.shape(at) == Shape::Mark;
        let inverted = is_verb(of.at);
        // "weighed in Moreno"
        let particle = inverted && self.prose.is_word(of.at + 1, word!("in"));
        let first = of.at + usize::from(inverted) + usize::from(particle);
        let subject = self.whole_phrase(first, of.end).filter(|_| is_open)?;
        let is_somebody = match subject.who {
            Who::Name(name) => is_person(self.people, name),
            Who::Pronoun(pronoun) => !inverted && matches!(pronoun, Pronoun::He | Pronoun::She),
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE),
        };
        let (verb, to) = if inverted { (of.at, subject.to) } else { (subject.to, subject.to + 1) };
        let (rule, from) = (if inverted { Rule::Inverted } else { Rule::SubjectVerb }, of.at);
        let words = Some(self.prose.extent(verb, verb + 1));
        let fits = is_somebody && is_verb(verb) && (closes(to) || self.is_adjunct(to));
        fits.then_some(Cue { subject, words, from, to, rule, verb: true, loose: true })
    }

    /// Whether a finite verb or the subject of one stands between: then it is another clause.
    pub(super) fn has_finite(&self, from: At, to: At) -> bool {
        let is_finite = |at: At| {
            self.prose.is_tagged(at, &[Tag::Present, Tag::Past, Tag::Modal]) && self.prose.shape(at) == Shape::Small
        };
        from.to(to)
            .any(|at| is_finite(at) || self.prose.word(at).is(Sign::SUBJ) || self.prose.is_word(at, word!("that")))
    }

    /// The cue that ends a sentence in whose middle the run stands: “…” for everyone, Moreno said.
    pub(in crate::find::quotes) fn tail(&self, q: At, end: At) -> Option<Cue> {
        let commas = (q + 1).to(end).rev().filter(|at| self.prose.is_mark(*at, &[',']));
        let cue = commas.map(|comma| comma + 1).find_map(|at| {
            self.according(at, end).or_else(|| self.inverted(at, end)).or_else(|| self.short_subject_verb(at, end))
        })?;
        Some(Cue { rule: Rule::Tail, verb: false, ..cue })
    }

    pub(super) fn short_subject_verb(&self, at: At, end: At) -> Option<Cue> {
        let cue = self.subject_verb(at, end)?;
        let rest = cue.to;
        // "Boss ‘did not look’, inquiry told": it says nothing.
        let is_told = rest >= end && self.prose.is_word(rest - 1, word!("told"));
        (!is_told
            && cue.to - cue.subject.to <= 3
            && (rest >= end || self.prose.is_mark(rest, &['.', ',']) || self.is_adjunct(rest)))
        .then_some(cue)
    }
}
