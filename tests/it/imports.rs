//! Which file of `src` imports which, read from their text.
//!
//! Seen are `use` items and the paths of expressions and types that begin with `crate`, `super`, `self`, a module or an imported
//! name; all outside `#[cfg(test)]`. A name leads to the file that defines it: through `use` and `pub use` of every module on
//! the way, and through `use …::*`. A module that is imported leads nowhere by itself; what is called in it does. Methods are
//! not seen: where a type's `impl` stands in another file than the type, a call leads to the type's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// An import of one file by another; both are named from `src` on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// Who imports.
    pub from: String,
    /// Who is imported.
    pub to: String,
    /// The name that is imported.
    pub name: String,
}

/// All imports among the files of the folder `src`, in order, each once; then the paths that lead to no file, each behind
/// who has it.
pub fn imports(src: &Path) -> (Vec<Import>, Vec<String>) {
    let house = House::read(src);
    let (mut found, mut lost) = (BTreeSet::new(), Vec::new());
    for (module, room) in &house.rooms {
        let used = room.uses.iter().map(|used| &used.path);
        for path in used.chain(&room.paths) {
            match house.defined(module, path, 0) {
                Some((to, name)) if to != room.file => drop(found.insert(Import { from: room.file.clone(), to, name })),
                None if house.is_lost(module, path) => lost.push(format!("{}: {}", room.file, path.join("::"))),
                _ => {}
            }
        }
    }
    (found.into_iter().collect(), lost)
}

/// All modules by their path from the root of the crate on.
struct House {
    rooms: BTreeMap<Vec<String>, Room>,
}

/// What a file says.
#[derive(Debug, Default)]
struct Room {
    file: String,
    uses: Vec<Used>,
    paths: BTreeSet<Vec<String>>,
    defined: BTreeSet<String>,
    /// Whether it includes what is written when the crate is compiled, which may define whatever else it is asked for.
    includes: bool,
}

/// A name that a `use` brings in; `*` for all.
#[derive(Debug)]
struct Used {
    path: Vec<String>,
    name: String,
}

/// Deeper than this no name is handed on.
const DEEPEST: usize = 8;

impl House {
    fn read(src: &Path) -> House {
        let mut rooms = BTreeMap::new();
        for path in super::tidy::files(src, "rs") {
            let file = path.strip_prefix(src).unwrap().to_string_lossy().replace('\\', "/");
            let mut module: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            module.pop_if(|last| last == "mod" || last == "lib");
            let room = Room::read(file, &fs::read_to_string(&path).unwrap());
            rooms.insert(module, room);
        }
        House { rooms }
    }

    /// Whether a path begins in the crate and leads neither to an item nor to a module.
    fn is_lost(&self, module: &[String], path: &[String]) -> bool {
        let is_own = matches!(path[0].as_str(), "crate" | "verbatim" | "super" | "self");
        let steps = |at: Vec<String>, step: &String| match step.as_str() {
            "crate" | "verbatim" => Some(Vec::new()),
            "self" => Some(at),
            "super" => Some(at[..at.len().checked_sub(1)?].to_vec()),
            _ => self.child(&at, step),
        };
        is_own && path.iter().try_fold(module.to_vec(), steps).is_none()
    }

    /// The file that defines what `path` names in `module`, and its name there. Nothing where it is a module or foreign.
    fn defined(&self, module: &[String], path: &[String], depth: usize) -> Option<(String, String)> {
        let (first, rest) = path.split_first()?;
        let (mut at, mut rest) = match first.as_str() {
            "crate" | "verbatim" => (Vec::new(), rest),
            "self" => (module.to_vec(), rest),
            "super" => (module[..module.len().checked_sub(1)?].to_vec(), rest),
            _ => match self.child(module, first) {
                Some(child) => (child, rest),
                None => return self.brought_in(module, path, depth),
            },
        };
        while let Some((name, behind)) = rest.split_first() {
            // An item goes before a module of the same name.
            let last = behind.is_empty().then(|| self.brought_in(&at, rest, depth)).flatten();
            match self.child(&at, name) {
                _ if last.is_some() => return last,
                _ if name == "super" => drop(at.pop()),
                Some(child) => at = child,
                None => return self.item(&at, rest, depth),
            }
            rest = behind;
        }
        None
    }

