//! Any text gives figures in order, inside it and apart.
#![no_main]

use libfuzzer_sys::fuzz_target;
use verbatim::find::figures;

fuzz_target!(|text: &str| {
    let mut end = 0;
    for figure in figures(text) {
        assert!(figure.span.fits(text) && figure.span.start >= end);
        end = figure.span.end;
        assert!(figure.counted.is_none_or(|span| span.fits(text)));
        assert!(figure.source.is_none_or(|span| span.fits(text)));
    }
});
