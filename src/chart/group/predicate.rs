//! What a title says beside a noun: what those do that are counted, and the whole or the sum whose parts are shown.

use super::super::near;
use super::super::wording::{MONEY, SHARE, bare, capitalised, title_within};
use super::measured::Measured;
use crate::article::{Article, Bound, Figure};
use crate::read::lemma;
use crate::text::{Span, last_word, words};
use crate::words::{Sign, can_be, words};

/// So many bytes of a clause are told; what is longer is left out as a whole.
const LONGEST: usize = 60;

/// Verbs that say no more than that there are so many, beside those that say who has them.
const STATES: [Sign; 3] = [Sign::STATES_LEVEL, Sign::BE, Sign::RANGING];

/// What those do that `one` counts, without when: "sank in a storm" of "40 boats sank in a storm last May". A title without it
/// would make them all the boats that there are.
pub fn predicate<'a>(article: &'a Article, one: &Measured) -> Option<&'a str> {
    let verb = one
        .measure
        .verb
        .filter(|_| one.measure.who.is_none() && !one.gets() && !STATES.iter().any(|sign| one.does(*sign)))?;
    let counted =
        one.figure.counted.filter(|counted| counted.start >= one.figure.span.end && counted.end < verb.start)?;
    let is_aux = |word: &String| can_be(word, Sign::BE) || can_be(word, Sign::HAVE);
    let leads = words(article.words(Span::new(counted.end, verb.start))).iter().all(is_aux);
    // "Were licensed", but "had waited".
    let rest = Span::new(if one.is_passive { verb.start } else { counted.end }, one.sentence.end);
    let figures = near::figures(article, one.figure.span);
    let times = figures.iter().filter_map(|other| other.time.as_ref()).map(|time| time.span).chain(one.told);
    let time = times.map(|time| time.start).filter(|at| *at > verb.start).min().unwrap_or(rest.end);
    let said = article.words(Span::new(rest.start, time.min(rest.end).max(rest.start)));
    let said = &said[..ends(said)];
    let said = [" last ", " this ", " next "]
        .iter()
        .find_map(|when| said.split_once(when))
        .map_or(said, |(said, _)| said)
        .trim();
    // "Worked there at the end of May".
    let said =
        [" at the end", " by the end", " at the start"].iter().find_map(|edge| said.strip_suffix(edge)).unwrap_or(said);
    let told = Span::new(rest.start, rest.start + said.len() + 1);
    // "40 boats sank and 30 were lost": whole clauses of it alone.
    // "Earned more than £60,000": of those who did.
    let more = |other: &Figure| other.bound != Bound::Exact;
    let is_parted =
        figures.iter().any(|other| other.span.start > verb.end && told.contains(&other.span) && !more(other));
    let ends = !can_be(last_word(said), Sign::NO_PHRASE_END);
    let joins = words(said).iter().any(|word| matches!(word.as_str(), "and" | "but" | "while"));
    // "40 boats passed it": what, a title does not say.
    let is_open = words(said).iter().any(|word| can_be(word, Sign::THIRD));
    (leads && ends && !is_parted && !joins && !is_open && said.len() <= LONGEST && verb.end <= told.end).then_some(said)
}

/// Where the phrase ends that opens `said`: at a mark, but not within "60,000".
fn ends(said: &str) -> usize {
    const MARKS: [char; 10] = [',', ';', ':', '.', '(', '—', '–', '“', '”', '"'];
    let inside = |at: usize| said[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    let mut marks = said.match_indices(MARKS);
    marks.find(|(at, mark)| !(matches!(*mark, "," | ".") && inside(*at))).map_or(said.len(), |(at, _)| at)
}

/// The sum whose parts the figures are of which `first` is the first, with what it is for: "£9m for a pier" of "raised £9m for
/// a pier, of which £4m came from tolls".
pub fn whole_sum<'a>(article: &'a Article, first: &Measured) -> Option<&'a str> {
    let start = first.sentence.start;
    let before = article.words(Span::new(start, first.figure.span.start.max(start)));
    let end = start + before.rfind(", of which ")?;
    let is_sum =
        |other: &&Figure| other.span.start >= start && other.span.end <= end && other.unit == first.figure.unit;
    let sum = near::figures(article, first.figure.span).iter().rev().find(is_sum).filter(|_| first.is_money)?;
    let full = article.words(Span::new(sum.span.start, end));
    let is_plain = full.len() <= LONGEST && !full.contains([',', ';', ':', '(']);
    Some(if is_plain { full } else { article.words(sum.span) })
}