    /// The item that `path` names in the module `at`.
    fn item(&self, at: &[String], path: &[String], depth: usize) -> Option<(String, String)> {
        let (room, name) = (self.rooms.get(at)?, path.first()?);
        let own = |is_own: bool| is_own.then(|| (room.file.clone(), name.clone()));
        own(room.defined.contains(name)).or_else(|| self.brought_in(at, path, depth)).or_else(|| own(room.includes))
    }

    /// What the first name of `path` is where a `use` of `module` brings it in.
    fn brought_in(&self, module: &[String], path: &[String], depth: usize) -> Option<(String, String)> {
        let (room, (first, rest)) = (self.rooms.get(module)?, path.split_first()?);
        if depth > DEEPEST {
            return None;
        }
        let named = room.uses.iter().filter(|used| used.name == *first);
        let all = room.uses.iter().filter(|used| used.name == "*");
        let led = |used: &Used, rest: &[String]| self.defined(module, &[&used.path[..], rest].concat(), depth + 1);
        named.map(|used| led(used, rest)).chain(all.map(|used| led(used, path))).flatten().next()
    }

    fn child(&self, at: &[String], name: &str) -> Option<Vec<String>> {
        let child = [at, &[name.to_owned()]].concat();
        self.rooms.contains_key(&child).then_some(child)
    }
}

impl Room {
    fn read(file: String, text: &str) -> Room {
        const DEFINE: [&str; 8] = ["fn", "struct", "enum", "trait", "type", "const", "static", "union"];
        let tokens = outside_tests(&tokens(text));
        let mut room = Room { file, ..Room::default() };
        // How many braces are open, and behind how many of them the modules begin that stand in the file.
        let (mut open, mut inner) = (0, Vec::new());
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let next = tokens.get(at + 1).map_or("", String::as_str);
            match token.as_str() {
                "use" => {
                    let known = room.uses.len();
                    at = room.bring_in(&tokens, at + 1, &[]);
                    room.uses[known..].iter_mut().for_each(|used| used.path = outward(&used.path, inner.len()));
                    continue;
                }
                "mod" if tokens.get(at + 2).is_some_and(|token| token == "{") => inner.push(open),
                "{" => open += 1,
                "}" => {
                    open -= 1;
                    inner.pop_if(|began| *began == open);
                }
                "macro_rules" => room.defined.extend(tokens.get(at + 2).cloned()),
                "include" => room.includes |= next == "!",
                _ if DEFINE.contains(&token.as_str()) && is_name(next) => drop(room.defined.insert(next.to_owned())),
                _ if is_name(token) && next == "::" && (at == 0 || tokens[at - 1] != "::") => {
                    room.paths.insert(outward(&path(&tokens[at..]), inner.len()));
                }
                _ => {}
            }
            at += 1;
        }
        room
    }

    /// Reads the tree of a `use` from the token `at` on, behind `before`; gives where it ends.
    fn bring_in(&mut self, tokens: &[String], mut at: usize, before: &[String]) -> usize {
        let mut path = before.to_vec();
        let mut name = None;
        while let Some(token) = tokens.get(at) {
            match token.as_str() {
                ";" | "," | "}" => break,
                "::" => {}
                "as" => {
                    name = tokens.get(at + 1).cloned();
                    at += 1;
                }
                "{" => {
                    at += 1;
                    while tokens.get(at).is_some_and(|token| token != "}") {
                        at = self.bring_in(tokens, at, &path);
                        at += usize::from(tokens.get(at).is_some_and(|token| token == ","));
                    }
                    return at + 1;
                }
                "*" => name = Some("*".to_owned()),
                _ => path.push(token.clone()),
            }
            at += 1;
        }
        if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
            path.pop();
        }
        self.uses.extend(path.last().cloned().map(|last| Used { name: name.unwrap_or(last), path }));
        at
    }
}

/// The path that begins with the first of `tokens`.
fn path(tokens: &[String]) -> Vec<String> {
    let mut names = Vec::new();
    for pair in tokens.chunks(2).take_while(|pair| is_name(&pair[0])) {
        names.push(pair[0].clone());
        if pair.get(1).is_none_or(|behind| behind != "::") {
            break;
        }
    }
    names
}

