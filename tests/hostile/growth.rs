//! How the work on the hostile shapes grows with their length: growth [KILOBYTES]. Prints for each shape the milliseconds of
//! processor time at one, two, four and eight times that length, the slowest step at the longest, and how much eight times the
//! text costs. The most growing come first.

#[cfg(not(target_arch = "wasm32"))]
mod shapes;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    const TIMES: [usize; 4] = [1, 2, 4, 8];
    let kilobytes = std::env::args().nth(1).and_then(|many| many.parse().ok()).unwrap_or(8);
    let mut rows: Vec<(f64, String)> = Vec::new();
    for shape in shapes::SHAPES {
        let runs = TIMES.map(|times| run(&shape.text((kilobytes << 10) * times)));
        let sums = runs.map(|steps| steps.iter().map(|(_, time)| time).sum::<f64>());
        let (step, time) = runs[3].into_iter().fold(("", 0.0), |most, step| if step.1 > most.1 { step } else { most });
        // Below a few milliseconds the clock says more than the work.
        let grown = sums[3] / sums[0].max(2.0);
        let [one, two, four, eight] = sums;
        let name = shape.name;
        rows.push((
            grown,
            format!("{name:40}{one:9.1}{two:9.1}{four:9.1}{eight:9.1}   x{grown:<6.1} {step} {time:.1}"),
        ));
    }
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    println!("{:40}{:>9}{:>9}{:>9}{:>9}   8x     slowest step, ms", "shape", "1x", "2x", "4x", "8x");
    rows.iter().for_each(|(_, row)| println!("{row}"));
}

/// The steps from a text to its page, each with the milliseconds that it took.
#[cfg(not(target_arch = "wasm32"))]
fn run(text: &str) -> [(&'static str, f64); 9] {
    use leptos::prelude::*;
    use verbatim::article::{Article, Index};
    use verbatim::chart::{choose::choose, lint::lint, words::told};
    use verbatim::export::{annotation, chart_svg, csv, findings, jsonld};
    use verbatim::view::page::ArticleBody;

    let mut article = None;
    let extract = timed(|| article = Some(verbatim::find::article("a", text, None)));
    let mut article = article.unwrap_or_else(|| Article::plain("a", String::new()));
    let mut charts = Vec::new();
    let choosing = timed(|| charts = choose(&article));
    article.charts = charts;
    let ids = timed(|| verbatim::link::assign(&mut article, &Default::default()));
    let linting = timed(|| drop(lint(&article)));
    let json = timed(|| drop(Article::from_json(&article.to_json())));
    let index = timed(|| drop(Index::of(&article, told(&article)).to_rows()));
    let shown = article.clone();
    let page = timed(|| {
        drop(Owner::new().with(|| view! { <ArticleBody article=shown folder=String::new() /> }.into_any().to_html()));
    });
    let exports = timed(|| {
        drop((csv::quotes(&article), csv::figures(&article), csv::events(&article)));
        drop((annotation::annotations(&article), jsonld::article(&article)));
        article.charts.iter().for_each(|chart| drop((chart_svg::svg(&article, chart), csv::chart(&article, chart))));
    });
    let lines = timed(|| drop(findings::line(&serde_json::Value::Null, text)));
    [
        ("extract", extract),
        ("charts", choosing),
        ("ids", ids),
        ("lint", linting),
        ("JSON", json),
        ("index", index),
        ("page", page),
        ("exports", exports),
        ("NDJSON", lines),
    ]
}

/// The milliseconds of processor time that `work` takes; where the system does not count them, those that pass.
#[cfg(not(target_arch = "wasm32"))]
fn timed(work: impl FnOnce()) -> f64 {
    let spent = || -> Option<f64> {
        let counted = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        Some(counted.split(' ').next()?.parse::<f64>().ok()? / 1e6)
    };
    let (before, start) = (spent(), std::time::Instant::now());
    work();
    let passed = start.elapsed().as_secs_f64() * 1e3;
    spent().zip(before).map_or(passed, |(after, before)| after - before)
}

#[cfg(target_arch = "wasm32")]
fn main() {}
