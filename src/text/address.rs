//! Addresses of web pages.

/// The address of a web page (http or https), as browsers write it; `None` where it is none.
#[cfg(not(target_arch = "wasm32"))]
pub fn web_address(words: &str) -> Option<String> {
    url::Url::parse(words).ok().filter(|url| matches!(url.scheme(), "http" | "https")).map(String::from)
}

/// In a browser it comes as the browser has written it, and the tables of international names stay out of the module.
#[cfg(target_arch = "wasm32")]
pub fn web_address(words: &str) -> Option<String> {
    let host = ["https://", "http://"].iter().find_map(|scheme| words.strip_prefix(scheme))?;
    let is_one = !host.is_empty() && !host.starts_with('/') && !words.contains(char::is_whitespace);
    is_one.then(|| words.to_owned())
}
