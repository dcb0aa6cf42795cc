//! An article of one's own, which a reader brings to `paste/`: the link that carries it, and what the worker does with it.

pub mod edits;
pub mod link;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod nodes;
pub mod qr;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod read;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod whole;

#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use read::Own;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use whole::Parts;
