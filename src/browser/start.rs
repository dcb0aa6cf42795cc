//! The start of the explorer, in steps: the start script does one after the other, and lets the browser answer between them.

use std::cell::Cell;

use any_spawner::Executor;
use leptos::prelude::*;

use super::address::Address;
use super::data::Reading;
use super::marks::Shown;
use super::{actions, dom, keys, look, notes, press, search};
use crate::view::state::Explorer;

/// So many rows or elements are one step: a slow phone takes a few milliseconds for them.
const FEW: u32 = 100;

/// What is done next.
enum Stage {
    /// The index is read.
    Reading(Reading),
    /// Quotes and numbers are looked up, and the keyboard is let to them.
    Marking(Explorer, Shown),
    /// The controls are made live.
    Listening(Explorer),
}

thread_local!(static STAGE: Cell<Option<Stage>> = const { Cell::new(None) });

/// Does the next step of starting the explorer on a page that holds an article; whether there is another. The page has the class
/// `explorer` when all is done. A failure, a panic too, leaves the article readable: the start script says so.
pub fn step() -> bool {
    let next = STAGE.take().map_or_else(|| Reading::begin().map(Stage::Reading), Stage::next);
    let goes_on = next.is_some();
    STAGE.set(next);
    goes_on
}

impl Stage {
    fn next(self) -> Option<Stage> {
        Some(match self {
            Stage::Reading(mut reading) => match reading.next(FEW)? {
                true => Stage::Reading(reading),
                false => {
                    let explorer = mount(reading)?;
                    Stage::Marking(explorer, Shown::new(explorer))
                }
            },
            Stage::Marking(explorer, mut shown) => match shown.look_up(FEW) {
                true => Stage::Marking(explorer, shown),
                false => {
                    follow(explorer, shown);
                    Stage::Listening(explorer)
                }
            },
            Stage::Listening(explorer) => {
                listen(explorer);
                return None;
            }
        })
    }
}

/// The state of the explorer. It lives as long as the page.
fn mount(reading: Reading) -> Option<Explorer> {
    let index = reading.done()?;
    // Effects run as tasks of the browser. Where it is set already there is nothing to do.
    Executor::init_wasm_bindgen().unwrap_or_default();
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    look::take_up();
    Some(Explorer::new(index))
}

/// Shows where the address leads, and keeps the page and the address true to the view.
fn follow(explorer: Explorer, mut shown: Shown) {
    let address = Address::follow(explorer);
    Effect::new(move |_| {
        shown.keep();
        address.keep();
    });
}

fn listen(explorer: Explorer) {
    press::listen(explorer);
    actions::listen(explorer);
    keys::listen(explorer);
    search::listen(explorer);
    notes::keep_level();
    dom::set_class(&dom::root(), "explorer", true);
}
