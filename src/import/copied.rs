//! A whole page of a site copied as plain text: its story, and around it what leads through the site.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::date;
use super::draft::Draft;
use super::head;
use super::imported::{About, Imported, Why, has_quote_marks};
use super::lines::{Lines, is_sentence};
use crate::text::paragraphs;

/// The article in the text of such a page; nothing where too few of its lines say that they belong to a site.
pub(super) fn imported(text: &str) -> Option<Imported> {
    const FEWEST: usize = 2;
    let lines = lines(text);
    let said = lines.iter().filter(|line| line.why.is_some()).count();
    let (first, end) = densest(&lines).filter(|_| said >= FEWEST)?;
    let (above, rest) = lines.split_at(first);
    let (story, below) = rest.split_at(end - first);
    let (mut about, mut draft) = (About::default(), Draft::default());
    read_above(above, headline(above, story), &mut about, &mut draft);
    for (at, line) in story.iter().enumerate() {
        match line.why {
            None if at > 0 && line.goes_on => draft.go_on(line.words),
            None => draft.take(line.words),
            Some(why) => draft.leave(line.words, why),
        }
    }
    read_below(below, &mut draft);
    Some(draft.finish(about))
}

/// A line, which mostly is a paragraph of its own on a page.
struct Line<'t> {
    words: &'t str,
    is_sentence: bool,
    /// Why it is no story, by how it begins or by how the lines begin that stand together with it.
    why: Option<Why>,
    /// Whether it stands with the line before, which is no sentence, as in a poem, and none of that paragraph says that it is no story.
    goes_on: bool,
}

impl Line<'_> {
    /// Whether it tells something: long enough, and a sentence.
    fn tells(&self) -> bool {
        const LEAST: usize = 80;
        self.why.is_none() && self.words.len() >= LEAST && self.is_sentence
    }

    /// What it weighs: a sentence by its length, one with words of somebody more; whatever is none against it. What the site sets
    /// between two paragraphs parts no story.
    fn weight(&self) -> i64 {
        const SENTENCE: std::ops::RangeInclusive<i64> = 80..=300;
        const QUOTED: i64 = 100;
        const NO_SENTENCE: i64 = -80;
        // What readers wrote below tells as much as the story does.
        const COMMENTS: i64 = -400;
        match self.why {
            Some(Why::Comments) => COMMENTS,
            Some(_) => -1,
            None if self.is_sentence => {
                let len = (self.words.len() as i64).clamp(*SENTENCE.start(), *SENTENCE.end());
                if has_quote_marks(self.words) { len + QUOTED } else { len }
            }
            None if self.goes_on => 0,
            None => NO_SENTENCE,
        }
    }
}

/// The stretch of lines that weighs most, from the first to behind the last; nothing where none tells anything.
fn densest(lines: &[Line]) -> Option<(usize, usize)> {
    let (mut best, mut found) = (0, None);
    let (mut sum, mut from) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        if sum <= 0 {
            (sum, from) = (0, at);
        }
        sum += line.weight();
        if sum > best {
            (best, found) = (sum, Some((from, at + 1)));
        }
    }
    found.filter(|(from, end)| lines[*from..*end].iter().any(Line::tells))
}

/// The lines of `text`.
fn lines(text: &str) -> Vec<Line<'_>> {
    let known = Lines::new();
    let mut found = Vec::new();
    for paragraph in paragraphs(text) {
        let from = found.len();
        let mut before = None;
        for words in paragraph.of(text).lines().map(str::trim).filter(|words| !words.is_empty()) {
            let line = Line { words, is_sentence: is_sentence(words), why: known.why(words), goes_on: false };
            before = if line.tells() { None } else { line.why.or(before) };
            found.push(Line { why: before, ..line });
        }
        if found[from..].iter().all(|line| line.why.is_none()) {
            for at in from + 1..found.len() {
                found[at].goes_on = !found[at - 1].is_sentence;
            }
        }
    }
    found
}

/// Reads the lines above the story: who wrote it, when, and what it is called.
fn read_above(above: &[Line], headline: Option<usize>, about: &mut About, draft: &mut Draft) {
    about.headline = headline.map(|at| above[at].words.to_owned());
    for (at, line) in above.iter().enumerate().filter(|(at, _)| Some(*at) != headline) {
        let names = head::byline(line.words).filter(|_| about.byline.is_none());
        let day = date::day(line.words).filter(|_| date::is_line(line.words) && !date::is_change(line.words));
        match (line.why, names) {
            (_, Some(names)) => about.byline = Some(names.to_owned()),
            (None, _) if line.is_sentence && headline.is_some_and(|headline| headline < at) => draft.take(line.words),
            (None, _) if date::is_line(line.words) => {
                about.published = about.published.or(day);
                if !date::is_only(line.words, about.published) {
                    draft.leave(line.words, Why::Date);
                }
            }
            (why, _) => draft.leave(line.words, why.unwrap_or(Why::Site)),
        }
    }
}

/// Which line is what the article is called: the one before who wrote it with most words of the story in it.
fn headline(above: &[Line], story: &[Line]) -> Option<usize> {
    const OPENING: usize = 12;
    const FEWEST: usize = 4;
    let is_said = |line: &Line| head::byline(line.words).is_some() || date::is_line(line.words);
    let said = above.iter().position(is_said).unwrap_or(above.len());
    let told: BTreeSet<String> = story.iter().take(OPENING).flat_map(|line| long_words(line.words)).collect();
    let score = |line: &Line| {
        let (mut all, mut hits) = (0, 0);
        for word in long_words(line.words) {
            all += 1;
            hits += i64::from(told.contains(&word));
        }
        let is_long = line.words.split_whitespace().count() >= FEWEST;
        (hits > 1 && is_long && line.why.is_none() && head::is_headline(line.words)).then_some(3 * hits - all)
    };
    let scores = above[..said].iter().enumerate().filter_map(|(at, line)| Some((score(line)?, Reverse(at))));
    scores.max().map(|(_, Reverse(at))| at)
}

/// The words of a text that are more than small ones, in small letters.
fn long_words(text: &str) -> impl Iterator<Item = String> {
    const LEAST: usize = 4;
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= LEAST);
    words.map(str::to_lowercase)
}

/// Reads the lines below the last one that tells something: sentences stay, up to where something else begins.
fn read_below(below: &[Line], draft: &mut Draft) {
    let mut over = None;
    for line in below {
        over = line.why.filter(|why| matches!(why, Why::Links | Why::Comments)).or(over);
        match line.why.or(over) {
            None if line.is_sentence => draft.take(line.words),
            why => draft.leave(line.words, why.unwrap_or(Why::Site)),
        }
    }
}
