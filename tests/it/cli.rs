//! The commands as a user types them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const SHELL: &str = "<!doctype html><html lang=en><head><link rel=\"stylesheet\" href=\"./a.css\"><meta name=\"verbatim:head\" /></head>\
    <body><div id=\"verbatim:body\"></div></body></html>";
const TEXT: &str = "The line closes in May 2021.\n\n“We held out for <12> years,” said Ines Tavor.\n";
const SIDECAR: &str = "slug = \"ferry\"\n[[speaker]]\nname = \"Ines Tavor\"\nkind = \"person\"\n[[quote]]\n\
    words = \"“We held out for <12> years,”\"\nkind = \"direct\"\nspeaker = \"Ines Tavor\"\nmention = \"Ines Tavor\"\n";

fn verbatim(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_verbatim")).args(arguments).current_dir(folder).output().unwrap()
}

/// A folder with one article in `seeds` and a shell in `out`.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &str| {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    };
    write("seeds/ferry.txt", TEXT);
    write("seeds/ferry.toml", SIDECAR);
    write("out/index.html", SHELL);
    write("out/a.css", "p{}");
    folder
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn a_site_with_one_article_shows_it_at_its_root_and_in_its_folder() {
    let folder = folder();
    let run = verbatim(&["build", "seeds", "out"], folder.path());
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let (root, page) = (read(folder.path(), "out/index.html"), read(folder.path(), "out/ferry/index.html"));
    assert!(root.contains("<link rel=\"canonical\" href=\"ferry/\">") && !page.contains("canonical"));
    assert!(root.contains("href=\"ferry/article.json\"") && page.contains("href=\"article.json\""));
    assert!(root.contains("<style>p{}</style>") && !root.contains("stylesheet"), "the style is in it");
    for html in [root, page] {
        assert!(html.contains("“We held out for &lt;12&gt; …"), "text is text");
        assert!(!html.contains("<12>"));
    }
}

#[test]
fn a_site_with_several_articles_lists_them_and_one_without_sidecar_is_shown() {
    let folder = folder();
    fs::write(
        folder.path().join("seeds/other.txt"),
        "Nothing <i>was</i> said here at all, and nobody said it to anybody.",
    )
    .unwrap();
    let run = verbatim(&["build", "seeds", "out", "--url", "https://example.org/news"], folder.path());
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let root = read(folder.path(), "out/index.html");
    assert!(root.contains("href=\"ferry/\"") && root.contains("href=\"other/\""));
    assert!(root.contains("Nothing &lt;i&gt;was&lt;/i&gt; said here at all, and nobody said …"));
    let page = read(folder.path(), "out/other/index.html");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/news/other/\">"));
    assert!(page.contains("No quotes are marked in this article."));
}

#[test]
fn a_misquote_stops_the_build_and_changes_nothing() {
    let folder = folder();
    fs::write(folder.path().join("seeds/ferry.txt"), TEXT.replace("held out", "gave up")).unwrap();
    let run = verbatim(&["build", "seeds", "out"], folder.path());
    assert_eq!(run.status.code(), Some(1));
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(told.contains("ferry.toml:6:9") && told.contains("the nearest words"), "{told}");
    assert_eq!(read(folder.path(), "out/index.html"), SHELL);
    assert!(!folder.path().join("out/ferry").exists());
}

#[test]
fn a_link_of_an_earlier_build_is_an_alias_of_the_next() {
    let folder = folder();
    assert!(verbatim(&["build", "seeds", "out", "--record"], folder.path()).status.success());
    let published = read(folder.path(), "seeds/ferry.links.jsonl");
    for (file, old, new) in
        [("ferry.txt", "held out for", "held out almost"), ("ferry.toml", "held out for", "held out almost")]
    {
        let file = folder.path().join("seeds").join(file);
        fs::write(&file, fs::read_to_string(&file).unwrap().replace(old, new)).unwrap();
    }
    let show = verbatim(&["show", "seeds/ferry.txt"], folder.path());
    let article: serde_json::Value = serde_json::from_slice(&show.stdout).unwrap();
    let id = article["quotes"][0]["id"].as_str().unwrap();
    let old = published.split('"').find(|word| word.starts_with("q-")).unwrap();
    assert_ne!(id, old);
    assert_eq!(article["aliases"][old]["to"], id);
    assert_eq!(read(folder.path(), "seeds/ferry.links.jsonl"), published, "only --record writes");
}

#[test]
fn a_site_is_verified_against_its_texts_and_the_links_that_were_published() {
    let folder = folder();
    let run = |words: &[&str]| verbatim(words, folder.path());
    assert!(run(&["build", "seeds", "out", "--record"]).status.success());
    let verified = run(&["verify", "out"]);
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    let published = String::from_utf8(verified.stdout).unwrap();
    assert!(published.contains("1 article and") && published.contains("published links hold"), "{published}");

    let page = folder.path().join("out/ferry/index.html");
    let whole = fs::read_to_string(&page).unwrap();
    for (from, to, told) in [
        ("held out", "gave up", "the text is not the article’s"),
        ("id=\"q-", "id=\"q-other-", "leads"),
        ("\"about\\t", "\"about\\t1", "do not belong together"),
    ] {
        assert!(whole.contains(from), "{from}");
        fs::write(&page, whole.replace(from, to)).unwrap();
        let broken = run(&["verify", "out", "--seeds", "seeds"]);
        let said = String::from_utf8_lossy(&broken.stderr).replace('\'', "’");
        assert_eq!(broken.status.code(), Some(1), "{from}");
        assert!(said.contains("out/ferry/index.html") && said.contains(told), "{said}");
    }
    fs::remove_file(&page).unwrap();
    assert_eq!(run(&["verify", "out"]).status.code(), Some(1));
}

