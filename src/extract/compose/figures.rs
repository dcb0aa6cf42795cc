//! Figures of the model: those worth a reader's eye, a start and an end as two.

use super::sources::source;
use super::{Findings, time};
use crate::article::{Amount, Article, Bound, Figure, FigureKind};
use crate::extract::date::Dated;
use crate::extract::figures::{Class, Finding};
use crate::extract::number::quantities;
use crate::text::{Span, sentence_at};

/// The figures, in the order of the text.
pub fn figures(article: &Article, findings: &Findings) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    for finding in findings.figures.iter().filter(|finding| finding.salient && !is_part_of(article, finding)) {
        match (finding.ends, finding.value) {
            (Some(ends), Amount::Range(from, to)) => {
                figures.extend(sides(article, findings, finding, ends, [from, to]))
            }
            _ => figures.push(figure(article, finding)),
        }
    }
    figures.sort_by_key(|figure| figure.span);
    for (number, figure) in figures.iter_mut().enumerate() {
        figure.id = format!("figure-{number}");
    }
    figures
}

/// Whether a number is only what a part is of: the 1% of "a quarter of 1 percent".
fn is_part_of(article: &Article, finding: &Finding) -> bool {
    let before = article.text.get(..finding.span.start).unwrap_or_default();
    let of = [" quarter of ", " half of ", " third of ", " tenth of "].iter().any(|part| before.ends_with(part));
    of && finding.class == Class::Percent
}

fn figure(article: &Article, finding: &Finding) -> Figure {
    let direction = finding.direction.or(finding.noun_direction).filter(|_| finding.kind == FigureKind::Change);
    Figure {
        id: String::new(),
        span: finding.span,
        amount: finding.value,
        bound: finding.bound,
        direction,
        // A change of which the text does not say which way it went is only an amount.
        kind: if finding.kind == FigureKind::Change && direction.is_none() { FigureKind::Level } else { finding.kind },
        unit: unit(article, finding),
        counted: counted(article, finding),
        time: finding.time.as_ref().map(time),
        source: source(article, finding),
        of: None,
    }
}

/// The start and the end of "from 10 in 2019 to 20 in 2021", in the order of the text.
fn sides(article: &Article, findings: &Findings, finding: &Finding, ends: [Span; 2], values: [f64; 2]) -> [Figure; 2] {
    let sentence = sentence_at(&article.text, finding.span.start);
    let last = ends[0].max(ends[1]);
    let of_both = finding.time.filter(|dated| dated.value.end.is_some());
    let side = |at: usize| {
        let end = ends[at];
        let hedge = hedged(article, Span::new(sentence.start, end.end));
        let own = dated_right_after(article, &findings.dates, end);
        // One time for both is when the end was reached, an interval when each of them was.
        let moment = |dated: Dated| {
            let value = dated.value;
            let moment = if at == 0 { value.start } else { value.end.unwrap_or(value.start) };
            Dated { value: crate::article::When::at(moment), ..dated }
        };
        let shared = of_both.map(moment).or(finding.time.filter(|_| at == 1 && last == end));
        Figure {
            span: Span::new(hedge.map_or(end.start, |(start, _)| end.start.min(start)), end.end),
            amount: Amount::One(values[at]),
            bound: hedge.map_or(Bound::Exact, |(_, bound)| bound),
            direction: None,
            time: own.or(shared).as_ref().map(time),
            ..figure(article, finding)
        }
    };
    [side(0), side(1)]
}

/// Where the last number of `within` starts with its hedge, and how firm it is: what stands behind the last "from" or "to".
fn hedged(article: &Article, within: Span) -> Option<(usize, Bound)> {
    let words = within.of(&article.text);
    let behind = |word: &str| words.rfind(word).map(|at| at + word.len());
    let from = behind(" from ").max(behind(" to ")).unwrap_or(0);
    let quantity = quantities(&words[from..]).into_iter().next()?;
    Some((within.start + from + quantity.span.start, quantity.bound))
}

/// The date right after the number at `span` and its noun.
fn dated_right_after(article: &Article, dates: &[Dated], span: Span) -> Option<Dated> {
    const MOST: usize = 2;
    let next = dates.iter().find(|dated| dated.span.start >= span.end)?;
    let between = Span::new(span.end, next.span.start).of(&article.text);
    let noun = between.split_whitespace().count() <= MOST && !between.contains([',', ';', ':', '.', '\n']);
    let parted = between.split_whitespace().any(|word| matches!(word, "to" | "from" | "and" | "or"));
    (noun && !parted && next.value.end.is_none()).then_some(*next)
}

/// The words for what is counted in `finding`. "350,000 Chinese immigrants and 1.7 million from Asia" leaves the second its noun alone.
pub fn counted(article: &Article, finding: &Finding) -> Option<Span> {
    let counted = finding.counted?;
    let elided =
        finding.class == Class::Counted && counted.end <= finding.span.start && finding.kind != FigureKind::Change;
    let after = article.text.get(finding.span.end..).unwrap_or_default();
    let of_its_own = [" from ", " of ", " with ", " who "].iter().any(|word| after.starts_with(word));
    Some(if elided && of_its_own { noun(article, counted) } else { counted })
}

/// What one of it is: the noun for what is counted, the name of a measure or of money, "%", "times".
fn unit(article: &Article, finding: &Finding) -> String {
    let name = finding.unit.clone().unwrap_or_default();
    match finding.class {
        Class::Percent => "%".to_owned(),
        Class::Times => "times".to_owned(),
        Class::Counted if name.contains(" per ") => name,
        Class::Counted => finding.counted.map_or(name, |counted| article.words(noun(article, counted)).to_owned()),
        _ => name,
    }
}

/// The last word of a noun phrase.
fn noun(article: &Article, phrase: Span) -> Span {
    let last = article.words(phrase).rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
    Span::new(phrase.start + last, phrase.end)
}
