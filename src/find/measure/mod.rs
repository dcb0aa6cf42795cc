//! What figures measure: whom or what each is said of, by which verb, the amount of what, of which whole, and where. It is
//! read from the grammar of the number's clause; what the clause leaves out it has from the figure before it.
//!
//! | what the text gives | what the figure has |
//! | --- | --- |
//! | "Wales (61)" | who stands before the brackets |
//! | "12% of rowers are Finns" | the whole, and who is that part of it |
//! | "12% of rowers (or: most rowers (62%)) say no" | the whole, and what they do |
//! | "Kent on 3.6%", "and Hull 29" | who stands before it; the rest from the figure before |
//! | "the state recorded 40 cases" | the subject and the verb of its clause |
//! | "a population of 8,900" | the thing that it is the amount of |
//! | "the fare rises from £4 to £5" | who stands before a verb that was read as a noun |
//! | "in Kent the rate is 6%, in Hull 7%" | the place before it |
//! | "1,240 in Portugal, 3,310 in Spain" | the place behind it; the rest from the figure before |
//! | "from 12% to 15% in Hull" | the place of the end is that of the start |
//! | "rents in Hull were £400; in Leith they were £500" | the place that the clause opens with; that of the clause before |

mod again;
mod ahead;
mod around;
mod asked;
mod backs;
mod behind;
mod being;
mod bracket;
mod carried;
mod clause;
mod colon;
mod contrast;
mod does;
mod follow;
mod foreseen;
mod goal;
mod item;
mod kinds;
mod later;
mod led;
mod likely;
mod named;
mod noun;
mod object;
mod pairs;
mod parted;
mod place;
mod stance;
mod stuffs;
mod subject;
mod those;
mod turn;

use around::Around;
use behind::Behind;
use clause::Clause;
use item::Item;

use crate::article::{Figure, FigureKind, Measure};
use crate::find::date::Dated;
use crate::read::Reading;
use crate::read::phrase::{Form, Kind};
use crate::text::Span;
use crate::words::{Sign, can_be, word, words};

/// Gives each of `figures`, which are in the order of the text, its measure.
pub(super) fn measure(figures: &mut [Figure], reading: &Reading, dates: &[Dated]) {
    let place = |figure: &Figure| {
        let around = Around::new(reading, dates, figure.span)?;
        let item = Item::of(&around, figure);
        (!item.is_base(&around)).then_some((around, item))
    };
    let places: Vec<Option<(Around, Item)>> = figures.iter().map(place).collect();
    let mut before: Option<&Item> = None;
    for (number, place) in places.iter().enumerate() {
        let Some((around, item)) = place else { continue };
        let (told, rest) = figures.split_at_mut(number);
        let Some(figure) = rest.first_mut() else { continue };
        // "62% of calls were answered within 18 seconds, up from 54%": the seconds are an aside.
        // "Smokers (22%) are twice as likely as others (11%)": the multiple is one, too.
        let times = |at: usize| told[at + 1].kind == FigureKind::Multiple && item.is_bracketed(around);
        let is_aside = |at: &usize| times(*at) || is_aside(&told[*at], &told[*at + 1], figure);
        let main = number.checked_sub(2).filter(is_aside);
        // "54% of the 900 sailors asked row, 21% swim": the sailors measure nothing.
        let is_base = number.checked_sub(1).is_some_and(|at| places[at].is_none());
        let told = &mut told[..main.map_or(number - usize::from(is_base), |main| main + 1)];
        let last = main.map_or(before, |main| places[main].as_ref().map(|(_, item)| item));
        let last = last.filter(|last| last.is_prose == item.is_prose);
        let same = last.filter(|last| last.sentence == item.sentence).zip(told.last());
        if same.is_some_and(|(last, one)| {
            clause::is_behind_clause(around, item, last) || is_start_dated(around, item, last, one, figure)
        }) {
            figure.time = None;
        }
        foreseen::uncounted(around, item, figure);
        let measure = own(around, item, figure, same);
        figure.measure = Some(measure).filter(|measure| !measure.is_empty());
        follow::follow(around, item, figure, told, last);
        contrast::contrast(around, item, figure, last, told);
        if let Some(measure) = &mut figure.measure {
            let opened = contrast::opened(around, item);
            measure.place = led::highest(around, item).or(measure.place);
            // "Among women, 71% row; among men, 44% do".
            let is_free = |opened: &Span, it: Span| it.start >= figure.span.end || it.end <= opened.start;
            let is_free = |opened: &Span| measure.whole.is_none_or(|it| is_free(opened, it));
            measure.place = measure.place.or(opened.filter(is_free));
        }
        if let Some(counted) = colon::counted(around, item, figure) {
            figure.measure.get_or_insert_default().thing = Some(counted);
        }
        jointly(around, item, figure, told.last_mut().zip(last));
        rated(around, item, figure, told.last_mut().zip(last));
        shared(around, item, figure, told.last_mut().zip(last));
        foreseen::awaited(around, item, figure, told.last_mut().zip(last));
        asked::in_poll(around, item, figure);
        before = Some(item);
    }
    led::lead(&places, figures);
    led::follow(&places, figures);
    asked::objects(&places, figures);
    asked::wholes(&places, figures);
    pairs::pair(&places, figures);
    stuffs::tell_apart(&places, figures);
    // "Among those under 30, 31% do": they are the whole.
    for measure in figures.iter_mut().filter_map(|figure| figure.measure.as_mut()) {
        measure.place = measure.place.filter(|place| measure.whole.is_none_or(|whole| !place.contains(&whole)));
    }
}

