//! Figures of the model: those worth a reader's eye, a start and an end as two.

use super::findings::{Findings, time};
use super::places::Places;
use super::sources::Sources;
use crate::article::{Amount, Article, Bound, Figure, FigureKind, When};
use crate::find::date::Dated;
use crate::find::figures::{Class, Finding};
use crate::find::number::quantities;
use crate::text::{Span, in_order, last_of, last_word};
use crate::words::{Sign, can_be};

/// The figures, in the order of the text.
pub fn figures(article: &Article, places: &Places, findings: &Findings) -> Vec<Figure> {
    let desk = Desk { article, places, sources: Sources::new(article, places), dates: &findings.dates };
    let told = findings.figures.iter().filter(|finding| finding.salient && !is_part_of(article, finding));
    let figures: Vec<Figure> = told.flat_map(|finding| desk.figures(finding)).collect();
    let mut figures = in_order(figures, |figure| (figure.span.start, figure.span.end));
    for (number, figure) in figures.iter_mut().enumerate() {
        figure.id = format!("figure-{number}");
    }
    figures
}

/// Whether a number is only what a part is of: the 1% of "a quarter of 1 percent".
fn is_part_of(article: &Article, finding: &Finding) -> bool {
    let before = article.text.get(..finding.span.start).unwrap_or_default();
    let part = before.strip_suffix(" of ").map(last_word);
    let of = part.is_some_and(|part| part == "half" || can_be(part, Sign::PART));
    of && finding.class == Class::Percent
}

struct Desk<'a> {
    article: &'a Article,
    places: &'a Places,
    sources: Sources<'a>,
    dates: &'a [Dated],
}

impl Desk<'_> {
    /// The figure of `finding`, or the two of "from 10 to 20".
    fn figures(&self, finding: &Finding) -> Vec<Figure> {
        let figure = self.figure(finding);
        match (finding.ends, finding.value) {
            (Some(ends), Amount::Range(from, to)) => {
                vec![self.side(finding, &figure, ends, (0, from)), self.side(finding, &figure, ends, (1, to))]
            }
            _ => vec![figure],
        }
    }

    fn figure(&self, finding: &Finding) -> Figure {
        let direction = finding.direction.or(finding.noun_direction).filter(|_| finding.kind == FigureKind::Change);
        // A change of which the text does not say which way it went is only an amount.
        let undirected = finding.kind == FigureKind::Change && direction.is_none();
        Figure {
            id: String::new(),
            span: finding.span,
            amount: finding.value,
            bound: finding.bound,
            direction,
            kind: if undirected { FigureKind::Level } else { finding.kind },
            unit: unit(self.article, finding),
            counted: counted(self.article, finding),
            time: finding.time.as_ref().map(time),
            source: self.sources.of(finding),
            of: None,
            measure: None,
        }
    }

    /// The start (0) or the end (1) of "from 10 in 2019 to 20 in 2021", where `both` is known of either.
    fn side(&self, finding: &Finding, both: &Figure, ends: [Span; 2], (at, value): (usize, f64)) -> Figure {
        let end = ends[at];
        let hedge = self.hedged(end);
        // One time for both is when the end was reached, an interval when each of them was.
        let moment = |dated: Dated| {
            let When { start, end } = dated.value;
            Dated { value: When::at(if at == 0 { start } else { end.unwrap_or(start) }), ..dated }
        };
        // "In May it rose to 7% from 6%": what stands before both is the end's too.
        let is_end = |dated: &Dated| end == ends[0].max(ends[1]) || dated.span.end <= end.start;
        let reached = finding.time.filter(|dated| at == 1 && is_end(dated));
        let shared = finding.time.filter(|dated| dated.value.end.is_some()).map(moment).or(reached);
        Figure {
            span: Span::new(hedge.map_or(end.start, |(start, _)| end.start.min(start)), end.end),
            amount: Amount::One(value),
            bound: hedge.map_or(Bound::Exact, |(_, bound)| bound),
            direction: None,
            time: self.dated_right_after(end).or(shared).as_ref().map(time),
            ..both.clone()
        }
    }

    /// Where the number at `end` starts with its hedge, and how firm it is: what stands behind the last "from" or "to".
    fn hedged(&self, end: Span) -> Option<(usize, Bound)> {
        const FARTHEST: usize = 60;
        let text = &self.article.text;
        let near = (end.start.saturating_sub(FARTHEST)..=end.start).find(|&at| text.is_char_boundary(at))?;
        let within = Span::new(self.places.sentence(end.start).start.max(near), end.end);
        let words = within.of(text);
        let behind = |word: &str| last_of(words, word).map(|at| at + word.len());
        let from = behind(" from ").max(behind(" to ")).unwrap_or(0);
        let quantity = quantities(words.get(from..)?).into_iter().last()?;
        Some((within.start + from + quantity.span.start, quantity.bound))
    }

    /// The date right after the number at `span` and its noun, or what it is of.
    fn dated_right_after(&self, span: Span) -> Option<Dated> {
        const MOST: usize = 4;
        const FARTHEST: usize = 60;
        let next = self.dates.get(self.dates.partition_point(|dated| dated.span.start < span.end))?;
        if next.span.start - span.end > FARTHEST {
            return None;
        }
        let between = Span::new(span.end, next.span.start).of(&self.article.text);
        let noun = between.split_whitespace().count() <= MOST && !between.contains([',', ';', ':', '.', '\n']);
        let parted = between.split_whitespace().any(|word| word == "from" || can_be(word, Sign::JOINS_ENDS));
        (noun && !parted && next.value.end.is_none()).then_some(*next)
    }
}

/// The words for what is counted in `finding`. "350,000 Chinese immigrants and 1.7 million from Asia" leaves the second its noun alone.
pub fn counted(article: &Article, finding: &Finding) -> Option<Span> {
    let counted = finding.counted?;
    let elided =
        finding.class == Class::Counted && counted.end <= finding.span.start && finding.kind != FigureKind::Change;
    let after = article.text.get(finding.span.end..).unwrap_or_default();
    let next = after.strip_prefix(' ').and_then(|after| after.split_once(' '));
    let of_its_own = next.is_some_and(|(word, _)| can_be(word, Sign::NARROWS));
    Some(if elided && of_its_own { noun(article, counted) } else { counted })
}

/// What one of it is: the noun for what is counted, the name of a measure or of money, "%", "times".
fn unit(article: &Article, finding: &Finding) -> String {
    let name = finding.unit.clone().unwrap_or_default();
    match finding.class {
        Class::Percent => "%".to_owned(),
        Class::Times => "times".to_owned(),
        Class::Counted if last_of(&name, " per ").is_some() => name,
        // "Up by half": no half of what goes up.
        Class::Counted if name.is_empty() && finding.kind == FigureKind::Change && finding.value.ends().1 < 1.0 => name,
        Class::Counted => finding.counted.map_or(name, |counted| article.words(noun(article, counted)).to_owned()),
        _ => name,
    }
}

/// The last word of a noun phrase.
fn noun(article: &Article, phrase: Span) -> Span {
    Span::new(phrase.end - last_word(article.words(phrase)).len(), phrase.end)
}
