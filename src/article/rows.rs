//! The index of an article as a page carries it: rows of strings, without what stands in the page anyway.
//!
//! A row is one string, its fields parted by tabs: with thousands of rows, quotation marks around each field would weigh.

use std::collections::BTreeMap;

use super::alias::{Alias, Found};
use super::index::{Doubt, Index, Item, Row, Told, Voice};
use super::kind::Kind;
use crate::text::{Span, sentence_at};

const ABOUT: &str = "about";
const VOICE: &str = "voice";
const ALIAS: &str = "alias";
/// The sign of a quote that is only quoted words within a sentence.
const WITHIN: &str = "w";
/// What parts the fields of a row.
const TAB: char = '\t';
/// What stands for what can be told from the item: the words that a figure counts, the chart that begins with it.
const SAME: &str = "=";

impl Index {
    /// The rows that [`Index::from_rows`] reads.
    pub fn to_rows(&self) -> Vec<String> {
        let field = |field: &String| field.replace(TAB, " ");
        let joined = |row: Row| row.iter().map(field).collect::<Vec<String>>().join("\t");
        self.fields().into_iter().map(joined).collect()
    }

    fn fields(&self) -> Vec<Row> {
        let about = [ABOUT.to_owned(), sum(&self.text).to_string()].into_iter().chain(self.source.clone()).collect();
        let voices = self.voices.iter().map(|voice| {
            let [hue, quotes, reported, terms, words] =
                [usize::from(voice.hue), voice.quotes, voice.reported, voice.terms, voice.words]
                    .map(|number| number.to_string());
            let [role, affiliation, named] = [voice.role, voice.affiliation, voice.named]
                .map(|span| placed(&span.into_iter().collect::<Vec<Span>>(), 0));
            let (slug, name, initials) = (voice.slug.clone(), voice.name.clone(), voice.initials.clone());
            vec![VOICE.to_owned(), slug, name, initials, hue, quotes, reported, terms, words, role, affiliation, named]
        });
        let numbers: BTreeMap<&str, usize> =
            self.voices.iter().enumerate().map(|(number, voice)| (voice.slug.as_str(), number)).collect();
        let number = |slug: &String| numbers.get(slug.as_str()).map(usize::to_string);
        let mut last = 0;
        let items = self.items.iter().map(|item| {
            let from = std::mem::replace(&mut last, item.parts.first().map_or(0, |part| part.start));
            let by: Vec<String> = item.by.iter().filter_map(number).collect();
            let doubt = match &item.doubt {
                Doubt::None => String::new(),
                Doubt::Probably => "probably".to_owned(),
                Doubt::Between(names) => names.clone(),
            };
            let mut told = item.told.clone();
            if self.counted(&item.parts).as_ref() == Some(&told.what) {
                SAME.clone_into(&mut told.what);
            }
            if let Some(before) = told.chart.strip_suffix(&chart_of(&item.id)) {
                told.chart = format!("{before}{SAME}");
            }
            let sign = if item.within { WITHIN } else { item.kind.sign() };
            let mut row = vec![sign.to_owned(), placed(&item.parts, from), by.join(" ")];
            row.extend(match item.kind {
                kind if kind.is_quoted() => {
                    let cue: Vec<Span> = item.cue.into_iter().collect();
                    vec![doubt, placed(&cue, last), item.why.clone(), placed(&item.shows, last)]
                }
                _ => vec![told.what, told.when, told.who, told.chart, told.comparable],
            });
            while row.last().is_some_and(String::is_empty) {
                row.pop();
            }
            row
        });
        let aliases = self.aliases.iter().map(|(old, alias)| {
            let under = alias.under.as_ref().map(|name| format!("{SAME}{name}")).unwrap_or_default();
            vec![ALIAS.to_owned(), old.clone(), alias.to.clone(), alias.found.sign(), under]
        });
        [about].into_iter().chain(voices).chain(items).chain(aliases).collect()
    }

