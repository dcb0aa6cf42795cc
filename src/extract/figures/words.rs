//! What can be told of a word without a dictionary: whether it is a function word, a plural, an adjective; its singular.

use crate::text::lower;

/// Words that end the name of a counted thing, in lower case and sorted: prepositions, conjunctions, determiners,
/// pronouns, auxiliaries, and verbs and adverbs that news often puts after a number.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "a", "about", "above", "across", "after", "again", "against", "ago", "ahead", "all", "along", "already", "also",
    "although", "am", "amid", "among", "an", "and", "annually", "apart", "apiece", "are", "around", "as", "at",
    "away", "back", "be", "became", "because", "become", "been", "before", "behind", "being", "below", "between",
    "beyond", "both", "but", "by", "came", "can", "come", "could", "daily", "despite", "did", "died", "do", "does",
    "down", "during", "each", "earlier", "either", "every", "except", "fell", "for", "from", "gained", "go", "got",
    "had", "has", "have", "he", "her", "here", "his", "how", "however", "i", "if", "in", "including", "inside",
    "into", "is", "it", "its", "just", "killed", "last", "later", "left", "less", "like", "live", "lost", "made",
    "may", "meanwhile", "might", "monthly", "must", "my", "near", "nearby", "nearly", "next", "nor", "not", "now",
    "of", "off", "on", "only", "onto", "or", "our", "out", "outside", "over", "past", "per", "plus", "previously",
    "remain", "rose", "said", "say", "says", "she", "should", "since", "so", "such", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "though", "through", "throughout", "to", "today",
    "together", "tomorrow", "too", "toward", "towards", "under", "until", "up", "upon", "us", "versus", "via", "vs",
    "was", "we", "weekly", "went", "were", "what", "when", "where", "whereas", "whether", "which", "while",
    "whilst", "who", "whose", "will", "with", "within", "without", "worth", "would", "yearly", "yesterday", "yet",
    "you", "your",
];

/// Plurals without an s, and their singulars. What has no other form is its own.
const IRREGULAR: &[(&str, &str)] = &[
    ("people", "people"),
    ("children", "child"),
    ("men", "man"),
    ("women", "woman"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mouse"),
    ("geese", "goose"),
    ("lives", "life"),
    ("wives", "wife"),
    ("knives", "knife"),
    ("wolves", "wolf"),
    ("halves", "half"),
    ("shoes", "shoe"),
    ("movies", "movie"),
    ("calories", "calorie"),
    ("cookies", "cookie"),
    ("rookies", "rookie"),
    ("staff", "staff"),
    ("police", "police"),
    ("personnel", "personnel"),
    ("crew", "crew"),
    ("aircraft", "aircraft"),
    ("cattle", "cattle"),
    ("sheep", "sheep"),
    ("fish", "fish"),
    ("deer", "deer"),
    ("species", "species"),
    ("series", "series"),
    ("data", "data"),
    ("criteria", "criterion"),
];

/// Adjectives that their ending does not betray.
#[rustfmt::skip]
const ADJECTIVES: &[&str] = &[
    "additional", "big", "certain", "chief", "clear", "common", "different", "extra", "few", "former", "free",
    "full", "further", "good", "great", "high", "huge", "key", "large", "little", "long", "low", "main", "more",
    "new", "old", "other", "particular", "poor", "rare", "record", "rich", "same", "second", "separate", "short",
    "similar", "simple", "single", "small", "straight", "strong", "third", "top", "total", "true", "whole", "wide",
    "young",
];

/// `words` in lower case.
pub fn lowered(words: &str) -> String {
    words.chars().map(lower).collect()
}

/// Whether `word` ends the name of a counted thing.
pub fn is_stop(word: &str) -> bool {
    const LONGEST: usize = 12;
    word.len() <= LONGEST && STOPS.binary_search(&word.to_ascii_lowercase().as_str()).is_ok()
}

/// Whether `word` looks like the plural of a noun.
pub fn is_plural(word: &str) -> bool {
    let lower = lowered(word);
    let regular = lower.len() > 2
        && lower.ends_with('s')
        && !["ss", "us", "is", "ous", "as"].iter().any(|end| lower.ends_with(end))
        && !word.chars().skip(1).all(char::is_uppercase);
    !is_stop(word)
        && (regular
            || IRREGULAR.iter().any(|(plural, _)| *plural == lower)
            || lower.ends_with("men") && lower.len() > 5)
}

/// Whether `word` is likely an adjective or the like, so that the noun is still to come.
pub fn is_adjective(word: &str) -> bool {
    const ENDS: [&str; 15] =
        ["al", "ive", "ous", "ful", "ic", "ary", "ed", "ing", "ular", "ent", "ant", "able", "ible", "less", "ese"];
    let lower = lowered(word);
    let noun = lower.ends_with("ment") || lower.ends_with("eed");
    ADJECTIVES.contains(&lower.as_str())
        || !noun && ENDS.iter().any(|end| lower.len() > end.len() + 2 && lower.ends_with(end))
}

/// The singular of `word`, in lower case; the word itself where it is none.
pub fn singular(word: &str) -> String {
    let lower = lowered(word);
    if let Some((_, one)) = IRREGULAR.iter().find(|(plural, _)| *plural == lower) {
        return (*one).to_owned();
    }
    let cut = |by: usize, end: &str| format!("{}{end}", lower.get(..lower.len() - by).unwrap_or(&lower));
    let ends = |list: &[&str]| list.iter().any(|end| lower.ends_with(end));
    match () {
        () if lower.len() < 4 && !ends(&["gs", "ms", "ns", "ds", "ts"]) => lower,
        () if lower.ends_with("ies") && lower.len() > 4 => cut(3, "y"),
        () if ends(&["sses", "shes", "ches", "xes", "zzes", "oes"]) => cut(2, ""),
        () if lower.ends_with("uses") && !ends(&["ouses", "auses", "fuses"]) => cut(2, ""),
        () if ends(&["ss", "us", "is"]) => lower,
        () if lower.ends_with("men") && lower.len() > 5 => cut(2, "an"),
        () if lower.ends_with('s') => cut(1, ""),
        () => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_are_sorted_so_that_they_can_be_searched() {
        assert!(STOPS.is_sorted());
    }

    #[test]
    fn plurals_have_their_singular() {
        let cases = [
            ("miles", "mile"),
            ("families", "family"),
            ("losses", "loss"),
            ("viruses", "virus"),
            ("houses", "house"),
            ("firemen", "fireman"),
            ("people", "people"),
            ("cases", "case"),
            ("boxes", "box"),
        ];
        for (plural, one) in cases {
            assert!(is_plural(plural), "{plural}");
            assert_eq!(singular(plural), one);
        }
        assert!(["glass", "has", "his", "virus", "crisis", "across"].iter().all(|word| !is_plural(word)));
    }
}
