//! Who states a figure.

use crate::article::{Article, Attribution, Quote, QuoteKind, Source, Speaker};
use crate::extract::figures::Finding;
use crate::text::{Span, words};

/// Who states `finding`: the speaker of the innermost quote that it stands in, else whom its sentence names.
pub fn source(article: &Article, finding: &Finding) -> Option<Source> {
    let holds = |quote: &&Quote| quote.is_speech() && quote.parts.iter().any(|part| part.contains(&finding.span));
    let quote = article.quotes.iter().filter(holds).min_by_key(|quote| quote.extent().end - quote.extent().start);
    match quote {
        Some(quote) => said(article, quote),
        None => named(article, finding),
    }
}

fn said(article: &Article, quote: &Quote) -> Option<Source> {
    let (speaker, mention) = match &quote.attribution {
        Attribution::Stated { speaker, mention, .. } => (speaker, Some(*mention)),
        Attribution::Inferred { speaker, .. } => (speaker, None),
        Attribution::Unknown {} => return None,
    };
    let known = article.speaker(speaker)?;
    // "She" tells nobody who it is.
    let named = mention.filter(|mention| is_named(article, known, *mention));
    Some(Source { span: named.unwrap_or(known.span), speaker: Some(speaker.clone()) })
}

/// The source that the sentence of `finding` names. Whoever says words in quotation marks has not said what stands outside
/// them, unless it is so "according to" them.
fn named(article: &Article, finding: &Finding) -> Option<Source> {
    const NEAR: usize = 24;
    let span = finding.source?;
    let before = Span::new(span.start.saturating_sub(NEAR), span.start);
    let according = article
        .text
        .get(before.start..before.end)
        .is_some_and(|words| words.to_ascii_lowercase().contains("according to"));
    let mention = |quote: &Quote| match &quote.attribution {
        Attribution::Stated { mention, .. } => Some(*mention),
        Attribution::Inferred { mention, .. } => *mention,
        Attribution::Unknown {} => None,
    };
    let saying = article.quotes.iter().find(|quote| mention(quote).is_some_and(|mention| mention.overlaps(&span)));
    if saying.is_some_and(|quote| matches!(quote.kind, QuoteKind::Direct | QuoteKind::Indirect)) && !according {
        return None;
    }
    let mut named = article.speakers.iter().filter(|speaker| is_named(article, speaker, span));
    let only = named.next().filter(|_| named.next().is_none()).map(|speaker| speaker.slug.clone());
    Some(Source { span, speaker: only.or_else(|| saying?.speaker().map(str::to_owned)) })
}

/// Whether the words under `span` hold a name of `speaker`.
fn is_named(article: &Article, speaker: &Speaker, span: Span) -> bool {
    let said = words(article.words(span));
    let forms = [speaker.span].into_iter().chain(speaker.also.iter().copied());
    forms.map(|form| words(article.words(form))).any(|form| said.windows(form.len().max(1)).any(|run| run == form))
}
