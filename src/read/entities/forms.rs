//! How names are spelt: each word and each whole name as a number, so that the same is found by one look.

use super::steps::Steps;
use crate::read::names::{Gender, Name, Type, Weight};
use crate::text::fold;
use crate::words::{Sign, Word, looked_up, word};

/// A word, or a whole name, by its number.
pub(super) type Form = u32;

/// The forms of the names of a text.
#[derive(Default)]
pub(super) struct Forms {
    steps: Steps,
    /// Words as they are written, and by their numbers there the forms.
    written: Steps,
    forms: Vec<Option<Form>>,
    spelt: Vec<Spelt>,
    /// By form of a word, what is known of it.
    known: Vec<Known>,
}

/// What is known of a word.
#[derive(Clone, Copy, Default)]
struct Known {
    word: Word,
    first: char,
    last: char,
    is_initial: bool,
}

/// How a name is spelt.
#[derive(Clone, Default)]
struct Spelt {
    words: Vec<Form>,
    whole: Form,
    /// Whether its last word is the surname of the name behind it.
    is_shared: bool,
    /// The first letters of its words with capitals.
    letters: Option<Form>,
    /// The letters that stand in brackets behind it.
    acronym: Option<Form>,
    /// "Cruz" of "Ada Moreno-Cruz".
    half: Option<Form>,
}

impl Forms {
    pub fn of(text: &str, names: &[Name]) -> Forms {
        let mut forms = Forms::default();
        for name in names {
            let spelt = forms.spelling(text, name);
            forms.spelt.push(spelt);
        }
        forms.share_surnames(names);
        forms
    }

    /// "Gerard and Lynette Coombe": the first of them is a Coombe, too.
    fn share_surnames(&mut self, names: &[Name]) {
        // A word that is known as nothing else and names nobody else may be a first name, too.
        let mut uses = vec![0usize; self.end()];
        self.spelt.iter().flat_map(|spelt| &spelt.words).for_each(|form| uses[*form as usize] += 1);
        let is_rare = |form: Form| !self.known(form).is_known() && uses.get(form as usize) == Some(&1);
        let is_given =
            |form: Option<&Form>| form.is_some_and(|form| self.known(*form).is(Sign::FIRST_NAME) || is_rare(*form));
        let mut shared = Vec::new();
        for at in (1..names.len()).rev().filter(|at| names[*at].is_listed) {
            let (first, second) = (self.words(at - 1), self.words(at));
            let is_pair = first.len() == 1 && is_given(first.first()) && second.len() == 2 && is_given(second.first());
            // "In Harlow, Ada Moreno said": no couple.
            const COMMA: usize = ", ".len();
            let is_pair = is_pair && names[at].titled.start > names[at - 1].span.end + COMMA;
            let is_plain = !names[at - 1].is_part && !names[at - 1].is_titled && !names[at].is_part;
            if let Some(surname) = second.last().filter(|_| is_pair && is_plain) {
                shared.push((at - 1, *surname));
            }
        }
        for (at, surname) in shared {
            let whole = self.pair(self.whole(at), surname);
            if let Some(spelt) = self.spelt.get_mut(at) {
                spelt.words.push(surname);
                spelt.whole = whole;
                spelt.is_shared = true;
            }
        }
    }

    /// Keeps the names for which `is_kept` says so, by their numbers; what is left are `names`.
    pub fn retain(&mut self, names: &[Name], is_kept: &[bool]) {
        let mut kept = is_kept.iter();
        self.spelt.retain(|_| kept.next().copied().unwrap_or_default());
        self.share_anew(names);
    }

    /// Spells the names that stand at `added` of `names`, in order.
    pub fn add(&mut self, text: &str, names: &[Name], added: &[usize]) {
        let mut spelt = std::mem::take(&mut self.spelt).into_iter();
        let mut added = added.iter().copied().peekable();
        for (at, name) in names.iter().enumerate() {
            let is_added = added.next_if_eq(&at).is_some();
            let own = if is_added { self.spelling(text, name) } else { spelt.next().unwrap_or_default() };
            self.spelt.push(own);
        }
        self.share_anew(names);
    }

