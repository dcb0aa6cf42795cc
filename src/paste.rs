//! The module of `paste/`: takes the article that a reader brings, has it read, draws its page, and keeps it.

#[cfg(target_arch = "wasm32")]
fn main() {
    verbatim::browser::own::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
