//! What changes, sums of money and amounts of a unit are called that several have, each its own.

use super::super::near;
use super::super::wording::{
    AVERAGE, CHANGE, COST, FALL, HOW_MUCH, MONEY, RISE, SCORE, SHARE, WEIGHT, bare, capitalised,
};
use super::alike::peaks;
use super::measured::Measured;
use super::votes::voted_on;
use crate::article::{Article, Direction, Figure};
use crate::read::lemma;
use crate::text::{Span, last_word};
use crate::words::{Sign, Word, can_be, word};

/// So many bytes of a clause make a title.
const SHORT: usize = 40;

/// What changes of several are called: which way they go.
pub fn changes(all: &[&Measured]) -> &'static str {
    match all.first().and_then(|first| first.change().flatten()).filter(|_| !both_ways(all)) {
        Some(Direction::Up) => RISE,
        Some(Direction::Down) => FALL,
        None => CHANGE,
    }
}

/// What each did, where that is a change, "How much each fell", or the share of one whole to which each did it: "Share of flights
/// cancelled" of "Orex cancelled 2% of flights, Alto 3%".
pub fn each(article: &Article, all: &[&Measured]) -> Option<String> {
    let first = all.first().filter(|first| !first.is_passive || first.change().is_some())?;
    if first.change().is_some() {
        let turns = (first.does(Sign::RISES) || first.does(Sign::FALLS)) && !first.is_passive && !both_ways(all);
        let verb = first.measure.verb.map(|verb| article.words(verb)).filter(|verb| turns && !verb.ends_with("ing"));
        let told = verb.map_or(changes(all).to_owned(), |verb| format!("{HOW_MUCH} each {verb}"));
        return Some(told).filter(|_| first.thing.is_empty());
    }
    let one = all.iter().all(|one| one.whole == first.whole && lemma(&one.verb) == lemma(&first.verb));
    let acts = one && first.is_done() && !first.gets() && !first.states() && !first.does(Sign::WINS);
    let acts = acts && first.is_percent() && !first.does_so() && first.measure.thing.is_none();
    let whole = bare(article.words(first.measure.whole.filter(|_| acts)?));
    let verb = first.measure.verb?;
    // "Rowing, practised by 31% of adults".
    if article.text.get(verb.end..).is_some_and(|behind| behind.starts_with(" by ")) {
        return Some(format!("{} by: share of {whole}", capitalised(article.words(verb))));
    }
    Some(format!("{SHARE} of {whole} {}", article.words(phrasal(article, verb))))
}

/// Whether some changes go up and some down.
pub fn both_ways(all: &[&Measured]) -> bool {
    all.iter().any(|one| all.first().is_some_and(|first| one.change() != first.change()))
}

/// Two who are named together, where what they have is not: "Imports and exports" of "imports and exports fell to £4m and £3m".
fn together<'a>(article: &'a Article, all: &[&Measured]) -> Option<&'a str> {
    let who = || all.iter().filter_map(|one| one.measure.who);
    let (first, last) = (who().min_by_key(|who| who.start)?, who().max_by_key(|who| who.start)?);
    let gap = article.text.get(first.end..last.start)?;
    let common = |who: Span| article.words(Span::new(who.start + 1, who.end)).chars().all(char::is_lowercase);
    let two = gap == " and " && who().all(|who| who == first || who == last) && common(first) && common(last);
    let plural = |who: Span| article.words(who).ends_with('s');
    (two && plural(first) && plural(last)).then(|| article.words(Span::new(first.start, last.end)))
}

/// "Of every £100 raised, £62 goes on care, £21 on schools": of every £100 raised.
fn of_every<'a>(article: &'a Article, all: &[&Measured]) -> Option<&'a str> {
    let sentence = all.first().map(|first| article.words(first.sentence))?;
    let (every, _) = sentence.split_once(", ").filter(|(every, _)| every.len() <= SHORT)?;
    every.starts_with("Of every ").then_some(every)
}

