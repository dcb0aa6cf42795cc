//! In the browser: the explorer, which the start script starts step by step. On a machine: hands over to the command line.

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::*;

    /// Does the next step of starting the explorer; whether there is another.
    #[wasm_bindgen]
    pub fn step() -> bool {
        verbatim::browser::step()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    verbatim::cli::run()
}
