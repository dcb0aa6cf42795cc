//! Writes one page with every form of chart, each chosen by the rules for a small article, with the site's own style and
//! components: `make gallery`, for people to look at. Part of no published page.
#![recursion_limit = "256"]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a case that cannot be read fails")]
#![allow(clippy::too_many_lines, reason = "a list of cases is as long as it is")]

#[cfg(not(target_arch = "wasm32"))]
mod cases;
#[cfg(not(target_arch = "wasm32"))]
mod said;

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::expect_used, reason = "a gallery that cannot be made fails")]
fn main() {
    use std::fs;
    use std::path::{Path, PathBuf};

    use leptos::prelude::*;
    use verbatim::article::Label;
    use verbatim::chart::choose::choose;
    use verbatim::chart::lint::lint;
    use verbatim::export::{chart_svg, csv};
    use verbatim::link::{Published, assign};
    use verbatim::view::page::ArticleBody;

    let out = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    let charts = out.join("charts");
    fs::create_dir_all(&charts).expect("a folder to write to");
    let mut body = String::new();
    for (form, mut article) in cases::cases() {
        article.about.label = Some(Label { text: form.to_owned(), by_publisher: false });
        article.charts = choose(&article);
        assign(&mut article, &Published::default());
        let broken = lint(&article);
        assert!(broken.is_empty(), "{form}: {broken:?}");
        for chart in &article.charts {
            let file = |kind: &str| charts.join(format!("{}.{kind}", chart.id));
            fs::write(file("csv"), csv::chart(&article, chart)).expect("a file");
            if let Some(svg) = chart_svg::svg(&article, chart) {
                fs::write(file("svg"), svg).expect("a file");
            }
        }
        let drawn = Owner::new().with(move || view! { <ArticleBody article=article folder=String::new() /> }.to_html());
        // What finds no room beside a short text is looked at too.
        body += &format!("<h2>{form}</h2>{}", drawn.replace("note folded", "note"));
    }
    // The styles that the site's shell links, in its order.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shell = fs::read_to_string(root.join("index.html")).expect("the site's shell");
    let mut links = String::new();
    for path in shell.split('"').filter(|path| path.starts_with("style/") && path.ends_with(".css")) {
        let name = path.trim_start_matches("style/");
        fs::copy(root.join(path), out.join(name)).expect("the site's style");
        links += &format!("<link rel=\"stylesheet\" href=\"{name}\">");
    }
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>Every form of chart</title>{links}\
         <div class=\"page\"><div class=\"side\"></div><main class=\"column\"><h1>Every form of chart</h1>{body}</main></div></html>\n"
    );
    fs::write(out.join("index.html"), page).expect("the page");
    println!("{}", out.join("index.html").display());
}

#[cfg(target_arch = "wasm32")]
fn main() {}
