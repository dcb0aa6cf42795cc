//! Names in the text: runs of capitals, read as titles and a name.

use super::prose::{Prose, Shape, Token};
use crate::find::lexicon::{Class, Word, Words, word, words};
use crate::text::Span;

/// A man's, a woman's, or it cannot be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gender {
    Man,
    Woman,
    #[default]
    Open,
}

impl Gender {
    /// What a word's class says.
    pub fn of(class: Class) -> Gender {
        if class.is(Class::MALE) {
            Gender::Man
        } else if class.is(Class::FEMALE) {
            Gender::Woman
        } else {
            Gender::Open
        }
    }

    /// Whether both can be of one person.
    pub fn fits(self, other: Gender) -> bool {
        self == other || self == Gender::Open || other == Gender::Open
    }

    /// The first that says something.
    pub fn or(self, other: Gender) -> Gender {
        if self == Gender::Open { other } else { self }
    }
}

/// What a name names, as far as its words show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    Person,
    Organisation,
    /// A name of which the words do not tell: "Xi", "Beijing".
    Open,
}

/// A name where it stands.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The first token of its run of capitals, titles included.
    pub from: usize,
    /// The first token of the name itself.
    pub core: usize,
    /// The token after its last.
    pub to: usize,
    /// The name without titles.
    pub span: Span,
    pub naming: Naming,
    /// From a title or a word of kin beside it.
    pub gender: Gender,
    /// From the first name: a guess that a title overrules.
    pub guess: Gender,
    /// Whether a title stands before it.
    pub titled: bool,
    /// Whether a word of kin stands before it: "her son, Ivo Moss".
    pub kin: bool,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// The names in the prose, and after them those inside quotation marks, each in order.
pub(super) fn names(prose: &Prose) -> (Vec<Name>, Vec<Name>) {
    (in_stream(prose, &prose.tokens, false), in_stream(prose, &prose.quoted, true))
}

