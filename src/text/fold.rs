//! Folding: the differences in writing that never change what was said.

/// A character as it is compared: lower case, typographic marks plain, Latin accents gone.
/// Invisible characters and combining marks fold to nothing; one letter may fold to two ("ß" to "ss").
pub fn fold(c: char) -> impl Iterator<Item = char> {
    let (plain, rest) = match c {
        '`' => (Some('\''), ""),
        '\t'..='\r' => (Some(' '), ""),
        '\0'..='\u{7f}' => (Some(c), ""),
        _ if is_invisible(c) || ('\u{300}'..='\u{36f}').contains(&c) => (None, ""),
        '‘' | '’' | '‚' | '‛' | '′' => (Some('\''), ""),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => (Some('"'), ""),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => (Some('-'), ""),
        'ß' | 'ẞ' => (Some('s'), "s"),
        '\u{212b}' => (Some('a'), ""), // the sign for ångström
        'Æ' | 'æ' => (Some('a'), "e"),
        'Œ' | 'œ' => (Some('o'), "e"),
        'Þ' | 'þ' => (Some('t'), "h"),
        _ if c.is_whitespace() => (Some(' '), ""),
        _ => (Some(base_letter(c)), ""),
    };
    plain.map(lower).into_iter().chain(rest.chars())
}

/// The lower-case form of a letter of the Latin (ASCII), Greek and Cyrillic alphabets, or the character itself. By hand,
/// because the standard library's table for all of Unicode weighs as much in the browser as all of [`crate::link`].
pub fn lower(c: char) -> char {
    let by = match c {
        'A'..='Z' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// Whether `c` is a small letter of the scripts that have two sizes of letters: of the letters there, one that is no
/// capital. The standard library has a table for this too.
pub fn is_small(c: char) -> bool {
    match c {
        'a'..='z' => true,
        '\0'..='\u{7f}' | '\u{2b9}'..='\u{2bf}' => false,
        '\u{80}'..='\u{58f}' | '\u{1e00}'..='\u{1fff}' => is_letter(c) && !c.is_uppercase(),
        _ => false,
    }
}

/// Whether `c` is a letter or a digit of a word. As the standard library has it for the Latin, Greek and Cyrillic scripts; beyond
/// them whatever is no mark, symbol or blank, for its tables weigh too much in the browser.
pub fn is_wordy(c: char) -> bool {
    match c {
        ..'\u{80}' => c.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' | '²' | '³' | '¹' | '¼'..='¾' => true,
        '\u{80}'..='¿'
        | '×'
        | '÷'
        | '\u{2c2}'..='\u{2c5}'
        | '\u{2d2}'..='\u{2df}'
        | '\u{2e5}'..='\u{2eb}'
        | '\u{2ed}'
        | '\u{2ef}'..='\u{36f}'
        | '\u{375}'
        | '\u{378}'
        | '\u{379}'
        | '\u{37e}'
        | '\u{380}'..='\u{385}'
        | '\u{387}'
        | '\u{38b}'
        | '\u{38d}'
        | '\u{3a2}'
        | '\u{3f6}'
        | '\u{482}'..='\u{489}' => false,
        '\u{1f16}'
        | '\u{1f17}'
        | '\u{1fbd}'
        | '\u{1fbf}'..='\u{1fc1}'
        | '\u{1fcd}'..='\u{1fcf}'
        | '\u{1fdd}'..='\u{1fdf}'
        | '\u{1fed}'..='\u{1fef}'
        | '\u{1ffd}'..='\u{1fff}' => false,
        '\u{feff}' | '،' | '؛' | '؟' | '٪'..='٭' | '۔' | '।' | '॥' => false,
        '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20ff}' | '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2bff}' => false,
        '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '・' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' => {
            false
        }
        _ => c < '\u{e0000}' && !c.is_whitespace(),
    }
}

/// Whether `c` is a letter: what is [`is_wordy`] and no numeral.
pub fn is_letter(c: char) -> bool {
    is_wordy(c) && !is_numeral(c)
}

/// Whether `c` is a digit, a fraction or a small raised number.
pub fn is_numeral(c: char) -> bool {
    matches!(c, '0'..='9' | '²' | '³' | '¹' | '¼'..='¾' | '٠'..='٩' | '۰'..='۹' | '०'..='९' | '\u{2070}'..='\u{2089}'
        | '\u{2150}'..='\u{218b}' | '\u{2460}'..='\u{249b}' | '０'..='９')
}

/// Whether `c` is a sign of money that stands before or behind a sum (of Unicode's currency symbols those met in news).
pub fn is_currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥' | '￥' | '₹' | '₩' | '₽' | '₺' | '₴' | '₦' | '₪' | '₱' | '฿')
}

/// Whether `c` draws nothing but can change how its neighbours look: zero-width characters, bidi controls, the
/// byte-order mark and the soft hyphen (Unicode's Default_Ignorable and Bidi_Control, the part met in the wild).
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// `text` without invisible characters and without control characters: for names, labels and slugs, where a hidden
/// character could make one name look like another.
pub fn strip_invisible(text: &str) -> String {
    text.chars().filter(|&c| !is_invisible(c) && (!c.is_control() || c == '\n')).collect()
}

/// The base letter of a Latin letter with a diacritic, or the character itself. The table is the letters
/// U+00C0 to U+017F in code order; an entry equal to `.` stands for itself.
fn base_letter(c: char) -> char {
    const FIRST: u32 = 0xc0;
    const BASES: &[u8] = b"AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKk.LlLlLlLlLlNnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
    let base = (c as u32).checked_sub(FIRST).and_then(|at| BASES.get(at as usize));
    match base {
        Some(&letter) if letter != b'.' => char::from(letter),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        text.chars().flat_map(fold).collect()
    }

    #[test]
    fn letters_and_digits_are_those_of_the_standard_library_where_news_in_english_is_written() {
        // Combining letters fold to nothing.
        let near = ('\0'..='\u{2ff}').chain('\u{370}'..='\u{52f}').chain('\u{1e00}'..='\u{1eff}');
        for c in near {
            assert_eq!(is_wordy(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!((is_letter(c), is_numeral(c)), (c.is_alphabetic(), c.is_numeric()), "{c:?}");
        }
        assert!(('\u{1f00}'..='\u{1fff}').all(|c| is_wordy(c) || !c.is_alphanumeric()));
        assert!("日本語 عربي हिन्दी 한국어 ไทย".split(' ').all(|word| word.chars().all(is_wordy)));
        assert!("。、「」…€→😀☃。！？﻿".chars().all(|c| !is_wordy(c)));
    }

    #[test]
    fn letters_fold_to_their_base() {
        assert_eq!(folded("José Raúl Mulino"), "jose raul mulino");
        assert_eq!(folded("Łódź Ærø Straße ŻÓŁW Čapek ÿ Ŷ ſ"), "lodz aero strasse zolw capek y y s");
        assert_eq!(folded("e\u{301}"), "e");
        assert_eq!(folded("Ørsted ð Đ ŉ"), "orsted ð d ŉ");
        assert_eq!(folded("ΑΘΗΝΑ Москва Ёлка"), "αθηνα москва ёлка");
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for c in '\0'..='\u{1ffff}' {
            let once: String = fold(c).collect();
            assert_eq!(folded(&once), once, "{c:?}");
        }
    }

    #[test]
    fn marks_fold_to_plain_ones() {
        assert_eq!(folded("“it’s”\u{a0}—\u{200b}‹"), "\"it's\" -‹");
    }
}
