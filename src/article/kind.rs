//! The kinds of thing that links point at.

/// The name in links for quotes that nobody is named for. No speaker is ever called so.
pub const UNKNOWN: &str = "unknown";

/// The kinds of thing a link can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something said, in quotation marks.
    Quote,
    /// Reported speech: what somebody said, not word for word; counted apart, linked like a quote.
    Reported,
    /// A quoted term: no speech, counted apart, linked like a quote.
    Term,
    /// A figure.
    Figure,
    /// A figure that the article could not get.
    Missing,
    /// An event.
    Event,
}

impl Kind {
    /// What its ids begin with. A missing figure shares the figures' prefix: one that is found later keeps its link.
    pub fn prefix(self) -> &'static str {
        match self {
            Kind::Quote | Kind::Reported | Kind::Term => "q-",
            Kind::Figure | Kind::Missing => "n-",
            Kind::Event => "e-",
        }
    }

    /// The kind of thing that `id` speaks of, as far as its prefix tells.
    pub fn of_id(id: &str) -> Kind {
        let kinds = [Kind::Figure, Kind::Event];
        kinds.into_iter().find(|kind| id.starts_with(kind.prefix())).unwrap_or(Kind::Quote)
    }

    /// Whether `text` begins as the ids of quotes, figures and events do.
    pub fn is_id(text: &str) -> bool {
        [Kind::Quote, Kind::Figure, Kind::Event].iter().any(|kind| text.starts_with(kind.prefix()))
    }

    /// The word for it.
    pub fn noun(self) -> &'static str {
        match self {
            Kind::Quote | Kind::Term => "quote",
            Kind::Reported => "reported statement",
            Kind::Figure | Kind::Missing => "figure",
            Kind::Event => "event",
        }
    }

    /// Whether somebody says it: a quote or reported speech.
    pub fn is_speech(self) -> bool {
        matches!(self, Kind::Quote | Kind::Reported)
    }

    /// Whether it is a quote, reported speech or a term: what has a speaker, a sheet and a card.
    pub fn is_quoted(self) -> bool {
        self.prefix() == Kind::Quote.prefix()
    }
}
