//! Putting things in the order of the text.

use std::collections::BinaryHeap;

/// `items` by what `place` says of each, first by the one number, then by the other; those of which it says the same stay as they
/// stood. Whatever the items are, numbers are what is sorted (Williams, "Algorithm 232: Heapsort", 1964): the standard library's
/// sort weighs 4 KB anew for each type.
#[must_use]
pub fn in_order<T>(items: Vec<T>, place: impl Fn(&T) -> (usize, usize)) -> Vec<T> {
    let Some(order) = order(items.iter().map(place).collect()) else { return items };
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, at)| items.get_mut(at)?.take()).collect()
}

/// The same for a list in its place.
pub fn sort<T>(items: &mut Vec<T>, place: impl Fn(&T) -> (usize, usize)) {
    *items = in_order(std::mem::take(items), place);
}

/// The numbers of `places` in their order; `None` where they are in it.
fn order(places: Vec<(usize, usize)>) -> Option<Vec<((usize, usize), usize)>> {
    let numbered = || places.iter().copied().zip(0..).collect();
    (!places.is_sorted()).then(|| BinaryHeap::into_sorted_vec(numbered()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_the_same_place_stays_as_it_stood() {
        let items = vec![("b", 2, 0), ("first", 1, 5), ("second", 1, 5), ("a", 1, 4), ("c", 2, 0)];
        let names: Vec<_> = in_order(items, |item| (item.1, item.2)).into_iter().map(|item| item.0).collect();
        assert_eq!(names, ["a", "first", "second", "b", "c"]);
    }
}
