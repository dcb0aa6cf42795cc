//! Charts of one article that would be called alike: what tells them apart is said behind the title.

use std::collections::BTreeMap;

use super::near;
use crate::article::{Article, Chart, Figure, Plot};
use crate::text::{Span, sentence_at, words};
use crate::words::{Sign, can_be};

/// Says behind the title of each of `charts` that is called like another what all its figures share: their time, or where
/// their sentence says they are.
pub fn tell_apart(article: &Article, charts: &mut [Chart]) {
    let is_drawn = |chart: &&Chart| !matches!(chart.plot, Plot::Chip { .. });
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for chart in charts.iter().filter(is_drawn) {
        *often.entry(chart.title.clone()).or_default() += 1;
    }
    for chart in charts.iter_mut().filter(|chart| is_drawn(&&**chart) && often.get(&chart.title) > Some(&1)) {
        if let Some(told) = shared(article, chart) {
            chart.title = format!("{}, {told}", chart.title);
        }
    }
}

fn shared(article: &Article, chart: &Chart) -> Option<String> {
    let figures: Option<Vec<&Figure>> =
        chart.shown().into_iter().map(|id| near::figure(article, chart.anchor, id)).collect();
    let figures = figures?;
    let first = figures.first()?;
    let time = first.time.as_ref().map(|time| time.value);
    if time.is_some() && figures.iter().all(|figure| figure.time.as_ref().map(|time| time.value) == time) {
        return time.map(|time| time.spoken());
    }
    let sentence = sentence_at(&article.text, first.span.start);
    let placed = |figure: &&Figure| figure.measure.as_ref().is_some_and(|measure| measure.place.is_some());
    let one = figures.iter().all(|figure| sentence.contains(&figure.span)) && !figures.iter().any(placed);
    one.then(|| opening(article, sentence))?
}

/// Where a sentence says first that it is: "In the Senate, …". "Among women, …" says of whom its first number is.
fn opening(article: &Article, sentence: Span) -> Option<String> {
    const LONGEST: usize = 4;
    let (told, _) = article.words(sentence).split_once(", ")?;
    let words = words(told);
    let leads = words.len() > 1 && words.first().is_some_and(|word| can_be(word, Sign::ONLY_WHERE));
    let of_whom = words.first().is_some_and(|word| word == "among");
    let plain = !of_whom && words.len() <= LONGEST && !told.contains(|c: char| c.is_ascii_digit());
    let (first, rest) = told.split_once(' ').filter(|_| leads && plain)?;
    Some(format!("{} {rest}", first.to_lowercase()))
}
