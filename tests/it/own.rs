//! An article of one's own: its page is the builder's, and a link gives back what was put into it.

use proptest::prelude::*;
use serde_json::Value;
use verbatim::edition;
use verbatim::import::{self, About, Imported};
use verbatim::link::Published;
use verbatim::own::Own;
use verbatim::own::link::{Carried, MOST_IN, Opened, fragment, opened, packed, parted};
use verbatim::view::written;

fn imported(text: &str) -> Imported {
    Imported { text: text.to_owned(), ..Imported::default() }
}

/// The markup that nodes stand for.
fn markup(slices: &[String]) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let (mut html, mut open) = (String::new(), Vec::new());
    for slice in slices {
        for node in serde_json::from_str::<Vec<Value>>(slice).unwrap() {
            match node {
                Value::String(text) => html += &escaped(&text),
                Value::Array(parts) => {
                    let parts: Vec<&str> = parts.iter().map(|part| part.as_str().unwrap()).collect();
                    html += &format!("<{}", parts[0]);
                    for pair in parts[1..].chunks_exact(2) {
                        html += &format!(" {}=\"{}\"", pair[0], escaped(pair[1]).replace('"', "&quot;"));
                    }
                    html += ">";
                    open.push(parts[0].to_owned());
                }
                _ => html += &format!("</{}>", open.pop().unwrap()),
            }
        }
    }
    assert_eq!(open, Vec::<String>::new(), "every element ends");
    html
}

/// Markup with every element closed and every attribute given a value.
fn spelled(html: &str) -> String {
    let mut spelled = String::new();
    for part in html.split_inclusive('>') {
        let (before, tag) = part.rsplit_once('<').unwrap_or((part, ""));
        spelled += &before.replace("&quot;", "\"").replace("&#x27;", "'");
        let name = tag.split([' ', '>', '/']).next().unwrap_or_default();
        let is_empty = tag.ends_with("/>") || name == "input";
        let tag = tag.strip_suffix("/>").or(tag.strip_suffix('>')).unwrap_or(tag);
        let bare = ["hidden", "inert", "readonly", "download"]
            .iter()
            .fold(format!("{tag} "), |tag, name| tag.replace(&format!(" {name} "), &format!(" {name}=\"\" ")));
        spelled += &format!("<{}>{}", bare.trim_end(), if is_empty { format!("</{name}>") } else { String::new() });
    }
    spelled
}

const TEXTS: [&str; 4] = [
    "“The weir is silting up,” Tamsin Oyelaran, a river warden, said on Monday. “We dredged it twice.”",
    "Some 2,400 eels passed it in 2021, up from 1,900 in 2019 and 1,100 in 2017, according to the Loddon River Board.",
    "<b>1 < 2 & \"3\" > 2</b> said Ada Moreno. “<script>alert(1)</script> &lt;”",
    "No word was said.",
];

#[test]
fn the_page_is_the_one_that_the_builder_writes() {
    for text in TEXTS {
        let edition = edition::of_text("x", text, &Published::default()).unwrap();
        let own = Own::read(&imported(text), &[], true).unwrap();
        let slug = verbatim::text::slug(&imported(text).heading());
        let built =
            written::article(&edition.article, edition.index(), "", None).replace("\"x-", &format!("\"{slug}-"));
        assert_eq!(markup(&own.slices()), spelled(&built));
    }
}

#[test]
fn what_is_known_stands_over_the_article() {
    let about = About {
        headline: Some("“Ten to one”: a \"quay\" \\ sinks".into()),
        source: Some("https://news.example/quay".into()),
        ..About::default()
    };
    let article = Imported { about, ..imported("A quay sank.") };
    let page = |checked| markup(&Own::read(&article, &[], checked).unwrap().slices());
    assert!(page(true).contains("“Ten to one”: a \"quay\" \\ sinks</h1>"), "{}", page(true));
    assert!(page(false).contains("Title by the editor of this page"));
    assert!(page(true).contains("href=\"https://news.example/quay\""));
}

