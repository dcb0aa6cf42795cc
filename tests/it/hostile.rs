//! Texts that nobody writes: each is kept byte for byte, leaves in valid files, runs nothing, and takes no more steps than its
//! length warrants.

#[path = "../hostile/shapes.rs"]
mod shapes;

use std::fs;
use std::process::Command;

use rayon::prelude::*;
use serde_json::Value;
use verbatim::article::{Article, Index};
use verbatim::chart::choose::choose;
use verbatim::chart::lint::lint;
use verbatim::chart::words::told;
use verbatim::export::{annotation, chart_svg, csv, findings, jsonld};
use verbatim::find;
use verbatim::text::steps;

use shapes::{SHAPES, Shape};

/// Long enough for a few of whatever a shape repeats.
const SHORT: usize = 300;

fn article(text: &str) -> Article {
    let mut article = find::article("hostile", text, None);
    article.charts = choose(&article);
    article
}

#[test]
fn there_are_a_hundred_shapes_of_different_names() {
    let names: std::collections::BTreeSet<&str> = SHAPES.iter().map(|shape| shape.name).collect();
    assert_eq!(names.len(), SHAPES.len());
    assert!(SHAPES.len() >= 100, "{}", SHAPES.len());
}

#[test]
fn every_text_leaves_in_valid_files() {
    for shape in SHAPES {
        assert!(exports_are_valid(&shape.text(SHORT)), "{}", shape.name);
    }
}

/// Checks what leaves the page of `text`; says which file it was where one is not valid.
fn exports_are_valid(text: &str) -> bool {
    let article = article(text);
    assert_eq!(article.text, text);
    let json = article.to_json();
    assert_eq!(Article::from_json(&json).unwrap(), article, "the model is read as it was written");
    for (what, file, columns) in [
        ("quotes", csv::quotes(&article), 11),
        ("figures", csv::figures(&article), 13),
        ("events", csv::events(&article), 6),
    ] {
        assert!(is_csv(&file, columns), "{what}.csv");
    }
    for chart in &article.charts {
        assert!(is_csv(&csv::chart(&article, chart), 12), "{}.csv", chart.id);
        if let Some(svg) = chart_svg::svg(&article, chart) {
            let read = roxmltree::Document::parse(&svg);
            assert!(read.is_ok(), "{}.svg: {}", chart.id, read.unwrap_err());
        }
    }
    assert!(lint(&article).is_empty(), "{:?}", lint(&article));
    let read = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    assert_eq!(read(&jsonld::article(&article))["@type"], "NewsArticle");
    assert_eq!(read(&annotation::annotations(&article))["type"], "AnnotationPage");
    assert!(read(&findings::line(&Value::Null, text).unwrap())["quotes"].is_array());
    let ids = |index: &Index| index.items.iter().map(|item| item.id.clone()).collect();
    let index = Index::of(&article, told(&article));
    Index::from_rows(&index.to_rows(), index.text.clone(), ids(&index)).is_some() || !are_named_for_links(&index)
}

/// Whether the ids are those of links; those that count from the start begin with other letters.
fn are_named_for_links(index: &Index) -> bool {
    index.items.iter().all(|item| item.id.starts_with(item.kind.prefix()))
}

/// Whether each record has so many columns, and no cell would be run as a formula.
fn is_csv(file: &str, columns: usize) -> bool {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
    reader.records().all(|record| {
        let record = record.unwrap();
        let runs = |cell: &str| cell.starts_with(['=', '+', '-', '@', '＝', '＠']) && cell.parse::<f64>().is_err();
        record.len() == columns && !record.iter().any(runs)
    })
}

#[test]
fn every_page_holds_its_text_and_nothing_of_it_runs() {
    let folder = tempfile::tempdir().unwrap();
    let (seeds, out) = (folder.path().join("seeds"), folder.path().join("out"));
    fs::create_dir_all(&seeds).unwrap();
    fs::create_dir_all(&out).unwrap();
    let shell = "<!doctype html><html lang=en><head><meta name=\"verbatim:head\" /></head><body><div id=\"verbatim:body\"></div></body></html>";
    fs::write(out.join("index.html"), shell).unwrap();
    let mut kept = Vec::new();
    for (number, shape) in SHAPES.iter().enumerate() {
        let file = seeds.join(format!("shape-{number}.txt"));
        fs::write(&file, shape.text(SHORT)).unwrap();
        // What the program refuses, such as a NUL, it refuses in words.
        match verbatim(&["show", file.to_str().unwrap()]) {
            Ok(json) => kept.push((number, Article::from_json(json.trim_end()).unwrap())),
            Err(words) => {
                assert!(words.starts_with("error:"), "{}: {words}", shape.name);
                fs::remove_file(&file).unwrap();
            }
        }
    }
    assert!(kept.len() >= 100, "{} pages", kept.len());
    verbatim(&["build", seeds.to_str().unwrap(), out.to_str().unwrap()]).unwrap();
    for (number, article) in kept {
        let name = SHAPES[number].name;
        let page = fs::read_to_string(out.join(format!("shape-{number}/index.html"))).unwrap();
        let paragraphs: Vec<&str> = article.paragraphs.iter().map(|&paragraph| article.words(paragraph)).collect();
        assert_eq!(shown(&page), paragraphs, "{name}");
        assert_eq!(page.matches("<script").count(), 2, "{name}: only the two blocks of data");
        let has = |markup: &str| page.contains(markup);
        assert!(!has("<img") && !has("<b>Moreno") && !has("</style") && !has("<!--"), "{name}");
    }
}

/// Runs the program; what it prints, or what it complains of.
fn verbatim(arguments: &[&str]) -> Result<String, String> {
    let run = Command::new(env!("CARGO_BIN_EXE_verbatim")).args(arguments).output().unwrap();
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if run.status.success() { Ok(words(&run.stdout)) } else { Err(words(&run.stderr)) }
}

/// The text of each paragraph of the story, as a browser reads it from the markup.
fn shown(page: &str) -> Vec<String> {
    let passages = page.split("<div class=\"passage\"><p").skip(1);
    // Behind the tag, which may have a class: the words.
    let words = |passage: &str| text_of(passage.split("</p>").next().unwrap().split_once('>').unwrap().1);
    passages.map(words).collect()
}

/// The text of markup: its tags and the drawings in it taken out, its entities read.
fn text_of(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    plain.iter().fold(text, |text, (entity, c)| text.replace(entity, c))
}

#[test]
fn work_grows_with_the_text_and_not_with_its_square() {
    // Past what rules look at around a place, so that these bounds are reached already in the shorter text.
    const FROM: usize = 4 << 10;
    /// Twice the text takes twice the steps, and a little more until all bounds are reached; the square would be four times.
    const MOST: f64 = 3.0;
    // Nothing at all is no step.
    let taken = |shape: &Shape, bytes| (steps(|| work(&shape.text(bytes))).0 + 1) as f64;
    SHAPES.par_iter().for_each(|shape| {
        let grown = taken(shape, 2 * FROM) / taken(shape, FROM);
        assert!(grown < MOST, "{}: {grown:.1} times the steps for twice the text", shape.name);
    });
}

/// All that is done with a text but giving ids and drawing the page: findings, charts, index, files.
fn work(text: &str) {
    let article = article(text);
    drop(Index::of(&article, told(&article)).to_rows());
    drop((csv::quotes(&article), csv::figures(&article), csv::events(&article)));
    drop((annotation::annotations(&article), jsonld::article(&article)));
}
