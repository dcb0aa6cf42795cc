//! The title of a group: spans of the text, cut only where a phrase ends.

use super::super::near;
use super::super::phrase::deed;
use super::super::wording::{MONEY, SHARE, bare, capitalised, title_within};
use super::alike::peaks;
use super::clause::{free, is_noun, relative};
use super::heads::heads;
use super::labels::{coming, purpose};
use super::measured::Measured;
use super::open::{answers, voted};
use super::predicate::{core, is_amount, many, portioned, predicate, quality, unplaced, whole_sum};
use super::several::{both_ways, by, changes, done_to, each, money, phrasal, points, priced, undated, units, votes};
use super::worded::worded;
use crate::article::{Article, Figure};
use crate::read::lemma;
use crate::text::{Span, sentence_at, words};
use crate::words::{Sign, can_be, word, words};

/// What sums still to come are called: "Money to spend" of "will spend £2m".
fn to_come(article: &Article, one: &Measured) -> Option<String> {
    coming(article, one).map(|_| format!("{MONEY} to {}", one.verb))
}

/// The subject with its verb, where that says more than what the number is: "The plan includes", "Online orders rose".
pub fn done(article: &Article, one: &Measured) -> Option<Span> {
    const SHORT: usize = 60;
    let (who, verb) = one.measure.who.zip(one.measure.verb)?;
    let moves = words!["go", "move"].has(lemma(&one.verb));
    // "Sentences lengthened to 22 months": what they came to, not what the court raised them to.
    let behind = article.text.get(verb.end..)?.split_whitespace().next().unwrap_or_default();
    let leads = [Sign::PREP, Sign::VERB_PARTICLE].iter().any(|sign| can_be(behind, *sign));
    // "Will be cut to £5m" keeps its verb: it is not so yet.
    let gap = Span::new(who.end.min(verb.start), verb.start);
    let is_sure = !words(article.words(gap)).iter().any(|word| can_be(word, Sign::MODAL));
    // "The gap has halved, from 9 points to 4".
    let leads = leads || article.text.get(verb.end..)?.starts_with(',');
    let turned = one.turns() && one.side.is_some() && leads && is_sure;
    // "The cost has been put at £4m": the cost.
    let is_sum = one.change().is_none() && is_amount(core(bare(article.words(who))));
    let costs = one.is_money && lemma(&one.verb) == word!("cost");
    // "Nurses had a rise of 3%": theirs is the rise.
    let has = one.does(Sign::HAVE) && one.measure.thing.is_some();
    let says = costs || one.change().is_some() && !has || one.awaits.is_some() || !is_sum && !moves && !turned && ![Sign::HAVE, Sign::EXPECTED].iter().any(|sign| one.does(*sign)) && (!one.states() || peaks(one))
        // "The firm made £3m", not "made up 3%".
        || one.is_money && lemma(&one.verb) == word!("make")
        // "Homes stayed 27 days".
        || can_be(&one.figure.unit, Sign::UNIT_TIME) && !one.does(Sign::BE) && !one.does(Sign::HEIGHT) && !one.turns();
    let both = Span::new(who.start, phrasal(article, verb).end);
    let plain = who.end <= verb.start
        && both.end - both.start <= SHORT
        && sentence_at(&article.text, who.start).contains(&both)
        && !article.words(both).contains([',', '(', '“', ';'])
        && near::figures(article, both).iter().all(|other| !gap.contains(&other.span));
    (says && plain).then_some(both)
}

/// What `figures` are called by what they measure, where that is known of all.
pub fn titled(article: &Article, figures: &[&Figure]) -> Option<String> {
    let all: Vec<Measured> = match figures {
        [one] => vec![Measured::of_any(article, one)?],
        _ => figures.iter().map(|figure| Measured::of(article, figure)).collect::<Option<_>>()?,
    };
    // One alone is called by its subject only where the verb says no more than what the number is.
    if let [one] = all.as_slice()
        && (one.change().is_some() || !one.states())
    {
        return None;
    }
    title(article, &all.iter().collect::<Vec<_>>())
}

