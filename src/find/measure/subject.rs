//! Whose the verb of a figure is: the subject with what hangs on it.

use super::around::{Around, FARTHEST};
use super::item::Item;
use crate::read::phrase::{At, Form, Kind};
use crate::read::token::{self, Shape, Token};
use crate::read::{Subject, lemma};
use crate::text::{Span, is_currency, last_word};
use crate::words::{Sign, can_be, word, words};

/// So long a clause is part of a name: "the share who were keen to row".
const LONGEST_CLAUSE: usize = 10;

/// Whose the verb `told` is, or the `pred` without a subject of its own; what ranges stands, behind the phrase `start`, before it:
/// "fees ranging from £3".
pub fn owner(around: &Around, told: At, pred: Option<At>, start: At) -> Option<Span> {
    let ranges = pred.filter(|at| *at > start && around.is(*at, Sign::RANGING) && around.is_named(*at - 1));
    let ranges = ranges.map(|at| around.stream.span(at - 1));
    ranges.or_else(|| subject(around, told)).or_else(|| subject(around, pred?))
}

/// Who has the most or the least: "the highest rate was in Hull, with 40".
pub fn ranked(around: &Around, verb: At, who: Span) -> Option<Span> {
    let mut told = who.of(around.stream.text).split(' ').take(2);
    // "The largest group came from Malta, with 40".
    let came = || {
        around.is_word(verb + 1, word!("from"))
            && around.is_mark(verb + 3, ',')
            && around.is_word(verb + 4, word!("with"))
    };
    let leads = around.is(verb, Sign::BE) && around.is_word(verb + 1, word!("in")) || came();
    let is_in = leads && around.is_capital(verb + 2);
    (is_in && told.any(|word| can_be(word, Sign::RANKS))).then(|| around.stream.span(verb + 2))
}

/// Whom a poll that is the subject of the verb `told` shows with the figure `item`: "A poll puts Rowe on 36 percent".
pub fn shown(around: &Around, item: &Item, told: At) -> Option<Span> {
    // "A poll gave Rowe 36 percent".
    let glued = around.before_number(item.phrase).filter(|_| told + 1 == item.phrase);
    if let Some(name) = glued.filter(|name| name.of(around.stream.text).starts_with(char::is_uppercase)) {
        return Some(name);
    }
    let at =
        item.opens.checked_sub(2).filter(|at| *at == told + 1 && around.is_any(*at + 1, words!["with", "at", "on"]))?;
    (around.is_capital(at) && around.is_named(at)).then(|| around.stream.span(at))
}

/// Whether the subject `who` may have the figure `item`: not "at least 19 and Ada Rowe", not the figure itself, not a poll that
/// only shows it.
pub fn is_somebody(around: &Around, item: &Item, who: Span) -> bool {
    let told = who.of(around.stream.text);
    let first = told.split(' ').next().unwrap_or_default();
    let digits = |c: char| c.is_ascii_digit();
    let counts = can_be(first, Sign::QUANT) && told.contains(digits) || told.contains(['%']);
    // "510 were for bread, 430 for fish".
    let counts = counts || first.len() == told.len() && told.trim_start_matches(is_currency).starts_with(digits);
    // "Six in ten voters trust her, four in ten him".
    let mut words = told.split(' ');
    let counts = counts
        || words.next().is_some_and(|first| can_be(&first.to_lowercase(), Sign::NUM)) && words.next() == Some("in");
    // "Half were cod, a third herring".
    let (over, rest) = told.split_once([' ', '-']).unwrap_or((told, ""));
    let over = over.to_lowercase();
    let under = rest.split(' ').next().unwrap_or_default();
    let is_part = [Sign::PART, Sign::PARTS].iter().any(|sign| can_be(under, *sign));
    let is_over = can_be(&over, Sign::INDEF) || can_be(&over, Sign::NUM);
    let counts = counts || over == "half" || is_over && is_part;
    let own = around.stream.span(item.phrase);
    !counts && !who.overlaps(&own) && !words!["poll", "survey"].has(lemma(last_word(told)))
}

