//! Corrections of an article of one's own: what each changes and what it leaves, and that the sidecar of any of them makes the
//! builder's page.
//!
//! A case of `tests/corpus/edits` has three parts headed `--- text`, `--- edits` (one a line, as JSON) and `--- changed`: the
//! lines of findings that go (`-`) and come (`+`), and the corrections that are set aside. `UPDATE_EXPECT=1 cargo test`
//! writes the third part anew; review the difference.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::slice;

use serde_json::{Value, json};
use verbatim::article::{Article, Attribution, Direction, FigureKind, Plot, QuoteKind, SpeakerKind};
use verbatim::curate::{Claimer, File};
use verbatim::edition;
use verbatim::import::{self, About, Imported};
use verbatim::link::Published;
use verbatim::own::Own;
use verbatim::own::edits::{Corrected, Edit, Edits, Said, Who};
use verbatim::text::{Span, Words};

use super::cases;

fn corrected(text: &str, edits: &[Edit]) -> Corrected {
    Corrected::read("case", text, None, edits).unwrap()
}

/// What is found, a line each, by words alone.
fn lines(article: &Article) -> Vec<String> {
    let at = |span: Span| format!("“{}”", article.words(span));
    let by_hand = |id: &String| if article.by_hand.contains(id) { " by hand" } else { "" };
    let some = |what: &str, span: Option<Span>| span.map(|span| format!(" {what} {}", at(span))).unwrap_or_default();
    let mut lines = Vec::new();
    for it in &article.speakers {
        let also: String = it.also.iter().map(|also| format!(" or {}", at(*also))).collect();
        let (role, hand) = (some("is", it.role), by_hand(&it.slug));
        lines.push(format!("speaker {} “{}” {:?}{also}{role}{hand}", it.slug, it.name, it.kind));
    }
    for it in &article.quotes {
        let parts: Vec<String> = it.parts.iter().map(|part| at(*part)).collect();
        let whose = match &it.attribution {
            Attribution::Stated { speaker, mention, cue } => {
                format!("{speaker} by {}{}", at(*mention), some("with", *cue))
            }
            Attribution::Inferred { speaker, mention, cue, basis, .. } => {
                let basis: String = basis.iter().map(|basis| at(*basis)).collect();
                format!("probably {speaker}{}{} from {basis}", some("by", *mention), some("with", *cue))
            }
            Attribution::Unknown { .. } => "nobody".to_owned(),
        };
        lines.push(format!("{:?} of {whose}: {}{}", it.kind, parts.join(" … "), by_hand(&it.id)));
    }
    for it in &article.figures {
        let time = it.time.as_ref().map(|time| format!(" in {}", time.value)).unwrap_or_default();
        let of = it.of.as_ref().and_then(|id| article.figure(id)).map(|of| of.span);
        let (of, counted) = (some("of", of), some("counts", it.counted));
        let number = format!("{:?} {:?} {}", it.kind, it.amount, it.unit);
        lines.push(format!("figure {}: {number}{counted}{time}{of}{}", at(it.span), by_hand(&it.id)));
    }
    for it in article.charts.iter().filter(|chart| !matches!(chart.plot, Plot::Chip { .. })) {
        let form = format!("{:?}", it.plot);
        let form = form.split(' ').next().unwrap_or_default();
        let shows = it.shown().into_iter().filter_map(|id| article.place(id)).map(at).collect::<String>();
        lines.push(format!("chart {form} “{}”: {shows}{}", it.title, by_hand(&it.id)));
    }
    lines.extend(article.aliases.iter().map(|(old, new)| format!("{old} is now {}", new.to)));
    lines
}

/// What goes and what comes.
fn changed(before: &Article, after: &Article) -> String {
    let (before, after) = (lines(before), lines(after));
    let (was, is): (BTreeSet<&String>, BTreeSet<&String>) = (before.iter().collect(), after.iter().collect());
    let gone = before.iter().filter(|line| !is.contains(line)).map(|line| format!("- {line}\n"));
    let come = after.iter().filter(|line| !was.contains(line)).map(|line| format!("+ {line}\n"));
    gone.chain(come).collect()
}

