//! What must hold of every file that is imported; the property tests and the fuzz target ask for it.

use verbatim::import::Imported;
use verbatim::text::paragraphs;

/// Puts all back that was left out; nothing may be lost on the way.
pub fn all_comes_back(mut imported: Imported) {
    let many = paragraphs(&imported.text).len();
    let left: usize = imported.left_out.iter().map(|passage| paragraphs(&passage.text).len()).sum();
    assert!(imported.left_out.iter().all(|passage| passage.before <= many));
    while !imported.left_out.is_empty() {
        imported.put_back(imported.left_out.len() / 2);
    }
    assert_eq!(paragraphs(&imported.text).len(), many + left);
}
