//! The sheet, opened with what is asked for.

use leptos::mount::mount_to;

use super::super::dialog::dialog;
use super::super::{dom, said};
use super::copy;
use crate::article::Index;
use crate::link::View;
use crate::view::beside::{others_sheet, pair_sheet};
use crate::view::card::quote_sheet;
use crate::view::drawn::Drawn;
use crate::view::keys::keys_sheet;
use crate::view::numbers::number_sheet;
use crate::view::person::person_sheet;
use crate::view::sheet::INSIDE;

/// Opens the sheet, or shows something else in the open one.
pub(super) fn open(index: &Index, what: &str, of: &str) {
    let (Some(dialog), Some(inside), Some(view)) = (dialog(), dom::by_id(INSIDE), view_of(index, what, of)) else {
        return;
    };
    // What the page says of the link that led here lies under the sheet: it is said in it, too.
    let told: Vec<String> =
        dom::all(".at-quote > p, .said:not([hidden]) > p").iter().filter_map(|words| words.text_content()).collect();
    inside.set_text_content(None);
    mount_to(inside, move || view).forget();
    if dialog.open() {
        // What had the focus may be gone.
        dom::all_html(".sheet .close").iter().for_each(dom::focus);
    } else if dialog.show_modal().is_err() {
        // Where the browser refuses, the sheet still opens, in the page.
        dialog.set_open(true);
    }
    if what == "pair" {
        said::keep(&told.join(" "));
    }
}

/// The fragment of the address.
fn address() -> String {
    dom::window().location().hash().unwrap_or_default()
}

fn view_of(index: &Index, what: &str, of: &str) -> Option<Drawn> {
    match what {
        "item" => {
            let item = index.item(of)?;
            Some(match item.kind.is_quoted() {
                true => quote_sheet(index, item, copy::original(index, item)),
                false => number_sheet(index, item, picture(item.told.chart.trim_start_matches('*'))),
            })
        }
        "others" => {
            let now = View::read(&address(), "");
            let view = View { at: Some(of.to_owned()), beside: None, ..now.clone() };
            let left_out = now.beside.filter(|_| now.at == view.at);
            Some(others_sheet(index, index.item(of)?, &view, left_out.as_deref()))
        }
        "pair" => {
            let view = View::read(of, "");
            Some(pair_sheet(index, index.item(&view.at?)?, index.item(&view.beside?)?))
        }
        "person" => Some(person_sheet(index, index.voice(of)?)),
        _ => Some(keys_sheet()),
    }
}

/// The address of a chart's drawing, beside the data that the page offers.
fn picture(chart: &str) -> Option<String> {
    let data = dom::first("#data a[href$=\"article.json\"]").filter(|_| !chart.is_empty())?;
    let folder = dom::attribute(&data, "href");
    Some(format!("{}charts/{chart}.svg", folder.trim_end_matches("article.json")))
}
