//! Any bytes are refused or give an article, of which nothing is lost when all is put back, and importing its text again keeps
//! its paragraphs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use verbatim::import;
use verbatim::text::paragraphs;

fuzz_target!(|input: (u8, &[u8])| {
    let names = [None, Some("a.txt"), Some("a.md"), Some("a.html")];
    let Ok(mut imported) = import::of(input.1, names[usize::from(input.0) % names.len()]) else { return };
    let many = paragraphs(&imported.text).len();
    let left: usize = imported.left_out.iter().map(|passage| paragraphs(&passage.text).len()).sum();
    assert!(imported.left_out.iter().all(|passage| passage.before <= many));
    while !imported.left_out.is_empty() {
        imported.put_back(imported.left_out.len() / 2);
    }
    assert_eq!(paragraphs(&imported.text).len(), many + left);
});
