//! The rules that decide whose words a quote is.

use crate::article::Because;

/// Which rule decided. The name of each is what `--explain` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Somebody is the subject of the verb that brings the words in: Moreno said, “…”
    Verb,
    /// A verb of saying behind the words and its subject behind it: “…,” said Moreno.
    Inverted,
    /// A subject behind the words and a verb of saying behind it: “…,” Moreno said.
    SubjectVerb,
    /// "according to", "per", "in the words of".
    According,
    /// The cue ends a sentence in whose middle the words stand.
    Tail,
    /// Somebody owns the noun that brings the words in: Moreno’s claim that “…”
    Noun,
    /// Somebody calls something by a name in quotation marks.
    GivenName,
    /// A name and a colon.
    Label,
    /// A name with no verb at all behind the words.
    BareName,
    /// The label of a turn in a transcript.
    Transcript,
    /// A sentence that ends in a colon brings the words in.
    Colon,
    /// The words go on with a quote of the same paragraph.
    SameParagraph,
    /// The sentence before speaks of one person.
    SentenceBefore,
    /// The sentence behind the words names who said them.
    SentenceAfter,
    /// The words go on with the last speaker of the paragraph before.
    ParagraphBefore,
    /// The words are put to somebody, and who puts them has no name: Moreno was asked, “…”
    PutTo,
    /// Nothing says whose they are.
    None,
}

impl Rule {
    /// What the rule says of an inference that rests on no words at the quote itself.
    pub(super) fn because(self) -> Because {
        match self {
            Rule::SameParagraph => Because::GoesOn,
            Rule::SentenceBefore => Because::SentenceBefore,
            Rule::SentenceAfter => Because::SentenceAfter,
            Rule::ParagraphBefore => Because::ParagraphBefore,
            _ => Because::Words,
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Verb => "subject of the verb before",
            Rule::Inverted => "verb and subject behind",
            Rule::SubjectVerb => "subject and verb behind",
            Rule::According => "according to",
            Rule::Tail => "cue at the end of the sentence",
            Rule::Noun => "owner of the noun before",
            Rule::GivenName => "name that somebody gives",
            Rule::Label => "name and colon",
            Rule::BareName => "name without a verb",
            Rule::Transcript => "label of a turn",
            Rule::Colon => "sentence with a colon before",
            Rule::SameParagraph => "goes on within the paragraph",
            Rule::SentenceBefore => "sentence before",
            Rule::SentenceAfter => "sentence behind",
            Rule::ParagraphBefore => "goes on from the paragraph before",
            Rule::PutTo => "put to somebody",
            Rule::None => "nothing says whose",
        }
    }
}