/// The path as the file has it, where it stands so many modules within.
fn outward(path: &[String], within: usize) -> Vec<String> {
    let out = path.iter().take(within).take_while(|name| *name == "super").count();
    match (out, path.get(out)) {
        (0, _) => path.to_vec(),
        (_, Some(next)) if next == "super" => path[out..].to_vec(),
        _ => [&["self".to_owned()], &path[out..]].concat(),
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The tokens without what stands behind `#[cfg(test)]`.
fn outside_tests(tokens: &[String]) -> Vec<String> {
    const TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        if tokens[at..].iter().take(TEST.len()).map(String::as_str).eq(TEST) {
            let mut depth = 0;
            at += TEST.len();
            while let Some(token) = tokens.get(at) {
                depth += i32::from(token == "{") - i32::from(token == "}");
                at += 1;
                if depth == 0 && matches!(token.as_str(), "}" | ";") {
                    break;
                }
            }
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Names, `::`, and every other sign alone; without comments, strings, characters and blanks.
fn tokens(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(raw) = raw_string(rest) {
            raw
        } else if c == '"' {
            string(rest)
        } else if c == '\'' {
            character(rest)
        } else if c.is_alphanumeric() || c == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            found.push(rest[..end].to_owned());
            end
        } else if rest.starts_with("::") {
            found.push("::".to_owned());
            2
        } else {
            found.extend((!c.is_whitespace()).then(|| c.to_string()));
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

/// How long the raw string is that `text` begins with, where it does.
fn raw_string(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?.chars().take_while(|c| *c == '#').count();
    let open = 1 + hashes;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = text.get(open..)?.strip_prefix('"')?.find(&close)?;
    Some(open + 1 + end + close.len())
}

/// How long the string is that `text` begins with.
fn string(text: &str) -> usize {
    let mut escaped = false;
    let end = text[1..].find(|c: char| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 2)
}

/// How long the character is that `text` begins with; of a lifetime only its mark.
fn character(text: &str) -> usize {
    let mut rest = text.char_indices().skip(1);
    match (rest.next(), rest.next()) {
        (Some((_, '\\')), Some(_)) => rest.find(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        (_, Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[test]
fn a_name_leads_to_the_file_that_defines_it() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("lib.rs", "pub mod hall;\nmod attic;");
    write(
        "hall/mod.rs",
        "mod lamp;\nmod rug;\npub use lamp::{Lamp, lit as is_lit};\npub fn swept() {}\nfn f() { rug::beat(); }",
    );
    write(
        "hall/lamp.rs",
        "//! use crate::attic::Nobody;\nuse super::swept;\npub struct Lamp;\npub fn lit() { let _ = \"attic::x\"; }",
    );
    write(
        "hall/rug.rs",
        "use super::Lamp;\npub fn beat() {}\n#[cfg(test)]\nmod tests {\n    use crate::attic::Box;\n}",
    );
    write(
        "attic.rs",
        "use crate::hall::{self, is_lit};\npub struct Box;\nfn f() -> crate::hall::Lamp { hall::swept(); crate::hall::Lost }",
    );
    let (found, lost) = imports(folder.path());
    assert_eq!(lost, ["attic.rs: crate::hall::Lost"]);
    let found: Vec<(&str, &str, &str)> = found.iter().map(|it| (&*it.from, &*it.to, &*it.name)).collect();
    let expected = [
        ("attic.rs", "hall/lamp.rs", "Lamp"),
        ("attic.rs", "hall/lamp.rs", "lit"),
        ("attic.rs", "hall/mod.rs", "swept"),
        ("hall/lamp.rs", "hall/mod.rs", "swept"),
        ("hall/mod.rs", "hall/lamp.rs", "Lamp"),
        ("hall/mod.rs", "hall/lamp.rs", "lit"),
        ("hall/mod.rs", "hall/rug.rs", "beat"),
        ("hall/rug.rs", "hall/lamp.rs", "Lamp"),
    ];
    assert_eq!(found, expected);
}