#[test]
fn every_correction_changes_what_its_case_says_and_nothing_else() {
    cases::check_files("edits", ["text", "edits", "changed"], |text, edits| {
        let read = |line: &str| serde_json::from_str::<Edit>(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        let list: Vec<Edit> = edits.lines().map(read).collect();
        let (plain, after) = (corrected(text.trim_end(), &[]), corrected(text.trim_end(), &list));
        let mut found = changed(&plain.edition.article, &after.edition.article);
        for (at, why) in &after.set_aside {
            writeln!(found, "{} is set aside: {why}", at + 1).unwrap();
        }
        found
    });
}

/// The corrections of `article` that say of each quote and figure what is found anyway.
fn as_found(article: &Article) -> Vec<Edit> {
    let claimer = Claimer::new(&article.text);
    let claims = |parts: &[Span]| parts.iter().map(|part| claimer.claim(*part)).collect::<Option<Vec<Words>>>();
    let quotes = article.quotes.iter().filter_map(|quote| {
        let words = claims(&quote.parts)?;
        Some(Edit::QuoteWords { quote: words[0].clone(), words, kind: quote.kind })
    });
    let figures = article.figures.iter().filter_map(|figure| {
        let figure = claimer.claim(figure.span)?;
        Some(Edit::Figure { figure, words: None, unit: None, time: None, counted: None })
    });
    quotes.chain(figures).collect()
}

#[test]
fn a_claim_of_what_is_found_anyway_changes_nothing() {
    let mut tried = 0;
    for case in ["articles", "figures", "quotes"].into_iter().flat_map(cases::all) {
        let article = corrected(&case.text, &[]).edition.article;
        for edit in as_found(&article) {
            let after = corrected(&case.text, slice::from_ref(&edit));
            assert_eq!(after.set_aside, [], "{edit:?}\n{}", case.text);
            assert!(after.edition.article == article, "{}\n{}", changed(&article, &after.edition.article), case.text);
            tried += 1;
        }
    }
    assert!(tried > 1_000, "{tried}");
}

const TEXTS: [&str; 3] = [
    "“The weir is silting up,” Tamsin Oyelaran, a river warden, said on Monday. “We dredged it twice.”\n\nSome 2,400 eels passed it in 2021, up from 1,900 in 2019 and 1,100 in 2017, according to the Loddon River Board.\n\nPiers Halloran, who farms below the weir, disagreed. “It has always looked like this,” he said.",
    "Orla Venn and Ivo Venn run the ferry. “It coughs,” Ivo Venn said. “It always has,” Orla Venn said. “It ‘sings’,” said Venn.\n\nThe ferry carried 12,000 people in 2019 and 9,000 people in 2021. It cost 4 million euros, twice as much as the old one. 60% of the riders were from Holm and 40% from Rask.",
    "The mill burnt in May 2004 and opened again in March 2006. How many sacks were lost is not known. The miller, Ansel Moor, said the roof was new. “Nobody slept,” he told the Rask Post, “for a week.” His wife called it “a miracle” .\n\nA \"report\" by the council put the damage at between 30 and 40 sacks a day.",
];

/// Corrections of what `article` has, some that stand and some that do not; `next` gives a number below another.
fn made(article: &Article, next: &mut dyn FnMut(usize) -> usize) -> Option<Edit> {
    let claimer = Claimer::new(&article.text);
    let claim = |span: Span| claimer.claim(span);
    let mut starts: Vec<usize> = article.text.match_indices(' ').map(|(at, _)| at + 1).collect();
    starts.insert(0, 0);
    let mut any = || {
        let start = starts[next(starts.len())];
        let end = article.text[start..]
            .match_indices([' ', '\n'])
            .nth(next(4))
            .map_or(article.text.len(), |(at, _)| start + at);
        claim(Span::new(start, end))
    };
    let [some, other, more] = [any(), any(), any()];
    let quote = article.quotes.get(next(article.quotes.len() + 1)).map(|quote| claim(quote.parts[0]));
    let quote = quote.flatten().or(some.clone())?;
    let mut speaker =
        || article.speakers.get(next(article.speakers.len() + 1)).map_or("Nemo".to_owned(), |it| it.slug.clone());
    let (one, two) = (speaker(), speaker());
    let mut figure =
        || article.figures.get(next(article.figures.len() + 1)).and_then(|it| claim(it.span)).or(other.clone());
    let (number, another) = (figure()?, figure()?);
    let kind = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect, QuoteKind::Term][next(4)];
    let who = match next(3) {
        0 => Who::Nobody,
        1 => Who::Listed(one.clone()),
        _ => Who::New { name: more.clone()?, kind: SpeakerKind::Person, apart: next(2) == 0 },
    };
    Some(match next(14) {
        0 => Edit::NotQuote { quote },
        1 => Edit::Quote { words: vec![some?], kind, speaker: who },
        2 => Edit::QuoteWords { quote, words: vec![some?], kind },
        3 => Edit::QuoteWords { quote: quote.clone(), words: vec![quote], kind },
        4 | 5 => Edit::QuoteSpeaker { quote, speaker: who },
        6 => Edit::SpeakerName { speaker: one, name: some? },
        7 => Edit::SpeakerIs { speaker: one, other: two },
        8 => Edit::SpeakerRole { speaker: one, role: if next(3) == 0 { None } else { some } },
        9 => Edit::SpeakerIsNobody { speaker: one },
        10 => Edit::NotFigure { figure: number },
        12 => {
            let kind = [FigureKind::Level, FigureKind::Share, FigureKind::Multiple, FigureKind::Change][next(4)];
            let direction = (kind == FigureKind::Change).then_some(Direction::Up);
            let unit = (next(3) > 0).then(|| "eels".to_owned());
            Edit::NewFigure { figure: some?, kind, direction, unit, counted: None, time: more, of: Some(number) }
        }
        11 => {
            let said = |words: Option<Words>| words.map_or(Said::Nothing, Said::Words);
            let (time, counted) = ((next(2) == 0).then(|| said(some)), (next(2) == 0).then(|| said(more)));
            let unit = (next(3) == 0).then(|| "eels".to_owned());
            Edit::Figure { figure: number, words: (next(3) == 0).then_some(another), unit, time, counted }
        }
        _ if next(2) == 0 => Edit::NotChart { shows: vec![number, another] },
        _ => Edit::Chart { title: "A \"title\"".to_owned(), shows: vec![number, another] },
    })
}