/// The words for the subject of a verb, with what hangs on them: "The typical rent of a barn or a shed".
pub fn subject(around: &Around, verb: At) -> Option<Span> {
    // "Leading the field is Spain with 88 mills".
    let opens = around.sentence_of(verb);
    if around.kind(opens) == Some(Kind::Verb(Form::Ing)) && around.is(verb, Sign::BE) && around.is_capital(verb + 1) {
        return around.is_named(verb + 1).then(|| around.stream.span(verb + 1));
    }
    // "In 2020 women were 31%": the number was read as the subject.
    let found = around.stream.subject_of(verb);
    // "Leaves the race having won 40": the race won nothing.
    let having = around.phrase(verb).and_then(|phrase| around.stream.token(phrase.from));
    let having = having.is_some_and(|first| first.word == word!("having"));
    let found = found.filter(|found| !having || around.is_mark(verb - 1, ',') || found.phrase + 1 < verb);
    let found = found.filter(|found| found.phrase < verb || opening(around, verb).is_none());
    let Some(subject) = found else { return opening(around, verb) };
    // "The herd numbered 410 in 2001, had grown to 560 by 2011 and stands at 730": the herd.
    let joined = matches!(around.kind(verb - 1), Some(Kind::Mark(',') | Kind::Coordinator));
    let number = around.phrase(subject.phrase).is_some_and(|phrase| around.is_number(phrase.from));
    let before = || opens.to(subject.phrase).rev().find(|at| around.is_finite(*at));
    if let Some(first) = before().filter(|_| joined && number && subject.antecedent.is_none()) {
        return around.stream.subject_of(first).and_then(|found| whole(around, found, first));
    }
    let first = subject.antecedent.unwrap_or(subject.phrase);
    // "Rowing is the most popular sport, practised by 31%": rowing.
    let is = first.checked_sub(1).filter(|is| around.is_finite(*is) && around.is(*is, Sign::BE));
    let owner = is.filter(|_| around.is_mark(verb - 1, ',')).and_then(|is| Some((around.stream.subject_of(is)?, is)));
    if let Some((own, is)) = owner.filter(|(own, is)| own.phrase < *is && !around.is_pronoun(own.phrase)) {
        return whole(around, own, is);
    }
    // "Canal boats, as the board calls them, took".
    let opens = around.sentence_of(verb);
    if around.is_pronoun(first) && around.is_mark(verb - 1, ',') && around.is_named(opens) && !around.is_pronoun(opens)
    {
        return Some(around.stream.span(opens));
    }
    if let Some(teller) = teller(around, first) {
        return Some(teller);
    }
    // "In Hull it was 6%": what it is, the sentence before says.
    if around.is_pronoun(first) && around.is(first, Sign::THIRD) && around.is(first, Sign::SUBJ) {
        return Some(around.stream.span(first));
    }
    // "Vance, Lowe and Dorn are all tied": who all are stands before it.
    if around.is_pronoun(first) || around.is(first, Sign::QUANT) {
        // "Vance and Lowe are all tied".
        if first.checked_sub(1).is_some_and(|at| around.is_finite(at) && at > around.sentence_of(at)) {
            return around.stream.subject_of(first - 1).and_then(|it| whole(around, it, first - 1));
        }
        let before = first.checked_sub(2).filter(|_| around.kind(first - 1) != Some(Kind::Noun));
        let named = before.map_or(first.checked_sub(1), |_| first.checked_sub(1));
        let named = named.filter(|at| around.is_named(*at));
        let first =
            named.and_then(|named| Some((around.named_up_to(named, around.stream.bounds_of(named)?.0)?, named)));
        // "The mayor and the abbot each have 27".
        let joined = |at: &At| around.is_word(*at - 1, word!("and")) && around.is_named(*at - 2);
        let pair = |at: At| Some(at).filter(|at| *at >= opens + 2 && joined(at)).map_or(at, |at| at - 2);
        let first = first.map(|(first, last)| (pair(first), last));
        return match first {
            Some((first, last)) => Some(around.extent(first, last)),
            None => Some(around.stream.span(subject.phrase)),
        };
    }
    let found = whole(around, subject, verb)?;
    let found = named(around, subject.phrase).filter(|_| subject.antecedent.is_none()).unwrap_or(found);
    let led = ahead(around, subject.phrase).filter(|_| subject.antecedent.is_none());
    Some(led.map_or(found, |at| Span::new(around.stream.span(at).start.min(found.start), found.end)))
}

