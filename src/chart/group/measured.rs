//! A figure with what it measures, in words that can be compared.

use super::super::near;
use super::super::wording::head_of;
use super::awaited::{Awaited, awaited};
use super::beside::{
    compared, goes_on, had, has, is_apart, is_deed, is_difference, is_joined, is_led, is_mean, is_money, is_of_all,
    is_open_rate, is_open_whole, is_passive, is_rate, is_up, lasts, side,
};
use super::told;
use super::votes::vote;
use crate::article::{Amount, Article, Bound, Direction, Figure, FigureKind, Measure, Side, When};
use crate::read::lemma;
use crate::text::{Span, last_word, sentence_at, words};
use crate::words::{Sign, can_be, looked_up, words};

/// A figure with what it measures.
#[derive(Clone, Debug)]
pub struct Measured<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// What it measures.
    pub measure: &'a Measure,
    /// The words for whom or what it is said of; empty where nothing is named.
    pub who: Vec<String>,
    /// Of whom or what that is a common noun, the noun: "sales".
    pub head: String,
    /// The verb.
    pub verb: String,
    /// The head of what is counted or measured, without its ending.
    pub thing: String,
    /// What things it counts so many of: the "plums" of "60 crates of plums".
    pub stuff: String,
    /// The words for the whole.
    pub whole: Vec<String>,
    /// The preposition of its place and the words behind it.
    pub place: Option<(String, Vec<String>)>,
    /// Whether that is a name or all of a land: "in Spain", "on the Humber", "nationwide".
    pub is_town: bool,
    /// The last word of what a sum is paid for, where it stands before: the "yard" of "bought the yard for £9m".
    pub bought: String,
    /// The words that name who states it.
    pub source: Vec<String>,
    /// When it holds, where that is no date: "a year ago", "now".
    pub told: Option<Span>,
    /// The words of that.
    pub told_words: Vec<String>,
    /// Whether its time opens its clause: "the east dam is at 41%; a year ago the west dam was at 20%".
    pub is_led: bool,
    /// Its sentence.
    pub sentence: Span,
    /// Its paragraph.
    pub paragraph: Option<Span>,
    /// What the word before it makes of it.
    pub side: Option<Side>,
    /// Whether a comma parts that word from what stands before: "by £2m, to £5m", not "from £7m to £5m".
    pub is_apart: bool,
    /// Whether its sentence says that it is a mean: "the average crowd was 40".
    pub is_mean: bool,
    /// How long it took, by the words behind it: "in one week".
    pub lasts: Vec<String>,
    /// Whether "and" alone parts it from the figure before it, in one clause.
    pub is_joined: bool,
    /// Whether it is one of those parts of one whole that its sentence tells of and that make all of it.
    pub is_of_all: bool,
    /// Whether it goes on with the parts of a whole: "Another 12% say no".
    pub goes_on: bool,
    /// Where its sentence compares what stands before with it, by bytes: "compared with".
    pub compared: Option<usize>,
    /// Whether it is what somebody has by now: "has 40", "has won 40", not "had 40", "won 40".
    pub has: bool,
    /// Whether its verb only tells what is foreseen or wanted.
    pub awaits: Option<Awaited>,
    /// Whether "will" leads to its verb.
    pub will: bool,
    /// Whether its verb tells what was before something else was: "had been".
    pub had: bool,
    /// Whether a number that it is counted by stands behind it.
    pub is_rate: bool,
    /// Whether its verb only says that it is "up" or "down" from there: "were up from £4m to £5m".
    pub is_up: bool,
    /// Whether it is an amount of money.
    pub is_money: bool,
    /// On which side the votes are that it counts.
    pub vote: Option<&'static str>,
    /// Whether its verb alone says what was done to so many of its things: "built 40", not "had 40".
    pub is_deed: bool,
    /// Whether what its verb says is done to whom it is said of: "was paid".
    pub is_passive: bool,
}

