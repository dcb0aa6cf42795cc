//! Compiles the vocabulary, `src/words/*.txt`, into one table for `src/words/word.rs`: every word has a number, and by number
//! stand its signs, the values of those that have one and, of an irregular form, the verb that it is a form of. The short forms
//! are written once more for `src/text/sentences.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// What the file of signs is called: a sign a line, and what it means.
const SIGNS: &str = "signs.txt";
/// The file whose lines are verbs: the base, irregular forms behind `=`, signs.
const VERBS: &str = "verbs.txt";
/// So many signs have a bit in one byte of a set.
const BITS: usize = 8;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/words");
    let out = env::var("OUT_DIR").unwrap_or_default();
    let written = compile(Path::new("src/words"))
        .and_then(|vocabulary| Ok([("words.rs", vocabulary.code()), ("short_forms.rs", vocabulary.short_forms()?)]))
        .and_then(|files| {
            let write = |(name, code)| fs::write(Path::new(&out).join(name), code);
            files.into_iter().try_for_each(write).map_err(|error| format!("{out}: {error}"))
        });
    if let Err(wrong) = written {
        println!("cargo::error={wrong}");
    }
}

/// A word or phrase as it is collected: its signs, the values of those that have one, and the base that it is an irregular
/// form of.
#[derive(Default)]
struct Entry {
    signs: BTreeSet<usize>,
    values: BTreeMap<usize, String>,
    base: Option<String>,
}

#[derive(Default)]
struct Vocabulary {
    /// The signs by name, with what each means.
    signs: Vec<(String, String)>,
    words: BTreeMap<String, Entry>,
    /// Phrases by their words.
    phrases: BTreeMap<Vec<String>, Entry>,
}

