//! Files that nobody writes: each is refused or read, nothing that was left out is lost, and the work grows with the length.

#[path = "../hostile/put_back.rs"]
mod put_back;

use proptest::prelude::*;
use verbatim::import::{self, Imported};
use verbatim::text::steps;

use put_back::all_comes_back;

/// A shape of a file: its name's ending, what it opens with, what is repeated, what it closes with.
const SHAPES: [(&str, &str, &str, &str); 36] = [
    ("html", "", "<div>", "deep</div>"),
    ("html", "<p>A keeper said so, and said it twice.", "<b><i><a>", "deep"),
    ("html", "", "</div>", "<p>flat</p>"),
    ("html", "<div>", "</p></b></x>", "</div>"),
    ("html", "", "<p>", "one"),
    ("html", "", "<table><tr><td>", "in"),
    ("html", "<table>", "<tr><td>1<td>2", ""),
    ("html", "", "<ul><li>", "in"),
    ("html", "<ul>", "<li>one", "</ul>"),
    ("html", "<p>a", "<span class=share>b</span>", "c</p>"),
    ("html", "<p>", "<span hidden>", "b"),
    ("html", "<p>", "<a href=x>b</a> ", "</p>"),
    (
        "html",
        "",
        "<h2>Heading</h2>",
        "<p>A line that tells of a boat, a quay and a keeper in some more words than it needs.</p>",
    ),
    ("html", "", "<h2><a href=x>Heading</a></h2><p>It tells of a boat.</p>", ""),
    ("html", "", "<div><a href=x>Link</a><p>It tells of a boat.</p></div>", ""),
    ("html", "<pre>", "\n\n", "words</pre>"),
    ("html", "", "<blockquote>The same words, quoted once more for show.</blockquote>", ""),
    ("html", "", "<time>4 May 2024</time><b class=byline>by</b>", "<p>A line that tells of a boat.</p>"),
    ("html", "<title>", "T", "</title><h1>T</h1>"),
    ("html", "<p class='", "share ", "'>words</p>"),
    ("html", "<p ", "a1='b' ", ">words</p>"),
    ("html", "<p>", "&amp;&", "</p>"),
    ("html", "<p>", "a<br>", "</p>"),
    ("html", "<!--", "--", "> words"),
    ("html", "<script type=application/ld+json>", "[", "</script><p>words</p>"),
    ("html", "<script>", "<!--<script>", "</script><p>words</p>"),
    ("html", "<p>words", "<", ""),
    ("html", "<svg>", "<g>", "words"),
    ("md", "a ", "[", ""),
    ("md", "a ", "](", ""),
    ("md", "a ", "*_**", "b"),
    ("md", "", "![a](b) ", ""),
    ("md", "", "[^", ""),
    ("md", "a", "`", " ``"),
    ("md", "---\n", "a: [\n", ""),
    ("txt", "", "By Harriet Osei\n\n", "words"),
];

fn read((ending, open, repeated, close): (&str, &str, &str, &str), len: usize) -> Result<Imported, import::Refusal> {
    let text = format!("{open}{}{close}", repeated.repeat(len / repeated.len()));
    import::of(text.as_bytes(), Some(&format!("a.{ending}")))
}

#[test]
fn the_work_on_a_file_grows_with_its_length() {
    const SHORT: usize = 20_000;
    for shape in SHAPES {
        let (once, _) = steps(|| read(shape, SHORT));
        let (twice, _) = steps(|| read(shape, 2 * SHORT));
        assert!(twice <= once * 5 / 2 + 1000, "{shape:?}: {once} steps, then {twice}");
    }
}

#[test]
fn a_hundred_thousand_elements_in_one_another_are_read() {
    let page = format!("{}“Words,” said Ada Moreno.{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert!(import::of(page.as_bytes(), None).unwrap().text == "“Words,” said Ada Moreno.");
}

proptest! {
    #[test]
    fn any_page_is_read_and_nothing_that_was_left_out_is_lost(
        parts in proptest::collection::vec(
            prop_oneof![
                "[a-zé“”. ]{0,60}",
                "</?(p|div|span|li|ul|td|tr|table|h2|aside|a|br|blockquote|figcaption|time|q|sup)( class=\"(share|pullquote|byline|text)\")?>",
                "[&<>\"'/!-]{1,4}",
            ],
            0..60,
        ),
        kind in prop_oneof![Just("a.html"), Just("a.md"), Just("a.txt")],
    ) {
        if let Ok(imported) = import::of(parts.concat().as_bytes(), Some(kind)) {
            all_comes_back(imported);
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(imported) = import::of(&bytes, None) {
            all_comes_back(imported);
        }
    }
}
