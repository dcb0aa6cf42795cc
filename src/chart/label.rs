//! What a chart and its values are called, in the text's own words.

use super::near;
use super::phrase::{deed, is_place, phrase, phrase_span};
use super::wording::{bare, capitalised, distinct};
use crate::article::{Article, Figure, FigureKind};
use crate::text::{Span, last_word, sentence_at, words};
use crate::words::{Sign, can_be};

/// What is said of a value without a time.
pub const NO_TIME: &str = "";

/// When a figure holds, in words.
pub fn time(figure: &Figure) -> String {
    figure.time.as_ref().map_or(NO_TIME.to_owned(), |time| time.value.spoken())
}

/// What tells `figures` apart, the first of these that does: their times; that the text goes from one to the other; what they count; who states them; the words after
/// them. A figure without words after it is called by what it counts.
pub fn labels(article: &Article, figures: &[&Figure]) -> Vec<String> {
    labels_by(article, figures, &|figure| phrase(article, figure))
}

/// The same where `phrase` gives the words after a figure, for figures that are looked at again and again.
pub fn labels_by(article: &Article, figures: &[&Figure], phrase: &dyn Fn(&Figure) -> String) -> Vec<String> {
    // Where a figure leaves its noun to another, both are told by where: "off Lima", "off Callao".
    let elided = |figure: &Figure| {
        figure.kind != FigureKind::Change && figure.counted.is_some_and(|counted| counted.end <= figure.span.start)
    };
    let placed = figures.iter().any(|figure| elided(figure) && is_place(&phrase(figure)));
    let own = |figure: &Figure| match placed.then(|| phrase(figure)) {
        Some(phrase) if is_place(&phrase) => phrase,
        _ => thing(article, figure),
    };
    let counted: Vec<String> = figures.iter().map(|figure| own(figure)).collect();
    let shares = figures.iter().any(|figure| super::measure::percent(figure).is_some());
    if figures.len() < 2 {
        return match figures {
            [share] if shares => {
                let who = super::group::part(article, share).map(|(_, who)| who);
                vec![who.unwrap_or_else(|| or(phrase(share), counted.concat()))]
            }
            _ => counted,
        };
    }
    if let Some(labels) = super::group::labels(article, figures) {
        return labels;
    }
    let times: Vec<String> = figures.iter().map(|figure| time(figure)).collect();
    if distinct(&times) && figures.iter().all(|figure| figure.time.is_some()) {
        return times;
    }
    if distinct(&times) {
        return times;
    }
    if distinct(&counted) {
        return counted;
    }
    let sources: Option<Vec<String>> =
        figures.iter().map(|figure| Some(article.words(figure.source.as_ref()?.span).to_owned())).collect();
    match sources {
        Some(sources) if distinct(&sources) => sources,
        _ => {
            let phrases: Vec<String> =
                figures.iter().zip(&counted).map(|(figure, counted)| or(phrase(figure), counted.clone())).collect();
            if distinct(&phrases) { phrases } else { counted }
        }
    }
}

fn or(words: String, other: String) -> String {
    if words.is_empty() { other } else { words }
}

/// The words for what a figure counts, or else its unit.
pub fn thing(article: &Article, figure: &Figure) -> String {
    figure.counted.map_or(figure.unit.as_str(), |counted| article.words(counted)).to_owned()
}

/// What a chart of `figures` is called: what they count; else what the words after the first say it is of; else what stands
/// before its verb; else its own words.
pub fn title(article: &Article, figures: &[&Figure]) -> String {
    if let [one] = figures
        && let Some((whole, _)) = super::group::part(article, one)
    {
        return whole;
    }
    let counted = figures.iter().find_map(|figure| figure.counted.map(|counted| owned(figure, counted)));
    let counted = counted.map(|span| bare(article.words(span)));
    let first = figures.first();
    let of = || {
        // What a multiple is of is another time.
        let span = phrase_span(article, first.filter(|figure| figure.kind != FigureKind::Multiple)?);
        let phrase = span.of(&article.text);
        // "Two-thirds of the combined 4.3 million sales": the noun comes only after the next number.
        let broken = near::figures(article, span).iter().any(|other| {
            other.span.start >= span.end && Span::new(span.end, other.span.start).of(&article.text).trim().is_empty()
        });
        let phrase = Some(phrase).filter(|_| !broken)?;
        let named = phrase.strip_prefix("of ").map(bare)?;
        let stops = |word: &&str| {
            let word = words(word).concat();
            let word = word.as_str();
            let preposition = can_be(word, Sign::SAYS_WHERE) && word != "of";
            preposition
                || can_be(word, Sign::PREDICATE)
                || can_be(word, Sign::NO_PHRASE_END) && !can_be(word, Sign::INSIDE_TITLE)
                || can_be(word, Sign::ENDS_TITLE)
        };
        let kept: Vec<&str> = named.split_whitespace().take_while(|word| !stops(word)).collect();
        Some(kept.join(" ")).filter(|name| !name.is_empty())
    };
    let subject = || subject(article, first?);
    let measured = || super::group::titled(article, figures);
    let own = || {
        // "0 to 62 mph": where it is short, all from the first to the last.
        const SHORT: usize = 60;
        let all = Span::new(first?.span.start, figures.last()?.span.end);
        let short = all.start < all.end && all.end - all.start <= SHORT && !article.words(all).contains(',');
        let words = article.words(if short { all } else { first?.span });
        // Of several that no subject names, what one of them is: "tonnes".
        let last = Some(last_word(words)).filter(|word| word.chars().all(char::is_alphabetic));
        Some(last.filter(|_| figures.len() > 1 && !short).unwrap_or(words).to_owned())
    };
    let elided = figures.len() > 1
        && figures.iter().any(|figure| figure.counted.is_some_and(|span| span.end <= figure.span.start));
    // What is said of the first figure's things need not hold for those of the other: only the noun is shared.
    let noun_alone = elided && labels(article, figures).iter().any(|label| is_place(label));
    let named = counted.map(|counted| if noun_alone { last_word(counted) } else { counted }.to_owned());
    let named = named.map(|named| match first.and_then(|figure| deed(article, figure)) {
        Some(deed) if !elided => format!("{named} {deed}"),
        _ => named,
    });
    let title = named
        .filter(|title| !title.trim().is_empty())
        .or_else(of)
        .or_else(measured)
        .or_else(subject)
        .or_else(own)
        .unwrap_or_default();
    capitalised(title.trim())
}

