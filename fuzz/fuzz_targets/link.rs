//! Any address gives a view; the view is read back from its link; a link leaves any article whole.
#![no_main]

use libfuzzer_sys::fuzz_target;
use verbatim::article::{Article, Index, Told};
use verbatim::link::{View, resolve, status};

fuzz_target!(|address: (String, String)| {
    let (fragment, query) = address;
    let view = View::read(&fragment, &query);
    let link = view.write();
    assert_eq!(View::read(&link, ""), view);
    assert_eq!(View::read(&link, "").write(), link);

    let index = Index::of(&Article::plain("fuzz", fragment), |_, _| Told::default());
    let resolved = resolve(&view, &index);
    for notice in &resolved.notices {
        assert!(!notice.text(&index).is_empty());
    }
    assert!(!status(&index, &resolved.view, None).line().is_empty());
});
