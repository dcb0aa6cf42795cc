//! The finished article: the same for the site and for `verbatim extract`, and everything in it is called as links call it.

use std::fs;
use std::process::Command;

use proptest::prelude::*;
use verbatim::article::{Article, Plot, QuoteKind};
use verbatim::chart::lint::lint;
use verbatim::curate::File;
use verbatim::edition;
use verbatim::link::Published;

use super::articles::sentence;

/// Two quotes, a figure with its multiple, a missing figure, an event and charts.
const TEXT: &str = "The yard built 40 ferries in 2021, 10 times the number of the previous year.\n\n\
    “We hired everyone we could find,” said Ines Tavor.\n\n\
    The number of cranes rose from 8 in 2019 to 11 in 2021. The firm did not say how many people it dismissed.\n\n\
    The port shut in May 2020 and reopened in August 2021. “Nobody told us,” Bo Ek said.\n";

#[test]
fn extract_prints_the_ids_that_links_carry() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ferry.txt"), TEXT).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_verbatim"))
        .args(["extract", "ferry.txt"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let article = Article::from_json(&String::from_utf8(run.stdout).unwrap()).unwrap();
    assert_eq!(provisional(&article), Vec::<String>::new());
    assert_eq!((article.quotes.len(), article.missing.len(), article.events.len()), (2, 1, 2), "{article:?}");
    assert!(article.figures.len() > 3 && article.charts.len() > 2, "{article:?}");
    assert!(article.quotes[0].id.starts_with("q-we-hired-everyone-we-could-find-"), "{}", article.quotes[0].id);
    assert!(article.charts.iter().any(|chart| chart.id == format!("c-{}", article.figures[0].id)));
}

#[test]
fn a_text_alone_is_the_same_edition_as_one_with_an_empty_sidecar() {
    let (text, published) = (File { path: "ferry.txt", bytes: TEXT.as_bytes() }, Published::default());
    let alone = edition::of_text("ferry", TEXT, &published).unwrap();
    for sidecar in [None, Some(File { path: "ferry.toml", bytes: b"" })] {
        let with = edition::of("ferry", text, sidecar, &published).unwrap();
        assert_eq!(with.article.about.language, "en");
        assert_eq!(Article { about: alone.article.about.clone(), ..with.article }, alone.article);
    }
}

/// A whole quote, a label, and words without marks that say whose they are, in Spanish.
const SPANISH: &str = "“Hemos esperado mucho”, dijo el lunes la alcaldesa, Ada Moreno. El puerto tuvo 2.400 barcos en 2021, \
    frente a 1.900 en 2019, y la ciudad quiere gastar 12,5 millones de euros para reparar el viejo muro que cada invierno rompe \
    el agua. Según la junta del río, la obra puede durar 3 años. Los vecinos la llaman “la eterna”, porque ya hubo \
    dos intentos antes, y ninguno llegó al final sin que faltara dinero.";

#[test]
fn of_another_language_the_quotation_marks_are_read_and_nothing_else() {
    let article = edition::of_text("puerto", SPANISH, &Published::default()).unwrap().article;
    let quotes: Vec<(&str, QuoteKind)> =
        article.quotes.iter().map(|quote| (article.words(quote.parts[0]), quote.kind)).collect();
    assert_eq!(quotes, [("“Hemos esperado mucho”", QuoteKind::Direct), ("“la eterna”", QuoteKind::Term)]);
    assert!(article.quotes.iter().all(|quote| quote.speaker().is_none()), "{:?}", article.quotes);
    assert_eq!(
        (article.speakers.len(), article.figures.len(), article.events.len(), article.charts.len()),
        (0, 0, 0, 0)
    );
    assert_eq!(article.about.language, "und");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("puerto.txt"), SPANISH).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_verbatim"))
        .arg("extract")
        .arg(folder.path().join("puerto.txt"))
        .output()
        .unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(run.status.success() && said.contains("puerto.txt: This text does not seem to be in English"), "{said}");
}

