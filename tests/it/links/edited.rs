//! A table of edits, `tests/corpus/links/edits.txt`: an article, the article edited, and for each link to the first what it
//! leads to in the second and what is said. The browser tests follow the same links on built pages.

use std::fmt::Write;

use expect_test::expect_file;
use verbatim::article::Article;
use verbatim::find;
use verbatim::link::{Published, View, aliases, assign, resolve};

use super::fixture::index;

const TABLE: &str = include_str!("../../corpus/links/edits.txt");
/// What parts the article before, after, and what is said.
const THEN: &str = "\n>>>\n";

/// The article of a text as it is built after `published`.
fn built(text: &str, published: &Published) -> Article {
    let mut article = find::article("edited", text, None);
    assign(&mut article, published);
    article.aliases = aliases(published, &article);
    article
}

/// Where each link to the article before leads, a line each.
fn told(before: &str, after: &str) -> String {
    let mut published = Published::default();
    published.record(&built(before, &published));
    let index = index(&built(after, &published));
    let mut told = String::new();
    for id in published.items.keys() {
        let resolved = resolve(&View::of(id), &index);
        let now = resolved.target.map_or("nowhere".to_owned(), |target| target.id);
        let said: Vec<String> = resolved.notices.iter().map(|notice| notice.text(&index)).collect();
        writeln!(told, "{id} -> {} | {}", if now == *id { "it" } else { &now }, said.join(" ")).unwrap();
    }
    told
}

#[test]
fn each_edit_has_its_true_notice_or_none() {
    let mut cases = TABLE.split("\n# ");
    let mut table = cases.next().unwrap().to_owned();
    let mut count = 0;
    for case in cases {
        let (name, rest) = case.split_once('\n').unwrap();
        let (before, rest) = rest.split_once(THEN).unwrap();
        let (after, _) = rest.split_once(THEN).or_else(|| rest.split_once("\n>>>")).unwrap();
        write!(table, "\n# {name}\n{before}{THEN}{after}{THEN}{}", told(before, after)).unwrap();
        count += 1;
    }
    assert!(count >= 31, "{count} edits");
    expect_file!["../../corpus/links/edits.txt"].assert_eq(&table);
}
