//! Complaints as a terminal shows them: the lines of both files, with carets under what is wrong.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::complaint::{Complaint, Complaints};
use crate::text::Span;

/// Lines longer than this are shown in part.
const WIDTH: usize = 140;

impl Complaints {
    /// All of them for a terminal, in colour or plain.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
        let draw = |complaint: &Complaint| {
            let report = [self.group(complaint)];
            let drawn = renderer.render(&report);
            // The renderer pads lines that it shows in part.
            drawn.lines().map(|line| format!("{}\n", line.trim_end())).collect::<String>()
        };
        self.all.iter().map(draw).collect::<Vec<_>>().join("\n")
    }

    fn group<'a>(&'a self, complaint: &'a Complaint) -> Group<'a> {
        let mut group = Group::with_title(Level::ERROR.primary_title(&complaint.message));
        if let Some(place) = complaint.place {
            let mark =
                AnnotationKind::Primary.span(within(&self.files.sidecar.1, place)).label(label(&complaint.label));
            group = group.element(snippet(&self.files.sidecar).annotation(mark));
        }
        if !complaint.seen.is_empty() {
            let text = &self.files.text.1;
            let marks = complaint
                .seen
                .iter()
                .map(|(span, words)| AnnotationKind::Context.span(within(text, *span)).label(label(words)));
            group = group.element(snippet(&self.files.text).annotations(marks));
        }
        match &complaint.help {
            Some(help) => group.element(Level::HELP.message(help)),
            None => group,
        }
    }
}

impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Complaints {}

fn snippet<'a, T: Clone>((path, content): &'a (String, String)) -> Snippet<'a, T> {
    Snippet::source(content).path(path)
}

fn label(words: &str) -> Option<&str> {
    Some(words).filter(|words| !words.is_empty())
}

/// `span` as a range on characters of `content`, whatever it was.
fn within(content: &str, span: Span) -> Range<usize> {
    let floor = |at: usize| (0..=at.min(content.len())).rev().find(|&at| content.is_char_boundary(at)).unwrap_or(0);
    let start = floor(span.start);
    start..floor(span.end).max(start)
}
