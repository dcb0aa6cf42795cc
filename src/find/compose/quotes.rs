//! Quotes and speakers of the model.

use std::collections::BTreeSet;

use crate::article::{Attribution, Because, Quote, Speaker, UNKNOWN};
use crate::find::quotes::{Found, FoundQuote, FoundSpeaker, Sureness};
use crate::text::{Span, shortened, slug, strip_invisible};

/// A name is cut at so many characters: it stands with each of its speaker's quotes.
const LONGEST_NAME: usize = 120;

/// The quotes, whose speakers are `speakers`.
pub fn quotes(found: &Found, speakers: &[Speaker]) -> Vec<Quote> {
    found.quotes.iter().enumerate().map(|(number, quote)| to_quote(number, quote.clone(), speakers)).collect()
}

/// The speakers, each with a name in links of their own.
pub fn speakers(found: &Found, text: &str) -> Vec<Speaker> {
    let mut taken: BTreeSet<String> = BTreeSet::from([UNKNOWN.to_owned()]);
    let mut speakers = Vec::new();
    for speaker in &found.speakers {
        let speaker = to_speaker(speaker, text, &taken);
        taken.insert(speaker.slug.clone());
        speakers.push(speaker);
    }
    speakers
}

fn to_speaker(found: &FoundSpeaker, text: &str, taken: &BTreeSet<String>) -> Speaker {
    let visible = strip_invisible(found.span.of(text));
    let name = shortened(&visible.split_whitespace().collect::<Vec<&str>>().join(" "), LONGEST_NAME);
    let plain = Some(slug(&name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "speaker".to_owned());
    let numbered = |number: usize| if number == 1 { plain.clone() } else { format!("{plain}-{number}") };
    let slug = (1..).map(numbered).find(|slug| !taken.contains(slug)).unwrap_or(plain.clone());
    let FoundSpeaker { span, kind, also, role, affiliation } = found.clone();
    Speaker { slug, name, span, kind, also, role, affiliation, hue: None }
}

fn to_quote(number: usize, found: FoundQuote, speakers: &[Speaker]) -> Quote {
    let FoundQuote { parts, kind, speaker, sureness, mention, cue, basis, because, between, .. } = found;
    let speaker = speaker.and_then(|at| speakers.get(at)).map(|speaker| speaker.slug.clone());
    let attribution = match (sureness, speaker, mention) {
        (Sureness::Stated, Some(speaker), Some(mention)) => Attribution::Stated { speaker, mention, cue },
        (Sureness::Inferred, Some(speaker), mention) => {
            let (basis, because) = (reasons(basis, mention, &parts), because.unwrap_or(Because::Words));
            Attribution::Inferred { speaker, mention, cue, basis, because }
        }
        _ => Attribution::Unknown { between },
    };
    Quote { id: format!("quote-{number}"), parts, kind, attribution }
}

/// What an inference rests on; never empty.
fn reasons(basis: Vec<Span>, mention: Option<Span>, parts: &[Span]) -> Vec<Span> {
    if !basis.is_empty() {
        return basis;
    }
    mention.or(parts.first().copied()).into_iter().collect()
}
