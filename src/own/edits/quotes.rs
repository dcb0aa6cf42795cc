//! Corrections of quotes: which words, of what kind, whose.

use super::claims::{Claims, Named, overlap, sharing};
use super::edit::Who;
use super::now::{Now, Refused, refused};
use crate::article::{Attribution, Because, Quote, QuoteKind, Speaker, SpeakerKind, UNKNOWN};
use crate::curate::Claimer;
use crate::text::{Span, Words, sentence_at, slug, sort, strip_invisible};

/// What was taken for a quote is none.
pub(super) fn not_quote(now: &Now, claims: &mut Claims, quote: &Words) -> Result<(), Refused> {
    let quote = now.quote(quote)?;
    claims.quotes.retain(|claimed| claimed.extent() != quote.extent());
    claims.not_quotes.push(quote.parts[0]);
    Ok(())
}

/// These words are a quote, of this kind and speaker.
pub(super) fn quote(
    now: &Now,
    claims: &mut Claims,
    words: &[Words],
    kind: QuoteKind,
    speaker: &Who,
) -> Result<(), Refused> {
    let parts = parts(now, words)?;
    let before = now.article.quotes.iter().find(|quote| overlap(&quote.parts, &parts)).map(|quote| &quote.attribution);
    let attribution = attribution(now, claims, &parts, speaker, before)?;
    claims.quote(now.article, Quote { id: String::new(), parts, kind, attribution }, None);
    Ok(())
}

/// The quote has these words, and is of this kind.
pub(super) fn quote_words(
    now: &Now,
    claims: &mut Claims,
    quote: &Words,
    words: &[Words],
    kind: QuoteKind,
) -> Result<(), Refused> {
    let old = now.quote(quote)?;
    let parts = parts(now, words)?;
    claims.quotes.retain(|claimed| claimed.extent() != old.extent());
    if !overlap(&old.parts, &parts) {
        claims.not_quotes.push(old.parts[0]);
    }
    let whose = old.speaker().map_or(Who::Nobody, |slug| Who::Listed(slug.to_owned()));
    let attribution = attribution(now, claims, &parts, &whose, Some(&old.attribution))?;
    claims.quote(now.article, Quote { id: String::new(), parts, kind, attribution }, Some(old.extent()));
    Ok(())
}

/// The quote is somebody else's.
pub(super) fn quote_speaker(now: &Now, claims: &mut Claims, quote: &Words, speaker: &Who) -> Result<(), Refused> {
    let quote = now.quote(quote)?.clone();
    let attribution = attribution(now, claims, &quote.parts, speaker, Some(&quote.attribution))?;
    let old = quote.extent();
    claims.quote(now.article, Quote { attribution, ..quote }, Some(old));
    Ok(())
}

fn parts(now: &Now, words: &[Words]) -> Result<Vec<Span>, Refused> {
    let mut parts = words.iter().map(|words| now.place(words)).collect::<Result<Vec<Span>, Refused>>()?;
    sort(&mut parts, |part| (*part).into());
    let is_parted = parts.windows(2).all(|pair| pair[0].end <= pair[1].start);
    if parts.is_empty() || !is_parted { refused("A quote has words, and its parts share none.") } else { Ok(parts) }
}

/// The words of the text that say whose a quote is.
fn rests(attribution: &Attribution) -> Vec<Span> {
    match attribution {
        Attribution::Stated { mention, cue, .. } => [*mention].into_iter().chain(*cue).collect(),
        Attribution::Inferred { mention, cue, basis, .. } => mention.iter().chain(cue).chain(basis).copied().collect(),
        Attribution::Unknown { .. } => Vec::new(),
    }
}

fn is_of(attribution: &Attribution, slug: &str) -> bool {
    match attribution {
        Attribution::Stated { speaker, .. } | Attribution::Inferred { speaker, .. } => speaker == slug,
        Attribution::Unknown { .. } => false,
    }
}

