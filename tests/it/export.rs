//! What leaves the page: every format of a small article, with text that would break out of each.

use expect_test::expect;
use serde_json::Value;
use verbatim::article::{Article, Attribution, Because, Index, Label, Origin, Quote, QuoteKind, Speaker, SpeakerKind};
use verbatim::chart::words::told;
use verbatim::export::{annotation, csv, jsonld};
use verbatim::text::Span;

/// One stated and one inferred quote, a term, a reported statement, and characters of one to four bytes before them.
fn article() -> Article {
    let text = "Zoë 𝕏 spoke. “It costs <b>5 & 6</b>,” said Ada Moreno. “=cmd,” she went on. They call it “the </script> season”. She warned that prices will rise.";
    let mut article = Article::plain("sample", text.to_owned());
    article.about.label = Some(Label { text: "A \"label\" & more".to_owned(), by_publisher: false });
    let span = |words: &str| {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let ada = "ada-moreno".to_owned();
    article.speakers = vec![Speaker {
        slug: ada.clone(),
        name: "Ada Moreno".to_owned(),
        span: span("Ada Moreno"),
        kind: SpeakerKind::Person,
        also: Vec::new(),
        role: None,
        affiliation: None,
        hue: Some(1),
    }];
    let quote = |words: &str, kind, attribution| Quote {
        id: format!("q-{}", words.len()),
        parts: vec![span(words)],
        kind,
        attribution,
    };
    article.quotes = vec![
        quote(
            "“It costs <b>5 & 6</b>,”",
            QuoteKind::Direct,
            Attribution::Stated { speaker: ada.clone(), mention: span("Ada Moreno"), cue: Some(span("said")) },
        ),
        quote(
            "“=cmd,”",
            QuoteKind::Direct,
            Attribution::Inferred {
                speaker: ada.clone(),
                mention: Some(span("she")),
                cue: None,
                basis: vec![span("Ada Moreno")],
                because: Because::Pronoun,
            },
        ),
        quote("“the </script> season”", QuoteKind::Term, Attribution::Unknown { between: vec![span("Ada Moreno")] }),
        quote(
            "prices will rise",
            QuoteKind::Indirect,
            Attribution::Inferred {
                speaker: ada,
                mention: Some(span("She")),
                cue: Some(span("warned")),
                basis: vec![span("Ada Moreno")],
                because: Because::Pronoun,
            },
        ),
    ];
    article
}

#[test]
fn json_is_read_as_it_was_written_and_counts_code_points() {
    let article = article();
    let json = article.to_json();
    assert_eq!(Article::from_json(&json).unwrap(), article);
    let data: Value = serde_json::from_str(&json).unwrap();
    let part = &data["quotes"][0]["parts"][0];
    let (start, end) = (part[0].as_u64().unwrap() as usize, part[1].as_u64().unwrap() as usize);
    let words: String = article.text.chars().skip(start).take(end - start).collect();
    assert_eq!(words, "“It costs <b>5 & 6</b>,”");
}

#[test]
fn json_that_is_no_article_is_refused_with_its_reason() {
    let wrong = |json: &str| Article::from_json(json).unwrap_err().to_string();
    assert!(wrong("{}").starts_with("not the JSON of an article: missing field `slug`"));
    let outside = article().to_json().replace("\"paragraphs\":[[0,", "\"paragraphs\":[[90000,");
    assert!(wrong(&outside).starts_with("the span [90000, "), "{}", wrong(&outside));
}

#[test]
fn csv_keeps_words_and_disarms_formulas() {
    expect![[r#"
        id,kind,cite_as,speaker,role,confidence,mention,words,start,end,by_hand
        q-28,direct,quotation,Ada Moreno,,stated,Ada Moreno,"“It costs <b>5 & 6</b>,”",13,37,
        q-11,direct,quotation,Ada Moreno,,inferred,she,"“=cmd,”",55,62,
        q-26,term,term,,,unknown,,“the </script> season”,89,111,
        q-16,indirect,reported,Ada Moreno,,inferred,She,prices will rise,129,145,
    "#]]
    .assert_eq(&csv::quotes(&article()).replace("\r\n", "\n"));
    assert_eq!(csv::figures(&article()).lines().count(), 1, "a header stands over no rows");
    assert_eq!(csv::events(&article()).lines().count(), 1);
}

#[test]
fn an_annotation_selects_its_words_twice() {
    let page: Value = serde_json::from_str(&annotation::annotations(&article())).unwrap();
    let first = &page["items"][0];
    expect![[r##"
        {
          "body": [
            {
              "purpose": "classifying",
              "type": "TextualBody",
              "value": "direct quote"
            },
            {
              "purpose": "identifying",
              "type": "TextualBody",
              "value": "Ada Moreno"
            },
            {
              "purpose": "describing",
              "type": "TextualBody",
              "value": "speaker stated"
            }
          ],
          "id": "#q-28",
          "motivation": "identifying",
          "target": [
            {
              "selector": [
                {
                  "exact": "“It costs <b>5 & 6</b>,”",
                  "prefix": "Zoë 𝕏 spoke. ",
                  "suffix": " said Ada Moreno. “=cmd,” she we",
                  "type": "TextQuoteSelector"
                },
                {
                  "end": 37,
                  "start": 13,
                  "type": "TextPositionSelector"
                }
              ],
              "source": "article.json"
            }
          ],
          "type": "Annotation"
        }"##]]
    .assert_eq(&serde_json::to_string_pretty(first).unwrap());
}

#[test]
fn annotations_say_what_is_not_word_for_word_and_count_it_apart() {
    let page: Value = serde_json::from_str(&annotation::annotations(&article())).unwrap();
    let kinds: Vec<&str> =
        page["items"].as_array().unwrap().iter().map(|item| item["body"][0]["value"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["direct quote", "direct quote", "quoted term", "reported, not word for word"]);
    assert_eq!(page["items"][2]["motivation"], "classifying", "nobody is identified");
    assert_eq!(page["partOf"]["total"], 4);
    let label = page["partOf"]["label"].as_str().unwrap();
    assert!(label.ends_with(": 2 quotes and 1 reported statement by 1 speaker, 1 term"), "{label}");
}

#[test]
fn json_ld_claims_only_what_is_stated() {
    let data: Value = serde_json::from_str(&jsonld::article(&article())).unwrap();
    let parts = data["hasPart"].as_array().unwrap();
    assert_eq!(parts.len(), 2, "neither a term nor reported speech is a quotation");
    assert_eq!(parts[0]["creator"]["@id"], "#by-ada-moreno");
    assert_eq!(data["mentions"][0]["@id"], "#by-ada-moreno");
    assert_eq!(data["mentions"][0]["name"], "Ada Moreno");
    assert_eq!(parts[1]["creator"], Value::Null, "an inferred speaker is not claimed");
    assert_eq!(data["headline"], Value::Null, "our label is not the publisher's headline");
    assert_eq!(data["publisher"], Value::Null);
}

#[test]
fn the_index_holds_every_item_and_survives_its_rows() {
    let article = article();
    let index = Index::of(&article, told(&article));
    assert_eq!(index.items.len(), 4);
    let counts: Vec<_> = index.voices.iter().map(|voice| (voice.quotes, voice.reported, voice.terms)).collect();
    assert_eq!(counts, [(2, 1, 0), (0, 0, 1)]);
    let ids = index.items.iter().map(|item| item.id.clone()).collect();
    assert_eq!(Origin::from_row(&index.source), Origin::of(&article));
    assert_eq!(Index::from_rows(&index.to_rows(), index.text.clone(), ids), Some(index));
}
