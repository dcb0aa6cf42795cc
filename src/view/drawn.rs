//! What a component draws, with its type forgotten.
//!
//! In the DOM of a page Leptos forgets it. Where pages are written instead, a part is written at once: otherwise the worker of
//! `paste/` would carry, for each kind of part, how it is built, hydrated and awaited, which makes its module twice as large.

use leptos::prelude::*;

/// A part of a page that is drawn.
#[cfg(all(target_arch = "wasm32", not(feature = "reader")))]
pub type Drawn = AnyView;
/// A part of a page that is written.
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub type Drawn = leptos::tachys::html::InertElement;

/// Forgets the type of what is drawn.
pub trait Draw {
    /// The part, whatever it is made of.
    fn drawn(self) -> Drawn;
}

impl<V: IntoView> Draw for V {
    #[cfg(all(target_arch = "wasm32", not(feature = "reader")))]
    fn drawn(self) -> Drawn {
        self.into_any()
    }

    #[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
    fn drawn(self) -> Drawn {
        Drawn::new(self.into_view().to_html())
    }
}
