//! Money told in coins beside money told in pounds: "from 60p to £1.65" stands on one axis.

/// How many coins make one of the other.
pub const EACH: f64 = 100.0;

/// Whether `coin` is a unit of a hundredth of `large`, by as much of a thing: pence a litre and pounds a litre.
pub fn is_coin_of(coin: &str, large: &str) -> bool {
    let parts = |unit| str::split_once(unit, " per ").unwrap_or((unit, ""));
    let ((coin, each), (large, every)) = (parts(coin), parts(large));
    each == every && matches!((coin, large), ("penny", "pound sterling") | ("cent", "dollar" | "euro"))
}
