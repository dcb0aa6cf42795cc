//! Corrections of speakers: what they are called, what they are, who is the same.

use super::claims::{Claims, forms};
use super::now::{Now, Refused, refused};
use crate::article::{Attribution, Quote};
use crate::text::{Words, strip_invisible};

/// The speaker is called otherwise, everywhere; the names before stay forms of it, and their name in links too.
pub(super) fn name(now: &Now, claims: &mut Claims, speaker: &str, name: &Words) -> Result<(), Refused> {
    let (speaker, span) = (now.speaker(speaker)?, now.place(name)?);
    if now.called(span).is_some_and(|other| other.slug != speaker.slug) {
        return refused("Somebody else is called so. Say that the two are the same.");
    }
    claims.speaker(now.article, &speaker.slug);
    let Some(named) = claims.named(&speaker.slug) else { return Ok(()) };
    let visible = strip_invisible(now.article.words(span));
    let known = &mut named.speaker;
    known.also.insert(0, known.span);
    known.span = span;
    known.name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let full = crate::text::words(now.article.words(span));
    known.also.retain(|form| crate::text::words(now.article.words(*form)) != full);
    Ok(())
}

/// The speaker is what the text says there, or it does not say what.
pub(super) fn role(now: &Now, claims: &mut Claims, speaker: &str, role: Option<&Words>) -> Result<(), Refused> {
    let speaker = now.speaker(speaker)?;
    let role = role.map(|words| now.place(words)).transpose()?;
    claims.speaker(now.article, &speaker.slug);
    if let Some(named) = claims.named(&speaker.slug) {
        (named.speaker.role, named.no_role) = (role, role.is_none());
    }
    Ok(())
}

/// The speaker is `other`: all quotes are theirs, and all forms of the name.
pub(super) fn same(now: &Now, claims: &mut Claims, speaker: &str, other: &str) -> Result<(), Refused> {
    let (one, other) = (now.speaker(speaker)?, now.speaker(other)?);
    if one.slug == other.slug {
        return refused("These two are one already.");
    }
    claims.speaker(now.article, &one.slug);
    claims.speaker(now.article, &other.slug);
    let gone = claims.speakers.iter().position(|named| named.speaker.slug == one.slug);
    let gone = gone.map(|at| claims.speakers.remove(at));
    let known = forms(now.article, other);
    if let (Some(gone), Some(named)) = (gone, claims.named(&other.slug)) {
        let theirs = [gone.speaker.span].into_iter().chain(gone.speaker.also);
        let is_new = |form: &crate::text::Span| !known.contains(&crate::text::words(now.article.words(*form)));
        named.speaker.also.extend(theirs.filter(is_new));
        named.speaker.role = named.speaker.role.or(gone.speaker.role.filter(|_| !named.no_role));
        named.speaker.affiliation = named.speaker.affiliation.or(gone.speaker.affiliation);
        named.was.push(gone.speaker.slug);
        named.was.extend(gone.was);
    }
    claims.hand_over(&one.slug, &other.slug);
    Ok(())
}

/// The text does not say whose the quotes of this speaker are.
pub(super) fn nobody(now: &Now, claims: &mut Claims, speaker: &str) -> Result<(), Refused> {
    let speaker = now.speaker(speaker)?;
    let theirs = now.article.quotes.iter().filter(|quote| quote.speaker() == Some(&speaker.slug));
    for quote in theirs {
        claims.quote(now.article, Quote { attribution: Attribution::unknown(), ..quote.clone() }, Some(quote.extent()));
    }
    Ok(())
}