/// Whose the quote with these `parts` is. What the text says beside it may stay of how it was attributed `before`.
fn attribution(
    now: &Now,
    claims: &mut Claims,
    parts: &[Span],
    who: &Who,
    before: Option<&Attribution>,
) -> Result<Attribution, Refused> {
    let speaker = match who {
        Who::Nobody => return Ok(Attribution::unknown()),
        Who::Listed(said) => {
            let speaker = now.speaker(said)?;
            claims.speaker(now.article, &speaker.slug);
            speaker.clone()
        }
        Who::New { name, kind, apart } => newcomer(now, claims, name, *kind, *apart)?,
    };
    let slug = speaker.slug.clone();
    let cue = match before {
        Some(before) if is_of(before, &slug) && !overlap(&rests(before), parts) => return Ok(before.clone()),
        Some(Attribution::Stated { cue, .. } | Attribution::Inferred { cue, .. }) => {
            cue.filter(|cue| !overlap(&[*cue], parts))
        }
        _ => None,
    };
    if let Some(mention) = named_beside(now.claimer, &speaker, parts) {
        return Ok(Attribution::Stated { speaker: slug, mention, cue });
    }
    let pronoun = match before {
        Some(Attribution::Inferred { mention, .. }) => mention.filter(|mention| !overlap(&[*mention], parts)),
        _ => None,
    };
    let basis = vec![nearest(now.claimer, &speaker, parts).unwrap_or(speaker.span)];
    Ok(Attribution::Inferred { speaker: slug, mention: pronoun, cue, basis, because: Because::Words })
}

/// Somebody of whom no quote is listed yet: the one who has this name, or another one `apart`.
fn newcomer(now: &Now, claims: &mut Claims, name: &Words, kind: SpeakerKind, apart: bool) -> Result<Speaker, Refused> {
    let span = now.place(name)?;
    if !apart && let Some(known) = now.called(span) {
        claims.speaker(now.article, &known.slug);
        return Ok(known.clone());
    }
    let visible = strip_invisible(now.article.words(span));
    let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = Some(slug(&name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "speaker".to_owned());
    let taken = |slug: &String| slug == UNKNOWN || now.article.speaker(slug).is_some();
    let numbered = |number: usize| if number == 1 { plain.clone() } else { format!("{plain}-{number}") };
    let slug = (1..).map(numbered).find(|slug| !taken(slug)).unwrap_or_default();
    let speaker = Speaker { slug, name, span, kind, also: Vec::new(), role: None, affiliation: None, hue: None };
    // Whoever shares the name stays who they are.
    sharing(now.article, &speaker).for_each(|other| claims.speaker(now.article, &other.slug));
    claims.speakers.push(Named { speaker: speaker.clone(), was: Vec::new(), no_role: false });
    Ok(speaker)
}

/// Where a form of the name stands in the sentences of the quote, and not in its words.
fn named_beside(claimer: &Claimer, speaker: &Speaker, parts: &[Span]) -> Option<Span> {
    let sentences = parts.iter().flat_map(|part| {
        let last =
            claimer.text[part.start..part.end].char_indices().next_back().map_or(part.start, |(at, _)| part.start + at);
        [sentence_at(&claimer.text, part.start), sentence_at(&claimer.text, last)]
    });
    let places = sentences.flat_map(|sentence| places(claimer, speaker, sentence));
    places.filter(|place| !overlap(&[*place], parts)).min_by_key(|place| distance(*place, parts))
}

/// Where a form of the name stands nearest to the quote, before it rather than behind.
fn nearest(claimer: &Claimer, speaker: &Speaker, parts: &[Span]) -> Option<Span> {
    let at = claimer.paragraphs.partition_point(|paragraph| paragraph.end <= parts[0].start);
    let before = claimer.paragraphs[..(at + 1).min(claimer.paragraphs.len())].iter().rev();
    let behind = claimer.paragraphs.get(at + 1..).unwrap_or_default().iter();
    before.chain(behind).find_map(|paragraph| {
        let places = places(claimer, speaker, *paragraph).into_iter();
        places.filter(|place| !overlap(&[*place], parts)).min_by_key(|place| distance(*place, parts))
    })
}

fn places(claimer: &Claimer, speaker: &Speaker, within: Span) -> Vec<Span> {
    let forms = [speaker.span].into_iter().chain(speaker.also.iter().copied());
    forms.flat_map(|form| claimer.places(form.of(&claimer.text), within)).collect()
}

fn distance(place: Span, parts: &[Span]) -> usize {
    let to = |part: &Span| part.start.saturating_sub(place.end).max(place.start.saturating_sub(part.end));
    parts.iter().map(to).min().unwrap_or_default()
}