/// Whether the only time before the end `item` is that of the start: "from 60p in 2031 to £1.65".
fn is_start_dated(around: &Around, item: &Item, last: &Item, one: &Figure, figure: &Figure) -> bool {
    let turned = last.is_after(around, 1, words!["from"]) && item.is_after(around, 1, words!["to"]);
    turned && figure.time == one.time && figure.time.as_ref().is_some_and(|time| time.span.start >= one.span.end)
}

/// Whether `aside` stands within what those of `main` do, before `figure`.
fn is_aside(main: &Figure, aside: &Figure, figure: &Figure) -> bool {
    let does = main.measure.as_ref().and_then(|measure| measure.who.filter(|who| who.start >= main.span.end));
    does.is_some_and(|does| does.contains(&aside.span) && does.end <= figure.span.start)
}

/// Gives the figure before one what stands behind both: "from 12% to 15% in Hull", "12% of rowers and 15% of divers in Hull row".
fn shared(around: &Around, item: &Item, figure: &mut Figure, before: Option<(&mut Figure, &Item)>) {
    let end = figure.span.end;
    let Some(((before, last), own)) = before.zip(figure.measure.as_mut()) else { return };
    let one_sentence = last.sentence == item.sentence;
    let Some(measure) = before.measure.as_mut().filter(|measure| one_sentence && measure.verb == own.verb) else {
        return;
    };
    let Some(other) = own.place.filter(|place| place.start >= end) else { return };
    if measure.place.is_none() {
        measure.place = contrast::against(around, item, last, other);
    }
    // "Rents in Hull were £400, against £500 in Leith".
    let parted = measure.who.filter(|who| Some(*who) == own.who || own.who.is_none());
    let parted = parted.filter(|who| who.end <= before.span.start && measure.place.is_none());
    if let Some((who, place)) = parted.and_then(|who| contrast::parted(around, item, who, other)) {
        (measure.who, measure.place) = (Some(who), Some(place));
        (own.who, own.place) = (Some(who), Some(other));
        return;
    }
    let whose = measure.who.and_then(|who| contrast::whose(around, item, who, other));
    if let Some(whose) = whose.filter(|_| measure.place.is_none() || item.is_after(around, 1, words!["to"])) {
        // "31% of rowers own a boat, against 26% for divers": of divers.
        // "Were still on it, against 26% for divers".
        let does = measure
            .who
            .zip(measure.verb)
            .is_some_and(|(who, verb)| who.contains(&verb) || measure.whole.is_some() && verb.end <= who.start);
        // "51% of those asked would vote for Rowe, against 39% for Hale": for whom those are who were asked.
        let leads = other.of(around.stream.text).split_once(' ').map_or("", |(leads, _)| leads);
        let led = |who: Span| who.of(around.stream.text).split(' ').any(|word| word == leads);
        let (who, whole) = match does {
            true if measure.who.is_some_and(led) => (Some(whose), measure.whole),
            true => (own.who, Some(whose)),
            false => (Some(whose), own.whole),
        };
        *own = Measure { who, whole, place: None, ..own.clone() };
        return;
    }
    measure.place = measure.place.map(|place| behind::nearer(around, last, place, other));
    let turned = last.is_after(around, 1, words!["from"]) && item.is_after(around, 1, words!["to"]);
    let is_free = measure.place.is_none_or(|place| place.start < before.span.start);
    let listed = item.is_after(around, 1, words!["and"]) && measure.whole != own.whole && own.whole.is_some();
    if is_free && (turned || listed && measure.who == own.who) {
        measure.place = Some(other);
    }
}

