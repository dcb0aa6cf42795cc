//! What the words beside a figure say of it: a start or an end, a rate, a difference, a mean.

use super::super::near;
use crate::article::{Amount, Article, Figure, FigureKind, Measure, Side};
use crate::read::lemma;
use crate::text::{Span, is_currency, last_word, sentence_at, words};
use crate::words::{Sign, Word, can_be, looked_up, phrase, word, words};

/// From so many per cent on, parts are all of a whole: what is missing may be rounded away.
pub const ALMOST_ALL: f64 = 97.0;

/// Whether it is a start or an end by the word before it: "from 23% to 35%".
pub fn side(article: &Article, figure: &Figure) -> Option<Side> {
    const LONGEST: usize = 32;
    let start = figure.span.start;
    let near = (start.saturating_sub(LONGEST)..=start).find(|at| article.text.is_char_boundary(*at))?;
    let before = Span::new(near, start).of(&article.text).trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before);
    // "From May’s 4.2%".
    let owner = ["’s", "'s"].iter().find_map(|clitic| before.strip_suffix(clitic));
    let before = owner.map_or(before, |owner| owner[..owner.len() - last_word(owner).len()].trim_end());
    // "From a record high of 812".
    let before = before
        .strip_suffix(" of")
        .filter(|height| can_be(last_word(height), Sign::HEIGHT))
        .map_or(before, |height| height[..height.len() - last_word(height).len()].trim_end());
    let is_led = |word: &str| word == "record" || can_be(word, Sign::DEF) || can_be(word, Sign::INDEF);
    let mut before = before.trim_end();
    while is_led(last_word(before)) {
        before = before[..before.len() - last_word(before).len()].trim_end();
    }
    match last_word(before) {
        // "Raised it to between 8 and 9, from 6 to 7": what it was is a range, too.
        "from" => Some(Side::From).filter(|_| !follows_range(article, figure)),
        // "Sales climbed to £9m, compared with £8m."
        "with" | "to" if before.ends_with("compared with") || before.ends_with("compared to") => {
            Some(Side::From).filter(|_| turns(article, figure) && ends(article, figure))
        }
        "to" => Some(Side::To),
        // "To 8 and 5, respectively, from 9 and 6": each of two has its own.
        "and" => beside(article, figure).and_then(|one| side(article, one)),
        "of" if before.ends_with("instead of") => Some(Side::From),
        _ => None,
    }
}

/// The figure that only "and" parts from `figure`, where both are said of two that are named before them.
fn beside<'a>(article: &'a Article, figure: &Figure) -> Option<&'a Figure> {
    let who = |figure: &Figure| figure.measure.as_ref().and_then(|measure| measure.who);
    let mut before = near::figures(article, figure.span).iter().rev();
    let one = before.find(|other| other.span.end <= figure.span.start)?;
    let gap = Span::new(one.span.end, figure.span.start).of(&article.text);
    let two = who(one).zip(who(figure)).is_some_and(|(near, far)| near != far && far.end <= one.span.start);
    (two && gap == " and ").then_some(one)
}

/// Whether the verb of `figure` says that it rose or fell.
fn turns(article: &Article, figure: &Figure) -> bool {
    let verb = figure.measure.as_ref().and_then(|measure| measure.verb).map(|verb| lemma(article.words(verb)));
    verb.is_some_and(|verb| verb.is(Sign::RISES) || verb.is(Sign::FALLS))
}

/// Whether nothing in its clause stands behind `figure`: no time, no place.
fn ends(article: &Article, figure: &Figure) -> bool {
    let rest = article.text.get(figure.span.end..).unwrap_or_default();
    rest.is_empty() || rest.starts_with(['.', ',', ';', '\n'])
}

/// Whether a comma and the word before it part `figure` from a range.
fn follows_range(article: &Article, figure: &Figure) -> bool {
    let before = near::figures(article, figure.span).iter().rev().find(|other| other.span.end <= figure.span.start);
    is_apart(article, figure) && before.is_some_and(|before| matches!(before.amount, Amount::Range(..)))
}

/// Whether a comma stands before the word before it.
pub fn is_apart(article: &Article, figure: &Figure) -> bool {
    let before = article.text.get(..figure.span.start).unwrap_or_default().trim_end();
    before[..before.len() - last_word(before).len()].trim_end().ends_with(',')
}

/// Whether the time of `figure`, which may be `told` as no date, opens a clause that is not the first of its sentence.
pub fn is_led(article: &Article, figure: &Figure, told: Option<Span>) -> bool {
    let Some(time) = told.or(figure.time.as_ref().map(|time| time.span)) else { return false };
    let before = article.text.get(..time.start).unwrap_or_default().trim_end();
    let joins = before.ends_with([';', ',']) || matches!(last_word(before), "and" | "while" | "but");
    joins && time.end <= figure.span.start
}

