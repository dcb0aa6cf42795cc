//! The quotes of a sidecar: found in the text, with whose words they are.

use super::complaint::Complaint;
use super::desk::{Desk, Near};
use super::overlap::{in_order, named, none, with_found};
use super::sidecar::{Claim, Confidence, QuoteForm, Sidecar};
use super::speakers::{Cast, are_one, names};
use crate::article::{Article, Attribution, Because, Quote, QuoteKind, Speaker};
use crate::text::Span;
use std::collections::BTreeMap;

/// The quotes of `sidecar` in the order of the text. `found` is what the text gives by itself.
pub fn quotes(desk: &Desk, sidecar: &Sidecar, cast: &Cast, found: &Article) -> Vec<Quote> {
    let claimed = sidecar.quotes.iter().filter_map(|form| {
        let parts = parts(desk, form, found);
        let Some(parts) = parts else {
            check_apart(desk, form, cast);
            return None;
        };
        let attribution = attribution(desk, form, cast, found, &parts)?;
        let quote = Quote { id: String::new(), parts, kind: form.kind, attribution };
        Some((quote.extent(), form.words.first().map_or(form.place, |claim| claim.said.place), quote))
    });
    in_order(desk, "quote", claimed.collect())
}

/// The quotes that the sidecar claims, and those found in the text that none of its claims touches, in the order of the text.
/// `called` gives the name that each found speaker has now. The names of those that are there by hand go to `by_hand`.
pub fn merged(
    desk: &Desk,
    sidecar: &Sidecar,
    claimed: Vec<Quote>,
    found: Vec<Quote>,
    called: &BTreeMap<String, String>,
    by_hand: &mut Vec<String>,
) -> Vec<Quote> {
    let found = found.into_iter().map(|quote| renamed(quote, called)).collect();
    let quotes = with_found(claimed, found, none(desk, &sidecar.not_quotes), |quote| quote.parts.clone(), same);
    named(quotes, "quote", by_hand, |quote| &mut quote.id)
}

/// Whether two are the same words of the same kind by the same speaker, for the same words of the text.
fn same(one: &Quote, other: &Quote) -> bool {
    let attribution = |quote: &Quote| match quote.attribution.clone() {
        Attribution::Inferred { speaker, mention, cue, basis, .. } => {
            Attribution::Inferred { speaker, mention, cue, basis, because: Because::Words }
        }
        Attribution::Unknown { .. } => Attribution::unknown(),
        stated => stated,
    };
    one.parts == other.parts && one.kind == other.kind && attribution(one) == attribution(other)
}

fn renamed(mut quote: Quote, called: &BTreeMap<String, String>) -> Quote {
    if let Attribution::Stated { speaker, .. } | Attribution::Inferred { speaker, .. } = &mut quote.attribution
        && let Some(name) = called.get(speaker)
    {
        speaker.clone_from(name);
    }
    quote
}

/// Where the parts stand: the first anywhere, each further one near those before it.
fn parts(desk: &Desk, form: &QuoteForm, found: &Article) -> Option<Vec<Span>> {
    let mut parts: Vec<Span> = Vec::new();
    let mut whole = true;
    for claim in &form.words {
        let near = Near { owner: &parts, apart: &parts };
        let Some(span) = desk.find(claim, near) else {
            whole = false;
            continue;
        };
        if let Some(last) = parts.last().filter(|last| span.start < last.end) {
            let complaint = Complaint::at(claim.said.place, "the parts of a quote stand in another order in the text");
            desk.complain(complaint.seen(*last, "the part before").seen(span, "this part"));
            whole = false;
        }
        parts.push(span);
    }
    // Marks that the rules for articles know need not be known here.
    let by_itself =
        |span: &Span| found.quotes.iter().any(|quote| quote.kind == form.kind && quote.parts.contains(span));
    for (claim, span) in form.words.iter().zip(&parts).filter(|(_, span)| whole && !by_itself(span)) {
        check_marks(desk, form.kind, claim, *span, parts.last() == Some(span));
    }
    whole.then_some(parts)
}

/// What can be said of an attribution when the quote itself is not found: whether its words stand anywhere.
fn check_apart(desk: &Desk, form: &QuoteForm, cast: &Cast) {
    if let Some(said) = &form.speaker {
        cast.named(desk, said);
    }
    for claim in form.mention.iter().chain(&form.cue).chain(&form.basis) {
        desk.find_any(&claim.said);
    }
}

/// Quoted words are claimed with their quotation marks, so that no claim can cut words out of a quote. Only a part that the
/// next paragraph goes on with may lack the closing mark.
fn check_marks(desk: &Desk, kind: QuoteKind, claim: &Claim, span: Span, last: bool) {
    let words = desk.words(span);
    let opens = words.starts_with(['“', '‘', '"', '\'', '«', '„', '‹']);
    let closes = words.ends_with(['”', '’', '"', '\'', '»', '“', '›']);
    let runs_on = !last && desk.paragraphs_of(span).any(|paragraph| paragraph.end == span.end);
    let (message, help) = match kind {
        QuoteKind::Indirect => return,
        _ if !opens => ("quoted words start with their quotation mark", "claim the quote from its opening mark on"),
        _ if !closes && !runs_on => {
            ("quoted words end with their quotation mark", "claim the quote up to its closing mark")
        }
        _ => return,
    };
    let help = format!("{help}; words without marks are of kind \"indirect\"");
    desk.complain(Complaint::at(claim.said.place, message).seen(span, "the words claimed").help(help));
}

