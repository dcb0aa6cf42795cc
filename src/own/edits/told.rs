//! A correction in words.

use super::edit::{Edit, Said, Who};
use crate::text::{Words, shortened};

/// So many characters of words are shown.
const SHOWN: usize = 80;

impl Edit {
    /// What it says, for the list of corrections.
    pub fn told(&self) -> String {
        match self {
            Edit::NotQuote { quote } => format!("Not a quote: {}", said(quote)),
            Edit::Quote { words, speaker, .. } => format!("A quote{}: {}", by(speaker), all(words)),
            Edit::QuoteWords { quote, words, .. } if words.first() == Some(quote) => {
                format!("The kind or the end of a quote: {}", all(words))
            }
            Edit::QuoteWords { quote, words, .. } => {
                format!("Other words of a quote: {}, not {}", all(words), said(quote))
            }
            Edit::QuoteSpeaker { quote, speaker: Who::Nobody } => {
                format!("The text does not say whose: {}", said(quote))
            }
            Edit::QuoteSpeaker { quote, speaker } => format!("A quote{}: {}", by(speaker), said(quote)),
            Edit::SpeakerName { speaker, name } => format!("{speaker} is called {}", said(name)),
            Edit::SpeakerRole { speaker, role: Some(role) } => format!("{speaker} is {}", said(role)),
            Edit::SpeakerRole { speaker, role: None } => format!("The text does not say what {speaker} is"),
            Edit::SpeakerIs { speaker, other } => format!("{speaker} is the same as {other}"),
            Edit::SpeakerIsNobody { speaker } => format!("The text does not say whose the quotes of {speaker} are"),
            Edit::NewFigure { figure, .. } => format!("A figure: {}", said(figure)),
            Edit::NotFigure { figure } => format!("Not a figure: {}", said(figure)),
            Edit::Figure { figure, words, unit, time, counted } => {
                let field = |name: &str, said: String| format!("{name} {said}");
                let of = |name: &str, value: &Option<Said>| value.as_ref().map(|value| field(name, what(value)));
                let changes = [
                    words.as_ref().map(|words| field("is", said(words))),
                    unit.as_ref().map(|unit| field("counts in", unit.clone())),
                    of("is of", time),
                    of("counts", counted),
                ];
                let changes: Vec<String> = changes.into_iter().flatten().collect();
                format!("{} {}", said(figure), changes.join("; "))
            }
            Edit::NotChart { shows } => format!("No chart of {}", all(shows)),
            Edit::Chart { title, shows } => format!("A chart, {}, of {}", shortened(title, SHOWN), all(shows)),
        }
    }
}

fn said(words: &Words) -> String {
    let words = shortened(&words.words, SHOWN);
    if words.starts_with(['“', '‘', '"', '«', '„']) { words } else { format!("“{words}”") }
}

fn all(words: &[Words]) -> String {
    words.iter().map(said).collect::<Vec<String>>().join(" ")
}

fn by(who: &Who) -> String {
    match who {
        Who::Nobody => String::new(),
        Who::Listed(name) => format!(" by {name}"),
        Who::New { name, apart, .. } => {
            let another = if *apart { "another " } else { "" };
            format!(" by {another}{}", shortened(&name.words, SHOWN))
        }
    }
}

fn what(said: &Said) -> String {
    match said {
        Said::Nothing => "nothing".to_owned(),
        Said::Words(words) => self::said(words),
    }
}
