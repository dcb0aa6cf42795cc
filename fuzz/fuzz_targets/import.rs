//! Any bytes are refused or give an article, of which nothing is lost when all is put back.
#![no_main]

#[path = "../../tests/hostile/put_back.rs"]
mod put_back;

use libfuzzer_sys::fuzz_target;
use verbatim::import;

fuzz_target!(|input: (u8, &[u8])| {
    let names = [None, Some("a.txt"), Some("a.md"), Some("a.html")];
    if let Ok(imported) = import::of(input.1, names[usize::from(input.0) % names.len()]) {
        put_back::all_comes_back(imported);
    }
});