/// Who says of itself, first of all in its sentence, what the pronoun `at` is the subject of: "the firm said it lost 40", "the guilds
/// say that they lost 40". What "the mayor said it" cost, or "the chronicle", is another.
fn teller(around: &Around, at: At) -> Option<Span> {
    const BODY: [Sign; 3] = [Sign::ORGANISATION, Sign::BODY, Sign::GROUP];
    let that = at.checked_sub(1).filter(|that| around.is_word(*that, word!("that")));
    let says = that.unwrap_or(at).checked_sub(1)?;
    let verb = around.head(says).filter(|verb| around.is_finite(says) && verb.lemma.is(Sign::SAY))?;
    let subject = around.stream.subject_of(says).filter(|it| it.phrase == around.sentence_of(says))?;
    let noun = around.head(subject.phrase).filter(|noun| noun.start < verb.start)?;
    // "Tamar Water", but "Ada Waters".
    let first = around.phrase(subject.phrase).and_then(|phrase| around.stream.token(phrase.from));
    let led = |first: &Token| first.is_capital() && first.start < noun.start && !first.is(Sign::DET);
    let is_named = noun.is(Sign::NOUN) && first.is_some_and(|first| led(first) && !first.is(Sign::FIRST_NAME));
    let is_body = is_named || noun.shape == Shape::Capitals || BODY.iter().any(|sign| noun.is(*sign));
    let is_many = around.is_many(noun.span());
    let fits = around.is_word(at, word!("it")) && !is_many && is_body
        || around.is_word(at, word!("they")) && (is_many || is_body);
    fits.then(|| whole(around, subject, says)).flatten()
}

/// The name that ends the phrase `at` of a preposition that opens its sentence: "Before the last election Rowe had 14".
fn named(around: &Around, at: At) -> Option<Span> {
    let phrase = around.phrase(at).filter(|_| at > At::FIRST && at - 1 == around.sentence_of(at))?;
    let led = around.kind(at - 1) == Some(Kind::Preposition);
    let capital = |at: &token::At| around.stream.token(*at).is_some_and(|token| token.is_capital());
    let first =
        phrase.from.to(phrase.to).rev().take_while(capital).last().filter(|first| led && *first > phrase.from)?;
    let noun = around.stream.token(first - 1).filter(|noun| noun.is(Sign::NOUN))?;
    // "For the captain Ada Rowe".
    (!noun.is(Sign::PERSON)).then(|| around.stream.extent(first, phrase.to))
}

/// The phrase that begins "profit before tax", whose last is `at`: a noun that opens its clause, and is no length of time.
fn ahead(around: &Around, at: At) -> Option<At> {
    const LONGEST: usize = 6;
    let before = at.checked_sub(1).filter(|before| around.is_any(*before, words!["before", "after"]))?;
    // "After the county cut it".
    let begins = around.phrase(at).and_then(|phrase| around.stream.token(phrase.from))?;
    let acts = begins.is(Sign::DET) || begins.is_capital();
    let opens = around.sentence_of(at);
    let hangs = |at: &At| matches!(around.kind(*at), Some(Kind::Noun | Kind::Preposition | Kind::Adjective));
    let first = opens.max(before.saturating_sub(LONGEST)).to(before).rev().take_while(hangs).last()?;
    let starts = first == opens || around.is_boundary(first - 1) || around.is_word(first - 1, word!("that"));
    let noun = around.head(before - 1).filter(|_| around.is_named(first) && around.is_named(before - 1))?;
    (starts && !acts && !around.is_pronoun(first) && !noun.lemma.is(Sign::UNIT_TIME)).then_some(first)
}