/// What sums are called that several come by.
pub fn money(article: &Article, all: &[&Measured]) -> String {
    if let Some(both) = together(article, all).or_else(|| of_every(article, all)) {
        return capitalised(both);
    }
    // "A teacher would get £1,200 more": than now.
    let behind = |one: &&Measured| {
        let mut behind =
            article.text.get(one.figure.span.end..)?.strip_prefix(' ')?.split(|c: char| !c.is_alphabetic());
        behind.next().filter(|word| matches!(*word, "more" | "less") && behind.next() != Some("than"))
    };
    if let Some(more) = all.iter().find_map(behind) {
        return format!("{HOW_MUCH} {more}");
    }
    // "Was cut to £5m": so much is left.
    let verb = all.iter().find(|one| one.is_done() && !one.states() && !(one.is_passive && one.side.is_some()));
    // "A cart costs £9, a barge £12", "a cart is £9".
    let is_one = |one: &&Measured| {
        let who = one.measure.who.map_or("", |who| article.words(who));
        can_be(&who.split(' ').next().unwrap_or_default().to_lowercase(), Sign::INDEF)
    };
    // "Coffee went from £2 to £3 a cup".
    let costs = |first: &&Measured| {
        let each = first.does(Sign::BE) && all.iter().all(is_one) || first.per() && (first.states() || first.turns());
        lemma(&first.verb) == word!("cost") || each
    };
    if all.first().is_some_and(costs) {
        return COST.to_owned();
    }
    match verb.and_then(|verb| Some(article.words(phrasal(article, verb.measure.verb?)))) {
        // "New boats sold for £9m": what is paid for them.
        Some(verb) if verb.ends_with(" for") => capitalised(verb),
        Some(verb) => format!("{MONEY} {verb}"),
        None => now(article, all).unwrap_or(MONEY.to_owned()),
    }
}

/// The same where it is done now: "Money each pays", "Money they bring in".
fn now(article: &Article, all: &[&Measured]) -> Option<String> {
    let first = all.first()?;
    let plain = !first.states() && !first.turns() && !first.does(Sign::HAVE) && !first.verb.ends_with("ing");
    // "Orex gave £5m, Alto £9m", not "won".
    let is_past = can_be(&first.verb, Sign::PAST) && !can_be(&first.verb, Sign::PARTICIPLE);
    if is_past && plain && !first.gets() && !first.does(Sign::WINS) && !first.is_passive {
        return Some(format!("{MONEY} each {}", article.words(phrasal(article, first.measure.verb?))));
    }
    // "A nurse starts on £28,000".
    let on = first.measure.verb.filter(|verb| article.text.get(verb.end..first.figure.span.start) == Some(" on "));
    if let Some(verb) = on.filter(|_| first.verb.ends_with('s') && !first.does(Sign::BE)) {
        return Some(format!("What each {} on", article.words(verb)));
    }
    // "Roads will get £18m".
    let modal = first.measure.who.zip(first.measure.verb).filter(|(who, verb)| who.end < verb.start);
    let modal = modal.map(|(who, verb)| article.words(Span::new(who.end, verb.start)).trim());
    if let Some(modal) = modal.filter(|modal| plain && can_be(modal, Sign::MODAL)) {
        return Some(format!("What each {modal} {}", article.words(phrasal(article, first.measure.verb?))));
    }
    let is_past = is_past || can_be(&first.verb, Sign::PARTICIPLE);
    // Not "must pay", nor the "grants" of "from state grants (£4m)".
    let (who, verb) = first.measure.who.zip(first.measure.verb)?;
    if !plain || is_past || !lemma(&first.verb).is(Sign::VERB) || verb.start != who.end + 1 {
        return None;
    }
    let whose = if first.verb.ends_with('s') { "each" } else { "they" };
    Some(format!("{MONEY} {whose} {}", article.words(phrasal(article, verb))))
}

/// The words of a title without the day between the subject of `one` and its verb: "The council on Monday approved".
pub fn undated(article: &Article, one: &Measured, title: Span) -> String {
    let gap = one.measure.who.zip(one.measure.verb).filter(|(who, verb)| who.end < verb.start);
    let gap = gap.map(|(who, verb)| Span::new(who.end, verb.start)).filter(|gap| title.contains(gap));
    let is_when = |gap: &Span| can_be(last_word(article.words(*gap).trim()), Sign::CALENDAR);
    match gap.filter(is_when) {
        Some(gap) => {
            [Span::new(title.start, gap.start), Span::new(gap.end, title.end)].map(|part| article.words(part)).join(" ")
        }
        None => article.words(title).to_owned(),
    }
}

