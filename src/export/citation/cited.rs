//! What is cited.

use crate::article::{Doubt, Index, Item, Kind, Origin};

/// What is cited.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// A quote, reported speech or a term.
    pub kind: Kind,
    /// The words as they stand, marks included; parts joined by " … ".
    pub words: &'a str,
    /// The speaker's name; `None` where nobody is named.
    pub speaker: Option<&'a str>,
    /// Whether the attribution was worked out.
    pub probably: bool,
    /// "Graham Voss or Sam Croft" where two fit equally. Then nobody is named as the speaker.
    pub unclear: Option<&'a str>,
    /// What the speaker is, as the text words it.
    pub role: Option<&'a str>,
    /// Whether a quote is only quoted words within a sentence of the article's own, which may say anything of them.
    pub within: bool,
    /// Of reported speech: the word of saying, such as "said" or "denied". Without it no sentence says what was done.
    pub cue: Option<&'a str>,
    /// Where it was read.
    pub source: &'a Origin,
    /// The link to the passage; `None` where it leads nobody else there, as of an article that only this browser has.
    pub link: Option<&'a str>,
}

impl<'a> Cited<'a> {
    /// The citation of `item`, of which `words` are its [`Index::cited_words`].
    pub fn of(
        index: &'a Index,
        item: &'a Item,
        words: &'a str,
        source: &'a Origin,
        link: Option<&'a str>,
    ) -> Cited<'a> {
        let voice = item.by.first().and_then(|slug| index.voice(slug)).filter(|voice| !voice.is_unknown());
        Cited {
            kind: item.kind,
            words,
            speaker: voice.map(|voice| voice.name.as_str()),
            probably: item.doubt == Doubt::Probably,
            unclear: match &item.doubt {
                Doubt::Between(names) => Some(names),
                Doubt::None | Doubt::Probably => None,
            },
            role: voice.and_then(|voice| voice.role).map(|role| index.words(role)),
            within: item.within,
            cue: item.cue.map(|cue| index.words(cue)),
            source,
            link,
        }
    }

    /// Where it can be read: where it was published, or else the link.
    pub(super) fn address(&self) -> Option<&'a str> {
        self.source.url.as_deref().or(self.link)
    }
}