    fn share_anew(&mut self, names: &[Name]) {
        for at in 0..self.spelt.len() {
            let own = self.words(at).split_last().map(|(_, own)| own).filter(|_| self.spelt[at].is_shared);
            let Some(whole) = own.and_then(|own| self.of_words(own)) else { continue };
            let spelt = &mut self.spelt[at];
            spelt.words.pop();
            (spelt.whole, spelt.is_shared) = (whole, false);
        }
        self.share_surnames(names);
    }

    fn spelling(&mut self, text: &str, name: &Name) -> Spelt {
        let acronym = name.acronym.map(|acronym| self.spell(acronym.of(text)).whole);
        Spelt { acronym, ..self.spell(name.core.of(text)) }
    }

    /// The form of the word, in whatever spelling: accents, stops and case aside.
    fn word(&mut self, written: &str) -> Option<Form> {
        let at = self.written.word(written) as usize;
        if let Some(form) = self.forms.get(at).copied().flatten() {
            return Some(form);
        }
        let form = self.folded(written)?;
        if self.forms.len() <= at {
            self.forms.resize(at + 1, None);
        }
        self.forms[at] = Some(form);
        Some(form)
    }

    fn folded(&mut self, written: &str) -> Option<Form> {
        let mut folded = String::with_capacity(written.len());
        folded.extend(written.chars().flat_map(fold).filter(|c| *c != '.'));
        let last = folded.chars().next_back()?;
        let form = self.steps.word(&folded);
        let at = form as usize;
        if self.known.len() <= at {
            self.known.resize(at + 1, Known::default());
        }
        if let Some(known) = self.known.get_mut(at).filter(|known| known.first == '\0') {
            known.word = looked_up(&folded, "");
            known.first = folded.chars().next().unwrap_or('\0');
            known.last = last;
            known.is_initial = folded.len() == last.len_utf8();
        }
        Some(form)
    }

    /// More than the highest form.
    pub fn end(&self) -> usize {
        self.steps.end()
    }

    fn spell(&mut self, written: &str) -> Spelt {
        let mut spelt = Spelt::default();
        for word in words(written) {
            if let Some(form) = self.word(word) {
                spelt.whole = self.pair(spelt.whole, form);
                spelt.words.push(form);
            }
        }
        if spelt.words.len() > 1 {
            let capital = |word: &str| word.chars().next().filter(|c| c.is_uppercase());
            let letters: String = words(written).filter_map(capital).collect();
            let letters = Some(letters).filter(|letters| letters.chars().nth(1).is_some());
            spelt.letters = letters.and_then(|letters| self.word(&letters)).map(|form| self.pair(0, form));
            let half = words(written).last().and_then(|last| last.rsplit_once('-')).map(|(_, half)| half);
            spelt.half = half.filter(|half| half.starts_with(char::is_uppercase)).and_then(|half| self.word(half));
        }
        spelt
    }

    fn pair(&mut self, one: Form, two: Form) -> Form {
        self.steps.join(one, two)
    }

    /// The whole form of a name without its last word.
    pub fn without_last(&self, name: usize) -> Option<Form> {
        self.of_words(self.words(name).split_last()?.1)
    }

    /// The whole form of these words, where a name has it.
    pub fn of_words(&self, words: &[Form]) -> Option<Form> {
        let whole = words.iter().try_fold(0, |whole, word| self.steps.joined(whole, *word))?;
        (whole > 0).then_some(whole)
    }

    pub fn whole(&self, name: usize) -> Form {
        self.spelt.get(name).map_or(0, |spelt| spelt.whole)
    }

    /// The letters by which it may go, as a whole form: of its words, and in brackets behind it.
    pub fn letters(&self, name: usize) -> impl Iterator<Item = Form> {
        let spelt = self.spelt.get(name);
        spelt.into_iter().flat_map(|spelt| [spelt.letters, spelt.acronym]).flatten()
    }

    /// The second half of its last word: "Cruz" of "Ada Moreno-Cruz".
    pub fn half(&self, name: usize) -> Option<Form> {
        self.spelt.get(name).and_then(|spelt| spelt.half)
    }

