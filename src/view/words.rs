//! The words of the page that stand in more than one place, or that tests and translations look for.

use crate::article::Kind;

/// The name of the program, and what it does, over every page.
pub const BRAND: &str = "Verbatim";
/// What it is, behind its name.
pub const CLAIM: &str = "who said what";
/// The heading of `paste/`.
pub const OWN_TITLE: &str = "Explore an article of your own";
/// What `paste/` does, in two sentences.
pub const OWN_CLAIM: &str = "See who said what, and what the numbers show, in any news article in English. It is read in this browser and sent to nobody.";
/// What the banner is about that says where an article of one's own came from.
pub const BANNER_LABEL: &str = "Where this text came from";
/// What stands over an article that came with a link, and in every citation of it.
pub const UNCHECKED: &str = "This text came with the link. It was not checked against any publication.";
/// What a file says of its article that a reader saved with all that makes its page live.
pub const SAVED_BY_READER: &str = "A reader saved this file. Its text was not checked against any publication.";
/// What stands over an article that is not read.
pub const NOT_ENGLISH: &str = "This text does not seem to be in English, the only language that Verbatim reads. Its quotation marks are found, but neither who said what nor what its numbers show.";
/// The button that opens the list of speakers while nobody is chosen.
pub const EVERYONE: &str = "Everyone";
/// The button that drops the filter.
pub const SHOW_EVERYONE: &str = "Show everyone";
/// The label of the search.
pub const SEARCH: &str = "Search the quotes";
/// The button that copies the address of what is seen.
pub const COPY_LINK: &str = "Copy link";
/// The button that hands the address on.
pub const SHARE: &str = "Share";
/// The button that copies a quote with its source.
pub const COPY_QUOTE: &str = "Copy quote";
/// The same for what is no quotation.
pub const COPY_PASSAGE: &str = "Copy passage";
/// What is said where the explorer does not run.
pub const UNAVAILABLE: &str = "Filters are unavailable. The article is complete.";
/// What is pressed then.
pub const TRY_AGAIN: &str = "Try again";
/// What is said where the page ends before its end.
pub const CUT: &str = "This page did not load whole: the end of the article may be missing. Load it again.";
/// What is said of what was copied.
pub const LINK_COPIED: &str = "Link copied.";
/// The same of a quote or passage.
pub const QUOTE_COPIED: &str = "Copied with its source.";
/// What is said where the clipboard is refused.
pub const COPY_REFUSED: &str = "The browser refused to copy. Copy it from this field:";
/// What is said where the system's share sheet is refused.
pub const SHARE_REFUSED: &str = "The browser refused to share. The link can be copied instead.";
/// What is said where a picture cannot be drawn.
pub const PICTURE_REFUSED: &str = "The picture could not be made. The quote can be copied as text.";
/// The same of a chart.
pub const CHART_REFUSED: &str = "The picture could not be made. The SVG holds the same chart.";
/// What is said where the page's second module cannot be had.
pub const LATER_REFUSED: &str = "This could not be loaded. The article is complete; press again to try again.";
/// What is said where the address cannot be written.
pub const ADDRESS_REFUSED: &str =
    "The browser does not let this page change its address. Copy link still gives the right one.";
/// What is said of a speaker that was worked out.
pub const PROBABLY: &str = "Probably";
/// What is said where two fit equally.
pub const UNCLEAR: &str = "Unclear:";
/// What is said where the text names nobody.
pub const NOBODY: &str = "Speaker unclear";
/// What stands between the parts of a quote.
pub const ELLIPSIS: &str = " … ";

/// What a quote is, where it is not plain speech: of its kind, and `within` a sentence of the article's own or not.
pub fn kind(kind: Kind, within: bool) -> Option<&'static str> {
    match kind {
        Kind::Reported => Some("reported, not word for word"),
        Kind::Term => Some("a quoted term, not speech"),
        _ => within.then_some("words quoted within a sentence"),
    }
}
