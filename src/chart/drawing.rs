//! What a drawing is made of, in pixels.

use crate::article::Bound;
use crate::text::last_word;

/// The width of every drawing: 15rem.
pub const WIDTH: f64 = 240.0;
/// The size of all text in a drawing.
pub const TEXT: f64 = 12.0;
/// How far an end that is not firm fades, or opens.
pub const FADE: f64 = 10.0;

/// A drawing: marks, then text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its height; the width is [`WIDTH`].
    pub height: f64,
    /// What is measured.
    pub marks: Vec<Mark>,
    /// What is written.
    pub texts: Vec<Text>,
    /// What each panel is called, where there are some.
    pub heads: Vec<Text>,
    /// Lines without a measure: a bracket, a time axis. Each is a polyline. Where there are points, the line through them.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// Points, each a value.
    pub dots: Vec<Dot>,
    /// What stands for the whole of which marks are parts.
    pub frames: Vec<Frame>,
    /// Thin straight lines: an axis.
    pub axes: Vec<[(f64, f64); 2]>,
    /// Where zero lies on the scale of the points; `None` where that scale has none.
    pub base: Option<f64>,
}

/// An empty frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Length.
    pub width: f64,
    /// Thickness.
    pub height: f64,
}

/// A mark. Every one belongs to a figure, an event or what is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The id of what it shows; for a derived value of what it rests on.
    pub of: String,
    /// Left edge, which is zero for a bar.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Length; for a bar, proportional to its value.
    pub width: f64,
    /// Thickness.
    pub height: f64,
    /// Whether it is hatched: worked out, not stated.
    pub derived: bool,
    /// How its end looks.
    pub end: End,
}

/// How the end of a mark shows how firm its value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// As it stands.
    Square,
    /// Open to more: ▸.
    Open,
    /// Fades below the value: a little less.
    FadesBelow,
    /// Fades on both sides of the value.
    FadesAround,
    /// Both ends of a span fade: when exactly it began and ended is not given.
    SoftSpan,
    /// No measure at all: dashed and empty.
    Empty,
}

/// A part of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its left edge.
    pub x: f64,
    /// Its length.
    pub width: f64,
    /// How it is filled.
    pub fill: Fill,
}

/// How a part of a mark is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// In full, hatched where derived.
    Firm,
    /// From nothing to full.
    FadesIn,
    /// From full to nothing.
    FadesOut,
}

impl Mark {
    /// The mark in up to three parts: what is firm, and the ends that are not.
    pub fn pieces(&self) -> Vec<Part> {
        let part = |x: f64, width: f64, fill| Part { x, width: width.max(0.0), fill };
        let end = self.x + self.width;
        let fade = FADE.min(self.width);
        match self.end {
            End::Square | End::Open | End::Empty => vec![part(self.x, self.width, Fill::Firm)],
            End::FadesBelow => {
                vec![part(self.x, self.width - fade, Fill::Firm), part(end - fade, fade, Fill::FadesOut)]
            }
            End::FadesAround => {
                let back = fade.min(self.width / 2.0);
                vec![part(self.x, self.width - back, Fill::Firm), part(end - back, back + FADE, Fill::FadesOut)]
            }
            End::SoftSpan => {
                let soft = self.width / 16.0;
                vec![
                    part(self.x, soft, Fill::FadesIn),
                    part(self.x + soft, self.width - 2.0 * soft, Fill::Firm),
                    part(end - soft, soft, Fill::FadesOut),
                ]
            }
        }
    }

    /// The ▸ at the end of a mark that is open to more.
    pub fn arrow(&self) -> Option<[(f64, f64); 3]> {
        let (left, top) = (self.x + self.width + 2.0, self.y);
        let tip = (left + FADE - 2.0, top + self.height / 2.0);
        (self.end == End::Open).then_some([(left, top), tip, (left, top + self.height)])
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where it starts, is centred, or ends.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Which of these.
    pub anchor: Anchor,
    /// The words.
    pub words: String,
}

/// Where a text lies from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It starts there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

impl Text {
    /// Its left and right edge, estimated.
    pub fn extent(&self) -> (f64, f64) {
        let width = text_width(&self.words);
        match self.anchor {
            Anchor::Start => (self.x, self.x + width),
            Anchor::Middle => (self.x - width / 2.0, self.x + width / 2.0),
            Anchor::End => (self.x - width, self.x),
        }
    }
}

impl End {
    /// The end that keeps a hedge.
    pub fn of(bound: Bound) -> End {
        match bound {
            Bound::Exact => End::Square,
            Bound::About => End::FadesAround,
            Bound::Over | Bound::AtLeast => End::Open,
            Bound::Nearly | Bound::UpTo | Bound::Under => End::FadesBelow,
        }
    }