/// Gives the start before an end what that is counted by: "from £2 to £3 a cup".
fn rated(around: &Around, item: &Item, figure: &Figure, before: Option<(&mut Figure, &Item)>) {
    let Some((before, last)) = before.filter(|(_, last)| last.sentence == item.sentence) else { return };
    let turned = last.is_after(around, 1, words!["from"]) && item.is_after(around, 1, words!["to"]);
    if turned && foreseen::is_rate_of(figure, before) {
        (before.kind, before.unit) = (figure.kind, figure.unit.clone());
    }
}

/// Gives the part before one what both do: "43% of women and 34% of men chose the pier".
fn jointly(around: &Around, item: &Item, figure: &Figure, before: Option<(&mut Figure, &Item)>) {
    let Some(((before, last), own)) = before.zip(figure.measure.as_ref()) else { return };
    let and = [1, 2].iter().any(|back| item.is_after(around, *back, words!["and", "but"]));
    let parts = last.sentence == item.sentence && before.is_part() && figure.is_part();
    let parts = parts && own.whole.is_some_and(|whole| whole.start >= figure.span.end);
    let does = own.who.zip(own.verb).is_some_and(|(who, verb)| who.contains(&verb) && who.start >= figure.span.end);
    let is_verb = |at| matches!(around.kind(at), Some(Kind::Verb(_))) && !around.is_asked(at);
    let verb = (last.phrase + 1).to(item.phrase).any(is_verb);
    let known = before.measure.as_ref().filter(|known| known.who.is_none_or(|who| who.end <= before.span.start));
    let whole = known.and_then(|known| known.whole);
    if whole.is_some() && and && parts && does && !verb {
        before.measure = Some(Measure { whole, ..*own });
    }
}

/// What its own clause says of a figure, with what it leaves to the one before it in its sentence.
fn own(around: &Around, item: &Item, figure: &Figure, last: Option<(&Item, &Figure)>) -> Measure {
    // "Sales have doubled since 2012, from £4m to £8m": what follows is theirs.
    if figure.kind == FigureKind::Multiple && around.is_finite(item.phrase) {
        let verb = around.head(item.phrase).map(|token| token.span());
        return Measure { who: subject::subject(around, item.phrase), verb, ..Measure::default() };
    }
    let behind = behind::parted(around, figure, behind::behind(around, item));
    let kept = || last.and_then(|(_, figure)| figure.measure.clone()).unwrap_or_default();
    let stuff = stuff(around.stream.text, figure, &behind).filter(|_| !is_sum_of(around, item, figure));
    let with = |measure: Measure| Measure {
        thing: measure.thing.or(stuff),
        whole: behind.whole.filter(|_| figure.is_part()).or(measure.whole),
        place: behind.place.or(measure.place),
        ..measure
    };
    if let Some(measure) = bracket::portion(around, item).filter(|_| figure.is_part()) {
        return measure;
    }
    if let Some(host) = bracket::host(around, item) {
        return bracketed(around, item, host, last);
    }
    // "Of the 90 crew, 40 are Finns": parts, too.
    // "510 were for bread", but "82 voted for it", "140 came by bus".
    let is_led = around.kind(behind.next + 1) == Some(Kind::Preposition) && around.is(behind.next, Sign::BE);
    let is_some_of = figure.kind == FigureKind::Count && !is_led && clause::among(around, item).is_some();
    if let Some(measure) = clause::of_subject(around, item, &behind, figure.is_part() || is_some_of) {
        let counted = last.and_then(|(_, before)| before.counted).filter(|_| !figure.is_part());
        return beside(around, item, measure, kept(), counted);
    }
    let known = last.and_then(|(_, before)| before.measure.as_ref());
    let some = (is_some_of || figure.unit.is_empty()) && known.is_some_and(|known| known.whole.is_some());
    if let Some(stance) = (figure.is_part() || some).then(|| stance::stance(around, item, known)).flatten() {
        return stance;
    }
    if let Some(goal) = last.and_then(|(last, before)| goal::goal(around, item, last, before.measure.as_ref()?)) {
        return goal;
    }
    if last.is_some_and(|(last, _)| !figure.is_part() && named::is_listed(around, item, last)) {
        return with(kept());
    }
    if let Some(measure) = absolute(around, item, &behind) {
        return measure;
    }
    let clause = clause::clause(around, item, last.map(|(last, _)| last));
    let clause = Clause {
        measure: Measure { thing: clause.measure.thing.or_else(|| glued(around, item, figure)), ..clause.measure },
        ..clause
    };
    // "Advised Orex on its £9m sale": the adviser has no such sum.
    let about = || item.opens.checked_sub(1).is_some_and(|at| around.is_any(at, words!["on", "about", "over"]));
    if is_sum_of(around, item, figure) && about() {
        let thing = clause.measure.thing;
        return Measure { thing, place: behind.place, ..Measure::default() };
    }
    if clause.is_elided {
        let turned = item.is_after(around, 1, words!["to", "from"]);
        // "Sold 90 tonnes of rye in 2020 and 45 tonnes of oats in 2022": oats.
        let own = Measure { thing: clause.measure.thing.or(stuff), ..clause.measure };
        return with(elided(around.stream.text, &own, unplaced(around, item, &behind, kept()), turned));
    }
    let does = again::repeated(around, figure, &behind, known, clause.measure.verb);
    with(Measure { who: clause.measure.who.or(does), ..clause.measure })
}

