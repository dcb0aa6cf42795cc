//! Any text gives quotes on it, each with a reason.
#![no_main]

use libfuzzer_sys::fuzz_target;
use verbatim::find::quotes::{Sureness, quotes};

fuzz_target!(|text: &str| {
    let found = quotes(text);
    for quote in &found.quotes {
        let mut end = 0;
        for part in &quote.parts {
            assert!(part.fits(text) && part.start >= end && part.start < part.end);
            end = part.end;
        }
        assert!(end > 0);
        let spans = [quote.mention, quote.cue];
        assert!(spans.iter().flatten().chain(&quote.basis).all(|span| span.fits(text)));
        assert_eq!(quote.speaker.is_some(), quote.sureness != Sureness::Unknown);
        assert!(quote.speaker.is_none_or(|at| at < found.speakers.len()));
    }
});
