//! The lock file holds to `deny.toml`: licences, bans and sources, as `cargo deny` reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What is allowed, from `deny.toml`.
fn rules() -> toml::Table {
    toml::from_str(include_str!("../../deny.toml")).unwrap()
}

/// All that the lock file names, as cargo knows it.
fn packages() -> Vec<Value> {
    let words = ["metadata", "--locked", "--format-version", "1"];
    let told = Command::new(env!("CARGO")).args(words).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Value = serde_json::from_slice(&told.stdout).unwrap();
    told["packages"].as_array().unwrap().clone()
}

fn strings(list: &toml::Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

#[test]
fn licences_are_allowed_and_none_is_allowed_for_nothing() {
    let rules = rules();
    let licences = &rules["licenses"];
    let allowed = strings(&licences["allow"]);
    let exceptions: BTreeMap<&str, Vec<&str>> = licences["exceptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|exception| (exception["crate"].as_str().unwrap(), strings(&exception["allow"])))
        .collect();
    let packages = packages();
    let is_allowed = |package: &Value, allowed: &[&str]| {
        let beside = exceptions.get(package["name"].as_str().unwrap());
        let licence = package["license"].as_str().unwrap_or_default();
        holds(licence, &|id| allowed.contains(&id) || beside.is_some_and(|beside| beside.contains(&id)))
    };
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !is_allowed(package, &allowed))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert_eq!(refused, Vec::<String>::new());
    for licence in &allowed {
        let others: Vec<&str> = allowed.iter().copied().filter(|other| other != licence).collect();
        let is_needed = packages.iter().any(|package| !is_allowed(package, &others));
        assert!(is_needed, "nothing needs {licence}");
    }
    for name in exceptions.keys() {
        assert!(packages.iter().any(|package| package["name"] == *name), "{name} is no dependency any more");
    }
}

#[test]
fn nothing_is_there_twice_but_what_is_listed() {
    let rules = rules();
    let skipped: Vec<(&str, &str)> = rules["bans"]["skip"]
        .as_array()
        .unwrap()
        .iter()
        .map(|skip| skip["crate"].as_str().unwrap().split_once('@').unwrap())
        .collect();
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages() {
        let (name, version) = (package["name"].as_str().unwrap(), package["version"].as_str().unwrap());
        versions.entry(name.to_owned()).or_default().insert(version.to_owned());
    }
    let is_skipped = |name: &str, version: &str| {
        skipped.iter().any(|(of, start)| *of == name && version.starts_with(&format!("{start}.")))
    };
    for (name, all) in &versions {
        let left: Vec<&String> = all.iter().filter(|version| !is_skipped(name, version)).collect();
        assert!(left.len() < 2, "{name}: {left:?}");
    }
    for (name, _) in skipped {
        assert!(versions.get(name).is_some_and(|all| all.len() > 1), "{name} is there once only");
    }
}

#[test]
fn everything_comes_from_one_registry_in_a_version_that_is_named() {
    let rules = rules();
    let denied = [&rules["bans"]["wildcards"], &rules["sources"]["unknown-registry"], &rules["sources"]["unknown-git"]];
    assert!(denied.iter().all(|rule| rule.as_str() == Some("deny")));
    for package in packages() {
        let (name, source) = (&package["name"], package["source"].as_str());
        let is_ours = package["manifest_path"].as_str().unwrap().starts_with(env!("CARGO_MANIFEST_DIR"));
        assert!(source == Some(CRATES_IO) || is_ours, "{name} comes from {source:?}");
        for dependency in package["dependencies"].as_array().unwrap() {
            assert_ne!(dependency["req"], "*", "{name} takes any {}", dependency["name"]);
        }
    }
}

#[test]
fn an_expression_of_licences_is_read_as_spdx_does() {
    let mit_or_zlib = |id: &str| matches!(id, "MIT" | "Zlib");
    for holding in ["MIT", "Apache-2.0/MIT", "A OR B OR MIT", "(MIT OR A) AND Zlib", "A WITH b OR MIT"] {
        assert!(holds(holding, &mit_or_zlib), "{holding}");
    }
    for failing in ["", "A", "MIT AND A", "(A OR B) AND MIT", "MIT WITH b"] {
        assert!(!holds(failing, &mit_or_zlib), "{failing}");
    }
}

/// Whether an expression of licences holds where `is_allowed` says which of them do.
fn holds(expression: &str, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "_WITH_");
    let mut words = spaced.split_whitespace().peekable();
    any(&mut words, is_allowed)
}

type Words<'w> = std::iter::Peekable<std::str::SplitWhitespace<'w>>;

fn any(words: &mut Words, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut holds = all(words, is_allowed);
    while words.next_if_eq(&"OR").is_some() {
        holds |= all(words, is_allowed);
    }
    holds
}

fn all(words: &mut Words, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut holds = one(words, is_allowed);
    while words.next_if_eq(&"AND").is_some() {
        holds &= one(words, is_allowed);
    }
    holds
}

fn one(words: &mut Words, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    match words.next() {
        Some("(") => {
            let holds = any(words, is_allowed);
            words.next();
            holds
        }
        Some(id) => is_allowed(id),
        None => false,
    }
}