    /// The index in `rows` of a page with this text, whose quotes, figures and events have these ids, each in the order of
    /// the page. Rows of another form are left out. `None` where text, ids and rows do not belong together.
    pub fn from_rows(rows: &[String], text: String, ids: Vec<String>) -> Option<Index> {
        let mut reading = Reading::new(text, ids);
        rows.iter().try_for_each(|row| reading.read(row))?;
        reading.done()
    }

    /// What a figure counts, by its own words, as a title has them; `None` where they do not begin with a plain letter.
    fn counted(&self, parts: &[Span]) -> Option<String> {
        let mut words = self.words(*parts.get(1)?).to_owned();
        words.get_mut(..1)?.make_ascii_uppercase();
        Some(words)
    }

    fn item_in(&self, kind: Kind, id: String, last: usize, mut field: impl FnMut() -> String) -> Option<Item> {
        let parts = places(&field(), last);
        if parts.is_empty() || !parts.iter().all(|part| part.fits(&self.text)) {
            return None;
        }
        let words: Vec<&str> = parts.iter().map(|&part| self.words(part)).collect();
        let words = words.join(" ");
        let at = parts.first().map_or(0, |part| part.start);
        let near = if kind.is_quoted() { "" } else { self.words(sentence_at(&self.text, at)) };
        let by = field();
        let voice = |place: &str| Some(self.voices.get(place.parse::<usize>().ok()?)?.slug.clone());
        let by: Option<Vec<String>> = by.split(' ').filter(|place| !place.is_empty()).map(voice).collect();
        let mut item = Item { words, near: near.to_owned(), ..Item::new(kind, id, parts, by?) };
        if kind.is_quoted() {
            let doubt = field();
            item.doubt = match doubt.as_str() {
                "" => Doubt::None,
                "probably" => Doubt::Probably,
                _ => Doubt::Between(doubt),
            };
            item.cue = places(&field(), at).first().copied();
            item.why = field();
            item.shows = places(&field(), at);
        } else {
            item.told = Told { what: field(), when: field(), who: field(), chart: field(), comparable: field() };
            if let Some(before) = item.told.chart.strip_suffix(SAME) {
                item.told.chart = format!("{before}{}", chart_of(&item.id));
            }
            if item.told.what == SAME {
                item.told.what = self.counted(&item.parts).unwrap_or_default();
            }
        }
        Some(item)
    }
}

/// Rows that are being read: those of a long article need not be read at once.
pub struct Reading {
    index: Index,
    ids: Ids,
    /// Whether the rows are those of the text.
    belongs: bool,
    /// Where the item before begins.
    last: usize,
}

impl Reading {
    /// None is read yet. What is given is that of [`Index::from_rows`].
    pub fn new(text: String, ids: Vec<String>) -> Reading {
        Reading { index: Index { text, ..Index::default() }, ids: Ids::new(ids), belongs: false, last: 0 }
    }

    /// Reads the next row; `None` where it does not belong to text and ids.
    pub fn read(&mut self, row: &str) -> Option<()> {
        let index = &mut self.index;
        let mut fields = row.split(TAB).map(str::to_owned);
        let what = fields.next().unwrap_or_default();
        if what == ABOUT {
            self.belongs = fields.next().is_some_and(|number| number == sum(&index.text).to_string());
            index.source = fields.collect();
            return Some(());
        }
        let mut field = || fields.next().unwrap_or_default();
        if what == VOICE {
            index.voices.push(Voice {
                slug: field(),
                name: field(),
                initials: field(),
                hue: number(&field()) as u8,
                quotes: number(&field()),
                reported: number(&field()),
                terms: number(&field()),
                words: number(&field()),
                role: places(&field(), 0).first().copied(),
                affiliation: places(&field(), 0).first().copied(),
                named: places(&field(), 0).first().copied(),
            });
        } else if what == ALIAS {
            let (old, to, found, under) = (field(), field(), Found::with_sign(&field()), field());
            let under = under.strip_prefix(SAME).map(str::to_owned);
            index.aliases.push((old, Alias { to, found, under }));
        } else if let Some(kind) = if what == WITHIN { Some(Kind::Quote) } else { Kind::with_sign(&what) } {
            let within = what == WITHIN;
            let item = Item { within, ..index.item_in(kind, self.ids.next(kind)?, self.last, field)? };
            self.last = item.parts.first().map_or(0, |part| part.start);
            index.items.push(item);
        }
        Some(())
    }

