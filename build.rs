//! Compiles the vocabulary, `src/words/*.txt`, into one table for `src/words/word.rs`: every word has a number, and by number
//! stand its signs and, of an irregular form, the verb that it is a form of.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// What the file of signs is called: a sign a line, and what it means.
const SIGNS: &str = "signs.txt";
/// The file whose lines are verbs: the base, irregular forms behind `=`, signs.
const VERBS: &str = "verbs.txt";
/// So many bits hold the signs of a word.
const MOST_SIGNS: usize = 256;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/words");
    let out = env::var("OUT_DIR").unwrap_or_default();
    let written = compile(Path::new("src/words"))
        .and_then(|code| fs::write(Path::new(&out).join("words.rs"), code).map_err(|error| format!("{out}: {error}")));
    if let Err(wrong) = written {
        println!("cargo::error={wrong}");
    }
}

/// A word as it is collected: its signs, and the base that it is an irregular form of.
#[derive(Default)]
struct Entry {
    signs: BTreeSet<usize>,
    base: Option<String>,
}

#[derive(Default)]
struct Vocabulary {
    /// The signs by name, with what each means.
    signs: Vec<(String, String)>,
    words: BTreeMap<String, Entry>,
    /// Phrases: their words, and their signs.
    phrases: BTreeMap<Vec<String>, BTreeSet<usize>>,
}

fn compile(folder: &Path) -> Result<String, String> {
    let mut vocabulary = Vocabulary::default();
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    for line in read(&folder.join(SIGNS))?.lines().filter(|line| !line.starts_with('#')) {
        let (sign, meaning) =
            line.split_once(' ').ok_or_else(|| format!("{SIGNS}: {line}: a sign, then its meaning"))?;
        vocabulary.signs.push((sign.to_owned(), meaning.trim().to_owned()));
    }
    if vocabulary.signs.len() > MOST_SIGNS {
        return Err(format!("{SIGNS}: at most {MOST_SIGNS} signs"));
    }
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "txt") && !path.ends_with(SIGNS));
    files.sort();
    for file in files {
        let is_verbs = file.ends_with(VERBS);
        for (at, line) in read(&file)?.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let added = if is_verbs { vocabulary.add_verb(line) } else { vocabulary.add(line) };
            added.map_err(|wrong| format!("{}:{}: {wrong}", file.display(), at + 1))?;
        }
    }
    Ok(vocabulary.code())
}

impl Vocabulary {
    fn sign(&self, name: &str) -> Result<usize, String> {
        let at = self.signs.iter().position(|(sign, _)| sign == name);
        at.ok_or_else(|| format!("{name} is no sign of {SIGNS}"))
    }

    /// `word sign sign`, or `a_phrase sign`.
    fn add(&mut self, line: &str) -> Result<(), String> {
        let mut parts = line.split(' ');
        let word = parts.next().filter(|word| !word.is_empty()).ok_or("a line without a word")?;
        let signs = parts.map(|sign| self.sign(sign)).collect::<Result<BTreeSet<usize>, String>>()?;
        if !word.contains('_') {
            return self.put(word, &signs, None);
        }
        let words: Vec<String> = word.split('_').map(str::to_owned).collect();
        for word in &words {
            self.put(word, &BTreeSet::new(), None)?;
        }
        let opens = self.sign("opens_phrase")?;
        self.put(&words[0], &BTreeSet::from([opens]), None)?;
        self.phrases.entry(words).or_default().extend(signs);
        Ok(())
    }

    /// `base =past,past/participle sign sign`.
    fn add_verb(&mut self, line: &str) -> Result<(), String> {
        let mut parts = line.split(' ').peekable();
        let base = parts.next().filter(|word| !word.is_empty()).ok_or("a line without a verb")?.to_owned();
        let forms = parts.next_if(|part| part.starts_with('=')).map(|forms| forms[1..].to_owned());
        let mut signs = parts.map(|sign| self.sign(sign)).collect::<Result<BTreeSet<usize>, String>>()?;
        signs.insert(self.sign("verb")?);
        self.put(&base, &signs, None)?;
        let Some(forms) = forms else { return Ok(()) };
        let (past, participle) = forms.split_once('/').unwrap_or((&forms, &forms));
        // What the base may be besides, its forms are not.
        for besides in ["noun", "adj", "rare", "verb"] {
            signs.remove(&self.sign(besides)?);
        }
        for (forms, sign) in [(past, "past"), (participle, "participle")] {
            for form in forms.split(',') {
                let mut signs = signs.clone();
                signs.insert(self.sign(sign)?);
                self.put(form, &signs, Some(&base))?;
            }
        }
        Ok(())
    }

