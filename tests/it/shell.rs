//! The program among other tools of a shell: pipes that close, disks that are full, texts in other encodings, lines of JSON.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs a script in which `$V` is the program.
fn sh(script: &str, folder: &Path) -> Output {
    Command::new("sh")
        .args(["-c", script])
        .env("V", env!("CARGO_BIN_EXE_verbatim"))
        .current_dir(folder)
        .output()
        .unwrap()
}

fn told(run: &Output) -> String {
    String::from_utf8_lossy(&run.stderr).into_owned()
}

fn printed(run: &Output) -> String {
    String::from_utf8_lossy(&run.stdout).into_owned()
}

const TEXT: &str = "“We held out for 12 years,” said Ines Tavor.\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("seeds")).unwrap();
    fs::write(folder.path().join("seeds/ferry.txt"), TEXT).unwrap();
    fs::write(folder.path().join("ferry.jsonl"), "{\"id\": 1, \"text\": \"“No,” said Bo Ek.\"}\n".repeat(500)).unwrap();
    folder
}

/// Every command that prints.
const COMMANDS: [&str; 7] = [
    "extract seeds/ferry.txt",
    "extract --explain seeds/ferry.txt",
    "extract --ndjson ferry.jsonl",
    "show seeds/ferry.txt",
    "check seeds",
    "--help",
    "extract --help",
];

