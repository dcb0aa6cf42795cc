//! The elements of HTML, by what they are for a text.

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Tag {
    /// Characters.
    Text,
    /// Stands in a line: a span, emphasis, whatever is not known.
    Inline,
    /// A link.
    Link,
    /// A quotation within a line, whose marks the browser draws.
    Quoted,
    /// Raised above the line.
    Raised,
    /// The end of a line.
    Break,
    /// Has lines of its own: a division, a list, a section.
    Block,
    /// An article, or the main part of a page.
    Article,
    /// A paragraph.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A quotation with lines of its own.
    Quote,
    /// What keeps its lines as they are written.
    Pre,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// Holds a picture, a drawing or a table, and mostly words on it.
    Figure,
    /// What a figure or a table shows.
    Caption,
    /// A day or a time.
    Time,
    /// A picture.
    Picture,
    /// Stands beside the story.
    Aside,
    /// Leads around the site, or stands at its foot.
    Around,
    /// Has no text for a reader: a script, a style, a drawing, a field to fill in.
    Nothing,
}

/// The tag called `name`, in small letters.
pub(super) fn tag(name: &[u8]) -> Tag {
    match name {
        b"a" => Tag::Link,
        b"q" => Tag::Quoted,
        b"sup" => Tag::Raised,
        b"br" => Tag::Break,
        b"p" => Tag::Paragraph,
        [b'h', level @ b'1'..=b'6'] => Tag::Heading(level - b'0'),
        b"li" | b"dt" | b"dd" => Tag::Item,
        b"blockquote" => Tag::Quote,
        b"pre" => Tag::Pre,
        b"table" => Tag::Table,
        b"tr" => Tag::Row,
        b"td" | b"th" => Tag::Cell,
        b"figure" => Tag::Figure,
        b"figcaption" | b"caption" => Tag::Caption,
        b"time" => Tag::Time,
        b"img" | b"picture" | b"amp-img" => Tag::Picture,
        b"aside" => Tag::Aside,
        b"nav" | b"footer" => Tag::Around,
        b"article" | b"main" => Tag::Article,
        b"div" | b"section" | b"header" | b"ul" | b"ol" | b"dl" | b"form" | b"hr" | b"address" | b"center"
        | b"details" | b"summary" | b"fieldset" | b"hgroup" | b"thead" | b"tbody" | b"tfoot" | b"dir" | b"menu"
        | b"legend" | b"body" | b"dialog" | b"search" => Tag::Block,
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"math" | b"iframe" | b"object" | b"canvas"
        | b"audio" | b"video" | b"button" | b"select" | b"textarea" | b"datalist" | b"noembed" | b"noframes"
        | b"map" | b"title" | b"amp-ad" | b"amp-analytics" | b"amp-iframe" => Tag::Nothing,
        // Elements of a site's own mostly have lines of their own.
        name if name.contains(&b'-') => Tag::Block,
        _ => Tag::Inline,
    }
}

/// Whether the element called `name` has no content, and no end tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"br"
            | b"hr"
            | b"img"
            | b"meta"
            | b"link"
            | b"input"
            | b"wbr"
            | b"source"
            | b"area"
            | b"base"
            | b"col"
            | b"embed"
            | b"track"
            | b"param"
            | b"keygen"
            | b"frame"
    )
}

impl Tag {
    /// Whether it stands in a line.
    pub(in crate::import) fn is_inline(self) -> bool {
        matches!(
            self,
            Tag::Text
                | Tag::Inline
                | Tag::Raised
                | Tag::Link
                | Tag::Quoted
                | Tag::Break
                | Tag::Time
                | Tag::Picture
                | Tag::Nothing
        )
    }

    /// Whether it ends a paragraph that is open, as HTML has it.
    pub(super) fn ends_paragraph(self) -> bool {
        !self.is_inline() && !matches!(self, Tag::Cell | Tag::Row | Tag::Caption)
    }

    /// Whether tags within it close nothing outside of it.
    pub(super) fn is_wall(self) -> bool {
        matches!(self, Tag::Cell | Tag::Table)
    }
}
