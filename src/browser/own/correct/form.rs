//! The form to correct one thing: the worker says what stands in its fields, and takes what was filled in. Fields go over by
//! their names.

use std::cell::RefCell;

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement};

use super::super::super::{dom, said};
use super::super::now::{NOW, shown};
use super::super::record::Record;
use super::selected;
use crate::view::correct::{SAYS, SHEET, TITLE, WRONG};

thread_local! {
    /// What the open form is about.
    static ABOUT: RefCell<Option<Object>> = RefCell::default();
}

/// Listens to who says it: somebody new has a name to be filled in.
pub(super) fn listen() {
    dom::on(&dom::document(), "change", |event| {
        if dom::closest(event, "[name=speaker]").is_some() {
            show_new();
        }
    });
}

/// Asks the worker for the form of a thing; of selected words by their `places`, as JSON.
pub(super) fn ask(is: &str, of: &str, places: &str) {
    let about = Object::new();
    set(&about, "is", &is.into());
    set(&about, "of", &of.into());
    set(&about, "places", &JSON::parse(places).unwrap_or_default());
    let json = text(&about);
    ABOUT.with_borrow_mut(|asked| *asked = Some(about));
    NOW.with_borrow(|now| now.reader.iter().for_each(|reader| reader.offer(&json)));
}

/// Shows the form that the worker gave.
pub(in super::super) fn offered(form: Option<String>) {
    let Some(offer) = form.and_then(|form| JSON::parse(&form).ok()) else {
        return said::say("There is nothing to correct here.");
    };
    let (is, of) = (word(&offer, "is"), get(&offer, "of"));
    ABOUT.with_borrow(|about| {
        about.iter().for_each(|about| {
            set(about, "is", &is.as_str().into());
            set(about, "of", &of);
        });
    });
    for form in dom::all_html(&format!("#{SHEET} form")) {
        let is_meant = dom::attribute(&form, "data-is") == is;
        dom::set_hidden(&form, !is_meant);
        if is_meant {
            put(TITLE, &dom::attribute(&form, "data-title"));
            fill(&form, &offer);
        }
    }
    let says = word(&offer, "says");
    put(SAYS, &if is == "words" && !says.is_empty() { format!("In the place of {says}") } else { says });
    put(WRONG, "");
    show_new();
    if let Some(sheet) = sheet().filter(|sheet| !sheet.open()) {
        sheet.show_modal().unwrap_or_default();
    }
}

/// Sends what was filled in.
pub(super) fn send(what: &str) {
    let Some(form) = form() else { return };
    let fields = Object::new();
    for field in within(&form, "[name]") {
        let name = dom::attribute(&field, "name");
        let is_tick = dom::attribute(&field, "type") == "checkbox";
        let value = get(&field, if is_tick { "checked" } else { "value" });
        match name.as_str() {
            "with" => {}
            name => set(&fields, name, &value),
        }
    }
    let chosen: Array = within(&form, "[name=with]:checked").iter().map(|tick| get(tick, "value")).collect();
    set(&fields, "with", &chosen);
    let json = ABOUT.with_borrow(|about| {
        about.as_ref().map(|about| {
            set(about, "what", &what.into());
            set(about, "fields", &fields);
            text(about)
        })
    });
    put(WRONG, "");
    NOW.with_borrow(|now| now.reader.iter().zip(&json).for_each(|(reader, json)| reader.correct(json)));
}

/// Says in the form why it does not stand.
pub(in super::super) fn refused(words: &str) {
    put(WRONG, words);
}

/// The id of what was corrected last, or the name in links.
pub(in super::super) fn about() -> String {
    ABOUT.with_borrow(|about| about.as_ref().map(|about| word(about, "of")).unwrap_or_default())
}

/// The article with corrections that stand, as JSON; the form is done with.
pub(in super::super) fn corrected(edits: &str) -> Option<Record> {
    let (edits, mut record) = (serde_json::from_str(edits).ok()?, shown()?);
    close();
    selected::forget();
    record.edits.add(edits);
    record.changed = js_sys::Date::now();
    Some(record)
}

