//! What a clause leaves to a figure before it, rule by rule.
//!
//! | rule | what it takes |
//! | --- | --- |
//! | [`borrowed`] | "a population of 3.2 million" counts no noun of another figure |
//! | [`pronoun`] | "it handled 1.4 million": who it is |
//! | [`again`] | "this share rose to 79%", "that figure reached 900", "that had fallen to 8", "by August, 70% did": all of it |
//! | [`stuff`] | "210mm of rain fell. Braemore had 412mm": of rain |
//! | [`noun`] | "Wales (61)", "Seaton had 63": the noun that is said once |
//! | [`time`] | "in 2040 Finns (19%) and, while fewer, Danes (10%)": one clause, one time |
//! | [`kinds`] | "of 90 guests, 40 are women, 30 men": the whole of the first, of which those are |
//! | [`rate`] | "pays £9 an hour, Hull £8": by the hour, too |
//! | [`end`] | "got a rise of £2m, to £5m": what it came to is no rise |
//! | [`by`] | "fell in three ports: by 12% in Hull": a fall |
//! | [`change`] | "rose 12% at bakeries, 9% at bookshops": the second is a rise too |
//! | [`those`] | "of those, 58% are against it": whom the one before counts |
//! | [`whole`] | "Scottish (9%)", "Tarn at 13%", "another 13% oppose it": the whole that is said once |
//! | [`parted`] | "by 2020 girls made up 55%": the whole whose parts have been told by the same names |
//! | [`same`] | "61% of sailors say the same", "41% did", "own one": what the ones before say or do |

use super::again::again;
use super::around::Around;
use super::being::denied;
use super::contrast::scope;
use super::foreseen::{goal, is_compared, is_near, is_rate_of, names_turn, of_last};
use super::item::Item;
use super::kinds::{kinds, makes};
use super::noun::{is_unit, noun};
use super::parted::parted;
use super::place::{Place, last};
use super::those::those;
use super::turn::by;
use crate::article::{Figure, FigureKind, Measure};
use crate::read::lemma;
use crate::read::token::Shape;
use crate::text::{Span, last_word};
use crate::words::{Sign, Word, can_be, word, words};

/// So many phrases before it may tell something else.
const LONGEST: usize = 12;

/// So many figures before it are looked at.
const NEAR: usize = 4;

/// Gives `figure`, which has the measure of its own clause, what that leaves to those before it, `told`, the last of which has
/// the place `last`.
pub fn follow(around: &Around, item: &Item, figure: &mut Figure, told: &[Figure], last: Option<&Item>) {
    let mut measure = figure.measure.take().unwrap_or_default();
    let text = around.stream.text;
    borrowed(text, figure, &measure, told);
    // "One in five spends more than 10% of it on rent. In Hull it is one in four": homes, not the rent.
    let told = match told {
        [.., one, last] if figure.is_fraction() && one.is_fraction() && !last.is_fraction() => &told[..told.len() - 1],
        _ => told,
    };
    if let (Some(before), Some(last)) = (told.last(), last) {
        let none = Measure::default();
        let known = before.measure.as_ref().unwrap_or(&none);
        let place = Place { around, item, last };
        again(place, figure, &mut measure, before, known);
        // "Idleness among men stood at 14%, against 4% for women. In Hull it was 9%": not that of women.
        let main = told.len().checked_sub(2).and_then(|at| told[at].measure.as_ref());
        let main = main.filter(|_| last.sentence != item.sentence && is_compared(around, last.first)).unwrap_or(known);
        // "Rowe had 22 and Lind 39. She won": who, nothing says.
        let start = around.stream.span(last.sentence.0).start;
        let mut beside = told.iter().rev().take_while(|one| one.span.start >= start);
        let main = if beside.any(|one| is_other(place, one, main.who)) { &none } else { main };
        pronoun(place, figure, &mut measure, before, main);
        // "Expected 29p on £4m": what the £4m are, the sentence before says.
        let open = measure.thing.is_none_or(|thing| names_turn(around, thing))
            || measure.thing == known.thing && figure.unit != before.unit;
        if let Some(sentence) = place.before().or(Some(item.sentence)).filter(|_| open) {
            let found = of_last(around, item, figure, told, around.stream.span(sentence.0).start);
            measure.thing = found.or(measure.thing);
        }
        measure.thing = measure.thing.or(stuff(place, figure, &measure, before, known));
        if last.sentence == item.sentence {
            goal(around, figure, &measure, before);
        }
        // "Sales of £5m beat forecasts of £4m", "sales worth £5m came from Malta, £4m from Crete": sales, whose the first is, too.
        let opens = |(who, thing): (Span, Span)| who == thing || before.counted.is_none() && who.start == thing.start;
        let opens = measure.who.zip(known.thing).is_some_and(opens);
        if opens && known.who.is_none() && known.verb == measure.verb {
            measure.who = None;
        }
        noun(place, figure, &mut measure, told.get(told.len().saturating_sub(NEAR)..).unwrap_or_default());
        time(place, figure, &measure, before, known);
        kinds(place, figure, &mut measure, before, known);
        makes(place, figure, &mut measure, Some(before));
        rate(place, figure, &measure, before, known);
        end(place, figure, &mut measure, before);
        change(place, figure, &measure, before, known);
        those(place, figure, &mut measure, before, known);
        whole(place, figure, &mut measure, before, known);
        parted(place, figure, &mut measure, told);
        same(place, &mut measure, known);
        measure.place = measure.place.or(scope(place, figure, before));
    }
    by(around, item, figure, &measure);
    if told.is_empty() || last.is_none() {
        makes(Place { around, item, last: item }, figure, &mut measure, None);
    }
    figure.measure = Some(measure).filter(|measure| !measure.is_empty());
}

