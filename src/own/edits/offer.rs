//! What can be corrected of a thing on the page: the fields of its form as they stand, and what can be chosen in them.

use serde_json::{Value, json};

use super::figures::quantity_at;
use super::now::Now;
use super::parts::{Place, kind, parts, selected};
use crate::article::{Article, Chart, Direction, Figure, FigureKind, Plot, Quote, QuoteKind, Speaker};
use crate::find::Form;

/// So many figures can be put beside one.
const MOST_BESIDE: usize = 24;

/// The form for a thing, or for the words in these `places`, which are a quote (`words`), a number (`number`) or whatever they look
/// like (`selected`), as JSON: `is`, what it is; `of`, its id; `says`, its words; `fields`, what
/// stands in each; `lists`, what can be chosen, a value and its words each. `None` where there is no such thing.
pub(super) fn offer(now: &Now, is: &str, of: &str, places: &[Place]) -> Option<Value> {
    let article = now.article;
    match is {
        "words" => Some(words(now, places)),
        "number" => Some(number(now, places)),
        "selected" => Some(if looks_like_a_number(now, places) { number(now, places) } else { words(now, places) }),
        "speaker" => article.speaker(of).map(|it| speaker(article, it)),
        "chart" => article.charts.iter().find(|chart| chart.id == of).and_then(|it| chart(article, it)),
        _ => {
            let a_quote = article.quote(of).map(|it| quote(article, it));
            a_quote.or_else(|| article.figure(of).map(|it| figure(article, it)))
        }
    }
}

/// Words that are no quote yet, selected or to be typed.
fn words(now: &Now, places: &[Place]) -> Value {
    let parts: Vec<_> = selected(now.claimer, places).into_iter().flat_map(|place| parts(now.claimer, place)).collect();
    let texts: Vec<&str> = parts.iter().map(|part| now.article.words(*part)).collect();
    let overlaps = |quote: &&Quote| quote.parts.iter().any(|part| parts.iter().any(|other| part.overlaps(other)));
    let instead = now.article.quotes.iter().find(overlaps);
    let kind = instead.map_or_else(|| kind(now.claimer, &parts), |quote| quote.kind);
    let says = instead.map(|quote| quote.words_in(&now.article.text)).unwrap_or_default();
    json!({
        "is": "words",
        "of": "",
        "says": says,
        "fields": {
            "words": texts.join("\n"),
            "speaker": instead.and_then(Quote::speaker).unwrap_or_default(),
            "kind": kind_name(kind),
        },
        "lists": { "speaker": speakers(now.article, "") },
    })
}

/// Whether a few selected words hold one number that was not found, and no quotation mark.
fn looks_like_a_number(now: &Now, places: &[Place]) -> bool {
    /// More words than these are seldom meant for the number in them.
    const WORDS: usize = 6;
    let [place] = selected(now.claimer, places)[..] else { return false };
    let words = now.article.words(place);
    words.split_whitespace().count() <= WORDS
        && kind(now.claimer, &parts(now.claimer, place)) == QuoteKind::Indirect
        && quantity_at(now, place).is_some()
}

/// A number that was not found, selected or to be typed; or the one that was.
fn number(now: &Now, places: &[Place]) -> Value {
    let place = selected(now.claimer, places).first().copied();
    let found = place.and_then(|place| now.article.figures.iter().find(|it| it.span.overlaps(&place)));
    if let Some(found) = found {
        return figure(now.article, found);
    }
    let quantity = place.and_then(|place| quantity_at(now, place));
    // As `SORTS` has them.
    let sort = match quantity.map(|it| it.form) {
        Some(Form::Percent) => "share",
        Some(Form::Times) => "multiple",
        _ => "level",
    };
    let all = now.article.figures.iter();
    let (before, behind): (Vec<&Figure>, Vec<&Figure>) =
        all.partition(|it| quantity.is_some_and(|quantity| it.span < quantity.span));
    // Those nearest in the text.
    let of = before.into_iter().rev().take(MOST_BESIDE / 2).rev().chain(behind.into_iter().take(MOST_BESIDE / 2));
    let of: Vec<Value> = of.map(|other| chosen(now.article, other)).collect();
    json!({
        "is": "number",
        "of": "",
        "says": "",
        "fields": {
            "words": quantity.map(|it| now.article.words(it.span)).unwrap_or_default(),
            "sort": sort,
            "base": "",
        },
        "lists": { "base": of },
    })
}

