//! The files beside an article's page: its data, and each of its charts.

use super::{annotation, chart_svg, csv};
use crate::article::Article;

/// The files, each made when it is asked for: its path as the article's page sees it, and what stands in it.
pub fn files(article: &Article) -> impl Iterator<Item = (String, String)> {
    type Writer = fn(&Article) -> String;
    let whole: [(&str, Writer); 5] = [
        ("article.json", Article::to_json),
        ("quotes.csv", csv::quotes),
        ("figures.csv", csv::figures),
        ("events.csv", csv::events),
        ("annotations.jsonld", annotation::annotations),
    ];
    let charts = article.charts.iter().filter_map(|chart| {
        let path = |kind: &str| format!("charts/{}.{kind}", chart.id);
        let svg = chart_svg::svg(article, chart)?;
        Some([(path("svg"), svg), (path("csv"), csv::chart(article, chart))])
    });
    whole.into_iter().map(|(path, write)| (path.to_owned(), write(article))).chain(charts.flatten())
}
