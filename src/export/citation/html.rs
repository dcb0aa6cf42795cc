//! A citation as HTML.

use super::cited::Cited;
use super::wording::{signature, statement};
use crate::article::Kind;

/// A quote in a blockquote, anything else in a plain paragraph; then the source and the link. Everything in it is escaped.
pub fn html(cited: &Cited) -> String {
    let link = cited.link.map(escaped);
    let (before, after) = match (cited.kind, &link) {
        (Kind::Quote, Some(link)) => (["<blockquote cite=\"", link, "\"><p>"].concat(), "</p></blockquote>"),
        (Kind::Quote, None) => ("<blockquote><p>".to_owned(), "</p></blockquote>"),
        _ => ("<p>".to_owned(), "</p>"),
    };
    let (statement, signature) = (escaped(&statement(cited)), escaped(&signature(cited)));
    let linked = link.map_or(String::new(), |link| [". <a href=\"", &link, "\">", &link, "</a>"].concat());
    [&before, &statement, after, "<p>— ", &signature, &linked, "</p>"].concat()
}

fn escaped(text: &str) -> String {
    let mut written = String::new();
    for c in text.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            _ => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_article_may_hold_is_escaped() {
        assert_eq!(escaped("“<b>x</b> & y” \"z\""), "“&lt;b&gt;x&lt;/b&gt; &amp; y” &quot;z&quot;");
    }
}
