//! The list of corrections, which undoes and redoes.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::edit::Edit;

/// The corrections of an article in their order, and those that were undone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Edits {
    /// Those that hold.
    pub done: Vec<Edit>,
    /// Those that were undone, the last undone last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub undone: Vec<Edit>,
}

impl Edits {
    /// These, of which none was undone.
    pub fn of(done: Vec<Edit>) -> Edits {
        Edits { done, undone: Vec::new() }
    }

    /// Those of a file, and how many of it are none that this program knows.
    pub fn of_file(edits: Vec<Value>) -> (Edits, usize) {
        let all = edits.len();
        let done: Vec<Edit> = edits.into_iter().filter_map(|edit| serde_json::from_value(edit).ok()).collect();
        let unknown = all - done.len();
        (Edits::of(done), unknown)
    }

    /// Whether there is nothing to undo or redo.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.undone.is_empty()
    }

    /// Adds some; what was undone before cannot be redone any more.
    pub fn add(&mut self, edits: Vec<Edit>) {
        self.done.extend(edits);
        self.undone.clear();
    }

    /// Undoes the last one; whether there was one.
    pub fn undo(&mut self) -> bool {
        let last = self.done.pop();
        let any = last.is_some();
        self.undone.extend(last);
        any
    }

    /// Does the one again that was undone last; whether there was one.
    pub fn redo(&mut self) -> bool {
        let last = self.undone.pop();
        let any = last.is_some();
        self.done.extend(last);
        any
    }

    /// Takes one out of the list, wherever it stands; it can be redone.
    pub fn remove(&mut self, at: usize) {
        if at < self.done.len() {
            self.undone.push(self.done.remove(at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(title: &str) -> Edit {
        Edit::Chart { title: title.into(), shows: Vec::new() }
    }

    #[test]
    fn of_a_file_what_is_no_correction_is_counted() {
        let file = vec![serde_json::to_value(edit("a")).unwrap(), Value::Null, serde_json::json!({"edit": "sing"})];
        assert_eq!(Edits::of_file(file), (Edits::of(vec![edit("a")]), 2));
    }

    #[test]
    fn corrections_are_undone_and_redone_in_order() {
        let mut edits = Edits::default();
        assert!(edits.is_empty() && !edits.undo() && !edits.redo());
        edits.add(vec![edit("a"), edit("b")]);
        edits.add(vec![edit("c")]);
        assert!(edits.undo() && edits.undo());
        assert_eq!(edits, Edits { done: vec![edit("a")], undone: vec![edit("c"), edit("b")] });
        assert!(edits.redo());
        assert_eq!(edits.done, [edit("a"), edit("b")]);
        edits.add(vec![edit("d")]);
        assert!(!edits.redo(), "what follows took the place of what was undone");
        edits.remove(1);
        edits.remove(9);
        assert_eq!(edits, Edits { done: vec![edit("a"), edit("d")], undone: vec![edit("b")] });
        assert!(edits.redo());
        assert_eq!(edits.done, [edit("a"), edit("d"), edit("b")]);
    }
}
