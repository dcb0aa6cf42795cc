//! Any address gives a view; the view is read back from its link; a link leaves any article whole.
#![no_main]

use libfuzzer_sys::fuzz_target;
use verbatim::article::{Article, Index};
use verbatim::link::{View, resolve, status_line};

fuzz_target!(|address: (String, String)| {
    let (fragment, query) = address;
    let view = View::read(&fragment, &query);
    let link = view.write();
    assert_eq!(View::read(&link, ""), view);
    assert_eq!(View::read(&link, "").write(), link);

    let index = Index::of(&Article::plain("fuzz", fragment), |_, _| String::new());
    let resolved = resolve(&view, &index);
    for notice in &resolved.notices {
        assert!(!notice.text(&index).is_empty());
    }
    assert!(!status_line(&index, &resolved.view).is_empty());
});
