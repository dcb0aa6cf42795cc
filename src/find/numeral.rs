//! Numbers in digits, with their separators.

/// The numeral that starts at `at`, which is moved behind it; `None` where digits and separators stand in an order that is no
/// English number. `text` ends with the token that the numeral is, so that blanks in it group its digits.
pub fn numeral(text: &str, at: &mut usize) -> Option<f64> {
    let mut digits = Digits::default();
    let first = digits.take(text, at);
    let mut groups = Groups { first, last: 0, by_threes: true, by_twos: true };
    let mut points = 0;
    loop {
        let separator = text.get(*at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        let from = *at + separator.len_utf8();
        let run = text.as_bytes().iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
        match separator {
            '.' if run > 0 => points += 1,
            ',' if run > 0 && points == 0 => groups.take(run),
            ',' if run > 0 => points += 1,
            _ if run > 0 && separator.is_whitespace() => {}
            _ => break,
        }
        *at = from;
        digits.decimal = points > 0;
        digits.take(text, at);
    }
    let value = digits.value();
    (groups.are_usual() && points <= 1 && value.is_finite()).then_some(value)
}

/// The groups that commas make of digits.
struct Groups {
    /// The digits before the first comma.
    first: usize,
    /// Those behind the last one; none where there is no comma.
    last: usize,
    /// Whether every group has three: "1,250,000".
    by_threes: bool,
    /// Whether every one but the last has two: "12,50,000".
    by_twos: bool,
}

impl Groups {
    fn take(&mut self, digits: usize) {
        self.by_threes &= digits == 3;
        self.by_twos &= self.last == 0 || self.last == 2;
        self.last = digits;
    }

    fn are_usual(&self) -> bool {
        let by_threes = self.by_threes && self.first <= 3;
        let by_twos = self.by_twos && self.first <= 2 && self.last == 3;
        self.last == 0 || by_threes || by_twos
    }
}

/// The digits of a number as they are read. The number is the exact one, rightly rounded, up to fifteen digits, and farther
/// off than the last place of a float only in what no text means. The standard library's reader of numbers is exact for any
/// of them, and a third as heavy in the browser as all figures.
#[derive(Default)]
struct Digits {
    /// The first nineteen digits or so.
    read: u64,
    /// How many digits before the point follow them.
    more: u32,
    /// How many of those read stand behind the point.
    places: u32,
    /// Whether the point has been passed.
    decimal: bool,
}

impl Digits {
    /// Takes the digits that start at `at`, and tells how many they are.
    fn take(&mut self, text: &str, at: &mut usize) -> usize {
        const FULL: u64 = u64::MAX / 10 - 1;
        let start = *at;
        while let Some(byte) = text.as_bytes().get(*at).filter(|byte| byte.is_ascii_digit()) {
            if self.read <= FULL {
                self.read = self.read * 10 + u64::from(byte - b'0');
                self.places += u32::from(self.decimal);
            } else {
                self.more += u32::from(!self.decimal);
            }
            *at += 1;
        }
        *at - start
    }

    fn value(&self) -> f64 {
        self.read as f64 * power_of_ten(self.more) / power_of_ten(self.places)
    }
}

/// Ten times itself so often: exact up to 22.
pub fn power_of_ten(power: u32) -> f64 {
    (0..power).fold(1.0, |value, _| value * 10.0)
}

#[cfg(test)]
mod tests {
    use crate::find::tokens::{At, Tokens};

    #[test]
    fn numerals_are_read_with_their_separators() {
        let read = |text: &str| {
            let tokens = Tokens::new(text);
            (tokens.span(At::FIRST).end, tokens.number(At::FIRST))
        };
        assert_eq!(read("37,000 x"), (6, Some(37_000.0)));
        assert_eq!(read("1.7 million"), (3, Some(1.7)));
        assert_eq!(read("1,234,567.5."), (11, Some(1_234_567.5)));
        assert_eq!(read("12\u{202f}500 t"), (8, Some(12_500.0)));
        assert_eq!(read("12 500 t"), (6, Some(12_500.0)));
        assert_eq!(read("12,50,000 t"), (9, Some(1_250_000.0)));
        assert_eq!(read("2018, 10"), (4, Some(2018.0)));
        assert_eq!(read("12,34"), (5, None));
        assert_eq!(read("1.2.3"), (5, None));
        assert_eq!(read("1.000,5"), (7, None));
        for exact in ["0.1", "0.3", "2.675", "9007199254740993", "123456789.012345", "18446744073709551615"] {
            assert_eq!(read(exact).1, exact.parse().ok(), "{exact}");
        }
        assert_eq!(read(&"9".repeat(400)), (400, None));
    }
}
