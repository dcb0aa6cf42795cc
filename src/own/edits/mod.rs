//! Corrections of an article of one's own: a list that undoes and redoes, each by the words of the text, and the sidecar that
//! they make.

mod edit;
mod list;

#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod ask;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod claims;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod figures;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod now;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod offer;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod parts;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod quotes;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod speakers;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod state;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod told;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod write;

pub use edit::{Edit, Said, Who};
pub use list::Edits;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use now::Refused;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use state::Corrected;
