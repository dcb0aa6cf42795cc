//! What figures of one measure can differ in.

/// What figures of one group differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Where, for what, among whom: "1,240 in Portugal and 3,310 in Spain".
    Place,
    /// Whom or what they are said of: "Bristol recorded 41 floods and Hull 29".
    Who,
    /// Of which whole: "62% of sailors own a boat, compared with 41% of divers".
    Whole,
    /// Before and after: "down from 5,100", "from 23% to 35%".
    Before,
    /// What came, and what was foreseen: "£4m, above the forecast of £3m".
    Expected,
    /// When: "2.1 million in 2015 … 1.4 million in 2020".
    Time,
    /// What was done to so many: "built 40 boats and sold 31".
    Deed,
}

/// The rules, each of which makes a group of figures that differ in that alone; of groups as large as each other, the first
/// is taken.
pub const RULES: [By; 7] = [By::Place, By::Who, By::Whole, By::Before, By::Expected, By::Time, By::Deed];