#[test]
fn a_closed_pipe_is_silent() {
    let folder = folder();
    for command in COMMANDS {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut verbatim = Command::new(env!("CARGO_BIN_EXE_verbatim"));
        let piped = verbatim.args(command.split(' ')).current_dir(folder.path()).stdout(writer).stderr(Stdio::piped());
        let run = piped.spawn().unwrap().wait_with_output().unwrap();
        assert_eq!((run.status.code(), told(&run).as_str()), (Some(141), ""), "{command}");
    }
    let run = sh("\"$V\" extract --ndjson ferry.jsonl | head -n 1 | wc -l", folder.path());
    assert_eq!((printed(&run).trim(), told(&run).as_str()), ("1", ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = folder();
    for command in COMMANDS {
        let run = sh(&format!("\"$V\" {command} >/dev/full"), folder.path());
        assert_eq!(run.status.code(), Some(1), "{command}");
        assert!(told(&run).contains("cannot be written: No space left"), "{command}: {}", told(&run));
        let run = sh(&format!("\"$V\" {command} >/dev/full 2>/dev/full"), folder.path());
        assert_eq!(run.status.code(), Some(1), "{command}");
    }
    assert_eq!(sh("\"$V\" frobnicate 2>/dev/full", folder.path()).status.code(), Some(2));
}

#[test]
fn texts_come_from_standard_input_too() {
    let folder = folder();
    for command in ["extract", "extract --explain"] {
        let run = sh(&format!("\"$V\" {command} <seeds/ferry.txt"), folder.path());
        assert!(run.status.success() && printed(&run).contains("Ines Tavor"), "{command}: {}", told(&run));
    }
    let run = sh("printf 'Zo\\353' | \"$V\" extract", folder.path());
    assert_eq!(run.status.code(), Some(1));
    assert!(
        told(&run).starts_with("error: standard input:1: not UTF-8 from byte 2 on: this looks like Latin-1"),
        "{}",
        told(&run)
    );
}

#[test]
fn one_file_that_cannot_be_read_does_not_stop_the_others() {
    let folder = folder();
    for (flag, file) in [("", "seeds/ferry.txt"), ("--explain", "seeds/ferry.txt"), ("--ndjson", "ferry.jsonl")] {
        let run = sh(&format!("\"$V\" extract {flag} none {file} seeds {file}"), folder.path());
        assert_eq!(run.status.code(), Some(1), "{flag}");
        for name in ["none", "seeds"] {
            assert!(told(&run).contains(&format!("error: {name} cannot be read: ")), "{}", told(&run));
        }
        assert!(told(&run).contains("2 of 4 files could not be read"), "{}", told(&run));
        let once = sh(&format!("\"$V\" extract {flag} {file}"), folder.path());
        assert_eq!(printed(&run), printed(&once).repeat(2), "{flag}");
    }
}

#[test]
fn other_encodings_are_told_by_name_and_place() {
    let folder = folder();
    let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("seeds/ferry.txt", &[b"\xff\xfe", &utf16[..]].concat());
    write("seeds/other.txt", b"One.\n\x93No,\x94 said Bo Ek.");
    write("seeds/other.toml", b"publisher = \"Caf\xe9\"");
    for command in ["extract seeds/*.txt", "check seeds", "build seeds seeds"] {
        let run = sh(&format!("\"$V\" {command}"), folder.path());
        assert_eq!(run.status.code(), Some(1));
        for line in [
            "seeds/ferry.txt:1: not UTF-8 from byte 0 on: this looks like UTF-16",
            "seeds/other.txt:2: not UTF-8 from byte 5 on: this looks like Windows-1252",
            "help: save the file as UTF-8",
        ] {
            assert!(told(&run).contains(line), "{command}: {}", told(&run));
        }
        let has_sidecar = told(&run).contains("seeds/other.toml:1: not UTF-8 from byte 16 on: this looks like Latin-1");
        assert_eq!(has_sidecar, !command.starts_with("extract"), "{}", told(&run));
    }
    write(
        "lines.jsonl",
        &"{\"id\": 1, \"text\": \"a\"}\n".repeat(9).encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>(),
    );
    let run = sh("\"$V\" extract --ndjson lines.jsonl", folder.path());
    assert_eq!(told(&run).matches("error").count(), 1, "{}", told(&run));
    assert!(told(&run).contains("lines.jsonl:1: not UTF-8 from byte 0 on: this looks like UTF-16"), "{}", told(&run));
}

#[test]
fn ids_come_back_as_they_were_given() {
    let folder = folder();
    let ids = [
        "1.0",
        "1e3",
        "-0",
        "123456789012345678901234567890",
        "0.1000",
        "\"\\u0041\\/\"",
        "null",
        "[1, {\"a\" : 2.50}]",
    ];
    let lines: String = ids.iter().map(|id| format!("{{\"id\": {id}, \"text\": \"\"}}\n")).collect();
    fs::write(folder.path().join("ids.jsonl"), format!("\u{feff}{lines}")).unwrap();
    let run = sh("\"$V\" extract --ndjson ids.jsonl", folder.path());
    assert!(run.status.success(), "{}", told(&run));
    for (line, id) in printed(&run).lines().zip(ids) {
        assert!(line.starts_with(&format!("{{\"id\":{id},\"quotes\"")), "{line}");
    }
    assert_eq!(printed(&run).lines().count(), ids.len());
}

#[test]
fn a_bad_line_is_named_once_with_its_number() {
    let folder = folder();
    let good = "{\"id\": 1, \"text\": \"a\"}\n";
    let bad = format!("{good}\n{{\"id\": 1}}\n[\n{good}{{\"text\": \"a\"}}\n");
    fs::write(folder.path().join("bad.jsonl"), [bad.as_bytes(), b"{\"id\": 1, \"text\": \"\x93\"}\n"].concat())
        .unwrap();
    let run = sh("\"$V\" extract --ndjson bad.jsonl", folder.path());
    assert_eq!((run.status.code(), printed(&run).lines().count()), (Some(1), 2));
    assert_eq!(
        told(&run),
        "error: bad.jsonl:3: not a line {\"id\": …, \"text\": \"…\"}: missing field `text` (column 9)\n\
         error: bad.jsonl:4: not a line {\"id\": …, \"text\": \"…\"}: EOF while parsing a list (column 1)\n\
         error: bad.jsonl:6: not a line {\"id\": …, \"text\": \"…\"}: missing field `id` (column 13)\n\
         error: bad.jsonl:7: not UTF-8 from byte 19 on: this looks like Windows-1252; save it as UTF-8\n\
         4 lines were passed over\n"
    );
}

#[test]
fn an_endless_line_ends_at_a_cap() {
    let folder = folder();
    let line = "{ echo '{\"id\": 1, \"text\": \"a\"}'; head -c 64000000 /dev/zero | tr '\\0' x; echo; echo '{\"id\": 2, \"text\": \"b\"}'; }";
    let run = sh(&format!("{line} | \"$V\" extract --ndjson"), folder.path());
    assert_eq!((run.status.code(), printed(&run).lines().count()), (Some(1), 2), "{}", told(&run));
    assert!(told(&run).starts_with("error: standard input:2: the line is too long: at most "), "{}", told(&run));
}

#[test]
fn a_line_that_is_too_long_is_named_before_its_end_has_come() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_verbatim"));
    let piped =
        command.args(["extract", "--ndjson"]).stdin(Stdio::piped()).stderr(Stdio::piped()).stdout(Stdio::null());
    let mut child = piped.spawn().unwrap();
    let (mut endless, mut first) = (child.stdin.take().unwrap(), String::new());
    let writer = std::thread::spawn(move || while endless.write_all(&[b'x'; 1 << 16]).is_ok() {});
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut first).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    writer.join().unwrap();
    assert!(first.starts_with("error: standard input:1: the line is too long"), "{first}");
}

#[test]
fn an_endless_file_is_too_large() {
    let run = sh("\"$V\" extract /dev/zero", folder().path());
    assert_eq!(run.status.code(), Some(1));
    assert!(told(&run).contains("/dev/zero is too large"), "{}", told(&run));
}