/// Whether `figure` is said of another name than `who`.
fn is_other(place: Place, figure: &Figure, who: Option<Span>) -> bool {
    let name =
        |who: &Span| place.around.stream.text[who.start..].starts_with(char::is_uppercase) && !place.is_common(*who);
    let own = figure.measure.as_ref().and_then(|measure| measure.who).filter(name);
    own.is_some() && who.is_some() && own != who
}

fn borrowed(text: &str, figure: &mut Figure, measure: &Measure, told: &[Figure]) {
    let Some(counted) = figure.counted.filter(|counted| counted.end <= figure.span.start) else { return };
    // "Visits to the town’s ten museums rose 14%": visits did.
    let hangs = |who: &Span| {
        let mut before = text.get(who.start..counted.start).unwrap_or_default().split(' ');
        before.any(|word| can_be(word, Sign::PREP))
    };
    if let Some(who) = measure.who.filter(|who| figure.kind == FigureKind::Change && hangs(who)) {
        figure.counted = Some(who);
        return;
    }
    // "The yard has 18 sheds and the queues fell from 44 to 32": queues are no sheds.
    let own = measure.who.zip(measure.verb).is_some_and(|(who, verb)| {
        let verb = lemma(verb.of(text));
        // "Thefts rose in three ports: from 90 to 120".
        let owner = told.iter().rev().find(|one| one.counted == Some(counted) && one.span.end <= counted.start);
        let inside =
            owner.is_some_and(|one| last(text.get(..one.span.start).unwrap_or_default().trim_end()) == word!("in"));
        (who.start >= counted.end || inside) && (verb.is(Sign::RISES) || verb.is(Sign::FALLS))
    });
    if (measure.thing.is_some() || own) && figure.kind != FigureKind::Change {
        figure.counted = None;
        figure.unit = String::new();
    }
}

