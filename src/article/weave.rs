//! Weaving marks into text: overlapping ranges become a tree.

use std::collections::BTreeSet;

use crate::text::{Span, sort};

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

/// Marks deeper than this are read flat: the innermost takes the place of the one around it, which goes on behind it. A browser
/// nests no more than 512 elements, and nobody reads so many marks in one another.
const DEEPEST: usize = 32;

/// The tree of `marks` over `within`. The pieces' text is the text of `within`, each character once and in order; where two
/// marks cross, the one that starts later is cut in two. Marks outside `within` are left out, marks across its edge cut.
pub fn weave(within: Span, marks: &[Span]) -> Vec<Piece> {
    let cut = |mark: &Span| Span::new(mark.start.max(within.start), mark.end.min(within.end));
    // Outer marks come before inner ones: by their start, the longer first.
    let mut order: Vec<usize> = (0..marks.len()).filter(|&at| marks[at].overlaps(&within)).collect();
    sort(&mut order, |&at| marks[at].outer_first());
    let order: Vec<usize> = order.into_iter().filter(|&at| cut(&marks[at]).start < cut(&marks[at]).end).collect();
    let mut ending: Vec<usize> = (0..order.len()).collect();
    sort(&mut ending, |&place| (cut(&marks[order[place]]).end, 0));
    let mut edges: Vec<usize> =
        order.iter().map(|&at| cut(&marks[at])).flat_map(|mark| [mark.start, mark.end]).collect();
    edges.extend([within.start, within.end]);
    sort(&mut edges, |&edge| (edge, 0));
    edges.dedup();

    let mut loom = Loom::default();
    // The marks over the stretch between two edges, by their place in `order`.
    let mut over: BTreeSet<usize> = BTreeSet::new();
    let (mut starting, mut ending) = ((0..order.len()).peekable(), ending.into_iter().peekable());
    for edge in edges.windows(2) {
        while let Some(place) = ending.next_if(|&place| cut(&marks[order[place]]).end <= edge[0]) {
            over.remove(&place);
        }
        while let Some(place) = starting.next_if(|&place| cut(&marks[order[place]]).start <= edge[0]) {
            over.insert(place);
        }
        let outer = over.iter().take(DEEPEST - 1);
        let innermost = over.last().filter(|_| over.len() >= DEEPEST);
        let path: Vec<usize> = outer.chain(innermost).map(|&place| order[place]).collect();
        loom.open(&path, |mark| marks[mark].start >= within.start);
        loom.text(edge[0], edge[1]);
    }
    loom.done()
}

/// The tree as far as it has come.
#[derive(Default)]
struct Loom {
    done: Vec<Piece>,
    /// The marks that are open, the outermost first: which, whether it is the first piece, what stands inside so far.
    open: Vec<(usize, bool, Vec<Piece>)>,
    /// The marks that have a piece already.
    begun: BTreeSet<usize>,
}

impl Loom {
    /// Opens the marks of `path` and closes what is open besides. Not every mark `begins` here.
    fn open(&mut self, path: &[usize], begins: impl Fn(usize) -> bool) {
        let kept = self.open.iter().zip(path).take_while(|((open, ..), mark)| open == *mark).count();
        self.close(kept);
        for &mark in &path[kept..] {
            let is_first = begins(mark) && self.begun.insert(mark);
            self.open.push((mark, is_first, Vec::new()));
        }
    }

    /// Closes the innermost marks until so many are left open.
    fn close(&mut self, left: usize) {
        while self.open.len() > left {
            let Some((mark, first, inside)) = self.open.pop() else { break };
            self.add(Piece::Mark { mark, first, inside });
        }
    }

    fn text(&mut self, start: usize, end: usize) {
        self.add(Piece::Text(Span::new(start, end)));
    }

    /// Adds a piece to the innermost open mark. Text that goes on is one piece.
    fn add(&mut self, piece: Piece) {
        let inside = self.open.last_mut().map_or(&mut self.done, |(.., inside)| inside);
        match (inside.last_mut(), piece) {
            (Some(Piece::Text(last)), Piece::Text(next)) if last.end == next.start => last.end = next.end,
            (_, piece) => inside.push(piece),
        }
    }

    fn done(mut self) -> Vec<Piece> {
        self.close(0);
        self.done
    }
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

    #[test]
    fn marks_too_deep_are_read_flat_and_each_begins_once() {
        let text = "a".repeat(1_000);
        let marks: Vec<Span> = (0..500).map(|at| Span::new(at, 1_000 - at)).collect();
        fn deepest(pieces: &[Piece], firsts: &mut Vec<usize>) -> usize {
            let depth = |piece: &Piece| match piece {
                Piece::Text(_) => 0,
                Piece::Mark { mark, first, inside } => {
                    firsts.extend(first.then_some(*mark));
                    1 + deepest(inside, firsts)
                }
            };
            pieces.iter().map(depth).max().unwrap_or(0)
        }
        let mut firsts = Vec::new();
        let woven = weave(Span::new(0, 1_000), &marks);
        assert_eq!(deepest(&woven, &mut firsts), DEEPEST);
        firsts.sort();
        assert_eq!(firsts, (0..500).collect::<Vec<usize>>());
        let letters = |text: &str| text.matches('a').count();
        assert_eq!(letters(&drawn(&text, &woven)), 1_000);
    }
}
