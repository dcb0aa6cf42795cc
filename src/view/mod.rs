//! The components: HTML on a machine, DOM in the browser, one source.
