//! Which figures of a text belong together, what their chart is called and what each of them is called on it: the cases of
//! `tests/corpus/charts`, each with neighbours that are refused.

use verbatim::article::Plot;
use verbatim::chart::choose::choose;
use verbatim::chart::lint::lint;
use verbatim::chart::words::remarks;
use verbatim::find::article;

use super::{cases, charts_chosen};

#[test]
fn every_text_gives_the_charts_that_its_case_says() {
    cases::check_all("charts", compared);
}

/// The charts of `text` that compare, a line each.
fn compared(text: &str) -> Vec<String> {
    let mut article = article("case", text, None);
    article.charts = choose(&article);
    assert_eq!(lint(&article), [], "{text}");
    let compares = |plot: &Plot| {
        matches!(
            plot,
            Plot::Bars { .. }
                | Plot::Line { .. }
                | Plot::Slope { .. }
                | Plot::Panels { .. }
                | Plot::Shares { stacked: true, .. }
        )
    };
    let compared = article.charts.iter().filter(|chart| compares(&chart.plot));
    compared.map(|chart| charts_chosen::line(&article, chart)).collect()
}

#[test]
fn a_source_is_said_of_all_values_only_where_the_text_says_it_of_all() {
    let said = |text: &str| {
        let mut article = article("case", text, None);
        article.charts = choose(&article);
        article.charts.first().map(|chart| remarks(&article, chart)).unwrap_or_default()
    };
    let one = said("Bristol saw 41 floods, according to the Tide Board. Hull saw 29 floods.");
    assert_eq!(one, ["Source of 41: Tide Board."]);
    let both = said("Bristol saw 41 floods and Hull saw 29 floods, according to the Tide Board.");
    assert_eq!(both, ["Source: Tide Board."]);
}
