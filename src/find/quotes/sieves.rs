//! The rules that say whose words a quote is, in the order in which they are tried: of each list the first that answers.

use super::clause::{Clause, Sentence};
use super::cue::{Ahead, Behind, Cue, Cues};
use super::desk::{Desk, Floating, Place, Verdict};
use super::rule::Rule;

/// One step of a list: the rules by which it may answer, none named where these are those of another list, and how it is tried.
pub(super) struct Sieve<F: 'static> {
    rules: &'static [Rule],
    find: F,
}

/// What a step answers.
pub(super) trait Answer {
    /// The rule that decided.
    fn rule(&self) -> Rule;
}

impl Answer for Cue {
    fn rule(&self) -> Rule {
        self.rule
    }
}

impl Answer for Clause {
    fn rule(&self) -> Rule {
        self.cue.rule
    }
}

impl Answer for Verdict {
    fn rule(&self) -> Rule {
        self.rule
    }
}

/// What the first step of a list answers that answers at all.
pub(super) fn first<F: Copy, A: Answer>(sieves: &[Sieve<F>], mut ask: impl FnMut(F) -> Option<A>) -> Option<A> {
    sieves.iter().find_map(|sieve| {
        let found = ask(sieve.find)?;
        debug_assert!(sieve.rules.is_empty() || sieve.rules.contains(&found.rule()), "{:?}", found.rule());
        Some(found)
    })
}

/// A step: its rules, and what is called.
macro_rules! sieve {
    ($($rule:ident)|* => $find:expr) => {
        Sieve { rules: &[$(Rule::$rule),*], find: $find }
    };
}