/// Of what one and the same is a part: "Crew" of "Finns made up 41% of the crew, up from 38%", where `told` does not say it.
pub fn portioned(article: &Article, all: &[&Measured], told: &str) -> Option<String> {
    let first = all.first().filter(|first| all.len() > 1 && first.is_percent() && !first.does_so())?;
    // "Imports grew to 40% from 5% of the market".
    let like = |one: &Measured| {
        one.whole == first.whole || one.whole.is_empty() || first.whole.is_empty() && first.side.is_some()
    };
    // "The clinic saw 71% of patients in time. The target is 95%".
    let alike = |one: &&Measured| one.who == first.who && like(one) || one.foresees(first);
    let whole = all.iter().find_map(|one| one.measure.whole);
    let whole = bare(article.words(whole.filter(|_| all.iter().all(alike) && !first.who.is_empty())?));
    let says = told.to_lowercase().contains(&whole.to_lowercase());
    (!says && !is_amount(whole) && last_word(whole) != "total").then(|| capitalised(whole))
}

/// What the subject of `first` is in a part of something: "late" of "Ferries were late on 12% of crossings".
pub fn quality<'a>(article: &'a Article, first: &Measured) -> Option<&'a str> {
    let verb = first.measure.verb.filter(|_| first.does(Sign::BE) && first.is_percent() && !first.does_so())?;
    let gap = article.text.get(verb.end..first.figure.span.start)?.trim();
    let (how, leads) = gap.rsplit_once(' ').filter(|_| first.measure.whole.is_some())?;
    // "Was equal to 5%".
    let equals = lemma(how).is(Sign::STATES_LEVEL);
    (can_be(leads, Sign::PREP) && can_be(how, Sign::ADJ) && !equals).then_some(how)
}

/// Whether a noun only says that there is so much of something: "the rate", "the largest share".
pub fn is_amount(told: &str) -> bool {
    let noun = last_word(told);
    can_be(noun, Sign::AMOUNT_OF) || matches!(noun, "average" | "median" | "rate")
}

/// What one of a `whole` of many does, as many do it: "were stopped" of "was stopped", "smoke" of "smokes".
pub fn many(whole: &str, does: &str) -> String {
    // "Some 14% of the stock was lost".
    let noun = last_word(core(whole));
    if !noun.ends_with('s') && !can_be(noun, Sign::PEOPLE) && !can_be(noun, Sign::PLURAL) {
        return does.to_owned();
    }
    let (verb, rest) = does.split_once(' ').map_or((does, ""), |(verb, rest)| (verb, rest));
    let base = verb.strip_suffix('s').filter(|base| lemma(base) == lemma(verb) && !base.ends_with('s'));
    let many = match verb {
        "was" => "were",
        "is" => "are",
        "has" => "have",
        _ => base.unwrap_or(verb),
    };
    format!("{many} {rest}").trim_end().to_owned()
}

/// A noun without what hangs on it: "the jobless rate" of "the jobless rate for men".
pub fn core(named: &str) -> &str {
    let hangs = |(at, _): &(usize, &str)| can_be(named[at + 1..].split(' ').next().unwrap_or_default(), Sign::PREP);
    named.match_indices(' ').find(hangs).map_or(named, |(at, _)| &named[..at])
}

/// "The rate": as one of the figures before it calls it in full, "the unemployment rate".
pub fn in_full(article: &Article, first: &Measured, told: &str) -> String {
    // "A poll put Rowe on 41%".
    if first.is_percent() && words!["poll", "survey"].has(lemma(last_word(told))) {
        return format!("{SHARE} in the {}", title_within(near::text(article, first.figure.span), bare(told)));
    }
    let is_bare = is_amount(told) && !told.contains(' ');
    let before = near::figures(article, first.figure.span).iter().rev();
    let before =
        before.filter(|other| is_bare && other.span.end <= first.figure.span.start && other.unit == first.figure.unit);
    let mut full = before.filter_map(|other| {
        let measure = other.measure.as_ref()?;
        let named = [measure.who, measure.thing].into_iter().flatten().map(|span| core(bare(article.words(span))));
        let mut named = named.filter(|named| named.len() > told.len());
        named.find(|named| named.strip_suffix(told).is_some_and(|rest| rest.ends_with(' ')))
    });
    // "Care takes the largest share at £88m".
    full.next().unwrap_or(if told == "share" && first.is_money { MONEY } else { told }).to_owned()
}

/// What a title says before the place that differs: "Kent’s toll rate … 9.5% in Malta", "the jobless rate for men … 3.8% for
/// divers".
pub fn unplaced<'a>(told: &'a str, all: &[&Measured]) -> &'a str {
    let Some(first) = all.first().filter(|first| all.iter().any(|one| one.place != first.place)) else { return told };
    let hung = first.place.as_ref().and_then(|(place, _)| told.find(&format!(" {place} ")));
    let told = hung.and_then(|at| told.get(..at)).unwrap_or(told);
    ["’s ", "'s "].iter().find_map(|owner| told.split_once(owner)).map_or(told, |(_, rest)| rest)
}
