//! In the browser: mounts the explorer. On a machine: hands over to the command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    verbatim::browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    verbatim::cli::run()
}
