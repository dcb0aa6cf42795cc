//! The words that say whose a run of quoted words is: "said Ada Moreno", "according to the port", "Moreno:".

use super::names::Naming;
use super::people::People;
use super::phrase::{Phrase, Pronoun, Who, is_noun, is_person, phrase};
use super::prose::{Prose, Shape};
use super::rule::Rule;
use crate::extract::lexicon::Class;
use crate::text::Span;

/// An attribution as it is worded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Who speaks.
    pub subject: Phrase,
    /// The words of saying.
    pub words: Option<Span>,
    /// Where it starts and ends in the tokens.
    pub from: usize,
    pub to: usize,
    pub rule: Rule,
    /// Whether something stands between its pieces that may change whose the words are.
    pub loose: bool,
}

/// Reads cues around places in the prose.
pub(super) struct Cues<'a, 't> {
    pub prose: &'a Prose<'t>,
    pub people: &'a People,
}

const COMMAS: [char; 5] = [',', '-', '—', '–', '…'];
const OPENERS: [&str; 34] = [
    "in", "on", "at", "after", "before", "during", "with", "by", "for", "from", "when", "while", "as", "since", "if", "although", "though",
    "because", "to", "under", "over", "amid", "despite", "following", "until", "within", "throughout", "asked", "speaking", "of", "without",
    "like", "among", "about",
];
const HELPERS: [&str; 30] = [
    "has", "had", "have", "is", "was", "were", "are", "be", "been", "will", "would", "did", "does", "do", "also", "then", "later", "once", "even", "just",
    "still", "often", "first", "again", "never", "not", "himself", "herself", "themselves", "itself",
];

impl Cues<'_, '_> {
    /// The cue behind the run at token `q`: "…," said Ada Moreno.
    pub fn after(&self, q: usize) -> Option<Cue> {
        let (_, end) = self.prose.sentence(q);
        let end = self.until_quote(q + 1, end);
        let mut at = q + 1;
        while at < end && self.prose.is_mark(at, &COMMAS) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        // Without a mark at its end the sentence goes on: its subject is no speaker.
        let closed = at > q + 1 || self.ends_in_mark(q);
        self.according(at, end)
            .or_else(|| self.as_put(at, end))
            .or_else(|| self.inverted(at, end))
            .or_else(|| if closed { self.subject_verb(at, end) } else { None })
            .or_else(|| self.tail(q, end))
    }

    /// Whether the run at `q` ends with a mark inside.
    fn ends_in_mark(&self, q: usize) -> bool {
        let Shape::Quote(run) = self.prose.shape(q) else { return false };
        let last = self.prose.runs.get(run).and_then(|run| run.inside.of(self.prose.text).chars().rev().find(|c| !matches!(c, '’' | '\'' | ' ' | ')' | ']')));
        last.is_some_and(|c| !c.is_alphanumeric())
    }

    /// The cue that a sentence of its own behind the run makes: “….” Moreno said.
    pub fn next_sentence(&self, q: usize) -> Option<Cue> {
        let (_, start) = self.prose.sentence(q);
        if self.paragraph(start) != self.paragraph(q) || !matches!(self.prose.shape(start), Shape::Capital | Shape::Capitals | Shape::Initial) {
            return None;
        }
        let (_, end) = self.prose.sentence(start);
        if self.until_quote(start, end) < end {
            return None;
        }
        if let Some(cue) = self.pointed_at(start, end) {
            return Some(cue);
        }
        let cue = self.subject_verb(start, end)?;
        let silent = ["laughed", "sighed", "smiled", "nodded", "grinned", "shrugged", "chuckled", "wept"];
        if (cue.subject.to..cue.to).any(|at| self.prose.is_one_of(at, &silent)) {
            return None;
        }
        // Nothing may be said in it: "Moreno said." and "Moreno said in an interview." only.
        let rest = cue.to;
        let is_bare = self.prose.is_mark(rest, &['.', ',', ':']) || self.prose.is_one_of(rest, &["in", "on", "at", "during", "of", "about", "to", "when", "after"]);
        (is_bare || rest >= end).then_some(cue)
    }

    /// "That was the verdict of Ottoline Frayne." behind the run.
    fn pointed_at(&self, start: usize, end: usize) -> Option<Cue> {
        let points = self.prose.is_one_of(start, &["that", "those", "so", "the", "these", "it"]) && (start..end.min(start + 4)).any(|at| self.prose.is_one_of(at, &["was", "were", "is", "are"]));
        let last = end.checked_sub(2)?;
        let name = self.people.name_at(last)?;
        let found = self.people.names.get(name)?;
        let of = found.from.checked_sub(1).is_some_and(|at| self.prose.is_one_of(at, &["of", "from", "by"]));
        let words = (start..found.from).any(|at| self.prose.is_one_of(at, &["words", "verdict", "those", "view", "opinion", "message", "answer", "advice", "question", "assessment", "conclusion"]));
        let subject = Phrase { from: found.from, to: found.to, who: Who::Name(name) };
        (points && of && words && end - start <= 16).then_some(Cue { subject, words: None, from: start, to: end, rule: Rule::SentenceAfter, loose: false })
    }

