//! What leaves the page: JSON, CSV, Web Annotation, JSON-LD, citations. docs/exports.md describes each.

pub mod annotation;
pub mod chart_svg;
pub mod citation;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub mod csv;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub mod files;
pub mod findings;
pub mod fragment;
#[cfg(not(target_arch = "wasm32"))]
pub mod grammar;
pub mod jsonld;
#[cfg(not(target_arch = "wasm32"))]
pub mod reasons;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub mod sidecar;
