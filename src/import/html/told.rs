//! Which blocks stand in what the page itself calls the text of its article.

use std::collections::BTreeSet;

use super::block::Block;

/// How many words are compared at once.
const RUN: usize = 4;

/// Of each block whether its words stand in `body`; of none where there is none, or it is of another article.
pub(super) fn told(blocks: &[Block], body: Option<&str>) -> Vec<bool> {
    let Some(body) = body else { return Vec::new() };
    let runs: BTreeSet<u64> = runs(body).collect();
    let is_told = |block: &Block| {
        let (mut all, mut held) = (0, 0);
        for run in self::runs(&block.text) {
            all += 1;
            held += usize::from(runs.contains(&run));
        }
        all > 0 && held * 10 >= all * 8
    };
    let told: Vec<bool> = blocks.iter().map(is_told).collect();
    let len: usize = blocks.iter().zip(&told).filter(|(_, told)| **told).map(|(block, _)| block.text.len()).sum();
    if len * 2 >= body.len() { told } else { Vec::new() }
}

/// Each run of words as a number.
fn runs(text: &str) -> impl Iterator<Item = u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut last = [0u64; RUN];
    words.enumerate().filter_map(move |(at, word)| {
        last.rotate_left(1);
        last[RUN - 1] = word.bytes().fold(7, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        (at + 1 >= RUN).then(|| last.iter().fold(11, |hash, word| (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    })
}
