//! What a reader filled in, and the corrections that it makes.

use serde::Deserialize;

use super::edit::{Edit, Said, Who};
use super::figures::quantity_at;
use super::now::{Now, Refused, refused};
use super::offer::{SORTS, drawn, kind_name};
use super::parts::{Place, parts, selected};
use crate::article::{Chart, FigureKind, Quote, QuoteKind, Speaker, SpeakerKind};
use crate::find::Form;
use crate::text::{Span, Words};

/// A form that was filled in.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Ask {
    /// What it is about: `quote`, `words`, `speaker`, `figure`, `number`, `chart`.
    pub(super) is: String,
    /// The id, or the name in links.
    pub(super) of: String,
    /// Selected words.
    pub(super) places: Vec<Place>,
    /// What is to be done: `save` what was filled in; or it is `not` one; or it is `nobody`; or its `chart` is left out.
    pub(super) what: String,
    /// What was filled in.
    pub(super) fields: Fields,
}

/// The fields, as they are called in the form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    words: String,
    /// The name in links; empty for nobody, `+` for somebody new, who has a `name`.
    speaker: String,
    kind: String,
    name: String,
    who: String,
    apart: bool,
    role: String,
    same: String,
    unit: String,
    time: String,
    counted: String,
    /// What sort of number.
    sort: String,
    /// The id of the figure that it is a multiple of or a change from; empty for none.
    base: String,
    title: String,
    with: Vec<String>,
}

/// The corrections that a form makes.
///
/// # Errors
/// In words, what cannot be taken.
pub(super) fn edits(now: &Now, ask: &Ask) -> Result<Vec<Edit>, Refused> {
    let edits = match (ask.is.as_str(), ask.what.as_str()) {
        ("words", _) => vec![words(now, ask)?],
        ("number", _) => vec![number(now, ask)?],
        ("quote", "not") => vec![Edit::NotQuote { quote: claim(now, quote_of(now, ask)?.parts[0])? }],
        ("quote", _) => quote(now, ask)?,
        ("speaker", "nobody") => vec![Edit::SpeakerIsNobody { speaker: called(now, now.speaker(&ask.of)?) }],
        ("speaker", _) => speaker(now, ask)?,
        ("figure", "not") => vec![Edit::NotFigure { figure: claim(now, figure_of(now, ask)?)? }],
        ("figure", "chart") => vec![not_chart(now, drawn(now.article, &ask.of))?],
        ("figure", _) => figure(now, ask)?,
        ("chart", _) => vec![not_chart(now, now.article.charts.iter().find(|chart| chart.id == ask.of))?],
        _ => return refused("There is nothing to correct here."),
    };
    if edits.is_empty() { refused("Nothing was changed.") } else { Ok(edits) }
}

fn words(now: &Now, ask: &Ask) -> Result<Edit, Refused> {
    let near = selected(now.claimer, &ask.places).first().copied().unwrap_or(Span::new(0, 0));
    let words = typed_parts(now, &ask.fields.words, near)?;
    Ok(Edit::Quote { words, kind: quote_kind(&ask.fields.kind), speaker: who(now, &ask.fields, near)? })
}

fn number(now: &Now, ask: &Ask) -> Result<Edit, Refused> {
    let fields = &ask.fields;
    let near = selected(now.claimer, &ask.places).first().copied().unwrap_or(Span::new(0, 0));
    let span = place(now, &fields.words, near)?;
    let sort = SORTS.iter().find(|(name, ..)| *name == fields.sort);
    let (_, kind, direction) = sort.copied().unwrap_or(SORTS[0]);
    let said = |field: &str| (!plain(field).is_empty()).then(|| typed(now, field, span)).transpose();
    let unit = Some(plain(&fields.unit)).filter(|unit| !unit.is_empty());
    let form = quantity_at(now, span).map(|it| it.form);
    if form == Some(Form::Number) && unit.is_none() {
        return refused("Say what one of it is: people, euros.");
    }
    let of = now.article.figure(&fields.base).map(|of| claim(now, of.span)).transpose()?;
    if kind == FigureKind::Multiple && of.is_none() {
        return refused("Choose the number that is so many times another.");
    }
    let unit = unit.filter(|_| form == Some(Form::Number));
    let (counted, time) = (said(&fields.counted)?, said(&fields.time)?);
    Ok(Edit::NewFigure { figure: claim(now, span)?, kind, direction, unit, counted, time, of })
}