/// What the figures of a group are called that differ in who they are said of, or in what else: the thing that is measured,
/// else the whole, else the subject. `None` where the text has no words for it.
pub fn title(article: &Article, all: &[&Measured]) -> Option<String> {
    // "Brokers had expected 29p; the firm made 31": it is called by what came.
    match all {
        // "71% of pupils passed. The target is 95%".
        [came, other] | [other, came] if other.foresees(came) && came.does_so() => return title(article, &[came]),
        [foreseen, came] if foreseen.foresees(came) => return title(article, &[came, foreseen]),
        _ => {}
    }
    if let Some(votes) = votes(article, all) {
        return Some(votes);
    }
    let told = foretold(article, all)
        .map_or_else(|| done_to(article, all).or_else(|| named(article, all)), |done| clear(article, all, done))?;
    let first = all.first()?;
    // "Sales in Malta grew 4%, and those in Leith 3%": which way they go.
    let turns = |word: &String| {
        matches!(word.as_str(), "up" | "down") || lemma(word).is(Sign::RISES) || lemma(word).is(Sign::FALLS)
    };
    let silent = first.change().is_some() && all.len() > 1 && !both_ways(all) && !words(&told).iter().any(turns);
    let told = if silent { format!("{told}: {}", changes(all).to_lowercase()) } else { told };
    let told = owner(article, all, &told).map_or(told.clone(), |owner| format!("{owner}: {}", told.to_lowercase()));
    let told = quality(article, first).map_or(told.clone(), |how| format!("{told} {how}"));
    let told = portioned(article, all, &told).map_or(told.clone(), |whole| match told.strip_prefix("Share ") {
        Some(done) => format!("{SHARE} of {} {done}", title_within(near::text(article, first.figure.span), &whole)),
        // "Women made up 44% of the board in 2020 and 51% in 2023".
        None => format!("{told}: share of {}", title_within(near::text(article, first.figure.span), &whole)),
    });
    // "The trust spent £9m, of which £4m went on fees": of what the parts are.
    if let Some(sum) = whole_sum(article, first) {
        return Some(format!("{told}: {sum}"));
    }
    // "In the women’s cup, Rowe won £3,000 and Lind £1,500": there, not in all cups.
    let one_place = all.iter().all(|one| one.place == first.place);
    let place = first.measure.place.filter(|_| one_place).map(|place| article.words(place));
    let place = place.and_then(|place| place.split_once(' '));
    let place = place.map(|(leads, place)| (leads.to_ascii_lowercase(), place));
    let ends = |span: Option<Span>| span.map(|span| span.end + 1);
    let hung = first.does_so() && ends(first.measure.whole) == first.measure.place.map(|place| place.start);
    let place = place.as_ref().map(|(leads, place)| (leads.as_str(), *place)).filter(|(leads, _)| match *leads {
        "in" | "at" | "among" => true,
        // "Those by sea fell from 40 to 31".
        "by" => true,
        // "Spain gets 50% of its power from the sun".
        "from" => first.is_percent() && !first.whole.is_empty(),
        // "12% of patients on the drug felt sick".
        _ if hung => true,
        // "The council spent £2m on roads".
        "on" => first.is_money,
        // "The council approved £2m for roads": not what the roads cost.
        leads => leads == "for" && first.is_money && !first.states() && told.contains(&first.verb),
    });
    // "Thefts rose to 31 per 100,000 people".
    let told = if first.figure.unit.starts_with("per ") && !told.contains(" per ") {
        format!("{told} {}", first.figure.unit)
    } else {
        told
    };
    let says = |place: &str| told.to_lowercase().contains(&bare(place).to_lowercase());
    Some(match place.filter(|(_, place)| !says(place)) {
        Some(("for", place)) if lemma(&first.verb) == word!("pay") => format!("{told} for {place}"),
        Some(("for", place)) => format!("{MONEY} {} for {place}", told.strip_prefix("What ").unwrap_or(&told)),
        // "The council had £39m in reserves".
        Some(("in", stock)) if first.does(Sign::HAVE) && first.is_money && told != MONEY && is_noun(stock) => {
            format!("{told}: {stock}")
        }
        Some((leads, place)) => format!("{told} {leads} {place}"),
        None => told,
    })
}