    /// The index, when all rows are read; `None` where they are not those of the text and the ids.
    pub fn done(self) -> Option<Index> {
        (self.belongs && self.ids.are_used()).then_some(self.index)
    }
}

impl Kind {
    const SIGNS: [(Kind, &str); 6] = [
        (Kind::Quote, "q"),
        (Kind::Reported, "r"),
        (Kind::Term, "t"),
        (Kind::Figure, "n"),
        (Kind::Missing, "m"),
        (Kind::Event, "e"),
    ];

    fn sign(self) -> &'static str {
        Kind::SIGNS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, sign)| sign)
    }

    fn with_sign(sign: &str) -> Option<Kind> {
        Kind::SIGNS.iter().find(|(_, own)| *own == sign).map(|(kind, _)| *kind)
    }
}

impl Found {
    const SIGNS: [(Found, &str); 7] = [
        (Found::Same, ""),
        (Found::Elsewhere, "e"),
        (Found::Reworded, "w"),
        (Found::Shortened, "s"),
        (Found::Extended, "x"),
        (Found::Parted, "p"),
        (Found::Closest, "c"),
    ];

    fn sign(&self) -> String {
        match self {
            Found::Number(number) => format!("{SAME}{number}"),
            plain => Found::SIGNS.iter().find(|(found, _)| found == plain).map_or("", |(_, sign)| sign).to_owned(),
        }
    }

    /// What says least is what an unknown sign means.
    fn with_sign(sign: &str) -> Found {
        let known = || Found::SIGNS.iter().find(|(_, own)| *own == sign).map(|(found, _)| found.clone());
        let number = sign.strip_prefix(SAME).map(|number| Found::Number(number.to_owned()));
        number.or_else(known).unwrap_or(Found::Closest)
    }
}

