//! Which way a number changes: the verb or the particle that governs it.

use super::units::Class;
use super::words::is_stop;
use crate::article::Direction;
use crate::extract::tokens::Tokens;

#[rustfmt::skip]
const UP: &[&str] = &[
    "up", "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing", "climb",
    "climbs", "climbed", "climbing", "jump", "jumps", "jumped", "jumping", "surge", "surges", "surged", "surging",
    "soar", "soars", "soared", "soaring", "advance", "advances", "advanced", "advancing", "grow", "grows", "grew",
    "grown", "growing", "rally", "rallied", "rallies", "leap", "leapt", "rocketed", "skyrocketed", "swelled",
    "higher", "ticked", "spiked", "appreciated", "strengthened", "rebounded",
];
#[rustfmt::skip]
const DOWN: &[&str] = &[
    "down", "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping", "decline",
    "declines", "declined", "declining", "slide", "slides", "slid", "sliding", "sink", "sinks", "sank", "sunk",
    "sinking", "plunge", "plunges", "plunged", "plunging", "tumble", "tumbles", "tumbled", "tumbling", "slip",
    "slips", "slipped", "slipping", "decrease", "decreases", "decreased", "decreasing", "plummet", "plummets",
    "plummeted", "plummeting", "dip", "dips", "dipped", "shrink", "shrinks", "shrank", "shrunk", "lower",
    "weakened", "depreciated", "slumped", "slump", "crashed", "contracted", "retreated", "eased", "dived",
];
/// Verbs that say a direction only of shares, points and measures: one may also gain a friend.
const GAIN: &[&str] = &["gain", "gains", "gained", "gaining"];
const LOSE: &[&str] = &["lose", "loses", "lost", "losing", "shed", "sheds", "shedding"];
/// Verbs that say a direction only of what stands between them and "by": "raised rates by 2 points".
const RAISE: &[&str] = &["raise", "raises", "raised", "raising", "lifted", "boost", "boosted", "boosting", "hiked"];
const CUT: &[&str] = &["cut", "cuts", "cutting", "lowered", "trimmed", "slashed", "reduce", "reduced", "reducing"];
/// Particles and participles that say a direction only right before a measure.
const PARTICLES: &[&str] = &["up", "down", "higher", "lower", "eased"];

/// What governs a number that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Which way it goes.
    pub direction: Direction,
    /// The token of the verb or particle.
    pub verb: usize,
}

/// The verb or particle before `at`, where a number and its hedge start, that gives it a direction. Words before `free`
/// belong to another number.
pub fn turn(tokens: &Tokens, at: usize, free: usize, class: Option<Class>) -> Option<Turn> {
    #[rustfmt::skip]
    const BETWEEN: [&str; 18] = [
        "by", "just", "only", "a", "an", "another", "further", "sharply", "slightly", "as", "much", "nearly",
        "about", "roughly", "even", "some", "steeply", "modestly",
    ];
    /// "Grew exports by 8 per cent": so many words may stand between verb and "by".
    const FARTHEST: usize = 5;
    let mut start = at;
    while start > free && tokens.is_any(start - 1, &BETWEEN) {
        start -= 1;
    }
    let by = (start..at).any(|at| tokens.is(at, "by"));
    let nearest = start.saturating_sub(if by { FARTHEST + 1 } else { 1 }).max(free);
    (nearest..start).rev().take_while(|&at| tokens.word(at).is_some()).find_map(|verb| {
        let direction = said(tokens, verb, class, by)?;
        let fits = verb + 1 == start || !tokens.is_any(verb, PARTICLES);
        fits.then_some(Turn { direction, verb })
    })
}

fn said(tokens: &Tokens, at: usize, class: Option<Class>, by: bool) -> Option<Direction> {
    let measured = matches!(class, Some(Class::Percent | Class::Points | Class::Money | Class::Measure));
    if tokens.is_any(at, PARTICLES) && (!measured || follows_phrasal(tokens, at)) {
        return None;
    }
    // A count that follows the verb is its object: "grew 20 roses", "fell 20 trees".
    let fits = measured || class.is_none();
    let shares = matches!(class, Some(Class::Percent | Class::Points | Class::Measure));
    match () {
        () if fits && tokens.is_any(at, UP) || shares && tokens.is_any(at, GAIN) => Some(Direction::Up),
        () if fits && tokens.is_any(at, DOWN) || shares && tokens.is_any(at, LOSE) => Some(Direction::Down),
        () if by && tokens.is_any(at, RAISE) => Some(Direction::Up),
        () if by && tokens.is_any(at, CUT) => Some(Direction::Down),
        () => None,
    }
}