/// The name of who has what is `told` of all: "Hull" of "Hull recorded 41 floods in 2019 and 29 in 2021".
fn owner<'a>(article: &'a Article, all: &[&Measured], told: &str) -> Option<&'a str> {
    let first = all.first().filter(|first| all.iter().all(|one| one.who == first.who))?;
    let is_name = first.head.is_empty() && !first.who.is_empty() && !first.does_so();
    let who = bare(article.words(first.measure.who.filter(|_| is_name)?));
    // "Output was 40 boats": a capital means nothing where it opens a sentence.
    let starts = |it: Span| sentence_at(&article.text, it.start).start == it.start;
    let opens = first.measure.who.is_some_and(|it| starts(it) && article.words(it) == who);
    // "Shares in Marlow": it is Marlow that has them.
    let is_whole = who.split(' ').all(|word| word == "of" || !word.starts_with(char::is_lowercase));
    let common = opens && is_noun(&who.to_lowercase());
    let plain = all.len() > 1 && is_whole && !common && who.starts_with(char::is_uppercase) && !told.contains(who);
    (plain && told.get(1..).is_some_and(|rest| !rest.contains(char::is_uppercase))).then_some(who)
}

/// The things counted with what they hold, where none of `all` holds anything else: "crates of plums".
fn stuffed(all: &[&Measured], thing: Span) -> Span {
    const OF: &str = " of ";
    let own = all.iter().find(|one| one.figure.counted == Some(thing) && !one.stuff.is_empty());
    own.map_or(thing, |own| Span::new(thing.start, thing.end + OF.len() + own.stuff.len()))
}

/// Whether `who` only stands for somebody: "they".
fn stands(article: &Article, who: Span) -> bool {
    can_be(&article.words(who).to_lowercase(), Sign::SUBJ)
}

/// The same without its place.
fn named(article: &Article, all: &[&Measured]) -> Option<String> {
    let first = all.first()?;
    let differ = all.iter().any(|one| one.who != first.who);
    // "June’s was cut": of what, another sentence says.
    let owns = |who: &Span| article.text.get(who.end..).is_some_and(|behind| behind.starts_with(['’', '\'']));
    let subject = first.measure.who.filter(|who| !differ && !first.who.is_empty() && !owns(who));
    let foreseen = all.iter().all(|one| one.is_foreseen() && one.side.is_some());
    let thing = all.iter().filter(|one| foreseen || !one.is_foreseen());
    let thing = thing.map(|one| one.measure.thing.or(one.figure.counted)).find_map(|thing| thing);
    let thing = thing.or_else(|| points(article, all)).map(|thing| stuffed(all, thing));
    let whole = all.iter().find_map(|one| one.measure.whole);
    let is_change = first.change().is_some();
    if first.does_so() {
        return parts(article, all, differ);
    }
    if let Some(answers) = answers(article, all).filter(|_| differ).or_else(|| voted(article, all)) {
        return Some(answers);
    }
    // "Private schools had 49% of entries marked, state schools 22%": entries.
    let has = first.gets() && first.is_percent() && whole.is_some();
    if differ
        && (thing.is_none() && !has || is_change)
        && let Some(heads) = heads(article, all)
    {
        return Some(heads.title);
    }
    if let Some(each) = each(article, all).filter(|_| differ) {
        return Some(each);
    }
    if differ && thing.is_none() && all.iter().all(|one| one.is_money) {
        return Some(money(article, all));
    }
    let is_bare = thing.is_none() && whole.is_none() && (differ || subject.is_none());
    if let Some(units) = units(article, all).filter(|_| is_bare) {
        return Some(units);
    }
    if let Some(by) = by(article, first).filter(|_| differ && thing.or(whole).is_none()) {
        return Some(by);
    }
    if let Some(object) = priced(article, first).filter(|_| first.is_money) {
        return Some(object);
    }
    if thing.is_none() && whole.is_none() && all.iter().all(|one| one.is_money) && is_unnamed(article, first, subject) {
        let is_placed = all.iter().all(|one| one.place.is_some());
        let is_spent = first.is_done() && !first.states();
        let to_come = to_come(article, first).filter(|_| !is_spent);
        return to_come.or_else(|| (is_spent || is_placed).then(|| money(article, all)));
    }
    // "Set aside £9m for the pier, for which the mayor had asked £1m".
    if let Some(purpose) = purpose(article, first).filter(|_| all.iter().any(|one| one.is_foreseen())) {
        return Some(capitalised(bare(purpose)));
    }
    // "62% of pupils passed in Hull, 41% in Leith": not all that there are.
    let apart = subject.is_none() && thing.is_none() && first.is_percent() && !first.is_passive;
    let placed = apart && !differ && all.iter().any(|one| one.place != first.place) && !first.states() && !first.gets();
    if let Some((whole, verb)) =
        whole.zip(first.measure.verb).filter(|(whole, verb)| placed && whole.end + 1 == verb.start)
    {
        let whole = bare(article.words(whole));
        return Some(capitalised(&format!("{whole} {} {}", relative(whole), article.words(verb))));
    }
    let named = chosen(article, all, (subject, thing, whole))?;
    clear(article, all, named)
}

