//! Which numbers of a text a reader may put beside each other, and why not: the cases of `tests/corpus/beside`.

use verbatim::article::Comparable;
use verbatim::chart::comparable::comparable;
use verbatim::find::article;

use super::cases;

#[test]
fn what_is_alike_may_stand_side_by_side_and_what_is_not_may_not() {
    cases::check_all("beside", |text| {
        let article = article("case", text, None);
        let numbers = article.figures.iter().map(|figure| (article.words(figure.span), comparable(&article, figure)));
        let (with, without): (Vec<_>, Vec<_>) = numbers.partition(|(_, it)| it.is_some());
        let with: Vec<(&str, Comparable)> = with.into_iter().filter_map(|(words, it)| Some((words, it?))).collect();
        let pair = |one: &(&str, Comparable), other: &(&str, Comparable)| {
            let said = one.1.refuses(&other.1).unwrap_or_else(|| "beside each other".to_owned());
            assert_eq!(one.1.refuses(&other.1).is_none(), other.1.refuses(&one.1).is_none(), "either way: {text}");
            assert_eq!(Comparable::read(&one.1.write()).as_ref(), Some(&one.1), "as a page carries it: {text}");
            format!("{}, {}: {said}", one.0, other.0)
        };
        let pairs = with.windows(2).map(|pair_of| pair(&pair_of[0], &pair_of[1]));
        pairs.chain(without.iter().map(|(words, _)| format!("{words}: no one value"))).collect()
    });
}