/// Whether `sentence` is about a mean.
pub fn is_mean(article: &Article, sentence: Span) -> bool {
    words(article.words(sentence)).iter().any(|word| matches!(word.as_str(), "average" | "median"))
}

/// Whether "and" stands between `figure` and the one before it in its clause.
pub fn is_joined(article: &Article, figure: &Figure) -> bool {
    let verb = |figure: &Figure| figure.measure.as_ref().and_then(|measure| measure.verb);
    let mut before = near::figures(article, figure.span).iter().rev();
    let before = before.find(|other| other.span.end <= figure.span.start).filter(|before| verb(before) == verb(figure));
    // "£4m between May and June, down from £5m".
    let end = |before: &Figure| {
        let time = before.time.as_ref().map(|time| time.span.end).filter(|end| *end <= figure.span.start);
        time.unwrap_or_default().max(before.span.end)
    };
    before.is_some_and(|before| Span::new(end(before), figure.span.start).of(&article.text).contains(" and "))
}

/// Whether `figure` comes to others: "another 40", "an additional 40", "40 more pages".
pub fn goes_on(article: &Article, figure: &Figure) -> bool {
    let before = article.text.get(..figure.span.start).unwrap_or_default().trim_end();
    let behind = article.text.get(figure.span.end..).unwrap_or_default();
    words!["another", "further", "additional"].has(looked_up(&last_word(before).to_lowercase(), ""))
        || behind.starts_with(" more ") && figure.counted.is_some()
}

/// Where the words stand before `figure` that compare it: "compared with 41 last year and 40 in 2021".
pub fn compared(article: &Article, figure: &Figure, sentence: Span) -> Option<usize> {
    const FARTHEST: usize = 80;
    let start = figure.span.start;
    // "£4m (2024: £3m)".
    let labelled = figure.time.as_ref().map(|time| time.span).filter(|time| time.end + ": ".len() == start);
    let opens = |time: &Span| article.text.get(..time.start).is_some_and(|before| before.ends_with('('));
    if let Some(time) = labelled.filter(opens) {
        return Some(time.start - 1);
    }
    let first =
        (sentence.start.max(start.saturating_sub(FARTHEST))..=start).find(|at| article.text.is_char_boundary(*at))?;
    let before = Span::new(first, start).of(&article.text);
    let mut starts = before.match_indices(' ').map(|(at, _)| at).rev();
    // "A profit of £8m, after £7m of fees in 2029": not what it was before.
    let of = article.text.get(figure.span.end..).is_some_and(|behind| behind.starts_with(" of "));
    let is_sum = |at: &usize| of && before[at + 1..].starts_with("after ");
    starts.find(|at| sets_beside(&before[at + 1..])).filter(|at| !is_sum(at)).map(|at| first + at)
}

/// Whether what stands up to a figure begins with words that set it beside another: "compared with 41 last year and", "from".
fn sets_beside(words: &str) -> bool {
    let (word, rest) = words.split_once(' ').unwrap_or((words, ""));
    let is_end = || rest.trim_end() == "the" || is_norm(rest.trim_end());
    let number = |rest: &str| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit() || is_currency(c));
    match word {
        // "Rose 2% after falling 3% in April".
        "after" if rest.split(' ').next().is_some_and(|turns| turns.ends_with("ing")) => {
            rest.split_once(' ').is_some_and(|(_, rest)| number(rest.trim_start_matches("by ")))
        }
        // "From 41 last year and 40 in 2021", not "from Malta by 41".
        // "A profit of £8m, after £7m in 2029".
        "from" | "after" => number(rest),
        // "Almost double the £5m of 2021".
        "double" | "twice" | "triple" => is_end(),
        "instead" | "short" => rest.starts_with("of "),
        // "Having won 31 a year earlier".
        "having" => true,
        // "Above the £5m of 2021", "than the £5m".
        _ if can_be(word, Sign::COMPARES) => is_end(),
        _ if can_be(word, Sign::VERSUS) => true,
        _ => {
            let at = |by: usize| words.split(' ').nth(by).map_or(Word::NONE, |word| looked_up(word, ""));
            phrase(|signs| signs.has(Sign::TURNED_FROM), at).is_some()
        }
    }
}

/// Whether words lead to a mean or a record, by its number: "the previous record of".
fn is_norm(words: &str) -> bool {
    let told = words.strip_prefix("the ").and_then(|rest| rest.strip_suffix(" of"));
    told.is_some_and(|told| matches!(told, "average" | "previous record" | "national average"))
}

/// Whether a verb says what somebody has by now: "has", "has won", "has since won".
pub fn has(article: &Article, verb: Span) -> bool {
    let is = |word: &str| matches!(word, "has" | "have");
    is(article.words(verb)) || is(helper(article, verb))
}

