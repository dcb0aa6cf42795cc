//! The files of an article of one's own: a built page has them beside it; here the worker makes them when they are asked for.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::super::{dom, file, said};
use super::now::{NOW, ask_for, settle, shown};
use super::{correct, sheets};
use crate::text::slug;
use crate::view::paste::SAVE_SHEET;
use crate::view::sheet::INSIDE;
use crate::view::words::CHART_REFUSED;

/// The article as one file, among those that the worker makes.
const WHOLE: &str = "article.html";

/// What is said where that cannot be made.
const WHOLE_REFUSED: &str =
    "The file could not be made, because a part of the program could not be loaded. Try again when you are online.";

/// What is done with a file when it has come.
enum Wanted {
    /// It is saved, under this name.
    Saved(String),
    /// It is shown by the pictures in the open sheet.
    Shown,
    /// It is handed to this function as an address.
    Drawn(Function),
}

thread_local!(static WANTED: RefCell<Vec<(String, Wanted)>> = RefCell::default());

/// Listens to what asks for files: links to download them, the sheet that shows a chart, the button that draws one as a
/// picture.
pub(super) fn listen() {
    dom::on(&dom::document(), "click", |event| {
        let Some(link) = dom::closest(event, "#own a[download]") else { return };
        let path = dom::attribute(&link, "href");
        if path.starts_with("blob:") {
            return;
        }
        event.prevent_default();
        let name = match dom::attribute(&link, "download") {
            name if name.is_empty() && path.starts_with("seed.") => called(&path["seed.".len()..]),
            name if name.is_empty() => path.rsplit('/').next().unwrap_or_default().to_owned(),
            name => name,
        };
        want(&path, Wanted::Saved(name));
    });
    let opened = Closure::<dyn Fn()>::new(|| {
        show_pictures();
        correct::dress();
        settle();
    });
    let opened = opened.into_js_value();
    let chart = Closure::<dyn Fn(String, Function)>::new(|address: String, draw: Function| {
        let path = address.rsplit_once("/charts/").map(|(_, name)| format!("charts/{name}"));
        want(&path.unwrap_or_default(), Wanted::Drawn(draw));
    });
    stand_in("opened", &opened);
    stand_in("chart", &chart.into_js_value());
}

/// Puts a function in the place of what the page's second module does on a page that was built.
pub(super) fn stand_in(name: &str, function: &JsValue) {
    let own = Reflect::get(&dom::window(), &"verbatimOwn".into()).unwrap_or_default();
    Reflect::set(&own, &name.into(), function).map(drop).unwrap_or_default();
}

/// Shows the forms in which the article is saved.
pub(super) fn offer() {
    sheets::open(SAVE_SHEET);
}

/// Saves the article that is shown in a form that the sheet offers: its page as one file, or all that is found as JSON.
pub(super) fn save(form: &str) {
    sheets::close();
    if form == "json" {
        return want("article.json", Wanted::Saved(called("json")));
    }
    let style = dom::first("style").and_then(|style| style.text_content()).unwrap_or_default();
    WANTED.with_borrow_mut(|waiting| waiting.push((WHOLE.to_owned(), Wanted::Saved(called("html")))));
    NOW.with_borrow(|now| now.reader.iter().for_each(|reader| reader.whole(WHOLE, &style)));
}

/// What a file of the article that is shown is called.
fn called(ending: &str) -> String {
    let name = shown().map(|record| slug(&record.article.heading())).filter(|name| !name.is_empty());
    [name.as_deref().unwrap_or("article"), ".", ending].concat()
}

/// Does with a file what it was asked for.
pub(super) fn came(path: &str, content: Option<String>) {
    let wanted: Vec<Wanted> = WANTED.with_borrow_mut(|waiting| {
        let (came, rest) = std::mem::take(waiting).into_iter().partition(|(asked, _)| asked == path);
        *waiting = rest;
        came.into_iter().map(|(_, wanted)| wanted).collect()
    });
    let Some(content) = content else {
        return said::say(if path == WHOLE { WHOLE_REFUSED } else { CHART_REFUSED });
    };
    for wanted in wanted {
        match wanted {
            Wanted::Saved(name) => hand_over(&name, &content),
            Wanted::Shown => {
                for image in dom::all(&format!("#{INSIDE} img[data-path=\"{path}\"]")) {
                    dom::set_attribute(&image, "src", &picture(&content, ""));
                }
            }
            Wanted::Drawn(draw) => drop(draw.call1(&JsValue::NULL, &picture(&content, path).into())),
        }
    }
}

fn want(path: &str, wanted: Wanted) {
    WANTED.with_borrow_mut(|waiting| waiting.push((path.to_owned(), wanted)));
    ask_for(path);
}

/// Takes the address away from pictures of charts before the browser asks for them, and asks the worker instead.
fn show_pictures() {
    for image in dom::all(&format!("#{INSIDE} img[src^=charts]")) {
        let path = dom::attribute(&image, "src");
        image.remove_attribute("src").unwrap_or_default();
        dom::set_attribute(&image, "data-path", &path);
        want(&path, Wanted::Shown);
    }
}

/// The address of an SVG that holds the whole of it; its name is told behind `#`.
fn picture(svg: &str, path: &str) -> String {
    let encoded = String::from(js_sys::encode_uri_component(svg));
    let name =
        if path.is_empty() { String::new() } else { format!("#/{}", path.rsplit('/').next().unwrap_or_default()) };
    ["data:image/svg+xml,", &encoded, &name].concat()
}

/// Hands a file over as a download.
fn hand_over(name: &str, content: &str) {
    let kind = match name.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("csv") => "text/csv",
        Some("html") => "text/html",
        Some("txt" | "toml") => "text/plain",
        _ => "application/json",
    };
    file::blob(content, kind).and_then(|blob| file::download(&blob, name)).unwrap_or_default();
}
