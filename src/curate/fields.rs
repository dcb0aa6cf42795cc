//! Reading one table of a sidecar: each field once, every fault noted, and no key left over.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::complaint::{Complaint, Notebook};
use crate::text::Span;

/// Keys are suggested for a misspelt one only where they are at least this much alike.
const ALIKE: f64 = 0.6;

/// Words of the sidecar and where they stand in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Worded {
    /// The words.
    pub words: String,
    /// Their place in the sidecar.
    pub place: Span,
}

/// A claim: words that stand in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The words.
    pub said: Worded,
    /// A longer passage of the text in which they are sought, where they alone would fit several places.
    pub inside: Option<Worded>,
}

/// What a field says that may say "nothing", too.
#[derive(Clone, Debug, PartialEq)]
pub enum Claimed {
    /// The sidecar leaves it open.
    Open,
    /// Nothing: `false`.
    Nothing,
    /// These words.
    Words(Claim),
}

/// The fields of one table that are still to be read.
pub struct Fields<'a> {
    name: String,
    /// Where the table stands.
    pub place: Span,
    rest: BTreeMap<&'a str, (Span, &'a Spanned<DeValue<'a>>)>,
    asked: Vec<&'static str>,
    given: Vec<&'static str>,
    notebook: &'a Notebook,
}

