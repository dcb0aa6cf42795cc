//! Two per cents, or votes, behind who leads whom: "Rowe leads Marsh among divers, 46% to 44%", "Rowe is ahead of Marsh by 46% to 44%".

use super::around::{Around, FARTHEST};
use super::asked::poll;
use super::behind::aged;
use super::clause;
use super::item::Item;
use crate::article::{Figure, Measure};
use crate::read::phrase::{At, Kind};
use crate::read::token::{self, Token};
use crate::text::Span;
use crate::words::{word, words};

/// Who leads whom, or is behind.
struct Lead {
    /// The phrase that says so.
    verb: At,
    /// The phrase whose last words are the first of the two.
    subject: At,
    /// The phrase whose first words are the other.
    object: At,
    /// Whether the first is behind.
    trails: bool,
}

/// Gives `figures`, two per cents of which the first is `item`, whose they are and of whom, those `asked` where nothing else says
/// of whom. Who leads has more.
pub fn ahead(around: &Around, item: &Item, figures: &mut [Figure], asked: Option<Span>) -> Option<()> {
    let [one, other] = figures else { return None };
    let lead = lead(around, item)?;
    // "Leads Ivo Marsh 47%": the name is in one phrase with the number.
    let object = around.before_number(lead.object)?;
    let is_named = around.stream.token(around.phrase(lead.object)?.from).is_some_and(Token::is_capital);
    let (who, led) = leader(around, lead.subject, item.sentence.0)?;
    let named = around.is_capital(lead.subject) || around.is_pronoun(lead.subject);
    // "Beat Ivo Marsh by 900 votes to 700".
    let like = one.is_percent() && other.is_percent() || one.unit == other.unit && one.unit == "votes";
    if !(named && is_named && like) {
        return None;
    }
    let end = item.sentence.1.min(item.phrase + 4);
    let among = (lead.verb + 1).to(end).find(|at| around.is_word(*at, word!("among")) && around.is_named(*at + 1));
    let whole = among.map(|at| around.extent(at + 1, aged(around, at + 1, item.sentence.1)));
    let whole = whole.or(led).or_else(|| clause::among(around, item));
    let thing = if whole.is_none() { poll(around, item) } else { None };
    let whole = whole.or(asked.filter(|_| thing.is_none()));
    // "Rowe leads Marsh": what the text says of both where it does not say among whom.
    let thing = thing.or_else(|| {
        let open = one.is_percent() && whole.is_none() && !around.is_pronoun(lead.subject);
        Some(Span::new(who.start, object.end)).filter(|_| open)
    });
    let verb = around.head(lead.verb).map(|token| token.span());
    let mut names = [who, object];
    // The first number is the larger where the subject leads.
    if lead.trails != (one.amount.ends().0 < other.amount.ends().0) {
        names.reverse();
    }
    // "43% to 41% in Hull and 42% to 39% in Leith": what stands behind both.
    let place = other.measure.as_ref().and_then(|it| it.place).filter(|place| place.start >= other.span.end);
    for (figure, who) in [one, other].into_iter().zip(names) {
        figure.measure = Some(Measure { who: Some(who), verb, thing, whole, place });
    }
    Some(())
}

/// Who leads whom before the figure `item`: by a verb, or by what somebody is.
fn lead(around: &Around, item: &Item) -> Option<Lead> {
    let first = item.sentence.0.max(item.phrase.saturating_sub(FARTHEST));
    let leads = |at: &At| {
        around
            .head(*at)
            .is_some_and(|token| words!["lead", "beat", "trail"].has(token.lemma) || token.lemma == word!("defeat"))
    };
    let verb =
        (first + 1).to(item.phrase).rev().find(|at| leads(at) && matches!(around.kind(*at), Some(Kind::Verb(_))));
    let subject = |verb: At| around.stream.subject_of(verb).map_or(verb - 1, |subject| subject.phrase);
    if let Some(verb) = verb {
        let trails = around.head(verb)?.lemma == word!("trail");
        return Some(Lead { verb, subject: subject(verb), object: verb + 1, trails });
    }
    // "Is ahead of Marsh", "lies just behind Marsh".
    let at = (first + 1).to(item.phrase + 1).rev().find(|at| around.is_any(*at, words!["ahead", "behind"]))?;
    let verb = first.to(at).rev().find(|at| around.is_finite(*at))?;
    let object = at + 1 + usize::from(around.is_word(at + 1, word!("of")));
    let near = (verb + 1).to(at).all(|at| matches!(around.kind(at), Some(Kind::Adverb | Kind::Adjective)));
    let trails = around.is_word(at, word!("behind"));
    near.then(|| Lead { verb, subject: subject(verb), object, trails })
}

/// Who leads, the last words of the phrase `subject`, and among whom, where the sentence that the phrase `first` opens begins
/// with those: "Among divers under 30 Rowe leads".
fn leader(around: &Around, subject: At, first: At) -> Option<(Span, Option<Span>)> {
    let phrase = around.phrase(subject)?;
    let capital = |at: &token::At| around.stream.token(*at).is_some_and(Token::is_capital);
    let name = phrase.from.to(phrase.to).rev().take_while(capital).last().unwrap_or(phrase.from);
    let from = around.phrase(first + 1)?.from;
    let opens = around.is_word(first, word!("among")) && from < name;
    if !opens {
        // "In the latest poll Rowe leads".
        let led = around.kind(first) == Some(Kind::Preposition) && subject == first + 1;
        let name = if led { name } else { phrase.from };
        return around.is_named(subject).then(|| (around.stream.extent(name, phrase.to), None));
    }
    let whole = (name > phrase.from).then(|| around.stream.extent(from, name));
    Some((around.stream.extent(name, phrase.to), whole))
}

/// Gives the part behind those of two of whom one leads its own name: ", with 6 percent for Lind", ", with Lind on 6 percent".
pub fn third(around: &Around, item: &Item, figure: &mut Figure, known: &Measure) {
    let text = around.stream.text;
    let is_part = figure.is_percent();
    let before = item.opens.checked_sub(3).filter(|with| {
        around.is_word(*with, word!("with"))
            && around.is_any(*with + 2, words!["on", "at"])
            && around.is_capital(*with + 1)
    });
    let before = before.map(|with| around.stream.span(with + 1)).filter(|_| is_part);
    let place = figure.measure.as_ref().and_then(|measure| measure.place).filter(|_| is_part);
    let name = place
        .and_then(|place| Some(Span::new(place.start + place.of(text).strip_prefix("for ").map(|_| 4)?, place.end)));
    let name =
        name.filter(|name| name.of(text).starts_with(char::is_uppercase) && item.is_after(around, 1, words!["with"]));
    if let Some(who) = before.or(name) {
        figure.measure = Some(Measure { who: Some(who), ..known.clone() });
    }
}
