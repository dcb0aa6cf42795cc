//! The files of an article of one's own: a built page has them beside it; here the worker makes them when they are asked for.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::super::{dom, file, said};
use super::now::ask_for;
use crate::view::sheet::INSIDE;
use crate::view::words::CHART_REFUSED;

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
            name if name.is_empty() => path.rsplit('/').next().unwrap_or_default().to_owned(),
            name => name,
        };
        want(&path, Wanted::Saved(name));
    });
    let opened = Closure::<dyn Fn()>::new(show_pictures).into_js_value();
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

/// Saves the article that is shown, with all that is found in it.
pub(super) fn save() {
    want("article.json", Wanted::Saved("article.json".to_owned()));
}

/// Does with a file what it was asked for.
pub(super) fn came(path: &str, content: Option<String>) {
    let wanted: Vec<Wanted> = WANTED.with_borrow_mut(|waiting| {
        let (came, rest) = std::mem::take(waiting).into_iter().partition(|(asked, _)| asked == path);
        *waiting = rest;
        came.into_iter().map(|(_, wanted)| wanted).collect()
    });
    let Some(content) = content else { return said::say(CHART_REFUSED) };
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
        _ => "application/json",
    };
    file::blob(content, kind).and_then(|blob| file::download(&blob, name)).unwrap_or_default();
}
