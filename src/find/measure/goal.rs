//! What parts of a whole have said or done, whose verb is said once: "40 came to work, 31 to study".

use super::around::Around;
use super::does::does;
use super::item::Item;
use crate::article::Measure;
use crate::read::phrase::Kind;
use crate::text::Span;

/// The measure of a figure that leaves to the one before it, the subject of its verb, who have said or done what: "40 came to
/// work, 31 to study", "62% said that it was late, 21% that it was early", "half were lit by lamps, 20% by candles".
pub fn goal(around: &Around, item: &Item, last: &Item, known: &Measure) -> Option<Measure> {
    let first = item.phrase + 1;
    let text = around.stream.text;
    let leads =
        around.stream.span(first).of(text).split(' ').next().filter(|leads| matches!(*leads, "that" | "to" | "by"))?;
    let again = |who: &Span| who.of(text).split(' ').any(|word| word == leads);
    let listed = matches!(around.kind(item.opens.checked_sub(1)?), Some(Kind::Mark(',') | Kind::Coordinator));
    let of_whole = listed && known.whole.is_some() && last.sentence == item.sentence;
    let who = known.who.filter(|who| of_whole && again(who))?;
    let verb = known.verb.filter(|verb| who.contains(verb) || verb.end <= who.start)?;
    let end = (first + 1).to(item.sentence.1).find(|at| around.has_number(*at)).unwrap_or(item.sentence.1);
    let does = does(around, first, end)?;
    Some(Measure { who: Some(does), verb: Some(verb), ..known.clone() })
}