    /// A name that stands behind the run with no verb at all: “….” Sophia Wan, a planner at the port.
    pub fn bare_name(&self, q: usize) -> Option<Cue> {
        let mut at = q + 1;
        let last = self.paragraph(at) != self.paragraph(q);
        let dashed = self.prose.is_mark(at, &['—', '–', '-', '~', '(']);
        if last && !(dashed && !self.prose.is_mark(at, &['(', '-'])) && !self.is_signature(at) {
            return None;
        }
        let paragraph_end = (at..).find(|next| self.paragraph(*next) != self.paragraph(at)).unwrap_or(at);
        while at < paragraph_end && self.prose.is_mark(at, &['—', '–', '-', '~', '(']) {
            at += 1;
        }
        let name = self.people.name_at(at)?;
        let name_end = self.people.names.get(name)?.to;
        let (_, end) = self.prose.sentence(name_end.saturating_sub(1));
        let end = self.until_quote(at, end);
        let has_verb = (name_end..end).any(|at| {
            HELPERS.iter().take(12).any(|word| self.prose.is_one_of(at, &[word]))
                || self.prose.class(at).is(Class::SAY.or(Class::JUDGE)) && !is_noun(self.prose, at)
                || self.prose.written(at).ends_with("ed") && self.prose.shape(at) == Shape::Small && !self.prose.is_mark(name_end, &[','])
        });
        let ends_there = name_end >= end || self.prose.is_mark(name_end, &[',', '.', ')']);
        let is_named = self.people.entities.get(self.people.entity_of(name)).is_some_and(|entity| entity.naming == Naming::Person);
        if has_verb || !ends_there || !is_named && !dashed || !is_person(self.people, name) && !dashed {
            return None;
        }
        let subject = Phrase { from: at, to: name_end, who: Who::Name(name) };
        Some(Cue { subject, words: None, from: at, to: end, rule: Rule::BareName, loose: false })
    }

    /// Whether the paragraph that begins at `at` is a name and a few words, with no stop: the line below a pull quote.
    fn is_signature(&self, at: usize) -> bool {
        const LONGEST: usize = 10;
        let end = (at..at + LONGEST + 1).find(|next| self.paragraph(*next) != self.paragraph(at));
        self.paragraph(at).is_some() && self.people.name_at(at).is_some() && end.is_some_and(|end| !self.prose.is_mark(end - 1, &['.', ':', '!', '?']) && !(at..end).any(|at| matches!(self.prose.shape(at), Shape::Quote(_))))
    }

    /// The cue before the run at token `q`, in its sentence: Moreno said, “…”
    pub fn before(&self, q: usize) -> Option<Cue> {
        let (start, _) = self.prose.sentence(q);
        let from = (start..q).rev().find(|at| matches!(self.prose.shape(*at), Shape::Quote(_))).map_or(start, |at| at + 1);
        if let Some(cue) = self.label(start, q) {
            return Some(cue);
        }
        let limit = from;
        let mut at = q;
        let mut of_clause: Option<Cue> = None;
        while at > limit {
            at -= 1;
            if self.prose.is_mark(at, &[';']) {
                break;
            }
            if self.prose.is_one_of(at, &["according"]) && self.prose.is_one_of(at + 1, &["to"]) {
                return self.according(at, q);
            }
            if self.prose.is_one_of(at, &["words"]) && self.prose.is_one_of(at + 1, &["of"]) {
                let subject = self.whole_phrase(at + 2, q)?;
                return Some(Cue { subject, words: Some(self.prose.extent(at.saturating_sub(2).max(start), at + 2)), from: at, to: q, rule: Rule::According, loose: false });
            }
            if !self.is_cue_verb(at) {
                continue;
            }
            if let Some(cue) = self.of_verb(at, start, q) {
                let relative = at.checked_sub(1).is_some_and(|before| self.prose.is_one_of(before, &["who", "which", "that"]));
                let touches = at + 1 >= q.saturating_sub(1) || !self.prose.is_mark(q - 1, &[',', ':']);
                if !relative || touches {
                    return Some(cue);
                }
                of_clause = of_clause.or(Some(cue));
            }
        }
        if of_clause.is_some() {
            return of_clause;
        }
        if let Some(cue) = self.of_noun(from, q).or_else(|| self.colon(start, q)) {
            return Some(cue);
        }
        // The first run of a split sentence carries the cue of the second: “A,” he said, “B.”
        (from > start).then(|| self.across(start, from, q)).flatten()
    }

