//! What single English words can be: verbs of saying, titles, roles, first names. The words stand in plain files beside
//! this one, each with its source.

use std::sync::OnceLock;

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

    /// Whether it can be any of `other`.
    pub const fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// What the word `lower` can be. It is given in lower case.
pub fn class(lower: &str) -> Class {
    let table = table();
    let mut slot = hash(lower);
    while let Some((word, class)) = table.get(slot % SLOTS) {
        if word.is_empty() {
            break;
        }
        if *word == lower {
            return *class;
        }
        slot += 1;
    }
    Class::default()
}

/// Places in the table: a power of two, more than twice the words.
const SLOTS: usize = 1 << 14;

/// FNV-1a, which is quick for short words.
fn hash(word: &str) -> usize {
    let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize % SLOTS
}

/// The files and what the sign behind a word means in each; a word without a sign has the first meaning.
const FILES: [(&str, &[(&str, Class)]); 11] = [
    (
        include_str!("grammar.txt"),
        &[
            ("opener", Class::OPENER),
            ("helper", Class::HELPER),
            ("be", Class::BE),
            ("determiner", Class::DETERMINER),
            ("indefinite", Class::INDEFINITE),
            ("attaching", Class::ATTACHING),
            ("ending", Class::ENDING),
            ("particle", Class::PARTICLE),
        ],
    ),
    (
        include_str!("verbs.txt"),
        &[
            ("say", Class::SAY),
            ("saying", Class::SAYING),
            ("sayplain", Class::SAY_BARE),
            ("judge", Class::JUDGE),
            ("judging", Class::JUDGING),
        ],
    ),
    (include_str!("titles.txt"), &gendered(Class::TITLE)),
    (include_str!("roles.txt"), &gendered(Class::ROLE)),
    (
        include_str!("first_names.txt"),
        &[
            ("u", Class::FIRST_NAME),
            ("m", Class::FIRST_NAME.or(Class::MANS_NAME)),
            ("f", Class::FIRST_NAME.or(Class::WOMANS_NAME)),
        ],
    ),
    (include_str!("organisations.txt"), &[("", Class::ORGANISATION)]),
    (include_str!("documents.txt"), &[("", Class::DOCUMENT)]),
    (include_str!("groups.txt"), &[("", Class::GROUP)]),
    (include_str!("nations.txt"), &[("", Class::NATION)]),
    (include_str!("places.txt"), &[("", Class::PLACE)]),
    (include_str!("small_words.txt"), &[("", Class::SMALL)]),
];

const fn gendered(class: Class) -> [(&'static str, Class); 3] {
    [("u", class), ("m", class.or(Class::MALE)), ("f", class.or(Class::FEMALE))]
}

/// All words, each in the first free place from its hash on.
fn table() -> &'static [(&'static str, Class)] {
    static TABLE: OnceLock<Vec<(&'static str, Class)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: Vec<(&str, Class)> = vec![("", Class::default()); SLOTS];
        for (file, signs) in FILES {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let (word, sign) = line.split_once(' ').unwrap_or((line, ""));
                let class = signs.iter().find(|(name, _)| *name == sign).map_or(Class::default(), |(_, class)| *class);
                let mut slot = hash(word);
                while let Some((there, classes)) = table.get_mut(slot % SLOTS) {
                    if there.is_empty() || *there == word {
                        *there = word;
                        *classes = classes.or(class);
                        break;
                    }
                    slot += 1;
                }
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_their_files_say() {
        assert!(class("said").is(Class::SAY));
        assert!(class("calling").is(Class::JUDGING));
        assert!(class("senator").is(Class::TITLE) && class("senator").is(Class::ROLE));
        assert!(class("spokeswoman").is(Class::FEMALE));
        assert!(class("sophia").is(Class::WOMANS_NAME));
        assert_eq!(class("xyzzy"), Class::default());
    }

    #[test]
    fn every_line_has_a_meaning() {
        let words: Vec<_> = table().iter().filter(|(word, _)| !word.is_empty()).collect();
        assert!(words.iter().all(|(_, class)| *class != Class::default()));
        assert!(words.len() * 2 < SLOTS, "{} words", words.len());
    }
}
