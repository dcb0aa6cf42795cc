//! Ids made of words, so that they survive edits elsewhere in the article.
//!
//! `q-<first 5 words>~<last 4 words>-<6 characters of a hash of all the words>`; an item of at most nine words shows them
//! all, without `~`. Nothing counts places: an ordinal sends every link after an insertion to someone else's words.

/// How many words of its beginning an id shows.
const HEAD: usize = 5;
/// How many words of its end an id shows.
const TAIL: usize = 4;
/// How long the hash is.
const HASH: u32 = 6;
/// A word is cut to this many characters in an id.
const LONGEST_WORD: usize = 24;
/// Digits and letters that are not mistaken for one another.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The id of something with these words; `salt` goes into the hash alone.
pub(super) fn id(prefix: &str, words: &[String], salt: &str) -> String {
    let hash = hash(&format!("{}{salt}", words.join(" ")));
    let shown = Shown::of(words);
    let join = |words: &[String]| words.join("-");
    match (shown.head.as_slice(), shown.tail.as_slice()) {
        ([], []) => format!("{prefix}{hash}"),
        (head, []) => format!("{prefix}{}-{hash}", join(head)),
        (head, tail) => format!("{prefix}{}~{}-{hash}", join(head), join(tail)),
    }
}

/// Six characters for a text.
pub(super) fn hash(text: &str) -> String {
    let sum = crc32fast::hash(text.as_bytes());
    let character = |place: u32| char::from(ALPHABET[(sum >> (5 * place) & 31) as usize]);
    (0..HASH).map(character).collect()
}

/// The words that an id shows: all of them in `head`, or the first and the last ones.
#[derive(Debug, PartialEq)]
pub(super) struct Shown {
    pub head: Vec<String>,
    pub tail: Vec<String>,
}

impl Shown {
    /// What the id of something with these words shows.
    pub fn of(words: &[String]) -> Shown {
        let cut = |words: &[String]| words.iter().map(|word| cut(word)).collect();
        match words.len() {
            len if len > HEAD + TAIL => Shown { head: cut(&words[..HEAD]), tail: cut(&words[len - TAIL..]) },
            _ => Shown { head: cut(words), tail: Vec::new() },
        }
    }

    /// What an id shows. The hash may have got lost.
    pub fn in_id(id: &str) -> Shown {
        let id = id.split_once('-').map_or("", |(_, rest)| rest);
        let shown = match id.rsplit_once('-') {
            Some((shown, last)) if is_hash(last) => shown,
            None if is_hash(id) => "",
            _ => id,
        };
        let split = |words: &str| words.split(['-', '~']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let (head, tail) = shown.split_once('~').unwrap_or((shown, ""));
        Shown { head: split(head), tail: split(tail) }
    }

    /// Whether every word of the item is shown.
    pub fn is_whole(&self) -> bool {
        self.tail.is_empty()
    }

    /// All the words shown.
    pub fn words(&self) -> Vec<String> {
        self.head.iter().chain(&self.tail).cloned().collect()
    }

    /// The first words, as many as are compared.
    pub fn first(&self) -> &[String] {
        &self.head[..self.head.len().min(HEAD)]
    }

    /// The last words, as many as are compared.
    pub fn last(&self) -> &[String] {
        let words = if self.is_whole() { &self.head } else { &self.tail };
        &words[words.len().saturating_sub(TAIL)..]
    }
}

/// The words as the reader is shown them: `theres a balancing act … reaching the us`.
impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.head.join(" "))?;
        if self.is_whole() { Ok(()) } else { write!(f, " … {}", self.tail.join(" ")) }
    }
}

/// A word as ids show it.
pub(super) fn cut(word: &str) -> String {
    word.chars().take(LONGEST_WORD).collect()
}

fn is_hash(text: &str) -> bool {
    text.len() == HASH as usize && text.bytes().all(|byte| ALPHABET.contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn id_of(text: &str) -> String {
        id("q-", &words(text), "")
    }

    #[test]
    fn ids_show_the_words_and_read_back() {
        let long = "“There’s a balancing act to be struck between the port and everyone who lives beside it.”";
        assert_eq!(id_of(long), "q-theres-a-balancing-act-to~who-lives-beside-it-kck4m2");
        assert_eq!(id_of("“people-to-people exchanges”"), "q-people-to-people-exchanges-vknq51");
        assert_eq!(Shown::in_id(&id_of(long)), Shown::of(&words(long)));
        assert_eq!(Shown::in_id(&id_of("Yes.")), Shown::of(&words("Yes.")));
        assert_eq!(Shown::in_id(&id_of("…")), Shown::of(&[]));
        assert_eq!(Shown::of(&words(long)).to_string(), "theres a balancing act to … who lives beside it");
    }

    #[test]
    fn typography_does_not_change_an_id() {
        assert_eq!(id_of("“It’s — well — Nürnberg’s 37,000.”"), id_of("\"It's - well - Nurnberg's 37000\""));
        assert_ne!(id_of("It is so."), id_of("It is not so."));
    }

    #[test]
    fn a_lost_hash_leaves_the_words() {
        assert_eq!(Shown::in_id("q-we-waited").to_string(), "we waited");
        assert_eq!(Shown::in_id("q-").to_string(), "");
    }

    #[test]
    fn an_endless_word_makes_no_endless_id() {
        assert!(id_of(&"x".repeat(5000)).len() < 40);
    }
}