    /// The words of a name.
    pub fn words(&self, name: usize) -> &[Form] {
        self.spelt.get(name).map_or(&[], |spelt| &spelt.words)
    }

    /// What the vocabulary has for a form.
    pub fn known(&self, form: Form) -> Word {
        self.known.get(form as usize).map_or(Word::NONE, |known| known.word)
    }

    /// Whether it ends the full name of a firm, which goes without it, too.
    pub fn is_firm(&self, form: Form) -> bool {
        let word = self.known(form);
        [word!("inc"), word!("ltd"), word!("corp"), word!("co"), word!("company"), word!("group"), word!("holdings")]
            .contains(&word)
            || [word!("plc"), word!("pty"), word!("llc"), word!("corporation"), word!("airlines"), word!("industries")]
                .contains(&word)
    }

    /// Its first letter.
    pub fn first(&self, form: Form) -> char {
        self.known.get(form as usize).map_or('\0', |known| known.first)
    }

    /// Whether it is but a letter or two: "J" of "J. Moreno", "JB".
    pub fn is_initial(&self, form: Form) -> bool {
        self.known.get(form as usize).is_some_and(|known| known.is_initial)
    }

    /// What the first name says. A name alone is more often a surname, which men’s first names are as well: "Clinton".
    pub fn gender(&self, name: usize) -> Gender {
        match self.words(name) {
            [] => Gender::Open,
            [only] => match Gender::of_first_name(self.known(*only)) {
                Gender::Woman => Gender::Woman,
                _ => Gender::Open,
            },
            [first, ..] => Gender::of_first_name(self.known(*first)),
        }
    }

    /// Whether the first name sounds like one of that gender: most women’s names that no list has end in "a".
    pub fn sounds_like(&self, name: usize, gender: Gender) -> bool {
        let first = self.words(name).first().and_then(|first| self.known.get(*first as usize));
        let is_womans = first.is_some_and(|first| first.last == 'a');
        gender == if is_womans { Gender::Woman } else { Gender::Man }
    }

    /// By whole form, all that speaks for what its names name.
    pub fn weights(&self, names: &[Name]) -> Vec<Option<Weight>> {
        let mut weights = vec![None; self.end()];
        for (at, name) in names.iter().enumerate() {
            if let Some(weight) = weights.get_mut(self.whole(at) as usize) {
                weight.get_or_insert(name.inside).plus(name.around);
            }
        }
        // "137 from Ada Moreno. … Moreno, 22,": who is somebody by the surname is so in full, too, where little else is said.
        const SURE: i32 = 5;
        for at in 0..names.len() {
            let [first, last] = *self.words(at) else { continue };
            let weight = |form: Form| weights.get(form as usize).copied().flatten();
            let is_doubtful = |own: &Weight| matches!(own.best(), Type::Place | Type::Other) && own.margin() < SURE;
            let short = self.of_words(&[last]).and_then(weight);
            let short = short.filter(|short| short.best() == Type::Person && !self.known(first).is_known());
            if let (Some(short), Some(mut own)) = (short, weight(self.whole(at)).filter(is_doubtful)) {
                own.add(Type::Person, short.margin() + own.of(own.best()));
                weights[self.whole(at) as usize] = Some(own);
            }
        }
        weights
    }

    /// By form, whether it is the whole form, or the last word as a whole form, of a name that is sure.
    pub fn ends(&mut self, names: &[Name]) -> Vec<bool> {
        let mut ends = Vec::new();
        for at in (0..names.len()).filter(|at| !names[*at].is_doubtful) {
            ends.push(self.whole(at));
            if let [_, .., last] = *self.words(at) {
                ends.push(self.pair(0, last));
            }
        }
        let mut is_end = vec![false; self.end()];
        ends.into_iter().for_each(|end| is_end[end as usize] = true);
        is_end
    }
}

/// The words of a name, without the marks around them and the "’s" of an owner.
fn words(written: &str) -> impl Iterator<Item = &str> {
    let is_edge = |c: char| !c.is_alphanumeric() && c != '.';
    let parts = written.split([' ', '\n', '\t', '\u{a0}', '/']);
    parts.map(move |word| {
        let word = word.trim_matches(is_edge);
        word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
    })
}
