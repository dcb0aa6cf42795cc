//! Whose a date is where a sentence lists figures: "300 people in 2021 and 500 people in 2022".

use super::drafted::Draft;
use crate::find::date::Dated;
use crate::find::tokens::{At, Tokens};
use crate::text::Span;
use crate::words::{Sign, word, words};

/// Which dates around a figure can be its own, by bytes.
#[derive(Clone, Copy)]
pub struct Reach {
    /// Dates that end here or before are of the figure before it, where one behind it is its own.
    pub from: usize,
    /// Dates from here on are of another figure.
    pub until: usize,
    /// Whether its own time is told in words that are no date: "last season", "today".
    pub is_told: bool,
}

/// The reach of the draft `place`, one of `drafts` in `sentence`.
pub fn reach(tokens: &Tokens, drafts: &[Draft], place: usize, dates: &[Dated], sentence: Span) -> Reach {
    let Some(draft) = drafts.get(place) else { return Reach { from: 0, until: usize::MAX, is_told: false } };
    let inside = |draft: &&Draft| sentence.contains(&tokens.extent(draft.start, draft.next));
    let before = place.checked_sub(1).and_then(|before| drafts.get(before)).filter(inside);
    let next = drafts.get(place + 1).filter(inside);
    let items = Items { tokens, dates };
    let from = before.and_then(|before| items.trailing(before, draft));
    let leading = next.and_then(|next| items.leading(draft, next));
    let end = next.map_or(tokens.at_byte(sentence.end), |next| next.start);
    let told = items.other_time(draft.end, end.min(draft.end + FARTHEST));
    let start = before.map_or(tokens.at_byte(sentence.start), |before| before.end);
    let told_before = items.other_time(start.max(draft.start.saturating_sub(FARTHEST)), draft.start);
    let until = [leading, told].into_iter().flatten().min().unwrap_or(usize::MAX);
    let from = from.max(told_before).unwrap_or(0);
    Reach { from, until, is_told: told.is_some() || told_before.is_some() }
}

/// A time that is told farther from a figure than so many tokens is hardly its own.
const FARTHEST: usize = 4;

struct Items<'a> {
    tokens: &'a Tokens<'a>,
    dates: &'a [Dated],
}

impl Items<'_> {
    /// The first date between two figures.
    fn between(&self, one: &Draft, next: &Draft) -> Option<&Dated> {
        let from = self.tokens.span(one.end.saturating_sub(1)).end;
        let first = self.dates.get(self.dates.partition_point(|dated| dated.span.start < from))?;
        (first.span.end <= self.tokens.span(next.start).start).then_some(first)
    }

    /// Where the date ends that stands behind the figure before this one, and is its own: "300 in 2021 and".
    fn trailing(&self, before: &Draft, draft: &Draft) -> Option<usize> {
        let date = self.between(before, draft)?;
        let mut behind = self.tokens.at_byte(date.span.end).to(draft.start);
        // "From 60p in 2031 to £1.65".
        let from = self.tokens.is_after(before.start, word!("from"));
        let joint = |at: At| {
            self.joins(at) || from && self.tokens.is(at, word!("to")) || matches!(self.tokens.mark(at), Some(',' | ';'))
        };
        let led = self.leads(date) || self.is_after_comma(date) && !behind.clone().any(|at| self.joins(at));
        (!led && behind.any(joint)).then_some(date.span.end)
    }

    /// Where the date starts that stands before the next figure, and is its own: "and in 2022 500 people", ", in 2022 500".
    fn leading(&self, draft: &Draft, next: &Draft) -> Option<usize> {
        // "4.3%, up from May’s 4.2%".
        let owns = |date: &Dated| {
            let between = self.tokens.text().get(date.span.end..self.tokens.span(next.start).start);
            matches!(between, Some("’s " | "'s "))
        };
        let opens = |date: &&Dated| {
            self.leads(date) || owns(date) || self.is_after_comma(date) && self.is_right_before(date, next)
        };
        self.between(draft, next).filter(opens).map(|date| date.span.start)
    }

    /// Where a time is told between two tokens that is no date: "12 games last season", "120 people today", "this year 54%".
    fn other_time(&self, from: At, to: At) -> Option<usize> {
        let start = |at: At| self.tokens.span(at).start;
        let dated = |at: At| {
            let next = self.dates.partition_point(|dated| dated.span.end <= start(at));
            self.dates.get(next).is_some_and(|dated| dated.span.start <= start(at))
        };
        let time = |at: At| {
            let seen = self.tokens.is_any(at, words!["last", "this", "next"]) && self.tokens.is_in(at + 1, Sign::TIME);
            // "57% four years ago and 49% in 2018".
            let seen =
                seen || self.tokens.is_any(at + 2, words!["ago", "earlier"]) && self.tokens.is_in(at + 1, Sign::TIME);
            // "6.8% a month ago and 3.1% in 2021".
            let told = self.tokens.words_in(Sign::TOLD_TIME, |by| self.tokens.known(at + by)).is_some();
            seen || told || self.tokens.is_any(at, words!["today", "yesterday", "now"])
        };
        let told = |at: &At| time(*at) && !dated(*at);
        from.to(to).find(told).map(start)
    }

    /// Whether hardly a word stands between the date and the figure: "in 2022 about 500".
    fn is_right_before(&self, date: &Dated, draft: &Draft) -> bool {
        const HEDGE: usize = 2;
        let mut between = self.tokens.at_byte(date.span.end).to(draft.start);
        between.clone().count() <= HEDGE && between.all(|at| self.tokens.mark(at).is_none())
    }

    /// Whether a joining word stands right before the date: it leads what follows.
    fn leads(&self, date: &Dated) -> bool {
        let before = self.tokens.at_byte(date.span.start).checked_sub(1);
        before.is_some_and(|at| self.joins(at) || self.tokens.is_mark(at, ';'))
    }

    fn is_after_comma(&self, date: &Dated) -> bool {
        let before = self.tokens.at_byte(date.span.start).checked_sub(1);
        before.is_some_and(|at| self.tokens.is_mark(at, ','))
    }

    fn joins(&self, at: At) -> bool {
        self.tokens.is_any(at, words!["and", "but", "while"])
    }
}
