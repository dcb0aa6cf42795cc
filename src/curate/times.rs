//! Times as a sidecar claims them: found in the text and read from its words.

use super::complaint::Complaint;
use super::desk::{Desk, Near};
use super::sidecar::TimeForm;
use crate::article::{Moment, Time};
use crate::find::{Dated, Known, dates};
use crate::text::Span;

/// The time that `form` claims for what stands at `owner`, read from the words of the text.
pub fn time(desk: &Desk, form: &TimeForm, owner: Span, published: Option<Moment>) -> Option<Time> {
    let anchor = form.anchor.as_ref().map(|claim| {
        let span = desk.find(claim, Near::to(&[owner]))?;
        let year =
            read(desk, span, Known::default()).ok().and_then(|dated| dated.value.end.unwrap_or(dated.value.start).year);
        if year.is_none() {
            desk.complain(Complaint::at(claim.said.place, "these words give no year to count from").seen(span, "here"));
        }
        year
    });
    let span = desk.find(&form.words, Near::to(&[owner]))?;
    let known = Known { anchor: anchor.flatten().map(Moment::year), published };
    match read(desk, span, known) {
        Ok(dated) => Some(Time { span, value: dated.value, basis: dated.basis }),
        Err(_) if anchor == Some(None) => None,
        Err(complaint) => {
            desk.complain(complaint.at_place(form.words.said.place));
            None
        }
    }
}

/// The date that the words under `span` give, read in their sentence.
fn read(desk: &Desk, span: Span, known: Known) -> Result<Dated, Complaint> {
    // An anchor that the sidecar names goes before any year the sentence gives.
    let within = if known.anchor.is_some() { span } else { desk.sentences_of(span) };
    let met: Vec<Dated> = dates(desk.words(within), known)
        .into_iter()
        .map(|dated| Dated { span: dated.span.shifted(within.start), core: dated.core.shifted(within.start), ..dated })
        .filter(|dated| dated.core.overlaps(&span))
        .collect();
    let whole = |words: &str| Complaint::whole(format!("“{}” {words}", desk.words(span)));
    match met.as_slice() {
        [dated] if span.contains(&dated.core) => Ok(*dated),
        [dated] => Err(whole("is only part of a date").seen(dated.span, "claim all of it")),
        [] => Err(whole("cannot be read as a date").help(
            "dates are read as in \"in 2023\", \"August 2022\", \"11 May 2024\", \"between 2020 and 2022\", \"this July\"; for \
             \"the previous year\" name with `anchor` the words of the year it follows",
        )),
        [one, other, ..] => {
            Err(whole("gives more than one date").seen(one.span, "one").seen(other.span, "another").help("claim one of them"))
        }
    }
}
