//! What a sidecar says of the article as a whole.

use super::complaint::{Complaint, Notebook};
use super::device::is_device;
use super::sidecar::{Sidecar, Worded};
use crate::article::{About, Label, When};
use crate::text::{is_language_tag, slug, strip_invisible, web_address};

/// The article's name in links, which is its folder's too: the sidecar's, or `fallback`, as the text at `path` is called.
pub fn name(notebook: &Notebook, sidecar: &Sidecar, fallback: &str, path: &str) -> String {
    const HELP: &str = "give the text another name, or a slug in its sidecar";
    let (name, complain): (String, &dyn Fn(&str)) = match &sidecar.slug {
        Some(said) => (checked_slug(notebook, said), &|message| notebook.add(Complaint::at(said.place, message))),
        None => (slug(fallback), &|message| {
            notebook.add(Complaint::whole(format!("{path}: {message}")).help(HELP));
        }),
    };
    if name.is_empty() && sidecar.slug.is_none() {
        complain("its name has no letter or digit, of which its address could be made");
    } else if is_device(&name) {
        complain("Windows keeps this name for a device, and no folder can have it");
    }
    name
}

/// What is known of the article beyond its text, which reads as one in `language`.
pub fn about(notebook: &Notebook, sidecar: &Sidecar, language: &str) -> About {
    let label = sidecar
        .label
        .as_ref()
        .and_then(|label| Some(Label { text: shown(notebook, &label.text)?, by_publisher: label.by_publisher }));
    let text = |said: &Option<Worded>| said.as_ref().and_then(|said| shown(notebook, said));
    About {
        label,
        byline: text(&sidecar.byline),
        publisher: text(&sidecar.publisher),
        published: sidecar.published.as_ref().and_then(|said| day(notebook, said)),
        url: sidecar.url.as_ref().and_then(|said| address(notebook, said)),
        language: sidecar
            .language
            .as_ref()
            .and_then(|said| language_tag(notebook, said))
            .unwrap_or_else(|| language.to_owned()),
    }
}

/// `said` where it is a name for links: lower-case words joined by hyphens.
pub fn checked_slug(notebook: &Notebook, said: &Worded) -> String {
    let plain = slug(&said.words);
    if plain != said.words || plain.is_empty() {
        let complaint = Complaint::at(said.place, "a name in links is lower-case words joined by hyphens");
        notebook.add(match plain.is_empty() {
            true => complaint,
            false => complaint.help(format!("write \"{plain}\"")),
        });
    }
    plain
}

/// Words for the page that are not the text's: on one line, without characters that cannot be seen.
pub fn shown(notebook: &Notebook, said: &Worded) -> Option<String> {
    let visible = strip_invisible(&said.words);
    let words: Vec<&str> = visible.split_whitespace().collect();
    if words.is_empty() {
        notebook.add(Complaint::at(said.place, "no words").help("leave the field out where it is not known"));
    }
    (!words.is_empty()).then(|| words.join(" "))
}

fn day(notebook: &Notebook, said: &Worded) -> Option<When> {
    let read = said.words.parse::<When>().ok().filter(|when| when.has_year() && when.end.is_none());
    if read.is_none() {
        let message = "not a day, month or year of publication";
        notebook.add(Complaint::at(said.place, message).help("write 2024-08-25, 2024-08 or 2024"));
    }
    read
}

fn address(notebook: &Notebook, said: &Worded) -> Option<String> {
    let parsed = web_address(&said.words);
    if parsed.is_none() {
        notebook
            .add(Complaint::at(said.place, "not the address of a web page").help("it starts with https:// or http://"));
    }
    parsed
}

fn language_tag(notebook: &Notebook, said: &Worded) -> Option<String> {
    let is_tag = is_language_tag(&said.words);
    if !is_tag {
        notebook.add(Complaint::at(said.place, "not a language tag").help("write a BCP 47 tag such as en or pt-BR"));
    }
    is_tag.then(|| said.words.clone())
}
