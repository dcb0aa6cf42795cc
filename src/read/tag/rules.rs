//! The contextual rules, in order: the first that fits a token decides between the classes that it can have.

use super::tags::*;

/// A rule for a token that can have all classes of `has` and none of `lacks`, where what stands before it is one of `before`
/// and what stands behind can be one of `after`.
pub(super) struct Rule {
    pub has: Tags,
    pub lacks: Tags,
    pub before: Tags,
    pub after: Tags,
    pub pick: Tag,
}

const fn rule(has: Tags, before: Tags, after: Tags, pick: Tag) -> Rule {
    Rule { has: has.or(Tags::of(pick)), lacks: Tags::NONE, before, after, pick }
}

const fn unless(lacks: Tags, rule: Rule) -> Rule {
    Rule { lacks, ..rule }
}

const NOUN: Tags = Tags::of(Tag::Noun);
const PLURAL: Tags = Tags::of(Tag::Plural);
const NAME: Tags = Tags::of(Tag::Name);
const ADJECTIVE: Tags = Tags::of(Tag::Adjective);
const NUMERAL: Tags = Tags::of(Tag::Numeral);
const BASE: Tags = Tags::of(Tag::Base);
const PRESENT: Tags = Tags::of(Tag::Present);
const PAST: Tags = Tags::of(Tag::Past);
const PARTICIPLE: Tags = Tags::of(Tag::Participle);
const ING: Tags = Tags::of(Tag::Ing);
const ADVERB: Tags = Tags::of(Tag::Adverb);
const PREPOSITION: Tags = Tags::of(Tag::Preposition);
const MODAL: Tags = Tags::of(Tag::Modal);
const TO: Tags = Tags::of(Tag::To);
const MARK: Tags = Tags::of(Tag::Mark);
const RUN: Tags = Tags::of(Tag::Run);
const PRONOUN: Tags = Tags::of(Tag::Pronoun);
const RELATIVE: Tags = Tags::of(Tag::Relative);
const WH: Tags = Tags::of(Tag::Wh);
const SUBORDINATOR: Tags = Tags::of(Tag::Subordinator);
const COORDINATOR: Tags = Tags::of(Tag::Coordinator);
const ANY: Tags = Tags::ANY;

/// What leads a noun phrase.
const DETERMINERS: Tags = Tags::of(Tag::Determiner).or(Tags::of(Tag::Possessive)).or(Tags::of(Tag::Genitive));
/// What begins a noun phrase that is an object or a clause.
const OBJECT: Tags = DETERMINERS.or(PRONOUN).or(NAME).or(NUMERAL).or(RUN).or(SUBORDINATOR).or(WH);
/// What stands behind a verb.
const AFTER_VERB: Tags = OBJECT.or(ADVERB).or(TO).or(PREPOSITION);

