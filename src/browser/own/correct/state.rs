//! Whether the reader corrects, and what is there by hand.

use std::cell::RefCell;

use super::super::super::dom;
use super::super::now::shown;

/// The class of the page while the reader corrects.
const ON: &str = "correcting";

thread_local!(static BY_HAND: RefCell<Vec<String>> = RefCell::default());

/// Whether the reader corrects.
pub(super) fn is_on() -> bool {
    dom::root().class_list().contains(ON)
}

/// Goes over to correcting, or back.
pub(super) fn turn(on: bool) {
    dom::set_class(&dom::root(), ON, on);
}

/// The ids and names in links of what is there by hand.
pub(super) fn by_hand() -> Vec<String> {
    BY_HAND.with_borrow(Clone::clone)
}

/// Keeps them.
pub(super) fn keep_by_hand(ids: Vec<String>) {
    BY_HAND.with_borrow_mut(|by_hand| *by_hand = ids);
}

/// Whether the article came with a link: then others may have corrected it, too.
pub(super) fn came_with_link() -> bool {
    shown().is_some_and(|record| record.linked)
}
