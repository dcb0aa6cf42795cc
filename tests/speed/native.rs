//! Times quotes alone, in one process on one core: `native ARTICLES.jsonl` prints milliseconds for all texts, the least of
//! some runs, with the texts read beforehand. What `speed.mjs` measures of programs in JavaScript, measured here. Part of no page.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> anyhow::Result<()> {
    use std::hint::black_box;
    use std::time::Instant;
    use verbatim::extract::quotes::quotes;

    const RUNS: usize = 5;
    let file = std::env::args().nth(1).ok_or_else(|| anyhow::anyhow!("native ARTICLES.jsonl"))?;
    let mut texts = Vec::new();
    for line in std::fs::read_to_string(file)?.lines().filter(|line| !line.is_empty()) {
        let article: serde_json::Value = serde_json::from_str(line)?;
        texts.push(article["text"].as_str().unwrap_or_default().to_owned());
    }
    let runs = (0..RUNS).map(|_| {
        let start = Instant::now();
        for text in &texts {
            black_box(quotes(black_box(text)));
        }
        start.elapsed().as_secs_f64() * 1000.0
    });
    println!("{:.2}", runs.fold(f64::MAX, f64::min));
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
