//! Pictures: a chart from its SVG file, a quote with its source, each drawn on a canvas and handed over as a PNG.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::super::{clipboard, dom, file, said};
use crate::view::words::{CHART_REFUSED, PICTURE_REFUSED};

/// Pixels of the picture for one of the drawing.
const SCALE: u32 = 3;
/// The width of a quote's picture, its margin, and the height of its lines, in pixels.
const WIDTH: u32 = 1200;
const MARGIN: f64 = 80.0;
const BIG: f64 = 62.0;
const SMALL: f64 = 40.0;
const PAPER: &str = "#fffdf9";
const INK: &str = "#1c1b19";
const DIMMED: &str = "#6a6862";

/// Hands the reader the PNG of the chart whose SVG has this address; says so where it cannot be had or drawn.
pub(super) fn chart(address: &str) {
    let Ok(image) = HtmlImageElement::new() else { return said::say(CHART_REFUSED) };
    let address = address.to_owned();
    image.set_src(&address);
    clipboard::then(Ok(image.decode()), move |refused| {
        let drawn = if refused.is_some() { None } else { draw_chart(&image) };
        let name = address.rsplit('/').next().unwrap_or_default().trim_end_matches("svg").to_owned() + "png";
        if drawn.and_then(|canvas| hand_over(&canvas, name).ok()).is_none() {
            said::say(CHART_REFUSED);
        }
    });
}

/// Hands the reader a picture of a citation: its first lines large, the others small. `words` are its lines.
pub(super) fn quote(words: &str, hue: &str) {
    if draw_quote(words, hue).and_then(|canvas| hand_over(&canvas, "quote.png".to_owned()).ok()).is_none() {
        said::say(PICTURE_REFUSED);
    }
}

fn draw_chart(image: &HtmlImageElement) -> Option<HtmlCanvasElement> {
    let (canvas, context) = canvas(image.natural_width() * SCALE, image.natural_height() * SCALE)?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

fn draw_quote(words: &str, hue: &str) -> Option<HtmlCanvasElement> {
    const SERIF: &str = "44px Georgia, 'Liberation Serif', serif";
    const SANS: &str = "28px system-ui, 'Liberation Sans', sans-serif";
    let (_, context) = canvas(WIDTH, 1)?;
    let mut lines: Vec<(String, bool)> = Vec::new();
    for (number, paragraph) in words.lines().enumerate() {
        let is_big = number == 0;
        context.set_font(if is_big { SERIF } else { SANS });
        lines.extend(wrapped(&context, paragraph).into_iter().map(|line| (line, is_big)));
    }
    let height: f64 = lines.iter().map(|(_, is_big)| if *is_big { BIG } else { SMALL }).sum();
    let (canvas, context) = canvas(WIDTH, (height + 2.5 * MARGIN) as u32)?;
    context.set_fill_style_str(PAPER);
    context.fill_rect(0.0, 0.0, f64::from(WIDTH), f64::from(canvas.height()));
    context.set_fill_style_str(hue);
    context.fill_rect(0.0, 0.0, 14.0, f64::from(canvas.height()));
    let mut y = MARGIN;
    let mut was_big = true;
    for (line, is_big) in lines {
        if was_big && !is_big {
            y += SMALL / 2.0;
        }
        was_big = is_big;
        y += if is_big { BIG } else { SMALL };
        context.set_font(if is_big { SERIF } else { SANS });
        context.set_fill_style_str(if is_big { INK } else { DIMMED });
        context.fill_text(&line, MARGIN, y).ok()?;
    }
    Some(canvas)
}

/// The lines of `text` as wide as the picture allows; a word that is wider is broken.
fn wrapped(context: &CanvasRenderingContext2d, text: &str) -> Vec<String> {
    let most = f64::from(WIDTH) - 2.0 * MARGIN;
    let fits = |line: &str| context.measure_text(line).is_ok_and(|size| size.width() <= most);
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            *line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(String::new());
        }
        for c in word.chars() {
            let Some(line) = lines.last_mut() else { break };
            line.push(c);
            if !fits(line) {
                line.pop();
                lines.push(c.to_string());
            }
        }
    }
    lines
}

fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = dom::document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.unchecked_into();
    Some((canvas, context))
}

/// Gives the picture to the reader as a file called `name`.
fn hand_over(canvas: &HtmlCanvasElement, name: String) -> Result<(), JsValue> {
    let done = Closure::once_into_js(move |blob: Option<Blob>| {
        if blob.and_then(|blob| file::download(&blob, &name).ok()).is_none() {
            said::say(PICTURE_REFUSED);
        }
    });
    canvas.to_blob(done.unchecked_ref())
}
