//! CSV (RFC 4180): quotes, figures, events, and one chart at a time.

use std::collections::BTreeSet;

use crate::article::{Article, Attribution, Chart, Kind, Plot, QuoteKind};
use crate::chart::values::values;
use crate::chart::words::remarks;
use crate::text::{Offsets, is_invisible, sentence_at};

/// The quotes, reported statements and terms of `article`, a row each; `cite_as` keeps the three apart.
pub fn quotes(article: &Article) -> String {
    let offsets = Offsets::new(&article.text);
    let header =
        ["id", "kind", "cite_as", "speaker", "role", "confidence", "mention", "words", "start", "end", "by_hand"];
    let hand = by_hand(article);
    let speakers = article.by_slug();
    let rows = article.quotes.iter().map(|quote| {
        let speaker = quote.speaker().and_then(|slug| speakers.get(slug));
        let (confidence, mention) = match &quote.attribution {
            Attribution::Stated { mention, .. } => ("stated", Some(*mention)),
            Attribution::Inferred { mention, .. } => ("inferred", *mention),
            Attribution::Unknown { .. } => ("unknown", None),
        };
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Term => "term",
        };
        let cite_as = match quote.kind.cited_as() {
            Kind::Reported => "reported",
            Kind::Term => "term",
            _ => "quotation",
        };
        let extent = offsets.to_points(quote.extent());
        let words =
            |span: Option<crate::text::Span>| span.map(|span| article.words(span).to_owned()).unwrap_or_default();
        vec![
            quote.id.clone(),
            kind.to_owned(),
            cite_as.to_owned(),
            speaker.map(|speaker| speaker.name.clone()).unwrap_or_default(),
            words(speaker.and_then(|speaker| speaker.role)),
            confidence.to_owned(),
            words(mention),
            quote.words_in(&article.text),
            extent.start.to_string(),
            extent.end.to_string(),
            hand(&quote.id),
        ]
    });
    written(&header, rows)
}

/// What the column `by_hand` has for an id: `yes` for what a sidecar added or corrected.
fn by_hand(article: &Article) -> impl Fn(&String) -> String {
    let ids: BTreeSet<&String> = article.by_hand.iter().collect();
    move |id| if ids.contains(id) { "yes" } else { "" }.to_owned()
}

/// The figures of `article`, a row each; a figure that it could not get has no value and is called missing.
pub fn figures(article: &Article) -> String {
    let header = [
        "id",
        "words",
        "low",
        "high",
        "bound",
        "kind",
        "unit",
        "counted",
        "time",
        "source",
        "stated_or_derived",
        "sentence",
        "by_hand",
    ];
    let hand = by_hand(article);
    let sentence = |at| article.words(sentence_at(&article.text, at)).to_owned();
    let stated = article.figures.iter().map(|figure| {
        let (low, high) = figure.amount.ends();
        vec![
            figure.id.clone(),
            article.words(figure.span).to_owned(),
            low.to_string(),
            high.to_string(),
            word(&figure.bound),
            word(&figure.kind),
            figure.unit.clone(),
            figure.counted.map(|span| article.words(span).to_owned()).unwrap_or_default(),
            figure.time.as_ref().map(|time| time.value.to_string()).unwrap_or_default(),
            figure.source.as_ref().map(|source| article.words(source.span).to_owned()).unwrap_or_default(),
            "stated".to_owned(),
            sentence(figure.span.start),
            hand(&figure.id),
        ]
    });
    let missing = article.missing.iter().map(|missing| {
        let mut row = vec![String::new(); header.len()];
        row[0].clone_from(&missing.id);
        article.words(missing.span).clone_into(&mut row[1]);
        "missing".clone_into(&mut row[10]);
        row[11] = sentence(missing.span.start);
        row[12] = hand(&missing.id);
        row
    });
    written(&header, stated.chain(missing))
}

/// The events of `article`, a row each. Times are in the Extended Date/Time Format.
pub fn events(article: &Article) -> String {
    let hand = by_hand(article);
    let rows = article.events.iter().map(|event| {
        let time = &event.time;
        vec![
            event.id.clone(),
            time.value.to_string(),
            word(&time.basis),
            article.words(time.span).to_owned(),
            article.words(event.span).to_owned(),
            hand(&event.id),
        ]
    });
    written(&["id", "time", "basis", "time_words", "words", "by_hand"], rows)
}

/// One chart of `article`, a row a value.
pub fn chart(article: &Article, chart: &Chart) -> String {
    let sentence = article.words(sentence_at(&article.text, chart.anchor.start)).to_owned();
    let notes = remarks(article, chart).join(" ");
    // The values of a period are dates.
    let is_number = !matches!(chart.plot, Plot::Period { .. });
    let rows = values(article, chart).into_iter().map(|value| {
        vec![
            chart.title.clone(),
            value.label,
            value.amount,
            if is_number { value.value.to_string() } else { String::new() },
            if is_number { value.high.to_string() } else { String::new() },
            word(&value.bound),
            if value.derived { "derived" } else { "stated" }.to_owned(),
            value.time,
            value.source,
            notes.clone(),
            sentence.clone(),
            value.panel,
        ]
    });
    let header = [
        "title",
        "what",
        "value_words",
        "low",
        "high",
        "bound",
        "stated_or_derived",
        "time",
        "source",
        "notes",
        "sentence",
        "panel",
    ];
    written(&header, rows)
}

/// The word that JSON has for a value of one of the model's lists.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn written(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let mut is_written = writer.write_record(header).is_ok();
    for row in rows {
        is_written &= writer.write_record(row.iter().map(|cell| harmless(cell))).is_ok();
    }
    debug_assert!(is_written, "rows are as long as the header, and memory does not refuse");
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe before it, as such programs themselves write it. They
/// read past what cannot be seen, and take full-width signs for plain ones.
fn harmless(cell: &str) -> String {
    let unseen = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c);
    let opens = cell.trim_start_matches(unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let is_formula = (opens || cell.starts_with(['\t', '\r'])) && cell.parse::<f64>().is_err();
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_disarmed() {
        let row = ["=1+1", "-3", "+x", "a \"b\", c", "two\nlines"].map(str::to_owned).to_vec();
        let text = written(&["a", "b", "c", "d", "e"], [row].into_iter());
        assert_eq!(text, "a,b,c,d,e\r\n'=1+1,-3,'+x,\"a \"\"b\"\", c\",\"two\nlines\"\r\n");
    }

    #[test]
    fn formulas_are_disarmed_behind_what_cannot_be_seen_and_in_full_width() {
        for cell in
            ["＝1", "＋1", "－x", "＠x", "\u{feff}=1", "\u{200b}\u{2060}+x", "\u{ad}@x", " \t-x", "\0=1", "\tx", "\rx"]
        {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "a=1", "-1.5", "+2", "\u{200b}a", "5 - 3", "–x"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
