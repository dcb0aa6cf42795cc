//! Which charts stand in the margin: few enough that each stands near the line that states it.
//!
//! The build lays them out by estimate, so that the page stands still when it is painted; the browser then measures. What
//! finds no room is folded: it opens when its number is pressed, and stands among the figures.

use super::lines;
use crate::article::{Article, Chart};
use crate::chart::draw::draw;
use crate::chart::drawing::text_width;
use crate::chart::words::{adds, remarks};
use crate::text::Span;

/// The margin holds at most so many notes a paragraph.
const MOST: usize = 2;
/// A note stands at most so many lines below the one that states it.
const FARTHEST: usize = 6;
/// The height of a line of the story, and of what parts two paragraphs, in pixels.
const LINE: f64 = 30.0;
const GAP: f64 = 22.0;
/// The height of a line of a note, of what is under its drawing, and of what parts two notes.
const NOTE_LINE: f64 = 20.0;
const NOTE_FOOT: f64 = 32.0;
const NOTE_GAP: f64 = 20.0;
/// The width of a note.
const NOTE_WIDTH: f64 = 240.0;

/// A chart that stands beside the text, and whether the margin has room for it.
pub(super) struct Place<'a> {
    pub(super) chart: &'a Chart,
    pub(super) beside: bool,
}

/// The charts of `article` that say more than their number does, in the order of the text. No note reaches below the stretch
/// of about `stretch` lines that its own line is in.
pub(super) fn places(article: &Article, stretch: usize) -> Vec<Place<'_>> {
    let (mut tops, mut ends) = (Vec::new(), Vec::new());
    let mut height = 0.0;
    for paragraphs in stretches(article, stretch) {
        for &paragraph in paragraphs {
            tops.push(height);
            height += lines::count(article.words(paragraph)) as f64 * LINE + GAP;
        }
        ends.resize(tops.len(), height);
    }
    let (mut free, mut paragraph, mut notes) = (0.0, None, 0);
    let mut place = |chart| {
        let started = article.paragraphs.partition_point(|paragraph| paragraph.start <= chart_start(chart));
        let at = started.saturating_sub(1);
        if paragraph != Some(at) {
            (paragraph, notes) = (Some(at), 0);
        }
        let top = tops.get(at).copied().unwrap_or_default();
        let above = article.paragraphs.get(at).map_or(0, |paragraph| {
            lines::above(article.words(*paragraph), chart_start(chart).saturating_sub(paragraph.start))
        });
        let line = top + above as f64 * LINE;
        let start = f64::max(line, free);
        let end = start + note_height(article, chart);
        let last = ends.get(at).copied().unwrap_or(height);
        let beside = notes < MOST && start - line <= FARTHEST as f64 * LINE && end <= last;
        if beside {
            (free, notes) = (end + NOTE_GAP, notes + 1);
        }
        Place { chart, beside }
    };
    article.charts.iter().filter(|chart| adds(article, chart)).map(&mut place).collect()
}

/// The paragraphs of `article` in stretches of `least` lines or a few more.
pub(super) fn stretches(article: &Article, least: usize) -> Vec<&[Span]> {
    let mut stretches = Vec::new();
    let (mut from, mut long) = (0, 0);
    for (at, &paragraph) in article.paragraphs.iter().enumerate() {
        long += lines::count(article.words(paragraph));
        if long >= least {
            stretches.push(&article.paragraphs[from..=at]);
            (from, long) = (at + 1, 0);
        }
    }
    stretches.push(&article.paragraphs[from..]);
    stretches
}

fn chart_start(chart: &Chart) -> usize {
    chart.anchor.start
}

fn note_height(article: &Article, chart: &Chart) -> f64 {
    let rows = |words: &str| (text_width(words) / NOTE_WIDTH).ceil();
    let drawing = draw(article, chart).map_or(0.0, |drawing| drawing.height);
    let remarks: f64 = remarks(article, chart).iter().map(|remark| rows(remark)).sum();
    rows(&chart.title) * NOTE_LINE * 1.1 + drawing + remarks * NOTE_LINE + NOTE_FOOT
}
