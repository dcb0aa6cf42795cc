//! The sentences of a citation. Each is true of every passage of its kind.

use super::cited::Cited;
use super::flat::flat;
use crate::article::Kind;

/// What is said before the source: a quote's own words, or a sentence about what is no quote.
pub(super) fn statement(cited: &Cited) -> String {
    match cited.kind {
        Kind::Reported => reported(cited),
        Kind::Term => term(cited),
        Kind::Quote | Kind::Figure | Kind::Missing | Kind::Event => cited.words.to_owned(),
    }
}

/// The source. A quote is signed; elsewhere the statement says who.
pub(super) fn signature(cited: &Cited) -> String {
    let mut signature = String::new();
    if cited.kind == Kind::Quote {
        signature.push_str(&signed(cited));
        signature.push_str(", in ");
    }
    signature.push_str(&cited.source.spoken());
    signature
}

/// All that a bibliography has no field for: kind, who said it and how sure that is, the words, whose title it is.
pub(super) fn note(cited: &Cited) -> String {
    let mut note = String::new();
    match cited.kind {
        Kind::Quote => {
            for piece in ["Quotation. ", &signed(cited), ": ", cited.words] {
                note.push_str(piece);
            }
        }
        Kind::Term => {
            note.push_str("Quoted term, not speech: ");
            note.push_str(&term(cited));
        }
        Kind::Reported | Kind::Figure | Kind::Missing | Kind::Event => note.push_str(&statement(cited)),
    }
    let mut note = flat(&note);
    stop(&mut note);
    if let Some(link) = cited.link.filter(|_| cited.source.url.is_some()) {
        note.push_str(" The passage: ");
        note.push_str(link);
    }
    let remark = cited.source.remark();
    if !remark.is_empty() {
        note.push(' ');
        note.push_str(remark);
    }
    note
}

/// The speaker as a quote is signed.
fn signed(cited: &Cited) -> String {
    let (before, name) = match (cited.unclear, cited.speaker) {
        (Some(either), _) => return ["Unclear: ", &flat(either)].concat(),
        (None, None) => return "No speaker named".to_owned(),
        (None, Some(name)) => (if cited.probably { "Probably " } else { "" }, flat(name)),
    };
    let mut signed = [before, &name].concat();
    if let Some(role) = cited.role {
        signed.push_str(", ");
        signed.push_str(&flat(role));
    }
    if cited.within {
        signed.push_str(" (words quoted within a sentence)");
    }
    signed
}

/// The speaker in the middle of a sentence.
fn who(cited: &Cited) -> String {
    match (cited.unclear, cited.speaker) {
        (Some(either), _) => [&flat(either), " (unclear which)"].concat(),
        (None, None) => "somebody (no speaker named)".to_owned(),
        (None, Some(name)) if cited.probably => ["probably ", &flat(name)].concat(),
        (None, Some(name)) => flat(name),
    }
}

/// The words are a clause without its verb of saying, and what somebody denied they did not say: only a known verb makes a sentence.
fn reported(cited: &Cited) -> String {
    let (who, words) = (who(cited), cited.words);
    let pieces = match cued(cited.cue) {
        Cue::Verb(verb) if is_clause(words) => [": ", &who, " ", verb, " that ", words],
        Cue::Verb(verb) => [", what ", &who, " ", verb, ": ", words],
        Cue::Given => [", what ", &who, " said", "", ": ", words],
        Cue::Unknown => [", on what ", &who, " said", "", ": ", words],
    };
    ["The article reports, not word for word", &pieces.concat()].concat()
}

/// What is known of how something was said.
enum Cue<'a> {
    /// By a verb that stands as it is behind any name: "said", "denied".
    Verb(&'a str),
    /// As said, by words that make no sentence of their own: "told", "according to".
    Given,
    /// Not known, or by words that stand in no other sentence.
    Unknown,
}

fn cued(cue: Option<&str>) -> Cue<'_> {
    match cue.map(str::trim) {
        Some(verb) if matches!(verb, "said" | "says" | "say") => Cue::Verb(verb),
        // "told" wants somebody who is told.
        Some(words) if words == "told" || words.eq_ignore_ascii_case("according to") => Cue::Given,
        // "pointed" wants its "out", and "asked" is no statement. Of other forms it is not known what stood before them.
        Some("pointed" | "asked") => Cue::Unknown,
        Some(verb) if verb.ends_with("ed") && verb.bytes().all(|byte| byte.is_ascii_lowercase()) => Cue::Verb(verb),
        _ => Cue::Unknown,
    }
}

/// Whether `words` read well behind "said that": no sentence of their own, no "that", no question, no bare verb.
fn is_clause(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default();
    let opens = [
        "that", "whether", "if", "to", "how", "why", "what", "when", "where", "who", "which", "as", "for", "of", "not",
    ];
    words.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && first.len() < words.len()
        && !first.ends_with("ing")
        && !opens.contains(&first)
        && !words.ends_with('?')
}

/// The words of a term carry their own marks.
fn term(cited: &Cited) -> String {
    let (attributed, by) = match (cited.unclear, cited.speaker) {
        (None, None) => (", as the article quotes them", String::new()),
        (None, Some(name)) if cited.probably => (", probably attributed to ", flat(name)),
        _ => (", attributed to ", who(cited)),
    };
    ["the words ", cited.words, attributed, &by].concat()
}

/// Ends a sentence that has no end yet.
fn stop(sentence: &mut String) {
    let marks = ['”', '’', '"', '\'', '»', ')'];
    if !sentence.trim_end_matches(marks).ends_with(['.', '!', '?', '…']) {
        sentence.push('.');
    }
}