/// A subject with what hangs on it: "The typical rent of a barn or a shed".
fn whole(around: &Around, subject: Subject, verb: At) -> Option<Span> {
    // "the share who are fond of herons": "fond" is nobody.
    let is_predicate =
        |at: At| at > At::new(2) && around.is_finite(at - 1) && around.kind(at - 2) == Some(Kind::Relative);
    let is_share = |at: &At| around.is(*at, Sign::PORTION) || around.is(*at, Sign::AMOUNT_OF);
    let share = subject.phrase.checked_sub(3).filter(|at| is_share(at) && is_predicate(*at + 3));
    // "Ada Rowe of Hull, who has 40".
    let named = subject.antecedent.and_then(|at| around.named_up_to(at, around.stream.bounds_of(at)?.0));
    let last = share.or(subject.antecedent).unwrap_or(subject.last.max(subject.phrase));
    let first = share.or(named).or(subject.antecedent).unwrap_or(subject.phrase);
    let mut last = last;
    while last + 2 < verb && around.kind(last + 2) == Some(Kind::Noun) && !around.is_date(last + 2) {
        let hangs = around.kind(last + 1) == Some(Kind::Preposition) && around.is(last + 1, Sign::SAYS_WHERE)
            || around.is_any(last + 1, words!["and", "or"]);
        if !hangs || around.has_number(last + 2) {
            break;
        }
        last += 2;
    }
    // "Visits by pupils rose", "arrivals by air fell".
    last += if around.is_word(last + 1, word!("by")) && last + 3 == verb { 2 } else { 0 };
    last = timeless(around, first, last);
    let first = around.before_ing(first);
    // "the share who were keen to row".
    let portion = [first, last].iter().any(is_share);
    let is_near = last < verb && verb - last <= LONGEST_CLAUSE;
    // "Patients waiting for care", "visits paid by pupils", not "the keepers left, and the rest …".
    let inside = |at: At| !matches!(around.kind(at), Some(Kind::Mark(_) | Kind::Coordinator | Kind::Relative));
    let reduced = matches!(around.kind(last + 1), Some(Kind::Verb(_))) && (last + 1).to(verb).all(inside);
    // "The share of pupils whose parents row".
    let whose = around.phrase(last + 1).and_then(|it| around.stream.token(it.from));
    let whose = whose.is_some_and(|whose| whose.is(Sign::REL)) || around.kind(last + 1) == Some(Kind::Relative);
    if is_near && (portion && whose || reduced && last + 1 < verb) {
        last = verb - 1;
    }
    // "Visits to the town’s 12 museums": all of a group that is known counts nobody.
    // "Deaths per 100,000 people".
    let per = |at: At| at > first && around.is_word(at - 1, word!("per"));
    let is_known = |at: At| {
        per(at) || at > first && !around.is_any(at - 1, words!["of", "worth"]) && around.before_number(at).is_some()
    };
    let counts = |at: &At| around.has_number(*at) && !around.is_date(*at) && !around.is_years(*at) && !is_known(*at);
    // "The budget of £90m includes": the budget does.
    match first.to(last + 1).find(counts) {
        // "The share of pupils with five good grades".
        Some(_) if portion && !is_share(&last) => Some(around.extent(first, last)),
        Some(at) if at >= first + 2 && around.is_any(at - 1, words!["of", "worth"]) => {
            Some(around.extent(first, at - 2))
        }
        Some(_) => None,
        None => Some(around.extent(first, last)),
    }
}