/// Whether "had" stands before the verb: "had been".
pub fn had(article: &Article, verb: Span) -> bool {
    helper(article, verb) == "had"
}

/// The word before the verb, but for an adverb between: "has" of "has since won".
fn helper(article: &Article, verb: Span) -> &str {
    let before = article.text.get(..verb.start).unwrap_or_default().trim_end();
    let word = last_word(before);
    if can_be(word, Sign::ADV) { last_word(before[..before.len() - word.len()].trim_end()) } else { word }
}

/// Whether a form of "be" stands before the verb: "was paid", "were not paid".
pub fn is_passive(article: &Article, verb: Span) -> bool {
    let before = article.text.get(..verb.start).unwrap_or_default().trim_end();
    let word = last_word(before);
    can_be(word, Sign::BE)
        || word == "not" && can_be(last_word(before[..before.len() - word.len()].trim_end()), Sign::BE)
}

/// Whether the verb of `figure` stands right before it and says more than what it is, or who has it.
pub fn is_deed(article: &Article, figure: &Figure, measure: &Measure) -> bool {
    const STATES: [Sign; 5] = [Sign::STATES_LEVEL, Sign::BE, Sign::HAVE, Sign::RANGING, Sign::EXPECTED];
    // "Built 40", "gave away £3m".
    let gap = |verb: &Span| article.text.get(verb.end..figure.span.start).unwrap_or_default();
    let direct = |verb: &Span| {
        let near = gap(verb) == " " || can_be(gap(verb).trim(), Sign::VERB_PARTICLE) && gap(verb).ends_with(' ');
        near && !is_passive(article, *verb)
    };
    let verb = measure.verb.filter(direct).map(|verb| lemma(article.words(verb)));
    let does = verb.is_some_and(|verb| !STATES.iter().any(|sign| verb.is(*sign)));
    // "Shut 12, leaving 480".
    // "Left 140 homeless".
    let leads = measure.verb.is_some_and(|verb| article.words(verb).ends_with("ing"));
    let leads = leads || verb == Some(word!("leave"));
    does && !leads && figure.unit != "%" && figure.kind != FigureKind::Change
}

/// Whether "up from", "down to" and the like stand right behind the verb.
pub fn is_up(article: &Article, verb: Span) -> bool {
    let behind = article.text.get(verb.end..).unwrap_or_default();
    let up = behind.strip_prefix(" up ").or_else(|| behind.strip_prefix(" down "));
    up.is_some_and(|to| ["from ", "to "].iter().any(|leads| to.starts_with(leads)))
}

/// Whether the words of a figure have the sign or the name of a currency.
pub fn is_money(article: &Article, figure: &Figure) -> bool {
    let said = article.words(figure.span);
    said.contains(is_currency) || figure.unit.split(' ').any(|word| can_be(word, Sign::CURRENCY))
}

/// The first words behind a figure and what it counts.
fn behind(article: &Article, figure: &Figure) -> Vec<String> {
    const LONGEST: usize = 16;
    let end = figure.counted.map_or(figure.span.end, |counted| counted.end.max(figure.span.end));
    let to = (end..article.text.len().min(end + LONGEST)).rev().find(|at| article.text.is_char_boundary(*at));
    words(Span::new(end, to.unwrap_or(end)).of(&article.text))
}

/// The length of time that the words behind `figure` give: "in one week", "over 24 hours".
pub fn lasts(article: &Article, figure: &Figure) -> Vec<String> {
    const LONGEST: usize = 3;
    let behind = behind(article, figure);
    let opens = behind.first().is_some_and(|word| matches!(word.as_str(), "in" | "over" | "within"));
    let counts =
        |word: &String| can_be(word, Sign::INDEF) || word == "one" || word.bytes().all(|byte| byte.is_ascii_digit());
    let last = behind.iter().take(LONGEST).position(|word| can_be(word, Sign::UNIT_TIME));
    let last = last.filter(|_| opens && behind.get(1).is_some_and(counts));
    last.and_then(|last| behind.get(1..=last)).map(<[String]>::to_vec).unwrap_or_default()
}

/// Whether its sentence says "per" how many, and it may be so many too: "94 falls from cliffs per 1,000 walkers, 76 in Hull".
pub fn is_open_rate(article: &Article, figure: &Figure) -> bool {
    if figure.counted.is_none() || figure.unit.contains(" per ") {
        return false;
    }
    let words = words(article.words(sentence_at(&article.text, figure.span.start)));
    let counts = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || can_be(word, Sign::NUM);
    words.windows(2).any(|pair| matches!(pair, [per, many] if per == "per" && (counts(many) || many == "capita")))
}

