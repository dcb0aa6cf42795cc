//! What is read in sentences: the cases of `tests/corpus/grammar`, and what holds for any text.

use proptest::prelude::*;
use verbatim::read::entities::Named;
use verbatim::read::names::{Gender, Name};
use verbatim::read::phrase::At;
use verbatim::read::token;
use verbatim::read::{Reading, Stream};
use verbatim::text::Span;

use super::cases;

#[test]
fn every_verb_of_saying_has_the_subject_and_the_clause_of_its_case() {
    cases::check_all("grammar/cues", |text| {
        let reading = Reading::of(text);
        let quoted = |name: &str, span: Option<Span>| span.map(|span| format!(" | {name} “{}”", short(span.of(text))));
        let line = |cue: verbatim::read::cue::Cue| {
            let parts = [quoted("subject", cue.subject), quoted("clause", cue.clause)];
            cue.verb.of(text).to_owned() + &parts.into_iter().flatten().collect::<String>()
        };
        reading.all_cues().into_iter().map(line).collect()
    });
}

/// The first three words and the last three of many.
fn short(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    match all.len() {
        0..=8 => all.join(" "),
        len => format!("{} … {}", all[..3].join(" "), all[len - 3..].join(" ")),
    }
}

#[test]
fn every_number_counts_what_its_case_says() {
    cases::check_all("grammar/counted", |text| {
        let line = |(number, of): (Span, Option<Span>)| {
            let of = of.map(|of| format!(" | {}", of.of(text)));
            number.of(text).to_owned() + &of.unwrap_or_default()
        };
        Reading::of(text).counted().into_iter().map(line).collect()
    });
}

#[test]
fn every_paragraph_is_what_its_case_says() {
    cases::check_all("grammar/layout", |text| {
        Reading::of(text).blocks.iter().map(|block| format!("{block:?}")).collect()
    });
}

#[test]
fn every_word_has_the_class_of_its_case() {
    cases::check_all("grammar/tags", |text| {
        let reading = Reading::of(text);
        let stream = &reading.prose;
        let word = |at: token::At| {
            let tag = stream.tag(at).expect("a token of a sentence has a tag");
            format!("{}/{tag:?}", stream.extent(at, at + 1).of(text))
        };
        let line = |(from, to): &(token::At, token::At)| from.to(*to).map(word).collect::<Vec<String>>().join(" ");
        stream.sentences.iter().map(line).collect()
    });
}

#[test]
fn every_name_is_what_its_case_says() {
    cases::check_all("grammar/names", |text| {
        let named = Reading::of(text).named();
        let line = |name: &Name| {
            let entity = &named.entities[name.entity];
            let of = format!("{:?}", entity.of).to_lowercase();
            let gender = if name.is_part { Gender::Open } else { entity.gender };
            let gender = match gender {
                Gender::Man => " man",
                Gender::Woman => " woman",
                Gender::Open => "",
            };
            let part = if name.is_part { " part" } else { "" };
            format!("{} | {of} {}{gender}{part}", name.span.of(text), name.entity + 1)
        };
        named.names.iter().map(line).collect()
    });
}

/// What names must be: on the text, in order, none over another but as its part, each of one entity.
fn check_names(text: &str, named: &Named) -> Result<(), TestCaseError> {
    let mut outer = Span::new(0, 0);
    for (at, name) in named.names.iter().enumerate() {
        prop_assert!(name.span.fits(text) && name.span.start < name.span.end, "{name:?}");
        if name.is_part {
            prop_assert!(outer.contains(&name.span) && outer != name.span, "{name:?}");
        } else {
            prop_assert!(name.span.start >= outer.end, "{name:?}");
            outer = name.span;
        }
        let holders = named.entities.iter().filter(|entity| entity.names.contains(&at)).count();
        prop_assert!(holders == 1 && named.entities[name.entity].names.contains(&at), "{name:?}");
    }
    for entity in &named.entities {
        prop_assert!(entity.names.contains(&entity.fullest) && entity.names.is_sorted(), "{entity:?}");
    }
    Ok(())
}

/// What everything read must be: on the text, in order, each step over all of the step before.
fn check(stream: &Stream<'_>) -> Result<(), TestCaseError> {
    let mut end = 0;
    for token in &stream.tokens {
        let span = token.span();
        prop_assert!(span.fits(stream.text) && span.start >= end && span.start < span.end, "{token:?}");
        end = span.end;
    }
    prop_assert_eq!(stream.tags.len(), stream.tokens.len());
    prop_assert_eq!(stream.subjects.len(), stream.phrases.len());
    let mut next = token::At::FIRST;
    for (from, to) in &stream.sentences {
        prop_assert!(*from == next && from < to);
        next = *to;
    }
    prop_assert_eq!(next, token::At::new(stream.tokens.len()));
    let mut next = token::At::FIRST;
    for phrase in &stream.phrases {
        prop_assert!(phrase.from == next && phrase.from <= phrase.head && phrase.head < phrase.to, "{phrase:?}");
        next = phrase.to;
    }
    prop_assert_eq!(next, token::At::new(stream.tokens.len()));
    let whole = |at: At| stream.bounds.iter().find(|(from, to)| *from <= at && at < *to);
    for at in At::FIRST.to(At::new(stream.phrases.len())) {
        if let Some(subject) = stream.subject_of(at) {
            prop_assert!(subject.phrase <= subject.last && whole(at) == whole(subject.phrase), "{subject:?}");
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read(text in "(?s)([ -~“”‘’—\n]{0,12}|said |that |who |, |\\. |the |plans |[A-Z][a-z]{2,5} |[A-Z][a-z]{2,5} |of |and |van |Mr |Ada |Kenya |Council |U\\.S\\. |May |\u{200b}|é|12 ){0,40}") {
        let reading = Reading::of(&text);
        check(&reading.prose)?;
        check(&reading.quoted)?;
        check_names(&text, &reading.named())?;
        for cue in reading.all_cues() {
            for span in [Some(cue.verb), cue.subject, cue.clause].into_iter().flatten() {
                prop_assert!(span.fits(&text) && span.start < span.end, "{cue:?}");
            }
        }
    }
}
