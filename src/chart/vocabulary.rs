//! The words that the rules for charts ask for.

/// A list of words, in lower case and parted by blanks.
pub struct List(&'static str);

impl List {
    /// Whether `word` stands in it.
    pub fn has(&self, word: &str) -> bool {
        self.0.split(' ').any(|one| one == word)
    }
}

/// Words after which a clause goes on to something else.
pub const BREAKS: List =
    List("but while whereas compared than which who because although versus including according said or");
/// Words that say only that something is so, or that it changed. What stands before them is what it is about.
pub const PREDICATES: List = List(
    "warmed cooled widened narrowed swelled plunged soared surged is are was were be been has have had stood \
    stands stand rose rise rises risen fell fall falls grew grown went climbed dropped reached hit totalled \
    totaled came increased decreased declined shrank jumped doubled tripled slipped dipped will would could can \
    may might should cost costs",
);
/// Words that no phrase ends with.
pub const DANGLING: List = List("and to of the a an in from at on for with by up down is are was were as that");
/// Words with which a phrase says where, whence or of what.
pub const PREPOSITIONS: List =
    List("off in from of at among on across under near around to for with within outside between");
/// Particles of verbs: "sent back".
pub const PARTICLES: List = List("back out up off away over down");
/// Past forms that do not end in "-ed".
pub const IRREGULAR: List =
    List("built sold sent bought made won lost cut found held shot hit paid spent caught taught brought");
/// Past forms in "-ed" that do nothing to what is counted.
pub const STATES: List =
    List("totalled totaled numbered exceeded averaged estimated claimed warned showed stated announced added");
/// Words that stand for a subject and do not name it.
pub const PRONOUNS: List = List("it he she they we i you there this that those these");
/// Words that only join two figures of one thing: "30 tonnes in 2014 and 44 tonnes in 2018".
pub const JOINS: List = List(
    "and to from in by then or compared with against versus up down after before the a at than later only just \
    for on during until finally again including another year same as",
);
/// Words that say nothing of what is done to the things counted.
pub const NEUTRAL: List = List(
    "the a an of in on at to by from for and or as with than then it they there that this its their some about \
    around over nearly almost more least up only just roughly is are was were be been has have had rose fell \
    grew went reached stood climbed dropped year years month another same",
);
/// Nouns that so many sentences count that two which do need not mean the same.
pub const COMMON: List =
    List("people persons men women children others individuals cases things times points items units members victims");
