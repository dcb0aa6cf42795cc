//! Layout: what each paragraph is in an article, told by how it is written and by what stands around it.

use super::marks::Run;
use super::stream::Stream;
use super::token::{Shape, Token};
use crate::text::{Span, fold, is_wordy};
use crate::words::{AnyOf, Sign, Word, phrase, word, words};

/// What a paragraph is in the layout of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// It tells the story.
    Story,
    /// What the article is called, and what is written like that before the story.
    Headline,
    /// Who wrote it: "By Harriet Osei".
    Byline,
    /// When: "Friday, July 21, 2017".
    Date,
    /// What a part of the story is called.
    Heading,
    /// What a picture shows, and whose it is.
    Caption,
    /// What leads to something else: "Read more: …"
    Link,
    /// Words of the story, set once more for show.
    Pull,
}

/// What a paragraph can be by itself, in the order in which it is asked.
const ALONE: [(Block, IsThat); 4] = [
    (Block::Byline, |line| line.is_byline()),
    (Block::Date, |line| line.is_date()),
    (Block::Link, |line| line.is_link()),
    (Block::Caption, |line| line.is_caption()),
];

type IsThat = fn(&Line<'_>) -> bool;

/// What each of the `paragraphs` is, of which `prose` holds what stands outside quotation marks and `quoted` the rest.
#[inline(never)]
pub(super) fn layout(prose: &Stream<'_>, quoted: &Stream<'_>, paragraphs: &[Span], runs: &[Run]) -> Vec<Block> {
    let mut from = 0;
    let line = |paragraph: &Span| {
        let rest = prose.tokens.get(from..).unwrap_or_default();
        let to = from + rest.iter().take_while(|token| (token.start as usize) < paragraph.end).count();
        let tokens = prose.tokens.get(from..to).unwrap_or_default();
        from = to;
        Line { text: prose.text, span: *paragraph, tokens, runs }
    };
    let lines: Vec<Line> = paragraphs.iter().map(line).collect();
    let alone = |line: &Line| ALONE.iter().find(|(_, is)| is(line)).map_or(Block::Story, |(block, _)| *block);
    let mut blocks: Vec<Block> = lines.iter().map(alone).collect();
    name_bylines(&lines, &mut blocks);
    name_links(&lines, &mut blocks);
    name_headings(&lines, &mut blocks);
    find_pulls(&lines, [prose, quoted], &mut blocks);
    blocks
}

/// A name over "Reporting from Harlow" or "Science Correspondent" is that of who wrote it.
fn name_bylines(lines: &[Line<'_>], blocks: &mut [Block]) {
    for (at, pair) in lines.windows(2).enumerate() {
        if let [name, what] = pair
            && name.is_name()
            && what.is_reporter()
        {
            blocks[at..at + 2].fill(Block::Byline);
        }
    }
}

/// What stands below "Related stories" leads to something else, up to the next sentence; below "Sources" sentences do, too, up to
/// the next line as long as a paragraph is.
fn name_links(lines: &[Line<'_>], blocks: &mut [Block]) {
    let (mut is_below, mut is_list) = (false, false);
    for (line, block) in lines.iter().zip(blocks) {
        let is_head = line.opens(Sign::LEADS_ON) == line.tokens.len();
        is_list = if is_head { line.opens(Sign::OPENS_LIST) > 0 } else { is_list };
        is_below = is_head || is_below && line.tokens.len() <= Line::LONGEST && (is_list || line.is_open());
        if is_below {
            *block = Block::Link;
        }
    }
}

/// Tells headlines and headings from paragraphs: lines without a stop before the first paragraph, or one between two.
fn name_headings(lines: &[Line<'_>], blocks: &mut [Block]) {
    let story: Vec<usize> = (0..lines.len()).filter(|at| blocks[*at] == Block::Story).collect();
    let tells = |place: usize| story.get(place).is_some_and(|at| !lines[*at].is_heading());
    let Some(first) = (0..story.len()).find(|place| tells(*place)) else { return };
    for (place, at) in story.iter().enumerate().filter(|(place, _)| !tells(*place)) {
        if place < first {
            blocks[*at] = Block::Headline;
        } else if tells(place - 1) && tells(place + 1) && lines[*at].is_behind(&lines[story[place - 1]]) {
            blocks[*at] = Block::Heading;
        }
    }
}

/// Finds the lines that only say once more what stands in a sentence of a longer paragraph.
fn find_pulls(lines: &[Line<'_>], streams: [&Stream<'_>; 2], blocks: &mut [Block]) {
    /// So many lines are looked at: an article has few.
    const MOST: usize = 32;
    let may_be = |at: &usize| matches!(blocks[*at], Block::Story | Block::Heading);
    let shown = (0..lines.len()).filter(may_be).filter_map(|at| Some((at, lines[at].shown()?)));
    let Some(text) = lines.first().map(|line| line.text) else { return };
    let shown: Vec<_> = shown.take(MOST).map(|(at, words)| (at, words, letters(words.of(text)).next())).collect();
    if shown.is_empty() {
        return;
    }
    for stream in streams {
        let mut line = 0;
        for (from, _) in &stream.sentences {
            let Some(start) = stream.token(*from).map(|token| token.start as usize) else { continue };
            while lines.get(line).is_some_and(|line| line.span.end <= start) {
                line += 1;
            }
            let Some(around) = lines.get(line) else { break };
            let rest = Span::new(start, around.span.end).of(text);
            let first = letters(rest).next();
            for (at, words, _) in shown.iter().filter(|(.., own)| own.is_none() || *own == first) {
                let is_longer = *at != line && around.len() > lines[*at].len();
                if is_longer && says_again(words.of(text), rest) {
                    blocks[*at] = Block::Pull;
                }
            }
        }
    }
}

/// Whether the letters of `long` begin with those of `short`.
fn says_again(short: &str, long: &str) -> bool {
    let mut long = letters(long);
    letters(short).all(|c| long.next() == Some(c))
}

/// The letters and digits of a text as they are compared.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| is_wordy(*c)).flat_map(fold)
}

/// A paragraph as it is written.
struct Line<'a> {
    text: &'a str,
    span: Span,
    /// What stands outside quotation marks, each run as one token.
    tokens: &'a [Token],
    runs: &'a [Run],
}

impl Line<'_> {
    /// The longest headline, in tokens.
    const LONGEST: usize = 30;

    /// How many bytes it has.
    fn len(&self) -> usize {
        self.span.end - self.span.start
    }

    fn word(&self, at: usize) -> Word {
        self.tokens.get(at).map_or(Word::NONE, |token| token.word)
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.tokens.get(at).is_some_and(|token| marks.contains(&token.mark()))
    }

    /// Whether it ends as no sentence does.
    fn is_open(&self) -> bool {
        match self.tokens.last().and_then(|token| self.run(token)) {
            Some(run) => !run.inside.of(self.text).ends_with(['.', ',', '!', '?', '…', '—']),
            None => !self.span.of(self.text).ends_with(['.', ',', ';', ':', '…', '—']),
        }
    }

    fn run(&self, token: &Token) -> Option<&Run> {
        self.runs.get(token.value as usize).filter(|_| token.shape == Shape::Run)
    }

    fn has_run(&self) -> bool {
        self.tokens.iter().any(|token| token.shape == Shape::Run)
    }

    /// "By Harriet Osei", "Words by Harriet Osei".
    fn is_byline(&self) -> bool {
        const LONGEST: usize = 20;
        let by = (0..2).find(|at| self.word(*at) == word!("by"));
        let is_named =
            by.and_then(|by| self.tokens.get(by + 1)).is_some_and(|name| name.is_capital() && !name.is(Sign::CALENDAR));
        let is_capital = self.tokens.first().is_some_and(Token::is_capital);
        is_named && is_capital && self.tokens.len() <= LONGEST && self.is_open() && !self.has_run()
    }

    /// "Harriet Osei"
    fn is_name(&self) -> bool {
        (2..=4).contains(&self.tokens.len()) && self.tokens.iter().all(Token::is_capital)
    }

    /// "Science Correspondent", "Reporting from Harlow".
    fn is_reporter(&self) -> bool {
        const LONGEST: usize = 8;
        let last = self.tokens.last().map_or(Word::NONE, |token| token.word);
        let is_first = |token: &Token| token.span().of(self.text) == "Reporting";
        let writes =
            words!["reporter", "correspondent", "editor"].has(last) || self.tokens.first().is_some_and(is_first);
        writes && self.tokens.len() <= LONGEST && self.tokens.first().is_some_and(Token::is_capital)
    }

    /// "Friday, July 21, 2017", "Published at 10:15 GMT on 4 May 2021".
    fn is_date(&self) -> bool {
        const LONGEST: usize = 20;
        let stands = |token: &Token| match token.shape {
            Shape::Number | Shape::Mark => true,
            Shape::Run => false,
            _ => token.is(Sign::CALENDAR) || token.is(Sign::STAMP),
        };
        let has_number = self.tokens.iter().any(|token| token.shape == Shape::Number);
        let has_word = self.tokens.first().is_some_and(Token::is_worded);
        (2..=LONGEST).contains(&self.tokens.len()) && has_number && has_word && self.tokens.iter().all(stands)
    }

    /// "Read more: the tide tables", "Sign up for our letter".
    fn is_link(&self) -> bool {
        let end = self.opens(Sign::LEADS_ON);
        let is_phrase = end > 1 && self.tokens.first().is_some_and(Token::is_capital) && !self.has_run();
        self.tokens.len() <= Self::LONGEST && end > 0 && (self.is_mark(end, &[':']) || is_phrase)
    }

    /// How many tokens at its start have the sign, as a word or as a phrase: "Read more", which leads on, has two.
    fn opens(&self, sign: Sign) -> usize {
        let phrase = phrase(|signs| signs.has(sign), |at| self.word(at));
        phrase.map_or(usize::from(self.word(0).is(sign)), |found| found.len)
    }

    /// "The pier in May. Photo: Curtis Beale/Courier", "© Courier".
    fn is_caption(&self) -> bool {
        const LONGEST: usize = 80;
        const TAIL: usize = 14;
        let len = self.tokens.len();
        let credits = |at: usize| {
            let opens = at == 0
                || self.tokens.get(at - 1).is_some_and(|before| {
                    before.shape == Shape::Mark && !self.is_mark(at - 1, &[',', '-', '’', '\''])
                        || before.is(Sign::CREDITS)
                });
            let is_credit = self.tokens.get(at).is_some_and(|token| token.is_capital() && token.is(Sign::CREDITS));
            is_credit && opens && (self.is_mark(at + 1, &[':', '/']) || self.word(at + 1) == word!("by"))
        };
        let is_sign = |at: usize| self.is_mark(at, &['©']);
        // "Brightwell/Courier.", "Harriet Osei via Courier Images."
        const SHORT: usize = 7;
        let is_part =
            |token: &Token| matches!(token.mark(), '/' | '.') || token.is_capital() || token.word == word!("via");
        let is_word = |token: &Token| token.is_any(const { &AnyOf::of(&[Sign::NOUN, Sign::ADV, Sign::ADJ]) });
        let is_name = self.tokens.iter().all(is_part) && self.tokens.first().is_some_and(|first| !is_word(first));
        if (2..=SHORT).contains(&len) && self.is_mark(len - 1, &['.']) && is_name {
            return true;
        }
        len <= LONGEST && (len.saturating_sub(TAIL)..len).chain(0..1).any(|at| credits(at) || is_sign(at))
    }

    /// Whether it is written as headlines and headings are: short, and without a stop.
    fn is_heading(&self) -> bool {
        let begins = self
            .tokens
            .first()
            .is_some_and(|token| token.is_capital() || matches!(token.shape, Shape::Number | Shape::Run));
        // "MORENO: Not yet" is a turn of a transcript.
        const LABEL: usize = 6;
        let is_turn = || !self.has_run() && (1..LABEL).any(|at| self.is_mark(at, &[':']));
        begins && self.tokens.len() <= Self::LONGEST && self.is_open() && !is_turn()
    }

    /// Whether it can be a heading behind the paragraph `before`: it is shorter than a headline may be, nothing in it is quoted,
    /// and it is neither what a colon brings in nor the name of who says the words before.
    fn is_behind(&self, before: &Line<'_>) -> bool {
        let is_quoted = before.tokens.iter().all(|token| matches!(token.shape, Shape::Run | Shape::Mark));
        let is_name = self.tokens.get(1).is_none_or(Token::is_capital);
        let is_led = before.span.of(self.text).ends_with(':') || is_quoted && is_name;
        self.tokens.len() * 2 <= Self::LONGEST && !self.has_run() && !is_led
    }

    /// The words of a line that may be set for show: quoted words with nothing but whose they are, or a few words alone.
    fn shown(&self) -> Option<Span> {
        const LEAST: usize = 16;
        const ALONE: std::ops::RangeInclusive<usize> = 8..=40;
        const CREDIT: usize = 6;
        let (first, rest) = self.tokens.split_first()?;
        let words = match self.run(first) {
            Some(run) => Some(run.inside).filter(|_| {
                rest.len() <= CREDIT && rest.iter().all(|token| token.is_capital() || token.shape == Shape::Mark)
            }),
            None => Some(self.span).filter(|_| ALONE.contains(&self.tokens.len()) && !self.has_run()),
        };
        words.filter(|words| words.end - words.start >= LEAST)
    }
}
