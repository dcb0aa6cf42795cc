//! A speaker while the text is read.

/// Who speaks: somebody named, or somebody without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Voice {
    /// Somebody whom the text names, by number.
    Entity(usize),
    /// Somebody without a name, by the place in the speakers.
    Unnamed(usize),
}
