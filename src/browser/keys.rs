//! Keys, while something of the explorer has the focus: one alone must not surprise who only reads.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::{actions, dom, press, sheet};
use crate::view::menu::MENU;
use crate::view::state::Explorer;

/// Listens on the whole page.
pub(super) fn listen(explorer: Explorer) {
    dom::on(&dom::document(), "keydown", move |event| pressed(explorer, event));
}

fn pressed(explorer: Explorer, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let with_another = key.ctrl_key() || key.meta_key() || key.alt_key();
    if with_another || dom::closest(event, ".page").is_none() || dom::closest(event, "input").is_some() {
        return;
    }
    match key.key().as_str() {
        "j" => actions::step(explorer, 1),
        "k" => actions::step(explorer, -1),
        "?" => sheet::open_keys(),
        "/" => {
            // On a narrow screen the search is in a list that has to be opened first.
            let list = dom::by_id(MENU).filter(|list| list.get_bounding_client_rect().height() == 0.0);
            list.map(|list| dom::call(&list, "showPopover", &[]));
            dom::field().iter().for_each(|field| dom::focus(field));
        }
        "Enter" | " " => {
            let Some(marked) = dom::closest(event, press::MARKED).filter(dom::has_focus) else {
                return;
            };
            press::open(explorer, &marked);
        }
        _ => return,
    }
    event.prevent_default();
}
