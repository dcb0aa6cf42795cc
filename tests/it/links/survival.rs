//! What becomes of every link to an article when the article is edited: it holds, or it says that it does not.

use std::collections::BTreeMap;

use proptest::prelude::*;
use verbatim::article::Index;
use verbatim::link::{Published, View, aliases, resolve};
use verbatim::text::words;

use super::edits::{Dice, EDITS, Edit};
use super::fixture::{Draft, Edition, drafts, index};

/// Where a link leads after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// To the same speech, without a word.
    Held,
    /// To the same speech, with a notice.
    Repaired,
    /// Nowhere, with a notice; the speech is gone from the article.
    Gone,
    /// Nowhere, with a notice, though the speech is still there.
    Lost,
    /// To another speech, with a notice.
    Mistaken,
    /// To another speech, without a word. This must never be.
    Silent,
}

fn outcome(id: &str, origin: usize, old: &Edition, new: &Edition, index: &Index, remembered: bool) -> Outcome {
    let resolved = resolve(&View::of(id), index);
    let is_there = new.items.iter().any(|(_, there)| *there == origin);
    let Some(target) = resolved.target else {
        assert!(!resolved.notices.is_empty(), "{id} leads nowhere and nobody says so");
        return if is_there { Outcome::Lost } else { Outcome::Gone };
    };
    assert_eq!(resolved.notices.is_empty(), target.exact, "a repaired link is said to be so: {id}");
    let same = new.origin(&target.id) == Some(origin);
    // Without a record the words are all there is: whose they were and where they stood only a record can tell.
    let linked = said(old, id);
    let same_words = !remembered && said(new, &target.id) == linked;
    let speaker =
        |edition: &Edition, id: &str| edition.article.quote(id).and_then(|it| it.speaker()).map(str::to_owned);
    let is_by_another = remembered && speaker(old, id) != speaker(new, &target.id);
    let told: String = resolved.notices.iter().map(|notice| notice.text(index)).collect();
    assert!(!told.contains("made for.") || same && !is_by_another, "of another's words: {told} {id} -> {}", target.id);
    match (same || same_words, target.exact) {
        (true, true) if is_by_another => Outcome::Silent,
        (true, true) => Outcome::Held,
        (true, false) => Outcome::Repaired,
        (false, false) => Outcome::Mistaken,
        (false, true) => Outcome::Silent,
    }
}

/// The words of an item.
fn said(edition: &Edition, id: &str) -> Vec<String> {
    let article = &edition.article;
    let quote = article.quote(id).map(|quote| quote.words_in(&article.text));
    let figure = article.figure(id).map(|figure| article.words(figure.span).to_owned());
    let event = article.event(id).map(|event| article.words(event.span).to_owned());
    words(&quote.or(figure).or(event).unwrap_or_default())
}

/// Where all links of `old` lead once `draft` is published; with what the build remembers of the old one, or without.
fn outcomes(old: &Edition, draft: &Draft, remembered: bool) -> Vec<Outcome> {
    let mut published = Published::default();
    if remembered {
        published.record(&old.article);
    }
    let mut new = draft.publish_after(&published);
    new.article.aliases = aliases(&published, &new.article);
    let index = index(&new.article);
    old.items.iter().map(|(id, origin)| outcome(id, *origin, old, &new, &index, remembered)).collect()
}

/// How many links in a hundred have each outcome, over all fixtures and many runs.
fn rates(remembered: bool, edit: impl Fn(&mut Draft, &mut Dice)) -> BTreeMap<Outcome, f64> {
    const RUNS: u64 = 12;
    let mut counts: BTreeMap<Outcome, f64> = BTreeMap::new();
    for draft in drafts() {
        let old = draft.publish();
        for seed in 0..RUNS {
            let mut draft = draft.clone();
            edit(&mut draft, &mut Dice::new(seed));
            for outcome in outcomes(&old, &draft, remembered) {
                *counts.entry(outcome).or_default() += 1.0;
            }
        }
    }
    let all: f64 = counts.values().sum();
    counts.into_iter().map(|(outcome, count)| (outcome, 100.0 * count / all)).collect()
}

/// Checks that no link is silently wrong, that `at_least` so many in a hundred of those whose speech is still there
/// lead to it, and that `at_most` so many lead to another.
fn check(what: &str, edit: impl Fn(&mut Draft, &mut Dice), at_least: f64, at_most: f64) {
    for remembered in [false, true] {
        let rates = rates(remembered, &edit);
        let rate = |outcome| rates.get(&outcome).copied().unwrap_or(0.0);
        println!("{what}, remembered: {remembered}: {rates:.1?}");
        assert_eq!(rate(Outcome::Silent), 0.0, "{what}: {rates:?}");
        let kept = rate(Outcome::Held) + rate(Outcome::Repaired);
        assert!(100.0 * kept / (100.0 - rate(Outcome::Gone)) >= at_least - 1e-9, "{what}: {rates:?}");
        assert!(rate(Outcome::Mistaken) <= at_most, "{what}: {rates:?}");
    }
}

