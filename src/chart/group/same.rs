//! When two figures are of one measure and differ in one thing alone. Where the text leaves it open they are not.

use super::alike::{
    adjacent, are_other, are_silent, are_two, at_once, is_said, meet, pays, same_source, same_thing, same_verb,
    same_whole, shares_clause, two_sides, two_sorts,
};
use super::by::By;
use super::foreseen::is_to_come;
use super::measured::{Measured, is_now};
use super::open::are_answers;
use crate::article::{Grain, Side, When};
use crate::read::lemma;
use crate::text::Span;
use crate::words::{Sign, can_be, words};

/// Whether two figures, the first of which stands before the other, differ in `by` and in nothing else.
pub fn joins(one: &Measured, other: &Measured, by: By) -> bool {
    // The mean of many is not one of them.
    let again = one.measure.who.is_some() && one.measure.who == other.measure.who;
    let means = one.is_mean == other.is_mean || again || one.sentence == other.sentence;
    // "Released 5,500 more pages": all of them are others.
    let more = one.goes_on == other.goes_on || one.sentence == other.sentence || one.is_percent();
    means
        && more
        && meet(one, other)
        && (by == By::Expected || one.is_as_sure_as(other) || by == By::Time && is_to_come(one, other))
        && same_source(one, other)
        && (by == By::Whole || same_whole(one, other) || by == By::Expected && other.foresees(one))
        && differ(one, other, by)
}

/// Whether the clauses of two figures say them of two who differ, or say another thing of them.
pub fn apart(one: &Measured, other: &Measured) -> bool {
    let who = !one.who.is_empty() && !other.who.is_empty() && one.who != other.who;
    who || !same_verb(one, other)
}

fn differ(one: &Measured, other: &Measured, by: By) -> bool {
    let place = one.place == other.place;
    let placed = is_placed(one, other);
    let who = one.who == other.who && (!one.who.is_empty() || shares_clause(one, other));
    let untimed = Measured::is_untimed;
    // What one began with is not what another came to.
    // "Ranged from 61% in Hull to 38% in Leith": nothing began.
    let ranges = one.does(Sign::RANGING) && shares_clause(one, other);
    let sided = ranges || one.side == other.side || one.side.is_none() || other.side.is_none();
    // "58% of women did so. In 2021, 41% of men did": a time that opens a sentence holds from there.
    let opens = |it: &Measured| it.figure.time.as_ref().is_some_and(|time| time.span.start == it.sentence.start);
    let goes_on = one.sentence == other.sentence || !opens(other);
    // "In 2019 Hull had 40": what another paragraph tells without a time is hardly of that year.
    let lasts = !opens(one) || one.paragraph == other.paragraph;
    let held = at_once(one, other) || untimed(other) && lasts || untimed(one) && goes_on && !other.is_led;
    let timed = sided && held;
    match by {
        By::Place => {
            // "94 at the cape and 71 in the city".
            // "4 per 1,000 in Hull, against 7 per 1,000 across the county".
            let towns = |word: &str| matches!(word, "at" | "in" | "on") || word == "across";
            let meet = |near: &str, far: &str| towns(near) && towns(far) || near == "of" && far == "for";
            // "2% on easy-access accounts, 3% at Orlen".
            let sorts = one.is_town == other.is_town || one.place.as_ref().is_none_or(|(near, _)| near != "on");
            let like = |near: &str, far: &str| near == far || meet(near, far) && shares_clause(one, other) && sorts;
            let apart =
                one.place.as_ref().zip(other.place.as_ref()).is_some_and(|(near, far)| {
                    like(&near.0, &far.0) && !near.1.is_empty() && are_other(&near.1, &far.1)
                });
            // "Spent £1m on all of it, from £3,000 on hats to £9,000 on pens": a part is not beside the whole.
            let whole = one.side.is_none() && other.side.is_some() && shares_clause(one, other);
            (apart || home(one, other)) && who && timed && !whole && same_thing(one, other)
        }
        By::Who => placed && timed && (two_who(one, other) || two_sides(one, other)),
        By::Whole => {
            // "28% of their crews own a boat, against 26% for divers": a pronoun is no label.
            let owned = |it: &Measured| it.whole.first().is_some_and(|word| can_be(word, Sign::POSS));
            let named = !owned(one) && !owned(other);
            let apart = named && !one.whole.is_empty() && !other.whole.is_empty() && one.whole != other.whole;
            let does = one.does_so() && other.does_so() && adjacent(one, other);
            // "Falls struck 8% of sailors and 7% of divers".
            let parts = one.is_percent() && other.is_percent() && shares_clause(one, other) && !one.who.is_empty();
            let same = (does || parts) && one.who == other.who;
            apart && same && placed && timed
        }
        By::Before => {
            let turned = who && turned(one, other);
            place && (turned || one.side.is_some() && other.foresees(one) && adjacent(one, other))
        }
        By::Expected => {
            // "Sales were £3m, beating a forecast of £2m".
            let beats = other.verb.ends_with("ing") && one.figure.span.end <= other.figure.span.start;
            let one_sentence = one.sentence == other.sentence && (shares_clause(one, other) || beats);
            // "Compared with 74% last October and a target of 95%": the first is not what came.
            let apart = !one.is_foreseen() && other.is_foreseen() && one.compared.is_none();
            // "Above the £7m forecast in May": when it was foreseen.
            let time = other.figure.time.as_ref().zip(other.measure.thing);
            let foretold = time.is_some_and(|(time, thing)| thing.end <= time.span.start);
            let told = (other.foresees(one) || one.foresees(other)) && adjacent(one, other) && place;
            let like = one.change().is_some() == other.change().is_some();
            (apart && one_sentence && who && placed || told) && (held || foretold) && like
        }
        By::Deed => place && timed && deeds(one, other),
        By::Time => differ_in_time(one, other, who),
    }
}