/// What is said of a figure in brackets behind `host`, with what it leaves to the one before it in its sentence.
fn bracketed(around: &Around, item: &Item, host: Option<Span>, last: Option<(&Item, &Figure)>) -> Measure {
    let kept = || last.and_then(|(_, figure)| figure.measure.clone()).unwrap_or_default();
    // "Three-quarters of the voters (77%)": the same once more.
    let is_same = |(_, before): &(&Item, &Figure)| {
        let told = [before.measure.as_ref().and_then(|it| it.whole), before.counted];
        host.is_some_and(|host| told.into_iter().flatten().any(|told| told.overlaps(&host)))
    };
    if last.as_ref().is_some_and(is_same) {
        return kept();
    }
    let measure = if last.is_some() { kept() } else { bracket::around_bracket(around, item, host) };
    if let Some(ranked) = bracket::ranked(around, host).filter(|_| last.is_none() && measure.thing != host) {
        return Measure { who: measure.thing.or(measure.who), thing: Some(ranked), ..measure };
    }
    // "More women (62%) than men": women; "more than urban ones (37%)": urban ones.
    let text = around.stream.text;
    let more = |host: Span| ["More ", "Fewer ", "than "].iter().find_map(|more| host.of(text).strip_prefix(more));
    let host = host.map(|host| more(host).map_or(host, |rest| Span::new(host.end - rest.len(), host.end)));
    Measure { who: host.or(measure.who), ..measure }
}

/// What the figure before `item` has, `kept`, without the place behind that where `item` has one that was not read: "£48 on
/// weekdays but £21 after noon".
fn unplaced(around: &Around, item: &Item, behind: &Behind, kept: Measure) -> Measure {
    let other = around.kind(behind.next) == Some(Kind::Preposition) && item.is_after(around, 1, words!["and", "but"]);
    let opens = around.stream.span(item.sentence.0).start;
    let is_led = |place: &Span| place.start == opens || kept.who.is_some_and(|who| place.start <= who.end + 1);
    Measure { place: kept.place.filter(|place| !other || is_led(place)), ..kept }
}

/// The measure of a figure that leaves all but what is its `own` to the one before it, which has `kept`; `turned` says whether it
/// is a start or an end.
fn elided(text: &str, own: &Measure, kept: Measure, turned: bool) -> Measure {
    let Measure { who, thing, .. } = *own;
    // "Cut its dividend to 4p and its staff to 900": what is cut, and not who cuts.
    let owned = |who: &Span| can_be(who.of(text).split(' ').next().unwrap_or_default(), Sign::POSS);
    if turned && thing.is_none() && kept.thing.is_some() && who.as_ref().is_some_and(owned) {
        return Measure { thing: who, ..kept };
    }
    // Another thing of another: what the figure before it does is not said of it.
    let kept = if who.is_some() && thing.is_some() { Measure::default() } else { kept };
    // "Those from Malta own 24%, and banks 16%": not banks from Malta.
    let hangs = |place: &Span| {
        let before = text.get(..place.start).unwrap_or_default().trim_end();
        who.is_some() && (before.ends_with("those") || kept.who.is_some_and(|who| who.end == before.len()))
    };
    let place = kept.place.filter(|place| !hangs(place));
    Measure { who: who.or(kept.who), thing: thing.or(kept.thing), place, ..kept }
}

