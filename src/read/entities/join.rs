//! Which names name the same.

use super::forms::{Form, Forms};
use crate::read::names::{Gender, Name, Type, Weight};
use crate::words::{Sign, Word, looked_up, phrase, word, words};

/// So many of one surname, or of one head, are told apart; a text with more of them is no news.
pub(super) const MOST: usize = 32;
/// So much more must speak for a place or a body, for a word not to be the surname of somebody.
pub(super) const SURE: i32 = 5;

/// Joins names to entities, which are numbered as they come.
pub(super) struct Joiner<'a> {
    pub text: &'a str,
    pub names: &'a [Name],
    pub forms: &'a Forms,
    pub of: Vec<Option<usize>>,
    /// By entity: its first name, and what a title or kin says.
    pub first: Vec<usize>,
    pub gender: Vec<Gender>,
    /// By entity of a person: the names in full by which it goes.
    pub full: Vec<Vec<usize>>,
    /// By entity: where it was last named outside quotation marks, as far as the names are joined.
    pub last: Vec<Option<usize>>,
    /// By entity: whether it was named by its surname alone.
    pub is_short: Vec<bool>,
    /// By whole form: what all names of it say, and the entity that goes by it.
    pub weights: Vec<Option<Weight>>,
    pub by_whole: Vec<Option<usize>>,
    pub by_letters: Vec<Option<usize>>,
    pub by_last: Vec<Vec<usize>>,
    pub by_first: Vec<Vec<usize>>,
    pub by_inner: Vec<Vec<usize>>,
    pub by_head: Vec<Vec<usize>>,
    pub unclear: Vec<(usize, [usize; 2])>,
}

/// Which names name the same.
pub(super) struct Joined {
    /// By name: the entity.
    pub of: Vec<usize>,
    /// The entities whose names may be either’s of two others, and these.
    pub unclear: Vec<(usize, [usize; 2])>,
}

impl<'a> Joiner<'a> {
    pub fn new(text: &'a str, names: &'a [Name], forms: &'a Forms) -> Joiner<'a> {
        Joiner {
            text,
            names,
            forms,
            of: vec![None; names.len()],
            first: Vec::new(),
            gender: Vec::new(),
            full: Vec::new(),
            last: Vec::new(),
            is_short: Vec::new(),
            weights: forms.weights(names),
            by_whole: vec![None; forms.end()],
            by_letters: vec![None; forms.end()],
            by_last: vec![Vec::new(); forms.end()],
            by_first: vec![Vec::new(); forms.end()],
            by_inner: vec![Vec::new(); forms.end()],
            by_head: vec![Vec::new(); forms.end()],
            unclear: Vec::new(),
        }
    }

    /// The entity of each name. Names in full come first, so that a short one finds them wherever they stand.
    #[inline(never)]
    pub fn join(mut self) -> Joined {
        // "Ivo Jr." is another than Ivo.
        let is_full = |at: &usize| self.forms.words(*at).len() > 1;
        for at in (0..self.names.len()).filter(is_full).collect::<Vec<usize>>() {
            if self.is_person(at) {
                self.take_person(at);
            } else {
                self.take_other(at);
            }
        }
        for at in 0..self.names.len() {
            if self.of[at].is_none() {
                self.take_short(at);
            }
            let is_quoted = self.names.get(at).is_none_or(|name| name.is_quoted);
            if let Some(entity) = self.of[at].filter(|_| !is_quoted) {
                self.last[entity] = Some(at);
            }
        }
        Joined { of: self.of.into_iter().map(Option::unwrap_or_default).collect(), unclear: self.unclear }
    }

    pub(super) fn weight(&self, name: usize) -> Weight {
        self.weights[self.forms.whole(name) as usize].unwrap_or_default()
    }

    pub(super) fn is_person(&self, name: usize) -> bool {
        self.weight(name).best() == Type::Person
    }

    pub(super) fn told(&self, name: usize) -> Gender {
        self.names.get(name).map_or(Gender::Open, |name| name.gender)
    }

    /// The words without "Jr." and the like.
    pub(super) fn plain(&self, name: usize) -> &'a [Form] {
        match self.forms.words(name) {
            [words @ .., last] if !words.is_empty() && self.is_suffix(*last) => words,
            words => words,
        }
    }

    fn is_suffix(&self, form: Form) -> bool {
        [word!("jr"), word!("sr")].contains(&self.forms.known(form))
    }

    /// "Jr." of "Harlan Stokes Jr."
    fn suffix(&self, name: usize) -> Option<Form> {
        self.forms.words(name).last().copied().filter(|last| self.is_suffix(*last))
    }

