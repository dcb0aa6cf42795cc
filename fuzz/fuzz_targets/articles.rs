//! Any text makes an article whose findings lie on it and whose charts keep every rule.
#![no_main]

use libfuzzer_sys::fuzz_target;
use verbatim::chart::choose::choose;
use verbatim::chart::lint::lint;
use verbatim::find::article;

fuzz_target!(|text: &str| {
    let mut article = article("fuzzed", text, None);
    let spans = article.figures.iter().map(|figure| figure.span);
    let spans = spans.chain(article.events.iter().map(|event| event.span));
    let spans = spans.chain(article.missing.iter().map(|missing| missing.span));
    assert!(spans.into_iter().all(|span| span.fits(text) && span.start < span.end));
    article.charts = choose(&article);
    assert_eq!(lint(&article), []);
});