#[test]
fn any_corrections_make_the_page_that_the_builder_makes_of_their_sidecar() {
    let mut state = 1_u64;
    let mut next = |most: usize| {
        // The minimal standard generator (Park and Miller, 1988).
        state = state * 48_271 % 2_147_483_647;
        state as usize % most
    };
    let (mut stood, mut aside) = (0, 0);
    for round in 0..120 {
        let text = TEXTS[round % TEXTS.len()];
        let about = About {
            headline: Some("At the weir".to_owned()),
            publisher: Some("The \\ Post".to_owned()),
            ..About::default()
        };
        let imported = Imported { text: text.to_owned(), about, ..Imported::default() };
        let mut edits: Vec<Edit> = Vec::new();
        let mut own = Own::read(&imported, &[], true).unwrap();
        for _ in 0..6 {
            let Some(edit) = made(&own.corrected().edition.article, &mut next) else { continue };
            match own.corrected().correct(&edit) {
                Ok(()) => stood += 1,
                Err(why) => {
                    assert!(!why.is_empty());
                    aside += 1;
                }
            }
            edits.push(edit);
        }
        let json = serde_json::to_string(&edits).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Edit>>(&json).unwrap(), edits);
        let mut again = Own::read(&imported, &edits, true).unwrap();
        let sidecar = again.file("seed.toml").unwrap();
        assert_eq!(own.file("seed.toml").unwrap(), sidecar, "made one by one or all at once");
        let seed = again.file("seed.txt").unwrap();
        let (text, toml) =
            (File { path: "weir.txt", bytes: seed.as_bytes() }, File { path: "weir.toml", bytes: sidecar.as_bytes() });
        let built = edition::of("at-the-weir", text, Some(toml), &Published::default());
        let built = built.unwrap_or_else(|wrong| panic!("{wrong}\n{sidecar}\n{json}"));
        assert_eq!(again.corrected().edition, built, "{json}");
        let saved = again.file("article.json").unwrap();
        assert!(
            saved.starts_with(built.article.to_json().strip_suffix('}').unwrap()),
            "the findings are those of the build"
        );
        let back = import::of(saved.as_bytes(), Some("weir.json")).unwrap();
        assert_eq!(Edits::of_file(back.edits), (Edits::of(edits), 0), "and what was corrected goes with them");
    }
    assert!(stood > 250 && aside > 100, "{stood} stand, {aside} are set aside");
}