/// Closes the form.
fn close() {
    sheet().iter().for_each(HtmlDialogElement::close);
}

/// Puts what stands so far into the fields, and what can be chosen into its lists.
fn fill(form: &Element, offer: &JsValue) {
    for list in within(form, "[data-listed]") {
        list.remove();
    }
    for details in within(form, "details") {
        details.remove_attribute("open").unwrap_or_default();
    }
    let lists = get(offer, "lists");
    for name in ["speaker", "same", "base"] {
        let options = pairs(&get(&lists, name));
        for select in within(form, &format!("select[name={name}]")) {
            for (value, words) in &options {
                let Some(option) = dom::make("option", "", words) else { continue };
                dom::set_attribute(&option, "value", value);
                dom::set_attribute(&option, "data-listed", "");
                select.append_child(&option).map(drop).unwrap_or_default();
            }
        }
    }
    let others = pairs(&get(&lists, "with"));
    for list in within(form, "[data-list=with]") {
        others.iter().for_each(|(value, words)| tick(&list, value, words));
    }
    for with in within(form, ".with") {
        with.dyn_ref::<web_sys::HtmlElement>().iter().for_each(|with| dom::set_hidden(with, others.is_empty()));
    }
    let chart = word(offer, "chart");
    for line in within(form, ".in-chart") {
        line.dyn_ref::<web_sys::HtmlElement>().iter().for_each(|line| dom::set_hidden(line, chart.is_empty()));
        within(&line, "span").iter().for_each(|title| title.set_text_content(Some(&chart)));
    }
    let fields = get(offer, "fields");
    for field in within(form, "[name]:not([name=with])") {
        let value = get(&fields, &dom::attribute(&field, "name"));
        if dom::attribute(&field, "type") == "checkbox" {
            set(&field, "checked", &JsValue::FALSE);
        } else if !value.is_undefined() {
            set(&field, "value", &value);
        } else if field.tag_name() != "SELECT" {
            set(&field, "value", &"".into());
        }
    }
}

/// A number that can be put beside.
fn tick(list: &Element, value: &str, words: &str) {
    let (Some(label), Some(tick)) = (dom::make("label", "tick", ""), dom::make("input", "", "")) else { return };
    for (name, value) in [("type", "checkbox"), ("name", "with"), ("value", value)] {
        dom::set_attribute(&tick, name, value);
    }
    dom::set_attribute(&label, "data-listed", "");
    label.append_with_node_1(&tick).unwrap_or_default();
    label.append_with_str_1(words).unwrap_or_default();
    list.append_child(&label).map(drop).unwrap_or_default();
}

/// Shows the fields of somebody new, where that is chosen.
fn show_new() {
    let Some(form) = form() else { return };
    let is_new = within(&form, "[name=speaker]").first().is_some_and(|who| get(who, "value") == "+");
    for part in within(&form, ".new") {
        part.dyn_ref::<web_sys::HtmlElement>().iter().for_each(|part| dom::set_hidden(part, !is_new));
    }
}

fn form() -> Option<Element> {
    dom::first(&format!("#{SHEET} form:not([hidden])"))
}

fn sheet() -> Option<HtmlDialogElement> {
    dom::by_id(SHEET)?.dyn_into().ok()
}

fn within(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn put(id: &str, words: &str) {
    dom::by_id(id).iter().for_each(|line| line.set_text_content(Some(words)));
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(object, &name.into(), value).map(drop).unwrap_or_default();
}

fn word(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

fn text(object: &JsValue) -> String {
    JSON::stringify(object).map(String::from).unwrap_or_default()
}

/// A list of pairs of words.
fn pairs(list: &JsValue) -> Vec<(String, String)> {
    let pair = |pair: JsValue| {
        let mut words = dom::strings(&pair).into_iter();
        Some((words.next()?, words.next()?))
    };
    // Not every form has every list.
    list.dyn_ref::<Array>().map(|list| list.iter().filter_map(pair).collect()).unwrap_or_default()
}
