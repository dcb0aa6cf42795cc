//! Findings from drafts: what the sentence around a number, and the number before it, say of it.

use super::change::{changed, noun_turn};
use super::difference::difference;
use super::draft::rate;
use super::drafted::Draft;
use super::finding::Finding;
use super::items::{Reach, reach};
use super::measured::Shape;
use super::unit::{Class, Unit};
use super::units;
use super::words::is_stop;
use super::{context, kind};
use crate::article::{Bound, Direction, FigureKind};
use crate::find::date::Dated;
use crate::find::tokens::{At, Tokens};
use crate::text::Span;
use crate::words::{Sign, word, words};

/// The findings that `drafts` and `dates` make, in order.
pub fn settle(tokens: &Tokens, drafts: &[Draft], dates: &[Dated]) -> Vec<Finding> {
    let mut sentences = context::Sentences::new(tokens.text());
    let mut found: Vec<Finding> = Vec::new();
    let mut at = Sentence::default();
    for (place, draft) in drafts.iter().enumerate() {
        let start = tokens.span(draft.start).start;
        if start >= at.span.end {
            let span = sentences.around(start).unwrap_or(Span::new(start, tokens.text().len()));
            at = Sentence::new(tokens, span);
        }
        let compared = drafts.get(place + 1).filter(|next| is_compared(tokens, next));
        let until = compared.map_or(usize::MAX, |next| tokens.span(next.start).start);
        let reach = reach(tokens, drafts, place, dates, at.span);
        let reach = Reach { until: reach.until.min(until), ..reach };
        let (mut finding, unit) = finding(tokens, draft, &at, dates, reach);
        at.see(tokens, draft, &finding, unit);
        // "There were eight fires, compared with 11": a small count is told where another is told beside it.
        if let Some(last) = found.last_mut().filter(|last| finding.counted.is_some() && last.counted == finding.counted)
        {
            last.salient |= finding.salient;
        }
        // "Four points, 10 assists and five rebounds": so is one that ends a list of three.
        let listed = place >= 2 && [place - 1, place].iter().all(|at| follows(tokens, drafts, *at));
        let told = found.len().checked_sub(2).and_then(|first| found.get(first..));
        let told = told.is_some_and(|told| told.iter().all(|one| one.salient && at.span.contains(&one.span)));
        finding.salient |= finding.counted.is_some() && listed && told;
        found.push(finding);
    }
    found
}

/// Whether only a comma or "and" parts the draft `place` from what the one before it counts.
fn follows(tokens: &Tokens, drafts: &[Draft], place: usize) -> bool {
    let (last, draft) = (&drafts[place - 1], &drafts[place]);
    last.end + 1 == draft.start && (tokens.is_mark(last.end, ',') || tokens.is(last.end, word!("and")))
}

/// A sentence, the tokens it holds, who speaks in it, and what its figures so far were.
struct Sentence {
    span: Span,
    start: At,
    next: At,
    source: Option<Span>,
    last: Option<Seen>,
    counted: Option<Seen>,
    first: Option<Seen>,
    level: Option<Seen>,
    index: Option<Seen>,
}

/// A figure as the ones after it refer to it.
#[derive(Clone, Copy)]
struct Seen {
    unit: Unit,
    counted: Option<Span>,
    /// Whether it counts all of a group that is known: "the 40 schools", "its four schools", "the town’s schools".
    is_known: bool,
    bound: Bound,
    direction: Option<Direction>,
    end: At,
    kind: FigureKind,
    value: f64,
}

/// How many times larger the one of two figures may be than the other, where they tell the same of two times.
const MOST_APART: f64 = 3.0;

impl Seen {
    /// How many times the larger of its value and another is the smaller.
    fn apart(&self, value: f64) -> f64 {
        (self.value / value).max(value / self.value)
    }
}

impl Default for Sentence {
    fn default() -> Sentence {
        Sentence {
            span: Span::new(0, 0),
            start: At::FIRST,
            next: At::FIRST,
            source: None,
            last: None,
            counted: None,
            first: None,
            level: None,
            index: None,
        }
    }
}