    pub(super) fn add(&mut self, name: usize) -> usize {
        let entity = self.first.len();
        self.first.push(name);
        self.gender.push(Gender::Open);
        self.full.push(Vec::new());
        self.last.push(None);
        self.is_short.push(false);
        self.give(name, entity);
        entity
    }

    pub(super) fn give(&mut self, name: usize, entity: usize) {
        let told = self.told(name);
        if let Some(slot) = self.of.get_mut(name) {
            *slot = Some(entity);
        }
        if let Some(gender) = self.gender.get_mut(entity) {
            *gender = gender.or(told);
        }
    }

    /// A person named in full: a new one, or one of the same surname whose first name agrees.
    fn take_person(&mut self, name: usize) {
        let words = self.plain(name);
        let (Some(first), Some(last)) = (words.first().copied(), words.last().copied()) else { return };
        let whole = self.forms.whole(name);
        let known = self.by_whole[whole as usize].filter(|entity| self.gender_of(*entity).fits(self.told(name)));
        let agrees = |entity: &usize| {
            self.gender_of(*entity).fits(self.told(name))
                && self
                    .full
                    .get(*entity)
                    .is_some_and(|full| full.iter().take(MOST).any(|other| self.agree(name, *other)))
        };
        let fitting = || {
            let mut all = self.by_last[last as usize].iter().take(MOST).filter(|entity| agrees(entity));
            let one = all.next().copied();
            // "J. Kost" of two whose first names begin so is neither.
            if all.next().is_some() { None } else { one }
        };
        let entity = match known.or_else(fitting).or_else(|| self.beginning(name)) {
            Some(entity) => {
                self.give(name, entity);
                entity
            }
            None => self.add(name),
        };
        note(&mut self.by_last[last as usize], entity);
        self.by_whole[whole as usize].get_or_insert(entity);
        let full = &mut self.full[entity];
        if full.len() < MOST && !full.iter().any(|other| self.forms.whole(*other) == whole) {
            full.push(name);
        }
        note(&mut self.by_first[first as usize], entity);
        for inner in words.get(1..words.len() - 1).unwrap_or_default().iter().copied().chain(self.forms.half(name)) {
            note(&mut self.by_inner[inner as usize], entity);
        }
    }

    /// The one person whose name in full begins as a shorter one is written, and goes on with names: "Ana Luz" of "Ana Luz Vega";
    /// not "Ana Luz Backs Vega" of a headline.
    fn beginning(&self, name: usize) -> Option<usize> {
        let words = self.plain(name);
        let is_name = |word: &str| {
            let known = [word, word.strip_suffix('s').unwrap_or(word)].map(|word| looked_up(word, ""));
            known[0].is(Sign::FIRST_NAME) || !known.iter().any(|word| word.is_known())
        };
        let begins = |other: &usize| {
            let rest = || self.names.get(*other).map_or("", |other| other.core.of(self.text)).split(' ');
            self.plain(*other).starts_with(words) && rest().skip(words.len()).all(is_name)
        };
        let fits = |entity: &&usize| {
            self.gender_of(**entity).fits(self.told(name)) && self.full[**entity].iter().take(MOST).any(begins)
        };
        let mut all = self.by_first[*words.first()? as usize].iter().take(MOST).filter(fits);
        let one = all.next().copied().filter(|_| self.suffix(name).is_none());
        if all.next().is_some() { None } else { one }
    }

    pub(super) fn gender_of(&self, entity: usize) -> Gender {
        self.gender.get(entity).copied().unwrap_or_default()
    }

    /// Whether two names in full, of one surname, can be one person’s.
    fn agree(&self, one: usize, two: usize) -> bool {
        if let (Some(one), Some(two)) = (self.suffix(one), self.suffix(two))
            && one != two
        {
            return false;
        }
        // "Ivo T. Kost" and "Ivo Kost Jr.": each has what the other lacks.
        let lacks = |own: usize, other: usize| {
            self.suffix(own).is_none()
                && self.suffix(other).is_some()
                && self.plain(own).len() > self.plain(other).len()
        };
        if lacks(one, two) || lacks(two, one) {
            return false;
        }
        let (one, two) = (self.plain(one), self.plain(two));
        let (long, short) = if one.len() >= two.len() { (one, two) } else { (two, one) };
        let (Some(first), Some(other)) = (long.first(), short.first()) else { return false };
        // "García Ode" of "Luz García Ode", "van Aske" of "Ivo van Aske"; but no first name.
        let word = self.forms.known(*other);
        let is_surname = !word.is(Sign::FIRST_NAME) || word.is(Sign::NAME_PARTICLE) || short.len() == 1;
        if long.len() > short.len() && is_surname && long.ends_with(short) {
            return true;
        }
        let middle = |words: &[Form]| words.get(1).copied().filter(|_| words.len() > 2);
        let middles = middle(long).zip(middle(short)).is_none_or(|(one, two)| self.same_word(one, two));
        self.same_word(*first, *other) && middles
    }