/// What changes by the number whose words start at `number`: what stands between the verb and "by" ("grew exports by"),
/// or the subject of the verb.
pub fn changed(tokens: &Tokens, verb: usize, number: usize, from: usize) -> Option<(usize, usize)> {
    let by = (verb + 1..number).find(|&at| tokens.is(at, "by")).filter(|&by| by > verb + 1);
    let start = verb + 1 + usize::from(tokens.is_any(verb + 1, &["its", "the", "their", "his", "her", "our"]));
    by.filter(|&by| start < by).map(|by| (start, by)).or_else(|| subject(tokens, verb, from))
}

/// "Illegal entries" in "illegal entries had increased by".
fn subject(tokens: &Tokens, verb: usize, from: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 5;
    // "Accidents on the quays fell": what stands behind a preposition is not what changes, unless it is "of".
    const WITHIN: [&str; 12] =
        ["on", "in", "at", "for", "from", "to", "with", "among", "across", "by", "against", "between"];
    const NEAR: usize = 12;
    const LEADING: [&str; 7] = ["the", "a", "an", "its", "their", "this", "these"];
    #[rustfmt::skip]
    const AUXILIARIES: [&str; 24] = [
        "is", "are", "was", "were", "has", "have", "had", "been", "be", "will", "would", "could", "may", "might",
        "to", "expected", "forecast", "set", "also", "already", "since", "then", "edged", "further",
    ];
    let mut next = verb;
    while next > from && tokens.is_any(next - 1, &AUXILIARIES) {
        next -= 1;
    }
    let mut start = next;
    // "The 10-year note fell": a subject does not start inside a word.
    while start > from && next - start < LONGEST && tokens.word(start - 1).is_some_and(|word| !is_stop(word)) {
        start -= 1;
    }
    // Nor with the "s" of "the company's revenue".
    let joint = |at: usize| tokens.is_dash(at) || matches!(tokens.mark(at), Some('’' | '\''));
    start += usize::from(start > 0 && tokens.is_glued_before(start) && joint(start - 1));
    let determined = start - usize::from(start > from && tokens.is_any(start - 1, &LEADING));
    let within = determined.checked_sub(1).filter(|&at| at > from && tokens.is_any(at, &WITHIN) && start < next);
    match within.and_then(|preposition| subject(tokens, preposition, from.max(verb.saturating_sub(NEAR)))) {
        Some(whole) => Some(whole),
        None => (start < next).then_some((start, next)),
    }
}

/// Whether "up" or "down" at `at` belongs to a verb that says no direction: "set up", "put down".
fn follows_phrasal(tokens: &Tokens, at: usize) -> bool {
    #[rustfmt::skip]
    const VERBS: [&str; 28] = [
        "set", "sets", "pick", "picked", "picks", "take", "takes", "took", "taking", "make", "makes", "made",
        "making", "put", "puts", "hold", "held", "sign", "signed", "pay", "break", "back", "end", "give", "gives",
        "gave", "given", "giving",
    ];
    at.checked_sub(1).is_some_and(|verb| tokens.is_any(verb, &VERBS))
}

/// The direction that a noun beside the number at `start..next` gives it: "a 6% drop", "a rise of 5%".
pub fn noun_turn(tokens: &Tokens, start: usize, next: usize) -> Option<Direction> {
    #[rustfmt::skip]
    const UPS: [&str; 13] = [
        "rise", "increase", "jump", "surge", "gain", "climb", "growth", "boost", "improvement", "hike", "uptick",
        "advance", "rally",
    ];
    #[rustfmt::skip]
    const DOWNS: [&str; 11] = [
        "drop", "fall", "decline", "decrease", "cut", "reduction", "slump", "plunge", "dip", "slide", "contraction",
    ];
    let reading = |at: usize| match () {
        () if tokens.is_any(at, &UPS) => Some(Direction::Up),
        () if tokens.is_any(at, &DOWNS) => Some(Direction::Down),
        () => None,
    };
    const FARTHEST: usize = 3;
    let after =
        (next..next + FARTHEST).take_while(|&at| tokens.word(at).is_some_and(|word| !is_stop(word))).find_map(reading);
    let of = start.checked_sub(1).filter(|&of| tokens.is(of, "of"));
    after.or_else(|| of.and_then(|of| of.checked_sub(1)).and_then(reading))
}
