//! The folder in which builds are killed, and what may stand there afterwards.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ARTICLES: usize = 4;
const SHELL: &str = "<!doctype html><html lang=en><head><link rel=\"stylesheet\" href=\"./a.css\"><meta name=\"verbatim:head\" /></head>\
    <body><div id=\"verbatim:body\"></div></body></html>";
/// What only the new texts say.
const NEW: &str = "The harbour reopened.";

/// Files by their names below the desk.
type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// A folder with an old site, its records, and texts that have changed since.
pub struct Desk {
    folder: PathBuf,
    old: Tree,
    new: Tree,
}

/// What a build left.
pub enum Left {
    /// The old site and the old records.
    Old,
    /// The new site, and some of the records old.
    Between,
    /// The new site and the new records.
    New,
}

impl Desk {
    /// Lets `build` make the old site and the new one in `folder`.
    pub fn new(folder: &Path, build: impl Fn(&Path)) -> Desk {
        let mut desk = Desk { folder: folder.to_owned(), old: Tree::new(), new: Tree::new() };
        desk.old = BTreeMap::from([("out/index.html", SHELL), ("out/a.css", "p{}"), ("out/boot.js", "1")])
            .into_iter()
            .map(|(name, content)| (name.into(), content.into()))
            .chain(texts("The harbour closed."))
            .collect();
        desk.reset();
        build(folder);
        desk.old = desk.tree().into_iter().chain(texts(NEW)).collect();
        desk.reset();
        build(folder);
        desk.new = desk.tree();
        desk
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Puts everything back as it was before the second build.
    pub fn reset(&self) {
        for entry in fs::read_dir(&self.folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.unwrap();
        }
        for (name, bytes) in &self.old {
            let file = self.folder.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
    }

    /// Whether the new site stands.
    pub fn has_new_site(&self) -> bool {
        fs::read_to_string(self.path("out/article-0/index.html")).is_ok_and(|page| page.contains(NEW))
    }

    /// What a build left, which is nothing else.
    pub fn left(&self) -> Left {
        let now = self.tree();
        let is = |other: &Tree, folder: &str| under(&now, folder).eq(under(other, folder));
        let whole = |name: &PathBuf| now.get(name) == self.old.get(name) || now.get(name) == self.new.get(name);
        assert!(under(&self.new, "seeds").all(|(name, _)| whole(name)), "a record is neither the old one nor the new");
        match (is(&self.old, "out"), is(&self.new, "out")) {
            (true, _) if is(&self.old, "seeds") => Left::Old,
            (_, true) if is(&self.new, "seeds") => Left::New,
            (_, true) => Left::Between,
            _ => panic!("neither the old site nor the new, or a record before its site: {:?}", now.keys()),
        }
    }

    /// Whether all is as after a build that nothing disturbed.
    pub fn is_new(&self) -> bool {
        self.tree() == self.new
    }

    /// How many bytes of a disk all files take, which is more than a build needs, and how long the longest is.
    pub fn bytes(&self) -> (u64, u64) {
        const PAGE: u64 = 1 << 12;
        let sizes = || self.new.values().map(|bytes| bytes.len() as u64);
        (sizes().map(|size| size.next_multiple_of(PAGE)).sum(), sizes().max().unwrap())
    }

    /// Leaves `bytes` of a disk of its own free.
    pub fn fill(&self, bytes: u64) {
        // Takes all the room there is, and gives back what is to be free.
        let _ = fs::write(self.path("ballast"), vec![0; 1 << 27]);
        let ballast = fs::File::options().write(true).open(self.path("ballast")).unwrap();
        ballast.set_len(ballast.metadata().unwrap().len().saturating_sub(bytes)).unwrap();
    }

    /// Gives the room back.
    pub fn empty(&self) {
        let _ = fs::remove_file(self.path("ballast"));
    }

    fn tree(&self) -> Tree {
        let mut tree = Tree::new();
        let mut waiting = vec![self.folder.clone()];
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                waiting.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            } else {
                tree.insert(path.strip_prefix(&self.folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
        tree
    }
}

/// What lies in `folder`, but for what a record is written to before it takes its place.
fn under<'t>(tree: &'t Tree, folder: &'t str) -> impl Iterator<Item = (&'t PathBuf, &'t Vec<u8>)> {
    let is_new = |name: &Path| name.extension().is_some_and(|extension| extension == "new");
    tree.iter().filter(move |(name, _)| name.starts_with(folder) && !is_new(name))
}

fn texts(first: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let text = |at: usize| {
        let said = (0..12).map(|line| {
            format!(
                "“We held out for {line} years,” said Ines Tavor.\n\nIn 20{at}{line} there were {line}{at} boats.\n\n"
            )
        });
        format!("{first}\n\n{}“{first}” said Bo Ek.\n", said.collect::<String>()).into_bytes()
    };
    (0..ARTICLES).map(|at| (format!("seeds/article-{at}.txt").into(), text(at))).collect()
}