/// The last phrase of a subject without the day on which it acts: "The council on Monday", "The ministry in May". What is called
/// by its time keeps it: "the elections in May".
fn timeless(around: &Around, first: At, last: At) -> At {
    let on = last.checked_sub(1).filter(|on| *on > first && around.is_any(*on, words!["in", "on"]));
    let is_when = |_: &At| {
        let is_day = around.is(last, Sign::CALENDAR) && !around.is(last, Sign::MONTH);
        is_day || around.is_date(last) && around.is(first, Sign::BODY)
    };
    on.filter(is_when).map_or(last, |on| on - 1)
}

/// The noun phrase that opens the sentence of a verb, where only prepositions and their nouns part the two: "The UK as a whole
/// has counted".
fn opening(around: &Around, verb: At) -> Option<Span> {
    const SHORT: usize = 5;
    // "In 1990 the inn had 40; in 2010 the inn had 90".
    let clause = verb.checked_sub(2).filter(|at| *at > At::FIRST && around.is_mark(*at - 1, ';'));
    let first = clause.unwrap_or(around.stream.bounds_of(verb)?.0);
    // "In 1990 the quay": the year opens the phrase.
    let last = verb.checked_sub(1).filter(|last| *last == first + 1 && around.kind(first) == Some(Kind::Preposition));
    if let Some(phrase) = last.and_then(|last| around.phrase(last)) {
        // "In July occupancy".
        let is_month = |at: token::At| around.stream.token(at).is_some_and(|it| it.is(Sign::MONTH) && it.is_capital());
        let dates = |at: &token::At| around.is_number(*at) || is_month(*at);
        let from = phrase.from.to(phrase.to).rev().find(dates).map(|at| at + 1);
        let own = from.filter(|from| *from < phrase.to).map(|from| around.stream.extent(from, phrase.to));
        return own.or_else(|| named(around, first + 1));
    }
    // "Rowing was named by 48%".
    if verb == first + 1 && around.kind(first) == Some(Kind::Verb(Form::Ing)) {
        return Some(around.stream.span(first));
    }
    // "The number of Finns ages 90 and older is".
    if around.is(first, Sign::AMOUNT_OF) && around.is_word(first + 1, word!("of")) && verb - first <= LONGEST_CLAUSE {
        return Some(around.extent(first, verb - 1));
    }
    let inside =
        |at: At| matches!(around.kind(at), Some(Kind::Preposition | Kind::Adverb | Kind::Adjective | Kind::Noun));
    let plain = verb > first && verb - first <= SHORT && (first + 1).to(verb).all(inside);
    // "Visitors from abroad spent £3m".
    let abroad = plain && around.is_word(first + 1, word!("from")) && first + 3 == verb;
    let last = if abroad { verb - 1 } else { first };
    (plain && around.is_named(first) && !around.is_pronoun(first)).then(|| around.extent(first, last))
}

/// The subject of the next verb and that verb, of a figure before it: "Seaton, with a population of 8,900, had …".
pub fn later(around: &Around, item: &Item) -> (Option<Span>, Option<Span>) {
    let mut verbs =
        (item.phrase + 1).to(item.sentence.1.min(item.phrase + FARTHEST)).filter(|at| around.is_finite(*at));
    let Some(verb) = verbs.next() else { return (None, None) };
    let found = around.stream.subject_of(verb).filter(|found| found.phrase < item.phrase);
    let before = found.is_some();
    // "The crowd of 6,200 was": it is the crowd, and not what the crowd has.
    let who = found.filter(|found| found.last < item.phrase).and_then(|_| subject(around, verb));
    (who, around.head(verb).map(|token| token.span()).filter(|_| before))
}

/// Whether a comma leads to the figure `item`, of which its own clause says what they did: "Before the road opened, 900 carts a day
/// used the lane".
pub fn begins(around: &Around, item: &Item) -> bool {
    let near = item.phrase..=item.phrase + 1;
    let is_own = |at: At| around.stream.subject_of(at).is_some_and(|it| near.contains(&it.phrase));
    let end = item.sentence.1.min(item.phrase + FARTHEST);
    around.is_mark(item.opens.saturating_sub(1), ',') && item.phrase.to(end).any(is_own)
}