#[test]
fn a_damaged_record_stops_the_build_with_what_to_do() {
    let folder = folder();
    assert!(verbatim(&["build", "seeds", "out", "--record"], folder.path()).status.success());
    let file = folder.path().join("seeds/ferry.links.jsonl");
    let whole = fs::read_to_string(&file).unwrap();
    for damaged in [&whole[..whole.len() / 2], &whole.replacen("\"version\":2", "\"version\":9", 1), ""] {
        fs::write(&file, damaged).unwrap();
        let run = verbatim(&["check", "seeds"], folder.path());
        let told = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(1), "{told}");
        assert!(told.contains("ferry.links.jsonl cannot be built upon"), "{told}");
        assert!(told.contains("version control") || told.contains("newer program"), "{told}");
        assert_eq!(fs::read_to_string(&file).unwrap(), damaged, "nothing of it is lost");
    }
}

#[test]
fn exit_codes_are_as_the_help_says() {
    let folder = folder();
    assert_eq!(verbatim(&["check", "seeds"], folder.path()).status.code(), Some(0));
    assert_eq!(verbatim(&["check", "nowhere"], folder.path()).status.code(), Some(1));
    assert_eq!(verbatim(&["show", "seeds/none.txt"], folder.path()).status.code(), Some(1));
    assert_eq!(verbatim(&["frobnicate"], folder.path()).status.code(), Some(2));
    assert_eq!(verbatim(&["build", "seeds", "out", "--url", "ftp://x"], folder.path()).status.code(), Some(2));
    assert_eq!(verbatim(&["build", "seeds", "seeds"], folder.path()).status.code(), Some(1), "there is no shell");
    let help = verbatim(&["--help"], folder.path());
    assert!(String::from_utf8_lossy(&help.stdout).contains("Exit codes: 0 done; 1"));
}

#[test]
fn building_twice_gives_the_same_bytes() {
    let pages = || {
        let folder = folder();
        assert!(verbatim(&["build", "seeds", "out"], folder.path()).status.success());
        (read(folder.path(), "out/index.html"), read(folder.path(), "out/ferry/annotations.jsonld"))
    };
    assert_eq!(pages(), pages());
}

#[test]
fn a_finished_site_is_built_again_and_keeps_what_was_put_there() {
    let folder = folder();
    let names = |of: &str| {
        let mut names: Vec<_> =
            fs::read_dir(folder.path().join(of)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    fs::create_dir_all(folder.path().join("out/pictures/old")).unwrap();
    fs::write(folder.path().join("out/pictures/old/a.png"), "png").unwrap();
    fs::write(folder.path().join("seeds/other.txt"), "Nobody spoke.").unwrap();
    let build = || assert!(verbatim(&["build", "seeds", "out"], folder.path()).status.success());
    build();
    assert_eq!(names("out"), [".shell.html", "_headers", "ferry", "index.html", "other", "pictures"]);
    fs::remove_file(folder.path().join("seeds/other.txt")).unwrap();
    build();
    let first = read(folder.path(), "out/index.html");
    build();
    assert_eq!(read(folder.path(), "out/index.html"), first);
    assert_eq!(
        names("out"),
        [".shell.html", "_headers", "ferry", "index.html", "pictures"],
        "no page of an article that is gone"
    );
    assert_eq!(read(folder.path(), "out/pictures/old/a.png"), "png");
    // A new shell over the old site takes the place of the one that it kept.
    fs::write(folder.path().join("out/index.html"), SHELL.replace("lang=en", "lang=en class=new")).unwrap();
    fs::write(folder.path().join("out/a.css"), "q{}").unwrap();
    build();
    let page = read(folder.path(), "out/ferry/index.html");
    assert!(page.contains("class=new") && page.contains("<style>q{}</style>"));
    assert_eq!(names("."), [".out.lock", "out", "seeds"]);
    // No article takes the place of what is no article.
    fs::write(folder.path().join("seeds/pictures.txt"), "Nobody spoke.").unwrap();
    let run = verbatim(&["build", "seeds", "out"], folder.path());
    assert!(String::from_utf8_lossy(&run.stderr).contains("the site holds a pictures that is no article's"));
    assert_eq!(read(folder.path(), "out/pictures/old/a.png"), "png");
    fs::remove_file(folder.path().join("seeds/pictures.txt")).unwrap();
    // Neither the shell nor anything that was made of one.
    fs::remove_file(folder.path().join("out/.shell.html")).unwrap();
    let run = verbatim(&["build", "seeds", "out"], folder.path());
    assert!(
        String::from_utf8_lossy(&run.stderr).contains("out/index.html is not the shell, nor is .shell.html beside it")
    );
    assert_eq!(read(folder.path(), "out/ferry/index.html"), page);
}

#[test]
fn extract_shows_how_sentences_are_read() {
    let folder = folder();
    let run = verbatim(&["extract", "--grammar", "seeds/ferry.txt"], folder.path());
    let told = String::from_utf8(run.stdout).unwrap();
    assert!(told.starts_with(
        "seeds/ferry.txt\nNoun: The/Determiner line/Noun\nVerb(Finite): closes/Present  subject: The line\n"
    ));
    fs::write(folder.path().join("lines.jsonl"), "{\"id\":7,\"text\":\"It has 2 boats, Ek said.\"}\n").unwrap();
    let run = verbatim(&["extract", "--ndjson", "--grammar", "lines.jsonl"], folder.path());
    let line: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(line["cues"][0], serde_json::json!({"verb": [19, 23], "subject": [16, 18], "clause": [0, 14]}));
    assert_eq!(line["numbers"][0], serde_json::json!({"number": [7, 8], "of": [9, 14]}));
}
