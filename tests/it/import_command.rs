//! `verbatim import` as a user types it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PAGE: &str = include_str!("../corpus/import/pull.html");

fn verbatim(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_verbatim")).args(arguments).current_dir(folder).output().unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("clock.html"), PAGE).unwrap();
    folder
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_page_is_printed_and_what_was_left_out_is_said() {
    let folder = folder();
    let run = verbatim(&["import", "clock.html"], folder.path());
    assert!(run.status.success());
    assert!(said(&run.stdout).starts_with("For fifty years Ivo Kost wound"), "{}", said(&run.stdout));
    let told = said(&run.stderr);
    assert!(told.starts_with("clock.html: left out 2 passages, 2 with quotation marks\n"), "{told}");
    assert!(told.contains("\n  before paragraph 2, repeats the text: “A clock is a promise"), "{told}");
}

#[test]
fn a_page_becomes_a_seed_that_stands() {
    let folder = folder();
    let run = verbatim(&["import", "clock.html", "-o", "seeds"], folder.path());
    assert!(run.status.success(), "{}", said(&run.stderr));
    assert_eq!(said(&run.stdout), "seeds/clock.txt\nseeds/clock.toml\n".replace('/', std::path::MAIN_SEPARATOR_STR));
    let sidecar = fs::read_to_string(folder.path().join("seeds/clock.toml")).unwrap();
    let known = "label = { text = \"The clockmaker who stopped\", by = \"publisher\" }\nbyline = \"Harriet Osei\"\n\
        publisher = \"Tull Review\"\npublished = \"2023-11-02\"\n";
    assert_eq!(sidecar, known);
    let check = verbatim(&["check", "seeds"], folder.path());
    assert!(check.status.success(), "{}", said(&check.stderr));
}

#[test]
fn corrections_in_saved_json_go_into_the_sidecar() {
    let folder = folder();
    let json = r#"{"about":{"label":null,"byline":null,"publisher":null,"published":null,"url":null,"language":"en"},
        "text":"“The weir silts up,” Ada Moreno said. “Keep off,” a board says.",
        "edits":[{"edit":"not-quote","quote":{"words":"“Keep off,”"}},{"edit":"sing"},{"edit":"not-quote","quote":{"words":"gone"}}]}"#;
    fs::write(folder.path().join("weir.json"), json).unwrap();
    let run = verbatim(&["import", "weir.json", "-o", "seeds"], folder.path());
    assert!(run.status.success(), "{}", said(&run.stderr));
    let told = said(&run.stderr);
    assert!(
        told.contains("weir: 1 correction could not be read\n") && told.contains("does not fit the text"),
        "{told}"
    );
    let sidecar = fs::read_to_string(folder.path().join("seeds/weir.toml")).unwrap();
    assert!(sidecar.contains("not_quotes = [\"“Keep off,”\"]"), "{sidecar}");
    assert!(verbatim(&["check", "seeds"], folder.path()).status.success());
}

#[test]
fn what_stands_is_replaced_only_where_that_is_said() {
    let folder = folder();
    let text = folder.path().join("clock.txt");
    fs::write(&text, "mine").unwrap();
    let run = verbatim(&["import", "clock.html", "-o", "."], folder.path());
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run.stderr).contains("clock.txt is there already"), "{}", said(&run.stderr));
    assert_eq!(fs::read_to_string(&text).unwrap(), "mine");
    assert!(!folder.path().join("clock.toml").exists());
    assert!(verbatim(&["import", "clock.html", "-o", ".", "--force"], folder.path()).status.success());
    assert!(fs::read_to_string(&text).unwrap().starts_with("For fifty years"));
}

#[test]
fn one_file_that_cannot_be_read_does_not_stop_the_others() {
    let folder = folder();
    fs::write(folder.path().join("scan.pdf"), "%PDF-1.7").unwrap();
    let run = verbatim(&["import", "scan.pdf", "clock.html", "gone.md"], folder.path());
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run.stdout).starts_with("For fifty years"));
    let told = said(&run.stderr);
    assert!(told.contains("scan.pdf: This is a PDF, not a text.") && told.contains("gone.md cannot be read"), "{told}");
    assert!(told.trim_end().ends_with("2 files could not be imported"), "{told}");
}