fn quote(article: &Article, quote: &Quote) -> Value {
    let parts: Vec<&str> = quote.parts.iter().map(|part| article.words(*part)).collect();
    json!({
        "is": "quote",
        "of": quote.id,
        "says": parts.join(" … "),
        "fields": {
            "words": parts.join("\n"),
            "speaker": quote.speaker().unwrap_or_default(),
            "kind": kind_name(quote.kind),
        },
        "lists": { "speaker": speakers(article, "") },
    })
}

fn speaker(article: &Article, speaker: &Speaker) -> Value {
    json!({
        "is": "speaker",
        "of": speaker.slug,
        "says": speaker.name,
        "fields": {
            "name": speaker.name,
            "role": speaker.role.map(|span| article.words(span)).unwrap_or_default(),
            "same": "",
        },
        "lists": { "same": speakers(article, &speaker.slug) },
    })
}

fn figure(article: &Article, figure: &Figure) -> Value {
    let beside = |other: &&Figure| other.id != figure.id && other.unit == figure.unit;
    let at = article.figures.iter().position(|other| other.id == figure.id).unwrap_or_default();
    // Those nearest in the text.
    let from = at.saturating_sub(MOST_BESIDE / 2);
    let with: Vec<Value> =
        article.figures[from..].iter().filter(beside).take(MOST_BESIDE).map(|other| chosen(article, other)).collect();
    let is_own = matches!(figure.unit.as_str(), "%" | "times");
    json!({
        "is": "figure",
        "of": figure.id,
        "says": article.words(figure.span),
        "fields": {
            "words": article.words(figure.span),
            "unit": if is_own { "" } else { figure.unit.as_str() },
            "time": figure.time.as_ref().map(|time| article.words(time.span)).unwrap_or_default(),
            "counted": figure.counted.map(|span| article.words(span)).unwrap_or_default(),
            "title": "",
        },
        "lists": { "with": with },
        "chart": drawn(article, &figure.id).map(|chart| chart.title.as_str()).unwrap_or_default(),
    })
}

/// A figure as it can be chosen: its id, and its words with those around.
fn chosen(article: &Article, figure: &Figure) -> Value {
    let sentence = crate::text::sentence_at(&article.text, figure.span.start);
    let around = crate::text::shortened(article.words(sentence), 90);
    json!([figure.id, format!("{}: {around}", article.words(figure.span))])
}

/// The chart that shows a figure among others, or draws it.
pub(super) fn drawn<'a>(article: &'a Article, figure: &str) -> Option<&'a Chart> {
    article.charts.iter().find(|chart| chart.shows(figure) && !matches!(chart.plot, Plot::Chip { .. }))
}

fn chart(article: &Article, chart: &Chart) -> Option<Value> {
    // A number alone is no chart.
    if let Plot::Chip { figure: id } = &chart.plot {
        return article.figure(id).map(|it| figure(article, it));
    }
    let shows: Vec<&str> =
        chart.shown().iter().filter_map(|id| article.place(id)).map(|at| article.words(at)).collect();
    Some(json!({
        "is": "chart",
        "of": chart.id,
        "says": format!("{}: {}", chart.title, shows.join(" · ")),
        "fields": {},
        "lists": {},
    }))
}

/// The speakers but one: name in links, and name with what they are.
fn speakers(article: &Article, but: &str) -> Vec<[String; 2]> {
    let others = article.speakers.iter().filter(|speaker| speaker.slug != but);
    let told = |speaker: &Speaker| match speaker.role {
        Some(role) => format!("{}, {}", speaker.name, article.words(role)),
        None => speaker.name.clone(),
    };
    others.map(|speaker| [speaker.slug.clone(), told(speaker)]).collect()
}

/// What a form calls a kind of quote.
pub(super) fn kind_name(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Term => "term",
    }
}

/// The sorts of number as a form calls them: of a change which way it goes.
pub(super) const SORTS: [(&str, FigureKind, Option<Direction>); 7] = [
    ("level", FigureKind::Level, None),
    ("flow", FigureKind::Flow, None),
    ("count", FigureKind::Count, None),
    ("share", FigureKind::Share, None),
    ("multiple", FigureKind::Multiple, None),
    ("up", FigureKind::Change, Some(Direction::Up)),
    ("down", FigureKind::Change, Some(Direction::Down)),
];
