//! Who is quoted.

use serde::{Deserialize, Serialize};

use super::Quote;
use crate::text::{Span, in_order};

/// How many speakers get a colour of their own: the most quoted ones, fixed when the article is read.
pub const HUES: usize = 6;

/// Somebody or something whose words the article gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// The name in links: `jacob-thomas`.
    pub slug: String,
    /// The fullest name, as the text words it, without invisible characters.
    pub name: String,
    /// Where that name stands.
    pub span: Span,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// Other forms of the name, one place each: the surname, the initials of an organisation.
    pub also: Vec<Span>,
    /// What they are, as the text words it: "professor of history".
    pub role: Option<Span>,
    /// Whom they speak for, as the text words it.
    pub affiliation: Option<Span>,
    /// The speaker's colour, 1 to [`HUES`], or `None` for the grey of all others.
    pub hue: Option<u8>,
}

/// The kinds of speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A person with a name.
    Person,
    /// A company, an office, a government.
    Organisation,
    /// A report, a law, a tweet.
    Document,
    /// "A police officer", "officials".
    Unnamed,
}

/// Gives the most quoted speakers a colour each, in order of appearance. Terms are not speech and do not count.
pub fn colour(speakers: &mut [Speaker], quotes: &[Quote]) {
    let spoken = |speaker: &Speaker| {
        quotes.iter().filter(|quote| quote.is_speech() && quote.speaker() == Some(&speaker.slug)).count()
    };
    let counts: Vec<usize> = speakers.iter().map(spoken).collect();
    let spoken: Vec<usize> = (0..speakers.len()).filter(|&at| counts[at] > 0).collect();
    let most: Vec<usize> = in_order(spoken, |&at| (usize::MAX - counts[at], at)).into_iter().take(HUES).collect();
    for (hue, at) in (1..).zip(in_order(most, |&at| (at, 0))) {
        speakers[at].hue = Some(hue);
    }
}

impl Speaker {
    /// Up to two initials for the chip, so that colour is never the only sign: `JT`.
    pub fn initials(&self) -> String {
        let capital = |word: &str| word.chars().find(|c| c.is_alphanumeric());
        let words: Vec<&str> =
            self.name.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_uppercase())).collect();
        let chosen = match words.as_slice() {
            [] => vec![self.name.as_str()],
            [only] => vec![*only],
            [first, .., last] => vec![*first, *last],
        };
        chosen.into_iter().filter_map(capital).flat_map(char::to_uppercase).collect()
    }
}
