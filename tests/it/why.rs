//! Why a quote is somebody's, and among whom a text leaves the choice, of whole texts.

use serde_json::Value;
use verbatim::article::{Attribution, Reasons};
use verbatim::export::findings;
use verbatim::find::article;

use super::cases;

/// For each quote of `text` the sentence that says why, and the words it shows; `-` where there is nothing to say.
fn reasons(text: &str) -> Vec<String> {
    let article = article("a", text, None);
    let reasons = Reasons::of(&article);
    let line = |quote| {
        let Some(why) = reasons.why(quote) else { return "-".to_owned() };
        let shows: Vec<&str> = why.shows.iter().map(|span| article.words(*span)).collect();
        format!("{} [{}]", why.text, shows.join("|"))
    };
    article.quotes.iter().map(line).collect()
}

/// The one reason of a text with one quote, or the last of several.
fn reason(text: &str) -> String {
    reasons(text).pop().unwrap()
}

#[test]
fn a_pronoun_leads_to_the_last_one_named() {
    assert_eq!(
        reason("Graham Voss met his lawyers on Friday.\n\nIt rained.\n\n“The pier is ours,” he said."),
        "The text says only “he said”. The last man named is Graham Voss, two sentences up. [Graham Voss|he said]"
    );
    assert_eq!(
        reason(
            "Martha Quill opened the gate. The hall was cold.\n\nIt smelt of paint.\n\n“We begin at nine,” she said."
        ),
        "The text says only “she said”. The last woman named is Martha Quill, three sentences up. [Martha Quill|she said]"
    );
}

#[test]
fn a_pronoun_past_others_says_so() {
    assert_eq!(
        reason("Graham Voss runs the yard. It was built for Peter Croft.\n\n“The pier is ours,” he said."),
        "The text says only “he said”, which is read as Graham Voss, named two sentences up. Others are named since, but fit \
         less well. [Graham Voss|he said]"
    );
}

#[test]
fn a_name_right_there_needs_no_reason() {
    assert_eq!(reason("“The pier is ours,” said Graham Voss."), "-");
    assert_eq!(reason("Graham Voss met his lawyers on Friday.\n\n“The pier is ours,” he said."), "-");
    assert_eq!(reason("Nobody knows who wrote “The pier is ours and it stays.”"), "-");
}

#[test]
fn a_description_leads_to_who_is_called_so() {
    assert_eq!(
        reason(
            "Mayor Patricia Holt opened the pier.\n\nThe band played on. Rain fell. It was late.\n\n“We are proud,” the mayor said."
        ),
        "The text says only “the mayor”. Patricia Holt is called so, two paragraphs up. [Patricia Holt|the mayor]"
    );
    assert_eq!(
        reason("A witness at the pier said that it fell. “It went slowly,” the witness said."),
        "The text says only “the witness”. It speaks of “A witness at the pier”, one sentence up. [A witness at the pier|the \
         witness]"
    );
    assert_eq!(
        reason("Sen. Patricia Holt opened the pier. “We are proud,” the senator said."),
        "The text says only “the senator”, which is read as Patricia Holt, named one sentence up. [Patricia Holt|the senator]"
    );
    assert_eq!(
        reason("Graham Voss left for Texas. “We are proud,” the Texas senator said."),
        "The text says only “the Texas senator”. The last one named that fits is Graham Voss, one sentence up. [Graham \
         Voss|the Texas senator]"
    );
}

#[test]
fn words_go_on() {
    assert_eq!(
        reason(
            "“The pier is ours,” said Graham Voss, who ran the yard for years. He points to the map. “We paid for every plank.”"
        ),
        "The words go on from the quote before, by Graham Voss, in the same paragraph. [Graham Voss]"
    );
    assert_eq!(
        reason("“The pier is ours,” said Graham Voss.\n\n“We paid for every plank.”"),
        "The words go on from the quote before, by Graham Voss, one paragraph up. [Graham Voss]"
    );
}

#[test]
fn the_sentence_before_speaks_of_somebody() {
    assert_eq!(
        reason("Graham Voss shook his head. “We paid for every plank.”"),
        "The text does not name the speaker here. The sentence before speaks of Graham Voss. [Graham Voss]"
    );
}

#[test]
fn two_who_fit_equally_are_both_named() {
    let text = "Jasper Noonan and Felix Adler met at the station on Friday. “The train was empty,” he said.";
    assert_eq!(
        reason(text),
        "Two fit equally: Jasper Noonan and Felix Adler, both named one sentence up. [Jasper Noonan|Felix Adler]"
    );
    let article = article("a", text, None);
    assert_eq!(article.between(&article.quotes[0]).unwrap(), "Jasper Noonan or Felix Adler");
}

#[test]
fn where_nobody_fits_there_is_no_choice() {
    let text = "Officials met behind closed doors. “That is all I can tell you,” she said on the way out.";
    assert_eq!(reason(text), "-");
    let article = article("a", text, None);
    assert_eq!(article.between(&article.quotes[0]), None);
}

#[test]
fn every_inference_of_the_cases_has_a_reason_that_shows_words_of_the_text() {
    for case in cases::all("quotes") {
        let article = article("a", &case.text, None);
        for quote in &article.quotes {
            let why = Reasons::of(&article).why(quote);
            let expects = match &quote.attribution {
                Attribution::Stated { .. } => false,
                Attribution::Inferred { .. } => true,
                Attribution::Unknown { .. } => article.between(quote).is_some(),
            };
            assert_eq!(why.is_some(), expects, "{}: {quote:?}", case.name);
            let Some(why) = why else { continue };
            assert!(why.text.ends_with('.') && !why.shows.is_empty(), "{}: {}", case.name, why.text);
            assert!(why.shows.is_sorted() && why.shows.iter().all(|span| span.fits(&case.text)), "{}", case.name);
        }
    }
}

#[test]
fn the_line_of_findings_says_between_whom() {
    let line = |text: &str| -> Value { serde_json::from_str(&findings::line(&Value::Null, text).unwrap()).unwrap() };
    let tied = line("Jasper Noonan and Felix Adler met — at last. “The train was empty,” he said.");
    assert_eq!(tied["quotes"][0]["between"], serde_json::json!([[0, 13], [18, 29]]));
    let plain = line("“The train was empty,” said Felix Adler.");
    assert_eq!(plain["quotes"][0].get("between"), None);
}
