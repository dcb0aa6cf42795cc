//! Figures found in plain text: the cases of `tests/corpus/figures`, many a file.
//!
//! A case is headed `=== name`; then come its text, `---`, and one line for each figure that a reader finds in it. Where
//! the program finds something else, `--- today` says what. `UPDATE_EXPECT=1 cargo test` writes only that part anew, and
//! takes it away where nothing differs any more.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use verbatim::article::{Amount, Bound, Direction};
use verbatim::extract::{Finding, figures};

/// A case: its name, its text, what a reader finds, and what the program finds where that differs.
struct Case {
    name: String,
    text: String,
    gold: Vec<String>,
    today: Option<Vec<String>>,
}

#[test]
fn every_text_gives_the_figures_that_its_case_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/figures");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let wrong: Vec<String> = paths.iter().flat_map(|path| check(path)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What differs in the cases of the file at `path`, after a line on how well gold is met.
fn check(path: &Path) -> Vec<String> {
    let mut cases = cases(&fs::read_to_string(path).unwrap());
    let (mut hit, mut found, mut gold) = (0, 0, 0);
    let mut wrong = Vec::new();
    for case in &mut cases {
        let actual: Vec<String> = figures(&case.text).iter().map(|figure| line(figure, &case.text)).collect();
        hit += actual.iter().filter(|line| case.gold.contains(line)).count();
        found += actual.len();
        gold += case.gold.len();
        let expected = case.today.as_ref().unwrap_or(&case.gold);
        if actual != *expected || case.today.as_ref() == Some(&case.gold) {
            let (expected, actual) = (expected.join("\n"), actual.join("\n"));
            wrong.push(format!("{}: {}\nexpected\n{expected}\nfound\n{actual}\n", path.display(), case.name));
        }
        case.today = (actual != case.gold).then_some(actual);
    }
    let percent = |of: usize| (100 * hit).checked_div(of).unwrap_or(100);
    let name = path.file_stem().unwrap().to_string_lossy();
    println!(
        "{name:14} precision {:3}  recall {:3}  ({gold} figures in {} cases)",
        percent(found),
        percent(gold),
        cases.len()
    );
    if std::env::var_os("UPDATE_EXPECT").is_some() && !wrong.is_empty() {
        fs::write(path, written(&cases)).unwrap();
        return Vec::new();
    }
    wrong
}

fn cases(file: &str) -> Vec<Case> {
    let lines = |part: &str| part.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let case = |case: &str| {
        let (name, rest) = case.split_once('\n').expect("a text after the name");
        let (text, rest) = rest.split_once("\n---\n").expect("a line of dashes after the text");
        let (gold, today) = match rest.split_once("--- today\n") {
            Some((gold, today)) => (gold, Some(lines(today))),
            None => (rest, None),
        };
        Case { name: name.to_owned(), text: text.to_owned(), gold: lines(gold), today }
    };
    file.split("=== ").skip(1).map(case).collect()
}

fn written(cases: &[Case]) -> String {
    let mut file = String::new();
    for (at, case) in cases.iter().enumerate() {
        let gap = if at == 0 { "" } else { "\n" };
        let lines = |lines: &[String]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        write!(file, "{gap}=== {}\n{}\n---\n{}", case.name, case.text, lines(&case.gold)).unwrap();
        if let Some(today) = &case.today {
            write!(file, "--- today\n{}", lines(today)).unwrap();
        }
    }
    file
}

/// A figure in a line: `“words” = bound value unit | direction up | counted “…” | time “…” | source “…” | kind level | salient`.
fn line(figure: &Finding, text: &str) -> String {
    let value = match (figure.value, figure.ends) {
        (Amount::One(value), _) => value.to_string(),
        (Amount::Range(first, last), Some(_)) => format!("from {first} to {last}"),
        (Amount::Range(low, high), None) => format!("{low} to {high}"),
    };
    let bound = if figure.bound == Bound::Exact { String::new() } else { format!("{} ", figure.bound.word()) };
    let unit = figure.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let mut line = format!("“{}” = {bound}{value}{unit}", figure.span.of(text));
    let way = |direction: Direction| if direction == Direction::Up { "up" } else { "down" };
    let mut field = |name: &str, words: Option<String>| {
        if let Some(words) = words {
            write!(line, " | {name} {words}").unwrap();
        }
    };
    field("direction", figure.direction.map(|direction| way(direction).to_owned()));
    field("noun", figure.noun_direction.map(|direction| way(direction).to_owned()));
    field("counted", figure.counted.map(|span| format!("“{}”", span.of(text))));
    field("time", figure.time.map(|time| format!("“{}”", time.span.of(text))));
    field("source", figure.source.map(|span| format!("“{}”", span.of(text))));
    field("kind", Some(format!("{:?}", figure.kind).to_lowercase()));
    if figure.salient {
        line.push_str(" | salient");
    }
    line
}

#[test]
fn a_year_is_never_invented() {
    for text in [
        "This July 20 boats left.",
        "In May 40 ships sank.",
        "Last year 900 people died, 3% more than the year before.",
    ] {
        for figure in figures(text) {
            assert!(figure.time.is_none_or(|time| time.value.start.year.is_none()), "{text}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_gives_figures_in_order_inside_it_and_apart(text in texts()) {
        let mut end = 0;
        for figure in figures(&text) {
            prop_assert!(figure.span.fits(&text) && figure.span.start >= end && figure.span.start < figure.span.end);
            end = figure.span.end;
            let others = [figure.counted, figure.source, figure.time.map(|time| time.span)];
            let ends = figure.ends.into_iter().flatten();
            prop_assert!(others.into_iter().flatten().chain(ends).all(|span| span.fits(&text)));
            let (low, high) = figure.value.ends();
            prop_assert!(low.is_finite() && high.is_finite());
        }
    }

    #[test]
    fn a_figure_reads_the_same_behind_any_other_paragraph(text in texts()) {
        let alone = figures("About 40 boats sank.").len();
        let after = figures(&format!("{text}\n\nAbout 40 boats sank."));
        prop_assert!(after.len() >= alone);
        prop_assert!(after.last().is_some_and(|last| last.value == Amount::One(40.0) && last.bound == Bound::About));
    }
}

/// Any characters, and strings of the words and marks that the readers look for.
fn texts() -> impl Strategy<Value = String> {
    let parts = [
        "between ",
        "from ",
        "to ",
        "and ",
        "or ",
        "one ",
        "two-",
        "thirds of ",
        "half ",
        "a ",
        "dozen ",
        "hundred ",
        "million ",
        "tens of thousands ",
        "in five ",
        "$",
        "US$",
        "£",
        "%",
        "per cent ",
        "PS",
        "Y=",
        "minus ",
        "-",
        "–",
        "10",
        "3.5",
        "1,000",
        "12,34",
        "2022",
        "May ",
        "’s ",
        "s ",
        "th ",
        "am ",
        ":",
        "/",
        ". ",
        ", ",
        "(",
        ") ",
        "½",
        "°C ",
        "km",
        "m2 ",
        "G ",
        "bn ",
        "rose ",
        "fell by ",
        "up ",
        "times ",
        "twice as ",
        "mid-",
        "her ",
        "COVID",
        "page ",
        "people ",
        "Boeing ",
        "a year ",
        "per ",
        "according to ",
        "said ",
        "\n\n",
        "é",
        "…",
    ];
    let words = prop::collection::vec(prop::sample::select(parts.to_vec()), 0..14).prop_map(|parts| parts.concat());
    prop_oneof![".{0,80}", "[-0-9a-z,.%$£ –'’/()]{0,60}", words]
}
