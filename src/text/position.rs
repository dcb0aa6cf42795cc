//! A position in a list of tokens.

use std::cmp::Ordering;
use std::marker::PhantomData;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// A position in a list: how many of its items stand before it. `List` says in which, so that a position in one list is
/// never taken for one in another, nor for a byte of the text, nor for a count.
///
/// It may lie behind the end of the list, where nothing stands. What it moves by is a count of items.
pub struct Position<List> {
    before: usize,
    list: PhantomData<fn() -> List>,
}

impl<List> Position<List> {
    /// That of the first item.
    pub const FIRST: Self = Position::new(0);

    /// The position with `before` items before it.
    pub const fn new(before: usize) -> Self {
        Position { before, list: PhantomData }
    }

    /// How many items stand before it: what a slice is asked with.
    pub fn index(self) -> usize {
        self.before
    }

    /// The positions from this one to `end`, which is none of them; none where `end` lies before.
    pub fn to(self, end: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.before..end.before).map(Position::new)
    }

    /// How many items lie between the two, whichever stands first.
    pub fn distance(self, other: Self) -> usize {
        self.before.abs_diff(other.before)
    }

    /// The position `by` items before it, if the list has one.
    pub fn checked_sub(self, by: usize) -> Option<Self> {
        self.before.checked_sub(by).map(Position::new)
    }

    /// The position `by` items before it, or the first.
    pub fn saturating_sub(self, by: usize) -> Self {
        Position::new(self.before.saturating_sub(by))
    }
}

impl<List> Add<usize> for Position<List> {
    type Output = Self;

    fn add(self, by: usize) -> Self {
        Position::new(self.before + by)
    }
}

impl<List> Sub<usize> for Position<List> {
    type Output = Self;

    fn sub(self, by: usize) -> Self {
        Position::new(self.before - by)
    }
}

/// How many items it stands behind the other, which stands before it.
impl<List> Sub for Position<List> {
    type Output = usize;

    fn sub(self, other: Self) -> usize {
        self.before - other.before
    }
}

impl<List> AddAssign<usize> for Position<List> {
    fn add_assign(&mut self, by: usize) {
        self.before += by;
    }
}

impl<List> SubAssign<usize> for Position<List> {
    fn sub_assign(&mut self, by: usize) {
        self.before -= by;
    }
}

// What could be derived would ask the same of the list.
impl<List> Clone for Position<List> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<List> Copy for Position<List> {}

impl<List> PartialEq for Position<List> {
    fn eq(&self, other: &Self) -> bool {
        self.before == other.before
    }
}

impl<List> Eq for Position<List> {}

impl<List> PartialOrd for Position<List> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<List> Ord for Position<List> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.before.cmp(&other.before)
    }
}

impl<List> std::fmt::Debug for Position<List> {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.before.fmt(out)
    }
}
