//! The address: read on arrival and on Back and Forward, written when the reader changes the view.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlLinkElement;

use super::dom;
use crate::link::{View, pushes, resolve};
use crate::view::state::Explorer;

/// How long typing has to rest before the address follows it, in milliseconds.
const TYPING_RESTS: u32 = 300;

/// Keeps the address true to the view.
pub(super) struct Address {
    explorer: Explorer,
    /// The view that the address leads to.
    said: Rc<RefCell<View>>,
    waiting: Option<Timeout>,
}

impl Address {
    /// Follows the address now, on Back and Forward, and on links within the page.
    pub(super) fn follow(explorer: Explorer) -> Address {
        let said = Rc::new(RefCell::new(View::default()));
        follow(explorer, &said);
        let on_change = said.clone();
        dom::on(&dom::window(), "popstate", move |_| follow(explorer, &on_change));
        Address { explorer, said, waiting: None }
    }

    /// Writes the view into the address where the reader has changed it. Called whenever the view changes.
    pub(super) fn keep(&mut self) {
        let view = self.explorer.view.get();
        let before = self.said.replace(view.clone());
        if before == view {
            return;
        }
        self.waiting = None;
        let push = pushes(&before, &view);
        if view.find != before.find && !push {
            self.waiting = Some(Timeout::new(TYPING_RESTS, move || write(&view, false)));
        } else {
            write(&view, push);
        }
    }
}

/// The address that shows `view`, for sharing: at the article's own folder, wherever it is read now.
pub(super) fn link_to(view: &View) -> String {
    let canonical = dom::document().query_selector("link[rel=canonical]").ok().flatten();
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

fn follow(explorer: Explorer, said: &RefCell<View>) {
    let location = dom::window().location();
    let fragment = location.hash().unwrap_or_default();
    if is_a_place(&fragment) {
        return;
    }
    let link = View::read(&fragment, &location.search().unwrap_or_default());
    let resolved = explorer.index.with_value(|index| resolve(&link, index));
    // Where the link says less or more than the view that it leads to, the address stays as it was given.
    said.replace(resolved.view.clone());
    explorer.show(resolved);
}

/// Whether the fragment only names an element of the page that is no quote, figure or event, such as `#story`.
fn is_a_place(fragment: &str) -> bool {
    let id = fragment.trim_start_matches('#');
    let is_view = ["q-", "n-", "e-", "quotes", "figures", "events"].iter().any(|start| id.starts_with(start));
    !id.is_empty() && !is_view && dom::by_id(id).is_some()
}

/// Writes the view into the address. A browser that refuses (Safari past 100 calls in 30 seconds) is left alone: the
/// next change writes it again.
fn write(view: &View, push: bool) {
    let Ok(history) = dom::window().history() else { return };
    let url = dom::window().location().pathname().unwrap_or_default() + &hash_of(view);
    let written = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
    written.unwrap_or_default();
}
