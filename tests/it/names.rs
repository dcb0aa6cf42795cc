//! What the files of a folder of articles are called: whatever would be passed over, or cannot be kept, is named, all at once.
#![cfg(unix)]

use std::fs;
use std::process::Command;

/// What `verbatim check` says of files with these names, each with a text or a sidecar that stands.
fn told(files: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    let run =
        Command::new(env!("CARGO_BIN_EXE_verbatim")).args(["check", "."]).current_dir(folder.path()).output().unwrap();
    assert_eq!(run.status.code(), Some(i32::from(!run.stderr.is_empty())));
    String::from_utf8(run.stderr).unwrap()
}

#[test]
fn a_name_that_cannot_be_kept_is_named() {
    let cases = [
        ("!!!.txt", "error: ./!!!.txt: its name has no letter or digit, of which its address could be made\n"),
        (".txt", "error: ./.txt is not read: it has no name before .txt\n"),
        ("con.txt", "error: ./con.txt is called as a device of Windows, which keeps no such file\n"),
        ("LPT1.draft.txt", "error: ./LPT1.draft.txt is called as a device of Windows"),
        ("nul!.txt", "error: ./nul!.txt: Windows keeps this name for a device, and no folder can have it\n"),
        (
            "ferry.TXT",
            "error: ./ferry.TXT is not read: its name does not end in .txt\n |\n = help: call it ferry.txt\n",
        ),
        (
            "ferry.txt.",
            "error: ./ferry.txt. is not read: its name does not end in .txt\n |\n = help: call it ferry.txt\n",
        ),
        (
            "ferry.txt ",
            "error: ./ferry.txt  is not read: its name does not end in .txt\n |\n = help: call it ferry.txt\n",
        ),
    ];
    for (name, wrong) in cases {
        let told = told(&[(name, "One.")]);
        assert!(told.starts_with(wrong), "{told}");
        assert!(told.contains("= help: "), "{told}");
        assert_eq!(told.matches("error: ").count(), 1, "{told}");
    }
    assert_eq!(
        told(&[("!!!.txt", "One."), ("!!!.toml", "slug = \"bang\""), ("notes.md", ""), ("icon.txt", "One.")]),
        ""
    );
}

#[test]
fn all_is_told_at_once() {
    let told = told(&[
        ("a.txt", "One."),
        ("a.toml", "slug = \"nul\""),
        ("b.toml", ""),
        ("c.links.jsonl", "{}"),
        ("D.Toml", ""),
        ("e f.txt", "One."),
        ("E-F.txt", "One."),
    ]);
    for wrong in [
        "./a.toml:1:8",
        "Windows keeps this name for a device, and no folder can have it",
        "./b.toml has no text beside it: there is no b.txt",
        "./c.links.jsonl has no text beside it: there is no c.txt",
        "./D.Toml is not read: its name does not end in .toml",
        "./e f.txt: ./E-F.txt is called e-f already; give one of them a slug of its own",
    ] {
        assert!(told.contains(wrong), "{wrong}\n{told}");
    }
    assert_eq!(told.matches("error: ").count(), 5, "{told}");
}