/// Which words name what is measured: those for whom or what all are said of, for the thing, or for the whole.
fn chosen(
    article: &Article,
    all: &[&Measured],
    (subject, thing, whole): (Option<Span>, Option<Span>, Option<Span>),
) -> Option<Span> {
    let first = all.first()?;
    let is_change = first.change().is_some();
    let differ = all.iter().any(|one| one.who != first.who);
    Some(match (subject, thing) {
        // "One in five homes spends more than 10% on fuel. In Hull it is one in four": what they do was not read.
        (None, _) if !differ && first.is_part() && first.measure.verb.is_some() && !first.states() => return None,
        (Some(subject), _) if first.is_part() => subject,
        // "The average was 27 pupils", "the council employs 900 people": neither pupils nor people are what was measured.
        (Some(subject), Some(_))
            if first.per() && first.states() && first.measure.thing.is_none()
                || (first.states() || first.turns()) && is_amount(core(bare(article.words(subject)))) =>
        {
            subject
        }
        // "The herd fell from 4,000 animals": the herd.
        (Some(subject), Some(_)) if first.side.is_some() && !first.head.is_empty() && first.does(Sign::INTRANS) => {
            subject
        }
        (Some(_), Some(_)) if first.thing == "people" && done(article, first).is_some() => done(article, first)?,
        (_, Some(thing)) if differ || first.measure.thing.is_some() && !is_change => thing,
        (_, Some(thing)) if !is_change && first.figure.counted.is_some_and(|it| it.start == thing.start) => thing,
        (Some(subject), _) => acted(article, all, subject)?,
        (None, Some(thing)) => thing,
        // "They make up 30% of all households": who, another sentence says.
        (None, None) => whole.filter(|_| differ || !first.measure.who.is_some_and(|who| stands(article, who)))?,
    })
}

/// What somebody did, where others had foreseen so much of it: "The firm made 31p a share. Brokers had expected 29p".
fn foretold(article: &Article, all: &[&Measured]) -> Option<Span> {
    let first = all.first().filter(|first| first.thing.is_empty())?;
    let foretold = all.last().is_some_and(|last| last.foresees(first));
    // "Output fell 0.4%. Economists had expected a rise": no fall.
    foretold.then(|| done(article, first).filter(|_| !both_ways(all)).or(first.measure.who))?
}

/// What the `subject` of all does, or itself, where its verb says no more than that there is so much of it.
fn acted(article: &Article, all: &[&Measured], subject: Span) -> Option<Span> {
    let first = all.first()?;
    // "The port …. It recorded 645": what, nothing near says.
    let bare = first.figure.unit.is_empty() && !first.is_percent();
    let peaks = peaks(first);
    let alone = bare && first.head.is_empty() && !first.states() && !first.turns() && !peaks;
    // "Officers made 1,940 stop and searches": they are not what was counted.
    let alone = alone || bare && all.len() > 1 && lemma(&first.verb) == word!("make");
    let plain = Some(subject).filter(|_| !alone || all.len() == 1);
    // "Will be cut to 21 tonnes … that for hake rises": one says what the other does not.
    let verbs = all.iter().all(|one| lemma(&one.verb) == lemma(&first.verb));
    let turns = first.turns() && first.side.is_some() || peaks;
    let opposed = both_ways(all) || turns && !verbs || part_ways(all);
    done(article, first).filter(|_| !opposed).or(plain)
}

/// Whether of starts and ends, pair by pair, some rose and some fell.
fn part_ways(all: &[&Measured]) -> bool {
    let value = |one: &Measured| one.figure.amount.ends().0;
    let mut rises = all.chunks_exact(2).map(|pair| value(pair[0]) < value(pair[1]));
    let sided = all.len() > 2 && all.iter().any(|one| one.side.is_some());
    sided && rises.next().is_some_and(|first| rises.any(|rose| rose != first))
}

