//! Picking a finding by words of the text: the figure that a chart shows, the figure that a multiple is of.

use super::complaint::Complaint;
use super::desk::{Desk, Near};
use super::sidecar::Claim;
use crate::text::Span;

/// The id of the one of `findings` that `claim` means: the one whose words it gives in full; else the one it gives a part
/// of; else, where several have these words, the one at the place where the claim stands.
pub fn pick(desk: &Desk, claim: &Claim, table: &str, findings: &[(String, Span)], near: Near) -> Option<String> {
    let meant = |full: bool| {
        let stands = |span: Span| desk.stands_in(claim, span).is_some_and(|whole| whole || !full);
        findings.iter().filter(|(_, span)| stands(*span)).collect::<Vec<_>>()
    };
    let full = meant(true);
    let candidates = if full.is_empty() { meant(false) } else { full };
    match candidates.as_slice() {
        [(id, _)] if claim.inside.is_none() => Some(id.clone()),
        [] => {
            let message = format!("no [[{table}]] claims these words");
            let help = "add the table, or write the words that it claims";
            desk.complain(Complaint::at(claim.said.place, message).help(help));
            None
        }
        _ => {
            let place = desk.find(claim, near)?;
            let here = candidates.iter().find(|(_, span)| span.contains(&place));
            if here.is_none() {
                let message = format!("no [[{table}]] claims the words at this place");
                desk.complain(Complaint::at(claim.said.place, message).seen(place, "here"));
            }
            here.map(|(id, _)| id.clone())
        }
    }
}
