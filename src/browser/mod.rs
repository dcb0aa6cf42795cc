//! The only module that touches the DOM, the address, the clipboard.

/// Mounts the explorer beside the article.
pub fn start() {}
