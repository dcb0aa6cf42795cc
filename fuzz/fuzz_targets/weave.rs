//! However marks overlap, weaving them keeps each character of the text once and in order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use verbatim::article::{Piece, weave};
use verbatim::text::Span;

fuzz_target!(|input: (u8, u8, Vec<(u8, u8)>)| {
    let (start, len, marks) = input;
    let within = Span::new(start.into(), usize::from(start) + usize::from(len));
    // More marks than stand on any page only make the tree deep.
    let marks: Vec<Span> =
        marks.iter().take(64).map(|&(at, len)| Span::new(at.into(), usize::from(at) + usize::from(len))).collect();
    let mut at = within.start;
    follow(&weave(within, &marks), &marks, &mut at);
    assert_eq!(at, within.end);
});

/// Walks the pieces in order; each text starts where the last one ended and lies under the marks that hold it.
fn follow(pieces: &[Piece], marks: &[Span], at: &mut usize) {
    for piece in pieces {
        match piece {
            Piece::Text(span) => {
                assert_eq!(span.start, *at);
                *at = span.end;
            }
            Piece::Mark { mark, inside, .. } => {
                let start = *at;
                follow(inside, marks, at);
                assert!(marks[*mark].contains(&Span::new(start, *at)));
            }
        }
    }
}