fn once(edit: Edit) -> impl Fn(&mut Draft, &mut Dice) {
    move |draft, dice| draft.edit(edit, dice)
}

#[test]
fn every_fixture_has_some_fifteen_quotes_and_distinct_ids() {
    for draft in drafts() {
        let edition = draft.publish();
        assert!(edition.article.quotes.len() >= 15);
        let mut ids: Vec<&String> = edition.items.iter().map(|(id, _)| id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), edition.items.len());
    }
}

#[test]
fn every_link_survives_what_leaves_its_words_alone() {
    check("insert", once(Edit::Insert), 100.0, 0.0);
    check("typography", once(Edit::Typography), 100.0, 0.0);
    check("interrupt", once(Edit::Interrupt), 100.0, 0.0);
    check("reattribute", once(Edit::Reattribute), 100.0, 0.0);
}

#[test]
fn nearly_every_link_survives_what_changes_the_words_around_it() {
    // Only twins can get lost: those who are told apart by their neighbours, and those whose twin is new.
    check("move", once(Edit::Move), 99.0, 0.0);
    check("around", once(Edit::Around), 99.0, 0.0);
    check("echo", once(Edit::Echo), 95.0, 0.0);
}

#[test]
fn most_links_survive_changes_to_their_words() {
    check("reword", once(Edit::Reword), 98.0, 0.5);
    check("reword everything", |draft, dice| draft.reword_all(dice), 70.0, 1.0);
    check("split", once(Edit::Split), 98.0, 0.5);
}

#[test]
fn a_link_to_a_deleted_quote_says_so() {
    check("delete", once(Edit::Delete), 99.0, 1.0);
}

/// Of the links to numbers that were corrected, so many in a hundred are told of it and lead to the number.
#[test]
fn a_corrected_number_is_found_by_its_sentence() {
    check("correct", once(Edit::Correct), 95.0, 0.5);
    check("swap", once(Edit::Swap), 95.0, 0.5);
}

#[test]
fn words_that_are_said_elsewhere_now_are_no_heir() {
    // Where the words went with their paragraph, to lead to the others is no harm: it is said.
    check("said by another", once(Edit::SaidByAnother), 90.0, 10.0);
    check("said of another", once(Edit::SaidOfAnother), 90.0, 10.0);
}

/// Links enough that a rare fault would show: over 10,000 to over 1,500 articles, each edited up to eight times.
#[test]
fn no_link_of_ten_thousand_shows_other_words_or_speakers_in_silence() {
    const ARTICLES: u64 = 1_500;
    let mut counts: BTreeMap<(bool, Outcome), usize> = BTreeMap::new();
    for seed in 0..ARTICLES {
        let mut dice = Dice::new(seed);
        let mut draft = drafts().swap_remove(dice.roll(3));
        // An article of its own: some of the paragraphs, in another order.
        for _ in 0..draft.paragraphs.len() / 2 {
            draft.edit(Edit::Move, &mut dice);
        }
        let kept = 3 + dice.roll(4);
        draft.paragraphs.truncate(kept);
        let old = draft.publish();
        for _ in 0..1 + dice.roll(8) {
            draft.edit(EDITS[dice.roll(EDITS.len())], &mut dice);
        }
        let remembered = seed % 8 != 0;
        for outcome in outcomes(&old, &draft, remembered) {
            *counts.entry((remembered, outcome)).or_default() += 1;
        }
    }
    println!("{counts:?}");
    assert!(counts.values().sum::<usize>() >= 10_000, "{counts:?}");
    assert!(!counts.keys().any(|(_, outcome)| *outcome == Outcome::Silent), "{counts:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_link_ever_shows_another_quote_without_a_notice(
        fixture in 0..3usize,
        edits in prop::collection::vec(prop::sample::select(EDITS.to_vec()), 1..12),
        seed in any::<u64>(),
        remembered in any::<bool>(),
    ) {
        let mut draft = drafts().swap_remove(fixture);
        let old = draft.publish();
        let mut dice = Dice::new(seed);
        for edit in edits {
            draft.edit(edit, &mut dice);
        }
        let found = outcomes(&old, &draft, remembered);
        prop_assert!(!found.contains(&Outcome::Silent), "{found:?}");
    }
}
