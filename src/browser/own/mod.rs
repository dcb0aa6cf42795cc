//! `paste/`: an article of one's own. What a reader brings is read in a worker, drawn piece by piece, and the explorer of all
//! pages is started on it. Nothing leaves the browser.

mod bookmark;
mod bring;
mod code;
mod correct;
mod elements;
mod field;
mod files;
mod kept;
mod left_out;
mod now;
mod place;
mod record;
mod says;
mod share;
mod sheets;
mod show;
mod stay;
mod streams;
mod worker;

use super::dom;

/// Makes `paste/` live, and shows what the address or this tab has.
pub fn start() {
    field::listen();
    bring::listen();
    bookmark::listen();
    dom::on(&dom::document(), "click", |event| {
        let Some(button) = dom::closest(event, "[data-own]") else { return };
        press(&dom::attribute(&button, "data-own"), dom::attribute(&button, "data-of"));
    });
    files::listen();
    correct::listen();
    dom::on(&dom::window(), "focus", |_| kept::look());
    show::prepare();
    share::follow();
}

/// Does what a button says in `data-own`, on what it says in `data-of`.
fn press(what: &str, of: String) {
    match what {
        "choose" => bring::choose(),
        "cancel" => show::cancel(),
        "another" => show::another(),
        "open" => bring::open(of),
        "delete" => kept::delete(of),
        "put-back" => show::put_back(&of),
        "correct" => correct::toggle(),
        "correct-item" => correct::item(&of),
        "correct-chart" => correct::chart(&of),
        "words" => correct::words(&of),
        "ask" => correct::ask(&of),
        "edits" => correct::list(),
        "undo" => correct::undo(),
        "redo" => correct::redo(),
        "remove" => correct::remove(&of),
        "link" => share::make(""),
        "copy" => share::copy(),
        "close" => sheets::close(),
        "save" => files::offer(),
        "save-as" => files::save(&of),
        _ => {}
    }
}
