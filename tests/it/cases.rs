//! Many cases a file, each a text and what a reader finds in it, side by side.
//!
//! A case is headed `=== name`; then come its text, `---`, and one line for each finding. Where the program finds something
//! else, `--- today` says what. `UPDATE_EXPECT=1 cargo test` writes only that part anew, and takes it away where nothing
//! differs any more. What a reader finds is written by hand and stays.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// A case: its name, its text, what a reader finds, and what the program finds where that differs.
pub struct Case {
    pub name: String,
    pub text: String,
    pub gold: Vec<String>,
    today: Option<Vec<String>>,
}

/// Checks every case of every `.txt` file in `tests/corpus/{folder}` against what `found` gives for its text, and prints for
/// each file how well the reader's findings are met.
pub fn check_all(folder: &str, found: impl Fn(&str) -> Vec<String>) {
    let wrong: Vec<String> = files(folder).iter().flat_map(|path| check(path, &found)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Checks every file of `tests/corpus/{folder}`, which holds one case: a sentence that says what it shows, then three parts,
/// each under its name, `--- text`. What `found` gives for the first two is what the third says; `UPDATE_EXPECT=1 cargo test`
/// writes that anew.
pub fn check_files(folder: &str, names: [&str; 3], found: impl Fn(&str, &str) -> String) {
    let paths = files(folder);
    assert!(!paths.is_empty());
    let wrong: Vec<String> = paths.iter().filter_map(|path| check_file(path, names, &found)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Every case of `tests/corpus/{folder}`.
pub fn all(folder: &str) -> Vec<Case> {
    files(folder).iter().flat_map(|path| cases(&fs::read_to_string(path).unwrap())).collect()
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths
}

/// What differs in the one case of the file at `path`, if anything does.
fn check_file(path: &Path, names: [&str; 3], found: &impl Fn(&str, &str) -> String) -> Option<String> {
    let case = fs::read_to_string(path).unwrap();
    let heads = names.map(|name| format!("--- {name}\n"));
    let parted = |rest: &str, head: &str| {
        let (before, after) = rest.split_once(head).unwrap_or_else(|| panic!("{} has no {head}", path.display()));
        (before.to_owned(), after.to_owned())
    };
    let (about, rest) = parted(&case, &heads[0]);
    let (first, rest) = parted(&rest, &heads[1]);
    let (second, expected) = parted(&rest, &heads[2]);
    assert!(!about.trim().is_empty(), "{} does not say what it shows", path.display());
    let found = found(&first, &second);
    if found == expected {
        return None;
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(
            path,
            [&about, &heads[0], &first, &heads[1], &second, &heads[2], &found].map(String::as_str).concat(),
        )
        .unwrap();
        return None;
    }
    Some(format!("{}: expected\n{expected}\nfound\n{found}", path.display()))
}

/// What differs in the cases of the file at `path`, after a line on how well the reader's findings are met.
fn check(path: &Path, found: &impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let mut cases = cases(&fs::read_to_string(path).unwrap());
    let (mut hit, mut all, mut gold) = (0, 0, 0);
    let mut wrong = Vec::new();
    for case in &mut cases {
        let actual = found(&case.text);
        hit += actual.iter().filter(|line| case.gold.contains(line)).count();
        all += actual.len();
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
        "{name:28} precision {:3}  recall {:3}  ({gold} findings in {} cases)",
        percent(all),
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
        let (text, rest) = rest.split_once("\n---\n").unwrap_or_else(|| (rest.trim_end_matches("\n---"), ""));
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