#[test]
fn a_citation_of_what_came_with_a_link_says_that_nobody_checked_it() {
    let index = |checked| Own::read(&imported(TEXTS[0]), &[], checked).unwrap().index();
    assert!(index(false).contains("It was not checked against any publication."));
    assert!(!index(true).contains("It was not checked"));
}

#[test]
fn the_files_are_those_of_a_built_page() {
    let own = Own::read(&imported(TEXTS[1]), &[], true).unwrap();
    assert!(own.file("article.json").unwrap().contains("2,400 eels"));
    assert!(own.file("figures.csv").unwrap().lines().count() > 3);
    assert_eq!(own.file("../article.json"), None);
}

/// The text of every corpus case.
fn cases() -> impl Iterator<Item = String> {
    ["quotes", "figures", "charts", "articles"].into_iter().flat_map(crate::cases::all).map(|case| case.text)
}

/// The article that a link to `article` gives.
fn linked(article: &Imported, view: &str) -> (Opened, String) {
    let json = Carried::of(article, &[]).to_json();
    let link = fragment(&json, json.as_bytes(), view);
    let (data, view) = parted(&link).unwrap();
    let packed = packed(data).unwrap();
    (opened(&packed, &packed.bytes, true), view)
}

#[test]
fn a_link_gives_back_the_text_of_every_case() {
    for text in cases() {
        let article = imported(&text);
        assert_eq!(linked(&article, "").0, Opened { article, edits: Vec::new(), is_sound: true });
    }
}

#[test]
fn what_was_saved_as_json_gives_the_same_page_and_is_saved_as_the_same() {
    let known = |by_editor| About {
        headline: Some("Eels, and who counts them".into()),
        by_editor,
        byline: Some("Ada Moreno".into()),
        published: serde_json::from_str("\"2021-05\"").unwrap(),
        publisher: Some("The Weir".into()),
        source: Some("https://weir.example/eels".into()),
        language: Some("en-GB".into()),
        saved: None,
    };
    let texts = cases().step_by(7).chain(TEXTS.map(str::to_owned));
    for (at, text) in texts.enumerate() {
        let about = if at % 2 == 0 { About::default() } else { known(at % 4 == 1) };
        let own = Own::read(&Imported { about, ..imported(&text) }, &[], true).unwrap();
        let json = own.file("article.json").unwrap();
        for name in [Some("eels.json"), None] {
            let again = Own::read(&import::of(json.as_bytes(), name).unwrap(), &[], true).unwrap();
            assert_eq!(again.file("article.json").unwrap(), json);
            assert_eq!((again.slices(), again.index()), (own.slices(), own.index()));
        }
    }
}

#[test]
fn a_hundred_thousand_made_links_are_read_or_refused() {
    const LETTERS: &[u8] = b"AZaz09-_.=&#%z1d ";
    let mut state = 1_u64;
    let mut next = || {
        // The minimal standard generator (Park and Miller, 1988).
        state = state * 48_271 % 2_147_483_647;
        state as usize
    };
    let mut read = 0;
    for _ in 0..100_000 {
        let tail: String = (0..next() % 40).map(|_| char::from(LETTERS[next() % LETTERS.len()])).collect();
        let link = format!("#d=z1.{tail}");
        let (data, _) = parted(&link).unwrap();
        if let Ok(packed) = packed(data) {
            read += 1;
            assert!(!opened(&packed, &packed.bytes, true).is_sound);
        }
    }
    assert!(read > 1_000, "{read}");
    assert!(packed(&"z".repeat(MOST_IN + 1)).is_err());
}

proptest! {
    #[test]
    fn a_link_gives_back_any_text_byte_for_byte(text in "(?s).{0,200}", headline in proptest::option::of(".{0,40}")) {
        let article = Imported { about: About { headline, ..About::default() }, ..imported(&text) };
        let (opened, view) = linked(&article, "s=ada");
        let expected = Opened { article, edits: Vec::new(), is_sound: !text.trim().is_empty() };
        prop_assert_eq!((opened, view.as_str()), (expected, "s=ada"));
    }

    #[test]
    fn any_text_gives_a_page_whose_elements_end(text in "(?s).{1,200}") {
        if let Ok(own) = Own::read(&imported(&text), &[], false) {
            markup(&own.slices());
        }
    }
}