/// What the sum is paid for: "Hall sold" of "the firm sold the hall for £9m".
pub fn priced(article: &Article, one: &Measured) -> Option<String> {
    let verb = one.measure.verb.filter(|verb| one.is_done() && verb.end < one.figure.span.start)?;
    let object = article.words(Span::new(verb.end, one.figure.span.start)).trim().strip_suffix(" for")?;
    let is_plain = object.len() <= SHORT && object.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '’'));
    is_plain.then(|| format!("{} {}", capitalised(bare(object)), article.words(verb)))
}

/// What is done by so many per cent, or is something for them: "Named by" of "rent was named by 58%, crime by 26%".
pub fn by(article: &Article, first: &Measured) -> Option<String> {
    let verb = first.measure.verb.filter(|_| first.is_percent())?;
    // "Rent was the main worry for 46%".
    let said = article.words(Span::new(verb.end, first.figure.span.start.max(verb.end))).trim();
    let worry = said.strip_suffix(" for").filter(|_| first.does(Sign::BE)).and_then(|said| said.strip_prefix("the "));
    let plain = |said: &&str| said.len() <= SHORT && said.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    if let Some(worry) = worry.filter(plain) {
        return Some(format!("{} for", capitalised(worry)));
    }
    let is_by = article.text.get(verb.end..)?.starts_with(" by ");
    is_by.then(|| format!("{} by", capitalised(article.words(verb))))
}

/// What is done to so many of a unit: "China emitted 12 tons, India 3" are tons emitted.
pub fn units(article: &Article, all: &[&Measured]) -> Option<String> {
    let first = all.first()?;
    // "Rowe has 44%, Marsh 38%", "Rowe is on 44%".
    let on = |verb: &Span| {
        let behind = article.text.get(verb.end..).unwrap_or_default();
        first.does(Sign::BE) && behind.starts_with(" on ") || first.gets() && behind.starts_with(" with ")
    };
    if first.is_percent() && first.measure.verb.is_none_or(|verb| first.does(Sign::HAVE) || on(&verb)) {
        return Some(SHARE.to_owned());
    }
    // "Wheat averaged 8 tonnes a hectare, barley 7", "boys scored 512 on average and girls 530".
    let one_verb = all.iter().all(|one| lemma(&one.verb) == lemma(&first.verb));
    match lemma(&first.verb) {
        verb if !one_verb || first.is_money || first.is_percent() || verb == Word::NONE => {}
        verb if verb == word!("average") => {
            return Some(
                all.iter()
                    .find_map(|one| unit(article, one))
                    .map_or(AVERAGE.to_owned(), |unit| format!("{AVERAGE}: {unit}")),
            );
        }
        verb if verb == word!("weigh") => return Some(WEIGHT.to_owned()),
        verb if verb == word!("score") && first.figure.unit.is_empty() => {
            return Some(if first.is_mean { format!("{AVERAGE} score") } else { SCORE.to_owned() });
        }
        _ => {}
    }
    let told = |verb: &Span| first.is_done() || first.measure.who.is_some_and(|who| who.end + 1 == verb.start);
    let verb = first.measure.verb.filter(|verb| told(verb) && (!first.states() || peaks(first)) && !first.turns())?;
    let unit = all.iter().find_map(|one| unit(article, one)).filter(|_| !first.is_money)?;
    // "The Esk peaked at 5 metres".
    if peaks(first) {
        return Some(capitalised(lemma_of(&first.verb)));
    }
    // "Hull lost 2 million, Leith 1 million": of what, this sentence does not say.
    // "The train takes 3 hours, the coach 4".
    if can_be(&first.figure.unit, Sign::UNIT_TIME) && !first.who.is_empty() {
        let whose = if first.verb.ends_with('s') || !first.is_done() { "each" } else { "they" };
        return Some(format!("How long {whose} {}", article.words(verb)));
    }
    let is_told = !first.figure.unit.is_empty() && (!first.is_percent() || first.comes() || first.gets());
    // "China took 12 tons, India 3": "tons each took".
    let each = if first.is_done() { "" } else { "each " };
    is_told.then(|| format!("{} {each}{}", capitalised(unit), article.words(verb)))
}

