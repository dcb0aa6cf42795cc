//! The words after a figure, up to the end of the phrase.

use super::near;
use crate::article::{Article, Figure, FigureKind};
use crate::text::{Span, last_word, sentence_at, words};
use crate::words::{Sign, can_be};

/// Whether a phrase says where, whence or of what, and so does not change what is counted.
pub fn is_place(phrase: &str) -> bool {
    words(phrase).first().is_some_and(|word| can_be(word, Sign::SAYS_WHERE))
}

/// The words after `figure` and what it counts, up to the end of the phrase: "from Asia and the Pacific Islands".
pub fn phrase(article: &Article, figure: &Figure) -> String {
    phrase_span(article, figure).of(&article.text).to_owned()
}

/// Where [`phrase`] lies; empty where there is none.
pub fn phrase_span(article: &Article, figure: &Figure) -> Span {
    const LONGEST: usize = 9;
    let text = &article.text;
    let sentence = sentence_at(text, figure.span.start);
    // "45% of the voters backed it": only words that lead to the noun part the two.
    let leads = |word: &String| can_be(word, Sign::LEADS_TO_NOUN);
    let after = figure.counted.filter(|counted| {
        counted.start >= figure.span.end && words(Span::new(figure.span.end, counted.start).of(text)).iter().all(leads)
    });
    let start = after.map_or(figure.span.end, |counted| counted.end);
    let rest = Span::new(start, sentence.end.max(start));
    // "71% of the vote and Leith with 66%": what another is joined by is no part of it.
    let whole = figure.measure.as_ref().and_then(|measure| measure.whole).filter(|whole| whole.end > start);
    let joined = whole.filter(|whole| text.get(whole.end..).is_some_and(|behind| behind.starts_with(" and ")));
    let rest = Span::new(start, joined.map_or(rest.end, |whole| whole.end.min(rest.end)).max(start));
    let near = near::figures(article, figure.span);
    let figures = near.iter().map(|other| other.span.start).filter(|at| rest.start < *at && *at < rest.end).min();
    let times = near.iter().filter_map(|other| other.time.as_ref()).map(|time| time.span.start);
    let times = times.chain(near::events(article, figure.span).iter().map(|event| event.time.span.start));
    let stop = times.filter(|at| rest.start < *at && *at < rest.end).chain(figures).min().unwrap_or(rest.end);
    let marks =
        |c: char| matches!(c, ',' | ';' | ':' | '.' | '(' | ')' | '—' | '–' | '“' | '”' | '"' | '!' | '?' | '\n');
    let inside = Span::new(start, stop).of(text);
    // "Mrs. Clinton", "the U.S. population": a short word with a capital is shortened.
    let shortened = |at: usize| {
        let word = inside[..at].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let inner = inside[at..].strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        inner || inside[at..].starts_with(". ") && word.len() <= 4 && word.starts_with(char::is_uppercase)
    };
    let cut = inside.match_indices(marks).map(|(at, _)| at).find(|at| !shortened(*at)).unwrap_or(inside.len());
    let runs_into_figure = cut == inside.len() && figures == Some(stop);
    let mut ends: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    for word in inside[..cut].split_inclusive(char::is_whitespace) {
        let bare = words(word).concat();
        let hedge = can_be(&bare, Sign::HEDGE) || bare == "by";
        if can_be(&bare, Sign::BREAKS_PHRASE)
            || ends.len() >= LONGEST
            || hedge && runs_into_figure && at + word.len() == cut
        {
            break;
        }
        at += word.len();
        if !word.trim().is_empty() {
            ends.push((at, bare));
        }
    }
    // "12 in Lima and 40 in Cusco": what joins two figures belongs to neither.
    let near = ends.len().saturating_sub(2);
    let joint = |at: &usize| runs_into_figure && matches!(ends[*at].1.as_str(), "and" | "to");
    let mut kept = (near..ends.len()).find(joint).unwrap_or(ends.len());
    while kept > 0 && can_be(&ends[kept - 1].1, Sign::NO_PHRASE_END) {
        kept -= 1;
    }
    let end = kept.checked_sub(1).and_then(|last| ends.get(last)).map_or(0, |(end, _)| *end);
    let found = &inside[..end];
    let lead = found.len() - found.trim_start().len();
    let trimmed = found.trim();
    if words(trimmed).is_empty() {
        return Span::new(start, start);
    }
    Span::new(start + lead, start + lead + trimmed.len())
}

/// What is done to the things that `figure` counts, by the verb right before it: "arrested" of "officials arrested 37,000
/// migrants". A title without it would make those arrested in a year all that there are.
pub fn deed<'a>(article: &'a Article, figure: &Figure) -> Option<&'a str> {
    figure.counted.filter(|counted| counted.start >= figure.span.end)?;
    if !matches!(figure.kind, FigureKind::Count | FigureKind::Flow) {
        return None;
    }
    let sentence = sentence_at(&article.text, figure.span.start);
    let before = Span::new(sentence.start, figure.span.start).of(&article.text).trim_end();
    let last = |text: &str| text.len() - last_word(text).len();
    // "Handled a total of 40 ships", "won a combined 40 votes".
    let sum = before.strip_suffix(" of").filter(|sum| can_be(last_word(sum), Sign::HEIGHT)).unwrap_or(before);
    let led = sum[..last(sum)].trim_end();
    let before = if can_be(last_word(led), Sign::INDEF) { led[..last(led)].trim_end() } else { before };
    let start = match can_be(last_word(before), Sign::VERB_PARTICLE) {
        true => last(before[..last(before)].trim_end()),
        false => last(before),
    };
    let done = &before[start..];
    let verb = done.split_whitespace().next()?;
    let past = verb.len() > 4 && verb.ends_with("ed") && verb.bytes().all(|byte| byte.is_ascii_lowercase());
    (past && !can_be(verb, Sign::ONLY_STATES) || can_be(verb, Sign::DONE_TO)).then_some(done)
}