fn pronoun(place: Place, figure: &mut Figure, measure: &mut Measure, before: &Figure, known: &Measure) {
    let is_pronoun = measure.who.is_some_and(|who| place.is_pronoun(who));
    let text = place.around.stream.text;
    let [one, many] = ["it", "they"].map(|word| measure.who.is_some_and(|who| who.of(text).eq_ignore_ascii_case(word)));
    // "It takes 900 votes to win": nobody.
    if one && measure.verb.is_some_and(|verb| lemma(verb.of(text)) == word!("take")) {
        measure.who = None;
        return;
    }
    // "Of each pound that Hull gets, it spends 8p": Hull, whoever was told of before.
    let own = measure.who.filter(|_| is_pronoun).and_then(|who| place.named_before(who));
    if own.is_some() {
        measure.who = own;
        return;
    }
    // "Fog sank 30 boats, the guild said. It runs 8 slips": it may be the guild.
    let says = |verb: Word| {
        let levels = [Sign::BE, Sign::STATES_LEVEL, Sign::RISES, Sign::FALLS].iter().any(|sign| verb.is(*sign));
        levels || verb == word!("go")
    };
    // "It is projected to narrow": it is nobody who says so.
    let told = |verb: Span| {
        let before = text.get(..verb.start).unwrap_or_default().trim_end();
        can_be(verb.of(text), Sign::EXPECTED) && can_be(last_word(before), Sign::BE)
    };
    let states = || measure.verb.is_some_and(|verb| says(lemma(verb.of(text))) || told(verb));
    if is_pronoun && before.source.is_some() && before.source != figure.source && !states() {
        return;
    }
    // "The state will spend £9m. In Hull it is £2m": the spending.
    let is = measure.verb.is_some_and(|verb| can_be(verb.of(text), Sign::BE)) && figure.unit == before.unit;
    let deed = known.verb.map(|verb| lemma(verb.of(text)));
    let deed = deed.is_some_and(|verb| !says(verb) && !verb.is(Sign::HAVE) && !verb.is(Sign::GETS));
    if one && is && deed && known.whole.is_none() && before.counted.is_none() {
        return;
    }
    // "Brokers had expected 40. It sold 60": it is no brokers.
    // "490 were rafts. They sold 70": rafts sell nothing.
    let goes_on = place.last.sentence == place.item.sentence;
    let is_part = |who: &Span| !one && !goes_on && known.verb.is_some_and(|verb| verb.start < who.end);
    let fits = |who: &Span| !is_part(who) && (!one || who.start > before.span.start || !place.around.is_many(*who));
    if is_pronoun && known.who.is_some_and(|who| fits(&who)) && place.is_near() {
        // "Hull has reserves of £31m. They stood at £58m in 2019".
        let states = measure.verb.is_some_and(|verb| lemma(verb.of(text)).is(Sign::STATES_LEVEL));
        measure.who = known
            .thing
            .or(before.counted)
            .filter(|_| many && states && before.kind != FigureKind::Change)
            .or(known.who);
        let is_part = [&*figure, before].iter().all(|one| one.unit == "%" || one.kind == FigureKind::Share);
        measure.whole = measure.whole.or(known.whole.filter(|_| is_part));
        // "Three in ten judges were women; now it is half".
        if is_part && before.kind == FigureKind::Share && figure.unit.is_empty() && figure.counted.is_none() {
            figure.counted = before.counted;
            figure.unit.clone_from(&before.unit);
        }
    }
}

fn time(place: Place, figure: &mut Figure, measure: &Measure, before: &Figure, known: &Measure) {
    let one_clause = place.last.sentence == place.item.sentence && measure.verb.is_some() && measure.verb == known.verb;
    if one_clause && figure.time.is_none() && place.is_bracket() {
        figure.time.clone_from(&before.time);
    }
}

fn rate(place: Place, figure: &mut Figure, measure: &Measure, before: &Figure, known: &Measure) {
    let rate = is_rate_of(before, figure);
    let foreseen = |thing: Span| thing.of(place.around.stream.text).split(' ').any(|word| can_be(word, Sign::EXPECTED));
    let foreseen = measure.thing.is_some_and(foreseen);
    // "Pay for men is £18 an hour. For women it is £15".
    let same_who = place.is_near() && measure.who.is_some() && measure.who == known.who;
    let one_clause = (place.last.sentence == place.item.sentence || same_who) && measure.verb.is_some();
    let one_clause = one_clause && (place.same_verb(known.verb, measure.verb) || foreseen);
    let between = place.around.stream.text.get(before.span.end..figure.span.start).unwrap_or_default();
    // "£612m, or £1.12 a share, compared with £540m".
    let aside = place.around.stream.text.get(..before.span.start).is_some_and(|told| told.ends_with(" or "));
    // "£3bn, or £1.15 a share, beating the estimate of £1.08": a share.
    let aside = aside && !is_near(before, figure);
    let same = measure.thing == known.thing || foreseen;
    // "Cooks earn £9 an hour; bakers earn £8".
    let again = measure.verb != known.verb;
    // "Bills went from £41 a month to £44, and fares from £2": another rate.
    let other = measure.who != known.who && place.is_after(words!["from"]);
    if rate && one_clause && !aside && !other && (again || !between.contains(';')) && same && !figure.unit.is_empty() {
        (figure.kind, figure.unit) = (before.kind, before.unit.clone());
    }
}

