//! The address: read on arrival and on Back and Forward, written when the reader changes the view.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlLinkElement};

use super::{dom, said};
use crate::article::Kind;
use crate::link::{View, pushes, resolve};
use crate::view::state::Explorer;
use crate::view::words::ADDRESS_REFUSED;

/// How long the view has to rest before the address follows it, in milliseconds: what is pressed is painted first, and a
/// flood of presses is one step.
const RESTS: u32 = 120;
/// The same for typing.
const TYPING_RESTS: u32 = 300;
/// When an address that the browser refused is tried again, until it stands: browsers take only so many in a time.
const TRIES_AGAIN: u32 = 4_000;
/// So many refusals in a row are said.
const REFUSALS: u32 = 3;

/// Keeps the address true to the view.
pub(super) struct Address {
    explorer: Explorer,
    written: Rc<Written>,
}

/// What the address leads to now.
#[derive(Default)]
struct Written {
    view: RefCell<View>,
    refusals: Cell<u32>,
    /// The story that the view is of; another takes its place on the page of a reader's own articles.
    story: Option<HtmlElement>,
    /// What writes next: one at most, however often the view changes while the browser refuses.
    waiting: RefCell<Option<Timeout>>,
}

impl Address {
    /// Follows the address now, on Back and Forward, and on links within the page.
    pub(super) fn follow(explorer: Explorer) -> Address {
        let written = Rc::new(Written { story: dom::by_id("story"), ..Written::default() });
        follow(explorer, &written);
        let on_change = written.clone();
        dom::on(&dom::window(), "popstate", move |_| follow(explorer, &on_change));
        Address { explorer, written }
    }

    /// Writes the view into the address once it has come to rest. Called whenever the view changes.
    pub(super) fn keep(&self) {
        let typed = self.explorer.view.with(|view| view.find != self.written.view.borrow().find);
        let rests = if typed { TYPING_RESTS } else { RESTS };
        write_after(rests, self.explorer, &self.written);
    }
}

/// The address that shows `view`, for sharing: at the article's own folder, wherever it is read now.
pub(super) fn link_to(view: &View) -> String {
    let canonical = dom::first("link[rel=canonical]");
    let page = match canonical.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()) {
        Some(link) => link.href(),
        None => {
            let location = dom::window().location();
            location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default()
        }
    };
    page + &hash_of(view)
}

fn hash_of(view: &View) -> String {
    let fragment = view.write();
    if fragment.is_empty() { fragment } else { format!("#{fragment}") }
}

fn follow(explorer: Explorer, written: &Written) {
    let location = dom::window().location();
    let fragment = location.hash().unwrap_or_default();
    if is_a_place(&fragment) {
        return;
    }
    let link = View::read(&fragment, &location.search().unwrap_or_default());
    let resolved = explorer.index.with_value(|index| resolve(&link, index));
    // Where the link says less or more than the view that it leads to, the address stays as it was given.
    written.view.replace(resolved.view.clone());
    explorer.show(resolved);
}

/// Whether the fragment only names an element of the page that is no quote, figure or event, such as `#story`.
fn is_a_place(fragment: &str) -> bool {
    let id = fragment.trim_start_matches('#');
    let is_view = Kind::is_id(id) || ["quotes", "figures", "events"].iter().any(|start| id.starts_with(start));
    !id.is_empty() && !is_view && dom::by_id(id).is_some()
}

fn write_after(rests: u32, explorer: Explorer, written: &Rc<Written>) {
    let then = written.clone();
    let waiting = Timeout::new(rests, move || {
        let view = explorer.view.get_untracked();
        let before = then.view.borrow().clone();
        if before == view || then.story.as_ref().is_some_and(|story| !story.is_connected()) {
            return;
        }
        if write(&view, pushes(&before, &view)) {
            then.refusals.set(0);
            then.view.replace(view);
            return;
        }
        then.refusals.set(then.refusals.get() + 1);
        if then.refusals.get() == REFUSALS {
            said::say(ADDRESS_REFUSED);
        }
        write_after(TRIES_AGAIN, explorer, &then);
    });
    written.waiting.replace(Some(waiting));
}

/// Writes the view into the address; whether it stands there now. Browsers refuse when there are too many, Safari aloud and
/// Chromium in silence.
fn write(view: &View, push: bool) -> bool {
    let location = dom::window().location();
    let hash = hash_of(view);
    let url = location.pathname().unwrap_or_default() + &hash;
    if let Ok(history) = dom::window().history() {
        let written = if push {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        };
        written.unwrap_or_default();
    }
    location.hash().unwrap_or_default() == hash
}
