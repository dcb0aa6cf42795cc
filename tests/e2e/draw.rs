//! Draws an article into the DOM with the component that writes the finished pages, for the browser test that compares
//! the two. Part of no page.

#[cfg(target_arch = "wasm32")]
#[expect(clippy::expect_used, reason = "a test page has what it needs, or the test fails")]
fn main() {
    use leptos::mount::mount_to;
    use leptos::prelude::*;
    use verbatim::article::Article;
    use verbatim::view::page::ArticleBody;
    use wasm_bindgen::JsCast;

    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let by_id = |id: &str| document.get_element_by_id(id).expect("an element");
    let json = by_id("json").text_content().unwrap_or_default();
    let folder = by_id("article").get_attribute("data-folder").unwrap_or_default();
    let article = Article::from_json(&json).expect("an article");
    let place = by_id("article").dyn_into().expect("an HTML element");
    mount_to(place, move || view! { <ArticleBody article=article folder=folder /> }).forget();
    by_id("article").set_attribute("data-drawn", "").expect("an attribute");
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