/// What an amount of a unit is of: "14 gigawatts of wind power", not "£9m of that sum".
fn stuff(text: &str, figure: &Figure, behind: &Behind) -> Option<Span> {
    behind.whole.filter(|whole| {
        let opens = whole.of(text).split(' ').next().unwrap_or_default();
        !figure.is_part()
            && figure.counted.is_none_or(|counted| figure.unit != "%" && counted.end <= figure.span.start)
            && !figure.unit.is_empty()
            // "Within 62 days of referral".
            && !can_be(&figure.unit, Sign::UNIT_TIME)
            && !matches!(opens, "the" | "that" | "this")
            && !can_be(opens, Sign::OBJ)
    })
}

/// What an absolute clause says of a figure, which has nothing from the one before it: ", with 98% of votes counted".
fn absolute(around: &Around, item: &Item, behind: &Behind) -> Option<Measure> {
    let verb = behind.next;
    let is_done = around.kind(verb) == Some(Kind::Verb(Form::Participle)) && item.is_after(around, 1, words!["with"]);
    let whole = behind.whole.filter(|_| is_done)?;
    let (who, verb) = (does::does(around, verb, item.sentence.1), around.head(verb).map(|token| token.span()));
    Some(Measure { who, verb, whole: Some(whole), ..Measure::default() })
}

/// The measure of a figure that is a subject, with what it has from the one before it, which has `kept` and counts those of whom
/// it may be: "640 pupils, of whom 330 are girls".
fn beside(around: &Around, item: &Item, measure: Measure, kept: Measure, counted: Option<Span>) -> Measure {
    // "48% overall agreed" is of another whole.
    let at_once = !item.is_before(around, word!("overall"));
    let kept = if measure.whole.is_none() && at_once { kept } else { Measure::default() };
    // "The pier cost £9m, of which £3m came from rents".
    let is_of_that = item.is_after(around, 1, words!["which", "whom"]) && item.is_after(around, 2, words!["of"]);
    let counted = counted.filter(|_| is_of_that && measure.who.is_some());
    Measure {
        who: measure.who.or(kept.who.filter(|_| is_of_that)),
        whole: measure.whole.or(kept.whole).or(counted),
        place: measure.place.or(kept.place),
        ..measure
    }
}

/// The noun in one phrase with a per cent or a sum of money, or what those say of whom there are so many: "36 percent support",
/// "a £4m loss", "with 36 percent hoping to go".
fn glued(around: &Around, item: &Item, figure: &Figure) -> Option<Span> {
    let says = item.phrase + 1;
    let is_said = around.kind(says) == Some(Kind::Verb(Form::Ing)) && item.is_after(around, 1, words!["with"]);
    let is_sum = is_sum_of(around, item, figure);
    let phrase = around.phrase(item.phrase).filter(|_| is_sum || figure.is_percent())?;
    let noun = around.head(item.phrase).filter(|noun| phrase.head >= item.next && !noun.is_capital());
    let plain = !item.next.to(phrase.head + 1).any(|at| around.is_number(at)) && !around.is_date(item.phrase);
    match noun.filter(|noun| plain && !noun.is(Sign::TIME)) {
        Some(_) => Some(around.stream.extent(item.next, phrase.head + 1)),
        None if is_said && figure.is_percent() => does::does(around, says, item.sentence.1),
        None => None,
    }
}

/// Whether a sum of money stands in one phrase before the noun that it is the amount of: "a £4m loss".
fn is_sum_of(around: &Around, item: &Item, figure: &Figure) -> bool {
    let is_money = figure.unit.split(' ').any(|word| can_be(word, Sign::CURRENCY)) && !figure.unit.contains(" per ");
    // "£3 a cup".
    let each = around.stream.token(item.next).is_some_and(|token| token.is(Sign::DET));
    is_money && !each && around.phrase(item.phrase).is_some_and(|phrase| phrase.head >= item.next)
}
