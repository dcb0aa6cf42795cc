//! The words of a text as they are compared, cut once, so that looking at what stands around an item takes no more than
//! the words that are seen.

use std::ops::Range;

use crate::article::Article;
use crate::text::{Span, each_word, words};

/// Of a piece that an item stands within, no more than so many bytes to either side are cut into words anew.
const MOST_OF_A_PIECE: usize = 512;

/// The words of an article's text.
pub(super) struct Folded<'a> {
    pub article: &'a Article,
    /// All words, folded, a blank behind each.
    text: String,
    /// Where in `text` each word begins, and where the text ends.
    starts: Vec<usize>,
    pieces: Vec<Piece>,
}

/// What stands between two blanks of the article: no word goes beyond it.
struct Piece {
    span: Span,
    /// How many words come before it.
    before: usize,
}

/// How far to look around an item: so many words to either side.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reach {
    /// No further than its own paragraph.
    Paragraph(usize),
    /// In the whole text.
    Text(usize),
}

impl<'a> Folded<'a> {
    pub fn of(article: &'a Article) -> Folded<'a> {
        let mut folded = Folded { article, text: String::new(), starts: Vec::new(), pieces: Vec::new() };
        let mut at = 0;
        for piece in article.text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if !word.is_empty() {
                let before = folded.starts.len();
                folded.pieces.push(Piece { span: Span::new(at, at + word.len()), before });
                each_word(word, &mut |word| {
                    folded.starts.push(folded.text.len());
                    folded.text.extend([word, " "]);
                });
            }
            at += piece.len();
        }
        folded.starts.push(folded.text.len());
        folded
    }

    /// The words before and after what stands under `span`, as far as `reach`, in the order of the text and with a
    /// blank between two.
    pub fn around(&self, span: Span, reach: Reach) -> [String; 2] {
        let text = &self.article.text;
        let (bounds, width) = match reach {
            Reach::Text(width) => (Span::new(0, text.len()), width),
            Reach::Paragraph(width) => {
                let holding = |at| Span::holding(&self.article.paragraphs, at);
                let (first, last) = (holding(span.start), holding(span.end));
                let start = first.map_or(span.start, |first| first.start);
                (Span::new(start, last.map_or(span.end, |last| last.end)), width)
            }
        };
        [self.before(span.start, bounds.start, width), self.after(span.end, bounds.end, width)]
    }

    fn before(&self, end: usize, from: usize, width: usize) -> String {
        let last = self.piece(end);
        let split = self.pieces.get(last).map_or(end, |piece| piece.span.start.min(end));
        let own = self.cut(split.max(from).max(end.saturating_sub(MOST_OF_A_PIECE)), end);
        let own = &own[own.len().saturating_sub(width)..];
        let until = self.words_before(last);
        let first = self.words_before(self.piece(from)).max(until.saturating_sub(width - own.len()));
        self.beside([first.min(until)..until, 0..0], own)
    }

    fn after(&self, start: usize, to: usize, width: usize) -> String {
        let first = self.piece(start);
        let split = self.pieces.get(first).filter(|piece| piece.span.start < start).map(|piece| piece.span.end);
        let own = self.cut(start, split.unwrap_or(start).min(to).min(start.saturating_add(MOST_OF_A_PIECE)));
        let own = &own[..own.len().min(width)];
        let from = self.words_before(first + usize::from(split.is_some()));
        let last = self.words_before(self.piece(to)).min(from + width - own.len());
        self.beside([0..0, from..last.max(from)], own)
    }

    /// The first piece that ends behind `at`.
    fn piece(&self, at: usize) -> usize {
        self.pieces.partition_point(|piece| piece.span.end <= at)
    }

    /// How many words stand before a piece.
    fn words_before(&self, piece: usize) -> usize {
        self.pieces.get(piece).map_or(self.starts.len() - 1, |piece| piece.before)
    }

    /// The words of a part of a piece.
    fn cut(&self, start: usize, end: usize) -> Vec<String> {
        let text = &self.article.text;
        let boundary = |at: usize| (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        let start = boundary(start);
        words(Span::new(start, boundary(end).max(start)).of(text))
    }

    /// Words of the text, then the `own` ones of a piece that was cut, then words of the text.
    fn beside(&self, [before, after]: [Range<usize>; 2], own: &[String]) -> String {
        let whole = |words: Range<usize>| self.text[self.starts[words.start]..self.starts[words.end]].trim_end();
        let all = [whole(before), &own.join(" "), whole(after)];
        all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<&str>>().join(" ")
    }
}
