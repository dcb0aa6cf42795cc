//! The sheet, opened with what is asked for.

use leptos::mount::mount_to;

use super::super::dialog::dialog;
use super::super::dom;
use super::copy;
use crate::article::Index;
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
    inside.set_text_content(None);
    mount_to(inside, move || view).forget();
    if dialog.open() {
        // What had the focus may be gone.
        dom::all_html(".sheet .close").iter().for_each(dom::focus);
    } else if dialog.show_modal().is_err() {
        // Where the browser refuses, the sheet still opens, in the page.
        dialog.set_open(true);
    }
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
