//! The files beside an article's page: its data, and each of its charts.

use std::path::Path;

use anyhow::Result;

use super::files;
use crate::article::Article;
use crate::export::{annotation, chart_svg, csv};

/// Writes them into the article's folder.
pub(super) fn write(folder: &Path, article: &Article) -> Result<()> {
    let files = [
        ("article.json", article.to_json()),
        ("quotes.csv", csv::quotes(article)),
        ("figures.csv", csv::figures(article)),
        ("events.csv", csv::events(article)),
        ("annotations.jsonld", annotation::annotations(article)),
    ];
    for (name, content) in files {
        files::write(&folder.join(name), content)?;
    }
    for chart in &article.charts {
        let file = |kind: &str| folder.join("charts").join(format!("{}.{kind}", chart.id));
        if let Some(svg) = chart_svg::svg(article, chart) {
            files::write(&file("svg"), svg)?;
            files::write(&file("csv"), csv::chart(article, chart))?;
        }
    }
    Ok(())
}
