//! A view as a fragment and back: strict in writing, lenient in reading.

use super::percent::{decode, encode, settle};
use super::view::{MOST_SPEAKERS, slugs, tidy_find, tidy_id};
use super::{Mode, Speakers, View};
use crate::article::Kind;
use crate::text::is_wordy;
use std::borrow::Cow;

/// More than this many bytes of a link are not read. It is more than the longest link that is ever written.
const LONGEST_LINK: usize = 1 << 17;

impl View {
    /// The fragment that leads to this view, without its `#`: an id alone, or `s=…&view=…&find=…&at=…` in this order with
    /// defaults left out, where two numbers side by side have `n=…` instead of `at=…`. The default view is `""`. The same
    /// view always gives the same string.
    pub fn write(&self) -> String {
        let view = self.normalised();
        let at = view.at.as_deref().map(encode).unwrap_or_default();
        let (key, at) = match view.beside.as_deref().map(encode) {
            Some(beside) => ("n", format!("{at}.{beside}")),
            None if !view.is_filtered() && view.mode == Mode::Article => return at,
            None => ("at", at),
        };
        let speakers: Vec<String> = view.speakers.iter().map(|slug| encode(slug)).collect();
        let parts = [
            ("s", speakers.join(".")),
            ("view", if view.mode == Mode::Article { String::new() } else { view.mode.name().to_owned() }),
            ("find", encode(&view.find)),
            (key, at),
        ];
        let said = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let said: Vec<String> = said.map(|(key, value)| format!("{key}={value}")).collect();
        said.join("&")
    }

    /// The view that an address means: its fragment, and its query where the fragment does not say. Any two strings give
    /// a view; a part that makes no sense is dropped.
    pub fn read(fragment: &str, query: &str) -> View {
        let (fragment, query) = (Said::read(fragment), Said::read(query));
        let (at, beside) = if fragment.at.is_some() { fragment.at } else { query.at }.unzip();
        View {
            speakers: fragment.speakers.or(query.speakers).unwrap_or_default(),
            mode: fragment.mode.or(query.mode).unwrap_or_default(),
            find: fragment.find.or(query.find).unwrap_or_default(),
            at,
            beside: beside.flatten(),
        }
    }
}

/// What one half of an address says.
#[derive(Default)]
struct Said {
    speakers: Option<Speakers>,
    mode: Option<Mode>,
    find: Option<String>,
    /// The id that is pointed at, and the one put beside it.
    at: Option<(String, Option<String>)>,
}

impl Said {
    fn read(half: &str) -> Said {
        // A text-fragment directive is addressed to the browser, which mostly takes it away before we look.
        let directive = half.as_bytes().windows(3).position(|mark| mark == b":~:").unwrap_or(half.len());
        let end = directive.min(LONGEST_LINK);
        let half = (0..=end).rev().find_map(|end| half.get(..end)).unwrap_or("");
        let mut said = Said::default();
        for part in unwrapped(half).split('&') {
            let part = part.strip_prefix("amp;").unwrap_or(part);
            match part.split_once('=').filter(|(key, _)| !is_id(key)) {
                Some((key, value)) => said.take(&decode(key), &decode(&value.replace('+', " "))),
                None => said.take_bare(part),
            }
        }
        said
    }

    /// Takes one `key=value`. Speakers add up; of the others the first that makes sense counts.
    fn take(&mut self, key: &str, value: &str) {
        match key.trim().to_ascii_lowercase().as_str() {
            "s" => {
                let speakers = self.speakers.get_or_insert_default();
                for slug in slugs(&settle(value)) {
                    if speakers.len() >= MOST_SPEAKERS {
                        break;
                    }
                    speakers.insert(slug);
                }
            }
            "view" => self.mode = self.mode.or_else(|| Mode::named(&settle(value))),
            "find" => self.find = self.find.take().or_else(|| Some(tidy_find(value))),
            "at" => self.point(value, ""),
            "n" => {
                let (one, other) = value.split_once('.').unwrap_or((value, ""));
                self.point(one, other);
            }
            _ => {}
        }
    }

    /// Takes a part without `=`: an id, or the name of a mode. `e-vents` could be both, and is an id: ids are what links
    /// carry alone.
    fn take_bare(&mut self, part: &str) {
        match tidy_id(part) {
            Some(_) => self.point(part, ""),
            None => self.mode = self.mode.or_else(|| Mode::named(&settle(part))),
        }
    }

    fn point(&mut self, at: &str, beside: &str) {
        self.at = self.at.take().or_else(|| tidy_id(at).map(|at| (at, tidy_id(beside))));
    }
}

/// Whether what stands before a `=` is an id all the same, with what another program hung on: `q-we-waited-b1c2d3?fbclid`.
fn is_id(key: &str) -> bool {
    let id = key.split('?').next().unwrap_or_default();
    Kind::is_id(id) && id.chars().all(|c| is_wordy(c) || matches!(c, '-' | '~' | '%'))
}

/// A half of an address without the sign that leads it, and without a coat of percent-coding around the whole.
fn unwrapped(half: &str) -> Cow<'_, str> {
    let signs = ['#', '?', '!', '/', ' '];
    let half = half.trim_start_matches(signs);
    let decoded = if half.contains('=') { String::new() } else { decode(half) };
    if decoded.contains('=') { decoded.trim_start_matches(signs).to_owned().into() } else { half.into() }
}