/// What `figure` counts, with whose it is where the subject is so: "Hull’s rents rose 4%".
fn owned(figure: &Figure, counted: Span) -> Span {
    let who = figure.measure.as_ref().and_then(|measure| measure.who);
    let is_change = figure.kind == FigureKind::Change;
    who.filter(|who| is_change && who.contains(&counted) && who.end == counted.end).unwrap_or(counted)
}

/// The words before the verb of the sentence in which `figure` stands: "The price of a ticket".
fn subject(article: &Article, figure: &Figure) -> Option<String> {
    const LONGEST: usize = 7;
    let sentence = sentence_at(&article.text, figure.span.start);
    // "Between 2018 and 2022 the herd …": a time that opens the sentence is not what it is about.
    let time = figure.time.as_ref().map(|time| time.span).filter(|time| time.start == sentence.start);
    let before = Span::new(time.map_or(sentence.start, |time| time.end), figure.span.start).of(&article.text);
    let before = before.trim_start_matches([',', ' ']);
    // "At the yard, fees declined": nor is a place.
    let opens = before.split_whitespace().next().is_some_and(|word| is_place(&word.to_ascii_lowercase()));
    let before = before
        .split_once(", ")
        .filter(|(place, _)| opens && place.split(' ').count() <= 4)
        .map_or(before, |(_, rest)| rest);
    let parts: Vec<&str> = before.split_whitespace().collect();
    let is_verb = |part: &&str| can_be(&words(part).concat(), Sign::PREDICATE);
    let opens_clause = |part: &&str| matches!(*part, "that" | "who" | "which");
    // Where neither comes soon, the name would be too long, however far the sentence goes on.
    let mut opening = parts.iter().take(LONGEST + 1);
    opening.find(|part| is_verb(part) || opens_clause(part))?;
    // "The cost of the bridge has doubled": the cost is a noun.
    let leads = |at: usize| can_be(&parts[at].to_lowercase(), Sign::DETERMINER);
    let verb = (0..parts.len()).find(|at| is_verb(&parts[*at]) && !at.checked_sub(1).is_some_and(leads))?;
    let (named, rest) = parts.split_at_checked(verb)?;
    // "The number of ships that called tripled": a clause about the subject is no part of its name.
    let clause = named.iter().skip(1).position(opens_clause);
    let named = clause.map_or(named, |clause| &named[..=clause]);
    // Behind a comma or another figure the sentence may speak of something else.
    let goes_on = rest.iter().any(|part| part.ends_with([',', ';', ':', '—', '–']));
    // "The number of ferries tripled to 36": the multiple is of this very figure.
    let is_apart = |other: &Figure| other.of.as_deref() != Some(figure.id.as_str());
    let figures = near::figures(article, sentence)
        .iter()
        .any(|other| sentence.contains(&other.span) && other.span.end <= figure.span.start && is_apart(other));
    let plain = named.iter().all(|part| !part.contains([',', ';', ':', '“', '”', '"', '(', ')']));
    let bare_words: Vec<String> = named.iter().map(|part| words(part).concat()).collect();
    let is_clause = |word: &String| can_be(word, Sign::BREAKS_PHRASE) || can_be(word, Sign::OPENS_REMARK);
    let owner = named.last().is_some_and(|last| last.ends_with("’s") || last.ends_with("'s"));
    let digits = owner || named.iter().any(|part| part.contains(|c: char| c.is_ascii_digit()));
    let first = bare_words.first()?.as_str();
    let known =
        !can_be(first, Sign::NO_SUBJECT) && !can_be(first, Sign::SAYS_WHERE) && !bare_words.iter().any(is_clause);
    let whole = !goes_on && !figures && plain && known && !digits;
    (whole && named.len() <= LONGEST).then(|| bare(&named.join(" ")).to_owned())
}
