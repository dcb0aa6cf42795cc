//! Tables of a text: lines of cells with "|" between them, of which the first says what is in each column. Where the columns
//! or the rows are times, every number is whose row or column the other is, then; what it measures says the line above.

use super::findings::time;
use crate::article::{Amount, Article, Bound, Figure, FigureKind, Measure};
use crate::find::date::Dated;
use crate::find::number::{Form, quantities};
use crate::text::{Span, in_order};

/// So long a line above a table says what it is of, and so many cells a table has.
const LONGEST: usize = 80;
const MOST: usize = 200;

/// Puts the numbers of the tables of `article` in the place of what else was found in those.
pub fn tables(article: &mut Article, dates: &[Dated]) {
    let (mut above, mut spans, mut found) = (None, Vec::new(), Vec::new());
    for paragraph in &article.paragraphs {
        let told = paragraph.of(&article.text);
        let cells = if told.contains('|') { cells(&article.text, *paragraph) } else { None };
        let numbers = cells.map(|rows| figures(article, &rows, above, dates)).unwrap_or_default();
        if !numbers.is_empty() {
            spans.push(*paragraph);
            found.extend(numbers);
        }
        let is_title = told.len() <= LONGEST && !told.ends_with(['.', '!', '?']) && !told.contains(['\n', '|']);
        above = Some(*paragraph).filter(|_| is_title);
    }
    if spans.is_empty() {
        return;
    }
    article.figures.retain(|figure| Span::holding(&spans, figure.span.start).is_none());
    article.figures.append(&mut found);
    let figures = std::mem::take(&mut article.figures);
    article.figures = in_order(figures, |figure| (figure.span.start, figure.span.end));
    for (number, figure) in article.figures.iter_mut().enumerate() {
        figure.id = format!("figure-{number}");
    }
}

/// The cells of a table, line by line, as many in each.
fn cells(text: &str, paragraph: Span) -> Option<Vec<Vec<Span>>> {
    let inside = paragraph.of(text);
    let mut rows: Vec<Vec<Span>> = Vec::new();
    let mut start = paragraph.start;
    for line in inside.split('\n') {
        let mut at = start;
        start += line.len() + 1;
        // "| a | b |", "---|---".
        let is_rule = line.bytes().all(|byte| b"-:| \r".contains(&byte));
        let row = line.split('|').map(|cell| {
            let lead = cell.len() - cell.trim_start().len();
            let span = Span::new(at + lead, at + lead + cell.trim().len());
            at += cell.len() + 1;
            span
        });
        let mut row: Vec<Span> = row.collect();
        if line.starts_with('|') {
            row.pop();
            row.remove(0);
        }
        if !is_rule {
            rows.push(row);
        }
    }
    let many = rows.first()?.len();
    let even = rows.iter().all(|row| row.len() == many);
    (even && many >= 2 && rows.len() >= 3 && rows.len() * many <= MOST).then_some(rows)
}

/// The figures of a table; none where a cell is no number, or several columns are told apart by no times.
fn figures(article: &Article, rows: &[Vec<Span>], above: Option<Span>, dates: &[Dated]) -> Vec<Figure> {
    let dated = |cell: Span| {
        let at = dates.partition_point(|dated| dated.span.end < cell.end);
        dates.get(at).filter(|dated| dated.span == cell)
    };
    let Some((head, body)) = rows.split_first() else { return Vec::new() };
    let in_head = head.iter().skip(1).all(|cell| dated(*cell).is_some());
    // "Team | Budget": the column says what is measured, or of what where each line is a time.
    let alone = head.len() == 2 && !in_head;
    let in_lines = body.iter().all(|row| row.first().is_some_and(|cell| dated(*cell).is_some()));
    let mut found = Vec::new();
    for row in body {
        for (name, cell) in head.iter().zip(row).skip(1) {
            let Some(first) = row.first() else { return Vec::new() };
            let (when, who) = if in_head || alone && !in_lines { (name, first) } else { (first, name) };
            let when = dated(*when);
            let Some(figure) = figure(article, *cell).filter(|_| when.is_some() || alone) else { return Vec::new() };
            let thing = above.or((alone && !in_lines).then_some(*name));
            let told = thing.is_some() || alone;
            let measure = told.then(|| Measure { who: Some(*who), thing, ..Measure::default() });
            found.push(Figure { time: when.map(time), measure, ..figure });
        }
    }
    // The line above names one measure, not which column it is of.
    if found.iter().any(|figure: &Figure| found.first().is_some_and(|first: &Figure| first.unit != figure.unit)) {
        found.iter_mut().for_each(|figure| figure.measure = None);
    }
    found
}

/// The figure that a cell is: a sum that was found there, else a number.
fn figure(article: &Article, cell: Span) -> Option<Figure> {
    let is_level = |figure: &&Figure| figure.bound == Bound::Exact && matches!(figure.amount, Amount::One(_));
    let at = article.figures.partition_point(|figure| figure.span.start < cell.start);
    let sum = article.figures.get(at).filter(|figure| figure.span == cell && figure.kind == FigureKind::Level);
    if let Some(sum) = sum.filter(is_level) {
        return Some(Figure { counted: None, source: None, time: None, of: None, measure: None, ..sum.clone() });
    }
    let quantities = quantities(cell.of(&article.text));
    let [quantity] = quantities.as_slice() else { return None };
    let whole = quantity.span.start == 0 && quantity.span.end == cell.end - cell.start;
    let is_firm =
        quantity.bound == Bound::Exact && matches!(quantity.amount, Amount::One(_)) && quantity.form != Form::Times;
    (whole && is_firm).then(|| Figure {
        id: String::new(),
        span: cell,
        amount: quantity.amount,
        bound: quantity.bound,
        direction: None,
        kind: FigureKind::Level,
        unit: if quantity.form == Form::Percent { "%" } else { "" }.to_owned(),
        counted: None,
        time: None,
        source: None,
        of: None,
        measure: None,
    })
}
