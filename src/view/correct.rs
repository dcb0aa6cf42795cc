//! Correcting an article of one's own: the bar while it is done, the form for one thing, and the list of what was corrected.
//! The builder writes them; the browser fills them in.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};

/// The bar at the foot of the window while the reader corrects.
pub const BAR: &str = "own-correcting";
/// The sheet with the form.
pub const SHEET: &str = "own-correct";
/// What the sheet is called.
pub const TITLE: &str = "own-correct-title";
/// The words of what is corrected.
pub const SAYS: &str = "own-correct-says";
/// Where is said what does not stand.
pub const WRONG: &str = "own-correct-wrong";
/// The sheet with the list.
pub const LIST_SHEET: &str = "own-edits";

/// A form of the sheet.
#[derive(Clone, Copy)]
struct Form {
    /// What it corrects.
    is: &'static str,
    title: &'static str,
    /// What its button says.
    save: &'static str,
    /// The button for a thing that is none, or is another: what it does, of what, and what it says.
    other: Option<(&'static str, &'static str, &'static str)>,
}

const FORMS: [Form; 6] = [
    Form { is: "quote", title: "Correct this quote", save: "Save", other: Some(("ask", "not", "Not a quote")) },
    Form {
        is: "words",
        title: "These words are a quote",
        save: "Mark as a quote",
        other: Some(("words", "number", "They are a number")),
    },
    Form {
        is: "number",
        title: "These words are a number",
        save: "Mark as a number",
        other: Some(("words", "words", "They are a quote")),
    },
    Form {
        is: "speaker",
        title: "Correct this speaker",
        save: "Save",
        other: Some(("ask", "nobody", "The text does not say who")),
    },
    Form { is: "figure", title: "Correct this number", save: "Save", other: Some(("ask", "not", "Not a figure")) },
    Form { is: "chart", title: "This chart", save: "Leave this chart out", other: None },
];

/// The bar: what to press, and what was done.
#[component]
pub fn CorrectBar() -> impl IntoView {
    view! {
        <section id=BAR class="own-correcting" aria-label="Correct" hidden=true>
            <p>"Press what is wrong: a quote, a name, a number, a chart. Or select words."</p>
            <p class="actions">
                <button type="button" data-own="words" data-of="selected">"Mark words"</button>
                <button type="button" data-own="undo">"Undo"</button>
                <button type="button" data-own="redo">"Redo"</button>
                <button type="button" data-own="edits">"Your corrections"</button>
                <button type="button" data-own="correct">"Done"</button>
            </p>
        </section>
    }
}

/// The sheet in which one thing is corrected.
#[component]
pub fn CorrectSheet() -> impl IntoView {
    let forms: Vec<Drawn> = FORMS.into_iter().map(form).collect();
    view! {
        <dialog id=SHEET class="own-link own-correct" aria-labelledby=TITLE>
            <h2 id=TITLE></h2>
            <p id=SAYS class="own-says"></p>
            {forms}
            <p id=WRONG class="wrong" role="alert"></p>
        </dialog>
    }
}

fn form(Form { is, title, save, other }: Form) -> Drawn {
    let other = other.map(
        |(what, of, words)| view! { <button type="button" class="other" data-own=what data-of=of>{words}</button> },
    );
    view! {
        <form class="own-form" data-is=is data-title=title hidden=true>
            {fields(is)}
            <p class="actions">
                <button type="submit" class="main" data-own="ask" data-of="save">{save}</button>
                {other}
                <button type="button" data-own="close">"Cancel"</button>
            </p>
        </form>
    }
    .drawn()
}

fn fields(is: &'static str) -> Drawn {
    match is {
        "speaker" => view! {
            {line(is, "name", "Name, as the text has it")}
            {line(is, "role", "What they are, in words of the text; empty where it does not say")}
            {choice(is, "same", "The same as", vec![("", "nobody else")])}
        }
        .drawn(),
        "number" => view! {
            {stated(is)}
            {choice(is, "sort", "What sort of number", SORTS.to_vec())}
            {choice(is, "base", "Of a change or a multiple: of which number", vec![("", "of none that is listed")])}
        }
        .drawn(),
        "figure" => view! {
            {stated(is)}
            <p class="in-chart" hidden=true>
                "In the chart “"<span></span>"” "
                <button type="button" data-own="ask" data-of="chart">"Leave that chart out"</button>
            </p>
            <details class="with">
                <summary>"Belongs with other numbers"</summary>
                {line(is, "title", "What they show together, in a few words")}
                <fieldset data-list="with"><legend>"The numbers"</legend></fieldset>
            </details>
        }
        .drawn(),
        "chart" => view! { <p>"Its numbers stay, each by itself."</p> }.drawn(),
        _ => quoted(is),
    }
}

/// The sorts of number, as `own::edits` calls them.
const SORTS: [(&str, &str); 7] = [
    ("level", "How much there is"),
    ("flow", "How much in a time"),
    ("count", "How many at one event"),
    ("share", "A part of a whole"),
    ("multiple", "So many times another"),
    ("up", "A rise by so much"),
    ("down", "A fall by so much"),
];

/// The fields of any number.
fn stated(is: &'static str) -> Drawn {
    view! {
        {line(is, "words", "Its words in the text. Value and limits are read from them")}
        {line(is, "unit", "What one of it is: people, euros; of “%” and “times” nothing")}
        {line(is, "counted", "Words of the text for what is counted")}
        {line(is, "time", "Words of the text for when")}
    }
    .drawn()
}

/// The fields of a quote.
fn quoted(is: &'static str) -> Drawn {
    let kinds = vec![
        ("direct", "Word for word, in marks"),
        ("mixed", "Some words in marks, in a paraphrase"),
        ("indirect", "Reported, without marks"),
        ("term", "A term or a title in marks; nobody says it"),
    ];
    let whose = vec![("", "The text does not say"), ("+", "Somebody else …")];
    let people = vec![
        ("person", "A person"),
        ("organisation", "An organisation"),
        ("document", "A document"),
        ("unnamed", "Somebody without a name"),
    ];
    let words = format!("{SHEET}-{is}-words");
    view! {
        {choice(is, "speaker", "Who says it", whose)}
        <div class="new" hidden=true>
            {line(is, "name", "Name, as the text has it")}
            {choice(is, "who", "Who that is", people)}
            <label class="tick"><input type="checkbox" name="apart" />"Another of a name that is listed"</label>
        </div>
        <label for=words.clone()>"Its words, as they stand in the text"</label>
        <textarea id=words name="words" rows="3" spellcheck="false"></textarea>
        {choice(is, "kind", "What it is", kinds)}
    }
    .drawn()
}

fn line(is: &'static str, name: &'static str, label: &'static str) -> Drawn {
    let id = format!("{SHEET}-{is}-{name}");
    view! {
        <label for=id.clone()>{label}</label>
        <input id=id name=name type="text" autocomplete="off" spellcheck="false" />
    }
    .drawn()
}

fn choice(
    is: &'static str,
    name: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
) -> Drawn {
    let id = format!("{SHEET}-{is}-{name}");
    let options: Vec<Drawn> =
        options.into_iter().map(|(value, words)| view! { <option value=value>{words}</option> }.drawn()).collect();
    view! {
        <label for=id.clone()>{label}</label>
        <select id=id name=name>{options}</select>
    }
    .drawn()
}

/// The list of what was corrected.
#[component]
pub fn EditsSheet() -> impl IntoView {
    view! {
        <dialog id=LIST_SHEET class="own-link own-edits" aria-labelledby="own-edits-title">
            <h2 id="own-edits-title">"Your corrections"</h2>
            <p class="none">"None yet."</p>
            <ol></ol>
            <p class="actions">
                <button type="button" data-own="undo">"Undo"</button>
                <button type="button" data-own="redo">"Redo"</button>
                <button type="button" data-own="close">"Close"</button>
            </p>
            <p class="sureness">
                "They are kept with the article and go with its link. For a build of your own, save "
                <a href="seed.txt" download=true>"the text"</a>" and "<a href="seed.toml" download=true>"its sidecar"</a>"."
            </p>
        </dialog>
    }
}
