//! A view as a link and back.

use proptest::prelude::*;
use verbatim::link::{LONGEST_FIND, LONGEST_ID, LONGEST_SLUG, MOST_SPEAKERS, Mode, View};

const TABLE: &str = include_str!("../../corpus/links/canonical.txt");

/// The view of an address: what stands before the first `#` is its query.
fn read(address: &str) -> View {
    let at = address.find('#').unwrap_or(if address.starts_with('?') { address.len() } else { 0 });
    View::read(&address[at..], &address[..at])
}

/// The rows of the table: an address, and the link that its view is written as.
fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = TABLE.lines().filter(|line| !line.starts_with("# ") || line.starts_with("# ->"));
    rows.filter_map(|line| line.rsplit_once(" -> "))
}

#[test]
fn every_link_of_the_table_is_read_as_it_says() {
    let wrong: Vec<String> = rows()
        .filter_map(|(given, expected)| {
            let written = read(given).write();
            let shown = if written.is_empty() { "(all)" } else { &written };
            (shown != expected).then(|| format!("{given}\n  expected {expected}\n  written  {shown}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows().count() >= 103, "a link of the table, once added, never goes");
}

#[test]
fn every_written_link_of_the_table_is_read_back_as_itself() {
    for (given, written) in rows() {
        let written = written.replace("(all)", "");
        assert_eq!(View::read(&written, "").write(), written, "{given}");
    }
}

#[test]
fn a_megabyte_is_read_in_part() {
    let million = "x".repeat(1 << 20);
    assert_eq!(View::read(&million, &million), View::default());
    assert_eq!(View::read(&format!("find={million}"), "").find.len(), LONGEST_FIND);
    assert_eq!(View::read(&format!("q-{million}"), "").at.map(|id| id.len()), Some(LONGEST_ID));
    assert_eq!(View::read(&format!("s={million}"), "").speakers.iter().next().map(String::len), Some(LONGEST_SLUG));
    for unit in ["%", "%25", "&", "=", "#", "s=a&", "é", "%C3%A9", "q-", "~", "+", "\u{202e}", ":~:", "&amp;"] {
        let link = unit.repeat((1 << 20) / unit.len());
        let view = View::read(&link, &link);
        assert_eq!(View::read(&view.write(), ""), view);
    }
}

#[test]
fn five_thousand_speakers_are_cut_to_what_a_view_holds() {
    let slugs: Vec<String> = (0..5000).map(|at| format!("speaker-{at}")).collect();
    let view = View::read(&format!("s={}", slugs.join(".")), "");
    assert_eq!(view.speakers.len(), MOST_SPEAKERS);
    assert_eq!(View::read(&view.write(), ""), view);
}

#[test]
fn the_longest_view_survives_its_own_link() {
    let wide = |from: u32, len: usize| -> String {
        std::iter::repeat_n(char::from_u32(0x20000 + from).unwrap(), len).collect()
    };
    let view = View {
        speakers: (0..MOST_SPEAKERS as u32).map(|at| wide(at, LONGEST_SLUG)).collect(),
        mode: Mode::Quotes,
        find: wide(0, LONGEST_FIND),
        at: Some(format!("q-{}", wide(0, LONGEST_ID - 2))),
        beside: Some(format!("n-{}", wide(0, LONGEST_ID - 2))),
    };
    assert_eq!(view.normalised(), view);
    assert_eq!(View::read(&view.write(), ""), view);
}

/// Text of the kinds that links are made of, and of the kinds that break them.
fn odd_text() -> impl Strategy<Value = String> {
    let unit = prop_oneof![
        4 => any::<char>().prop_map(String::from),
        4 => "[a-zA-Z0-9 .,~-]",
        3 => prop::sample::select(vec![
            "%", "%25", "%20", "%2", "%E2%80%AE", "%FF", "+", "&", "=", "s=", "view=", "find=", "at=", "n=", "quotes", "q-", "n-",
            "e-", "c-", "vent", "~", "#", "?", ":~:text=", "&amp;", "\u{202e}", "\u{200b}", "é", "İ", "ẞ", "Å", "\0", "<b>", "\n",
        ]).prop_map(String::from),
    ];
    prop::collection::vec(unit, 0..24).prop_map(|units| units.concat())
}

fn odd_view() -> impl Strategy<Value = View> {
    let mode = prop::sample::select(vec![Mode::Article, Mode::Quotes, Mode::Figures, Mode::Events]);
    let id = |kind: &'static str| prop::option::of(odd_text().prop_map(move |text| format!("{kind}-{text}")));
    let speakers = prop::collection::btree_set(odd_text(), 0..6);
    let at = prop_oneof![id("q"), id("e")];
    (speakers, mode, odd_text(), at, id("n")).prop_map(|(speakers, mode, find, at, beside)| View {
        speakers: speakers.into_iter().collect(),
        mode,
        find,
        at,
        beside,
    })
}

proptest! {
    #[test]
    fn a_view_is_read_back_from_its_link(view in odd_view()) {
        let view = view.normalised();
        prop_assert_eq!(view.normalised(), view.clone());
        prop_assert_eq!(View::read(&view.write(), ""), view);
    }

    #[test]
    fn any_address_settles_after_one_reading(fragment in odd_text(), query in odd_text()) {
        let view = View::read(&fragment, &query);
        prop_assert_eq!(view.normalised(), view.clone());
        let written = view.write();
        prop_assert_eq!(View::read(&written, "").write(), written.clone());
        prop_assert_eq!(View::read(&written, ""), view);
        prop_assert!(written.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%=&".contains(&b)), "{}", written);
    }

    #[test]
    fn one_extra_percent_encoding_does_not_matter(find in "[a-zé&=+ ]{1,20}", slugs in prop::collection::btree_set("[a-z]{1,8}(-[a-z]{1,8})?", 0..4)) {
        let view = View { speakers: slugs.into_iter().collect(), find, mode: Mode::Quotes, ..View::default() }.normalised();
        let link = view.write();
        prop_assert_eq!(View::read(&link.replace('%', "%25"), ""), view.clone());
        let wrapped = link.replace('%', "%25").replace('&', "%26").replace('=', "%3D");
        prop_assert_eq!(View::read(&wrapped, ""), view);
    }
}

#[test]
fn the_order_of_speakers_is_the_alphabets() {
    let view = View { speakers: ["b".to_owned(), "a".to_owned()].into_iter().collect(), ..View::default() };
    assert_eq!(view.write(), "s=a.b");
}