#[test]
fn a_sidecar_says_the_language_and_whose_words_they_are() {
    let (text, published) = (File { path: "puerto.txt", bytes: SPANISH.as_bytes() }, Published::default());
    let sidecar = "language = \"es\"\n[[speaker]]\nname = \"Ada Moreno\"\nkind = \"person\"\n\n[[quote]]\nwords = \"“Hemos esperado mucho”\"\n\
        kind = \"direct\"\nspeaker = \"Ada Moreno\"\nmention = \"Ada Moreno\"\n";
    let sidecar = File { path: "puerto.toml", bytes: sidecar.as_bytes() };
    let silent = edition::of("puerto", text, None, &published).unwrap().article;
    assert_eq!(silent.about.language, "und");
    let article = edition::of("puerto", text, Some(sidecar), &published).unwrap().article;
    assert_eq!(article.about.language, "es");
    assert_eq!(article.speakers.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>(), ["Ada Moreno"]);
}

#[test]
fn a_chart_that_is_asked_for_and_not_borne_out_is_complained_of_at_its_place() {
    let sidecar = "[[chart]]\ntitle = \"Built\"\nform = \"bars\"\nshow = \"40\"\n";
    let text = File { path: "ferry.txt", bytes: TEXT.as_bytes() };
    let asked = |sidecar: &str| {
        let sidecar = File { path: "ferry.toml", bytes: sidecar.as_bytes() };
        edition::of("ferry", text, Some(sidecar), &Published::default())
    };
    let refused = asked(sidecar).unwrap_err().to_string();
    assert!(refused.contains("bars need two values") && refused.contains("ferry.toml:2:9"), "{refused}");
    let drawn = asked(&sidecar.replace("bars", "chip")).unwrap().article;
    assert!(drawn.charts.iter().any(|chart| chart.title == "Built" && chart.id.starts_with("c-n-40-")));
}

#[test]
fn a_sidecar_asks_for_panels_of_a_whole_table_in_any_order() {
    let text = "Hart had 14 pools and Mead had 9 pools in 2003. Hart had 11 pools and Mead had 12 pools in 2013. Tarn had 31 boats.";
    let asked = |show: &str| {
        let sidecar = format!("[[chart]]\ntitle = \"Pools\"\nform = \"panels\"\nshow = [{show}]\n");
        let sidecar = File { path: "pools.toml", bytes: sidecar.as_bytes() };
        edition::of("pools", File { path: "pools.txt", bytes: text.as_bytes() }, Some(sidecar), &Published::default())
    };
    let article = asked(r#""12", "9", "14", "11""#).unwrap().article;
    let chart = article.charts.iter().find(|chart| chart.title == "Pools").unwrap();
    let Plot::Panels { panels, stacked: false } = &chart.plot else { panic!("{chart:?}") };
    let told: Vec<Vec<&str>> = panels
        .each()
        .map(|panel| panel.iter().map(|id| article.words(article.figure(id).unwrap().span)).collect())
        .collect();
    assert_eq!(told, [["14", "9"], ["11", "12"]]);
    for gap in [r#""12", "9", "14""#, r#""12", "9", "14", "31""#, r#""14", "12""#] {
        let refused = asked(gap).unwrap_err().to_string();
        assert!(refused.contains("panels need a whole table"), "{gap}: {refused}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_in_any_edition_is_called_provisionally(sentences in prop::collection::vec(sentence(), 1..8)) {
        let article = edition::of_text("made", &sentences.concat(), &Published::default()).unwrap().article;
        prop_assert_eq!(provisional(&article), Vec::<String>::new());
        prop_assert_eq!(lint(&article), []);
    }
}

/// The ids in `article` that no link carries: those of items, of charts, and those by which one refers to another.
fn provisional(article: &Article) -> Vec<String> {
    let items = (article.quotes.iter().map(|it| ("q-", &it.id)))
        .chain(article.figures.iter().map(|it| ("n-", &it.id)))
        .chain(article.missing.iter().map(|it| ("n-", &it.id)))
        .chain(article.events.iter().map(|it| ("e-", &it.id)))
        .chain(article.charts.iter().map(|it| ("c-", &it.id)));
    let misnamed = items.filter(|(prefix, id)| !id.starts_with(prefix) || id.len() < 8).map(|(_, id)| id.clone());
    let of = article.figures.iter().filter_map(|figure| figure.of.as_deref());
    let shown = article.charts.iter().flat_map(|chart| chart.shown());
    let lost = of.chain(shown).filter(|id| article.place(id).is_none()).map(str::to_owned);
    misnamed.chain(lost).collect()
}