/// Whether one sentence tells of two things that somebody did to so many of one thing: "built 40 boats and sold 31".
fn deeds(one: &Measured, other: &Measured) -> bool {
    let both = one.is_deed && other.is_deed && one.side.is_none() && other.side.is_none();
    let apart = lemma(&one.verb) != lemma(&other.verb) && other.compared.is_none();
    let same = !one.who.is_empty() && one.who == other.who && one.thing == other.thing;
    both && apart && same && !one.figure.unit.is_empty() && one.sentence == other.sentence
}

/// Whether the first holds where the text does not say, and is compared with what holds in a place that has a name: "Duty is
/// 54p, compared with 5p in Spain and 16p in Malta". A person's is not of a place: "She won £9m, against £3m in Spain".
pub fn home(one: &Measured, other: &Measured) -> bool {
    let opens = one.measure.who.is_some_and(|who| who.start == one.sentence.start);
    let noun = || one.who.last().is_some_and(|who| can_be(who, Sign::NOUN) || lemma(who).is(Sign::NOUN));
    let is_common = !one.head.is_empty() || opens && noun();
    let compared = other.compared.is_some_and(|at| at >= one.figure.span.end);
    one.place.is_none() && one.side.is_none() && other.is_town && compared && is_common && shares_clause(one, other)
}

/// Whether two figures are of one place, as far as the text tells.
fn is_placed(one: &Measured, other: &Measured) -> bool {
    // "Lind won £2,000. In the women’s cup, Hale won £3,000": hers is of no other cup.
    let leads = |it: &Measured| it.measure.place.is_some_and(|place| place.start < it.figure.span.start);
    let one_scene = one.sentence == other.sentence || !leads(one) && !leads(other);
    one.place == other.place || one_scene && (one.place.is_none() || other.place.is_none())
}

