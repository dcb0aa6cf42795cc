//! What single English words can be: verbs of saying, titles, roles, first names. The words stand in plain files beside
//! this one, each with its source.

mod pack;
mod table;
mod words;

pub(crate) use crate::words::Spelling;
use pack::{pack, packed_len};
pub(crate) use table::lexicon;
pub use words::{Word, Words};
pub(crate) use words::{word, words};

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

    /// It where `is` holds, and nothing elsewhere.
    pub const fn when(self, is: bool) -> Class {
        Class(self.0 * is as u32)
    }

    /// Both together.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// A file: its words as they were packed, and what the signs behind them mean.
type File = (&'static [u8], &'static [Class]);

/// A file of the lexicon: the signs that may stand behind a word, and what each means. A word without a sign has the meaning of
/// the empty one.
macro_rules! file {
    ($name:literal, $($sign:literal => $class:expr),+) => {{
        const FILE: &str = include_str!($name);
        const SIGNS: &[&str] = &[$($sign),+];
        #[allow(long_running_const_eval)]
        const PACKED: &[u8] = &pack::<{ packed_len(FILE, SIGNS) }>(FILE, SIGNS);
        (PACKED, &[$($class),+])
    }};
}

const FILES: [File; 14] = [
    // First, for the numbers of its words are those of its lines.
    file!("words.txt", "" => Class(0)),
    file!(
        "grammar.txt",
        "opener" => Class::OPENER, "helper" => Class::HELPER, "be" => Class::BE, "determiner" => Class::DETERMINER,
        "indefinite" => Class::INDEFINITE, "attaching" => Class::ATTACHING, "ending" => Class::ENDING,
        "particle" => Class::PARTICLE
    ),
    file!(
        "verbs.txt",
        "say" => Class::SAY, "saying" => Class::SAYING, "sayplain" => Class::SAY_BARE, "judge" => Class::JUDGE,
        "judging" => Class::JUDGING
    ),
    file!(
        "titles.txt",
        "u" => Class::TITLE, "m" => Class::TITLE.or(Class::MALE), "f" => Class::TITLE.or(Class::FEMALE)
    ),
    file!("roles.txt", "u" => Class::ROLE, "m" => Class::ROLE.or(Class::MALE), "f" => Class::ROLE.or(Class::FEMALE)),
    file!(
        "first_names.txt",
        "u" => Class::FIRST_NAME, "m" => Class::FIRST_NAME.or(Class::MANS_NAME),
        "f" => Class::FIRST_NAME.or(Class::WOMANS_NAME)
    ),
    file!("organisations.txt", "" => Class::ORGANISATION),
    file!("documents.txt", "" => Class::DOCUMENT),
    file!("groups.txt", "" => Class::GROUP),
    file!("nations.txt", "" => Class::NATION),
    file!("places.txt", "" => Class::PLACE),
    file!("small_words.txt", "" => Class::SMALL),
    file!("short_forms.txt", "" => Class::SHORT_FORM),
    file!("cues.txt", "" => Class::CUE),
];
