//! Of whom the text tells how old they are, or of which nation or party: "the 52-year-old", "the Labour MP".

use super::resolve::Reason;
use super::state::Desk;
use crate::find::lexicon::{word, words};
use crate::find::quotes::people::Name;
use crate::find::quotes::phrase::{Phrase, Pronoun};
use crate::find::quotes::prose::Shape;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

/// How far back ages are looked for, in names.
const NAMES_BACK: usize = 40;

impl Desk<'_, '_> {
    /// Who is called by a word with a capital and by age or where they are from: "the 22-year-old Yorkshireman", "the Wiganer" are
    /// whom the text told of before.
    pub(super) fn of_age(&self, subject: &Phrase, q: At) -> Option<(usize, Reason)> {
        const FAR: usize = 6;
        let head = subject.to.checked_sub(1)?;
        let the = head.saturating_sub(FAR).to(head).rev().find(|at| self.prose.is_word(*at, word!("the")))?;
        let age = self.age_in(the, head).filter(|_| self.people.name_at(head - 1).is_none());
        // "the Wiganer", "the New Zealander"
        let is_new = usize::from(self.prose.is_word(head - 1, word!("new")));
        let is_unknown = !self.prose.word(head).is_known() && the + 1 + is_new == head;
        let is_from = is_unknown && ["er", "ian", "man"].iter().any(|end| self.prose.written(head).ends_with(end));
        let phrase = Phrase { from: the, ..*subject };
        (age.is_some() || is_from).then(|| self.leads_back(&phrase, head, (Pronoun::Someone, age), q)).flatten()
    }

    /// "52" of "the 52-year-old": the age that the words from `from` up to `to` tell.
    pub(super) fn age_in(&self, from: At, to: At) -> Option<At> {
        let year_old = from.to(to).find(|at| self.prose.written(*at) == "year-old")?;
        let is_hyphen = self.prose.written(year_old.saturating_sub(1)) == "-";
        let age = year_old.saturating_sub(1 + usize::from(is_hyphen));
        (self.prose.shape(age) == Shape::Number).then_some(age)
    }

    /// How old the words beside a name say somebody is: "Ada Moreno, 52", "Ada Moreno (52)", "52-year-old Ada Moreno".
    fn told_age(&self, name: &Name) -> Option<At> {
        let behind = name.to + 1;
        let is_behind = self.prose.is_mark(name.to, &[',', '(']) && self.prose.shape(behind) == Shape::Number;
        let before = || self.age_in(name.from.checked_sub(1)?, name.from);
        Some(behind).filter(|_| is_behind).or_else(before)
    }

    /// Those before `before` who are told to be too old for what the word at `head` says: "the teen" is not "Hal Moreno, 63".
    pub(super) fn grown_up(&self, head: At, before: At) -> impl Iterator<Item = usize> {
        let is_teen = words!["teen", "teenager"].has(self.prose.word(head));
        let names = self.people.names.get(..self.people.outside).unwrap_or_default();
        let last = names.partition_point(|name| name.from < before);
        let back = if is_teen { last.saturating_sub(NAMES_BACK)..last } else { last..last };
        let is_old = |name: &Name| self.told_age(name).is_some_and(|age| !self.prose.written(age).starts_with('1'));
        back.filter(move |number| names.get(*number).is_some_and(is_old)).map(|number| self.people.entity_of(number))
    }

    /// Those before `before` whose age is told, and whether it is that at `age`.
    pub(super) fn of_ages(&self, age: At, before: At) -> impl Iterator<Item = (usize, Span, bool)> {
        let names = self.people.names.get(..self.people.outside).unwrap_or_default();
        let last = names.partition_point(|name| name.from < before);
        (last.saturating_sub(NAMES_BACK)..last).rev().filter_map(move |number| {
            let name = names.get(number)?;
            let is_same = self.prose.written(self.told_age(name)?) == self.prose.written(age);
            Some((self.people.entity_of(number), name.span, is_same))
        })
    }

    /// Whether what the description says is of another nation or party than the name at `span`: "the Labour MP", of a Conservative.
    pub(super) fn is_of_others(&self, subject: &Phrase, head: At, span: Span) -> bool {
        const NEAR: usize = 6;
        let is_nation = |at: &At| self.prose.plain(*at).is(Sign::NATION);
        let own = subject.from.to(head).find(is_nation);
        let at = self.prose.at(span.start);
        let (start, end) = self.prose.sentence(at);
        let mut near = at.saturating_sub(NEAR).max(start).to(end.min(at + 2 * NEAR)).filter(is_nation).peekable();
        let is_told = near.peek().is_some();
        own.is_some_and(|own| is_told && near.all(|at| self.prose.written(at) != self.prose.written(own)))
    }
}