impl Sentence {
    fn new(tokens: &Tokens, span: Span) -> Sentence {
        let (start, next) = (tokens.at_byte(span.start), tokens.at_byte(span.end));
        let source = context::source(tokens, start, next);
        Sentence { span, start, next, source, ..Sentence::default() }
    }

    fn see(&mut self, tokens: &Tokens, draft: &Draft, finding: &Finding, unit: Option<Unit>) {
        // "Deaths per 100,000 people stood at 41": no people.
        let Some(unit) = unit.filter(|_| !tokens.is_after(draft.start, word!("per"))) else { return };
        let seen = Seen {
            unit,
            counted: finding.counted,
            is_known: is_known(tokens, draft.start),
            bound: finding.bound,
            direction: finding.direction,
            end: draft.end,
            kind: finding.kind,
            value: finding.value.ends().1,
        };
        if finding.class == Class::Counted && draft.measure.shape != Shape::Part {
            self.counted = Some(seen);
            // “From eight boats to 30,” said Moreno, who sold 61 oars, compared with 38: oars.
            let quotes = |at: At| matches!(tokens.mark(at), Some('"' | '“' | '”'));
            let is_parted = self.last.is_some_and(|last| last.end.to(draft.start).any(quotes));
            self.first = self.first.filter(|_| !is_parted);
            self.first.get_or_insert(seen);
        }
        if matches!(finding.class, Class::Counted | Class::Measure | Class::Money) && draft.measure.shape != Shape::Part
        {
            self.level = Some(seen);
        }
        if finding.class == Class::Points && finding.kind != FigureKind::Change {
            self.index = Some(seen);
        }
        self.last = Some(seen);
    }

    /// The bound and the direction of a figure, where it has none of its own those of the figure before it that it says
    /// once more: "more than 100 miles (161 km)", "fell $1.25, or 2.1%", "fell by 3% there and by 5% here".
    fn carried(&self, tokens: &Tokens, draft: &Draft, class: Class) -> (Bound, Option<Direction>) {
        let own = (draft.bound, draft.turn.map(|turn| turn.direction));
        let Some((last, before)) = self.last.as_ref().zip(draft.start.checked_sub(1)) else { return own };
        let exact = draft.bound == Bound::Exact;
        let same = last.unit.class == class;
        let bracket = tokens.is_mark(before, '(') && before <= last.end;
        // "fell by £3m, or 4%", "down 3p or 0.2%"
        let comma = before == last.end + 1 && tokens.is_mark(last.end, ',');
        let or = tokens.is(before, word!("or")) && (comma || before == last.end && !same);
        // "Rose 5% in 2018 and 7% in 2019".
        let again = tokens.is(before, word!("and")) && tokens.is_any(draft.next, words!["in", "on", "at"]);
        // "Lost 182 litres, compared with 164 in 2022".
        let compared = is_turned(tokens, draft) && last.apart(draft.measure.amount.ends().1) < MOST_APART;
        match class {
            _ if same && exact && bracket => (last.bound, last.direction),
            Class::Percent | Class::Points | Class::Money if exact && or => (own.0, own.1.or(last.direction)),
            Class::Percent | Class::Points if same && (tokens.is(before, word!("by")) || again) => {
                (own.0, own.1.or(last.direction))
            }
            Class::Measure if same && (compared || again) => (own.0, own.1.or(last.direction)),
            _ => own,
        }
    }

    /// The unit of a sum with what the one before it is by: "$950 a month in Cork, $890 in Sligo".
    fn below(&self, tokens: &Tokens, draft: &Draft, unit: Unit) -> Unit {
        const MOST: f64 = 10.0;
        let before = draft.start.checked_sub(1);
        let joins = |at: At| tokens.is_mark(at, ',') || tokens.is_any(at, words!["and", "or", "from"]);
        // "Women earn £14 an hour, men £16".
        let named = |at: At| at > At::FIRST && tokens.is_word(at) && joins(at - 1);
        let listed = before.is_some_and(|at| joins(at) || named(at));
        let value = draft.measure.amount.ends().1;
        let like = |last: &&Seen| {
            let near = last.value < value * MOST && value < last.value * MOST;
            near && last.unit.class == Class::Money && last.unit.name(tokens).starts_with(&unit.name(tokens))
        };
        let last = self.last.as_ref().filter(|_| unit.class == Class::Money && unit.under.is_none());
        let last = last.filter(|_| listed || is_compared(tokens, draft)).filter(like);
        Unit { under: last.map_or(unit.under, |last| last.unit.under), ..unit }
    }