fn end(place: Place, figure: &Figure, measure: &mut Measure, before: &Figure) {
    let is_one = place.last.sentence == place.item.sentence && figure.unit == before.unit;
    if is_one && before.kind == FigureKind::Change && figure.kind != FigureKind::Change && place.is_after(words!["to"])
    {
        measure.thing = None;
        measure.place = measure.place.filter(|place| place.start >= figure.span.end);
    }
}

/// What the one before is so many of a unit of, where the verb of `figure` only says who has as much: "210mm of rain fell. Braemore
/// had 412mm".
fn stuff(place: Place, figure: &Figure, measure: &Measure, before: &Figure, known: &Measure) -> Option<Span> {
    let alike = figure.unit == before.unit && is_unit(figure) && before.counted.is_none() && figure.counted.is_none();
    let has = measure.who.is_some() && measure.verb.is_some_and(|verb| place.gets(verb));
    known.thing.filter(|thing| alike && has && place.is_near() && thing.start > before.span.end)
}

fn change(place: Place, figure: &mut Figure, measure: &Measure, before: &Figure, known: &Measure) {
    // "Wages rose 4.3%, up from 4.2% in May", or "from May’s 4.2%": another rise.
    let owned = place.item.before(place.around, 1).is_some_and(|token| token.shape == Shape::Clitic);
    let from = if owned { 3 } else { 1 };
    let up_from = place.item.is_after(place.around, from, words!["from"])
        && place.item.is_after(place.around, from + 1, words!["up", "down"]);
    let one_sentence = place.last.sentence == place.item.sentence;
    // "Rose 4% in Hull, against 2% in Leith".
    let against = is_compared(place.around, place.item.first) && measure.place.is_some();
    if (up_from || against)
        && one_sentence
        && figure.unit == "%"
        && before.unit == "%"
        && before.kind == FigureKind::Change
        && known.verb == measure.verb
    {
        (figure.kind, figure.direction) = (before.kind, before.direction);
    }
    let both = |own: Option<Span>, other: Option<Span>| own.is_some() && other.is_some() && own != other;
    // "Grow by 1.2% in 2029, 1.5% in 2030".
    let times = figure.time.is_some() && before.time.is_some() && figure.time != before.time;
    // "Rose 2.3% in May, after 1.9% in April".
    let after = || place.item.is_after(place.around, 1, words!["after"]) || is_compared(place.around, place.item.first);
    let follows = place.is_listed() || times && figure.unit == "%" && after();
    let both = (times || both(measure.place, known.place)) && follows || both(measure.who, known.who);
    if both
        && one_sentence
        && figure.unit == before.unit
        && known.verb == measure.verb
        && before.kind == FigureKind::Change
        && figure.kind != FigureKind::Change
    {
        figure.kind = FigureKind::Change;
        figure.direction = before.direction;
    }
}

fn whole(place: Place, figure: &Figure, measure: &mut Measure, before: &Figure, known: &Measure) {
    let unsaid = measure.whole.is_none() && measure.thing.is_none();
    // "Another 13% oppose it": those who do so are of the same whole; "48% overall" are of another.
    let does = measure.who.is_some_and(|who| who.start > figure.span.start) && !place.is_bracket();
    let at_once = !place.item.is_before(place.around, word!("overall"));
    let of_whole = before.is_part();
    let opens = place.last.sentence == place.item.sentence || place.is_first();
    if does && opens && at_once && unsaid && figure.is_percent() && of_whole && place.is_near() {
        measure.whole = known.whole;
        return;
    }
    let with = place.last.sentence == place.item.sentence && place.is_after(words!["with"]);
    // "Herons make up 3% of the flock, and will reach 10%".
    let states =
        |verb: Option<Span>| verb.is_some_and(|verb| lemma(verb.of(place.around.stream.text)).is(Sign::STATES_LEVEL));
    let goes_on = place.last.sentence == place.item.sentence && measure.who.is_some() && measure.who == known.who;
    if goes_on && unsaid && figure.is_percent() && of_whole && states(measure.verb) && states(known.verb) {
        measure.whole = known.whole;
        return;
    }
    // "Rowers own 17% of the boats. Divers account for 38%".
    let accounts =
        measure.verb.is_some_and(|verb| words!["account", "make"].has(lemma(verb.of(place.around.stream.text))));
    let [both] = [known.verb].map(|verb| {
        accounts && verb.is_some_and(|verb| words!["account", "make"].has(lemma(verb.of(place.around.stream.text))))
    });
    let gets = || with || accounts || measure.verb.is_some_and(|verb| place.gets(verb));
    let listed = || {
        place.is_bracket()
            || place.is_after(words!["at"])
            || place.same_verb(known.verb, measure.verb)
            || both
            || (known.thing.is_some() || known.verb.is_none_or(|verb| place.gets(verb))) && gets()
    };
    let named = |who: Span| {
        let told = who.of(place.around.stream.text);
        ["The ", "A "].iter().find_map(|leads| told.strip_prefix(leads)).unwrap_or(told).contains(char::is_uppercase)
            && !place.is_common(who)
    };
    // ", with 98% of votes counted. Hull has 12%": not of those that are counted.
    let sorts = known.who.zip(known.verb).is_some_and(|(who, verb)| who.contains(&verb));
    let is_said = known.whole.is_some() || known.thing.is_some() || place.last.sentence == place.item.sentence;
    if !does
        && !sorts
        && is_said
        && figure.is_percent()
        && before.is_percent()
        && unsaid
        && measure.who.is_some_and(|who| named(who) || accounts && place.last.sentence == place.item.sentence)
        && place.is_near()
        && listed()
    {
        measure.whole = known.whole;
        measure.thing = known.thing;
        measure.verb = known.verb;
    }
}

