//! The lexicon's files as the program carries them, made by the compiler: each word without the letters with which the word
//! before begins, too. That halves the first names.

/// What stands between two words takes this many values: bytes that no word has.
const HEADS: usize = b'-' as usize;

/// How many bytes a file takes; see [`pack`].
pub const fn packed_len(file: &str, signs: &[&str]) -> usize {
    write(file.as_bytes(), signs, &mut [])
}

/// The words of a file, one byte before each: how many letters of the word before it begins with, and the sign of that word,
/// which a compressor guesses from its last letters; then its other letters. At the end the sign of the last. Comments are
/// left out.
pub const fn pack<const LEN: usize>(file: &str, signs: &[&str]) -> [u8; LEN] {
    let mut packed = [0; LEN];
    write(file.as_bytes(), signs, &mut packed);
    packed
}

/// Writes as much as there is room for, and gives how much room it takes.
const fn write(file: &[u8], signs: &[&str], packed: &mut [u8]) -> usize {
    let (mut len, mut at, mut before, mut sign) = (0, 0, (0, 0), 0);
    while at < file.len() {
        let end = until(file, at, b'\n', file.len());
        if file[at] != b'#' {
            let word_end = until(file, at, b' ', end);
            let mut same = 0;
            while same < HEADS / signs.len() - 1
                && before.0 + same < before.1
                && at + same < word_end
                && file[before.0 + same] == file[at + same]
            {
                same += 1;
            }
            let mut from = at + same;
            put(packed, len, (same * signs.len() + sign) as u8);
            len += 1;
            while from < word_end {
                put(packed, len, file[from]);
                len += 1;
                from += 1;
            }
            before = (at, word_end);
            sign = number_of(file, word_end, end, signs);
        }
        at = end + 1;
    }
    put(packed, len, sign as u8);
    len + 1
}

const fn put(packed: &mut [u8], at: usize, byte: u8) {
    if at < packed.len() {
        packed[at] = byte;
    }
}

const fn until(file: &[u8], mut at: usize, byte: u8, end: usize) -> usize {
    while at < end && file[at] != byte {
        at += 1;
    }
    at
}

/// The number of the sign behind a word, whose blank stands at `at`; that of no sign is the first.
const fn number_of(file: &[u8], at: usize, end: usize, signs: &[&str]) -> usize {
    let mut number = 0;
    while number < signs.len() {
        let sign = signs[number].as_bytes();
        let mut same = at + 1 + sign.len() == end || sign.is_empty() && at == end;
        let mut place = 0;
        while same && place < sign.len() {
            same = file[at + 1 + place] == sign[place];
            place += 1;
        }
        if same {
            return number;
        }
        number += 1;
    }
    assert!(number < signs.len(), "a word of the lexicon has a sign without a meaning");
    0
}

/// Hands each word that was packed to `take`, with the number of its sign.
pub fn unpack(packed: &[u8], signs: usize, take: &mut dyn FnMut(&[u8], usize)) {
    let mut word = Vec::new();
    for byte in packed {
        let head = usize::from(*byte);
        if head < HEADS {
            if !word.is_empty() {
                take(&word, head % signs);
            }
            word.truncate(head / signs);
        } else {
            word.push(*byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back() {
        const FILE: &str = "# words\nada f\nadam m\nadamant f\nbo m\n";
        const SIGNS: [&str; 2] = ["m", "f"];
        const PACKED: [u8; packed_len(FILE, &SIGNS)] = pack(FILE, &SIGNS);
        let mut found = String::new();
        unpack(&PACKED, SIGNS.len(), &mut |word, sign| {
            found.push_str(&format!("{} {}\n", str::from_utf8(word).unwrap(), SIGNS[sign]));
        });
        assert_eq!(FILE, format!("# words\n{found}"));
        assert_eq!(PACKED.len(), "-ada-m-ant-bo-".len());
    }
}
