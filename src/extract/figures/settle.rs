//! Findings from drafts: what the sentence around a number, and the number before it, say of it.

use super::change::{changed, noun_turn};
use super::draft::{Draft, rate};
use super::number::Shape;
use super::units::{self, Class, Unit};
use super::words::is_stop;
use super::{Finding, context, kind};
use crate::article::{Bound, Direction, FigureKind};
use crate::extract::date::Dated;
use crate::extract::tokens::Tokens;
use crate::text::Span;

/// The findings that `drafts` and `dates` make, in order.
pub fn settle(tokens: &Tokens, drafts: &[Draft], dates: &[Dated]) -> Vec<Finding> {
    let sentences = context::all_sentences(tokens.text());
    let mut found: Vec<Finding> = Vec::new();
    let mut at = Sentence::default();
    for (place, draft) in drafts.iter().enumerate() {
        let start = tokens.span(draft.start).start;
        if start >= at.span.end {
            let span = context::around(&sentences, start).unwrap_or(Span::new(start, tokens.text().len()));
            at = Sentence::new(tokens, span, at.next);
        }
        let until = drafts
            .get(place + 1)
            .filter(|next| is_compared(tokens, next))
            .map_or(usize::MAX, |next| tokens.span(next.start).start);
        let finding = finding(tokens, draft, &at, dates, until);
        at.see(draft, &finding);
        found.push(finding);
    }
    found
}

/// A sentence, the tokens it holds, who speaks in it, and what its figures so far were.
struct Sentence {
    span: Span,
    start: usize,
    next: usize,
    source: Option<Span>,
    last: Option<Seen>,
    counted: Option<Seen>,
    first: Option<Seen>,
    level: Option<Seen>,
}

/// A figure as the ones after it refer to it.
#[derive(Clone)]
struct Seen {
    unit: Unit,
    counted: Option<Span>,
    bound: Bound,
    direction: Option<Direction>,
    end: usize,
    kind: FigureKind,
    value: f64,
}

impl Default for Sentence {
    fn default() -> Sentence {
        Sentence {
            span: Span::new(0, 0),
            start: 0,
            next: 0,
            source: None,
            last: None,
            counted: None,
            first: None,
            level: None,
        }
    }
}

impl Sentence {
    fn new(tokens: &Tokens, span: Span, from: usize) -> Sentence {
        let place = |from: usize, byte: usize| {
            (from..tokens.len()).find(|&at| tokens.span(at).start >= byte).unwrap_or(tokens.len())
        };
        let start = place(from, span.start);
        let next = place(start, span.end);
        Sentence {
            span,
            start,
            next,
            source: context::source(tokens, start, next),
            last: None,
            counted: None,
            first: None,
            level: None,
        }
    }