/// The form for what `about` says, with these fields changed, filled in and sent.
fn filled(corrected: &mut Corrected, about: Value, what: &str, changes: &[(&str, Value)]) -> Result<Vec<Edit>, String> {
    let offer: Value = serde_json::from_str(&corrected.offer(&about.to_string()).expect("a form")).unwrap();
    let mut ask = about;
    ask["is"] = offer["is"].clone();
    ask["of"] = offer["of"].clone();
    ask["fields"] = offer["fields"].clone();
    ask["what"] = what.into();
    for (name, value) in changes {
        ask["fields"][*name] = value.clone();
    }
    corrected.ask(&ask.to_string())
}

/// What is sent of a form about the quote or figure with these words.
fn item(corrected: &Corrected, words: &str) -> Value {
    let article = &corrected.edition.article;
    let quotes = article.quotes.iter().map(|quote| (&quote.id, quote.words_in(&article.text)));
    let figures = article.figures.iter().map(|figure| (&figure.id, article.words(figure.span).to_owned()));
    let found = figures.chain(quotes).find(|(_, said)| said.contains(words)).expect("such words");
    json!({ "is": "item", "of": found.0 })
}

#[test]
fn a_form_makes_a_correction_for_each_thing_that_was_changed() {
    let mut weir = corrected(TEXTS[0], &[]);
    let quote = item(&weir, "silting");
    assert_eq!(filled(&mut weir, quote.clone(), "save", &[]).unwrap_err(), "Nothing was changed.");
    let board = [("speaker", json!("+")), ("name", json!("Loddon River Board")), ("who", json!("organisation"))];
    let told = |edits: Vec<Edit>| edits.iter().map(Edit::told).collect::<Vec<String>>();
    let said = [("words", json!("The weir is silting up,” Tamsin"))];
    let both: Vec<_> = board.iter().chain(&said).cloned().collect();
    assert_eq!(
        told(filled(&mut weir, quote, "save", &both).unwrap()),
        [
            "The kind or the end of a quote: “The weir is silting up,”",
            "A quote by Loddon River Board: “The weir is silting up,”"
        ]
    );
    let figure = item(&weir, "1,900");
    let others = [item(&weir, "2,400")["of"].clone(), item(&weir, "1,100")["of"].clone()];
    let changes = [("time", json!("")), ("with", json!(others)), ("title", json!("Eels"))];
    assert_eq!(
        told(filled(&mut weir, figure, "save", &changes).unwrap()),
        ["“1,900” is of nothing", "A chart, Eels, of “Some 2,400” “1,900” “1,100”"]
    );
    let person = json!({ "is": "speaker", "of": "piers-halloran" });
    let changes = [("name", json!("Halloran")), ("role", json!("who farms below the weir"))];
    assert_eq!(
        told(filled(&mut weir, person, "save", &changes).unwrap()),
        ["Piers Halloran is called “Halloran”", "piers-halloran is “who farms below the weir”"]
    );
    let (chart, before) = (json!({ "is": "chart", "of": weir.edition.article.charts[0].id }), weir.sidecar.clone());
    let left_out = ["No chart of “Some 2,400” “1,900” “1,100”"];
    assert_eq!(told(filled(&mut weir, chart, "save", &[]).unwrap()), left_out);
    let mut weir = corrected(TEXTS[0], &[]);
    let figure = item(&weir, "1,900");
    assert_eq!(told(filled(&mut weir, figure, "chart", &[]).unwrap()).len(), 1);
    assert!(weir.edition.article.charts.iter().all(|chart| matches!(chart.plot, Plot::Chip { .. })));
    assert_ne!(weir.sidecar, before);
}