    /// The same word, or one the first letter of the other.
    fn same_word(&self, one: Form, two: Form) -> bool {
        let short = self.forms.is_initial(one) || self.forms.is_initial(two);
        one == two || short && self.forms.first(one) == self.forms.first(two) || self.is_short(one, two)
    }

    /// Whether one is a short form of the other: "Bob" of "Robert".
    fn is_short(&self, one: Form, two: Form) -> bool {
        let (one, two) = (self.forms.known(one), self.forms.known(two));
        let is_pair = |pair: [Word; 2]| {
            let next = |at: usize| pair.get(at).copied().unwrap_or(Word::NONE);
            phrase(|signs| signs.has(Sign::SHORT_NAME), next).is_some_and(|phrase| phrase.len == 2)
        };
        is_pair([one, two]) || is_pair([two, one])
    }

    /// A body, a place or another thing of several words.
    fn take_other(&mut self, name: usize) {
        let whole = self.forms.whole(name);
        let entity = match self.by_whole[whole as usize] {
            Some(entity) => {
                self.give(name, entity);
                entity
            }
            None => {
                let entity = self.add(name);
                self.by_whole[whole as usize] = Some(entity);
                entity
            }
        };
        for letters in self.forms.letters(name) {
            self.by_letters[letters as usize].get_or_insert(entity);
        }
        if self.weight(name).best() != Type::Organisation {
            return;
        }
        let words = self.forms.words(name);
        let is_school = |form: &Form| {
            [word!("university"), word!("foundation"), word!("school"), word!("college")]
                .contains(&self.forms.known(*form))
        };
        let end = words.iter().rev().take_while(|word| self.forms.is_firm(**word)).count();
        let end = if words.last().is_some_and(is_school) { 1 } else { end };
        let (own, ends) = words.split_at(words.len() - end);
        if !ends.is_empty()
            && let Some(short) = self.forms.of_words(own)
            && self.weights[short as usize].is_some_and(|weight| {
                weight.best() == Type::Organisation || weight.margin() < SURE && own.len() <= ends.len()
            })
        {
            self.by_whole[short as usize].get_or_insert(entity);
        }
        // "Brennan Centre" of "Brennan Centre for Justice"
        let before = self.of_field(words).and_then(|of| words.get(..of)).filter(|before| self.lead(before).is_some());
        if let Some(short) = before.and_then(|before| self.forms.of_words(before)) {
            self.by_whole[short as usize].get_or_insert(entity);
        }
        for head in self.heads(words).into_iter().chain(self.lead(words)) {
            note(&mut self.by_head[head as usize], entity);
        }
    }

    /// The name of its own that may stand for a firm: "Kestrel" of "Kestrel Bank", not "Harlow" of "Harlow Council".
    fn lead(&self, words: &[Form]) -> Option<Form> {
        let [lead, .., last] = words else { return None };
        let kind = self.forms.known(*last);
        let is_civic =
            words!["council", "police", "university"].has(kind) || words!["school", "college", "court"].has(kind);
        let is_firm = kind.is(Sign::ORGANISATION) && !is_civic;
        let known = self.forms.known(*lead);
        let others = [Sign::NAMED_PLACE, Sign::REGION, Sign::FIRST_NAME, Sign::NOUN, Sign::ADJ];
        let is_own = !others.iter().any(|sign| known.is(*sign));
        (is_firm && is_own).then_some(*lead)
    }

    /// Where the words begin that tell what a body is for: the "for" of "Brennan Centre for Justice".
    fn of_field(&self, words: &[Form]) -> Option<usize> {
        words.iter().position(|form| [word!("of"), word!("for"), word!("on")].contains(&self.forms.known(*form)))
    }

    /// The words that may stand for the whole body: "Ministry" of "Ministry of Fish", "Council" of "Harlow Council".
    fn heads(&self, words: &[Form]) -> Vec<Form> {
        let head = words.get(..self.of_field(words).unwrap_or(words.len())).and_then(|words| words.last());
        let is_body = |form: &&Form| {
            let word = self.forms.known(**form);
            word.is(Sign::ORGANISATION) || word.is(Sign::BODY)
        };
        head.into_iter().filter(is_body).copied().collect()
    }
}

/// Adds an entity to those that share a word, where it is new among them and they are not too many.
fn note(those: &mut Vec<usize>, entity: usize) {
    if !those.contains(&entity) && those.len() < MOST {
        those.push(entity);
    }
}
