//! Quotes and their speakers found in plain text: the cases of `tests/corpus/quotes`, and what holds for any text.

use std::collections::BTreeSet;

use proptest::prelude::*;
use verbatim::article::QuoteKind;
use verbatim::find::quotes::{Found, FoundQuote, Rule, Sureness, quotes};
use verbatim::text::Span;

use super::cases;

#[test]
fn every_text_gives_the_quotes_that_its_case_says() {
    cases::check_all("quotes", lines);
}

#[test]
fn every_rule_decides_a_line_of_a_case() {
    let found = cases::all("quotes").into_iter().flat_map(|case| quotes(&case.text).quotes);
    let fired: BTreeSet<Rule> = found.map(|quote| quote.rule).collect();
    let idle: Vec<&str> = Rule::ALL.iter().filter(|rule| !fired.contains(rule)).map(|rule| rule.name()).collect();
    assert_eq!(idle, Vec::<&str>::new());
}

#[test]
fn every_line_of_a_case_names_a_rule_and_every_rule_has_its_own_name() {
    let names: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(names.len(), Rule::ALL.len());
    for case in cases::all("quotes") {
        for line in &case.gold {
            let rule = line.rsplit_once(" | rule ").map(|(_, rule)| rule);
            assert!(rule.is_some_and(|rule| rule == "-" || names.contains(rule)), "{}: {line}", case.name);
        }
    }
}

/// What is found in `text`, a line a quote, as `tests/corpus/quotes/README.md` has it.
fn lines(text: &str) -> Vec<String> {
    let found = quotes(text);
    found.quotes.iter().map(|quote| line(quote, &found, text)).collect()
}

fn line(quote: &FoundQuote, found: &Found, text: &str) -> String {
    let kind = format!("{:?}", quote.kind).to_lowercase();
    let sureness = format!("{:?}", quote.sureness).to_lowercase();
    let speaker = quote.speaker.map_or("-", |at| found.speakers[at].span.of(text));
    let mut line = format!("{kind} {sureness} {speaker}");
    for (name, span) in [("mention", quote.mention), ("cue", quote.cue)] {
        if let Some(span) = span {
            line.push_str(&format!(" | {name} “{}”", span.of(text)));
        }
    }
    if !quote.between.is_empty() {
        let names: Vec<String> = quote.between.iter().map(|span| format!("“{}”", span.of(text))).collect();
        line.push_str(&format!(" | between {}", names.join(" ")));
    }
    let parts: Vec<String> =
        quote.parts.iter().map(|part| format!("“{}”", part_line(*part, quote.kind, text))).collect();
    format!("{line} | {} | rule {}", parts.join(" + "), quote.rule.name())
}

/// The words of a part without its marks: all of them up to twelve, else the first and the last three.
pub fn part_line(part: Span, kind: QuoteKind, text: &str) -> String {
    let inside = if kind == QuoteKind::Indirect { part.of(text) } else { without_marks(part.of(text)) };
    let words: Vec<&str> = inside.split_whitespace().collect();
    match words.len() {
        0..=12 => words.join(" "),
        len => format!("{} … {}", words[..3].join(" "), words[len - 3..].join(" ")),
    }
}

fn without_marks(part: &str) -> &str {
    const PAIRS: [&str; 5] = ["''", "``", "’’", "‘‘", "\""];
    const SINGLE: [char; 9] = ['“', '”', '„', '«', '»', '‘', '’', '\'', '"'];
    let start = PAIRS.iter().find_map(|mark| part.strip_prefix(mark));
    let part = start.or_else(|| part.strip_prefix(SINGLE)).unwrap_or(part);
    let end = PAIRS.iter().find_map(|mark| part.strip_suffix(mark));
    end.or_else(|| part.strip_suffix(SINGLE)).unwrap_or(part).trim()
}

/// What everything found must be: on the text, inside it, in order, and said for a reason.
fn check(text: &str) -> Result<Found, TestCaseError> {
    let found = quotes(text);
    for speaker in &found.speakers {
        let spans = [Some(speaker.span), speaker.role, speaker.affiliation];
        for span in spans.into_iter().flatten().chain(speaker.also.iter().copied()) {
            prop_assert!(span.fits(text) && span.start < span.end, "{speaker:?}");
        }
    }
    let mut end = 0;
    for quote in &found.quotes {
        prop_assert!(!quote.parts.is_empty());
        let first = quote.parts[0].start;
        prop_assert!(first >= end || quote.kind == QuoteKind::Indirect || quote.kind == QuoteKind::Term, "{quote:?}");
        let mut after = first;
        for part in &quote.parts {
            prop_assert!(part.fits(text) && part.start >= after && part.start < part.end, "{quote:?}");
            after = part.end;
        }
        end = first;
        for span in
            [quote.mention, quote.cue].into_iter().flatten().chain(quote.basis.iter().chain(&quote.between).copied())
        {
            prop_assert!(span.fits(text) && span.start < span.end, "{quote:?}");
        }
        let choice = quote.between.len();
        prop_assert!(choice == 0 || quote.sureness == Sureness::Unknown && (2..=3).contains(&choice), "{quote:?}");
        prop_assert!(quote.between.is_sorted(), "{quote:?}");
        prop_assert_eq!(quote.because.is_some(), quote.sureness == Sureness::Inferred);
        let named = quote.speaker.is_some_and(|at| at < found.speakers.len());
        match quote.sureness {
            Sureness::Stated => prop_assert!(named && quote.mention.is_some() && quote.basis.is_empty(), "{quote:?}"),
            Sureness::Inferred => prop_assert!(named && !quote.basis.is_empty(), "{quote:?}"),
            Sureness::Unknown => prop_assert!(quote.speaker.is_none(), "{quote:?}"),
        }
    }
    Ok(found)
}

