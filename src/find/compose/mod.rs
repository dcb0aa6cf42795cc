//! From findings to an article of the model. Ids are numbers in the order of the text ("quote-0", "figure-0") until
//! [`crate::link`] gives the lasting ones.

mod bases;
mod figures;
mod findings;
mod places;
mod quotes;
mod sources;
mod tables;

pub use figures::counted;
pub use findings::Findings;
pub use places::Places;
pub use sources::Sources;

use super::date::Dated;
use super::events::events;
use super::measure::measure;
use super::missing::missing;
use crate::article::{Article, Event, Figure, Grain, Missing, Moment, colour};
use crate::text::{Span, in_order, last_word};
use crate::words::{Sign, can_be};
use findings::time;

/// The article of `text`, called `name` in links, with the quotes, speakers, figures and events found in it. A stated day of
/// publication gives "this July" its year, marked as assumed; nothing else does.
pub fn article(name: &str, text: &str, published: Option<Moment>) -> Article {
    compose(name, &Findings::of(text, published)).0
}

/// The article of a text with what is worth a reader's eye of `findings`, called `name` in links, and what stands where in it.
pub fn compose(name: &str, findings: &Findings) -> (Article, Places) {
    let mut article = Article::plain(name, findings.text.to_owned());
    article.about.language = findings.language.to_owned();
    article.speakers = quotes::speakers(&findings.quotes, &article.text);
    article.quotes = quotes::quotes(&findings.quotes, &article.speakers);
    colour(&mut article.speakers, &article.quotes);
    let places = Places::new(&article);
    article.figures = figures::figures(&article, &places, findings);
    measure(&mut article.figures, &findings.reading, &findings.dates);
    tables::tables(&mut article, &findings.dates);
    bases::join(&mut article, &places, &findings.dates);
    let sentence = |at| places.sentence(at);
    article.missing = missing(&findings.tokens, sentence)
        .into_iter()
        .filter(|found| !places.is_marked(&article, found.span))
        .enumerate()
        .map(|(number, found)| Missing { id: format!("missing-{number}"), span: found.span, because: found.because })
        .collect();
    let of_figures = of_figures(&article);
    let is_other =
        |dated: &Dated| places.is_marked(&article, dated.span) || of_figures.binary_search(&dated.span).is_ok();
    article.events = events(&findings.tokens, &findings.dates, sentence, is_other)
        .into_iter()
        .enumerate()
        .map(|(number, found)| Event { id: format!("event-{number}"), span: found.span, time: time(&found.dated) })
        .collect();
    (article, places)
}

/// The dates that only say of which year, or from when to when, a figure is, or when it was as many: "up from 1,100 in January";
/// in order.
fn of_figures(article: &Article) -> Vec<Span> {
    let is_only = |figure: &&Figure| {
        let Some(time) = &figure.time else { return false };
        let coarse = time.value.start.grain() < Grain::Month || time.value.end.is_some();
        let before = article.text.get(..figure.span.start).unwrap_or_default().trim_end();
        coarse || can_be(last_word(before), Sign::THAN_BEFORE)
    };
    let times = article.figures.iter().filter(is_only).filter_map(|figure| figure.time.as_ref());
    in_order(times.map(|time| time.span).collect(), |span| (span.start, span.end))
}
