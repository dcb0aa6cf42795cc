//! Folding: the differences in writing that never change what was said.

/// A character as it is compared: lower case, typographic marks plain, Latin accents gone.
/// Invisible characters and combining marks fold to nothing; one letter may fold to two ("ß" to "ss").
pub fn fold(c: char) -> impl Iterator<Item = char> {
    let (plain, rest) = match c {
        _ if is_invisible(c) || ('\u{300}'..='\u{36f}').contains(&c) => (None, ""),
        '‘' | '’' | '‚' | '‛' | '′' | '`' => (Some('\''), ""),
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
        '\u{80}'..='\u{58f}' | '\u{1e00}'..='\u{1fff}' => c.is_alphabetic() && !c.is_uppercase(),
        _ => false,
    }
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
