//! The rules of the house, checked on its own source.

use std::fs;
use std::path::{Path, PathBuf};

/// A line of source that breaks a rule: `file:line: words`.
fn lines_with(files: &[PathBuf], banned: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        for (at, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            if banned.iter().any(|word| code.contains(word)) {
                found.push(format!("{}:{}: {}", file.display(), at + 1, line.trim()));
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below `folder` whose names end in `extension`, without what is built, installed or hidden.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    const FOREIGN: [&str; 3] = ["target", "dist", "node_modules"];
    let own = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        !name.starts_with('.') && !FOREIGN.contains(&&*name)
    };
    let mut waiting = vec![folder.to_owned()];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).filter(own));
        } else if path.extension().is_some_and(|of| of == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The Rust files below a folder of `src`.
fn source(folder: &str) -> Vec<PathBuf> {
    files(&root().join("src").join(folder), "rs")
}

fn except(folder: &str) -> Vec<PathBuf> {
    let out = root().join("src").join(folder);
    source("").into_iter().filter(|file| !file.starts_with(&out)).collect()
}

#[test]
fn the_lower_floors_are_pure() {
    let pure: Vec<PathBuf> = [
        "text", "words", "import", "read", "article", "import", "find", "curate", "chart", "link", "edition", "export",
        "own",
    ]
    .into_iter()
    .flat_map(source)
    .collect();
    let banned = ["leptos", "web_sys", "js_sys", "gloo", "std::fs", "std::env", "SystemTime", "Instant", "rand::"];
    assert_eq!(lines_with(&pure, &banned), Vec::<String>::new());
}

#[test]
fn only_the_browser_touches_the_dom() {
    assert_eq!(lines_with(&except("browser"), &["web_sys::", "js_sys::", "gloo::"]), Vec::<String>::new());
}

#[test]
fn only_the_site_touches_files() {
    assert_eq!(lines_with(&except("site"), &["std::fs", "File::"]), Vec::<String>::new());
}

#[test]
fn nothing_is_printed_by_what_panics_on_a_closed_pipe() {
    assert_eq!(lines_with(&source(""), &["print!(", "println!(", "eprint!(", "eprintln!("]), Vec::<String>::new());
}

#[test]
fn text_reaches_a_page_as_text_nodes() {
    let banned = ["inner_html", "set_inner_html", "outer_html", "insert_adjacent_html", "document.write", "eval("];
    assert_eq!(lines_with(&source(""), &banned), Vec::<String>::new());
    let scripts =
        ["begin.js", "boot.js", "own.js", "alone.js", "worker.js"].map(|script| root().join("src").join(script));
    assert_eq!(lines_with(&scripts, &["innerHTML", "outerHTML", "eval", "document.write"]), Vec::<String>::new());
}

#[test]
fn same_input_gives_same_bytes_so_no_hash_map_is_walked() {
    assert_eq!(lines_with(&source(""), &["HashMap", "HashSet"]), Vec::<String>::new());
}

#[test]
fn files_are_small_and_say_what_they_are() {
    const LONGEST: usize = 400;
    for file in source("") {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is", file.display());
        assert!(text.lines().count() <= LONGEST, "{} holds more than one thing", file.display());
    }
}

/// The words and phrases of each list in `code` that has more than three: strings of small letters and blanks with nothing but
/// a comma or a stroke between them.
fn word_lists(code: &str) -> Vec<String> {
    const MOST: usize = 3;
    let (mut lists, mut list) = (Vec::new(), Vec::new());
    let code = code.replace("'\"'", "' '").replace("\\\"", "");
    let mut parts = code.split('"');
    let mut between = parts.next().unwrap_or("");
    while let (Some(word), Some(next)) = (parts.next(), parts.next()) {
        let joins = matches!(between.trim(), "," | "|");
        let is_word = !word.trim().is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ');
        if !(joins && is_word) {
            lists.push(std::mem::take(&mut list));
        }
        list.extend(is_word.then_some(word));
        between = next;
    }
    lists.push(list);
    lists.retain(|list| list.len() > MOST);
    lists.iter().map(|list| list.join(" ")).collect()
}

#[test]
fn words_stand_in_the_vocabulary_and_not_in_rules() {
    assert_eq!(word_lists(r#"is(at, &["a", "the"]); ["up", "down", "on", "off"].has(w)"#), ["up down on off"]);
    assert_eq!(word_lists(r#"matches!(w, "up" | "down" | "on" | "off") || ("a", A), ("b", B)"#), ["up down on off"]);
    assert_eq!(word_lists(r#"[" up to ", "down", "on", "off"]"#), [" up to  down on off"]);
    let rules = ["read", "find", "chart"].into_iter().flat_map(source);
    let mut found = Vec::new();
    for file in rules {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or("").lines();
        let code: Vec<&str> = code.map(|line| line.split("//").next().unwrap_or("")).collect();
        found.extend(word_lists(&code.join("\n")).iter().map(|list| format!("{}: {list}", file.display())));
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Whether the line is one link or picture and nothing else, which cannot be wrapped.
fn is_link(line: &str) -> bool {
    line.trim_start().starts_with(['[', '!']) && line.ends_with(')') && line.matches("](").count() == 1
}

#[test]
fn prose_is_wrapped() {
    const WIDEST: usize = 120;
    let mut wide = Vec::new();
    for file in files(root(), "md") {
        let mut fenced = false;
        for (at, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let fence = line.trim_start().starts_with("```");
            fenced ^= fence;
            if !fenced && !fence && !line.starts_with('|') && !is_link(line) && line.chars().count() > WIDEST {
                wide.push(format!("{}:{}", file.display(), at + 1));
            }
        }
    }
    assert_eq!(wide, Vec::<String>::new());
}

#[test]
fn the_seed_is_as_it_was_delivered() {
    let text = fs::read(root().join("seeds/000_a5b366be1133b979.txt")).unwrap();
    assert_eq!((text.len(), crc32fast::hash(&text)), (5039, SEED_CRC));
}

/// The checksum of the article as delivered.
const SEED_CRC: u32 = 0x3aa1_9606;

#[test]
fn the_two_commands_of_the_readme_exist() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let makefile = fs::read_to_string(root().join("Makefile")).unwrap();
    for command in ["serve", "test", "build", "bench"] {
        assert!(readme.contains(&format!("make {command}")), "{command}");
        assert!(makefile.contains(&format!("\n{command}:")), "{command}");
    }
}