    /// The figure whose noun or unit one without either means: the last one, or the last that counts where that one is
    /// only a length of time or a share.
    fn meant(&self, tokens: &Tokens, draft: &Draft) -> Option<&Seen> {
        const FAR: f64 = 10_000.0;
        let last = self.last.as_ref()?;
        // "4,500 employees in 12 countries, down from 5,100": it was as many of what there are about as many of.
        let turned = is_turned(tokens, draft) || is_compared(tokens, draft);
        let value = draft.measure.amount.ends().1;
        let apart = |seen: &Seen| seen.apart(value);
        if let Some(first) = self.first.as_ref().filter(|first| turned && apart(first) < apart(last)) {
            return Some(first);
        }
        let to = tokens.is_after_any(draft.start, words!["to", "at"]);
        // "Up 40% from 1,200": no level is more than all of it.
        let from = value > 100.0;
        match last.unit.class {
            // "The mean age is 42.7 years, up from 39.9".
            Class::Time if turned && apart(last) < MOST_APART => Some(last),
            Class::Time | Class::Age | Class::Times => self.counted.as_ref(),
            // "Ended down 1% at 1,460 points, while the other lost 2% to end at 1,330".
            Class::Percent if to && self.index.as_ref().is_some_and(|index| apart(index) < MOST_APART) => {
                self.index.as_ref()
            }
            // "2.4 million containers, up 8% from 2.2 million".
            Class::Percent if from && last.kind == FigureKind::Change => {
                self.level.as_ref().filter(|_| tokens.is_after(draft.start, word!("from")))
            }
            // "Leads 58 percent to 33".
            Class::Percent if to && draft.start == last.end + 1 && last.kind == FigureKind::Level => {
                Some(last).filter(|last| last.value + value <= 100.0)
            }
            Class::Percent if to || from => None,
            // "The number who live 5 miles from a bank has grown to 3 million".
            Class::Measure => Some(last).filter(|last| apart(last) < FAR),
            _ => Some(last),
        }
    }
}

fn finding(tokens: &Tokens, draft: &Draft, at: &Sentence, dates: &[Dated], reach: Reach) -> (Finding, Option<Unit>) {
    let measure = &draft.measure;
    let span = tokens.extent(draft.start, draft.next);
    let place = |(start, next): (At, At)| tokens.extent(start, next);
    // "One in five dockers is over 60" counts no dockers twice.
    let is =
        tokens.is_after_any(draft.start, words!["is", "are", "was"]) || tokens.is_after(draft.start, word!("were"));
    let meant = at
        .meant(tokens, draft)
        .filter(|meant| elides(tokens, draft, at.next) && !(is && meant.kind == FigureKind::Share))
        .filter(|meant| !meant.is_known || comes_to(tokens, draft).is_none_or(|verb| verb < meant.end));
    let shared = || Some(units::below(tokens, meant?.unit, draft.next).0);
    let unit = draft.unit.or_else(shared).or_else(|| Some(rate(tokens, draft.next)?.0));
    let unit = unit.map(|unit| at.below(tokens, draft, unit));
    let class = unit.map_or(Class::Counted, |unit| unit.class);
    let (bound, direction) = at.carried(tokens, draft, class);
    let changed = || draft.turn.and_then(|turn| changed(tokens, turn.verb, draft.start, at.start)).map(place);
    let noun = draft.noun.map(|noun| place((noun.start, noun.next)));
    let direction = direction.or_else(|| difference(tokens, draft, dates));
    let noun_direction = noun_turn(tokens, draft.start, draft.next);
    let time = context::time(tokens.text(), dates, at.span, span, class == Class::Times, reach);
    let seen = kind::Seen {
        measure,
        class,
        direction: direction.or(noun_direction),
        time,
        elided: meant.map(|meant| meant.kind),
        sentence: at.start,
        start: draft.start,
        end: draft.end,
    };
    let name = unit.map(|unit| unit.name(tokens));
    let finding = Finding {
        span,
        value: measure.amount,
        ends: measure.ends.map(|ends| ends.map(place)),
        bound,
        direction,
        noun_direction,
        kind: kind::kind(tokens, &seen, name.as_deref()),
        salient: kind::salient(tokens, measure, draft.start, draft.next, class)
            && !is_margin(tokens, draft, class, at.start),
        unit: name,
        class,
        counted: noun.or_else(|| meant?.counted).or_else(changed),
        time,
        source: at.source,
    };
    (finding, unit)
}

