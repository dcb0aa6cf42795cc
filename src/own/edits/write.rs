//! The corrections as a sidecar, `docs/sidecar.md`: each place by the words that lead to it.

use std::fmt::Write;

use super::claims::{Asked, Claims, Counted, Named};
use super::now::Refused;
use crate::article::{Article, Attribution, Direction, FigureKind, Quote, QuoteKind, SpeakerKind};
use crate::curate::Claimer;
use crate::export::sidecar::quoted;
use crate::text::{Span, Words, sort};

/// The sidecar that says what is `known` and what is claimed. `article` has the text.
///
/// # Errors
/// In words, where no words lead to a place.
pub(super) fn sidecar(known: &str, claims: &Claims, article: &Article, claimer: &Claimer) -> Result<String, Refused> {
    let out = Out { article, claimer };
    let mut text = known.to_owned();
    let lists =
        [("not_quotes", &claims.not_quotes), ("not_figures", &claims.not_figures), ("not_charts", &claims.not_charts)];
    for (key, places) in lists.into_iter().filter(|(_, places)| !places.is_empty()) {
        let _ = writeln!(text, "{key} = {}", out.list(places)?);
    }
    for named in &claims.speakers {
        text += &out.speaker(named)?;
    }
    let mut quotes: Vec<&Quote> = claims.quotes.iter().collect();
    sort(&mut quotes, |quote| quote.extent().into());
    for quote in quotes {
        text += &out.quote(quote)?;
    }
    let mut figures: Vec<&Counted> = claims.figures.iter().collect();
    sort(&mut figures, |counted| counted.figure.span.into());
    for counted in figures {
        text += &out.figure(counted)?;
    }
    for chart in &claims.charts {
        text += &out.chart(chart)?;
    }
    Ok(text)
}

struct Out<'a> {
    article: &'a Article,
    claimer: &'a Claimer,
}

impl Out<'_> {
    fn claim(&self, span: Span) -> Result<String, Refused> {
        let words = self.claimer.claim(span);
        let words = words.ok_or_else(|| {
            format!("Nothing tells these words from others of the text: “{}”", self.article.words(span))
        })?;
        Ok(match words {
            Words { words, inside: None } => quoted(&words),
            Words { words, inside: Some(inside) } => {
                format!("{{ words = {}, in = {} }}", quoted(&words), quoted(&inside))
            }
        })
    }

    fn list(&self, places: &[Span]) -> Result<String, Refused> {
        let claims = places.iter().map(|place| self.claim(*place)).collect::<Result<Vec<String>, Refused>>()?;
        Ok(format!("[{}]", claims.join(", ")))
    }

    /// Names mean the same wherever they stand.
    fn name(&self, span: Span) -> String {
        quoted(&self.article.words(span).split_whitespace().collect::<Vec<&str>>().join(" "))
    }

    fn speaker(&self, Named { speaker, was, no_role }: &Named) -> Result<String, Refused> {
        let kind = match speaker.kind {
            SpeakerKind::Person => "person",
            SpeakerKind::Organisation => "organisation",
            SpeakerKind::Document => "document",
            SpeakerKind::Unnamed => "unnamed",
        };
        let mut table = format!("\n[[speaker]]\nname = {}\nkind = \"{kind}\"\n", self.name(speaker.span));
        let _ = writeln!(table, "slug = {}", quoted(&speaker.slug));
        if !speaker.also.is_empty() {
            let also: Vec<String> = speaker.also.iter().map(|form| self.name(*form)).collect();
            let _ = writeln!(table, "also = [{}]", also.join(", "));
        }
        for (key, place) in [("role", speaker.role), ("affiliation", speaker.affiliation)] {
            if let Some(place) = place {
                let _ = writeln!(table, "{key} = {}", self.claim(place)?);
            }
        }
        if *no_role {
            table += "role = false\n";
        }
        if !was.is_empty() {
            let was: Vec<String> = was.iter().map(|slug| quoted(slug)).collect();
            let _ = writeln!(table, "was = [{}]", was.join(", "));
        }
        Ok(table)
    }

    fn quote(&self, quote: &Quote) -> Result<String, Refused> {
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Term => "term",
        };
        let mut table = format!("\n[[quote]]\nwords = {}\nkind = \"{kind}\"\n", self.list(&quote.parts)?);
        let (mention, cue) = match &quote.attribution {
            Attribution::Stated { mention, cue, .. } => (Some(*mention), *cue),
            Attribution::Inferred { mention, cue, .. } => (*mention, *cue),
            Attribution::Unknown { .. } => (None, None),
        };
        if let Some(speaker) = quote.speaker() {
            let _ = writeln!(table, "speaker = {}", quoted(speaker));
        }
        for (key, place) in [("mention", mention), ("cue", cue)] {
            if let Some(place) = place {
                let _ = writeln!(table, "{key} = {}", self.claim(place)?);
            }
        }
        if let Attribution::Inferred { basis, .. } = &quote.attribution {
            let _ = writeln!(table, "confidence = \"inferred\"\nbasis = {}", self.list(basis)?);
        }
        Ok(table)
    }

    fn figure(&self, Counted { figure, time, of }: &Counted) -> Result<String, Refused> {
        let kind = match figure.kind {
            FigureKind::Level => "level",
            FigureKind::Flow => "flow",
            FigureKind::Change => "change",
            FigureKind::Multiple => "multiple",
            FigureKind::Share => "share",
            FigureKind::Count => "count",
        };
        let mut table = format!("\n[[figure]]\nwords = {}\nkind = \"{kind}\"\n", self.claim(figure.span)?);
        if figure.unit != "%" && figure.unit != "times" {
            let unit = figure.unit.trim();
            if !unit.is_empty() {
                let _ = writeln!(table, "unit = {}", quoted(unit));
            }
        }
        let source = figure.source.as_ref().map(|source| source.span);
        for (key, place) in [("counted", figure.counted), ("time", *time), ("source", source), ("of", *of)] {
            if let Some(place) = place {
                let _ = writeln!(table, "{key} = {}", self.claim(place)?);
            }
        }
        if let Some(direction) = figure.direction {
            let word = if direction == Direction::Up { "up" } else { "down" };
            let _ = writeln!(table, "direction = \"{word}\"");
        }
        Ok(table)
    }

    fn chart(&self, Asked { title, shows }: &Asked) -> Result<String, Refused> {
        let shows = self.list(shows)?;
        Ok(format!("\n[[chart]]\ntitle = {}\nform = \"bars\"\nshow = {shows}\n", quoted(title)))
    }
}
