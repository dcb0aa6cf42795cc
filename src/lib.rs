//! **Verbatim** turns a news article into a page on which a reader filters the quotes by speaker, sees each figure on a
//! small honest chart beside the sentence that states it, and shares a link to exactly what they see.
//!
//! The modules are floors; each uses only those below it. ARCHITECTURE.md walks through them.
//!
//! | floor | module | what it holds |
//! | --- | --- | --- |
//! | 1 | [`text`] | spans, paragraphs, sentences, words |
//! | 1 | [`words`] | the vocabulary: words and phrases, and what each can be |
//! | 2 | [`article`] | the model and its JSON form |
//! | 3 | [`import`] | a file that somebody brings to an article's text and what is known of it |
//! | 3 | [`read`] | a text read once: tokens, word classes, phrases, clauses, names |
//! | 4 | [`find`] | a reading to findings: quotes and whose they are, figures, dates, events |
//! | 4 | [`curate`] | the sidecar: what is known or corrected, each claim checked in the text |
//! | 4 | [`chart`] | figures to charts to geometry |
//! | 4 | [`link`] | what the reader looks at, as a link and back; ids that survive edits |
//! | 5 | [`edition`] | a text, its sidecar and what was published of it to a finished article |
//! | 6 | [`export`] | JSON, CSV, Web Annotation, JSON-LD, citations |
//! | 6 | [`view`] | the components: HTML on a machine, DOM in the browser |
//! | 6 | [`own`] | an article that a reader brings: what the worker of `paste/` does |
//! | 7 | `browser` | the only module that touches the DOM, the address, the clipboard |
//! | 7 | `site` | the only module that touches files |

// A page is one nested type of Leptos elements, deeper than the compiler's default.
#![recursion_limit = "256"]

pub mod article;
pub mod chart;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub mod curate;
pub mod edition;
pub mod export;
pub mod find;
pub mod import;
pub mod link;
pub mod own;
pub mod read;
pub mod text;
pub mod view;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