/// "Say the same": what those do of whom the figure before is.
fn same(place: Place, measure: &mut Measure, known: &Measure) {
    let said = |span: Span| span.of(place.around.stream.text);
    let known_who = known.who;
    let text_behind = |who: Span, verb: Span| said(Span::new(verb.end.min(who.end), who.end)).trim_start();
    let does_first = lemma(known_who.map_or("", |who| said(who).split(' ').next().unwrap_or_default()));
    // "61% of sailors did", "61% of sailors own one".
    let again = |(verb, known): (Span, Span)| match measure.who {
        None => can_be(said(verb), Sign::DO) && measure.whole.is_some(),
        // "58% are in favour; among those over 65, 33% are", "84% of thefts are solved, but 9% of fires are".
        Some(who) if who == verb && can_be(said(verb), Sign::BE) => {
            can_be(said(known), Sign::BE) || does_first == lemma(said(verb))
        }
        // "Say the same"; but "said they had stayed the same", "stayed the same".
        Some(who) if matches!(text_behind(who, verb), "the same" | "so") => !lemma(said(verb)).is(Sign::LINK),
        Some(who) => {
            let [own, other] = [verb, known].map(|verb| lemma(said(verb)));
            // "82 voted for the bill and 9 voted against it".
            let stance = |who: Span| said(who).split(' ').nth(1).filter(|word| can_be(word, Sign::STANCE));
            let stands = stance(who).is_some_and(|own| known_who.and_then(stance).is_some_and(|other| own != other));
            // "30% against it".
            !stands
                && who.contains(&verb)
                && own == other
                && own.is_known()
                && words!["it", "one", "them"].has(last(said(who)))
        }
    };
    // "In 2012, 31% of rowers were Finns; today 42% are".
    let are = measure.who == measure.verb && measure.verb.is_some_and(|verb| can_be(said(verb), Sign::BE));
    let is = |who: Span, verb: Span| are && can_be(said(verb), Sign::BE) && verb.end <= who.start;
    let does = known.who.zip(known.verb).is_some_and(|(who, verb)| who.contains(&verb) || is(who, verb));
    // "Rowing has grown: 11% do so": what, its own sentence says.
    let (first, opens) = (place.item.sentence.0.max(place.item.opens.saturating_sub(LONGEST)), place.item.opens);
    let does = does && !first.to(opens).any(|at| place.around.is_mark(at, ':'));
    let text = place.around.stream.text;
    let rest = known.who.and_then(|who| denied(text, who));
    let denies = measure.verb.is_some_and(|verb| denied(text, verb).is_some())
        || rest.is_some_and(|rest| rest.start == rest.end);
    if does && !denies && place.is_near() && measure.verb.zip(known.verb).is_some_and(again) {
        // "41% are not keen, 38% are", "41% do not row, 38% do".
        let is = measure.verb.is_some_and(|verb| can_be(said(verb), Sign::BE));
        measure.verb = match rest {
            Some(rest) if !is => {
                said(rest).split(' ').next().map(|verb| Span::new(rest.start, rest.start + verb.len()))
            }
            Some(_) => measure.verb,
            None => known.verb,
        };
        measure.who = rest.or(known.who);
        measure.place = measure.place.or(known.place);
    }
}