/// Pieces that news is made of, in any order, and anything else.
fn texts() -> impl Strategy<Value = String> {
    let pieces = vec![
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "''",
        "«",
        "»",
        " ",
        "\n\n",
        ". ",
        ", ",
        ": ",
        "? ",
        "—",
        "(",
        ")",
        "said",
        "says",
        " told ",
        "he",
        "She",
        "who",
        "according to ",
        "Ada",
        " Moreno",
        "Mr. ",
        "Sen. ",
        "the mayor",
        "a spokesman for ",
        "DHS",
        "U.S. ",
        "Department of ",
        "’s ",
        "and",
        "that ",
        "“We lost the bridge,” said Ada Moreno. ",
        "The port will close, according to Ode.",
        "\u{301}",
        "\u{202e}",
        "𝔘",
        "３",
        "İ",
        "ß",
    ];
    let piece = prop_oneof![4 => prop::sample::select(pieces).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_gives_quotes_on_it_in_order_and_with_their_reasons(text in texts()) {
        check(&text)?;
    }

    #[test]
    fn the_same_text_gives_the_same_quotes(text in texts()) {
        prop_assert_eq!(quotes(&text), quotes(&text));
    }
}

#[test]
fn a_million_marks_are_read() {
    for mark in ["\"", "“", "”", "'", "‘", "a", " ", "\n\n", "said ", "“a” "] {
        check(&mark.repeat(1_000_000 / mark.len())).unwrap();
    }
}

#[test]
fn curly_and_straight_marks_give_the_same_quotes() {
    for case in cases::all("quotes").iter().filter(|case| case.text.contains('“') && !case.text.contains('"')) {
        // A mark that nothing closes is told from an opening one by its form alone.
        if case.text.matches('“').count() != case.text.matches('”').count() {
            continue;
        }
        let straight = case.text.replace(['“', '”'], "\"");
        let plain = |lines: Vec<String>| -> Vec<String> {
            lines.iter().map(|line| line.replace(['“', '”', '"'], "\"")).collect()
        };
        assert_eq!(plain(lines(&case.text)), plain(lines(&straight)), "{}", case.name);
    }
}

#[test]
fn a_paragraph_more_at_the_end_changes_no_stated_attribution_before_it() {
    let more = [
        "\n\nThe harbour was quiet on Sunday.",
        "\n\n“I was not there,” said Quentin Abara, who lives next door. “Nobody was.”",
        "\n\nHe said: “It is late.”",
    ];
    for case in cases::all("quotes") {
        // A text that ends in an open mark goes on with whatever comes.
        let stated = |text: &str| -> Vec<String> {
            lines(text).into_iter().filter(|line| line.split(' ').nth(1) == Some("stated")).collect()
        };
        let before = stated(&case.text);
        for more in more {
            let after = stated(&format!("{}{more}", case.text));
            assert_eq!(after[..before.len().min(after.len())], before[..], "{}", case.name);
        }
    }
}

#[test]
fn a_heading_a_caption_or_a_link_between_two_paragraphs_changes_no_attribution() {
    let asides = [
        "The long winter",
        "The quay at dusk. Photo: Coast Agency",
        "Read more: Tide tables for the week",
        "By Lorne Adair",
        "Monday, 4 May 2020",
    ];
    for case in cases::all("quotes") {
        // A point of a list, a name below a quote, and a line without a stop are no paragraphs of a story.
        let is_told = |paragraph: &str| {
            let begins = paragraph.starts_with(|c: char| c.is_uppercase() || "“\"‘'".contains(c));
            begins && paragraph.ends_with(['.', '”', '"', '’'])
        };
        let paragraphs: Vec<&str> = case.text.split("\n\n").collect();
        if paragraphs.len() < 2 || !paragraphs.iter().all(|paragraph| is_told(paragraph)) {
            continue;
        }
        for aside in asides {
            let with = paragraphs.join(&format!("\n\n{aside}\n\n"));
            assert_eq!(lines(&with), lines(&case.text), "{}: {aside}", case.name);
        }
    }
}
