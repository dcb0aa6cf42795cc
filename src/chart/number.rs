//! Numbers as a reader reads them.

/// `value` with thousands separators and at most two decimals: `37,000`, `1.7`, `-3`. From a million on, whole tenths of a
/// million are worded: `1.7 million`.
pub fn written(value: f64) -> String {
    let scales = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];
    let worded = scales.into_iter().find(|(scale, _)| value.abs() >= *scale);
    match worded.map(|(scale, name)| (value / scale, name)) {
        Some((part, name)) if is_tenths(part) => format!("{} {name}", grouped(part)),
        _ => grouped(value),
    }
}

/// The interval in which a number lies that is rounded as its digits look: 37,000 to the nearest thousand, 1.7 to the
/// nearest tenth, 10 to the nearest whole when it is a multiple.
pub fn rounded_interval(value: f64, whole: bool) -> (f64, f64) {
    let mut unit = 1.0;
    if value.fract() != 0.0 {
        while !is_whole(value / unit) && unit > 1e-6 {
            unit /= 10.0;
        }
    } else if !whole && value != 0.0 {
        while is_whole(value / (unit * 10.0)) {
            unit *= 10.0;
        }
    }
    (value - unit / 2.0, value + unit / 2.0)
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < 1e-9
}

fn is_tenths(value: f64) -> bool {
    is_whole(value * 10.0)
}

fn grouped(value: f64) -> String {
    let plain = format!("{:.2}", value.abs());
    let plain = plain.trim_end_matches('0').trim_end_matches('.');
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let groups: Vec<&str> =
        (0..whole.len()).rev().step_by(3).map(|end| &whole[(end + 1).saturating_sub(3)..=end]).collect();
    let groups: Vec<&str> = groups.into_iter().rev().collect();
    let sign = if value < 0.0 { "−" } else { "" };
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{decimals}", groups.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_large_ones_worded() {
        let cases = [
            (0.0, "0"),
            (7.0, "7"),
            (999.0, "999"),
            (3_700.0, "3,700"),
            (37_000.0, "37,000"),
            (1_700_000.0, "1.7 million"),
            (1_234_567.0, "1,234,567"),
            (2e9, "2 billion"),
            (0.25, "0.25"),
            (-1_500.5, "−1,500.5"),
        ];
        for (value, expected) in cases {
            assert_eq!(written(value), expected);
        }
    }

    #[test]
    fn a_round_number_may_be_rounded() {
        assert_eq!(rounded_interval(37_000.0, false), (36_500.0, 37_500.0));
        assert_eq!(rounded_interval(10.0, true), (9.5, 10.5));
        assert_eq!(rounded_interval(412.0, false), (411.5, 412.5));
        let (low, high) = rounded_interval(1.7, true);
        assert!((low - 1.65).abs() < 1e-9 && (high - 1.75).abs() < 1e-9);
    }
}