/// A step that looks for a cue behind words.
type BehindWords = fn(&Cues<'_, '_>, &Behind) -> Option<Cue>;
/// A step that looks for a cue before words.
type BeforeWords = fn(&Cues<'_, '_>, &Ahead) -> Option<Cue>;
/// A step that looks for the cue of a run.
type OfRun = fn(&Desk<'_, '_>, &Place<'_>) -> Option<Cue>;
/// A step that says whose a run is.
type Whose = fn(&mut Desk<'_, '_>, &Place<'_>) -> Option<Verdict>;
/// A step that says whose a run is that has no cue.
type Uncued = fn(&mut Desk<'_, '_>, &Floating) -> Option<Verdict>;
/// A step that finds what a sentence reports.
type Reports = fn(&Cues<'_, '_>, &Sentence) -> Option<Clause>;

/// Whose a run of quoted words is.
pub(super) const WHOSE: &[Sieve<Whose>] = &[
    sieve!(GivenName => |desk, at| desk.given_name(at)),
    sieve!(WithinClause | Verb => |desk, at| desk.term_reported(at)),
    sieve!(Term => |desk, at| desk.term(at)),
    // The cue is that of `OPENING` or `INSIDE`.
    sieve!(=> |desk, at| desk.cued(at)),
    sieve!(Cried => |desk, at| desk.cried(at)),
    // By `UNCUED`.
    sieve!(=> |desk, at| desk.uncued(at)),
];

/// The cue of words that begin their sentence.
pub(super) const OPENING: &[Sieve<OfRun>] = &[
    sieve!(According | Per | WordsOf | AsPut | Inverted | SubjectVerb | Tail => |desk, at| desk.cues.after(at.q)),
    sieve!(NextSentence => |desk, at| desk.cues.next_sentence(at.q).filter(|_| at.look.ends_sentence)),
    sieve!(BareName => |desk, at| desk.cues.bare_name(at.q)),
];

/// The cue of words within a sentence.
pub(super) const INSIDE: &[Sieve<OfRun>] = &[
    sieve!(BareName => |desk, at| desk.signed(at)),
    sieve!(According | Per | WordsOf | AsPut | Inverted | SubjectVerb | Tail => |desk, at| desk.touching(at)),
    sieve!(According | Per | WordsOf | AsPut | Inverted | SubjectVerb | Tail => |desk, at| desk.behind_comma(at)),
    // By `BEFORE`.
    sieve!(=> |desk, at| desk.cues.before(at.q)),
    sieve!(According | Per | WordsOf | AsPut | Inverted | SubjectVerb | Tail => |desk, at| desk.cues.after(at.q)),
    sieve!(OfOthers | Tail => |desk, at| desk.of_another(at)),
];

/// A cue behind words, in their sentence.
pub(super) const BEHIND: &[Sieve<BehindWords>] = &[
    sieve!(According | Per | WordsOf => |cues, of| cues.according(of.at, of.end)),
    sieve!(AsPut => |cues, of| cues.as_put(of.at, of.end).or_else(|| cues.reply_behind(of))),
    sieve!(Inverted => |cues, of| cues.inverted_behind(of)),
    sieve!(SubjectVerb => |cues, of| cues.subject_behind(of).or_else(|| cues.subject_around(of))),
    sieve!(Inverted | SubjectVerb => |cues, of| cues.any_verb(of)),
    sieve!(Tail => |cues, of| cues.tail(of.q, of.end)),
];

/// A cue before words, in their sentence.
pub(super) const BEFORE: &[Sieve<BeforeWords>] = &[
    sieve!(Label | RoleLabel => |cues, of| cues.label(of.start, of.q)),
    sieve!(WithinClause => |cues, of| cues.around_run(of.start, of.q)),
    sieve!(AsPut => |cues, of| cues.as_put_before(of)),
    sieve!(Verb | VerbFirst | Agent | QuotedAs | Inverted | According | Per | WordsOf => |cues, of| cues.nearest(of)),
    sieve!(Noun => |cues, of| cues.of_noun(of.from, of.q)),
    sieve!(WordsOf => |cues, of| cues.seen_by(of)),
    sieve!(ColonSubject | ColonName | RoleLabel => |cues, of| cues.colon(of.start, of.q)),
    sieve!(Between => |cues, of| cues.across(of.start, of.from, of.q)),
];

/// Whose words are that have no cue in their sentence.
pub(super) const UNCUED: &[Sieve<Uncued>] = &[
    // Within a sentence.
    sieve!(Joined => |desk, at| desk.joined(at)),
    sieve!(SameParagraph => |desk, at| desk.within_sentence(at)),
    // Behind a sentence of the same paragraph.
    sieve!(SameParagraph | SentenceBefore => |desk, at| desk.goes_on(at)),
    sieve!(SentenceBefore => |desk, at| desk.sentence_before(at)),
    sieve!(SameParagraph => |desk, at| desk.same_paragraph(at)),
    // At the beginning of a paragraph.
    sieve!(PutBy | PutTo | Question => |desk, at| desk.put_before_colon(at)),
    sieve!(ColonVerb | ColonSubject | ColonName => |desk, at| desk.before_colon(at)),
    sieve!(Listed => |desk, at| desk.listed(at)),
    sieve!(Answer => |desk, at| desk.interviewed(at)),
    sieve!(Introduced => |desk, at| desk.introduced_before(at)),
    sieve!(Answer => |desk, at| desk.alternates(at)),
    sieve!(Answer | Address | None => |desk, at| desk.answered(at)),
    sieve!(ParagraphBefore | SubjectBefore => |desk, at| desk.paragraph_before(at)),
    sieve!(SubjectBefore => |desk, at| desk.subject_before(at)),
];

/// What a sentence reports without quotation marks as a whole; besides, each verb of saying has its clause.
pub(super) const REPORTED: &[Sieve<Reports>] = &[
    sieve!(ClauseBehindCue => |cues, of| cues.led_by_cue(of)),
    sieve!(ClauseBeforeCue | ClauseAroundCue => |cues, of| cues.beside_cue(of)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_stands_in_a_list() {
        /// Runs that are no quote of their own, or stand in no sentence.
        const ELSEWHERE: &[Rule] = &[Rule::Transcript, Rule::ClauseOfVerb, Rule::ObjectOfVerb];
        fn rules<F>(list: &[Sieve<F>]) -> impl Iterator<Item = Rule> {
            list.iter().flat_map(|sieve| sieve.rules).copied()
        }
        let cues = rules(OPENING).chain(rules(INSIDE)).chain(rules(BEHIND)).chain(rules(BEFORE));
        let listed: Vec<Rule> = cues.chain(rules(WHOSE)).chain(rules(UNCUED)).chain(rules(REPORTED)).collect();
        let is_missing = |rule: &&Rule| !listed.contains(rule) && !ELSEWHERE.contains(rule);
        assert_eq!(Rule::ALL.iter().filter(is_missing).collect::<Vec<_>>(), Vec::<&Rule>::new());
    }
}