/// "41 wardens for every 8,000".
pub fn is_rate(article: &Article, figure: &Figure) -> bool {
    let behind = behind(article, figure);
    // "41 out of every 8,000".
    let by = if behind.first().is_some_and(|word| word == "out") { 2 } else { 1 };
    // "Paid £40 to every rower".
    let is_paid = behind.first().is_some_and(|word| word == "to");
    !is_paid && behind.get(by).is_some_and(|word| matches!(word.as_str(), "every" | "each"))
}

/// Whether it is only by how much two differ: "£30m above the forecast", "12 points more than".
pub fn is_difference(article: &Article, figure: &Figure) -> bool {
    // "Won by 424 votes".
    let before = article.text.get(..figure.span.start).unwrap_or_default().trim_end();
    let behind_it = article.text.get(figure.span.end..).unwrap_or_default();
    // "Leads by 46% to 44%" gives both.
    // "Was named by 44% of voters": who did.
    // "Rent was named by 58%, crime by 26%".
    let verb = figure.measure.as_ref().and_then(|measure| measure.verb).filter(|verb| is_passive(article, *verb));
    let verb = verb.map(|verb| lemma(article.words(verb)));
    let judges = verb.is_some_and(|verb| verb.is(Sign::JUDGE) || verb.is(Sign::BACKS));
    let of_whole = figure.measure.as_ref().is_some_and(|measure| measure.whole.is_some());
    let is_part = figure.unit == "%" && (of_whole || judges);
    let end = figure.counted.map_or(figure.span.end, |counted| counted.end.max(figure.span.end));
    // "Beat Marsh by 900 votes to 700".
    let to = |at: usize| article.text.get(at..).is_some_and(|behind| behind.starts_with(" to "));
    let differs = figure.kind != FigureKind::Change && !is_part && !to(figure.span.end) && !to(end);
    if last_word(before) == "by" && differs {
        return true;
    }
    // "£30m, above the £20m of last year" is a level, and so are "62 mills, more than Kent (41)".
    if [figure.span.end, end].iter().any(|at| article.text.get(*at..).is_some_and(|behind| behind.starts_with(','))) {
        return false;
    }
    let behind = behind(article, figure);
    let first = behind.first().map(String::as_str).unwrap_or_default();
    // "31 million cases, 18 million of them in May".
    // "£3m of that", not "£3m of that sum".
    let of_that = behind_it.strip_prefix(" of that").is_some_and(|rest| !rest.starts_with(' '));
    // "Plays took £6m of that, dance £3m": parts, each its own.
    let measure = figure.measure.as_ref();
    let listed = |other: &Figure| {
        let other = other.measure.as_ref().zip(measure).filter(|_| other.span.start > figure.span.end);
        other.is_some_and(|(other, own)| {
            own.verb.is_some() && own.verb == other.verb && own.who.is_some() && own.who != other.who
        })
    };
    let of_that = of_that && !near::figures(article, figure.span).iter().any(listed);
    if of_that || first == "of" && behind.get(1).is_some_and(|whole| can_be(whole, Sign::OBJ)) {
        return figure.kind != FigureKind::Share;
    }
    let budget = behind.get(1).is_some_and(|noun| noun == "budget");
    matches!(first, "above" | "below")
        || budget && matches!(first, "over" | "under")
        || can_be(first, Sign::AFTER_TIMES) && behind.get(1).is_some_and(|than| than == "than")
}

/// Whether `figure` is one of at least three per cents of one whole in `sentence` that make all of it: "58% were on holiday, 27%
/// were islanders and 15% came to work".
pub fn is_of_all(article: &Article, figure: &Figure, sentence: Span) -> bool {
    const FEWEST: usize = 3;
    let whole = |one: &Figure| one.measure.as_ref().and_then(|measure| measure.whole);
    let is_part = |one: &&Figure| one.is_percent() && whole(one) == whole(figure) && sentence.contains(&one.span);
    let parts: Vec<f64> =
        near::figures(article, sentence).iter().filter(is_part).map(|one| one.amount.ends().0).collect();
    whole(figure).is_some() && parts.len() >= FEWEST && (ALMOST_ALL..=100.0).contains(&parts.iter().sum())
}

/// Whether the `whole` of `figure` is one of which another sentence tells, "66% of those voters", or no noun: "4 in 10 want one".
pub fn is_open_whole(whole: &str, figure: &Figure) -> bool {
    let those = ["those ", "these "].iter().find_map(|those| whole.strip_prefix(those));
    let is_fraction = figure.is_fraction() && !whole.contains(' ');
    let verb = is_fraction && lemma(whole).is(Sign::VERB) && !whole.ends_with('s') && !can_be(whole, Sign::PEOPLE);
    those.is_some_and(|noun| !noun.contains(' ') && noun.ends_with('s')) || verb
}
