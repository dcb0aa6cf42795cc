//! A whole table of figures that differ in two things.

use serde::{Deserialize, Serialize};

/// The ids of the figures of a table without gaps: two panels or more of as many figures each, two or more, each once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<Vec<String>>"))]
#[serde(try_from = "Vec<Vec<String>>", into = "Vec<Vec<String>>")]
pub struct Panels(Vec<Vec<String>>);

impl Panels {
    /// The table of these panels; `None` where it has gaps, or is no table.
    pub fn of(panels: Vec<Vec<String>>) -> Option<Panels> {
        let columns = panels.first()?.len();
        let ids: Vec<&String> = panels.iter().flatten().collect();
        let once = ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id));
        let whole = panels.len() >= 2 && columns >= 2 && panels.iter().all(|panel| panel.len() == columns);
        (whole && once).then_some(Panels(panels))
    }

    /// The panels in the order shown, each with its figures in the order shown, which is the same in all.
    pub fn each(&self) -> impl Iterator<Item = &[String]> {
        self.0.iter().map(Vec::as_slice)
    }

    /// All ids, panel by panel.
    pub fn ids(&self) -> impl Iterator<Item = &String> {
        self.0.iter().flatten()
    }

    /// The same, to be renamed.
    pub(crate) fn ids_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.0.iter_mut().flatten()
    }
}

impl TryFrom<Vec<Vec<String>>> for Panels {
    type Error = &'static str;

    fn try_from(panels: Vec<Vec<String>>) -> Result<Panels, &'static str> {
        Panels::of(panels).ok_or("panels make a table without gaps, two by two or larger, of figures that differ")
    }
}

impl From<Panels> for Vec<Vec<String>> {
    fn from(panels: Panels) -> Vec<Vec<String>> {
        panels.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_with_gaps_cannot_be_written_down() {
        let read = |json: &str| serde_json::from_str::<Panels>(json).is_ok();
        assert!(read(r#"[["a","b"],["c","d"]]"#));
        for json in [r#"[["a","b"],["c"]]"#, r#"[["a"],["b"]]"#, r#"[["a","b"]]"#, r#"[["a","b"],["c","a"]]"#, "[]"] {
            assert!(!read(json), "{json}");
        }
    }
}
