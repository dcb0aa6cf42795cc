//! Lines that a program broke at a width: text copied out of a PDF, a mail that was passed on.

use std::collections::BTreeSet;

use super::lines::is_sentence;
use crate::words::looked_up;

/// What stands at the end of a line within a word: the hyphen of the keyboard, that which only shows there, that of print.
const HYPHENS: [char; 3] = ['-', '\u{ad}', '‐'];

/// The text without the marks with which mails quote: "> The quay is shut."
pub(super) fn unquoted(text: &str) -> String {
    const DEEPEST: usize = 8;
    let mut text = text.to_owned();
    for _ in 0..DEEPEST {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
        if lines.peek().is_none() || !lines.all(|line| line.trim_start().starts_with('>')) {
            break;
        }
        let bare = |line: &str| {
            let line = line.trim_start();
            line.strip_prefix('>').map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest)).to_owned()
        };
        text = text.lines().map(bare).collect::<Vec<String>>().join("\n");
    }
    text
}

/// The text with each of its paragraphs on one line and a blank line between two; nothing where its lines were not broken at a width.
pub(super) fn unwrapped(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let width = width(&lines)?;
    let is_parted = lines.iter().any(|line| line.is_empty());
    let indented = lines.iter().filter(|line| is_indented(line)).count();
    let by_indent = indented > 1 && indented * 4 < lines.len() * 3;
    let known = Words::of(text);
    let (mut whole, mut last) = (String::with_capacity(text.len()), "");
    for line in lines {
        let words = line.trim_start();
        let begins = match () {
            () if is_parted => last.is_empty() || words.is_empty(),
            () if by_indent => is_indented(line),
            () => !goes_on(last, words, width) && !words.starts_with(char::is_lowercase),
        };
        match () {
            () if whole.is_empty() || words.is_empty() => {}
            () if begins => whole.push_str("\n\n"),
            () if known.is_cut(last, words) => drop(whole.pop()),
            () if is_hyphened(last, words) => {}
            // Short lines are meant as they are: the lines of an address, of a poem, of a list.
            () if !goes_on(last, words, width) || is_item(words) && is_sentence(last) => whole.push('\n'),
            () => whole.push(' '),
        }
        whole.push_str(words);
        last = line;
    }
    Some(whole)
}

/// The width at which the lines were broken, in characters: that of the longest. A third of those that have a next one come near
/// it, and half of these go on in small letters.
fn width(lines: &[&str]) -> Option<usize> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 50..=120;
    let width = lines.iter().map(|line| line.chars().count()).max().filter(|width| WIDTHS.contains(width))?;
    let pairs = || {
        lines
            .windows(2)
            .map(|pair| (pair[0], pair[1].trim_start()))
            .filter(|pair| !pair.0.is_empty() && !pair.1.is_empty())
    };
    let near = pairs().filter(|(line, next)| goes_on(line, next, width));
    let small = near.clone().filter(|(_, next)| next.starts_with(char::is_lowercase)).count();
    let near = near.count();
    (near > 0 && near * 3 >= pairs().count() && small * 2 >= near).then_some(width)
}

fn is_indented(line: &str) -> bool {
    line.starts_with("  ") || line.starts_with('\t')
}

/// Whether a line comes so near to the width that its paragraph may go on in the `next` one, whose first word had no room on it.
/// Letters are not of one width in print, so a line may fall short by some of them, at the end of a sentence by fewer.
fn goes_on(line: &str, next: &str, width: usize) -> bool {
    let spare = if is_sentence(line) { width / 20 } else { width / 4 };
    let first = next.split(' ').next().unwrap_or_default();
    line.chars().count() + 1 + first.chars().count() + spare > width
}

/// Whether a line is an item of a list.
fn is_item(line: &str) -> bool {
    let mark = line.split(' ').next().unwrap_or_default();
    matches!(mark, "-" | "•" | "*" | "–") || mark.strip_suffix('.').is_some_and(|mark| mark.parse::<u8>().is_ok())
}

/// Whether a line ends with a hyphen within a word that goes on in the next one.
fn is_hyphened(line: &str, next: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    line.strip_suffix(HYPHENS).is_some_and(|word| letter(word.chars().next_back())) && letter(next.chars().next())
}

/// The words of a text, by which a hyphen at the end of a line is told from the hyphen of a compound.
struct Words<'t>(BTreeSet<&'t str>);

impl<'t> Words<'t> {
    fn of(text: &'t str) -> Words<'t> {
        Words(text.split(|c: char| !c.is_alphanumeric() && c != '-').collect())
    }

    /// Whether the hyphen at the end of `line` only parts a word: "coun-" and "cillors", not "well-" and "known".
    fn is_cut(&self, line: &str, next: &str) -> bool {
        if !is_hyphened(line, next) || !next.starts_with(char::is_lowercase) {
            return false;
        }
        let before = line.trim_end_matches(HYPHENS);
        let before = before.rsplit(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
        let behind = next.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
        let (joined, compound) = (format!("{before}{behind}"), format!("{before}-{behind}"));
        let is_word = |word: &str| looked_up(&word.to_lowercase(), "").is_known();
        match () {
            () if self.0.contains(&*compound) || is_word(&compound) => false,
            () if self.0.contains(&*joined) || is_word(&joined) => true,
            () => !(is_word(before) && is_word(behind)),
        }
    }
}