impl<'a> Measured<'a> {
    /// What `figure` of `article` measures, where that is known and it is one number that may be drawn.
    pub fn of(article: &Article, figure: &'a Figure) -> Option<Measured<'a>> {
        let is_one = matches!(figure.amount, Amount::One(value) if value.is_finite());
        Measured::of_any(article, figure).filter(|_| is_one)
    }

    /// The same also of a range.
    pub fn of_any(article: &Article, figure: &'a Figure) -> Option<Measured<'a>> {
        let measure = figure.measure.as_ref()?;
        if !is_drawn(article, figure, measure) {
            return None;
        }
        let told = |span: Option<Span>| span.map(|span| bare(article, span)).unwrap_or_default();
        let who = told(measure.who).into_iter().collect::<Vec<_>>();
        // "US" is no "us".
        let is_small = measure.who.is_some_and(|who| last_word(article.words(who)).contains(char::is_lowercase));
        // "Rowe got 48 percent, others 6 percent"; "the mine dug 40 tonnes".
        let is_rest = who.first().is_some_and(|first| first == "others");
        let stands = |word: &String| can_be(word, Sign::NO_SUBJECT) || can_be(word, Sign::PRON) && word != "mine";
        let is_empty = is_small && !is_rest && who.iter().all(stands);
        let verb = measure.verb.map(|verb| words(article.words(verb)).concat()).unwrap_or_default();
        // "Online sales rose 4%": whose change it is, is the subject.
        let borrowed = |counted: &Span| figure.kind == FigureKind::Change && counted.end <= figure.span.start;
        // "Brokers, on average, had expected £4m": the mean is of their guesses.
        let guesses = can_be(&verb, Sign::EXPECTED) || lemma(&verb).is(Sign::EXPECTED);
        let thing = measure.thing.or(figure.counted.filter(|counted| !borrowed(counted)));
        let thing = thing.map(|span| thing_of(article, span));
        // "34 points": what it is scored in is the thing.
        let unit = Some(figure.unit.clone()).filter(|unit| can_be(unit, Sign::UNIT_POINTS));
        let thing = thing.or(unit).unwrap_or_default();
        let sentence = sentence_at(&article.text, figure.span.start);
        let told_time = told::told(article, figure, measure, sentence);
        Some(Measured {
            told: told_time,
            is_led: is_led(article, figure, told_time),
            told_words: told(told_time),
            figure,
            measure,
            head: measure.who.map(|who| head_of(article.words(who))).unwrap_or_default(),
            who: if is_empty { Vec::new() } else { who },
            verb,
            thing,
            stuff: figure.counted.map(|counted| stuff(article, counted)).unwrap_or_default(),
            whole: told(measure.whole),
            place: measure.place.and_then(|span| place_of(words(article.words(span)))),
            bought: last_word(article.text.get(..figure.span.start)?.strip_suffix(" for ").unwrap_or_default())
                .to_owned(),
            is_town: measure.place.is_some_and(|place| is_town(article.words(place))),
            side: side(article, figure),
            is_apart: figure.kind != FigureKind::Change && is_apart(article, figure),
            is_mean: is_mean(article, sentence) && !guesses,
            lasts: lasts(article, figure),
            is_of_all: is_of_all(article, figure, sentence),
            goes_on: goes_on(article, figure),
            is_joined: is_joined(article, figure),
            compared: compared(article, figure, sentence),
            is_rate: is_rate(article, figure),
            is_up: measure.verb.is_some_and(|verb| is_up(article, verb)),
            is_money: is_money(article, figure),
            is_deed: is_deed(article, figure, measure),
            vote: vote(article, figure, measure),
            is_passive: measure.verb.is_some_and(|verb| is_passive(article, verb)),
            has: measure.verb.is_some_and(|verb| has(article, verb)),
            awaits: measure.verb.and_then(|verb| awaited(article, verb)),
            will: measure.verb.is_some_and(|verb| article.text[..verb.start].ends_with(" will ")),
            had: measure.verb.is_some_and(|verb| had(article, verb)),
            paragraph: Span::holding(&article.paragraphs, figure.span.start),
            sentence,
            source: told(figure.source.as_ref().map(|source| source.span)),
        })
    }

    /// When it holds.
    pub fn time(&self) -> Option<When> {
        self.figure.time.as_ref().filter(|_| self.told.is_none()).map(|time| time.value)
    }

    /// Whether nothing says when it holds.
    pub fn is_untimed(&self) -> bool {
        self.time().is_none() && self.told.is_none()
    }

    /// Where it stands in time.
    pub fn moment(&self) -> (usize, usize) {
        self.time().map_or((0, 0), |time| time.start.in_time())
    }

    /// Whether the text gives the year of its time.
    pub fn has_year(&self) -> bool {
        self.time().is_some_and(|time| time.has_year())
    }

    /// Whether it is of those of a whole who do or are something: "45% of keepers own a boat", "45% of keepers are Finns".
    pub fn does_so(&self) -> bool {
        let of_whole = self.change().is_none() && !self.is_money && !self.whole.is_empty();
        let is = |(who, verb): (Span, Span)| verb.end <= who.start;
        of_whole && (self.sort() || self.measure.who.zip(self.measure.verb).is_some_and(is))
    }

    /// Whether its words say what some do, not only who they are: "own a boat", "Finns".
    pub fn sort(&self) -> bool {
        self.measure.who.zip(self.measure.verb).is_some_and(|(who, verb)| who.contains(&verb))
    }

    /// Who it is, or what those do that it is of. Where all `are` something, "were on leave" is "on leave".
    pub fn being(&self, are: bool) -> Option<Span> {
        let (who, verb) = (self.measure.who?, self.measure.verb);
        let verb = verb.filter(|verb| are && verb.start == who.start && *verb != who && !self.is_denied());
        Some(verb.map_or(who, |verb| Span::new(verb.end, who.end)))
    }

    /// Whether its verb only says what a number is: "was", "totalled".
    pub fn states(&self) -> bool {
        [Sign::STATES_LEVEL, Sign::BE, Sign::PREDICATE, Sign::RANGING].into_iter().any(|sign| self.does(sign))
    }

    /// Whether its verb only says how many somebody has: "had", "scored".
    pub fn gets(&self) -> bool {
        self.does(Sign::GETS) || self.does(Sign::HAVE)
    }

    /// Whether its verb says that it rises, falls or moves.
    pub fn turns(&self) -> bool {
        let turns = self.does(Sign::RISES) || self.does(Sign::FALLS) || words!["go", "move"].has(lemma(&self.verb));
        turns || self.is_up
    }

    /// Whether somebody gets it.
    pub fn comes(&self) -> bool {
        self.does(Sign::WINS) && !self.is_passive || self.is_end()
    }

    /// Whether somebody gives it: "received £3m", "won an increase, to £5m", not "earned £3m".
    pub fn is_given(&self) -> bool {
        words!["receive", "get"].has(lemma(&self.verb)) || self.is_end()
    }

    /// Whether what somebody gets was changed to it: "was cut by £2m, to £5m", not "sales rose to £5m".
    fn is_end(&self) -> bool {
        self.side == Some(Side::To) && self.is_apart && (self.is_passive || self.does(Sign::WINS))
    }

    /// Whether its verb says what is done to it: "paid", "given", not "gave".
    pub fn is_done(&self) -> bool {
        can_be(&self.verb, Sign::PARTICIPLE) || self.verb.ends_with("ed")
    }

    /// Whether its verb, as it is written or without its ending, can be that.
    pub fn does(&self, sign: Sign) -> bool {
        can_be(&self.verb, sign) || lemma(&self.verb).is(sign)
    }

    /// Whether it is a per cent of something.
    pub fn is_percent(&self) -> bool {
        self.figure.is_percent()
    }

    /// Whether it is so many of something: "40 of every 8,000 people".
    pub fn is_part(&self) -> bool {
        self.figure.is_fraction()
    }

    /// Whether it is a rate, by its unit or by the words behind it: "40 for every 8,000".
    pub fn per(&self) -> bool {
        self.is_rate || self.figure.unit.contains(" per ")
    }

    /// Which way it changes; nothing for what is no change.
    pub fn change(&self) -> Option<Option<Direction>> {
        (self.figure.kind == FigureKind::Change).then_some(self.figure.direction)
    }
}

/// Whether a word that tells when something holds tells that it holds now.
pub fn is_now(word: &str) -> bool {
    words!["now", "today", "currently"].has(looked_up(word, ""))
}

/// Whether it is an amount of which the text says of whom or what it is.
fn is_drawn(article: &Article, figure: &Figure, measure: &Measure) -> bool {
    let differs = is_difference(article, figure) && vote(article, figure, measure).is_none();
    if figure.kind == FigureKind::Multiple || differs || is_open_rate(article, figure) {
        return false;
    }
    // "Almost half of nurses (48%)": the per cent says it once more.
    let again = measure.whole.filter(|_| figure.is_fraction());
    let behind = |whole: Span| article.text.get(whole.end..).and_then(|it| it.strip_prefix(" ("));
    let told = |span: Span| behind(span).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    // "Half of fish landed (54%) is sold".
    if again.is_some_and(told) || again.zip(measure.who).is_some_and(|(_, who)| told(who)) {
        return false;
    }
    // "No other boat had more than 40", "a similar share (40%)".
    let nobody = |who: &str| {
        let first = who.split(' ').next().unwrap_or_default();
        let noun = last_word(who);
        // "A loaf costs £2" is said of loaves, "a half share £9" of nothing that has a name.
        let share = can_be(noun, Sign::PORTION) && (figure.unit == "%" || can_be(noun, Sign::AMOUNT_OF));
        can_be(first, Sign::NEG) || can_be(first, Sign::INDEF) && share
    };
    if measure.who.is_some_and(|who| !measure.verb.is_some_and(|it| who.contains(&it)) && nobody(article.words(who))) {
        return false;
    }
    // "Visits to the town’s 12 museums": all of a group that is known.
    let is_known = |other: &Figure| {
        let before = article.text.get(..other.span.start).unwrap_or_default().trim_end();
        let last = last_word(before);
        // "Saw their pay cut by 9%", "earn less than £12".
        other.bound != Bound::Exact && other.kind != FigureKind::Share
            || matches!(last, "the" | "per" | "by")
            || can_be(last, Sign::POSS)
            || ["’s", "'s"].iter().any(|clitic| before.ends_with(clitic))
    };
    // "Gusts of 94 mph were felt": who that is, another number says.
    // "Speeds in the 20mph zones fell": which zones, it says.
    let sorts = |other: &Figure, who: Span| {
        let behind = Span::new(other.span.end, who.end.max(other.span.end)).of(&article.text).trim_start();
        let next = behind.split(' ').next().unwrap_or_default();
        other.counted.is_none()
            && !article.words(other.span).contains(' ')
            && next.starts_with(char::is_lowercase)
            && !can_be(next, Sign::PREP)
    };
    let counts =
        |other: &Figure| !can_be(&other.unit, Sign::UNIT_TIME) && other.span != figure.span && !is_known(other);
    if measure.who.is_some_and(|who| {
        near::figures(article, who).iter().any(|other| who.contains(&other.span) && counts(other) && !sorts(other, who))
    }) {
        return false;
    }
    // "55% of those": of whom, another sentence says.
    let is_nobody = |word: &String| can_be(word, Sign::NO_SUBJECT) || can_be(word, Sign::PRON);
    // "Among those".
    let place = measure.place.filter(|_| figure.unit == "%").map(|place| words(article.words(place)));
    let nobody = |words: &[String]| !words.is_empty() && words.iter().all(is_nobody);
    !measure.whole.is_some_and(|whole| nobody(&bare(article, whole)) || is_open_whole(article.words(whole), figure))
        && !place.is_some_and(|place| nobody(place.get(1..).unwrap_or_default()))
}

/// Whether `place` is a name or all of a land: "in Spain", "in the county", "nationwide".
fn is_town(place: &str) -> bool {
    let area = |noun: &str| can_be(noun, Sign::PLACE_WORD) && can_be(noun, Sign::PLACE);
    match place.split(' ').collect::<Vec<_>>().as_slice() {
        [all] => return can_be(all, Sign::ALL_OVER),
        [leads, "the", noun] if can_be(leads, Sign::ONLY_WHERE) && area(noun) => return true,
        _ => {}
    }
    let mut words = place.split(' ');
    let leads = words.next().is_some_and(|word| can_be(word, Sign::ONLY_WHERE));
    // "On Fridays" is no town.
    let named = |name: &str| name.starts_with(char::is_uppercase) && !can_be(name, Sign::CALENDAR);
    leads && words.find(|word| *word != "the").is_some_and(named)
}

/// The preposition of a place and the words behind it.
fn place_of(words: Vec<String>) -> Option<(String, Vec<String>)> {
    match words.as_slice() {
        // "Nationally".
        [all] => Some(("in".to_owned(), vec![all.clone()])),
        [leads, rest @ ..] => Some((leads.clone(), without_article(rest.to_vec()))),
        [] => None,
    }
}

fn bare(article: &Article, span: Span) -> Vec<String> {
    without_article(words(article.words(span)))
}

fn without_article(mut words: Vec<String>) -> Vec<String> {
    if words.len() > 1 && matches!(words.first().map(String::as_str), Some("the" | "a" | "an")) {
        words.remove(0);
    }
    words
}

/// The words of a thing, the last in the singular; those that only rank it are left out.
fn thing_of(article: &Article, span: Span) -> String {
    let mut words = bare(article, span);
    words.retain(|word| !can_be(word, Sign::RANKS));
    match words.as_mut_slice() {
        // "A population of 9,000", "9,000 residents".
        [one] if can_be(one, Sign::INHABITANT) => "population".clone_into(one),
        [.., last] => *last = singular(last),
        [] => {}
    }
    words.join(" ")
}

/// The noun that only "of" parts from what is `counted`: the "plums" of "60 crates of plums".
fn stuff(article: &Article, counted: Span) -> String {
    let behind = article.text.get(counted.end..).and_then(|behind| behind.strip_prefix(" of ")).unwrap_or_default();
    let noun = behind.split(|c: char| !c.is_alphabetic() && c != '-').next().unwrap_or_default();
    let is_small = noun.starts_with(char::is_lowercase) && !can_be(noun, Sign::DET) && !can_be(noun, Sign::PRON);
    if is_small { noun.to_owned() } else { String::new() }
}

/// A noun in the singular, as far as its ending tells.
pub fn singular(noun: &str) -> String {
    let noun = words(noun).concat();
    noun.strip_suffix('s')
        .filter(|rest| rest.len() > 2 && !rest.ends_with(['s', 'u', 'i']))
        .map(str::to_owned)
        .unwrap_or(noun)
}
