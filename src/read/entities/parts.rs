//! Names inside names: "Aske" of "Aske Castle", where the text has Aske elsewhere, too.

use super::forms::Forms;
use crate::read::names::{Gender, Name, Type, Weight};
use crate::text::Span;
use crate::words::{Sign, Word};

/// Adds, behind the name that holds them, the names that the text has elsewhere by themselves.
pub(super) fn add(text: &str, names: &mut Vec<Name>, forms: &mut Forms) {
    let mut known = vec![false; forms.end()];
    (0..names.len()).filter(|at| is_plain(&names[*at])).for_each(|at| known[forms.whole(at) as usize] = true);
    let mut parts = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let has_part = names.get(at + 1).is_some_and(|next| next.is_part);
        let part = if has_part { None } else { part(text, name, at, forms, &known) };
        parts.extend(part.map(|part| (at, part)));
    }
    if parts.is_empty() {
        return;
    }
    let added: Vec<usize> = parts.iter().enumerate().map(|(before, (at, _))| at + 1 + before).collect();
    let mut parts = parts.into_iter().peekable();
    let mut all = Vec::with_capacity(names.len() + added.len());
    for (at, name) in std::mem::take(names).into_iter().enumerate() {
        all.push(name);
        all.extend(parts.next_if(|(whole, _)| *whole == at).map(|(_, part)| part));
    }
    *names = all;
    forms.add(text, names, &added);
}

/// Whether it is a name by itself, and of no language or people.
fn is_plain(name: &Name) -> bool {
    !name.is_part && name.weight().best() != Type::Other && !name.is_doubtful
}

/// What stands in a name before its last word.
fn part(text: &str, name: &Name, at: usize, forms: &Forms, known: &[bool]) -> Option<Name> {
    let is_thing = name.weight().best() != Type::Person && !name.is_part;
    // "South" of "South Island" is no name of its own.
    let first = forms.words(at).first().map(|first| forms.known(*first))?;
    let is_common = (first.is(Sign::NOUN) || first.is(Sign::ADJ)) && !first.is(Sign::FIRST_NAME);
    let is_firm = forms.words(at).last().is_some_and(|last| forms.is_firm(*last));
    let is_thing = is_thing && !is_firm && (!is_common || first.is(Sign::NAMED_PLACE));
    forms.without_last(at).filter(|form| is_thing && known[*form as usize])?;
    let written = name.core.of(text);
    let end = written.rfind(char::is_whitespace)?;
    let written = written.get(..end)?.trim_end();
    let len = written.strip_suffix("’s").or_else(|| written.strip_suffix("'s")).unwrap_or(written).len();
    let span = Span::new(name.core.start, name.core.start + len);
    let plain = Name {
        is_modifier: false,
        is_listed: false,
        is_titled: false,
        is_kin: false,
        title: Word::NONE,
        acronym: None,
        gender: Gender::Open,
        hint: Gender::Open,
        speaks: false,
        ..name.clone()
    };
    (len > 0).then_some(Name {
        span,
        titled: span,
        core: span,
        is_part: true,
        inside: Weight::default(),
        around: Weight::default(),
        ..plain
    })
}
