//! The record of published links as a file: what is written reads back, and what was damaged is told.

use verbatim::link::{Damage, Published, read_first};

use super::fixture::{article, drafts};

/// The record after these articles were published one after the other.
fn record(editions: &[&str]) -> String {
    let (mut text, mut published) = (String::new(), Published::default());
    for (day, edition) in editions.iter().enumerate() {
        let article = article(edition);
        text += &published.lines(&text, &published.news(&article), &format!("2026-11-{:02}", day + 1));
        published.record(&article);
        assert_eq!(Published::read(&text).unwrap(), published);
    }
    text
}

const FIRST: &str = "Of the pier, the chair said: [Ada Moreno: “We have waited ten long years for this pier.”]";
const SECOND: &str =
    "Of the pier, the chair said: [Ada Moreno: “We waited ten years for this pier.”] [number: 12 boats] came.";

#[test]
fn a_record_reads_back_and_only_grows() {
    let (first, second) = (record(&[FIRST]), record(&[FIRST, SECOND]));
    assert!(second.starts_with(&first));
    assert_eq!(second.matches("\"build\":").count(), 2);
    assert!(first.contains("{\"build\":1,\"date\":\"2026-11-01\"}\n"), "{first}");
    assert!(first.contains("\"by\":{\"slug\":\"ada-moreno\",\"name\":\"Ada Moreno\"}"), "{first}");
    assert!(second.contains("\"number\":\"12 boats\""), "{second}");
}

#[test]
fn nothing_is_news_twice() {
    for draft in drafts() {
        let article = draft.publish().article;
        let mut published = Published::default();
        published.record(&article);
        assert_eq!(published.news(&article).len(), 0);
    }
}

#[test]
fn every_byte_that_is_lost_or_changed_shows() {
    let whole = record(&[FIRST, SECOND]);
    for end in 0..whole.len() {
        let Some(cut) = whole.get(..end) else { continue };
        // A record that ends with its first build is whole: it is the one of then.
        let is_older = cut.lines().last().is_some_and(|line| line.starts_with("{\"lines\"")) && cut.ends_with('\n');
        assert_eq!(Published::read(cut).is_ok(), is_older, "cut at {end}: {cut:?}");
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        // The day of the last build is in the sum as well.
        assert!(Published::read(&changed).is_err(), "byte {at} of {changed:?}");
    }
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    for gone in 0..lines.len() {
        let left: String = lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line).collect();
        assert!(Published::read(&left).is_err(), "without line {gone}: {left}");
    }
}

#[test]
fn what_is_wrong_is_told_in_words() {
    let whole = record(&[FIRST]);
    let told = |text: &str| Published::read(text).unwrap_err().to_string();
    let newer = whole.replacen("\"version\":2", "\"version\":3", 1);
    assert_eq!(Published::read(&newer), Err(Damage::Newer(3)));
    assert!(told(&newer).contains("newer program"), "{}", told(&newer));
    assert_eq!(Published::read("{\"a\":1}\n"), Err(Damage::Other));
    assert_eq!(Published::read(""), Err(Damage::Other));
    assert_eq!(Published::read(&whole.replacen("long", "short", 1)), Err(Damage::Sum(4)));
    assert!(told(&whole.replacen("long", "short", 1)).contains("line 4"));
    let cut = whole.lines().take(3).collect::<Vec<&str>>().join("\n");
    assert_eq!(Published::read(&cut), Err(Damage::Cut(2)));
    assert!(told(&cut).contains("version control"), "{}", told(&cut));
    assert_eq!(Published::read(&whole.replacen("[\"q-", "[q-", 1)), Err(Damage::Line(3)));
}

#[test]
fn the_record_of_an_earlier_program_is_read() {
    let first = r#"{"items":{"q-yes-b1c2d3":{"before":"she said","words":"yes","after":""}},"speakers":{"ada-moreno":["q-yes-b1c2d3"]}}"#;
    let published = read_first(first).unwrap();
    let item = &published.items["q-yes-b1c2d3"];
    assert_eq!((item.words.as_str(), item.by.as_ref().unwrap().name.as_str()), ("yes", "ada moreno"));
    assert_eq!(read_first("{}"), Err(Damage::Other));
}
