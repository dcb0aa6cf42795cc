//! `paste/`: the page on which a reader explores an article of their own. The build writes it, and the browser makes it live.

use leptos::prelude::*;

use super::correct::{CorrectBar, CorrectSheet, EditsSheet};
use super::header::Brand;
use super::words::{BANNER_LABEL, OWN_CLAIM, OWN_TITLE};

/// The part of the page on which an article is brought.
pub const BRING: &str = "bring";
/// The field that text is pasted in.
pub const TEXT: &str = "own-text";
/// The field that chooses a file.
pub const FILE: &str = "own-file";
/// Where is said what is wrong, or what was done.
pub const SAYS: &str = "own-says";
/// What shows how far the reading is.
pub const PROGRESS: &str = "own-progress";
/// The articles that are kept on this device.
pub const KEPT: &str = "own-kept";
/// The part of the page with the article.
pub const OWN: &str = "own";
/// Where is said where the article came from and that nobody checked it.
pub const BANNER: &str = "own-banner";
/// What was left out of the text.
pub const LEFT_OUT: &str = "own-left-out";
/// What the article's page is drawn into.
pub const PAGE: &str = "own-page";
/// The link that is to become a bookmark.
pub const BOOKMARK: &str = "own-bookmark";
/// What can be done with the article that is shown.
#[component]
fn OwnBar() -> impl IntoView {
    view! {
        <nav class="own-bar" aria-label="Your article">
            <p>"Your article, on this device only."</p>
            <button type="button" data-own="another">"Another"</button>
            <button type="button" data-own="correct" aria-pressed="false">"Correct"</button>
            <button type="button" data-own="link">"Make a link"</button>
            <button type="button" data-own="save">"Save"</button>
        </nav>
    }
}

/// The sheet with a link that carries the article.
pub const LINK_SHEET: &str = "own-link";
/// The field with the link.
pub const LINK: &str = "own-link-text";
/// The line that says how long it is and what that survives.
pub const LINK_LENGTH: &str = "own-link-length";
/// Where a short link is drawn as a QR code.
pub const LINK_CODE: &str = "own-link-code";
/// The sheet with the forms in which an article is saved.
pub const SAVE_SHEET: &str = "own-save";
/// The line that says that nothing can be read.
pub const NO_READER: &str = "no-reader";

/// The whole page, with room for an article.
#[component]
pub fn PastePage() -> impl IntoView {
    view! {
        <a class="skip" href=format!("#{TEXT}")>"Skip to the field"</a>
        <main class="bring" id=BRING>
            <Brand />
            <h1>{OWN_TITLE}</h1>
            <p>{OWN_CLAIM}</p>
            <p class="needs-script">
                "This page needs JavaScript: your article is read by a program in your browser, because it is sent to nobody. \
                 Switch JavaScript on for this page and load it again. Articles that were published with Verbatim can be read without."
            </p>
            <p class="failed" id=NO_READER role="alert" hidden=true>
                "The program that reads articles could not be loaded. "<span></span>" "<button type="button">"Try again"</button>
            </p>
            <form class="bringing">
                <label for=TEXT>"Text of the article"</label>
                <textarea id=TEXT rows="12" spellcheck="false" autocomplete="off"
                    placeholder="Paste the whole article here: headline, byline, text."></textarea>
                <p class="actions">
                    <button type="submit" data-own="read">"Explore it"</button>
                    <button type="button" data-own="choose">"Choose a file"</button>
                    <input type="file" id=FILE accept=".txt,.md,.markdown,.html,.htm,.json,text/plain,text/markdown,text/html,application/json" hidden=true aria-label="File with the article" />
                </p>
                <p class="sureness">"Or drop a file anywhere on this page: a saved web page, plain text, Markdown as web clippers save it, or what Verbatim saved."</p>
            </form>
            <details class="bookmark">
                <summary>"Bring a page by a bookmark"</summary>
                <p>
                    "Drag this link to your bookmarks, or press it to copy its address: "<a id=BOOKMARK href="">"Explore in Verbatim"</a>
                    ". On the page of an article, press the bookmark: the page is handed to this one, within your browser."
                </p>
            </details>
            <p id=SAYS class="says" role="alert"></p>
            <div id=PROGRESS class="reading" hidden=true>
                <p aria-live="polite"></p>
                <progress aria-label="Reading"></progress>
                <button type="button" data-own="cancel">"Cancel"</button>
            </div>
            <section id=KEPT class="kept" hidden=true>
                <h2>"Kept on this device"</h2>
                <ul></ul>
                <p class="sureness"></p>
            </section>
        </main>
        <div id=OWN hidden=true>
            <OwnBar />
            <aside id=BANNER class="banner" aria-label=BANNER_LABEL hidden=true></aside>
            <details id=LEFT_OUT class="left-out" hidden=true>
                <summary></summary>
                <ul></ul>
            </details>
            <div id=PAGE></div>
            <CorrectBar />
            <LinkSheet />
            <SaveSheet />
            <CorrectSheet />
            <EditsSheet />
        </div>
    }
}

/// The sheet with a link that carries the article: what it is, how long, and what that survives.
#[component]
fn LinkSheet() -> impl IntoView {
    view! {
        <dialog id=LINK_SHEET class="own-link" aria-labelledby="own-link-title">
            <h2 id="own-link-title">"A link that carries the article"</h2>
            <p>
                "The whole text is in the link itself. Whoever has the link can read it, and so can the services that \
                 carry it. Whoever opens it is told that nobody checked the text."
            </p>
            <textarea id=LINK rows="4" readonly=true aria-label="The link"></textarea>
            <p id=LINK_LENGTH aria-live="polite"></p>
            <div id=LINK_CODE class="code" hidden=true></div>
            <p class="actions">
                <button type="button" data-own="copy">"Copy link"</button>
                <button type="button" data-own="close">"Close"</button>
            </p>
        </dialog>
    }
}

/// The sheet with the forms in which an article is saved, and what each is good for.
#[component]
fn SaveSheet() -> impl IntoView {
    view! {
        <dialog id=SAVE_SHEET class="own-link" aria-labelledby="own-save-title">
            <h2 id="own-save-title">"Save"</h2>
            <p class="way">
                <button type="button" data-own="save-as" data-of="whole">"One file (HTML)"</button>
                "To read and to pass on: the page with its filters and charts. It opens from a disk, without a network."
            </p>
            <p class="way">
                <button type="button" data-own="save-as" data-of="json">"Data (JSON)"</button>
                "To keep and to go on with: the text and all that was found. Bring it here again, or give it to a program."
            </p>
            <p class="actions">
                <button type="button" data-own="close">"Close"</button>
            </p>
        </dialog>
    }
}