    /// Whether the token is a verb that can bring in quoted words, and no noun.
    pub fn is_cue_verb(&self, at: usize) -> bool {
        let class = self.prose.class(at);
        let verb = Class::SAY.or(Class::JUDGE).or(Class::SAYING).or(Class::JUDGING);
        let small = self.prose.shape(at) == Shape::Small || self.prose.begins_sentence(at);
        let when_asked = at.checked_sub(1).is_some_and(|before| self.prose.is_one_of(before, &["when", "if", "as", "once", "while"])) && !class.is(Class::SAYING.or(Class::JUDGING));
        small && (class.is(verb) || self.says(at) || class.is(Class::SAY_BARE) && self.has_helper(at)) && (!is_noun(self.prose, at) || self.says(at) && !class.is(verb)) && !when_asked
    }

    /// Whether the token is a finite verb that can bring in a whole quote, "shot back" and "went on" among them.
    pub(super) fn says(&self, at: usize) -> bool {
        let compound = self.prose.is_one_of(at, &["shot", "fired", "hit", "struck", "pushed", "punched", "clapped", "shoots", "fires"]) && self.prose.is_one_of(at + 1, &["back"])
            || self.prose.is_one_of(at, &["went", "goes"]) && self.prose.is_one_of(at + 1, &["on"]) && (!matches!(self.prose.shape(at + 2), Shape::Small | Shape::Capital) || self.prose.is_one_of(at + 2, &["to"]))
            || self.prose.is_one_of(at, &["pointed", "points"]) && self.prose.is_one_of(at + 1, &["out"])
            || self.prose.is_one_of(at, &["put", "puts"]) && self.prose.is_one_of(at + 1, &["it"]);
        let of_many = self.prose.class(at).is(Class::SAY_BARE) && at.checked_sub(1).is_some_and(|before| self.is_plural(before));
        (self.prose.class(at).is(Class::SAY) || compound || of_many) && self.prose.shape(at) == Shape::Small
    }

    /// Whether the word can be the subject of a verb without an ending: "critics", "they", "people".
    fn is_plural(&self, at: usize) -> bool {
        let written = self.prose.written(at);
        self.prose.is_one_of(at, &["they", "people", "police", "many", "some", "others", "who", "men", "women", "also"])
            || written.len() > 3 && written.ends_with('s') && !written.ends_with("ss") && matches!(self.prose.shape(at), Shape::Small | Shape::Capital)
            && !is_noun(self.prose, at + 1)
    }

