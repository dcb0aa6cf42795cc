//! A chart as an SVG file that stands alone: title, drawing, what has to be known, the sentence.

use std::fmt::Write;

use crate::article::{Article, Chart};
use crate::chart::draw::draw;
use crate::chart::drawing::{Anchor, Dot, Drawing, End, Fill, Frame, Mark, WIDTH, text_width};
use crate::chart::words::{name, remarks};
use crate::text::sentence_at;

const MARGIN: f64 = 12.0;
const LINE: f64 = 16.0;
const INK: &str = "#1c1b19";
const MARK: &str = "#0072b2";
const PAPER: &str = "#fffdf9";
const AXIS: &str = "#6a6862";

/// The file, or `None` where one number alone has no drawing.
pub fn svg(article: &Article, chart: &Chart) -> Option<String> {
    let drawing = draw(article, chart)?;
    let title = wrapped(&chart.title);
    let sentence = format!("“{}”", article.words(sentence_at(&article.text, chart.anchor.start)));
    let notes: Vec<String> = remarks(article, chart)
        .into_iter()
        .chain([sentence, format!("From: {}", article.heading())])
        .flat_map(|remark| wrapped(&remark))
        .collect();
    let drawn_at = MARGIN + title.len() as f64 * LINE + 4.0;
    let notes_at = drawn_at + drawing.height + LINE + 4.0;
    let (width, height) = (WIDTH + 2.0 * MARGIN, notes_at + notes.len() as f64 * LINE + MARGIN - 6.0);
    let mut file = String::new();
    let name = escaped(&name(article, chart));
    // Writing into a string cannot fail.
    let _ = write!(
        file,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"{INK}\">\
         <title>{name}</title><rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>{DEFS}"
    );
    lines(&mut file, &title, MARGIN + 10.0, "font-weight=\"600\"");
    let _ = write!(file, "<g transform=\"translate({MARGIN} {drawn_at})\">{}</g>", body(&drawing));
    lines(&mut file, &notes, notes_at, "fill=\"#55534e\"");
    file.push_str("</svg>\n");
    Some(file)
}

const DEFS: &str = "<defs>\
    <pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <rect width=\"5\" height=\"5\" fill=\"#e3eef5\"/><rect width=\"2.5\" height=\"5\" fill=\"#0072b2\"/></pattern>\
    <linearGradient id=\"out\"><stop offset=\"0\" stop-color=\"#0072b2\"/>\
    <stop offset=\"1\" stop-color=\"#0072b2\" stop-opacity=\"0.1\"/></linearGradient>\
    <linearGradient id=\"in\"><stop offset=\"0\" stop-color=\"#0072b2\" stop-opacity=\"0.1\"/>\
    <stop offset=\"1\" stop-color=\"#0072b2\"/></linearGradient></defs>";

fn body(drawing: &Drawing) -> String {
    let marks: String = drawing.marks.iter().map(mark).collect();
    let brackets: String = drawing
        .lines
        .iter()
        .map(|line| {
            format!("<polyline points=\"{}\" fill=\"none\" stroke=\"{MARK}\" stroke-width=\"2\"/>", joined(line))
        })
        .collect();
    let heads = drawing.heads.iter().map(|head| (head, " font-weight=\"600\""));
    let texts: String = heads
        .chain(drawing.texts.iter().map(|text| (text, "")))
        .map(|(text, weight)| {
            let anchor = match text.anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            format!(
                "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\"{weight}>{}</text>",
                text.x,
                text.y,
                escaped(&text.words)
            )
        })
        .collect();
    let frames: String = drawing
        .frames
        .iter()
        .map(|Frame { x, y, width, height }| {
            format!(
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"none\" stroke=\"{AXIS}\"/>"
            )
        })
        .collect();
    let axes: String = drawing
        .axes
        .iter()
        .map(|line| format!("<polyline points=\"{}\" fill=\"none\" stroke=\"{AXIS}\"/>", joined(line)))
        .collect();
    let dots: String = drawing.dots.iter().map(dot).collect();
    frames + &axes + &marks + &brackets + &dots + &texts
}

/// A point: filled where its value is firm, else a ring with an arrow or dashes to where the value may lie.
fn dot(dot: &Dot) -> String {
    let fill = if dot.is_firm() { MARK } else { PAPER };
    let dashes: String = dot
        .dashes()
        .iter()
        .map(|dash| {
            format!(
                "<polyline points=\"{}\" stroke=\"{MARK}\" stroke-width=\"2\" stroke-dasharray=\"2 2\"/>",
                joined(dash)
            )
        })
        .collect();
    let arrow = dot.arrow().map(|points| format!("<polygon points=\"{}\" fill=\"{MARK}\"/>", joined(&points)));
    format!(
        "{dashes}<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{}\" fill=\"{fill}\" stroke=\"{MARK}\" stroke-width=\"2\"/>{}",
        dot.x,
        dot.y,
        Dot::RADIUS,
        arrow.unwrap_or_default()
    )
}

fn joined(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    points.join(" ")
}

fn mark(mark: &Mark) -> String {
    let pieces = mark.pieces();
    let stroke = match (mark.end, mark.derived) {
        (End::Empty, _) => " stroke=\"#6a6862\" stroke-dasharray=\"4 3\"",
        (_, true) => " stroke=\"#0072b2\" stroke-width=\"0.75\"",
        _ => "",
    };
    let rects: String = pieces
        .iter()
        .map(|piece| {
            let fill = match (piece.fill, mark.end, mark.derived) {
                (_, End::Empty, _) => "none",
                (Fill::FadesOut, ..) => "url(#out)",
                (Fill::FadesIn, ..) => "url(#in)",
                (Fill::Firm, _, true) => "url(#hatch)",
                (Fill::Firm, ..) => MARK,
            };
            let (x, width) = (piece.x, piece.width);
            format!(
                "<rect x=\"{x:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"{}\" fill=\"{fill}\"{stroke}/>",
                mark.y, mark.height
            )
        })
        .collect();
    let arrow = mark.arrow().map(|points| format!("<polygon points=\"{}\" fill=\"{MARK}\"/>", joined(&points)));
    rects + &arrow.unwrap_or_default()
}

fn lines(file: &mut String, lines: &[String], from: f64, attributes: &str) {
    for (at, line) in lines.iter().enumerate() {
        let y = from + at as f64 * LINE;
        let _ = write!(file, "<text x=\"{MARGIN}\" y=\"{y}\" {attributes}>{}</text>", escaped(line));
    }
}

/// `text` in lines that fit the drawing's width.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().filter(|line| text_width(line) + text_width(word) < WIDTH - 4.0);
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `text` as XML has it. What XML has no character for, such as NUL, is the sign for a character that was lost.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_does_not_have_is_no_part_of_a_file() {
        assert_eq!(escaped("a\0\u{1b}\u{fffe}\u{ffff}b\n]]>\"&"), "a����b ]]&gt;&quot;&amp;");
    }
}