/// The ids of a page, handed out by what they begin with, each once and in their order.
struct Ids {
    ids: Vec<String>,
    /// For each prefix, how far its ids are handed out.
    read: [(&'static str, usize); 3],
    used: usize,
}

impl Ids {
    fn new(ids: Vec<String>) -> Ids {
        let read = [Kind::Quote, Kind::Figure, Kind::Event].map(|kind| (kind.prefix(), 0));
        Ids { ids, read, used: 0 }
    }

    fn next(&mut self, kind: Kind) -> Option<String> {
        let (prefix, from) = self.read.iter_mut().find(|(prefix, _)| *prefix == kind.prefix())?;
        let at = *from + self.ids.get(*from..)?.iter().position(|id| id.starts_with(*prefix))?;
        *from = at + 1;
        self.used += 1;
        self.ids.get(at).cloned()
    }

    fn are_used(&self) -> bool {
        self.used == self.ids.len()
    }
}

/// The id of the chart that shows an item first.
fn chart_of(id: &str) -> String {
    format!("c-{id}")
}

/// Spans as a row has them: how far each starts behind the one before, the first behind `from`, and how long it is, as in
/// `12+33 40+10`. Short numbers make a short page.
fn placed(spans: &[Span], from: usize) -> String {
    let mut from = from;
    let mut placed = String::new();
    for span in spans {
        let gap = if placed.is_empty() { "" } else { " " };
        placed.push_str(&format!("{gap}{}+{}", span.start as i64 - from as i64, span.end - span.start));
        from = span.start;
    }
    placed
}

fn places(text: &str, from: usize) -> Vec<Span> {
    let mut from = from;
    let mut place = |span: &str| {
        let (behind, length) = span.split_once('+')?;
        let start = from.checked_add_signed(behind.parse().ok()?)?;
        from = start;
        Some(Span::new(start, start.checked_add(length.parse().ok()?)?))
    };
    text.split(' ').filter_map(&mut place).collect()
}

fn number(text: &str) -> usize {
    text.parse().unwrap_or_default()
}

/// A sum of a text (FNV-1a, 32 bits) that tells whether a page still has the words that its index was made of.
fn sum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::super::UNKNOWN;
    use super::*;

    fn sample() -> Index {
        let item = |kind, id: &str, parts: &[(usize, usize)], by: &[&str]| {
            let parts = parts.iter().map(|&part| part.into()).collect();
            Item::new(kind, id.into(), parts, by.iter().map(|slug| (*slug).to_owned()).collect())
        };
        let voice = |slug: &str| Voice { slug: slug.into(), name: slug.into(), hue: 3, words: 2, ..Voice::default() };
        Index {
            text: "“No.” Two boats sank.\n\n“Yes,” she said.".into(),
            source: vec!["A heading".into()],
            voices: vec![Voice { named: Some((0, 3).into()), ..voice("ada-moreno") }, voice(UNKNOWN)],
            items: vec![
                Item { words: "“No.”".into(), ..item(Kind::Term, "q-no", &[(0, 9)], &[UNKNOWN]) },
                Item {
                    words: "“Yes,”".into(),
                    doubt: Doubt::Probably,
                    within: true,
                    why: "The text says only “she”.".into(),
                    shows: vec![(38, 41).into()],
                    ..item(Kind::Quote, "q-yes", &[(27, 37)], &["ada-moreno"])
                },
                Item {
                    words: "Two".into(),
                    near: "“No.” Two boats sank.".into(),
                    told: Told { what: "boats".into(), ..Told::default() },
                    ..item(Kind::Figure, "n-two", &[(10, 13)], &[])
                },
            ],
            aliases: [
                Alias::same("new".into()),
                Alias { found: Found::Number("37,000".into()), ..Alias::same("n-two".into()) },
                Alias { found: Found::Closest, under: Some("Carl Dorn".into()), ..Alias::same("q-yes".into()) },
                Alias { found: Found::Elsewhere, under: Some(String::new()), ..Alias::same("q-no".into()) },
            ]
            .map(|alias| ("old".to_owned(), alias))
            .to_vec(),
        }
    }

    fn read(index: &Index, text: &str, ids: &[&str]) -> Option<Index> {
        Index::from_rows(&index.to_rows(), text.to_owned(), ids.iter().map(|id| (*id).to_owned()).collect())
    }

    #[test]
    fn rows_are_read_as_they_were_written() {
        let index = sample();
        // The page has the ids in its own order; only among those of one kind does the order matter.
        let read_back = read(&index, &index.text, &["q-no", "n-two", "q-yes"]).unwrap();
        assert_eq!(read_back.voices, index.voices);
        assert_eq!(read_back, index);
    }

    #[test]
    fn what_does_not_belong_together_is_refused() {
        let index = sample();
        let ids = ["q-no", "n-two", "q-yes"];
        assert_eq!(read(&index, "Other words.", &ids), None);
        assert_eq!(read(&index, &index.text, &ids[..2]), None);
        assert_eq!(read(&index, &index.text, &["q-no", "n-two", "q-yes", "e-one-more"]), None);
        assert_eq!(Index::from_rows(&[String::new(), "other".into()], String::new(), Vec::new()), None);
        let damaged = |row: usize, other: &str| {
            let mut rows = index.to_rows();
            other.clone_into(&mut rows[row]);
            Index::from_rows(&rows, index.text.clone(), ids.map(str::to_owned).to_vec())
        };
        assert_eq!(damaged(3, "t\t0+9000\t1"), None, "beyond the text");
        assert_eq!(damaged(3, "t\t0+9\t7"), None, "by nobody");
        assert_eq!(damaged(3, "t"), None, "cut off");
    }
}
