//! In which language a text is written, as far as that matters: nothing can be read in any other than English.

use crate::words::{Sign, looked_up};

/// The BCP 47 tag of a language that is not known (RFC 5646).
pub const UNDETERMINED: &str = "und";

/// The language of `text` as a BCP 47 tag: English, or undetermined.
pub fn language_of(text: &str) -> &'static str {
    if is_english(text) { "en" } else { UNDETERMINED }
}

/// Whether `text` may be English. Of a text of few words that is taken for granted.
///
/// Only words written small are looked at, for names are the same in every language. Of those of an English paragraph, more
/// than two in five are in the vocabulary, and seldom is none "the", "and" or another that hardly a second language has; of
/// other languages, fewer are, and such a one stands only in names of works and in what is quoted.
pub fn is_english(text: &str) -> bool {
    /// Different words that are few, which say nothing.
    const FEW: usize = 20;
    /// One of so many is a word of English alone.
    const ONE_IN: usize = 50;
    /// So many of these are enough: what follows in another language is a passage of it.
    const ENOUGH: usize = 10;
    let mut different = Vec::new();
    let (mut all, mut known, mut english) = (0, 0, 0);
    let is_small = |word: &&str| word.starts_with(|first: char| !first.is_uppercase());
    for word in text.split(|c: char| !c.is_alphabetic()).filter(is_small) {
        if different.len() < FEW && !different.contains(&word) {
            different.push(word);
        }
        let word = looked_up(word, "");
        all += 1;
        known += usize::from(word.is_known());
        english += usize::from(word.is(Sign::ONLY_ENGLISH));
        if english == ENOUGH && english * ONE_IN >= all {
            return true;
        }
    }
    different.len() < FEW || english * ONE_IN >= all || known * 2 >= all
}

#[cfg(test)]
mod tests {
    use super::is_english;

    #[test]
    fn only_a_text_without_the_words_of_every_english_text_is_in_another_language() {
        let english = "The ferry to the island left an hour late, the harbour master said, since two of its crew were ill. \
            Nobody was hurt when it ran into the new pier, and those who had bought tickets got their money back. A diver looked \
            at the hull before it was let out again, with fewer cars on board, at half past nine.";
        let german = "Die Fähre zur Insel legte eine Stunde zu spät ab, sagte der Hafenmeister, weil zwei Leute der Mannschaft \
            krank waren. Niemand wurde verletzt, als sie in die neue Pier lief, und wer eine Karte gekauft hatte, bekam das Geld \
            zurück. Ein Taucher sah sich den Rumpf an, bevor sie um halb zehn mit weniger Autos an Bord wieder fahren durfte.";
        let dutch = "De veerboot naar het eiland vertrok een uur te laat, zei de havenmeester, omdat twee leden van de bemanning \
            ziek waren. Niemand raakte gewond toen de boot tegen de nieuwe pier voer, en wie een kaartje had gekocht kreeg zijn \
            geld terug. Een duiker bekeek de romp voordat er om half tien met minder auto's aan boord weer gevaren mocht worden.";
        assert!(is_english(english));
        assert!(!is_english(german));
        assert!(!is_english(dutch));
        assert!(
            !is_english(&[german, " “The waiting is the worst,” sagte sie. ", dutch].concat()),
            "a quoted sentence"
        );
        assert!(is_english(&[english, german].concat()), "a passage");
    }

    #[test]
    fn few_words_and_names_say_nothing() {
        assert!(is_english(""));
        assert!(is_english(
            "So no one came. Nobody had asked us to go there, he said, or told us how far it is on foot."
        ));
        assert!(is_english("“Wir haben lange gewartet”, sagte die Bürgermeisterin."));
        assert!(is_english(&"Lenwick 12, Marlow 9. Oyelaran 3, Halloran 2. ".repeat(40)));
        assert!(is_english(&"sagte er, ".repeat(400)));
    }
}
