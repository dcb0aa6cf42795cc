//! A short link as a QR code (ISO/IEC 18004), for a phone to read off a screen or a sheet of paper.

use qrcodegen::{QrCode, QrCodeEcc};

/// A link of more bytes gets no code: its squares would be too small for a phone to read off a screen.
pub const LONGEST: usize = 1_000;

/// The blank border that readers need, in squares.
const BORDER: i32 = 4;

/// A QR code as one shape.
pub struct Code {
    /// Its width and height in squares, with the border.
    pub side: i32,
    /// The dark squares as the data of an SVG path, a square one unit wide.
    pub path: String,
}

/// The code of `link`; `None` where it is longer than [`LONGEST`].
pub fn code(link: &str) -> Option<Code> {
    if link.len() > LONGEST {
        return None;
    }
    let code = QrCode::encode_binary(link.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
            if run > 0 {
                path += &format!("M{},{}h{run}v1h-{run}z", x + BORDER, y + BORDER);
            }
            x += run + 1;
        }
    }
    Some(Code { side: code.size() + 2 * BORDER, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_is_the_dark_squares_within_a_border() {
        let link = "https://x.example/paste/#d=z1.aZ09-_";
        let (code, made) = (code(link).unwrap(), QrCode::encode_binary(link.as_bytes(), QrCodeEcc::Low).unwrap());
        let mut dark = vec![vec![false; code.side as usize]; code.side as usize];
        for run in code.path.split_terminator('z') {
            let mut numbers = run.split(['M', ',', 'h', 'v']).filter_map(|number| number.parse().ok());
            let mut next = || numbers.next().unwrap();
            let (x, y, long): (usize, usize, usize) = (next(), next(), next());
            dark[y][x..x + long].fill(true);
        }
        for (y, row) in dark.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                // Beyond its own squares the library says that all is light.
                assert_eq!(*dark, made.get_module(x as i32 - BORDER, y as i32 - BORDER), "{x}, {y}");
            }
        }
    }

    #[test]
    fn a_long_link_has_none() {
        assert!(code(&"a".repeat(LONGEST)).is_some());
        assert!(code(&"a".repeat(LONGEST + 1)).is_none());
    }
}