/// The words at `named` without what a title does not say.
fn clear(article: &Article, all: &[&Measured], named: Span) -> Option<String> {
    let first = all.first()?;
    // "Rowe leads Marsh 46% to 44%".
    let leads = first.measure.thing == Some(named) && words!["lead", "beat", "trail"].has(lemma(&first.verb));
    if leads && first.measure.verb.is_some_and(|verb| named.contains(&verb)) {
        let names: Vec<&str> = all.iter().filter_map(|one| Some(bare(article.words(one.measure.who?)))).collect();
        return Some(format!("{}: {}", names.join(" and "), SHARE.to_lowercase()));
    }
    // "Wardens for every 8,000 people".
    let place = first.measure.place.filter(|place| first.is_rate && place.start > named.end);
    if first.is_rate && place.is_none() {
        return None;
    }
    let named = place.map_or(named, |place| Span::new(named.start, place.start));
    let clause = undated(article, first, named);
    if done(article, first) == Some(named) {
        return Some(free(article, all, &clause));
    }
    // "70% believe in it, up from 60%".
    if first.sort() && first.is_percent() && first.measure.who == Some(named) {
        return Some(format!("Share who {clause}"));
    }
    let mut told = bare(&clause);
    // "Most wind farms": only one of those shown has the most.
    while let Some((_, rest)) = told.split_once(' ').filter(|(first, _)| can_be(first, Sign::RANKS)) {
        told = rest;
    }
    worded(article, all, named, unplaced(told, all))
}

/// Whether the clause of `first` does not say who its `subject` is ("it spent £61m on repairs"), or tells another number of them
/// first: "guests stayed 6 nights and spent £9".
fn is_unnamed(article: &Article, first: &Measured, subject: Option<Span>) -> bool {
    let Some((who, verb)) = subject.zip(first.measure.verb) else { return subject.is_none() };
    let digits = |span: Span| article.words(span).contains(|c: char| c.is_ascii_digit());
    first.is_done() && !first.states() && who.end <= verb.start && digits(Span::new(who.end, verb.end))
}

/// What parts of wholes are called, which `differ` in who they are or not.
fn parts(article: &Article, all: &[&Measured], differ: bool) -> Option<String> {
    let first = all.first()?;
    let who = bare(article.words(first.measure.who?));
    let whole = bare(article.words(first.measure.whole?));
    let one_whole = all.iter().all(|one| one.whole == first.whole);
    Some(capitalised(&match (one_whole, differ) {
        (true, false) if first.sort() => format!("{whole} {} {}", relative(whole), many(whole, who)),
        // "31% of shops are empty".
        (true, false) if first.does(Sign::BE) && can_be(who, Sign::ADJ) && !is_noun(who) => {
            let verb = first.measure.verb.map_or("", |verb| article.words(verb));
            format!("{whole} {} {}", relative(whole), many(whole, &format!("{verb} {who}")))
        }
        // "27% of officers are women".
        (true, false) => format!("{who} among {whole}"),
        // "Killed 18 people: 11 women and seven children".
        (true, true) => summed(article, first).map_or(whole.to_owned(), |deed| format!("{whole} {deed}")),
        // "84% of voters with boats back her, 74% of others".
        (false, _) if first.sort() => format!("Share {} {}", relative(whole), many(whole, who)),
        // "31% of rowers were late, 42% of divers were".
        (false, _) if first.does(Sign::BE) && can_be(who, Sign::ADJ) && !is_noun(who) => {
            let verb = first.measure.verb.map_or("", |verb| article.words(verb));
            format!("Share {} {}", relative(whole), many(whole, &format!("{verb} {who}")))
        }
        (false, _) => who.to_owned(),
    }))
}

/// What is done to those, or what those do, of whom `first` is a part and whose number its sentence tells before.
fn summed<'a>(article: &'a Article, first: &Measured) -> Option<&'a str> {
    let whole = first.measure.whole.filter(|_| !first.is_percent())?;
    let near = near::figures(article, first.figure.span).iter().rev();
    let sum = near.filter(|sum| sum.span.end < whole.start).find(|sum| sum.counted == Some(whole))?;
    deed(article, sum).or_else(|| predicate(article, &Measured::of(article, sum)?))
}