    fn see(&mut self, draft: &Draft, finding: &Finding) {
        let Some(name) = finding.unit.clone() else { return };
        let unit = Unit { name, class: finding.class };
        let seen = Seen {
            unit,
            counted: finding.counted,
            bound: finding.bound,
            direction: finding.direction,
            end: draft.end,
            kind: finding.kind,
            value: finding.value.ends().1,
        };
        if finding.class == Class::Counted && draft.measure.shape != Shape::Part {
            self.counted = Some(seen.clone());
            self.first.get_or_insert_with(|| seen.clone());
        }
        if matches!(finding.class, Class::Counted | Class::Measure | Class::Money) && draft.measure.shape != Shape::Part
        {
            self.level = Some(seen.clone());
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
        let bracket = tokens.mark(before) == Some('(') && before <= last.end;
        let or = tokens.is(before, "or") && before == last.end + 1 && tokens.mark(last.end) == Some(',');
        match class {
            _ if same && exact && bracket => (last.bound, last.direction),
            Class::Percent | Class::Points | Class::Money if exact && or => (own.0, own.1.or(last.direction)),
            Class::Percent | Class::Points if same && tokens.is(before, "by") => (own.0, own.1.or(last.direction)),
            _ => own,
        }
    }

    /// The figure whose noun or unit one without either means: the last one, or the last that counts where that one is
    /// only a length of time or a share.
    fn meant(&self, tokens: &Tokens, draft: &Draft) -> Option<&Seen> {
        let last = self.last.as_ref()?;
        // "4,500 employees in 12 countries, down from 5,100": it was as many of what there are about as many of.
        let turned = ["up from", "down from", "compared with", "compared to"]
            .iter()
            .any(|with| tokens.phrase_before(draft.start, with).is_some());
        let value = draft.measure.amount.ends().1;
        let apart = |seen: &&Seen| (seen.value / value).max(value / seen.value);
        if let Some(first) = self.first.as_ref().filter(|first| turned && apart(first) < apart(&last)) {
            return Some(first);
        }
        let to = draft.start.checked_sub(1).is_some_and(|at| tokens.is_any(at, &["to", "at"]));
        // "Up 40% from 1,200": no level is more than all of it.
        let from = draft.measure.amount.ends().1 > 100.0;
        match last.unit.class {
            Class::Time | Class::Age | Class::Times => self.counted.as_ref(),
            // "2.4 million containers, up 8% from 2.2 million".
            Class::Percent if from && last.kind == FigureKind::Change => {
                self.level.as_ref().filter(|_| draft.start.checked_sub(1).is_some_and(|at| tokens.is(at, "from")))
            }
            Class::Percent if to || from => None,
            _ => Some(last),
        }
    }
}

fn finding(tokens: &Tokens, draft: &Draft, at: &Sentence, dates: &[Dated], until: usize) -> Finding {
    let measure = &draft.measure;
    let span = tokens.extent(draft.start, draft.next);
    let place = |(start, next): (usize, usize)| tokens.extent(start, next);
    // "One in five dockers is over 60" counts no dockers twice.
    let is = draft.start.checked_sub(1).is_some_and(|at| tokens.is_any(at, &["is", "are", "was", "were"]));
    let meant = at
        .meant(tokens, draft)
        .filter(|meant| elides(tokens, draft, at.next) && !(is && meant.kind == FigureKind::Share));
    let shared = || Some(units::below(tokens, meant?.unit.clone(), draft.next).0);
    let unit = draft.unit.clone().or_else(shared).or_else(|| Some(rate(tokens, draft.next)?.0));
    let class = unit.as_ref().map_or(Class::Counted, |unit| unit.class);
    let (bound, direction) = at.carried(tokens, draft, class);
    let changed = || draft.turn.and_then(|turn| changed(tokens, turn.verb, draft.start, at.start)).map(place);
    let noun = draft.noun.map(|noun| place((noun.start, noun.next)));
    let noun_direction = noun_turn(tokens, draft.start, draft.next);
    let time = context::time(tokens.text(), dates, at.span, span, class == Class::Times, until);
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
    Finding {
        span,
        value: measure.amount,
        ends: measure.ends.map(|ends| ends.map(place)),
        bound,
        direction,
        noun_direction,
        kind: kind::kind(tokens, &seen, unit.as_ref()),
        salient: kind::salient(tokens, measure, draft.next, class),
        unit: unit.map(|unit| unit.name),
        class,
        counted: noun.or_else(|| meant?.counted).or_else(changed),
        time,
        source: at.source,
    }
}

/// Whether a number is what the one before it is compared with, so that a time after it is its own.
fn is_compared(tokens: &Tokens, draft: &Draft) -> bool {
    let with =
        tokens.phrase_before(draft.start, "compared with").or_else(|| tokens.phrase_before(draft.start, "compared to"));
    let before = draft.start.checked_sub(1);
    with.is_some() || before.is_some_and(|at| tokens.is_any(at, &["from", "than", "versus", "against", "vs"]))
}

/// Whether a number without a noun means the noun of the number before it: "and around 1.7 million from Asia".
fn elides(tokens: &Tokens, draft: &Draft, end: usize) -> bool {
    #[rustfmt::skip]
    const BEFORE: [&str; 15] = [
        "and", "or", "but", "including", "versus", "with", "to", "from", "by", "than", "is", "was", "against", "only",
        "of",
    ];
    let bare = draft.unit.is_none() && draft.measure.shape != Shape::Part;
    let before = draft.start.checked_sub(1);
    let there = ["there are", "there were"].iter().any(|words| tokens.phrase_before(draft.start, words).is_some());
    let joined = there || before.is_some_and(|at| tokens.is_any(at, &BEFORE) || tokens.mark(at) == Some(','));
    let ends = draft.next >= end || tokens.word(draft.next).is_none_or(is_stop);
    bare && joined && ends
}