#[test]
fn a_form_that_does_not_stand_changes_nothing() {
    let mut weir = corrected(TEXTS[0], &[]);
    let before = weir.edition.clone();
    let quote = item(&weir, "silting");
    let nowhere = [("speaker", json!("+")), ("name", json!("Ada Moreno"))];
    let why = filled(&mut weir, quote.clone(), "save", &nowhere).unwrap_err();
    assert_eq!(why, "“Ada Moreno” does not stand in the text. Take the words as they stand there.");
    // The words would stand, the kind does not go with them.
    let halves = [("words", json!("said on Monday")), ("kind", json!("direct")), ("speaker", json!("piers-halloran"))];
    assert_eq!(filled(&mut weir, quote, "save", &halves).unwrap_err(), "quoted words start with their quotation mark");
    let figure = item(&weir, "1,900");
    let untitled = [("with", json!([item(&weir, "1,100")["of"].clone()]))];
    assert!(filled(&mut weir, figure, "save", &untitled).is_err());
    assert!(weir.edition == before);
    assert_eq!(weir.offer(r#"{"is":"item","of":"q-none"}"#), None);
    assert!(weir.ask("{}").is_err() && weir.ask("no form").is_err() && weir.offer("[]").is_none());
}

#[test]
fn selected_words_are_offered_as_a_quote() {
    let mut weir = corrected(TEXTS[0], &[]);
    let offer = |places: Value| {
        let ask = json!({ "is": "words", "of": "", "places": places }).to_string();
        serde_json::from_str::<Value>(&weir.offer(&ask).unwrap()).unwrap()
    };
    let whole = offer(json!([[0, 1, 900], [2, 0, 5]]));
    assert_eq!(whole["fields"]["words"], "“The weir is silting up,”\n“We dredged it twice.”\nPiers");
    assert_eq!(
        (whole["fields"]["speaker"].as_str(), whole["fields"]["kind"].as_str()),
        (Some("tamsin-oyelaran"), Some("direct"))
    );
    assert_eq!(offer(json!([]))["fields"]["words"], "");
    let about = json!({ "is": "words", "of": "", "places": [[2, 16, 40]] });
    let changes = [("speaker", json!("piers-halloran")), ("kind", json!("indirect"))];
    let edits = filled(&mut weir, about, "save", &changes).unwrap();
    assert_eq!(edits[0].told(), "A quote by Piers Halloran: “who farms below the weir”");
}

#[test]
fn a_few_selected_words_with_one_number_are_offered_as_a_number() {
    let mut mill = corrected("The mill ground 1,200 sacks in 2019. Gate 9 was “wide”. By 2019 it had 4 doors.", &[]);
    let offer = |is: &str, place: (usize, usize)| {
        let ask = json!({ "is": is, "of": "", "places": [[0, place.0, place.1]] }).to_string();
        serde_json::from_str::<Value>(&mill.offer(&ask).unwrap()).unwrap()
    };
    let (gate, wide, sacks) = ((37, 43), (37, 55), (16, 27));
    let number = offer("selected", gate);
    assert_eq!((number["is"].as_str(), number["fields"]["words"].as_str()), (Some("number"), Some("9")));
    assert_eq!(number["fields"]["sort"], "level");
    assert_eq!(offer("words", gate)["fields"]["words"], "Gate 9");
    assert_eq!(offer("selected", wide)["is"], "words");
    // What is a figure already is corrected.
    assert_eq!(offer("selected", sacks)["is"], "figure");
    let about = json!({ "is": "number", "of": "", "places": [[0, 37, 43]] });
    let why = filled(&mut mill, about.clone(), "save", &[]).unwrap_err();
    assert_eq!(why, "Say what one of it is: people, euros.");
    let rise = [("sort", json!("up")), ("unit", json!("gates")), ("time", json!("2019"))];
    let edits = filled(&mut mill, about, "save", &rise).unwrap();
    assert_eq!(edits[0].told(), "A figure: “9”");
    let figures = &mill.edition.article.figures;
    assert!(figures.iter().any(|it| it.unit == "gates" && it.direction == Some(Direction::Up) && it.time.is_some()));
}

#[test]
fn more_corrections_than_anybody_makes_are_refused_in_a_list_and_in_a_form() {
    const TAKES: &str = "An article takes 500 corrections. Undo one to make another.";
    let text = "The mill has “a door” and “a stair”.";
    let mut edits = vec![Edit::NotChart { shows: Vec::new() }; 499];
    let about = json!({ "is": "quote", "of": "", "places": [[0, 14, 20]] });
    let mut after = corrected(text, &edits);
    let terms: Vec<String> = after.edition.article.quotes.iter().map(|quote| quote.id.clone()).collect();
    let mut not = |of: &String| {
        let mut about = about.clone();
        about["of"] = json!(of);
        filled(&mut after, about, "not", &[])
    };
    edits.extend(not(&terms[0]).unwrap());
    assert_eq!(not(&terms[1]).unwrap_err(), TAKES);
    assert_eq!(after.edition.article.quotes.len(), 1);
    edits.extend(vec![Edit::NotChart { shows: Vec::new() }; 3]);
    let after = corrected(text, &edits);
    assert_eq!(after.edition.article.quotes.len(), 1);
    assert!(after.set_aside.iter().all(|(at, why)| (*at < 500) != (why == TAKES)));
    assert_eq!(after.set_aside.iter().filter(|(at, _)| *at >= 500).count(), 3);
}