#[inline(never)]
fn in_stream(prose: &Prose, tokens: &[Token], quoted: bool) -> Vec<Name> {
    let scan = Scan { prose, tokens, quoted };
    let mut found = Vec::with_capacity(tokens.len() / 8);
    let mut at = 0;
    while let Some(next) = tokens.get(at..).and_then(|rest| rest.iter().position(may_begin)) {
        at += next;
        let headline = !quoted && prose.is_headline(at);
        let run = if headline { scan.plain_name(at) } else { scan.run(at) };
        match run {
            Some(to) => {
                // A headline's capitals say little: what it names counts no more than what is named in quoted words.
                found.extend(scan.name(at, to).map(|name| Name { quoted: quoted || headline, ..name }));
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a name may begin with the token. Capitals come in no order, so nothing here branches on what it is.
fn may_begin(token: &Token) -> bool {
    matches!(token.shape, Shape::Capital | Shape::Capitals | Shape::Initial) | token.class.is(Class::PARTICLE)
}

const JOINTS: &Words = words!["of", "for", "on", "and"];

/// What somebody can be secretary or minister of.
const OFFICES: &Words = words![
    "state",
    "defense",
    "defence",
    "treasury",
    "interior",
    "agriculture",
    "commerce",
    "labor",
    "labour",
    "energy",
    "education",
    "transportation",
    "justice",
    "war",
    "navy",
    "army",
    "security",
    "affairs",
    "services",
    "development",
    "intelligence",
    "staff",
    "health",
    "finance",
    "elections",
    "police"
];

/// Words of kin that stand beside a name.
const KIN: &Words = words![
    "son",
    "daughter",
    "brother",
    "sister",
    "nephew",
    "niece",
    "uncle",
    "aunt",
    "cousin",
    "grandfather",
    "grandmother"
];

/// A stream of tokens being read for names.
struct Scan<'a, 't> {
    prose: &'a Prose<'t>,
    tokens: &'a [Token],
    quoted: bool,
}

impl Scan<'_, '_> {
    fn shape(&self, at: usize) -> Shape {
        self.tokens.get(at).map_or(Shape::Mark, |token| token.shape)
    }

    fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(Class::default(), |token| token.class)
    }

    fn written(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span().of(self.prose.text))
    }

    fn mark(&self, at: usize) -> char {
        self.tokens.get(at).map_or('\0', Token::mark)
    }

    fn word(&self, at: usize) -> Word {
        self.tokens.get(at).map_or(Word::NONE, |token| token.word)
    }

    /// Whether the token is one of `words`, written small.
    fn is_small(&self, at: usize, words: &Words) -> bool {
        self.shape(at) == Shape::Small && words.has(self.word(at))
    }

    /// Whether the token is one of `words`, written with a capital.
    fn is_big(&self, at: usize, words: &Words) -> bool {
        self.shape(at) == Shape::Capital && words.has(self.word(at))
    }

    fn is_capital(&self, at: usize) -> bool {
        matches!(self.shape(at), Shape::Capital | Shape::Capitals | Shape::Initial)
    }

    fn is_particle(&self, at: usize) -> bool {
        self.shape(at) == Shape::Small && self.class(at).is(Class::PARTICLE)
    }

    fn begins_sentence(&self, at: usize) -> bool {
        if self.quoted {
            return at
                .checked_sub(1)
                .is_none_or(|before| matches!(self.mark(before), '.' | '!' | '?' | '“' | '‘' | '"' | '—'));
        }
        self.prose.begins_sentence(at)
    }

    /// Where the run of capitals ends that begins at `at`, if one does.
    fn run(&self, at: usize) -> Option<usize> {
        let starts = if self.is_particle(at) {
            let next = at + 1 + usize::from(self.is_particle(at + 1));
            self.is_capital(next) && !self.begins_sentence(at) && self.word(at) != word!("la")
        } else {
            self.is_capital(at) && !self.class(at).is(Class::SMALL)
                || self.is_capital(at) && !self.begins_sentence(at) && self.class(at).is(Class::FIRST_NAME)
        };
        if !starts || self.is_common_opening(at) {
            return None;
        }
        let mut to = at + 1 + usize::from(self.is_particle(at) && self.is_particle(at + 1));
        let mut joined = false;
        loop {
            let same_paragraph = self.tokens.get(to).map(|t| t.paragraph) == self.tokens.get(at).map(|t| t.paragraph);
            if !same_paragraph {
                return Some(to);
            }
            let more = self.more(to, joined);
            if more == 0 {
                return Some(to);
            }
            joined |= self.is_small(to, JOINTS);
            to += more;
        }
    }

    /// How many tokens from `to` on belong to a name that has come so far.
    fn more(&self, to: usize, joined: bool) -> usize {
        let capital = |at: usize| {
            self.is_capital(at) && (!self.class(at).is(Class::SMALL) || self.class(at).is(Class::FIRST_NAME))
        };
        let suffix = self.mark(to) == ',' && ["Jr.", "Sr.", "Jr", "Sr"].contains(&self.written(to + 1));
        let joins = self.joins(to, joined);
        match () {
            _ if capital(to) => 1,
            _ if self.is_particle(to) && self.is_capital(to + 1) || self.is_nickname(to) || suffix => 2,
            _ if self.is_particle(to) && self.is_particle(to + 1) && self.is_capital(to + 2) => 3,
            _ if self.mark(to) == '&' && self.is_capital(to + 1) => 2,
            _ if joins && capital(to + 1) => 2,
            _ if joins
                && self.is_small(to, words!["of"])
                && self.is_small(to + 1, words!["the"])
                && self.is_capital(to + 2) =>
            {
                3
            }
            _ => 0,
        }
    }

    /// A word or two in marks between two capitals: William “Wheels” Odhiambo.
    fn is_nickname(&self, at: usize) -> bool {
        const LONGEST: usize = 24;
        let short = self.tokens.get(at).is_some_and(|token| token.len() <= LONGEST);
        let named = at
            .checked_sub(1)
            .is_some_and(|before| self.shape(before) == Shape::Capital && self.class(before).is(Class::FIRST_NAME));
        let name = self
            .tokens
            .get(at)
            .is_some_and(|token| token.span().of(self.prose.text).chars().nth(1).is_some_and(char::is_uppercase));
        self.shape(at) == Shape::Quote && short && named && name && self.shape(at + 1) == Shape::Capital
    }

    /// In a headline only a first name and the word behind it are sure to be a name.
    fn plain_name(&self, at: usize) -> Option<usize> {
        let first = self.is_capital(at)
            && self.class(at).is(Class::FIRST_NAME)
            && !self.class(at).is(Class::SMALL.or(Class::SAY_BARE));
        let common = Class::SMALL.or(Class::SAY).or(Class::SAY_BARE).or(Class::JUDGE);
        let last = at + 1 + usize::from(self.shape(at + 1) == Shape::Initial || self.is_particle(at + 1));
        (first && self.shape(last) == Shape::Capital && !self.class(last).is(common)).then_some(last + 1)
    }

    /// Whether the small word at `at` goes on with an office or a body: "Secretary of State", "Bureau of Labor Statistics",
    /// and an "and" further on in such a name. "Senator Ode of Utah" is no such name.
    fn joins(&self, at: usize, joined: bool) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let class = self.class(before);
        let office = class.is(Class::TITLE)
            && !class.is(Class::MALE.or(Class::FEMALE))
            && (self.tokens[before].plain == self.word(before));
        match () {
            _ if self.is_small(at, words!["of", "for", "on"]) => class.is(Class::ORGANISATION) || office,
            _ if self.is_small(at, words!["and"]) => {
                joined && !self.class(at + 1).is(Class::TITLE.or(Class::FIRST_NAME))
            }
            _ => false,
        }
    }

    /// A word that has its capital only because a sentence begins with it.
    fn is_common_opening(&self, at: usize) -> bool {
        if !self.begins_sentence(at) || self.shape(at) != Shape::Capital || self.is_capital(at + 1) {
            return false;
        }
        let class = self.class(at);
        let common = Class::ROLE
            .or(Class::GROUP)
            .or(Class::DOCUMENT)
            .or(Class::SAY)
            .or(Class::SAYING)
            .or(Class::JUDGING)
            .or(Class::SAY_BARE)
            .or(Class::JUDGE);
        class.is(common) && !class.is(Class::FIRST_NAME.or(Class::TITLE))
            || class.is(Class::ROLE) && self.shape(at + 1) == Shape::Small && !class.is(Class::FIRST_NAME)
            || self.class(at).is(Class::LY) && !class.is(Class::FIRST_NAME)
            || self.class(at).is(Class::ING) && !class.is(Class::FIRST_NAME)
    }

    /// The name in the run `from..to`, without what stands before it.
    fn name(&self, from: usize, to: usize) -> Option<Name> {
        let mut core = from;
        let mut gender = Gender::Open;
        let mut guess = Gender::Open;
        let mut titled = false;
        let all = self.tokens.get(from..to).unwrap_or_default();
        let all = all.iter().fold(Class::default(), |all, token| all.or(token.class));
        let last_is_body = all.is(Class::ORGANISATION)
            && (from..to)
                .rev()
                .find(|at| self.is_capital(*at))
                .is_some_and(|at| self.class(at).is(Class::ORGANISATION));
        let is_based = |at: usize| self.class(at).is(Class::ED) && self.written(at).ends_with("-based");
        while core + 1 < to && (self.word(core) == word!("the") || is_based(core)) {
            core += 1;
        }
        if from.checked_sub(1).is_some_and(|before| self.is_small(before, words!["of"]))
            && self.is_big(core, OFFICES)
            && core + 1 < to
        {
            core += 1;
            titled = true;
        }
        if !last_is_body
            && all.is(Class::TITLE.or(Class::ROLE).or(Class::NATION).or(Class::PLACE).or(Class::ORGANISATION))
        {
            let title = (core..to - 1).rev().find(|at| {
                let class = self.class(*at);
                let role = class.is(Class::ROLE) && !class.is(Class::FIRST_NAME) && self.shape(*at) == Shape::Capital;
                (class.is(Class::TITLE) || role) && !self.is_first_of_two(*at, to)
            });
            if let Some(title) = title {
                gender = (from..=title).fold(Gender::Open, |gender, at| gender.or(Gender::of(self.class(at))));
                titled = true;
                core = self.after_office(title + 1, to);
            }
            while core + 1 < to && self.class(core).is(Class::NATION) && !self.class(core).is(Class::FIRST_NAME) {
                core += 1;
            }
            // "Panama City resident", "Boston Celtics": a place before a first name is no part of the name.
            if !titled && to - core > 2 {
                let place = Class::PLACE.or(Class::ORGANISATION).or(Class::NATION);
                let first = (core + 1..to - 1)
                    .find(|at| self.class(*at).is(Class::FIRST_NAME) && self.shape(*at) != Shape::Initial);
                core = first
                    .filter(|first| {
                        (core..*first).all(|at| self.class(at).is(place) && !self.class(at).is(Class::FIRST_NAME))
                    })
                    .unwrap_or(core);
            }
        }
        while core < to && self.shape(core) == Shape::Mark {
            core += 1;
        }
        if core >= to {
            return None;
        }
        let mut words = (core..to).filter(|at| self.is_capital(*at));
        let count = words.clone().count();
        let first = words.next()?;
        let has_body = all.is(Class::ORGANISATION)
            && (core..to).any(|at| {
                self.class(at).is(Class::ORGANISATION)
                    && !(at + 1 == to && count == 2 && self.class(first).is(Class::FIRST_NAME))
            });
        let last_class = (core..to).rev().find(|at| self.is_capital(*at)).map_or(Class::default(), |at| self.class(at));
        if count >= 2
            && !titled
            && last_class.is(Class::NATION.or(Class::ROLE))
            && !last_class.is(Class::FIRST_NAME.or(Class::TITLE))
        {
            return None;
        }
        let only_role = count == 1
            && self.class(first).is(Class::TITLE.or(Class::ROLE))
            && !self.class(first).is(Class::FIRST_NAME)
            && !titled;
        let only_nation = count == 1 && self.class(first).is(Class::NATION) && !self.class(first).is(Class::FIRST_NAME);
        if only_role || only_nation || count == 1 && self.class(first).is(Class::SMALL) {
            return None;
        }
        let by_first = self.class(first);
        let named_first = by_first.is(Class::FIRST_NAME);
        let naming = match () {
            _ if has_body && (!titled || last_is_body) => Naming::Organisation,
            _ if titled => Naming::Person,
            _ if self.shape(first) == Shape::Capitals && count == 1 => Naming::Organisation,
            _ if named_first && count >= 2 && !by_first.is(Class::PLACE) => Naming::Person,
            _ if (core..to).any(|at| self.shape(at) == Shape::Initial) && count >= 2 => Naming::Person,
            _ => Naming::Open,
        };
        if naming == Naming::Person && count >= 1 && (count >= 2 || !titled) {
            let by_name = match () {
                _ if by_first.is(Class::MANS_NAME) => Gender::Man,
                _ if by_first.is(Class::WOMANS_NAME) => Gender::Woman,
                _ => Gender::Open,
            };
            guess = by_name;
        }
        let beside = self.word_beside(from);
        let class = beside.map_or(Class::default(), |at| self.class(at));
        if class.is(Class::ROLE) {
            gender = gender.or(Gender::of(class));
        }
        let end = self.tokens.get(to - 1).map_or(0, |token| token.span().end);
        let start = self.tokens.get(core).map_or(end, |token| token.span().start);
        Some(Name {
            from,
            core,
            to,
            span: Span::new(start, end),
            naming,
            gender,
            guess,
            titled,
            kin: beside.is_some_and(|at| self.is_small(at, KIN)),
            quoted: self.quoted,
        })
    }

    /// The small word before the run, a comma between them left out.
    fn word_beside(&self, from: usize) -> Option<usize> {
        let mut from = from;
        // "her grandfather, the poet Aurelio Castellane"
        let the_poet = from
            .checked_sub(2)
            .is_some_and(|at| self.is_small(at, words!["the"]) && self.class(at + 1).is(Class::ROLE));
        if the_poet {
            from -= 2;
        }
        let comma = from.checked_sub(1).is_some_and(|at| self.mark(at) == ',');
        from.checked_sub(1 + usize::from(comma)).filter(|at| self.shape(*at) == Shape::Small)
    }

    /// Whether the title at `at` is rather a first name: "Dean Smith", "Major Thomas" stay open; "Sheriff" does not.
    fn is_first_of_two(&self, at: usize, to: usize) -> bool {
        let class = self.class(at);
        class.is(Class::FIRST_NAME) && at + 2 == to && self.begins_name(at) && !class.is(Class::MALE.or(Class::FEMALE))
    }

    fn begins_name(&self, at: usize) -> bool {
        !at.checked_sub(1).is_some_and(|before| self.is_capital(before))
    }

    /// Past "of State", "of Homeland Security" behind a title, to where a name begins.
    fn after_office(&self, at: usize, to: usize) -> usize {
        if !self.is_small(at, JOINTS) {
            return at;
        }
        let offices = (at + 1..to).rfind(|at| self.is_big(*at, OFFICES));
        let first_name = (at + 2..to - 1).find(|at| self.class(*at).is(Class::FIRST_NAME));
        match (offices, first_name) {
            (Some(office), _) => office + 1,
            (None, Some(first)) => first,
            // "Archbishop of Elm Desmond Pike": the last two words.
            (None, None) if to - at > 3 => to - 2,
            (None, None) => to,
        }
    }
}
