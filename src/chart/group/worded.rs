//! The words for a thing as a title: with what is done to it, without which it would be all of them.

use super::super::near;
use super::super::phrase::deed;
use super::super::wording::capitalised;
use super::clause::{does_so, relative};
use super::measured::Measured;
use super::predicate::{in_full, predicate};
use super::several::phrasal;
use crate::article::Article;
use crate::read::lemma;
use crate::text::{Span, words};
use crate::words::{Sign, can_be, word};

/// What the words `told` of the thing `named` make of a title.
pub fn worded(article: &Article, all: &[&Measured], named: Span, told: &str) -> Option<String> {
    let first = all.first()?;
    let is_change = first.change().is_some();
    let words = words(told);
    // "The fall was 3% in May": of what, another sentence says.
    let turns = |word: &str| can_be(word, Sign::RISE) || can_be(word, Sign::DROP);
    let is_turn = matches!(words.as_slice(), [one] if turns(one));
    let says = !is_turn && !words.is_empty() && !words.iter().all(|word| can_be(word, Sign::NO_SUBJECT));
    // "Jobs added": without what is done to them they would be all that there are.
    let one_verb = all.iter().all(|one| one.measure.verb.is_some() && lemma(&one.verb) == lemma(&first.verb));
    let deed = (first.figure.counted.is_some_and(|counted| counted.start == named.start)
        && one_verb
        && !is_change
        && !all.iter().any(|one| one.is_foreseen()))
    .then(|| {
        // "Cut 214 jobs: 96 in planning": of the number that has the noun.
        let near = near::figures(article, first.figure.span).iter();
        let owner = near
            .rev()
            .find(|one| one.counted.is_some_and(|counted| counted.start == named.start) && one.span.end <= named.start);
        deed(article, owner.unwrap_or(first.figure)).or_else(|| predicate(article, first))
    });
    // "Norway produced 12 tonnes of silver".
    let stuff = first.figure.span.end + " of ".len() == named.start && one_verb && first.is_deed && first.is_done();
    let verb = first.measure.verb.filter(|_| stuff && first.measure.thing == Some(named));
    let deed = deed.or_else(|| Some(verb.map(|verb| article.words(phrasal(article, verb)))));
    // "Twelve people died in Hull, nine in Leith": in both.
    let apart = all.iter().any(|one| one.place != first.place);
    let town = first.measure.place.map(|place| article.words(place)).filter(|_| apart);
    let deed =
        deed.map(|deed| deed.map(|deed| town.and_then(|town| deed.strip_suffix(town)).map_or(deed, str::trim_end)));
    // "Rowe needs 67 votes".
    let needed = || (one_verb && lemma(&first.verb) == word!("need")).then_some("needed");
    // "Bakers (61%) and masons (52%) said they fish": so many of each.
    let opens = told.split(' ').next().unwrap_or_default();
    let does = first.is_percent() && first.measure.thing == Some(named);
    // "Likelier to support it".
    let is_led = article.text.get(..named.start).is_some_and(|before| before.ends_with(" to "));
    // "Cut its forecast to 4%".
    let does = does && article.words(named).starts_with(opens);
    let does = does && (is_led || does_so(opens) || first.measure.verb.is_some_and(|verb| verb.start == named.start));
    // "Likelier to say so", "were more worried than": what, the words do not say.
    let is_open = words.last().is_some_and(|last| last == "so") || words.len() == 1 && can_be(opens, Sign::BE);
    if does && is_open {
        return None;
    }
    if does && says {
        // "Likelier to have seen one".
        let had = can_be(opens, Sign::PARTICIPLE) && !can_be(opens, Sign::PAST) && !opens.ends_with("ed");
        let leads = if opens.ends_with("ing") { "Share" } else { "Share who" };
        // "Likelier to be broke".
        let be = article.text.get(..named.start).is_some_and(|it| it.ends_with(" be ")).then_some("are ");
        return Some(format!("{leads} {}{told}", be.or(had.then_some("have ")).unwrap_or_default()));
    }
    // "Plans to open 40 shops": they are not open.
    let states = [Sign::GETS, Sign::HAVE, Sign::BE].iter().any(|sign| first.does(*sign));
    let awaited =
        all.iter().all(|one| one.awaits.is_some()) && one_verb && !states && first.figure.counted == Some(named);
    let to_come = || awaited.then(|| format!("to {}", first.verb));
    // "People who visited it", but "boats moored here".
    let acts = |deed: &&str| {
        let verb = deed.split(' ').next().unwrap_or_default();
        !first.is_passive && (can_be(verb, Sign::PAST) || can_be(verb, Sign::HAVE)) && !can_be(verb, Sign::PARTICIPLE)
    };
    let acts = deed.flatten().filter(acts).is_some_and(|deed| predicate(article, first) == Some(deed));
    let told = if acts { format!("{told} {}", relative(told)) } else { told.to_owned() };
    says.then(|| match deed.flatten().or_else(needed).map(str::to_owned).or_else(to_come) {
        Some(deed) => capitalised(&format!("{told} {deed}")),
        None => capitalised(&in_full(article, first, &told)),
    })
}