    fn put(&mut self, word: &str, signs: &BTreeSet<usize>, base: Option<&str>) -> Result<(), String> {
        if word.chars().any(|c| c.is_uppercase() || c.is_whitespace()) || word.len() > 24 {
            return Err(format!("{word}: words are written small and have at most 24 bytes"));
        }
        let entry = self.words.entry(word.to_owned()).or_default();
        entry.signs.extend(signs);
        if let Some(base) = base.filter(|base| *base != word) {
            entry.base = Some(base.to_owned());
        }
        Ok(())
    }

    fn code(&self) -> String {
        let mut code = String::new();
        self.write_signs(&mut code);
        let mut sets: Vec<&BTreeSet<usize>> = self.words.values().map(|entry| &entry.signs).collect();
        sets.extend(self.phrases.values());
        sets.sort();
        sets.dedup();
        let set = |signs: &BTreeSet<usize>| sets.binary_search(&signs).unwrap_or(0);
        let words: Vec<&String> = self.words.keys().collect();
        let number = |word: &String| words.binary_search(&word).map_or(0, |at| at + 1);
        let bits = sets.iter().map(|set| {
            let mut bits = [0u64; MOST_SIGNS / 64];
            set.iter().for_each(|sign| bits[sign / 64] |= 1 << (sign % 64));
            format!("{bits:?}")
        });
        let (count, bits) = (sets.len(), bits.collect::<Vec<_>>().join(", "));
        let _ = writeln!(code, "static SETS: [[u64; {}]; {count}] = [{bits}];", MOST_SIGNS / 64);
        let numbers: Vec<usize> = self.words.values().map(|entry| set(&entry.signs)).collect();
        let _ = writeln!(code, "static SET_OF: [u16; {}] = {numbers:?};", numbers.len());
        let bases: Vec<(usize, usize)> = self
            .words
            .values()
            .enumerate()
            .filter_map(|(at, entry)| Some((at + 1, number(entry.base.as_ref()?))))
            .collect();
        let _ = writeln!(code, "static BASES: [(u16, u16); {}] = {bases:?};", bases.len());
        let _ = writeln!(
            code,
            "/// Every word, in order.\npub(super) static SPELLED: [&str; {}] = {words:?};",
            words.len()
        );
        let packed = packed(&words);
        let _ = writeln!(code, "pub(super) static PACKED: [u8; {}] = {packed:?};", packed.len());
        let phrases = self.phrases.iter().map(|(words, signs)| {
            let numbers: Vec<usize> = words.iter().map(number).collect();
            format!("(&{numbers:?}, {})", set(signs))
        });
        let (count, phrases) = (self.phrases.len(), phrases.collect::<Vec<_>>().join(", "));
        let _ = writeln!(code, "pub(super) static PHRASES: [(&[u16], u16); {count}] = [{phrases}];");
        code
    }

    fn write_signs(&self, code: &mut String) {
        let _ = writeln!(code, "impl Sign {{");
        for (at, (sign, meaning)) in self.signs.iter().enumerate() {
            let _ = writeln!(code, "    /// {meaning}\n    pub const {}: Sign = Sign({at});", sign.to_uppercase());
        }
        let _ = writeln!(code, "}}");
    }
}

/// The words one behind the other: how many letters each shares with the one before as one byte below any letter, then the
/// others. Half of the letters go.
fn packed(words: &[&String]) -> Vec<u8> {
    const MOST_SHARED: usize = 24;
    let mut packed = Vec::new();
    let mut before: &[u8] = &[];
    for word in words {
        let word = word.as_bytes();
        let shared = word.iter().zip(before).take(MOST_SHARED).take_while(|(a, b)| a == b).count();
        packed.push(shared as u8);
        packed.extend(&word[shared..]);
        before = word;
    }
    packed
}
