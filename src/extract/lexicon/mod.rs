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
    match table.binary_search_by(|(word, _)| word.cmp(&lower)) {
        Ok(at) => table.get(at).map_or(Class::default(), |(_, class)| *class),
        Err(_) => Class::default(),
    }
}

/// The files and what the sign behind a word means in each; a word without a sign has the first meaning.
const FILES: [(&str, &[(&str, Class)]); 9] = [
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
];

const fn gendered(class: Class) -> [(&'static str, Class); 3] {
    [("u", class), ("m", class.or(Class::MALE)), ("f", class.or(Class::FEMALE))]
}

/// All words in order, each once.
fn table() -> &'static [(&'static str, Class)] {
    static TABLE: OnceLock<Vec<(&'static str, Class)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let small = [(include_str!("small_words.txt"), [("", Class::SMALL)].as_slice())];
        let mut words: Vec<(&str, Class)> = Vec::new();
        for (file, signs) in FILES.into_iter().chain(small) {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let (word, sign) = line.split_once(' ').unwrap_or((line, ""));
                let class = signs.iter().find(|(name, _)| *name == sign).map(|(_, class)| *class);
                words.push((word, class.unwrap_or_default()));
            }
        }
        words.sort_by_key(|(word, _)| *word);
        words.dedup_by(|(word, class), (kept, both)| {
            let same = word == kept;
            if same {
                *both = both.or(*class);
            }
            same
        });
        words
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
        assert!(table().iter().all(|(word, class)| !word.is_empty() && *class != Class::default()));
    }
}
