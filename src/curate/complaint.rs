//! Complaints: what is wrong with a sidecar, shown under its words and beside the nearest words of the text.

use std::cell::RefCell;

use crate::text::{NotUtf8, Span, sort};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// What is wrong, in one line.
    pub(super) message: String,
    /// Where in the sidecar; `None` where a whole file is meant.
    pub(super) place: Option<Span>,
    /// What is said under that place.
    pub(super) label: String,
    /// Places of the text to look at, and what is said under them.
    pub(super) seen: Vec<(Span, String)>,
    /// What to do.
    pub(super) help: Option<String>,
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
    pub(super) files: Files,
    pub(super) all: Vec<Complaint>,
}

impl Complaints {
    /// `all`, which are about `files`, in the order of the sidecar.
    pub fn about(files: Files, mut all: Vec<Complaint>) -> Complaints {
        sort(&mut all, |complaint| (complaint.place.map_or(0, |place| place.start), 0));
        Complaints { files, all }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// What is wrong first, in one line, without where and what to do.
    pub fn first(&self) -> &str {
        self.all.first().map_or("", |complaint| &complaint.message)
    }

    /// All of them in words, a line each, for a reader who sees neither file.
    pub fn words(&self) -> String {
        let words = |complaint: &Complaint| {
            let meant = complaint.place.and_then(|place| self.files.sidecar.1.get(place.start..place.end));
            let meant = meant.map(|meant| [": ", meant].concat()).unwrap_or_default();
            let help = complaint.help.iter().map(|help| [". ", help].concat()).collect::<String>();
            [complaint.message.as_str(), &meant, &help].concat()
        };
        self.all.iter().map(words).collect::<Vec<_>>().join("\n")
    }
}