/// A correction for each thing that was changed.
fn quote(now: &Now, ask: &Ask) -> Result<Vec<Edit>, Refused> {
    let quote = quote_of(now, ask)?;
    let (fields, near) = (&ask.fields, quote.extent());
    let mut edits = Vec::new();
    let mut claimed = claim(now, quote.parts[0])?;
    let lines: Vec<&str> = quote.parts.iter().map(|part| now.article.words(*part)).collect();
    let is_changed = plain(&fields.words) != plain(&lines.join("\n")) || fields.kind != kind_name(quote.kind);
    if is_changed {
        let words = typed_parts(now, &fields.words, near)?;
        let next = words[0].clone();
        edits.push(Edit::QuoteWords { quote: claimed, words, kind: quote_kind(&fields.kind) });
        claimed = next;
    }
    if fields.speaker != quote.speaker().unwrap_or_default() {
        edits.push(Edit::QuoteSpeaker { quote: claimed, speaker: who(now, fields, near)? });
    }
    Ok(edits)
}

fn speaker(now: &Now, ask: &Ask) -> Result<Vec<Edit>, Refused> {
    let speaker = now.speaker(&ask.of)?;
    let name = || called(now, speaker);
    let fields = &ask.fields;
    if !fields.same.is_empty() {
        return Ok(vec![Edit::SpeakerIs { speaker: name(), other: called(now, now.speaker(&fields.same)?) }]);
    }
    let mut edits = Vec::new();
    if plain(&fields.name) != plain(&speaker.name) {
        edits.push(Edit::SpeakerName { speaker: name(), name: typed(now, &fields.name, speaker.span)? });
    }
    let role = speaker.role.map(|role| now.article.words(role)).unwrap_or_default();
    let new = plain(&fields.role);
    if new != plain(role) {
        let speaker_name = if edits.is_empty() { name() } else { speaker.slug.clone() };
        let role = if new.is_empty() { None } else { Some(typed(now, &new, speaker.span)?) };
        edits.push(Edit::SpeakerRole { speaker: speaker_name, role });
    }
    Ok(edits)
}

fn figure(now: &Now, ask: &Ask) -> Result<Vec<Edit>, Refused> {
    let span = figure_of(now, ask)?;
    let figure = now.article.figure(&ask.of).filter(|figure| figure.span == span);
    let Some(figure) = figure else { return refused("This number is not there any more.") };
    let fields = &ask.fields;
    let said = |field: &str, known: Option<Span>| -> Result<Option<Said>, Refused> {
        let old = known.map(|span| now.article.words(span)).unwrap_or_default();
        Ok(match plain(field) {
            new if new == plain(old) => None,
            new if new.is_empty() => Some(Said::Nothing),
            _ => Some(Said::Words(typed(now, field, span)?)),
        })
    };
    let words = (plain(&fields.words) != plain(now.article.words(span))).then(|| typed(now, &fields.words, span));
    let is_own = matches!(figure.unit.as_str(), "%" | "times");
    let unit = plain(&fields.unit);
    let unit = (!unit.is_empty() && (is_own || unit != figure.unit)).then_some(unit);
    let time = said(&fields.time, figure.time.as_ref().map(|time| time.span))?;
    let counted = said(&fields.counted, figure.counted)?;
    let mut edits = Vec::new();
    let words = words.transpose()?;
    let is_changed = words.is_some() || unit.is_some() || time.is_some() || counted.is_some();
    let mut claimed = claim(now, span)?;
    if is_changed {
        let next = words.clone();
        edits.push(Edit::Figure { figure: claimed.clone(), words, unit, time, counted });
        claimed = next.unwrap_or(claimed);
    }
    if !fields.with.is_empty() {
        let title = plain(&fields.title);
        if title.is_empty() {
            return refused("Say in a few words what the numbers show together.");
        }
        let others: Vec<Span> = fields.with.iter().filter_map(|id| now.article.figure(id)).map(|it| it.span).collect();
        let mut shows = others.iter().map(|span| claim(now, *span)).collect::<Result<Vec<Words>, Refused>>()?;
        // In the order of the text.
        shows.insert(others.iter().take_while(|other| **other < span).count(), claimed);
        edits.push(Edit::Chart { title, shows });
    }
    Ok(edits)
}

