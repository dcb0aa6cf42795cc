//! A quote as it is cited: its words, who said them, where, and the link.

use crate::article::{Article, Quote, sureness};

/// The source of a quote in words: speaker, role, article, publisher, date, as far as they are known.
pub fn source(article: &Article, quote: &Quote) -> String {
    let about = &article.about;
    let speaker = quote.speaker().and_then(|slug| article.speaker(slug));
    let who = match (speaker, sureness(quote)) {
        (Some(speaker), Some(probably)) => format!("{} {}", probably.to_lowercase(), speaker.name),
        (Some(speaker), None) => speaker.name.clone(),
        (None, _) => "no speaker named".to_owned(),
    };
    let role = speaker.and_then(|speaker| speaker.role).map(|role| article.words(role).to_owned());
    let heading = match &about.label {
        Some(label) if label.by_publisher => format!("“{}”", label.text),
        Some(label) => format!("in the article labelled “{}” (not the publisher’s headline)", label.text),
        None => format!("in the article that begins “{}”", article.heading()),
    };
    let published = about.published.map(|when| when.spoken());
    [Some(who), role, Some(heading), about.byline.clone(), about.publisher.clone(), published]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// The citation as plain text, three lines: words, source, link.
pub fn plain(words: &str, source: &str, link: &str) -> String {
    format!("{words}\n— {source}\n{link}")
}

/// The citation as HTML. Everything in it is escaped.
pub fn html(words: &str, source: &str, link: &str) -> String {
    let (words, source, link) = (escaped(words), escaped(source), escaped(link));
    format!("<blockquote cite=\"{link}\"><p>{words}</p></blockquote><p>— {source}. <a href=\"{link}\">{link}</a></p>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_escapes_what_an_article_may_hold() {
        let cited = html("“<b>x</b> & y”", "A \"B\" <i>", "https://example.org/?a=1&b=2#q-x");
        assert!(cited.contains("“&lt;b&gt;x&lt;/b&gt; &amp; y”"));
        assert!(cited.contains("href=\"https://example.org/?a=1&amp;b=2#q-x\""));
        assert!(!cited.contains("<b>") && !cited.contains("<i>"));
    }
}
