//! Complaints: what is wrong with a sidecar, shown under its words and beside the nearest words of the text.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::text::{NotUtf8, Span};

/// Lines longer than this are shown in part.
const WIDTH: usize = 140;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// What is wrong, in one line.
    message: String,
    /// Where in the sidecar; `None` where a whole file is meant.
    place: Option<Span>,
    /// What is said under that place.
    label: String,
    /// Places of the text to look at, and what is said under them.
    seen: Vec<(Span, String)>,
    /// What to do.
    help: Option<String>,
}

impl Complaint {
    /// A complaint about the bytes `place` of the sidecar.
    pub fn at(place: Span, message: impl Into<String>) -> Complaint {
        Complaint { place: Some(place), ..Complaint::whole(message) }
    }

    /// A complaint about a whole file.
    pub fn whole(message: impl Into<String>) -> Complaint {
        Complaint { message: message.into(), place: None, label: String::new(), seen: Vec::new(), help: None }
    }

    /// A complaint about the file `path`, which is in another encoding.
    pub fn not_utf8(path: &str, wrong: &NotUtf8) -> Complaint {
        Complaint::whole(format!("{path}:{}: {wrong}", wrong.line)).help("save the file as UTF-8")
    }

    /// The same about the bytes `place` of the sidecar.
    pub fn at_place(self, place: Span) -> Complaint {
        Complaint { place: Some(place), ..self }
    }

    /// With words under the place.
    pub fn label(self, label: impl Into<String>) -> Complaint {
        Complaint { label: label.into(), ..self }
    }

    /// With a place of the text to look at.
    pub fn seen(mut self, span: Span, label: impl Into<String>) -> Complaint {
        self.seen.push((span, label.into()));
        self
    }

    /// With what to do.
    pub fn help(self, help: impl Into<String>) -> Complaint {
        Complaint { help: Some(help.into()), ..self }
    }
}

/// Where complaints are put down while the work goes on, so that all of a run are shown at once.
#[derive(Debug, Default)]
pub struct Notebook(RefCell<Vec<Complaint>>);

impl Notebook {
    /// Puts one down.
    pub fn add(&self, complaint: Complaint) {
        self.0.borrow_mut().push(complaint);
    }

    /// All that were put down.
    pub fn into_all(self) -> Vec<Complaint> {
        self.0.into_inner()
    }
}

/// The two files that complaints point into.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files {
    /// The text's path and content.
    pub text: (String, String),
    /// The sidecar's path and content.
    pub sidecar: (String, String),
}

/// Everything that is wrong with one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaints {
    files: Files,
    all: Vec<Complaint>,
}

impl Complaints {
    /// `all`, which are about `files`, in the order of the sidecar.
    pub fn about(files: Files, mut all: Vec<Complaint>) -> Complaints {
        all.sort_by_key(|complaint| complaint.place.map_or(0, |place| place.start));
        Complaints { files, all }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

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
