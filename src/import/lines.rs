//! Lines that say by how they begin that they are no story: "Read more: …", "Sign up to our letter", "Photo: …".

use super::imported::Why;

/// How such lines begin.
pub(super) struct Lines(Vec<(&'static str, Why)>);

impl Lines {
    /// Those of `lines.txt`.
    pub(super) fn new() -> Lines {
        const LINES: &str = include_str!("lines.txt");
        let mut all = Vec::new();
        for (kind, starts) in
            LINES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'))
        {
            let why = match kind {
                "links" => Why::Links,
                "offer" => Why::Offer,
                "author" => Why::Author,
                "caption" => Why::Caption,
                "comments" => Why::Comments,
                "beside" => Why::Beside,
                _ => Why::Site,
            };
            all.extend(starts.split(';').map(|start| (start.trim(), why)));
        }
        Lines(all)
    }

    /// Why a line is no story. Only one that is short and holds no words of somebody is judged by how it begins.
    pub(super) fn why(&self, line: &str) -> Option<Why> {
        const LONGEST: usize = 200;
        if line.len() > LONGEST {
            return None;
        }
        let lower = line.to_lowercase().replace('’', "'");
        let lower = lower.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
        let begins = |start: &str| {
            let start = start.strip_suffix('$').unwrap_or(start);
            lower.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let is = |start: &str| match start.strip_suffix('$') {
            // The whole line.
            Some(whole) => lower.trim_end_matches(|c: char| !c.is_alphabetic()) == whole,
            None => begins(start),
        };
        let by_start = self.0.iter().find(|(start, _)| is(start)).map(|(_, why)| *why);
        by_start.or_else(|| is_credited(lower).then_some(Why::Caption))
    }
}

/// Whether a text ends as sentences do.
pub(super) fn is_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']);
    end.ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？'])
}

/// Whether a line ends with whose a picture is: "The quay at dawn (Image: Courier)".
fn is_credited(lower: &str) -> bool {
    const WORDS: [&str; 5] = ["image:", "photo:", "picture:", "photo by", "credit:"];
    let within = lower.trim_end().strip_suffix([')', ']']).and_then(|line| line.rsplit(['(', '[']).next());
    within.is_some_and(|credit| {
        WORDS.iter().any(|word| credit.starts_with(word) || credit.starts_with(&format!("image {word}")))
    })
}