/// Whether a number only says how sure others are: "a margin of error of 3 points", "95% confidence interval, 21% to 52%",
/// "(95% CI 6.1 to 6.7)".
fn is_margin(tokens: &Tokens, draft: &Draft, class: Class, start: At) -> bool {
    const NEAR: usize = 12;
    let parts = [words!["margin", "of", "error"], words!["confidence", "interval"], words!["accurate", "to", "within"]];
    // "The error is plus or minus 3 points", which says nothing of those who are counted behind it.
    let about = Some(words!["plus", "or", "minus"]).filter(|_| class != Class::Counted);
    let near = start.max(draft.start.saturating_sub(NEAR)).to(draft.next + 1);
    let is_part = |at: At| {
        tokens.is_any(at, words!["ci", "sd", "iqr"])
            || parts.iter().chain(&about).any(|part| tokens.phrase(at, part).is_some())
    };
    // What a bracket says that is closed by now is said of another.
    let mut near = near.rev().take_while(|&at| at >= draft.start || !tokens.is_mark(at, ')'));
    matches!(class, Class::Percent | Class::Points | Class::Counted) && near.any(is_part)
}

/// Whether a number is what another has turned from, or is compared with: "up from 164", "against 164".
fn is_turned(tokens: &Tokens, draft: &Draft) -> bool {
    tokens.phrase_before(draft.start, At::FIRST, Sign::TURNED_FROM).is_some()
        || tokens.is_after(draft.start, word!("against"))
}

/// Whether a number is what the one before it is compared with, so that a time after it is its own.
fn is_compared(tokens: &Tokens, draft: &Draft) -> bool {
    let with = [words!["compared", "with"], words!["compared", "to"]];
    with.iter().any(|with| tokens.is_after_phrase(draft.start, with)) || tokens.follows(draft.start, Sign::VERSUS)
}

/// Whether a number that starts at `at` counts all of a group that is known.
fn is_known(tokens: &Tokens, at: At) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| tokens.is_in(before, Sign::POSS) || tokens.is_any(before, words!["the", "s"]))
}

/// The verb by which its subject comes to be so much as the number says: what "the number of pupils in the 40 schools rose to
/// 9,200" counts is no schools.
fn comes_to(tokens: &Tokens, draft: &Draft) -> Option<At> {
    let to = draft.start.checked_sub(1).filter(|to| tokens.is_any(*to, words!["from", "to"]))?;
    let verb = to.checked_sub(1)?;
    [Sign::GOES_UP, Sign::GOES_DOWN].iter().any(|sign| tokens.is_in(verb, *sign)).then_some(verb)
}

/// Whether a number without a noun means the noun of the number before it: "and around 1.7 million from Asia".
fn elides(tokens: &Tokens, draft: &Draft, end: At) -> bool {
    let bare = draft.unit.is_none() && draft.measure.shape != Shape::Part;
    let before = draft.start.checked_sub(1);
    let verb = before.filter(|verb| tokens.is_any(*verb, words!["are", "were"]));
    let there = verb.is_some_and(|verb| tokens.is_after(verb, word!("there")));
    let joined = there
        || before.is_some_and(|at| tokens.is_in(at, Sign::BEFORE_ELIDED) || matches!(tokens.mark(at), Some(',' | ':')));
    let ends = draft.next >= end || !tokens.is_word(draft.next) || is_stop(tokens, draft.next);
    // "Raised $4 million for the club, one of the first".
    let one_of = draft.measure.shape == Shape::Words && tokens.is(draft.next, word!("of"));
    bare && joined && ends && !one_of
}
