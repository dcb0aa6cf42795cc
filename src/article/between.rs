//! Among whom a text leaves the choice.

use super::{Article, Attribution, Quote};
use crate::text::{Span, strip_invisible};

impl Article {
    /// Those who fit a quote equally well: "Graham Voss or Sam Croft". Nothing where no choice of two or more is left.
    pub fn between(&self, quote: &Quote) -> Option<String> {
        let Attribution::Unknown { between } = &quote.attribution else { return None };
        let names = names(self, between);
        (names.len() > 1).then(|| listed(&names, "or"))
    }
}

/// The names at `spans`, each once.
pub(super) fn names(article: &Article, spans: &[Span]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for span in spans {
        let visible = strip_invisible(article.words(*span));
        let name = visible.split_whitespace().collect::<Vec<&str>>().join(" ");
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// "A", "A or B", "A, B or C".
pub(super) fn listed(names: &[String], word: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::QuoteKind;

    fn between(text: &str, names: &[&str]) -> Option<String> {
        let article = Article::plain("a", text.to_owned());
        let span = |name: &&str| text.find(name).map(|at| Span::new(at, at + name.len()));
        let between = names.iter().filter_map(span).collect();
        let quote = Quote {
            id: String::new(),
            parts: Vec::new(),
            kind: QuoteKind::Direct,
            attribution: Attribution::Unknown { between },
        };
        article.between(&quote)
    }

    #[test]
    fn names_stand_in_a_list_each_once() {
        let text = "Ann Lee,\nBo\nEk and Cy Day met.";
        assert_eq!(between(text, &["Ann Lee", "Cy Day"]).unwrap(), "Ann Lee or Cy Day");
        assert_eq!(between(text, &["Ann Lee", "Bo\nEk", "Cy Day"]).unwrap(), "Ann Lee, Bo Ek or Cy Day");
        assert_eq!(between(text, &["Ann Lee", "Cy Day", "Ann Lee"]).unwrap(), "Ann Lee or Cy Day");
    }

    #[test]
    fn one_name_or_none_is_no_choice() {
        let text = "Ann Lee met nobody.";
        assert_eq!(between(text, &[]), None);
        assert_eq!(between(text, &["Ann Lee", "Ann Lee"]), None);
    }
}
