//! What single words can be for the rules of quotes, as the signs of the vocabulary say.

use crate::words::{BySigns, Sign, Signs};
pub use crate::words::{Word, Words};
pub(crate) use crate::words::{word, words};

/// What a word can be; several at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u32);

impl Class {
    /// A finite verb that brings in a whole quote: "said".
    pub const SAY: Class = Class(1);
    /// Its -ing form.
    pub const SAYING: Class = Class(1 << 1);
    /// Its bare form.
    pub const SAY_BARE: Class = Class(1 << 2);
    /// A finite verb that brings in quoted words inside a clause: "called".
    pub const JUDGE: Class = Class(1 << 3);
    /// Its -ing form.
    pub const JUDGING: Class = Class(1 << 4);
    /// Stands before a name and is no part of it: "Senator".
    pub const TITLE: Class = Class(1 << 5);
    /// What a person is called by trade, office or kin.
    pub const ROLE: Class = Class(1 << 6);
    /// Of a man.
    pub const MALE: Class = Class(1 << 7);
    /// Of a woman.
    pub const FEMALE: Class = Class(1 << 8);
    /// A first name.
    pub const FIRST_NAME: Class = Class(1 << 9);
    /// A man's.
    pub const MANS_NAME: Class = Class(1 << 10);
    /// A woman's.
    pub const WOMANS_NAME: Class = Class(1 << 11);
    /// Makes a run of capitals an organisation.
    pub const ORGANISATION: Class = Class(1 << 12);
    /// A thing made of words.
    pub const DOCUMENT: Class = Class(1 << 13);
    /// Who speaks as many, or as a body.
    pub const GROUP: Class = Class(1 << 14);
    /// An adjective of a nation, a party or a faith.
    pub const NATION: Class = Class(1 << 15);
    /// A place.
    pub const PLACE: Class = Class(1 << 16);
    /// Written small but for the start of a sentence.
    pub const SMALL: Class = Class(1 << 17);

    /// Leads words that are no subject: "in", "after".
    pub const OPENER: Class = Class(1 << 18);
    /// Stands between a subject and its verb: "has", "also".
    pub const HELPER: Class = Class(1 << 19);
    /// A verb that is no verb of saying: "is", "had".
    pub const BE: Class = Class(1 << 20);
    /// Begins a phrase: "the", "her".
    pub const DETERMINER: Class = Class(1 << 21);
    /// Begins a phrase that names nobody known: "a", "some".
    pub const INDEFINITE: Class = Class(1 << 22);
    /// Goes on with a phrase: "of", "for".
    pub const ATTACHING: Class = Class(1 << 23);
    /// Ends a phrase: "who", "was".
    pub const ENDING: Class = Class(1 << 24);
    /// Part of a name, written small: "van".
    pub const PARTICLE: Class = Class(1 << 25);

    /// May begin a cue, beside verbs of saying: "according".
    pub const CUE: Class = Class(1 << 30);
    /// All that may begin a cue: without a word of these nobody says anything in a sentence.
    pub const CUES: Class = Class::SAY.or(Class::SAY_BARE).or(Class::CUE);
    /// Keeps its full stop where it begins with a capital: "Inc.".
    pub const SHORT_FORM: Class = Class(1 << 31);

    /// Ends in "-ly". This and what follows is seen in how a word is written, and holds for words of no file.
    pub const LY: Class = Class(1 << 26);
    /// Ends in "-ed".
    pub const ED: Class = Class(1 << 27);
    /// Ends in "-ing".
    pub const ING: Class = Class(1 << 28);
    /// Ends in one "s" behind three letters or more, as plurals do.
    pub const PLURAL: Class = Class(1 << 29);

    /// Whether it can be any of `other`.
    pub const fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// Without `other`.
    pub const fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }

    /// Both together.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// What each sign means.
const MEANINGS: [(Sign, Class); 28] = [
    (Sign::CUE_SAY, Class::SAY),
    (Sign::CUE_SAYING, Class::SAYING),
    (Sign::CUE_BARE, Class::SAY_BARE),
    (Sign::CUE_JUDGE, Class::JUDGE),
    (Sign::CUE_JUDGING, Class::JUDGING),
    (Sign::TITLE, Class::TITLE),
    (Sign::ROLE, Class::ROLE),
    (Sign::FIRST_NAME, Class::FIRST_NAME),
    (Sign::ORGANISATION, Class::ORGANISATION),
    (Sign::SPEAKS, Class::DOCUMENT),
    (Sign::GROUP, Class::GROUP),
    (Sign::NATION, Class::NATION),
    (Sign::NAMED_PLACE, Class::PLACE),
    (Sign::SMALL, Class::SMALL),
    (Sign::OPENER, Class::OPENER),
    (Sign::HELPER, Class::HELPER),
    (Sign::NO_SAYING, Class::BE),
    (Sign::DETERMINER, Class::DETERMINER),
    (Sign::INDEFINITE, Class::INDEFINITE),
    (Sign::ATTACHING, Class::ATTACHING),
    (Sign::ENDING, Class::ENDING),
    (Sign::NAME_PARTICLE, Class::PARTICLE),
    (Sign::MAY_CUE, Class::CUE),
    (Sign::SHORT_FORM, Class::SHORT_FORM),
    (Sign::MAN, Class::MALE),
    (Sign::WOMAN, Class::FEMALE),
    (Sign::MANS_NAME, Class::MANS_NAME),
    (Sign::WOMANS_NAME, Class::WOMANS_NAME),
];

/// How a form of the verb `lemma`, in -ing or its base, brings in quoted words.
pub fn quoting(lemma: Word, is_ing: bool, is_base: bool) -> Class {
    let [base, ing, finite] = match () {
        _ if lemma.is(Sign::QUOTES) => [Class::SAY_BARE, Class::SAYING, Class::SAY],
        _ if lemma.is(Sign::QUOTES_WORDS) => [Class::default(), Class::JUDGING, Class::JUDGE],
        _ => return Class::default(),
    };
    match (is_base, is_ing) {
        (true, _) => base,
        (_, true) => ing,
        _ => finite,
    }
}

/// What a word of the vocabulary can be.
pub fn class(word: Word) -> Class {
    static CLASSES: BySigns = BySigns::new(|signs| u64::from(class_of(signs).0));
    Class(CLASSES.of(word.signs()) as u32)
}

fn class_of(signs: Signs) -> Class {
    let all = MEANINGS.into_iter().filter(|(sign, _)| signs.has(*sign));
    let all = all.fold(Class::default(), |all, (_, class)| all.or(class));
    // "Jordan Pike" is no place.
    let all = if all.is(Class::FIRST_NAME) { all.without(Class::PLACE) } else { all };
    // Who it goes with is said of a title or a role.
    if all.is(Class::TITLE.or(Class::ROLE)) { all } else { all.without(Class::MALE.or(Class::FEMALE)) }
}
