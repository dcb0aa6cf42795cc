//! One text on every system: however its lines end and whatever no reader sees in it, it gives the same page and the same spans.

use std::fs;
use std::process::Command;

use serde_json::Value;

const TEXT: &str =
    "The line closes in May 2021.\n\n“We held out for 12 years,\nand more,” said Ines Tavor.\n\n“Why?” asked Bo Ek.\n";

fn run(arguments: &[&str], folder: &std::path::Path) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_verbatim")).args(arguments).current_dir(folder).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn every_command_reads_the_same_text() {
    let given = [
        TEXT.to_owned(),
        TEXT.replace('\n', "\r\n"),
        TEXT.replace('\n', "\r"),
        format!("\u{feff}{}", TEXT.replace('\n', "\u{2028}")),
        TEXT.replace("\n\n", "\u{2029}").replace('\n', "\u{85}"),
        TEXT.replace("held", "he\0l\u{1b}d").replace("Bo", "\u{7f}Bo\u{9b}"),
    ];
    for given in given {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, content: &str| {
            fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
            fs::write(folder.path().join(name), content).unwrap();
        };
        write("seeds/a.txt", &given);
        write(
            "seeds/a.toml",
            "\u{feff}[[speaker]]\r\nname = \"Ines Tavor\"\r\nkind = \"person\"\r\nalso = ['''Ines\r\nTavor''']\r\n",
        );
        write("out/index.html", "<meta name=verbatim:head><div id=verbatim:body></div>");
        write("a.jsonl", &serde_json::json!({ "id": 1, "text": given }).to_string());
        let json = |printed: String| serde_json::from_str::<Value>(&printed).unwrap();
        run(&["build", "seeds", "out"], folder.path());
        run(&["check", "seeds"], folder.path());
        let file = |name: &str| json(fs::read_to_string(folder.path().join("out/a").join(name)).unwrap());
        let (article, shown) = (file("article.json"), json(run(&["show", "seeds/a.txt"], folder.path())));
        assert_eq!(article, shown);
        for article in [&article, &json(run(&["extract", "seeds/a.txt"], folder.path()))] {
            assert_eq!(article["text"], TEXT, "{given:?}");
            assert_eq!(article["quotes"][0]["parts"][0], serde_json::json!([30, 67]), "{given:?}");
        }
        // Selectors point into the text that the page has.
        for annotation in file("annotations.jsonld")["items"].as_array().unwrap() {
            let [quote, position] = [0, 1].map(|at| annotation["target"][0]["selector"][at].clone());
            let at = |of: &str| position[of].as_u64().unwrap() as usize;
            let words: String = TEXT.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(quote["exact"], words, "{given:?}");
            let page = fs::read_to_string(folder.path().join("out/a/index.html")).unwrap();
            assert!(!page.contains(['\r', '\0', '\u{1b}', '\u{85}', '\u{2028}', '\u{2029}', '\u{feff}']));
        }
        // The offsets of a line are those of the text that was given.
        let found = json(run(&["extract", "--ndjson", "a.jsonl"], folder.path()));
        let quotes = found["quotes"].as_array().unwrap().iter().map(|quote| {
            let [start, end] = [0, 1].map(|at| quote["parts"][0][at].as_u64().unwrap() as usize);
            given.chars().skip(start).take(end - start).collect::<String>()
        });
        let quotes: Vec<String> = quotes.map(|words| verbatim::text::plain(&words).into_owned()).collect();
        assert_eq!(quotes, ["“We held out for 12 years,\nand more,”", "“Why?”"], "{given:?}");
    }
}
