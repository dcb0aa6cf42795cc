//! Which figure a multiple is of, and which level a change starts from: only where the words between them say so.

use super::findings::time;
use super::places::Places;
use crate::article::{Amount, Article, Basis, Figure, FigureKind, Time};
use crate::find::date::Dated;
use crate::text::{Span, words};
use crate::words::{Sign, can_be};

/// Joins the multiples and changes of `article` to the levels they belong to.
pub fn join(article: &mut Article, places: &Places, dates: &[Dated]) {
    let joined: Vec<(usize, Joined)> = (0..article.figures.len())
        .filter_map(|at| {
            let joined = match article.figures[at].kind {
                FigureKind::Multiple => multiple(article, places, dates, at),
                FigureKind::Change => change(article, places, at),
                _ => None,
            };
            Some((at, joined?))
        })
        .collect();
    for (at, Joined { of, span, time }) in joined {
        let figure = &mut article.figures[at];
        figure.of = Some(of);
        figure.span = span;
        figure.time = time;
    }
}

/// The level that a figure belongs to, and what this says of the figure.
struct Joined {
    of: String,
    span: Span,
    time: Option<Time>,
}

/// "37,000 in 2023, 10 times the number of the previous year"; "tripled to 36 in 2023 from the previous year".
fn multiple(article: &Article, places: &Places, dates: &[Dated], at: usize) -> Option<Joined> {
    let multiple = &article.figures[at];
    let sentence = places.sentence(multiple.span.start);
    let before = at.checked_sub(1).and_then(|before| article.figures.get(before));
    let level = before.filter(|level| {
        is_apposed(gap(article, level.span.end, multiple.span.start)) && sentence.contains(&level.span)
    });
    if let Some(level) = level.filter(|level| is_level(level)) {
        let base = after(dates, multiple.span.end).first()?;
        let compared = words(gap(article, multiple.span.end, base.span.start));
        let told = sentence.contains(&base.span) && compared.iter().all(|word| can_be(word, Sign::COMPARED));
        let span = Span::new(multiple.span.start, base.span.end);
        return told.then(|| Joined { of: level.id.clone(), span, time: Some(time(base)) });
    }
    let level = article.figures.get(at + 1).filter(|level| is_level(level))?;
    let to = words(gap(article, multiple.span.end, level.span.start)) == ["to"];
    let rest = Span::new(level.span.end, sentence.end.max(level.span.end));
    let seen_back = |dated: &&Dated| dated.basis == Basis::Resolved && rest.contains(&dated.span);
    let time =
        after(dates, rest.start).iter().take_while(|dated| dated.span.start < rest.end).find(seen_back).map(time);
    (to && time.is_some()).then(|| Joined { of: level.id.clone(), span: multiple.span, time })
}

/// "Rose by 30 from 120", "climbed 12% in 2023, from $40 billion in 2022".
fn change(article: &Article, places: &Places, at: usize) -> Option<Joined> {
    let change = &article.figures[at];
    let level = article.figures.get(at + 1).filter(|level| is_level(level))?;
    let sentence = places.sentence(change.span.start);
    let own = change.time.as_ref().map(|time| time.span);
    let (from, to) = (change.span.end, level.span.start);
    let between = match own.filter(|own| from <= own.start && own.end <= to) {
        Some(own) => [words(gap(article, from, own.start)), words(gap(article, own.end, to))].concat(),
        None => words(gap(article, from, to)),
    };
    let told =
        between.last().is_some_and(|word| word == "from") && between.iter().all(|word| can_be(word, Sign::FROM_LEVEL));
    let alike = match (change.unit.as_str(), level.unit.as_str()) {
        ("%", "%") => false,
        ("%", _) => true,
        ("percentage point", unit) => unit == "%",
        (one, other) => one == other || other.is_empty(),
    };
    // "Arrivals rose 5% from 12 countries" starts from no level.
    let noun = |figure: &Figure| figure.counted.and_then(|counted| words(article.words(counted)).pop());
    let same = noun(level).is_none_or(|of| noun(change).is_none_or(|own| own == of));
    let time = |figure: &Figure| figure.time.as_ref().map(|time| time.value);
    let apart = time(change).is_none() || time(change) != time(level);
    // "2.4 million, up 8% from 2.2 million" states the end itself.
    let stated = at.checked_sub(1).and_then(|before| article.figures.get(before)).is_some_and(|end| {
        let gap = gap(article, end.span.end, change.span.start).trim_end();
        let turned = gap.strip_suffix("up").or_else(|| gap.strip_suffix("down"));
        is_level(end) && sentence.contains(&end.span) && turned.is_some_and(is_apposed)
    });
    let joined = told && alike && same && apart && !stated && sentence.contains(&level.span);
    joined.then(|| Joined { of: level.id.clone(), span: change.span, time: change.time.clone() })
}

/// Whether what follows `gap` only adds to what stands before it.
fn is_apposed(gap: &str) -> bool {
    gap.trim_end().ends_with([',', '—', '–', '('])
}

fn is_level(figure: &Figure) -> bool {
    let sort = matches!(figure.kind, FigureKind::Level | FigureKind::Flow | FigureKind::Count);
    sort && matches!(figure.amount, Amount::One(_))
}

/// The dates from the byte `at` on.
fn after(dates: &[Dated], at: usize) -> &[Dated] {
    &dates[dates.partition_point(|dated| dated.span.start < at)..]
}

/// The words between two places; what lies far apart has nothing to do with each other.
fn gap(article: &Article, from: usize, to: usize) -> &str {
    const FARTHEST: usize = 300;
    let gap = Span::new(from, to.max(from));
    if gap.end - gap.start > FARTHEST { "…" } else { gap.of(&article.text) }
}
