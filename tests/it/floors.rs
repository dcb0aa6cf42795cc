//! The floors of the house: every file imports only from floors below its own, and no files import each other in a circle.
//! `imports.rs` says what is seen of imports and what is not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::imports::{Import, imports};

/// The floor of each folder of `src`, and of each file that stands in none.
const FLOORS: [(&str, u8); 22] = [
    ("text", 1),
    ("words", 1),
    ("article", 2),
    ("import", 3),
    ("read", 3),
    ("find", 4),
    ("curate", 4),
    ("chart", 4),
    ("link", 4),
    ("edition", 5),
    ("export", 6),
    ("view", 6),
    ("browser", 7),
    ("site", 7),
    ("own", 6),
    ("cli.rs", 7),
    // The doors, which nobody imports.
    ("details.rs", 8),
    ("importer.rs", 8),
    ("main.rs", 8),
    ("paste.rs", 8),
    ("reader.rs", 8),
    ("lib.rs", 8),
];

/// Who may import what on its own floor, and nothing else there.
const BESIDE: [(&str, &str); 6] = [
    // A word is spelled by the letters of a text.
    ("words/", "text/"),
    // Numbers and dates that a sidecar claims are read as those of a text are.
    ("curate/", "find/date/"),
    ("curate/", "find/number.rs"),
    // The worker writes the page and its files as the builder does.
    ("own/", "export/"),
    ("own/", "view/"),
    // The commands are carried out by who touches files.
    ("cli.rs", "site/"),
];

fn all() -> Vec<Import> {
    imports(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).0
}

fn place(file: &str) -> &str {
    file.split('/').next().unwrap_or_default()
}

fn floor(file: &str) -> u8 {
    let place = place(file);
    FLOORS.iter().find(|(name, _)| *name == place).unwrap_or_else(|| panic!("{file} stands on no floor")).1
}

fn told(imports: &[Import]) -> String {
    imports.iter().map(|it| format!("{} imports {} ({})\n", it.from, it.to, it.name)).collect()
}

#[test]
fn every_import_leads_to_a_file() {
    let (found, lost) = imports(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert_eq!(lost, Vec::<String>::new());
    assert!(found.len() > 1000, "{}", found.len());
}

#[test]
fn floors_use_only_floors_below() {
    let is_beside = |it: &Import, (from, to): &(&str, &str)| it.from.starts_with(from) && it.to.starts_with(to);
    let level = all().into_iter().filter(|it| place(&it.from) != place(&it.to) && floor(&it.from) <= floor(&it.to));
    let (beside, up): (Vec<Import>, Vec<Import>) =
        level.partition(|it| floor(&it.from) == floor(&it.to) && BESIDE.iter().any(|pair| is_beside(it, pair)));
    assert!(up.is_empty(), "\n{}", told(&up));
    for pair in BESIDE {
        assert!(beside.iter().any(|it| is_beside(it, &pair)), "{pair:?} is not needed any more");
    }
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let all = all();
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for it in &all {
        next.entry(&it.from).or_default().insert(&it.to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, reached(file, &next))).collect();
    let leads = |from: &str, to: &str| reached.get(from).is_some_and(|reached| reached.contains(to));
    let round: Vec<Import> = all.iter().filter(|it| leads(&it.to, &it.from)).cloned().collect();
    assert!(round.is_empty(), "these are part of a circle:\n{}", told(&round));
}

/// All that `file` imports, and what that imports, and so on.
fn reached<'f>(file: &str, next: &BTreeMap<&'f str, BTreeSet<&'f str>>) -> BTreeSet<&'f str> {
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut waiting: Vec<&str> = next.get(file).into_iter().flatten().copied().collect();
    while let Some(file) = waiting.pop() {
        if reached.insert(file) {
            waiting.extend(next.get(file).into_iter().flatten());
        }
    }
    reached
}