/// Whose words the quote with these `parts` is.
fn attribution(desk: &Desk, form: &QuoteForm, cast: &Cast, found: &Article, parts: &[Span]) -> Option<Attribution> {
    let named = form.speaker.as_ref().map(|said| cast.named(desk, said));
    let near = Near { owner: parts, apart: parts };
    let find = |claim: &Option<Claim>| claim.as_ref().map(|claim| desk.find(claim, near));
    let (mention, cue) = (find(&form.mention), find(&form.cue));
    // "Ostmark Lines will cut jobs, the company said": without marks whom the words are about may be who says them.
    let near = if form.kind == QuoteKind::Indirect { Near { owner: parts, apart: &[] } } else { near };
    let basis: Vec<Option<Span>> = form.basis.iter().map(|claim| desk.find(claim, near)).collect();
    let basis: Option<Vec<Span>> = basis.into_iter().collect();
    let sure = form.confidence.unwrap_or(if named.is_some() { Confidence::Stated } else { Confidence::Unknown });
    check_form(desk, form, sure)?;
    let cue = all_or_none(cue)?;
    match sure {
        Confidence::Unknown => Some(Attribution::unknown()),
        Confidence::Inferred => {
            let speaker = named??.slug.clone();
            let mention = all_or_none(mention)?;
            Some(Attribution::Inferred { speaker, mention, cue, basis: basis?, because: Because::Words })
        }
        Confidence::Stated => {
            let (speaker, mention) = (named??, mention??);
            let claim = form.mention.as_ref()?;
            if stands_for(desk, found, parts, speaker, mention) {
                // "He" names somebody where the text by itself is read so.
            } else if !names(desk, speaker, mention) {
                let message = format!("“{}” does not name {}", desk.words(mention), speaker.name);
                let help = "add the form to the speaker's `also`, or say confidence = \"inferred\" and its `basis`";
                desk.complain(Complaint::at(claim.said.place, message).help(help));
            } else if parts.iter().all(|part| desk.paragraphs_between(*part, mention) > 1) {
                let complaint =
                    Complaint::at(claim.said.place, "these words stand too far from the quote to name its speaker");
                let help = "say confidence = \"inferred\" and its `basis`";
                desk.complain(complaint.seen(mention, "here").help(help));
            }
            Some(Attribution::Stated { speaker: speaker.slug.clone(), mention, cue })
        }
    }
}

/// Whether the text by itself is read so that these words stand for the speaker of the quote with these `parts`.
fn stands_for(desk: &Desk, found: &Article, parts: &[Span], speaker: &Speaker, words: Span) -> bool {
    let is_it = |quote: &Quote| quote.parts.iter().any(|part| parts.iter().any(|claimed| claimed.overlaps(part)));
    found.quotes.iter().any(|quote| match &quote.attribution {
        Attribution::Stated { speaker: slug, mention, .. } if *mention == words && is_it(quote) => {
            found.speaker(slug).is_some_and(|theirs| are_one(desk, theirs, speaker))
        }
        _ => false,
    })
}

/// Whether the fields given make sense together.
fn check_form(desk: &Desk, form: &QuoteForm, sure: Confidence) -> Option<()> {
    let extra = form.mention.as_ref().or(form.cue.as_ref()).or(form.basis.first());
    let (place, message) = match sure {
        Confidence::Unknown if form.speaker.is_some() => (form.place, "a quote of unknown speaker has no `speaker`"),
        Confidence::Unknown => match extra {
            Some(claim) => (claim.said.place, "these words name nobody while the quote has no `speaker`"),
            None => return Some(()),
        },
        _ if form.speaker.is_none() => {
            (form.place, "the confidence says that there is a speaker, but there is no `speaker`")
        }
        Confidence::Stated if form.mention.is_none() => {
            (form.place, "a stated speaker needs `mention`: the words that name the speaker there")
        }
        Confidence::Stated => match form.basis.first() {
            Some(basis) => (basis.said.place, "only an inferred speaker rests on a `basis`"),
            None => return Some(()),
        },
        Confidence::Inferred if form.basis.is_empty() => {
            (form.place, "an inferred speaker needs `basis`: the words it rests on")
        }
        Confidence::Inferred => return Some(()),
    };
    desk.complain(Complaint::at(place, message));
    None
}

/// `Some(None)` where nothing was claimed, `None` where something was and does not stand.
fn all_or_none(found: Option<Option<Span>>) -> Option<Option<Span>> {
    match found {
        None => Some(None),
        Some(None) => None,
        Some(Some(span)) => Some(Some(span)),
    }
}