/// The rules.
pub(super) const RULES: &[Rule] = &[
    // "a German firm", "a German who left".
    rule(ADJECTIVE.or(NAME), ANY, NOUNISH, Tag::Adjective),
    rule(ADJECTIVE.or(NAME), ANY, ANY, Tag::Name),
    // "the booking charges will rise".
    rule(PLURAL.or(PRESENT), HEADS, MODAL, Tag::Plural),
    // "the chief will say", "the firm can pay".
    rule(NOUN.or(ADJECTIVE), DETERMINERS, MODAL, Tag::Noun),
    // "called the sample “small”".
    rule(NOUN.or(ADJECTIVE), DETERMINERS, RUN, Tag::Noun),
    // "wore shirts reading “Moreno out”"
    rule(ING.or(NOUN), NOUN.or(PLURAL).or(NAME), RUN, Tag::Ing),
    // "the toll of 2031 will rise", "and may spend", "a fall that it expects will go on".
    rule(MODAL.or(NOUN), NUMERAL.or(COORDINATOR).or(ING).or(TELLS), BASE, Tag::Modal),
    // "…, saying conservatives must stand together", "and saying he could not".
    rule(ING.or(NOUN).or(TELLING), COMMA.or(COORDINATOR).or(START), AFTER_TELLING, Tag::Ing),
    // "Opening the case, Moreno said", "fell, killing three men,"
    rule(ING.or(NOUN), START.or(SUBORDINATOR).or(COMMA).or(PAST), DETERMINERS.or(NUMERAL), Tag::Ing),
    // "45% say no", "voters (45%) back her".
    rule(BASE.or(NOUN).or(TELLING), PERCENT, ANY, Tag::Base),
    unless(RARE, rule(BASE, PERCENT, CLAUSE, Tag::Base)),
    rule(BASE, PERCENT, DETERMINERS, Tag::Base),
    rule(PRESENT.or(PLURAL), ONE, CLAUSE.or(Tags::of(Tag::Exist)), Tag::Present),
    // "six in ten say he is"; "an order and says Moreno ignores it".
    rule(BASE.or(NOUN).or(TELLING), NUMERAL, CLAUSE, Tag::Base),
    unless(RARE, rule(PRESENT.or(PLURAL).or(TELLING), COORDINATOR.or(COMMA), CLAUSE, Tag::Present)),
    unless(RARE, rule(BASE.or(NOUN).or(TELLING), COORDINATOR.or(COMMA), CLAUSE, Tag::Base)),
    // "140 walk to school".
    unless(PAST.or(ADJECTIVE), rule(BASE.or(NOUN), UNNAMED, AFTER_VERB.without(NAME).or(COORDINATOR), Tag::Base)),
    rule(BASE, UNNAMED, DETERMINERS.or(PRONOUN), Tag::Base),
    // "18 walked", "ten shared a desk"; but "two killed".
    rule(PAST.or(INTRANSITIVE), UNNAMED, ANY, Tag::Past),
    rule(PAST, UNNAMED, DETERMINERS.or(PRONOUN), Tag::Past),
    // "killed 40 and injured 12".
    rule(PAST.or(NOUN), COORDINATOR, NUMERAL, Tag::Past),
    // "and calls her “able”"
    unless(RARE, rule(PRESENT.or(PLURAL), COORDINATOR, PRONOUN, Tag::Present)),
    // "Moreno milks 80 goats"
    rule(PRESENT.or(PLURAL), NAME, NUMERAL, Tag::Present),
    // "the rate now stands at 4"
    unless(RARE, rule(PRESENT.or(PLURAL), BEHIND_NOUN, PREPOSITION, Tag::Present)),
    // "those who met him say they", "would only offer"
    unless(RARE, rule(BASE.or(NOUN).or(TELLING), PRONOUN, PRONOUN.or(SUBORDINATOR), Tag::Base)),
    rule(ADVERB.or(ADJECTIVE), MODAL, BASE, Tag::Adverb),
    // “…,” comments Moreno
    rule(PRESENT.or(TELLING), RUN, NAME.or(PRONOUN).or(DETERMINERS), Tag::Present),
    // "to school", "to police": seldom verbs; but "to house the families", "to man them".
    unless(RARE, rule(BASE, TO, ANY, Tag::Base)),
    rule(BASE, TO, DETERMINERS.or(PRONOUN).or(NAME).or(SUBORDINATOR).or(PREPOSITION).or(RUN), Tag::Base),
    unless(RARE, rule(BASE, MODAL, ANY, Tag::Base)),
    rule(BASE, MODAL, AFTER_VERB, Tag::Base),
    unless(RARE, rule(BASE, DO, ANY, Tag::Base)),
    rule(BASE, DO, AFTER_VERB.or(MARK), Tag::Base),
    rule(PARTICIPLE, HAVE, ANY, Tag::Participle),
    // "is widely used", "was hit", "is leaving", "is open".
    rule(PARTICIPLE, BE, ANY, Tag::Participle),
    rule(ING, BE, ANY, Tag::Ing),
    // "stood outside the bank"
    rule(PREPOSITION.or(ADJECTIVE), BE.or(LINK), DETERMINERS.or(NAME), Tag::Preposition),
    rule(ADJECTIVE, BE.or(LINK), ANY, Tag::Adjective),
    // "a harbour note that week"; "drew his harbour plans in May".
    unless(PAST, rule(NOUN.or(BASE), SINGLE, ANY, Tag::Noun)),
    rule(PLURAL.or(PRESENT), DIRECT, ANY, Tag::Plural),
    // "sales of £5bn beat forecasts".
    rule(PAST.or(NOUN), SUM, PLURAL.or(DETERMINERS), Tag::Past),
    // Before a noun.
    rule(ADJECTIVE, DETERMINERS.or(NUMERAL).or(ADJECTIVE).or(PREPOSITION), NOUNISH, Tag::Adjective),
    unless(NOUN.or(ADJECTIVE), rule(PARTICIPLE, DETERMINERS.or(ADJECTIVE), ANY, Tag::Participle)),
    // "those 18 to 49 viewed Lind"
    rule(PAST.or(PARTICIPLE), NUMERAL, NAME, Tag::Past),
    unless(NOUN.or(ADJECTIVE).or(TELLING), rule(PARTICIPLE, NUMERAL, ANY, Tag::Participle)),
    unless(NOUN, rule(ING, DETERMINERS.or(ADJECTIVE).or(NUMERAL), ANY, Tag::Ing)),
    rule(PLURAL, DETERMINERS.or(ADJECTIVE).or(NUMERAL).or(PREPOSITION), ANY, Tag::Plural),
    rule(NOUN, DETERMINERS.or(ADJECTIVE).or(NUMERAL), ANY, Tag::Noun),
    rule(ADJECTIVE, DETERMINERS.or(NUMERAL), ANY, Tag::Adjective),
    // Behind a subject that is a pronoun, or the "who" of a relative clause.
    rule(PAST, SUBJECT.or(RELATIVE), ANY, Tag::Past),
    rule(PRESENT, SUBJECT.or(RELATIVE), ANY, Tag::Present),
    unless(RARE, rule(BASE, SUBJECT.or(RELATIVE), ANY, Tag::Base)),
    // "Norway hosts the most".
    rule(PRESENT.or(PLURAL), NAME, Tags::of(Tag::Determiner), Tag::Present),
    // "one in five adults smokes".
    unless(RARE, rule(PRESENT.or(PLURAL), ONE_IN, ANY, Tag::Present)),
    // "31% of adults drink tea".
    rule(BASE, PARTED, NOUN.or(PLURAL).or(MARK).or(PREPOSITION), Tag::Base),
    rule(BASE, SUBJECT.or(RELATIVE), OBJECT.or(TO).or(ADVERB), Tag::Base),
    // Gerunds and nouns behind prepositions.
    rule(NOUN.or(ING), PREPOSITION, DETERMINERS.or(PRONOUN).or(NAME), Tag::Ing),
    rule(NOUN, PREPOSITION, ANY, Tag::Noun),
    unless(NOUN, rule(ING, PREPOSITION, ANY, Tag::Ing)),
    unless(NOUN, rule(PARTICIPLE, PREPOSITION, NOUNISH, Tag::Participle)),
    // "people living in", "migrants crossing the", "nine people dead".
    rule(ING, HEADS, DETERMINERS.or(NAME), Tag::Ing),
    rule(ING, PLURAL.or(NAME), PREPOSITION, Tag::Ing),
    // "a tenant living above the shop", "a boy fishing nearby"
    rule(ING, SOMEBODY, PREPOSITION.or(ADVERB).or(NUMERAL), Tag::Ing),
    // "rents average £410".
    rule(BASE.or(NOUN), PLURAL, SUM, Tag::Base),
    unless(PAST, rule(ADJECTIVE.or(NOUN), PLURAL, PREPOSITION.or(MARK).or(COORDINATOR), Tag::Adjective)),
    // "bakers hurt in May"; but "the bakers left".
    rule(ADJECTIVE.or(NOUN).or(BASE), PLURAL, PREPOSITION.or(MARK).or(COORDINATOR), Tag::Adjective),
    // "a man shot dead in May"
    rule(ADJECTIVE.or(NOUN), PAST, PREPOSITION.or(MARK), Tag::Adjective),
    // "a lake near Harlow"
    rule(PREPOSITION.or(ADVERB).or(ADJECTIVE), HEADS.or(ING), DETERMINERS.or(NAME), Tag::Preposition),
    // "the lead in pledged votes"
    rule(PREPOSITION.or(ADVERB), HEADS, ADJECTIVE, Tag::Preposition),
    // "£40 in closed ports, in mended ones £30"
    rule(PREPOSITION.or(ADVERB), NUMERAL.or(MARK).or(COORDINATOR), PARTICIPLE, Tag::Preposition),
    rule(ADVERB, ANY, PARTICIPLE, Tag::Adverb),
    rule(ADJECTIVE.or(ADVERB), HEADS.or(PRONOUN), ANY, Tag::Adverb),
    // "those test scores"
    rule(PLURAL, OF_SEVERAL, ANY, Tag::Plural),
    rule(PRESENT.or(TELLING), HEADS, SUBORDINATOR, Tag::Present),
    // "the authors say iodine is", "the mayor claims he did"; but "the claims of".
    unless(PAST, rule(BASE.or(TELLING), PLURAL, AFTER_TELLING.without(MARK), Tag::Base)),
    // "the police command, Moreno,"
    unless(RARE.or(PAST), rule(BASE.or(TELLING), PLURAL, MARK, Tag::Base)),
    unless(RARE, rule(PRESENT.or(TELLING), HEADS, AFTER_TELLING, Tag::Present)),
    // "aides to Moreno say she"
    unless(RARE.or(PAST), rule(BASE.or(TELLING), HEADS, PRONOUN.or(SUBORDINATOR), Tag::Base)),
    // "people in the town want the tram", "drivers in Leith pay £9"; but "users of the gas plant".
    unless(RARE, rule(BASE.or(NOUN), AFAR, DETERMINERS.or(PRONOUN).or(ADJECTIVE).or(SUM).or(NUMERAL), Tag::Base)),
    unless(RARE, rule(BASE.or(NOUN), PLACED, PLURAL.or(NUMERAL).or(ADVERB).or(TO), Tag::Base)),
    unless(NOUN.or(PAST).or(PRESENT), rule(BASE, AFAR, ANY, Tag::Base)),
    // Behind a noun: a verb where an object or a clause follows.
    unless(RARE, rule(PRESENT, HEADS, AFTER_VERB.without(PREPOSITION), Tag::Present)),
    unless(RARE.or(PLURAL), rule(PRESENT, HEADS, ANY, Tag::Present)),
    unless(RARE, rule(PRESENT.or(PLURAL), NAME, PREPOSITION.or(PLURAL), Tag::Present)),
    // "says the rota leaves nurses", ", the affidavit states."
    unless(RARE, rule(PRESENT.or(PLURAL), SINGLE, PLURAL, Tag::Present)),
    rule(PRESENT.or(PLURAL).or(TELLING), SINGLE, MARK, Tag::Present),
    // "the sale values Marl at £9m".
    rule(PRESENT.or(PLURAL), SINGLE, NAME, Tag::Present),
    // "the herd numbers 610", "a loft costs €40".
    rule(PRESENT.or(PLURAL), SINGLE, NUMERAL.or(SUM), Tag::Present),
    rule(PLURAL, HEADS, ANY, Tag::Plural),
    unless(RARE, rule(BASE.or(NOUN), PLURAL, AFTER_VERB.without(PREPOSITION), Tag::Base)),
    // "old pipes waste 40 litres".
    rule(BASE.or(NOUN), PLURAL, NUMERAL, Tag::Base),
    unless(RARE.or(INTRANSITIVE), rule(BASE.or(NOUN), PLURAL, ADJECTIVE.or(PLURAL).or(ING), Tag::Base)),
    unless(NOUN.or(PAST), rule(BASE, PLURAL, ANY, Tag::Base)),
    rule(PAST, HEADS.or(PRONOUN), ANY, Tag::Past),
    rule(BASE.or(TELLING), COORDINATOR, PRONOUN.or(SUBORDINATOR), Tag::Base),
    rule(PAST, COORDINATOR, DETERMINERS.or(PRONOUN).or(SUBORDINATOR).or(NAME), Tag::Past),
    // Behind "and": like what stands before it.
    rule(BASE, JOINED_BASE, ANY, Tag::Base),
    rule(NOUN, JOINED_NOUN, ANY, Tag::Noun),
    rule(PLURAL, JOINED_NOUN, ANY, Tag::Plural),
    rule(ADJECTIVE, JOINED_ADJECTIVE, ANY, Tag::Adjective),
    // "failures and alleged criminal schemes"
    rule(ADJECTIVE.or(PARTICIPLE), COORDINATOR.or(START), NOUN.or(PLURAL).or(ADJECTIVE), Tag::Adjective),
    unless(PAST, rule(ADJECTIVE.or(PARTICIPLE), COMMA, NOUN.or(PLURAL), Tag::Adjective)),
    rule(PAST, COORDINATOR.or(COMMA), ANY, Tag::Past),
    // At the start: "Asked about it, he …", "Supported by them, …".
    rule(PARTICIPLE.or(PAST), START, PREPOSITION.or(SUBORDINATOR).or(WH), Tag::Participle),
    rule(ADJECTIVE, START.or(COMMA), NOUNISH, Tag::Adjective),
    rule(ADVERB, START, MARK, Tag::Adverb),
    unless(RARE, rule(PRESENT, COMMA.or(COORDINATOR), OBJECT.without(NUMERAL), Tag::Present)),
    // "often plans the voyage"; "pay down the debt".
    unless(RARE, rule(PRESENT.or(PLURAL), ADVERB, DETERMINERS.or(PRONOUN), Tag::Present)),
    rule(ADVERB.or(NOUN), FINITE.or(BASE).or(ING), DETERMINERS, Tag::Adverb),
    // Behind a verb: its object.
    rule(ADJECTIVE.or(NOUN), FINITE.or(BASE).or(ING).or(PARTICIPLE), NOUNISH, Tag::Adjective),
    rule(ADVERB.or(ADJECTIVE), FINITE.or(BASE).or(PARTICIPLE), MARK.or(PREPOSITION).or(ADVERB), Tag::Adverb),
    rule(PLURAL, FINITE.or(BASE).or(ING).or(PARTICIPLE), ANY, Tag::Plural),
    rule(NOUN, FINITE.or(BASE).or(ING).or(PARTICIPLE), ANY, Tag::Noun),
    rule(PARTICIPLE.or(PAST), FINITE.or(BASE).or(ING), NOUNISH, Tag::Participle),
    // An adjective where its noun follows, else the noun.
    rule(ADJECTIVE.or(NOUN), ANY, NOUN.or(PLURAL).or(NAME), Tag::Adjective),
    rule(ADVERB.or(ADJECTIVE), ANY, NOUN.or(PLURAL), Tag::Adjective),
];

/// What may begin a clause behind a verb, and seldom stands behind a noun.
const CLAUSE: Tags = DETERMINERS.without(Tags::of(Tag::Genitive)).or(PRONOUN).or(SUBORDINATOR).or(NAME);
/// What stands behind a verb that takes a clause.
const AFTER_TELLING: Tags = OBJECT.or(PLURAL).or(NOUN).or(MARK).or(TO).or(Tags::of(Tag::Exist)).without(FINITE);