impl<'a> Fields<'a> {
    /// The fields of `table`, which the sidecar's author knows as `name`.
    pub fn new(name: String, place: Span, table: &'a DeTable<'a>, notebook: &'a Notebook) -> Fields<'a> {
        let rest = table.iter().map(|(key, value)| (key.get_ref().as_ref(), (place_of(key), value))).collect();
        Fields { name, place, rest, asked: Vec::new(), given: Vec::new(), notebook }
    }

    /// The text of `key`.
    pub fn text(&mut self, key: &'static str) -> Option<Worded> {
        let value = self.take(key)?;
        worded(value).or_else(|| self.wrong(value, format!("`{key}` is not text"), "write it in quotation marks"))
    }

    /// The date of `key`, in or out of quotation marks.
    pub fn date(&mut self, key: &'static str) -> Option<Worded> {
        let bare = self.rest.get(key).and_then(|(_, value)| Some((place_of(value), value.get_ref().as_datetime()?)));
        match bare {
            Some((place, date)) => self.take(key).map(|_| Worded { words: date.to_string(), place }),
            None => self.text(key),
        }
    }

    /// The one of `choices` that `key` names.
    pub fn choice<T: Copy>(&mut self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        let said = self.text(key)?;
        let chosen = choices.iter().find(|(name, _)| *name == said.words).map(|(_, choice)| *choice);
        if chosen.is_none() {
            let names: Vec<String> = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
            let complaint = Complaint::at(said.place, format!("`{key}` cannot be \"{}\"", said.words));
            self.notebook.add(complaint.help(format!("it is one of {}", names.join(", "))));
        }
        chosen
    }

    /// The claim of `key`: `"words"` or `{ words = "…", in = "…" }`.
    pub fn claim(&mut self, key: &'static str) -> Option<Claim> {
        let value = self.take(key)?;
        self.to_claim(key, value)
    }

    /// The claim of `key`, or `false`: that there is nothing to claim.
    pub fn claimed(&mut self, key: &'static str) -> Claimed {
        if self.rest.get(key).is_some_and(|(_, value)| value.get_ref().as_bool() == Some(false)) {
            self.take(key);
            return Claimed::Nothing;
        }
        self.claim(key).map_or(Claimed::Open, Claimed::Words)
    }

    /// The claims of `key`: one, or several in brackets.
    pub fn claims(&mut self, key: &'static str) -> Vec<Claim> {
        let Some(value) = self.take(key) else { return Vec::new() };
        match value.get_ref().as_array() {
            Some(list) if list.is_empty() => {
                self.wrong(value, format!("`{key}` is empty"), "leave it out, or put words in").unwrap_or_default()
            }
            Some(list) => list.iter().filter_map(|value| self.to_claim(key, value)).collect(),
            None => self.to_claim(key, value).into_iter().collect(),
        }
    }

    /// The list of texts of `key`.
    pub fn texts(&mut self, key: &'static str) -> Vec<Worded> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let list = value.get_ref().as_array().and_then(|list| list.iter().map(worded).collect::<Option<Vec<_>>>());
        list.or_else(|| self.wrong(value, format!("`{key}` is not a list of texts"), "write [\"one\", \"two\"]"))
            .unwrap_or_default()
    }

    /// The table of `key`.
    pub fn table(&mut self, key: &'static str) -> Option<Fields<'a>> {
        let value = self.take(key)?;
        match value.get_ref().as_table() {
            Some(table) => Some(Fields::new(format!("this `{key}`"), place_of(value), table, self.notebook)),
            None => self.wrong(value, format!("`{key}` is not a table"), "write its fields in braces"),
        }
    }

    /// The tables headed `[[key]]`, in the order of the file.
    pub fn tables(&mut self, key: &'static str) -> Vec<Fields<'a>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let list = value.get_ref().as_array().and_then(|list| {
            let one = |value: &'a Spanned<DeValue<'a>>| {
                let table = value.get_ref().as_table()?;
                Some(Fields::new(format!("this [[{key}]]"), place_of(value), table, self.notebook))
            };
            list.iter().map(one).collect::<Option<Vec<_>>>()
        });
        list.or_else(|| {
            self.wrong(value, format!("`{key}` is not a list of tables"), &format!("head each with a line [[{key}]]"))
        })
        .unwrap_or_default()
    }

    /// What `read` reads of `key`; that it is missing is noted, unless it was there and found faulty.
    pub fn need<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Self, &'static str) -> Option<T>) -> Option<T> {
        let value = read(self, key);
        if value.is_none() && !self.given.contains(&key) {
            self.notebook.add(Complaint::at(self.place, format!("{} lacks `{key}`", self.name)));
        }
        value
    }

    /// Notes every key that nobody asked for.
    pub fn finish(self) {
        for (key, (place, _)) in &self.rest {
            let nearest = self.asked.iter().map(|known| (strsim::jaro_winkler(key, known), known));
            let nearest = nearest.filter(|(alike, _)| *alike >= ALIKE).max_by(|a, b| a.0.total_cmp(&b.0));
            let complaint = Complaint::at(*place, format!("{} has no field `{key}`", self.name));
            self.notebook.add(complaint.help(match nearest {
                Some((_, known)) => format!("did you mean `{known}`?"),
                None => format!("its fields are {}", self.asked.join(", ")),
            }));
        }
    }

    fn take(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        let (_, value) = self.rest.remove(key)?;
        self.given.push(key);
        Some(value)
    }

    fn to_claim(&self, key: &'static str, value: &'a Spanned<DeValue<'a>>) -> Option<Claim> {
        if let Some(said) = worded(value) {
            return Some(Claim { said, inside: None });
        }
        let Some(table) = value.get_ref().as_table() else {
            let help = "write \"words\" or { words = \"…\", in = \"a longer passage\" }";
            return self.wrong(value, format!("`{key}` is not words of the text"), help);
        };
        let mut fields = Fields::new(format!("this `{key}`"), place_of(value), table, self.notebook);
        let said = fields.need("words", Fields::text);
        let inside = fields.text("in");
        fields.finish();
        Some(Claim { said: said?, inside })
    }

    /// Notes a value of the wrong form; gives none.
    fn wrong<T>(&self, value: &Spanned<DeValue>, message: String, help: &str) -> Option<T> {
        let kind = value.get_ref().type_str();
        self.notebook.add(Complaint::at(place_of(value), message).label(format!("this is of type {kind}")).help(help));
        None
    }
}

fn worded(value: &Spanned<DeValue>) -> Option<Worded> {
    let words = value.get_ref().as_str()?.to_owned();
    Some(Worded { words, place: place_of(value) })
}

fn place_of<T>(value: &Spanned<T>) -> Span {
    Span::new(value.span().start, value.span().end)
}
