//! Numbers that stand alone: the table of Figures mode, and what one says of itself when it is pressed. Drawn in the
//! browser.

use leptos::prelude::*;

use super::card::button;
use super::drawn::{Draw, Drawn};
use super::words::COPY_LINK;
use crate::article::{Index, Item, Kind};

/// The section of Figures mode.
pub const NUMBERS: &str = "numbers";

/// The table of the numbers that no chart beside the text shows.
#[component]
pub fn Numbers(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    let rows: Vec<Drawn> = index.items.iter().filter(|item| is_alone(item)).map(|item| row(&index, item)).collect();
    let heads = ["Number", "What", "When", "Who", "Sentence"];
    let heads: Vec<Drawn> = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }.drawn()).collect();
    let is_empty = rows.is_empty();
    view! {
        <section id=NUMBERS class="numbers" hidden=is_empty>
            <h2>{"Single numbers"}</h2>
            <div class="scrolls" tabindex="0" role="region" aria-label={"Single numbers"}>
                <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        </section>
    }
}

/// What a number says of itself. `picture` is the address of its chart where that is a file.
pub fn number_sheet(index: &Index, item: &Item, picture: Option<String>) -> Drawn {
    let compare = (item.kind == Kind::Figure).then(|| {
        view! { <button type="button" data-do="others" data-of=item.id.clone()>{"Compare with …"}</button> }.drawn()
    });
    view! {
        <div class="number" data-card=item.id.clone()>
            <p class="amount">{amount(index, item)}</p>
            <p class="role">{about(item)}</p>
            {picture.map(|address| view! { <img src=address alt={""} /> }.drawn())}
            <p class="sentence">{item.near.clone()}</p>
            <p class="actions">{button("copy-link", COPY_LINK)}{button("context", "In context")}{compare}</p>
        </div>
    }
    .drawn()
}

/// Whether a figure has no chart beside the text.
pub fn is_alone(item: &Item) -> bool {
    item.kind == Kind::Figure && (item.told.chart.is_empty() || item.told.chart.starts_with('*'))
}

/// What a number is of, when, and who says so.
pub fn about(item: &Item) -> String {
    let told = [&item.told.what, &item.told.when, &item.told.who].map(String::as_str);
    told.into_iter().filter(|words| !words.is_empty()).collect::<Vec<&str>>().join(" · ")
}

/// A number in the words of the text.
pub fn amount(index: &Index, item: &Item) -> String {
    item.parts.first().map_or("", |&part| index.words(part)).to_owned()
}

fn row(index: &Index, item: &Item) -> Drawn {
    let cells = [&item.told.what, &item.told.when, &item.told.who, &item.near];
    let cells: Vec<Drawn> = cells.into_iter().map(|words| view! { <td>{words.clone()}</td> }.drawn()).collect();
    view! {
        <tr data-shows=item.id.clone()>
            <th scope="row"><a href=format!("#{}", item.id) data-do="go" data-of=item.id.clone()>{amount(index, item)}</a></th>
            {cells}
        </tr>
    }
    .drawn()
}
