//! Word classes, sets of them, and what else of a token rules ask for.

/// A word class, in its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Tag {
    /// A common noun in the singular.
    Noun,
    /// A common noun in the plural.
    Plural,
    /// A word of a name.
    Name,
    /// A pronoun.
    Pronoun,
    /// "the", "a", "every".
    Determiner,
    /// A possessive determiner: "her".
    Possessive,
    /// An adjective, or a participle before its noun.
    Adjective,
    /// A number, in digits or words.
    Numeral,
    /// An adverb, "not" among them.
    Adverb,
    /// A preposition.
    Preposition,
    /// "and", "or", "but".
    Coordinator,
    /// Begins a clause: "because", "that" behind "said".
    Subordinator,
    /// Begins a relative clause: "who" in "a woman who left".
    Relative,
    /// Begins a question, asked or told: "why".
    Wh,
    /// "can", "would".
    Modal,
    /// "to" before a verb.
    To,
    /// The base of a verb: "go".
    Base,
    /// The present in -s, and of "be" and "have" all of it: "goes", "are".
    Present,
    /// The past: "went".
    Past,
    /// The past participle: "gone".
    Participle,
    /// The form in -ing as a verb.
    Ing,
    /// "there" in "there is".
    Exist,
    /// The "’s" of an owner.
    Genitive,
    /// A mark.
    Mark,
    /// A run of quoted words.
    Run,
}

impl Tag {
    /// Whether it is a verb.
    pub fn is_verb(self) -> bool {
        matches!(self, Tag::Base | Tag::Present | Tag::Past | Tag::Participle | Tag::Ing)
    }
}

/// Several tags, and what else a rule asks of a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags(pub(super) u64);

impl Tags {
    /// Nothing.
    pub const NONE: Tags = Tags(0);
    /// Whatever it is.
    pub const ANY: Tags = Tags(u64::MAX);

    /// Of one tag.
    pub const fn of(tag: Tag) -> Tags {
        Tags(1 << tag as u8)
    }

    /// Both together.
    pub const fn or(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }

    /// Those that are not in the other.
    pub const fn without(self, other: Tags) -> Tags {
        Tags(self.0 & !other.0)
    }

    /// Whether they share one.
    pub const fn meets(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all of the others are among them.
    pub const fn holds(self, other: Tags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the tag is among them.
    pub const fn has(self, tag: Tag) -> bool {
        self.0 >> tag as u8 & 1 == 1
    }

    /// Whether a token that can be these can be a finite verb, and no noun, adjective or participle.
    pub(super) fn are_only_verb(self) -> bool {
        self.meets(FINITE) && !self.meets(HEADS.or(Tags::of(Tag::Adjective)).or(Tags::of(Tag::Participle)))
    }

    const fn bit(bit: u32) -> Tags {
        Tags(1 << bit)
    }
}

/// What can be the head of a noun phrase.
pub(super) const HEADS: Tags = Tags::of(Tag::Noun).or(Tags::of(Tag::Plural)).or(Tags::of(Tag::Name));
/// What can go on with a noun phrase up to its head.
pub(super) const NOUNISH: Tags = HEADS.or(Tags::of(Tag::Adjective)).or(Tags::of(Tag::Numeral)).or(Tags::of(Tag::Run));
pub(super) const FINITE: Tags = Tags::of(Tag::Past).or(Tags::of(Tag::Present)).or(Tags::of(Tag::Modal));
/// The beginning of a sentence, or what is like one: behind a colon, a dash, a bracket.
pub(super) const START: Tags = Tags::bit(40);
pub(super) const COMMA: Tags = Tags::bit(41);
/// A form of "be".
pub(super) const BE: Tags = Tags::bit(42);
/// A form of "have".
pub(super) const HAVE: Tags = Tags::bit(43);
/// A form of "do".
pub(super) const DO: Tags = Tags::bit(44);
/// A pronoun that can be a subject.
pub(super) const SUBJECT: Tags = Tags::bit(45);
/// A verb that takes a clause.
pub(super) const TELLS: Tags = Tags::bit(46);
/// A copula, "be" aside: "seems".
pub(super) const LINK: Tags = Tags::bit(47);
/// A noun of saying: "claim".
pub(super) const SPEECH: Tags = Tags::bit(48);
/// A coordinator behind a noun, a base, an adjective.
pub(super) const JOINED_NOUN: Tags = Tags::bit(49);
pub(super) const JOINED_BASE: Tags = Tags::bit(50);
pub(super) const JOINED_ADJECTIVE: Tags = Tags::bit(51);
/// Of a token's own options: that it seldom is a verb.
pub(super) const RARE: Tags = Tags::bit(52);
/// That it takes no object.
pub(super) const INTRANSITIVE: Tags = Tags::bit(53);
/// That, as a verb, it takes a clause.
pub(super) const TELLING: Tags = Tags::bit(54);
/// A noun in the singular behind a determiner of several, "those test": its head is still to come.
pub(super) const OF_SEVERAL: Tags = Tags::bit(55);
/// A per cent of people, in brackets or not; not "a 5% cut".
pub(super) const PERCENT: Tags = Tags::bit(56);
/// A noun or name in the singular behind its determiner, "a harbour", where no verb without an ending can follow.
pub(super) const SINGLE: Tags = Tags::bit(57);
/// Such a one that is the object of a verb: "drew his harbour".
pub(super) const DIRECT: Tags = Tags::bit(58);
/// "one" and "another", behind which no plural comes: "one says".
pub(super) const ONE: Tags = Tags::bit(59);
/// People of whom so many per cent are told: "31% of adults".
pub(super) const PARTED: Tags = Tags::bit(39);
/// How many do something, with no noun: "140 walk to school".
pub(super) const UNNAMED: Tags = Tags::bit(38);
/// Those of so many of whom one does something: "one in five adults".
pub(super) const ONE_IN: Tags = Tags::bit(62);
/// A sum of money, "£5bn", or the sign that it begins with.
pub(super) const SUM: Tags = Tags::bit(63);
/// An adverb behind a noun in the singular: "the rate now".
pub(super) const BEHIND_NOUN: Tags = Tags::bit(60);
/// A noun for somebody, behind its determiner: "a tenant".
pub(super) const SOMEBODY: Tags = Tags::bit(61);
/// A noun or name behind the preposition of a plural that opens its clause: "people in the town".
pub(super) const AFAR: Tags = Tags::bit(37);
/// Such a name behind "in": "people in Leith".
pub(super) const PLACED: Tags = Tags::bit(36);
