//! Times extraction natively, on one core and without JSON: native ARTICLES.jsonl [HOW MANY]. Prints milliseconds for quotes
//! and for figures, the least of some runs.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::hint::black_box;
    use std::time::Instant;

    use verbatim::find::{figures, quotes};

    const RUNS: usize = 15;

    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("no articles given")?;
    let many = arguments.next().map_or(Ok(usize::MAX), |many| many.parse())?;
    let lines = std::fs::read_to_string(file)?;
    let texts = lines
        .lines()
        .filter(|line| !line.is_empty())
        .take(many)
        .map(|line| {
            Ok(serde_json::from_str::<serde_json::Value>(line)?["text"].as_str().unwrap_or_default().to_owned())
        })
        .collect::<serde_json::Result<Vec<String>>>()?;
    let least = |run: &dyn Fn(&str)| {
        let times = (0..RUNS).map(|_| {
            let start = Instant::now();
            texts.iter().for_each(|text| run(text));
            start.elapsed().as_secs_f64() * 1e3
        });
        times.fold(f64::INFINITY, f64::min)
    };
    println!("quotes {:.4}", least(&|text| drop(black_box(quotes::quotes(text)))));
    println!("figures {:.4}", least(&|text| drop(black_box(figures(text)))));
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