    fn has_helper(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.prose.is_one_of(before, &["did", "would", "will", "to", "might", "could", "can", "may"]))
    }

    /// The attribution of the verb at `v` in a sentence that starts at `start`, for a run at `q` behind it.
    pub(super) fn of_verb(&self, v: usize, start: usize, q: usize) -> Option<Cue> {
        let words = Some(self.prose.extent(v, v + 1));
        let passive = self.is_passive(v);
        if passive {
            // "was called “…” by the union": the agent; without one nobody is named.
            let (_, end) = self.prose.sentence(q);
            let by = (v + 1..end).find(|at| self.prose.is_one_of(*at, &["by"]));
            if let Some(subject) = by.and_then(|by| self.whole_phrase(by + 1, end)) {
                return Some(Cue { subject, words, from: v, to: subject.to, rule: Rule::Verb, loose: false });
            }
            if !(self.prose.is_one_of(v, &["quoted", "cited", "overheard", "heard"]) || self.prose.class(v).is(Class::SAYING)) {
                return None;
            }
        }
        // "quoted Moreno as saying": the one who is quoted.
        let of_quoted = self.prose.class(v).is(Class::SAYING) && v > start && self.prose.is_one_of(v - 1, &["as"]);
        if of_quoted {
            let quoted = (start..v).rev().find(|at| self.prose.is_one_of(*at, &["quoted", "quotes", "cited", "described", "quoting"]));
            if let Some(quoted) = quoted.filter(|quoted| !self.is_passive(*quoted)) {
                let subject = self.whole_phrase(quoted + 1, v)?;
                return Some(Cue { subject, words, from: quoted, to: v + 1, rule: Rule::Verb, loose: false });
            }
        }
        let led = v > start && self.prose.is_mark(v - 1, &[',']) && self.says(v) && self.whole_phrase(v + 1, q).is_some_and(|found| self.prose.is_mark(found.to, &[':']));
        let subject = if (self.begins_clause(v, start) || led) && !self.prose.class(v).is(Class::SAYING.or(Class::JUDGING)) {
            // "Said Moreno: “…”"
            self.whole_phrase(v + 1, q)
        } else {
            self.subject_of(v, start)
        }?;
        let saying = self.prose.class(v).is(Class::SAYING.or(Class::JUDGING));
        let beside = (subject.to..v).all(|at| HELPERS.iter().any(|word| self.prose.is_one_of(at, &[word])) || self.prose.written(at).ends_with("ly") || self.prose.is_mark(at, &[',']));
        const NEAR: usize = 9;
        let set_off = self.prose.is_mark(v - 1, &[',', '—', '–', '-', ')']) && !saying;
        let others = (subject.to..v).filter_map(|at| self.people.name_at(at)).any(|name| is_person(self.people, name));
        let quoted = (start..subject.from).rev().find(|at| matches!(self.prose.shape(*at), Shape::Quote(_))).map_or(start, |at| at + 1);
        let inside = (quoted..subject.from).any(|at| self.is_cue_verb(at) && !self.prose.is_mark(subject.from.saturating_sub(1), &[',']));
        let loose = inside || subject.from < v && !beside && !set_off && others || q - v > NEAR;
        Some(Cue { subject, words, from: subject.from.min(v), to: v + 1, rule: Rule::Verb, loose })
    }

    fn begins_clause(&self, v: usize, start: usize) -> bool {
        (start..v).all(|at| matches!(self.prose.shape(at), Shape::Mark(_)))
    }

    fn is_passive(&self, v: usize) -> bool {
        if !self.prose.written(v).ends_with("ed") && !self.prose.is_one_of(v, &["told", "known", "written", "seen", "quoted"]) {
            return false;
        }
        let mut at = v;
        while let Some(before) = at.checked_sub(1) {
            if self.prose.is_one_of(before, &["is", "was", "are", "were", "be", "been", "being", "get", "got"]) {
                return true;
            }
            if !(self.prose.written(before).ends_with("ly") || self.prose.is_one_of(before, &["also", "once", "often", "not", "widely", "been"])) {
                return false;
            }
            at = before;
        }
        false
    }

    /// Who is the subject of the verb at `v`, in a sentence that starts at `start`.
    fn subject_of(&self, v: usize, start: usize) -> Option<Phrase> {
        let mut at = v;
        while let Some(before) = at.checked_sub(1).filter(|before| *before >= start) {
            let is_helper = HELPERS.iter().any(|word| self.prose.is_one_of(before, &[word]))
                || self.prose.written(before).ends_with("ly") && self.prose.shape(before) == Shape::Small && !self.prose.class(before).is(Class::FIRST_NAME)
                || self.prose.is_one_of(before, &["to", "as"]);
            if !is_helper {
                break;
            }
            at = before;
        }
        let before = at.checked_sub(1).filter(|before| *before >= start)?;
        if matches!(self.prose.shape(before), Shape::Quote(_)) {
            let saying = self.prose.class(v).is(Class::SAYING.or(Class::JUDGING));
            return if saying { self.leading(start, before, true) } else { None };
        }
        if self.prose.is_one_of(before, &["who", "which", "that"]) {
            return self.antecedent(before, start);
        }
        let saying = self.prose.class(v).is(Class::SAYING.or(Class::JUDGING));
        if self.prose.is_mark(before, &[',', ')', '—', '–', '-', ']']) {
            return self.leading(start, before, saying);
        }
        if self.prose.is_one_of(before, &["and", "but", "or", "then", "before", "after", "while", "when"]) {
            return self.leading(start, before, true);
        }
        let ending = self.ending_at(before + 1, start);
        if !saying {
            return ending;
        }
        // "a sign saying", but "rose from the table saying".
        let speaks = |found: &Phrase| match found.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT)),
            _ => true,
        };
        let led = OPENERS.iter().any(|word| self.prose.is_one_of(before, &[word]));
        ending.filter(|found| speaks(found) && !led).or_else(|| self.leading(start, before, true))
    }

    /// Whoever "who" refers to: the phrase before it.
    fn antecedent(&self, who: usize, start: usize) -> Option<Phrase> {
        let mut end = who;
        while end > start && self.prose.is_mark(end - 1, &[',', '—', '–', '-', ')']) {
            end -= 1;
        }
        self.ending_at(end, start).or_else(|| self.leading(start, end, true))
    }

    /// The phrase whose last token is `to - 1`.
    fn ending_at(&self, to: usize, start: usize) -> Option<Phrase> {
        const FAR: usize = 30;
        let from = (start.max(to.saturating_sub(FAR))..to).rev().find(|at| self.bounds_clause(*at)).map_or(start.max(to.saturating_sub(FAR)), |at| at + 1);
        let mut at = from;
        while at < to {
            // A phrase may begin behind an opener: "In Ohio Kasich said".
            if let Some(found) = self.phrase_at(at, to).filter(|found| found.to == to) {
                let led = at > from && OPENERS.iter().any(|word| self.prose.is_one_of(at - 1, &[word]));
                let bare = match found.who {
                    Who::Described { head, .. } => found.from == head && !self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT)) && !self.is_plural(head),
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

    fn bounds_clause(&self, at: usize) -> bool {
        self.prose.is_mark(at, &[',', ';', ':', '—', '–', '-', '(', ')', '.', '?', '!'])
            || matches!(self.prose.shape(at), Shape::Quote(_))
            || self.prose.is_one_of(at, &["that", "but", "because", "although", "though", "if", "when", "while", "where", "who", "which", "whether", "as", "so"])
            || self.prose.class(at).is(Class::SAY) && !is_noun(self.prose, at) && self.prose.shape(at) == Shape::Small
    }

    /// The first phrase of the clause `start..end` that no preposition leads; `main`: of the sentence itself.
    fn leading(&self, start: usize, end: usize, main: bool) -> Option<Phrase> {
        let colon = (start..end).rev().find(|at| self.prose.is_mark(*at, &[':', ';']));
        let start = if main { start } else { colon.map_or(start, |at| at + 1) };
        let mut at = start;
        let mut fallback = None;
        let mut in_clause: Option<Phrase> = None;
        while at < end {
            let segment_end = (at..end).find(|at| self.prose.is_mark(*at, &[',', '—', '–', ';'])).unwrap_or(end);
            let mut from = at;
            while from < segment_end && (matches!(self.prose.shape(from), Shape::Mark(_)) || self.prose.is_one_of(from, &["but", "and", "still", "yet", "then", "so", "also", "now", "meanwhile", "instead", "however"])) {
                from += 1;
            }
            let led = OPENERS.iter().any(|word| self.prose.is_one_of(from, &[word])) || self.prose.written(from).ends_with("ing") && self.people.name_at(from).is_none()
                || self.prose.written(from).ends_with("ly");
            if let Some(found) = self.phrase_at(from, end) {
                let speaks = match found.who {
                    Who::Described { head, .. } => {
                        let named = self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT).or(Class::NATION)) || self.is_plural(head);
                        named || self.prose.is_one_of(from, &["the", "a", "an"]) && self.prose.is_mark(found.to, &[','])
                    }
                    _ => true,
                };
                if !led && speaks && !self.is_time(&found) {
                    // "As Moreno, an expert on tides, noted": what stands beside her is not another.
                    let beside = matches!(found.who, Who::Described { .. });
                    return Some(in_clause.filter(|_| beside).unwrap_or_else(|| self.with_apposition(found, end)));
                }
            }
            if let Some(Phrase { who: Who::Described { head, .. }, .. }) = self.phrase_at(from, end) {
                if !led {
                    fallback = fallback.or_else(|| self.owner(head, from).filter(|owner| matches!(owner.who, Who::Name(_))));
                }
            }
            if self.prose.is_one_of(from, &["as", "when", "while", "because", "if", "but", "and", "that"]) {
                in_clause = self.phrase_at(from + 1, end).filter(|found| found.to == segment_end && matches!(found.who, Who::Name(_)));
            }
            if led && fallback.is_none() {
                // "In Ohio Kasich said": a name behind the opener.
                fallback = (from..segment_end).rev().find_map(|at| self.phrase_at(at, segment_end).filter(|found| matches!(found.who, Who::Pronoun(_)) && found.to >= segment_end));
            }
            at = segment_end + 1;
        }
        fallback
    }

    fn is_time(&self, phrase: &Phrase) -> bool {
        let Who::Described { head, .. } = phrase.who else { return false };
        let is_time = |at: usize| self.prose.is_one_of(at, &["day", "week", "month", "year", "years", "morning", "evening", "night", "afternoon", "time", "hour", "hours", "days", "weeks", "months", "minutes", "moment", "ago"]);
        (phrase.from..phrase.to + 2).any(is_time) && !self.prose.class(head).is(Class::ROLE.or(Class::GROUP)) || self.prose.shape(head) == Shape::Number || (phrase.from..phrase.to).any(|at| self.prose.is_one_of(at, &["percent"]))
    }

    /// The phrase that begins at `at`, no further than `limit`.
    pub fn phrase_from(&self, at: usize, limit: usize) -> Option<Phrase> {
        self.phrase_at(at, limit)
    }

    fn phrase_at(&self, at: usize, limit: usize) -> Option<Phrase> {
        // A name is entered at its first word only.
        if let Some(name) = self.people.name_at(at) {
            if self.people.names.get(name).is_some_and(|name| name.from < at && name.core != at) {
                return None;
            }
        }
        phrase(self.prose, self.people, at, limit)
    }

    /// The phrase at `at` with the name that stands beside it: "a spokesman for the port, Ada Moreno,".
    fn whole_phrase(&self, at: usize, limit: usize) -> Option<Phrase> {
        let mut at = at;
        while at < limit && (self.prose.written(at).ends_with("ly") && self.prose.shape(at) == Shape::Small || self.prose.is_one_of(at, &["also", "both", "later"])) {
            at += 1;
        }
        if OPENERS.iter().any(|word| self.prose.is_one_of(at, &[word])) {
            return None;
        }
        self.phrase_at(at, limit).map(|found| self.with_apposition(found, limit))
    }

    fn with_apposition(&self, found: Phrase, limit: usize) -> Phrase {
        let described = matches!(found.who, Who::Described { .. });
        let organisation = matches!(found.who, Who::Name(name) if self.people.names.get(name).is_some_and(|name| name.naming == Naming::Organisation));
        if described && self.prose.is_one_of(found.to, &["named", "called"]) {
            let named = self.phrase_at(found.to + 1, limit).filter(|named| matches!(named.who, Who::Name(_)));
            return named.unwrap_or(found);
        }
        if !(described || organisation) || !self.prose.is_mark(found.to, &[',', '—', '–', '-']) {
            return found;
        }
        let beside = (found.to + 1..limit).find(|at| !self.prose.is_mark(*at, &['-']));
        let Some(beside) = beside.and_then(|at| self.phrase_at(at, limit)) else { return found };
        let Who::Name(name) = beside.who else { return found };
        let is_full = self.people.names.get(name).is_some_and(|name| name.naming != Naming::Organisation && name.to - name.core >= 1);
        let closes = beside.to >= limit || self.prose.is_mark(beside.to, &[',', '.', ';', ':']) || matches!(self.prose.shape(beside.to), Shape::Quote(_)) || self.prose.is_mark(found.to, &['—', '–', '-']);
        if is_full && closes && !self.prose.is_one_of(beside.from, &["a", "an", "the"]) { Phrase { from: beside.from, to: beside.to, who: beside.who } } else { found }
    }

    /// "according to Moreno".
    pub(super) fn according(&self, at: usize, end: usize) -> Option<Cue> {
        let cued = self.prose.is_one_of(at, &["according"]) && self.prose.is_one_of(at + 1, &["to"]);
        let per = self.prose.is_one_of(at, &["per"]) && self.people.name_at(at + 1).is_some();
        let len = if cued { 2 } else if per { 1 } else { return None };
        let subject = self.whole_phrase(at + len, end)?;
        Some(Cue { subject, words: Some(self.prose.extent(at, at + len)), from: at, to: subject.to, rule: Rule::According, loose: false })
    }

    /// "as Moreno put it", "as Moreno said".
    fn as_put(&self, at: usize, end: usize) -> Option<Cue> {
        if !self.prose.is_one_of(at, &["as"]) {
            return None;
        }
        let subject = self.whole_phrase(at + 1, end)?;
        let verb = subject.to;
        let puts = self.prose.is_one_of(verb, &["put", "puts"]) && self.prose.is_one_of(verb + 1, &["it"]);
        if !puts && !self.prose.class(verb).is(Class::SAY) {
            return None;
        }
        let to = verb + 1 + usize::from(puts);
        Some(Cue { subject, words: Some(self.prose.extent(verb, to)), from: at, to, rule: Rule::Verb, loose: false })
    }

    /// "said Ada Moreno".
    pub(super) fn inverted(&self, at: usize, end: usize) -> Option<Cue> {
        let mut verb = at;
        while verb < end && (self.prose.written(verb).ends_with("ly") || self.prose.is_one_of(verb, &["also", "then", "later", "once"])) {
            verb += 1;
        }
        if !self.says(verb) {
            return None;
        }
        let back = usize::from(self.prose.is_one_of(verb + 1, &["back", "on", "out", "in"]));
        let subject = self.whole_phrase(verb + 1 + back, end)?;
        let rest = Pronoun::read(self.prose.written(subject.from));
        if matches!(rest, Some(Pronoun::First | Pronoun::It)) {
            return None;
        }
        Some(Cue { subject, words: Some(self.prose.extent(verb, verb + 1)), from: verb, to: subject.to, rule: Rule::Inverted, loose: false })
    }

    /// "Moreno, a planner at the port, said".
    fn subject_verb(&self, at: usize, end: usize) -> Option<Cue> {
        const FAR: usize = 60;
        let subject = self.whole_phrase(at, end)?;
        if self.prose.is_one_of(at, &["and", "but", "which", "that"]) || self.is_time(&subject) {
            return None;
        }
        let verb = (subject.to..end.min(at + FAR)).find(|at| self.says(*at) && !is_noun(self.prose, *at))?;
        // Between subject and verb stand helpers, or something set off by commas, dashes or brackets, or "who …".
        let mut between = subject.to;
        while between < verb {
            let is_helper = HELPERS.iter().any(|word| self.prose.is_one_of(between, &[word])) || self.prose.written(between).ends_with("ly")
                || self.prose.is_one_of(between, &["who"]);
            if !is_helper {
                break;
            }
            between += 1;
        }
        let set_off = self.prose.is_mark(subject.to, &[',', '—', '–', '-', '(']);
        let loosely = verb - subject.to <= 8 && !self.has_finite(subject.to, verb);
        if between < verb && !set_off && !loosely {
            return None;
        }
        let who_says = self.prose.is_one_of(verb.saturating_sub(1), &["who", "which"]) && set_off;
        if who_says && self.prose.is_mark(verb + 1, &['.']) || self.prose.is_one_of(verb + 1, &["that"]) {
            return None;
        }
        Some(Cue { subject, words: Some(self.prose.extent(verb, verb + 1)), from: at, to: verb + 1, rule: Rule::SubjectVerb, loose: false })
    }

    /// Whether a helper verb or a pronoun stands between: then it is another clause.
    fn has_finite(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            ["is", "was", "are", "were", "has", "had", "will", "would", "he", "she", "they", "it", "that"].iter().any(|word| self.prose.is_one_of(at, &[word]))
        })
    }

    /// The cue that ends a sentence in whose middle the run stands: “…” for everyone, Moreno said.
    fn tail(&self, q: usize, end: usize) -> Option<Cue> {
        let comma = (q + 1..end).rev().find(|at| {
            self.prose.is_mark(*at, &[',']) && (self.inverted(*at + 1, end).is_some() || self.according(*at + 1, end).is_some() || self.short_subject_verb(*at + 1, end).is_some())
        })?;
        let at = comma + 1;
        self.according(at, end).or_else(|| self.inverted(at, end)).or_else(|| self.short_subject_verb(at, end)).map(|cue| Cue { rule: Rule::Tail, ..cue })
    }

    pub(super) fn short_subject_verb(&self, at: usize, end: usize) -> Option<Cue> {
        let cue = self.subject_verb(at, end)?;
        let rest = cue.to;
        (cue.to - cue.subject.to <= 3 && (rest >= end || self.prose.is_mark(rest, &['.', ',']) || self.prose.is_one_of(rest, &["in", "on", "at", "during"]))).then_some(cue)
    }

    /// "Moreno:" and "MORENO:" before the run, with nothing else in the sentence.
    fn label(&self, start: usize, q: usize) -> Option<Cue> {
        let colon = q.checked_sub(1).filter(|at| *at > start && self.prose.is_mark(*at, &[':']))?;
        let start = (start..colon).find(|at| !matches!(self.prose.shape(*at), Shape::Mark(_) | Shape::Number)).unwrap_or(start);
        let subject = self.phrase_at(start, colon).filter(|found| found.to == colon && matches!(found.who, Who::Name(_)))?;
        Some(Cue { subject, words: None, from: start, to: q, rule: Rule::Label, loose: false })
    }

    /// "what Moreno calls her “rain library”", "nicknamed him “the Accountant”": who gives the name in marks.
    pub fn label_given(&self, q: usize, first: &str) -> Option<Cue> {
        const GIVING: [&str; 16] = [
            "calls", "called", "calling", "dubbed", "dubs", "nicknamed", "nicknames", "labeled", "labelled", "labels", "labeling", "labelling", "branded", "termed",
            "christened", "naming",
        ];
        const FAR: usize = 6;
        let article = first == "the" || q.checked_sub(1).is_some_and(|at| self.prose.is_one_of(at, &["the", "a", "an", "his", "her", "their", "its", "my", "our"]));
        let (start, _) = self.prose.sentence(q);
        let verb = (start.max(q.saturating_sub(FAR))..q).rev().find(|at| self.prose.is_one_of(*at, &GIVING)).filter(|_| article)?;
        let cue = self.of_verb(verb, start, q)?;
        Some(Cue { rule: Rule::GivenName, ..cue })
    }

    /// "Moreno’s claim that": a noun of saying and its owner.
    fn of_noun(&self, from: usize, q: usize) -> Option<Cue> {
        const NOUNS: [&str; 26] = [
            "comment", "comments", "assertion", "claim", "claims", "statement", "promise", "remark", "remarks", "view", "argument", "belief",
            "contention", "insistence", "warning", "pledge", "vow", "complaint", "suggestion", "declaration", "tweet", "message", "admission",
            "observation", "response", "reply",
        ];
        const FAR: usize = 8;
        let noun = (from.max(q.saturating_sub(FAR))..q).rev().find(|at| self.prose.is_one_of(*at, &NOUNS))?;
        let leads = (noun + 1..q).any(|at| self.prose.is_one_of(at, &["that", "was", "is"]) || self.prose.is_mark(at, &[':']));
        if !leads {
            return None;
        }
        let subject = self.owner(noun, from)?;
        Some(Cue { subject, words: Some(self.prose.extent(noun, noun + 1)), from: subject.from, to: q, rule: Rule::Noun, loose: false })
    }

    /// Whose the thing at `noun` is: "Moreno’s recent claim", "her claim".
    pub fn owner(&self, noun: usize, from: usize) -> Option<Phrase> {
        const NEAR: usize = 3;
        for at in (from.max(noun.saturating_sub(NEAR))..noun).rev() {
            if self.prose.shape(at) == Shape::Possessive {
                let name = self.people.name_at(at.checked_sub(1)?)?;
                let from = self.people.names.get(name)?.from;
                return Some(Phrase { from, to: at, who: Who::Name(name) });
            }
            let pronoun = match () {
                _ if self.prose.is_one_of(at, &["his"]) => Some(Pronoun::He),
                _ if self.prose.is_one_of(at, &["her"]) => Some(Pronoun::She),
                _ if self.prose.is_one_of(at, &["their"]) => Some(Pronoun::They),
                _ => None,
            };
            if let Some(pronoun) = pronoun {
                return Some(Phrase { from: at, to: at + 1, who: Who::Pronoun(pronoun) });
            }
        }
        None
    }

    /// A sentence that ends in a colon with no verb of saying: its subject, or the name that it ends in.
    fn colon(&self, start: usize, q: usize) -> Option<Cue> {
        let colon = q.checked_sub(1).filter(|at| *at > start && self.prose.is_mark(*at, &[':']))?;
        let last = self.people.name_at(colon - 1).filter(|name| is_person(self.people, *name)).and_then(|name| self.people.names.get(name).map(|found| (name, found)));
        let led = |at: usize| at.checked_sub(1).is_some_and(|before| OPENERS.iter().any(|word| self.prose.is_one_of(before, &[word])));
        let ending = last.filter(|(name, found)| found.to == colon && !led(found.from) && self.people.entities.get(self.people.entity_of(*name)).is_some_and(|entity| entity.naming == Naming::Person));
        let subject = match ending {
            Some((name, found)) => Phrase { from: found.from, to: found.to, who: Who::Name(name) },
            None => self.leading(start, colon, true).filter(|found| match found.who {
                Who::Name(name) => is_person(self.people, name),
                Who::Pronoun(pronoun) => matches!(pronoun, Pronoun::He | Pronoun::She),
                _ => false,
            })?,
        };
        Some(Cue { subject, words: None, from: start, to: q, rule: Rule::Colon, loose: ending.is_none() })
    }

    /// The cue of a sentence `start..end` that ends in a colon, for what stands in the next paragraph.
    pub fn before_colon(&self, start: usize, end: usize) -> Option<Cue> {
        let colon = end.checked_sub(1).filter(|at| *at > start && self.prose.is_mark(*at, &[':']))?;
        let verb = (start..colon).rev().find(|at| self.is_cue_verb(*at) || self.prose.is_one_of(*at, &["listed", "lists", "named", "read"]));
        verb.and_then(|verb| self.of_verb(verb, start, colon)).map(|cue| Cue { rule: Rule::Colon, ..cue }).or_else(|| self.colon(start, end))
    }

    /// The cue between two runs of one sentence, for the second.
    fn across(&self, start: usize, from: usize, q: usize) -> Option<Cue> {
        let first = (start..from).rev().find(|at| matches!(self.prose.shape(*at), Shape::Quote(_)))?;
        self.after(first).filter(|cue| cue.to <= q)
    }

    fn until_quote(&self, from: usize, end: usize) -> usize {
        (from..end).find(|at| matches!(self.prose.shape(*at), Shape::Quote(_))).unwrap_or(end)
    }

    fn paragraph(&self, at: usize) -> Option<usize> {
        self.prose.token(at).map(|token| token.paragraph)
    }
}
