//! The rules that decide whose words a quote is: one for each way in which a text is read.

use crate::article::Because;

/// Declares the rules, each with the name that `--explain` prints.
macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $rule:ident = $name:literal,)+) => {
        /// Which rule decided.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[doc = $doc])+ $rule,)+
        }

        impl Rule {
            /// All of them.
            pub const ALL: &[Rule] = &[$(Rule::$rule),+];

            /// Its name.
            pub fn name(self) -> &'static str {
                match self {
                    $(Rule::$rule => $name,)+
                }
            }
        }
    };
}

rules! {
    /// Somebody is the subject of the verb that brings the words in: Moreno said, “…”
    Verb = "subject of the verb before",
    /// The words stand among others in what a verb of saying brings in: Moreno said the crane had “wept”.
    WithinClause = "within the clause of a verb",
    /// That verb opens its sentence, or stands behind a comma, and its subject follows it: Said Moreno: “…”
    VerbFirst = "verb before and its subject behind it",
    /// That verb is a passive, and who does it follows "by": The plan was called “…” by Moreno.
    Agent = "agent of the verb before",
    /// Somebody is quoted or described: The paper quoted Moreno as saying, “…”
    QuotedAs = "quoted as saying",
    /// A verb of saying behind the words and its subject behind it: “…,” said Moreno.
    Inverted = "verb and subject behind",
    /// A subject behind the words and a verb of saying behind it: “…,” Moreno said.
    SubjectVerb = "subject and verb behind",
    /// “…,” as Moreno put it.
    AsPut = "as somebody puts it",
    /// According to Moreno, “…”
    According = "according to",
    /// “…,” per Moreno.
    Per = "per",
    /// In the words of Moreno, “…”
    WordsOf = "in the words of",
    /// The cue ends a sentence in whose middle the words stand: It was “…” for everyone, Moreno said.
    Tail = "cue at the end of the sentence",
    /// The cue stands behind words before these: “…,” Moreno said, calling the day “…”
    Between = "cue between two quotes",
    /// The cue of other words in the sentence, behind those that follow or before those that precede: The plan is “…” and one
    /// that is “…,” Moreno said.
    OfOthers = "cue of other words in the sentence",
    /// A sentence of its own behind the words says who said them: “….” Moreno said.
    NextSentence = "sentence of saying behind",
    /// Somebody owns the noun that brings the words in: Moreno’s claim that “…”
    Noun = "owner of the noun before",
    /// Somebody calls something by a name in quotation marks: what Moreno calls her “…”
    GivenName = "name that somebody gives",
    /// A name and a colon: Moreno: “…”
    Label = "name and colon",
    /// What somebody is, and a colon: Mayor: “…”
    RoleLabel = "role and colon",
    /// A name with no verb at all behind the words: “….” Ada Moreno, a planner at the port.
    BareName = "name without a verb",
    /// The label of a turn in a transcript: MORENO: …
    Transcript = "label of a turn",
    /// A verb in a sentence that ends in a colon, with the words in the next paragraph: Moreno listed her reasons: / “…”
    ColonVerb = "verb of a sentence with a colon",
    /// The subject of a sentence that ends in a colon and has no verb of saying: Moreno had one rule: “…”
    ColonSubject = "subject of a sentence with a colon",
    /// The name before the colon of such a sentence: At the end stood Ada Moreno: “…”
    ColonName = "name before a colon",
    /// What follows a cue in its sentence, without marks: According to Moreno, the crane fell.
    ClauseBehindCue = "clause behind its cue",
    /// What stands before a cue in its sentence, without marks: The crane fell, Moreno said.
    ClauseBeforeCue = "clause before its cue",
    /// What stands around a cue in its sentence, without marks: The crane, Moreno said, had fallen.
    ClauseAroundCue = "clause around its cue",
    /// What a verb of saying brings in without marks: Moreno said that the crane had fallen.
    ClauseOfVerb = "clause of a verb",
    /// What a verb of saying has as its object, without marks: Moreno announced a new crane.
    ObjectOfVerb = "object of a verb",
    /// Somebody puts the words to somebody else: Asked by Tanner, “…?”, Moreno left.
    PutBy = "put by somebody",
    /// The words are put to somebody, and who puts them has no name: Moreno was asked, “…”
    PutTo = "put to somebody",
    /// Somebody owns the question to which somebody replies: To Tanner’s question “…?”, Moreno had no answer.
    Question = "owner of the question",
    /// The words are joined to the last: “…” and “…”
    Joined = "joined to the words before",
    /// The words are a further point of a list that a colon brings in.
    Listed = "further point of a list",
    /// The words go on with a quote of the same paragraph: “…,” Moreno said. She rose. “…”
    SameParagraph = "goes on within the paragraph",
    /// The sentence before speaks of one person: Moreno laughed. “…”
    SentenceBefore = "sentence before",
    /// The words go on with the last speaker of the paragraph before: “…,” Moreno said. / “…”
    ParagraphBefore = "goes on from the paragraph before",
    /// The paragraph before ends in a sentence about somebody else than it quotes, or quotes nobody: Moreno laughed. / “…”
    SubjectBefore = "subject of the paragraph before",
    /// The paragraph before ends in somebody who is named there for the first time: The post fell to Ada Moreno. / “…”
    Introduced = "introduced by the paragraph before",
    /// The paragraph before asks somebody, who answers: “…?” Tanner asked Moreno. / “…”
    Answer = "answer of the one asked",
    /// The words call the last speaker by name, so the one who spoke before speaks again: “…, Moreno.”
    Address = "address of the last speaker",
    /// What a crowd cries: chants of “…!”
    Cried = "cry of a crowd",
    /// A term, which nobody is said to say: the so-called “…”
    Term = "term and no speech",
    /// Nothing says whose they are.
    None = "nothing says whose",
}

impl Rule {
    /// What the rule says of an inference that rests on no words at the quote itself.
    pub(super) fn because(self) -> Because {
        match self {
            Rule::SameParagraph => Because::GoesOn,
            Rule::SentenceBefore => Because::SentenceBefore,
            Rule::ParagraphBefore | Rule::SubjectBefore | Rule::Introduced | Rule::Answer | Rule::Address => {
                Because::ParagraphBefore
            }
            _ => Because::Words,
        }
    }

    /// Whether it is a label before a colon, with no sentence.
    pub(super) fn is_label(self) -> bool {
        matches!(self, Rule::Label | Rule::RoleLabel)
    }

    /// Whether what follows may be a further point of a list.
    pub(super) fn opens_list(self) -> bool {
        matches!(self, Rule::ColonVerb | Rule::ColonSubject | Rule::ColonName | Rule::Listed)
    }
}
