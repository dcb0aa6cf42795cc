//! Files that somebody brings, and what is taken from them: each file of `tests/corpus/import` beside what is expected of it.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use expect_test::expect_file;
use verbatim::import::{self, Imported, Refusal};

use super::cases;

/// What is taken from a file, for a reader.
fn told(Imported { text, about, left_out, .. }: &Imported) -> String {
    let mut out = String::new();
    let published = about.published.map(|when| when.to_string());
    let saved = about.saved.map(|when| when.to_string());
    for (name, value) in [
        ("headline", &about.headline),
        ("byline", &about.byline),
        ("published", &published),
        ("publisher", &about.publisher),
        ("source", &about.source),
        ("language", &about.language),
        ("saved", &saved),
    ] {
        value.iter().for_each(|value| writeln!(out, "{name}: {value}").unwrap());
    }
    writeln!(out, "\n{text}").unwrap();
    for passage in left_out {
        let marks = if passage.has_quote_marks { ", with quotation marks" } else { "" };
        writeln!(out, "\n--- left out before {}: {}{marks}", passage.before, passage.why.words()).unwrap();
        writeln!(out, "{}", passage.text).unwrap();
    }
    out
}

#[test]
fn each_file_gives_what_is_expected_of_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/import");
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending != "out"));
    files.sort();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let imported = import::of(&fs::read(&file).unwrap(), Some(name)).unwrap();
        expect_file![folder.join(format!("{name}.out"))].assert_eq(&told(&imported));
    }
}

#[test]
fn what_cannot_be_read_is_refused_in_words_that_say_what_to_do() {
    let refused = |bytes: &[u8], name| import::of(bytes, Some(name)).unwrap_err();
    assert_eq!(refused(b"%PDF-1.4\n...", "story.txt"), Refusal::Known("a PDF"));
    assert_eq!(refused(b" \n\n", "story.txt"), Refusal::NoWords);
    assert_eq!(refused(&[b'a'; (2 << 20) + 1], "story.txt"), Refusal::TooLarge);
    assert_eq!(refused(b"\0\x01\x02\x03", "story.md"), Refusal::Binary);
    assert_eq!(refused(b"{\"text\": \"words\"}", "story.JSON"), Refusal::Json { line: 1, column: 17, is_cut: false });
    assert_eq!(refused(b"{\"about\": {", "story.json"), Refusal::Json { line: 1, column: 11, is_cut: true });
    let many = [b"{\"text\": \"".as_slice(), &[b'a'; 3 << 20]].concat();
    assert_eq!(refused(&many, "story.json"), Refusal::Json { line: 1, column: many.len(), is_cut: true });
    assert_eq!(refused(&[b'a'; (16 << 20) + 1], "story.json"), Refusal::TooLarge);
    let mail = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<p>Words.</p>";
    assert_eq!(
        refused(mail, "story.mhtml").to_string().split('.').next(),
        Some("This is a web archive (MHTML), not a text")
    );
    for refusal in [Refusal::TooLarge, Refusal::NoWords, Refusal::Binary, Refusal::Encoding, Refusal::Known("a PDF")] {
        assert!(refusal.to_string().contains("article's text"), "{refusal}");
    }
}

#[test]
fn all_that_was_left_out_can_be_put_back() {
    let page = include_str!("../corpus/import/clipped.md");
    let mut imported = import::of(page.as_bytes(), Some("clipped.md")).unwrap();
    assert!(!imported.text.contains("The van came once"));
    while !imported.left_out.is_empty() {
        imported.put_back(0);
    }
    assert!(imported.text.starts_with("A lane between hedges\n\nThe lane behind"), "{}", imported.text);
    assert!(imported.text.ends_with("\n\nThe van came once, on 2 April."), "{}", imported.text);
}

#[test]
fn marks_of_markdown_are_taken_off_what_is_pasted() {
    let read = |text: &str| import::of(text.as_bytes(), None).unwrap();
    let live =
        read("LIVE: Ferry aground\n\n**4.52pm** The tide is *out*.\n\n**4.10pm** \"It sat down,\" said Ivo Kost.");
    assert_eq!(live.about.headline.as_deref(), Some("LIVE: Ferry aground"));
    assert_eq!(live.text, "4.52pm The tide is out.\n\n4.10pm \"It sat down,\" said Ivo Kost.");
    assert_eq!(read("# Toads\n\nThey cross.").text, "They cross.");
    assert_eq!(read("They cross at [the mill](https://mill.example/).").text, "They cross at the mill.");
    for plain in
        ["It was f**k this and s**t that.", "Rated **** here and **** there.", "2 ** 3 ** 4", "#toads and * frogs *"]
    {
        assert_eq!(read(plain).text, plain);
        assert_eq!(import::of(b"**Bold**", Some("a.txt")).unwrap().text, "**Bold**");
    }
}

#[test]
fn lines_broken_at_a_width_make_no_other_article() {
    let stories = cases::all("stories").into_iter().map(|case| case.text).filter(|text| !has_short_lines(text));
    let mut seen = 0;
    for story in stories {
        let whole = import::of(story.as_bytes(), Some("a.txt")).unwrap();
        for width in [60, 72, 100] {
            let broken = broken(&story, width);
            let mail = broken.lines().map(|line| format!("> {line}\n")).collect::<String>();
            for text in [broken, mail] {
                assert_eq!(import::of(text.as_bytes(), Some("a.txt")).unwrap(), whole, "{text}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 40, "{seen}");
}

/// Whether a paragraph has several lines of its own.
fn has_short_lines(text: &str) -> bool {
    text.split("\n\n").any(|paragraph| paragraph.trim().contains('\n'))
}

/// The text with its lines broken at blanks, so that none has more than `width` characters.
fn broken(text: &str, width: usize) -> String {
    let mut out = String::new();
    for paragraph in text.split("\n\n") {
        let mut len = 0;
        for word in paragraph.split_whitespace() {
            let chars = word.chars().count();
            match len {
                0 => len = chars,
                _ if len + 1 + chars > width => {
                    out.push('\n');
                    len = chars;
                }
                _ => {
                    out.push(' ');
                    len += 1 + chars;
                }
            }
            out.push_str(word);
        }
        out.push_str("\n\n");
    }
    out
}

#[test]
fn what_is_taken_from_a_file_is_told_as_json() {
    let told = |bytes: &[u8]| serde_json::from_str::<serde_json::Value>(&import::json(bytes, Some("a.md"))).unwrap();
    let page = told(b"# Toads\n\n4 May 2024 at 10:15\n\n\x93They cross,\x94 said Ivo Kost.");
    let about = serde_json::json!({
        "headline": "Toads", "byline": null, "published": "2024-05-04", "publisher": null, "source": null, "language": null,
        "saved": null,
    });
    let left = serde_json::json!([{ "text": "4 May 2024 at 10:15", "why": "a date line", "has_quote_marks": false, "before": 0 }]);
    assert_eq!(page, serde_json::json!({ "text": "“They cross,” said Ivo Kost.", "about": about, "left_out": left }));
    assert_eq!(told(b"%PDF-"), serde_json::json!({ "refused": Refusal::Known("a PDF").to_string() }));
}