/// A verb in the past without its ending: "peak" of "peaked".
fn lemma_of(verb: &str) -> &str {
    verb.strip_suffix("ed").unwrap_or(verb)
}

/// The words for its unit behind the number: "terawatt hours" of "111.9 terawatt hours", nothing of "3 million".
pub fn unit<'a>(article: &'a Article, one: &Measured) -> Option<&'a str> {
    let said = article.words(one.figure.span);
    let is_part = |word: &&str| word.chars().all(char::is_alphabetic) && !can_be(word, Sign::SCALE);
    let len = said.rsplit(' ').take_while(is_part).map(|word| word.len() + 1).sum::<usize>();
    let unit = said.get((said.len() + 1).saturating_sub(len)..).unwrap_or_default();
    let unit = if one.is_percent() { SHARE } else { unit };
    (unit.len() > 2 && unit.chars().all(|c| c.is_alphabetic() || c == ' ')).then_some(unit)
}

/// A verb with the particle that belongs to it: "brought in", "go up".
pub fn phrasal(article: &Article, verb: Span) -> Span {
    let next = article.text.get(verb.end..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
    let next = next.split(' ').next().unwrap_or_default();
    let end = verb.end + 1 + next.len();
    // "Brought in £6m", "sold for £6m", not "fell in 2019", "stayed for 2 hours".
    let led = |figure: &Figure| {
        let takes = next == "in" || next == "for" && !can_be(&figure.unit, Sign::UNIT_TIME);
        takes && figure.span.start == end + 1
    };
    let led = || near::figures(article, verb).iter().any(led);
    // "Spent over £2m": that is the number's.
    let hedges = || near::figures(article, verb).iter().any(|figure| figure.span.start == verb.end + 1);
    let takes = can_be(next, Sign::VERB_PARTICLE) && !hedges() || led();
    Span::new(verb.start, if takes { end } else { verb.end })
}

/// What votes for and against are called: "Votes on the plan".
pub fn votes(article: &Article, all: &[&Measured]) -> Option<String> {
    let first = all.first().filter(|_| all.iter().all(|one| one.vote.is_some()))?;
    let plain = |on: &&str| on.len() <= SHORT && !on.contains([',', '(', '“']) && lemma(&first.verb) != word!("vote");
    let on = voted_on(article, first.figure, first.measure).filter(plain);
    let on = on.map(|on| on.strip_prefix("The ").map_or(on.to_owned(), |on| format!("the {on}")));
    Some(format!("Votes{}", on.map(|on| format!(" on {on}")).unwrap_or_default()))
}

/// What several verbs say was done to things of one kind: "Boats built and sold".
pub fn done_to(article: &Article, all: &[&Measured]) -> Option<String> {
    let (first, last) = (all.first()?, all.last().filter(|last| all.len() > 1 && last.measure.verb.is_some())?);
    let apart =
        all.iter().all(|one| one.is_deed && one.who == first.who && !one.foresees(first) && !first.foresees(one))
            && lemma(&first.verb) != lemma(&last.verb);
    let thing = all.iter().find_map(|one| Some(article.words(one.figure.counted?)));
    let thing = thing.or_else(|| unit(article, first)).unwrap_or(MONEY);
    let verb = |one: &&Measured| Some(article.words(phrasal(article, one.measure.verb?)));
    let verbs: Vec<&str> = all.iter().filter_map(verb).collect();
    // "Drew 4" is none that were drew.
    let verbs = verbs.split_last().filter(|_| all.iter().all(|one| one.is_done()));
    let verbs = verbs.map_or(String::new(), |(last, verbs)| format!(" {} and {last}", verbs.join(", ")));
    apart.then(|| capitalised(&format!("{}{verbs}", bare(thing))))
}

/// Of points that somebody scores the word for them.
pub fn points(article: &Article, all: &[&Measured]) -> Option<Span> {
    all.iter().filter(|one| can_be(&one.figure.unit, Sign::UNIT_POINTS)).find_map(|one| {
        let span = one.figure.span;
        let word = last_word(article.words(span));
        // "61 and 68 points": the word stands behind one of them.
        (!word.starts_with(|c: char| c.is_ascii_digit())).then(|| Span::new(span.end - word.len(), span.end))
    })
}
