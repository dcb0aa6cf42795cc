//! Corrections of an article of one's own: a list that undoes and redoes, each by the words of the text, and the sidecar that
//! they make.

#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod claims;
mod edit;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod figures;
mod list;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod now;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod quotes;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod speakers;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod state;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod write;

pub use edit::{Edit, Said, Who};
pub use list::Edits;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use now::Refused;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use state::Corrected;