fn compile(folder: &Path) -> Result<Vocabulary, String> {
    let mut vocabulary = Vocabulary::default();
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    for line in read(&folder.join(SIGNS))?.lines().filter(|line| !line.starts_with('#')) {
        let (sign, meaning) =
            line.split_once(' ').ok_or_else(|| format!("{SIGNS}: {line}: a sign, then its meaning"))?;
        vocabulary.signs.push((sign.to_owned(), meaning.trim().to_owned()));
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
    Ok(vocabulary)
}

impl Vocabulary {
    fn sign(&self, name: &str) -> Result<usize, String> {
        let at = self.signs.iter().position(|(sign, _)| sign == name);
        at.ok_or_else(|| format!("{name} is no sign of {SIGNS}"))
    }

    /// `word sign sign=value`, or `a_phrase sign`.
    fn add(&mut self, line: &str) -> Result<(), String> {
        let mut parts = line.split(' ');
        let word = parts.next().filter(|word| !word.is_empty()).ok_or("a line without a word")?;
        let (mut signs, mut values) = (BTreeSet::new(), BTreeMap::new());
        for part in parts {
            let (sign, value) = part.split_once('=').map_or((part, None), |(sign, value)| (sign, Some(value)));
            let sign = self.sign(sign)?;
            signs.insert(sign);
            if let Some(value) = value {
                values.insert(sign, value.to_owned());
            }
        }
        if !word.contains('_') {
            self.put(word, &signs, None)?;
            self.words.entry(word.to_owned()).or_default().values.extend(values);
            return Ok(());
        }
        let words: Vec<String> = word.split('_').map(str::to_owned).collect();
        for word in &words {
            self.put(word, &BTreeSet::new(), None)?;
        }
        let opens = self.sign("opens_phrase")?;
        self.put(&words[0], &BTreeSet::from([opens]), None)?;
        let phrase = self.phrases.entry(words).or_default();
        phrase.signs.extend(signs);
        phrase.values.extend(values);
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
        let sets = self.sets();
        let set = |entry: &Entry| sets.iter().position(|set| **set == entry.signs).unwrap_or(0);
        let words: Vec<&String> = self.words.keys().collect();
        let number = |word: &String| words.binary_search(&word).map_or(0, |at| at + 1);
        // Eight signs of all sets, then the next eight. Every bit the other way round: `wasm-opt` parts data at runs of noughts,
        // which then weighs more.
        let byte = |set: &BTreeSet<usize>, first: usize| {
            set.range(first..first + BITS).fold(u8::MAX, |bits, sign| bits ^ 1 << (sign - first))
        };
        let planes = (0..self.signs.len()).step_by(BITS);
        let planes = planes.map(|first| sets.iter().map(|set| byte(set, first)).collect::<Vec<u8>>());
        write_list(&mut code, "PLANES", &format!("[u8; {}]", sets.len()), planes);
        let of: Vec<usize> = self.words.values().map(set).collect();
        write_list(&mut code, "SET_OF", "u8", of.iter().map(|set| set % 256));
        write_list(&mut code, "SET_ABOVE", "u8", of.iter().map(|set| 255 - set / 256));
        let based = self.words.values().enumerate();
        let bases = based.filter_map(|(at, entry)| Some((at + 1, number(entry.base.as_ref()?))));
        write_list(&mut code, "BASES", "(u16, u16)", bases);
        let _ = writeln!(
            code,
            "/// Every word, in order.\npub(super) static SPELLED: [&str; {}] = {words:?};",
            words.len()
        );
        write_list(&mut code, "PACKED", "u8", packed(&words).into_iter());
        // Of a phrase how much higher its first word is than that of the one before, how many words it has, its signs; apart,
        // for what is alike side by side weighs less.
        let firsts = self.phrases.keys().map(|words| words.first().map_or(0, number));
        let firsts = firsts.scan(0, |before, first| Some(first - std::mem::replace(before, first)));
        write_list(&mut code, "PHRASE_FIRSTS", "u16", firsts);
        write_list(
            &mut code,
            "PHRASE_WORDS",
            "u16",
            self.phrases.keys().flat_map(|words| words.iter().skip(1)).map(number),
        );
        write_list(&mut code, "PHRASE_LENS", "u8", self.phrases.keys().map(Vec::len));
        write_list(&mut code, "PHRASE_SETS", "u8", self.phrases.values().map(|phrase| set(phrase) % 256));
        write_list(&mut code, "PHRASE_SETS_ABOVE", "u8", self.phrases.values().map(|phrase| 255 - set(phrase) / 256));
        self.write_values(&mut code);
        code
    }

    /// What keeps its full stop, for what cuts sentences without the rest of the vocabulary.
    fn short_forms(&self) -> Result<String, String> {
        let mut code = String::new();
        for (list, name) in [("SHORT_FORMS", "short_form"), ("SMALL_FORMS", "small_form")] {
            let sign = self.sign(name)?;
            let has = |entry: &Entry| entry.signs.contains(&sign);
            let forms: Vec<&String> = self.words.iter().filter(|(_, entry)| has(entry)).map(|(word, _)| word).collect();
            let meaning = &self.signs[sign].1;
            let _ = writeln!(code, "/// {meaning}\nstatic {list}: [&str; {}] = {forms:?};", forms.len());
        }
        Ok(code)
    }

    /// The sets of signs that words and phrases have: first the one without signs, then those that most have.
    fn sets(&self) -> Vec<&BTreeSet<usize>> {
        let mut many: BTreeMap<&BTreeSet<usize>, usize> = BTreeMap::new();
        for entry in self.words.values().chain(self.phrases.values()) {
            *many.entry(&entry.signs).or_default() += 1;
        }
        let mut sets: Vec<&BTreeSet<usize>> = many.keys().copied().collect();
        sets.sort_by_key(|set| (!set.is_empty(), usize::MAX - many[set]));
        sets
    }

    /// The values of words and phrases, by the number of the word, or that of the phrase behind those of all words, and by
    /// sign; each as the place in one text where it begins, up to the end of its line.
    fn write_values(&self, code: &mut String) {
        let mut text = String::new();
        let mut starts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut rows = Vec::new();
        for (at, entry) in self.words.values().chain(self.phrases.values()).enumerate() {
            for (sign, value) in &entry.values {
                let start = *starts.entry(value).or_insert_with(|| {
                    text.push_str(value);
                    text.push('\n');
                    text.len() - value.len() - 1
                });
                rows.push((at + 1, *sign, start));
            }
        }
        write_list(code, "VALUES", "(u16, u16, u16)", rows.into_iter());
        let _ = writeln!(code, "static VALUE_TEXT: &str = {text:?};");
    }

    fn write_signs(&self, code: &mut String) {
        let _ = writeln!(code, "impl Sign {{");
        for (at, (sign, meaning)) in self.signs.iter().enumerate() {
            let _ = writeln!(code, "    /// {meaning}\n    pub const {}: Sign = Sign({at});", sign.to_uppercase());
        }
        let _ = writeln!(code, "}}");
    }
}

/// Writes the static list `name`.
fn write_list<T: std::fmt::Debug>(code: &mut String, name: &str, of: &str, list: impl Iterator<Item = T>) {
    let list: Vec<T> = list.collect();
    let _ = writeln!(code, "pub(super) static {name}: [{of}; {}] = {list:?};", list.len());
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
