//! Weaving marks into text: overlapping ranges become a tree.

use crate::text::Span;

/// A stretch of text, or a mark with what stands inside it.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Text under no further mark.
    Text(Span),
    /// The part of a mark that lies here.
    Mark {
        /// Which of the marks given.
        mark: usize,
        /// Whether this is the mark's first piece: the one that carries its id.
        first: bool,
        /// What stands inside, in order.
        inside: Vec<Piece>,
    },
}

/// The tree of `marks` over `within`. The pieces' text is the text of `within`, each character once and in order; where two
/// marks cross, the one that starts later is cut in two. Marks outside `within` are left out, marks across its edge cut.
pub fn weave(within: Span, marks: &[Span]) -> Vec<Piece> {
    let mut order: Vec<usize> = (0..marks.len()).filter(|&at| marks[at].overlaps(&within)).collect();
    order.sort_by_key(|&at| (marks[at].start, std::cmp::Reverse(marks[at].end), at));
    pieces(within, marks, &order)
}

fn pieces(within: Span, marks: &[Span], order: &[usize]) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = within.start;
    for (place, &mark) in order.iter().enumerate() {
        let span = Span::new(marks[mark].start.max(at), marks[mark].end.min(within.end));
        if span.start >= span.end {
            continue;
        }
        if at < span.start {
            found.extend(text(at, span.start));
        }
        let inside: Vec<usize> = order[place + 1..].iter().copied().filter(|&m| marks[m].overlaps(&span)).collect();
        found.push(Piece::Mark { mark, first: span.start == marks[mark].start, inside: pieces(span, marks, &inside) });
        at = span.end;
    }
    found.extend(text(at, within.end));
    found
}

fn text(start: usize, end: usize) -> Option<Piece> {
    (start < end).then_some(Piece::Text(Span::new(start, end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The woven text with marks as brackets: `{0 text}`, a continued mark as `{0+ text}`.
    fn drawn(text: &str, pieces: &[Piece]) -> String {
        let draw = |piece: &Piece| match piece {
            Piece::Text(span) => span.of(text).to_owned(),
            Piece::Mark { mark, first, inside } => {
                format!("{{{mark}{} {}}}", if *first { "" } else { "+" }, drawn(text, inside))
            }
        };
        pieces.iter().map(draw).collect()
    }

    fn check(marks: &[(usize, usize)], expected: &str) {
        let text = "abcdefghij";
        let marks: Vec<Span> = marks.iter().map(|&span| span.into()).collect();
        assert_eq!(drawn(text, &weave(Span::new(0, 10), &marks)), expected);
    }

    #[test]
    fn marks_nest_cross_and_touch() {
        check(&[], "abcdefghij");
        check(&[(2, 4)], "ab{0 cd}efghij");
        check(&[(3, 4), (2, 6)], "ab{1 c{0 d}ef}ghij");
        check(&[(0, 5), (3, 8)], "{0 abc{1 de}}{1+ fgh}ij");
        check(&[(0, 5), (5, 10)], "{0 abcde}{1 fghij}");
        check(&[(0, 10), (2, 6), (4, 8)], "{0 ab{1 cd{2 ef}}{2+ gh}ij}");
        check(&[(8, 20), (4, 4)], "abcdefgh{0 ij}");
    }
}