    /// How far the mark reaches past its value.
    pub fn reach(self) -> f64 {
        if matches!(self, End::Open | End::FadesAround) { FADE } else { 0.0 }
    }
}

/// A point on a line. It belongs to a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The id of the figure.
    pub of: String,
    /// Its place in time.
    pub x: f64,
    /// Its value.
    pub y: f64,
    /// How firm its value is.
    pub end: End,
}

impl Dot {
    /// Half its size.
    pub const RADIUS: f64 = 4.0;

    /// Whether it is filled: stated as it stands. A point with a hedge is a ring.
    pub fn is_firm(&self) -> bool {
        self.end == End::Square
    }

    /// The ▴ over a point that is open to more.
    pub fn arrow(&self) -> Option<[(f64, f64); 3]> {
        let foot = self.y - Dot::RADIUS - 2.0;
        (self.end == End::Open).then_some([(self.x - 4.0, foot), (self.x, foot - 5.0), (self.x + 4.0, foot)])
    }

    /// The dashes to where the value may lie instead: below, or on both sides.
    pub fn dashes(&self) -> Vec<[(f64, f64); 2]> {
        let dash = |way: f64| [(self.x, self.y + way * Dot::RADIUS), (self.x, self.y + way * (Dot::RADIUS + 8.0))];
        match self.end {
            End::FadesBelow => vec![dash(1.0)],
            End::FadesAround => vec![dash(-1.0), dash(1.0)],
            _ => Vec::new(),
        }
    }

    /// How far the point and its hedge reach upwards.
    pub(super) fn above(&self) -> f64 {
        match self.end {
            End::Open => Dot::RADIUS + 8.0,
            End::FadesAround => Dot::RADIUS + 9.0,
            _ => Dot::RADIUS,
        }
    }

    /// How far they reach downwards.
    pub(super) fn below(&self) -> f64 {
        if self.dashes().is_empty() { Dot::RADIUS } else { Dot::RADIUS + 9.0 }
    }
}

/// The width of `text` in the drawings' font, estimated on the safe side.
pub fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|c| {
            if "iljtfrI.,’'| ()".contains(c) {
                4.4
            } else if c.is_uppercase() || c == 'm' || c == 'w' {
                9.0
            } else {
                7.0
            }
        })
        .sum()
}

/// `words`, cut with an ellipsis where they are wider than `width`: behind a whole word that is no scrap ("in the"), where
/// one stands in the second half of what fits.
pub(super) fn fitted(words: &str, width: f64) -> String {
    /// So many letters make a word that says nothing at the end.
    const SCRAP: usize = 3;
    if text_width(words) <= width {
        return words.to_owned();
    }
    let mut room = width - text_width("…");
    let fits = |c: &char| {
        room -= text_width(c.encode_utf8(&mut [0; 4]));
        room >= 0.0
    };
    let cut: String = words.chars().take_while(fits).collect();
    // A blank that stands next ends a whole word.
    let next = words.get(cut.len()..).is_some_and(|rest| rest.starts_with(' '));
    let mut whole = words.get(..cut.len() + usize::from(next)).unwrap_or(&cut);
    while let Some((before, _)) = whole.rsplit_once(' ') {
        whole = before;
        if last_word(whole).chars().count() > SCRAP {
            break;
        }
    }
    let kept = if whole.len() * 2 > cut.len() { whole } else { cut.trim_end() };
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_cut_behind_a_word() {
        let wide = |words: &str| text_width(words) + 0.1;
        for (words, room, drawn) in [
            ("from the islands", "from the islands", "from the islands"),
            ("from the islands in the spring", "from the islands in the spr…", "from the islands…"),
            ("from the islands in the spring", "from the islands…", "from the islands…"),
            ("Llanfairpwllgwyngyll", "Llanfairpwll…", "Llanfairpwll…"),
            ("a Llanfairpwllgwyngyll", "a Llanfairpwll…", "a Llanfairpwll…"),
        ] {
            assert_eq!(fitted(words, wide(room)), drawn, "{words:?} where {room:?} fits");
        }
    }
}