/// Whether two figures hold at two times and differ in nothing else; `who` says whether they are said of the same.
fn differ_in_time(one: &Measured, other: &Measured, who: bool) -> bool {
    let place = one.place == other.place;
    let placed = is_placed(one, other);
    let untimed = Measured::is_untimed;
    let one_clause = shares_clause(one, other);
    let apart = one.time().zip(other.time()).is_some_and(|(near, far)| {
        // "40 at the end of March, up from 31 a year earlier and 22 in 2019".
        let like = near.start.grain() == far.start.grain() || one_clause && !near.has_year() && far.has_year();
        near != far && like && length(near) == length(far)
    });
    let clear = one.time().zip(other.time()).is_some_and(|(one, other)| one.has_year() == other.has_year());
    let clear = clear || apart && one_clause;
    // "Has 41 boats today … had 60 in 1998".
    let is_told = one.told.is_some() || other.told.is_some();
    let told = is_told && !at_once(one, other) && !untimed(one) && !untimed(other);
    // "It is £73m. It was £58m in 2023": what is, is so now.
    let is_present = untimed(one) && can_be(&one.verb, Sign::PRES) && is_past(&other.verb);
    // "It was £73m. It had been £58m in 2023".
    let is_present = is_present || untimed(one) && is_past(&one.verb) && !one.had && other.had;
    let told = told || is_present && !untimed(other) && one.side.is_none() && other.side.is_none();
    let this = |it: &Measured| it.told_words.first().is_some_and(|first| first == "this");
    let now = |it: &Measured| this(it) || it.told_words.iter().all(|word| is_now(word));
    let years = one.has_year() && now(other) || now(one) && other.has_year();
    // "In 2021 it logged 33. In 2022 it logged 29. Last year it saw 41".
    let years = years || one.has_year() && one.paragraph == other.paragraph && other.told_words == ["last", "year"];
    let told = told && (adjacent(one, other) || years) && placed;
    // "9.1% in May, compared with 8% a year ago": the first holds afterwards.
    let compared = other.compared.is_some_and(|at| at >= one.figure.span.end) && shares_clause(one, other);
    // "Down from 21% and up from the April low of 3%": neither is what it came to.
    let compared = compared && one.side != Some(Side::From);
    let told = told || compared && placed && untimed(one) && !untimed(other) && !other.is_foreseen();
    // "Reserves, which stood at £4m in 2021, have fallen to £1m", "stood at £4m a year ago, had fallen".
    let by_now = other.has || other.had && one.told.is_some();
    let came = one.sentence == other.sentence && by_now && other.side == Some(Side::To) && untimed(other);
    let came = came && (one.has_year() || one.told.is_some()) && is_past(&one.verb);
    // "The fee has risen to £9. In 1990 it was £4".
    let has_come = one.has && one.side == Some(Side::To) && untimed(one) && adjacent(one, other);
    let came = came || has_come && other.side.is_none() && other.has_year();
    let told = told || came && placed;
    // "There were 340 fires. In 2021 there were 410".
    let are = |it: &Measured| it.measure.who.is_some() && it.does(Sign::BE);
    let nobody = one.who.is_empty() && other.who.is_empty() && !one.thing.is_empty();
    // "Population: 9,100 in 2001 and 9,900 in 2011".
    let who = who || nobody && (told || are_silent(one, other) || are(one) && are(other));
    // "Is to grow by 1% in 2029, 2% in 2030", "rose 3% in May, after a 2% rise in April": each in its year or month.
    let grain = |it: &Measured| it.time().filter(|time| time.end.is_none()).map(|time| time.start.grain());
    let of_one = grain(one) == grain(other) && grain(one).is_some_and(|grain| grain != Grain::Day);
    let each = of_one && one.told.is_none() && other.told.is_none();
    // "Rose by 1.2% this year and by 1.8% last year".
    let each = one_clause && (each || one.told.is_some() && one.told_words.last() == other.told_words.last());
    let likely = one.is_foreseen() == other.is_foreseen();
    (apart && clear && place || told) && who && likely && (one.change().is_none() || each) && same_thing(one, other)
}

/// Whether a verb tells what was: "stood", "peaked".
fn is_past(verb: &str) -> bool {
    can_be(verb, Sign::PAST) || verb.ends_with("ed")
}

/// Whether one of two is a start and the other an end, of one clause: "from 23% to 35%", "41, down from 60".
fn turned(one: &Measured, other: &Measured) -> bool {
    let sides = (one.side, other.side);
    // "From £9 to £8 and one for children from £5 to £4".
    let leads = |place: &str| can_be(place, Sign::ONLY_WHERE) || place == "of";
    let hangs = |it: &Measured| it.place.as_ref().is_none_or(|(place, _)| !leads(place));
    // "And coffee from £5 to £4".
    let ends = |span: Span, it: &Measured| span.end + " from ".len() == it.figure.span.start;
    let named = |it: &Measured| [it.measure.who, it.measure.place].iter().flatten().any(|span| ends(*span, it));
    let parted = |it: &Measured| it.is_joined && it.side == Some(Side::From) && hangs(it) && !named(it);
    // "To 8 and 5, respectively, from 9 and 6": each has its own.
    let own = |it: &Measured| it.is_joined && it.measure.who.is_some_and(|who| who.end < one.figure.span.start);
    let each = own(one) && own(other);
    let joined = !each && (parted(one) || parted(other));
    // "Groups from 12 to 40 people", "berths from £30 to £600": nothing turned.
    let moves = || one.turns() || [one, other].iter().any(|it| it.time().is_some() || it.told.is_some());
    // "To 9 from 8 and to 4": the 4 is another's.
    let ends = sides == (Some(Side::From), Some(Side::To)) && (each || !other.is_joined) && moves();
    // "Down from the 455 that it foresaw".
    let joined = joined || one.is_foreseen() != other.is_foreseen();
    let turned = !joined && (sides.1 == Some(Side::From) && sides.0 != sides.1 || ends);
    let apart = !at_once(one, other) || one.time().is_none();
    let one_sentence = one.sentence == other.sentence && shares_clause(one, other);
    let levels = one.change().is_none() || other.change().is_some();
    turned && apart && one_sentence && levels && same_thing(one, other)
}