fn not_chart(now: &Now, chart: Option<&Chart>) -> Result<Edit, Refused> {
    let Some(chart) = chart else { return refused("This chart is not there any more.") };
    let places = chart.shown().into_iter().filter_map(|id| now.article.place(id));
    Ok(Edit::NotChart { shows: places.map(|place| claim(now, place)).collect::<Result<Vec<Words>, Refused>>()? })
}

fn quote_of<'c>(now: &Now<'c>, ask: &Ask) -> Result<&'c Quote, Refused> {
    now.article.quote(&ask.of).ok_or_else(|| "This quote is not there any more.".to_owned())
}

fn figure_of(now: &Now, ask: &Ask) -> Result<Span, Refused> {
    let figure = now.article.figure(&ask.of).map(|figure| figure.span);
    figure.ok_or_else(|| "This number is not there any more.".to_owned())
}

/// Whose a quote is, as it was filled in.
fn who(now: &Now, fields: &Fields, near: Span) -> Result<Who, Refused> {
    Ok(match fields.speaker.as_str() {
        "" => Who::Nobody,
        "+" => {
            let kind = match fields.who.as_str() {
                "organisation" => SpeakerKind::Organisation,
                "document" => SpeakerKind::Document,
                "unnamed" => SpeakerKind::Unnamed,
                _ => SpeakerKind::Person,
            };
            Who::New { name: typed(now, &fields.name, near)?, kind, apart: fields.apart }
        }
        slug => Who::Listed(called(now, now.speaker(slug)?)),
    })
}

/// What a correction calls a speaker: the name, or the name in links where others have the name too.
fn called(now: &Now, speaker: &Speaker) -> String {
    let by_name = now.speaker(&speaker.name).is_ok_and(|named| named.slug == speaker.slug);
    if by_name { speaker.name.clone() } else { speaker.slug.clone() }
}

fn quote_kind(name: &str) -> QuoteKind {
    let kinds = [QuoteKind::Mixed, QuoteKind::Indirect, QuoteKind::Term];
    kinds.into_iter().find(|kind| kind_name(*kind) == name).unwrap_or(QuoteKind::Direct)
}

/// The parts of a quote that were typed, a line or more each.
fn typed_parts(now: &Now, lines: &str, near: Span) -> Result<Vec<Words>, Refused> {
    let mut found: Vec<Words> = Vec::new();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let place = place(now, line, near)?;
        for part in parts(now.claimer, place) {
            found.push(claim(now, part)?);
        }
    }
    if found.is_empty() { refused("A quote has words.") } else { Ok(found) }
}

/// The claim of words that were typed.
fn typed(now: &Now, words: &str, near: Span) -> Result<Words, Refused> {
    claim(now, place(now, words, near)?)
}

fn place(now: &Now, words: &str, near: Span) -> Result<Span, Refused> {
    let found = now.claimer.meant(words, near);
    found.ok_or_else(|| format!("“{}” does not stand in the text. Take the words as they stand there.", plain(words)))
}

fn claim(now: &Now, span: Span) -> Result<Words, Refused> {
    let words = now.claimer.claim(span);
    words.ok_or_else(|| format!("Nothing tells “{}” from other words of the text.", now.article.words(span)))
}

/// Words with one blank between them.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}
