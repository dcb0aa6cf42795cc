//! A text as it is read.

use super::cue::{self, Cue};
use super::entities::{self, Named};
use super::layout::{Block, layout};
use super::marks::{Run, runs};
use super::stream::Stream;
use super::token::{At, Shape, Token};
use super::{counted, cut, names};
use crate::text::{Span, in_order};

/// A text as it is read.
pub struct Reading<'t> {
    /// The text.
    pub text: &'t str,
    /// What stands outside quotation marks, each run of quoted words as one token.
    pub prose: Stream<'t>,
    /// What stands inside them, each run for itself.
    pub quoted: Stream<'t>,
    /// The paragraphs.
    pub paragraphs: Vec<Span>,
    /// What each of them is.
    pub blocks: Vec<Block>,
    /// The runs of quoted words.
    pub(crate) runs: Vec<Run>,
    /// By run: the token of the prose that it is.
    pub places: Vec<At>,
    /// The cues outside quotation marks, in order.
    pub cues: Vec<Cue>,
}

impl Reading<'_> {
    /// Reads `text`. Any string can be read, in time that grows with its length; of one of more than four gigabytes only
    /// these are read.
    pub fn of(text: &str) -> Reading<'_> {
        const MOST: usize = u32::MAX as usize;
        let text = (MOST - 3..=MOST).rev().find_map(|end| text.get(..end)).unwrap_or(text);
        let paragraphs = paragraphs(text);
        let runs = runs(text, &paragraphs);
        let mut places = Vec::with_capacity(runs.len());
        let inside = runs.iter().map(|run| run.inside.end - run.inside.start).sum::<usize>();
        let (mut prose, mut quoted) = (Vec::with_capacity(text.len() / 5), Vec::with_capacity(inside / 4));
        let (mut stops, mut quoted_stops) = (Vec::new(), Vec::new());
        let mut next = runs.iter().enumerate().peekable();
        for paragraph in &paragraphs {
            let mut at = paragraph.start;
            while let Some((number, run)) = next.next_if(|(_, run)| run.span.start < paragraph.end) {
                cut::cut(text, Span::new(at, run.span.start), &mut prose);
                places.push(At::new(prose.len()));
                prose.push(Token::of_run(run.span, number));
                cut::cut(text, run.inside, &mut quoted);
                quoted_stops.push(quoted.len());
                at = run.span.end;
            }
            cut::cut(text, Span::new(at, paragraph.end), &mut prose);
            stops.push(prose.len());
        }
        let prose = Stream::of(text, prose, &stops, &runs);
        let quoted = Stream::of(text, quoted, &quoted_stops, &[]);
        Reading {
            text,
            cues: cue::cues(&prose, &runs),
            blocks: layout(&prose, &quoted, &paragraphs, &runs),
            prose,
            quoted,
            paragraphs,
            runs,
            places,
        }
    }

    /// The cues outside quotation marks and then those inside, each in order.
    pub fn all_cues(&self) -> Vec<Cue> {
        self.cues.iter().cloned().chain(cue::cues(&self.quoted, &[])).collect()
    }

    /// The cues whose verbs stand between two tokens of the prose.
    pub fn cues_between(&self, from: At, to: At) -> &[Cue] {
        let head = |cue: &Cue| self.prose.phrase(cue.phrase).map_or(At::FIRST, |phrase| phrase.head);
        let before = |at: At| self.cues.partition_point(|cue| head(cue) < at);
        self.cues.get(before(from)..before(to)).unwrap_or_default()
    }

    /// The names, outside quotation marks and inside, in the order of the text, and whom or what they name.
    pub fn named(&self) -> Named {
        let mut found = Vec::new();
        names::names(&self.prose, false, &mut found);
        names::names(&self.quoted, true, &mut found);
        // A nickname in marks stands in both: the name that holds it comes first and counts.
        let mut found = in_order(found, |name| name.span.outer_first());
        let mut outer = Span::new(0, 0);
        found.retain(|name| {
            if name.is_part {
                return outer.contains(&name.span) && outer != name.span;
            }
            let is_free = name.span.start >= outer.end;
            outer = if is_free { name.span } else { outer };
            is_free
        });
        entities::entities(self.text, found, &self.small())
    }

    /// The token that `byte` is part of, outside quotation marks or inside.
    pub fn token_at(&self, byte: usize) -> Option<(&Stream<'_>, At)> {
        let outside = self.prose.token_at(byte)?;
        match self.prose.token(outside)?.shape {
            Shape::Run => Some((&self.quoted, self.quoted.token_at(byte)?)),
            _ => Some((&self.prose, outside)),
        }
    }

    /// The words that the text has without a capital.
    #[inline(never)]
    fn small(&self) -> entities::Small {
        let mut small = entities::Small::default();
        for stream in [&self.prose, &self.quoted] {
            stream.tokens.iter().for_each(|token| small.note(self.text, token));
        }
        small
    }

    /// Each number with the noun that it counts, where one stands with it, in the same order.
    pub fn counted(&self) -> Vec<(Span, Option<Span>)> {
        [&self.prose, &self.quoted].into_iter().flat_map(counted::counted).collect()
    }
}

/// The tokens of a text of which no more is asked, and its paragraphs: of the words of a claim, of a few words around a
/// number.
pub(crate) fn tokens(text: &str) -> (Vec<Token>, Vec<Span>) {
    let paragraphs = paragraphs(text);
    let mut tokens = Vec::new();
    paragraphs.iter().for_each(|paragraph| cut::cut(text, *paragraph, &mut tokens));
    (tokens, paragraphs)
}

/// Paragraphs end at blank lines, and at the end of a line that was not broken for want of room: "13:40", "By Ada Moreno"; in a
/// text without blank lines, at the end of each line.
fn paragraphs(text: &str) -> Vec<Span> {
    let found = crate::text::paragraphs(text);
    let is_only = found.len() == 1;
    found.into_iter().flat_map(|paragraph| lines(text, paragraph, is_only)).collect()
}

/// The lines of a paragraph, those joined that are wrapped unless `apart`.
fn lines(text: &str, paragraph: Span, apart: bool) -> Vec<Span> {
    /// Nobody breaks lines before this.
    const NARROWEST: usize = 50;
    let mut at = paragraph.start;
    let lines = paragraph.of(text).split_inclusive('\n').map(|line| {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        Span::new(start, start + line.trim().len())
    });
    let lines: Vec<Span> = lines.filter(|line| line.start < line.end).collect();
    let width = lines.iter().map(|line| line.end - line.start).fold(NARROWEST, usize::max);
    let mut found: Vec<Span> = Vec::with_capacity(lines.len());
    for (number, line) in lines.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|before| lines.get(before));
        let word = line.of(text).split(' ').next().map_or(0, str::len);
        // A wrapped line breaks where the next word has no room; no line breaks within quotation marks.
        let breaks =
            |before: &Span| apart || before.end - before.start + 1 + word <= width && is_closed(before.of(text));
        match found.last_mut().filter(|_| !before.is_some_and(breaks)) {
            Some(last) => last.end = line.end,
            None => found.push(*line),
        }
    }
    found
}

/// Whether no quotation mark is open at the end of the line.
fn is_closed(line: &str) -> bool {
    let count = |mark: char| line.matches(mark).count();
    count('"') % 2 == 0 && count('“') == count('”') && !line.ends_with([',', '-', ';'])
}