/// Whether two are said of two who differ, and say the same of both.
fn two_who(one: &Measured, other: &Measured) -> bool {
    // "Private schools", "state schools": no title.
    let names = one.head.is_empty() || other.head.is_empty();
    let two = if names { are_two(&one.who, &other.who) } else { are_other(&one.who, &other.who) };
    // "Killed 49 and injured 53": nobody who is called injured was killed; "with 76% of the vote counted": not won.
    let done = |it: &Measured| {
        let near = it.measure.who.is_some_and(|who| who.end + 1 == it.figure.span.start);
        let counts = it.sort() && words!["count", "report", "tally"].has(lemma(&it.verb));
        counts || near && it.head.ends_with("ed") && it.who.len() == 1
    };
    // "With 214mm of rain October was wet. Hull had 61mm".
    let month = |it: &Measured| matches!(it.who.as_slice(), [word] if can_be(word, Sign::MONTH));
    // "48% chose him".
    let open = |it: &Measured| it.sort() && it.who.last().is_some_and(|last| matches!(last.as_str(), "him" | "her"));
    let two = two && done(one) == done(other) && month(one) == month(other) && !open(one) && !open(other);
    // "The train had 9 coaches: 5 were red": those are of the 9.
    let behind = |it: &Measured| it.measure.who.is_some_and(|who| who.start >= it.figure.span.end);
    let of_one = behind(one) == behind(other) || one.whole == other.whole && !one.whole.is_empty();
    let two = two && (of_one || shares_clause(one, other) || one.sentence != other.sentence);
    let apart = !one.who.is_empty() && !other.who.is_empty() && two;
    // "Clinton won 19 … Sanders has 70": what is got at once is not what somebody has by now.
    let now = one.sentence == other.sentence || one.has == other.has || one.verb.is_empty() || other.verb.is_empty();
    // "Clinton will get 11. Sanders has 71".
    let now = now && (one.will == other.will || one.sentence == other.sentence || !one.has && !other.has);
    let one_sentence = one.change().is_none() || one.sentence == other.sentence;
    let sorts = one.sentence == other.sentence && two_sorts(one, other);
    let paid = pays(one, other);
    // Parts of a whole that is told again far off are those of another time, or another parting.
    let near = !one.thing.is_empty() || one.whole.is_empty() || adjacent(one, other);
    let parts = !one.whole.is_empty() && one.does_so() && other.does_so() && one.paragraph == other.paragraph;
    // "71% were men and 38% were under 25".
    let all = one.is_of_all && other.is_of_all && one.sentence == other.sentence;
    // "61% were in favour, 30% against": how each stands.
    let stands = |it: &Measured| it.who.iter().any(|word| can_be(word, Sign::STANCE));
    let stand = stands(one) && stands(other) && one.sentence == other.sentence;
    let denied = other.denies() && one.sentence == other.sentence;
    let alike =
        all || stand || denied || !parts || one.sort() == other.sort() || !one.does(Sign::BE) || !other.does(Sign::BE);
    let told = same_thing(one, other) && is_said(one, other) && near && now || parts || paid || are_answers(one, other);
    // "62% said the pier is safe. 36% said they own a boat": answers to two questions.
    let says = |it: &Measured| it.sort() && (it.does(Sign::SAY) || it.does(Sign::THINK));
    let asked = one.sentence == other.sentence || other.goes_on || !says(one) || !says(other);
    // "Rowe was first with 41 percent, ahead of Marsh with 33 percent".
    let with = are_silent(one, other) && one.is_percent() && other.is_percent() && one.thing == other.thing;
    apart && alike && asked && one_sentence && (told || sorts || with)
}

/// How many months an interval goes on from its start to its end; none for a moment. Different lengths of time never meet.
fn length(time: When) -> Option<Option<u32>> {
    time.end.map(|end| Some(end.months()?.0.saturating_sub(time.start.months()?.0)))
}
