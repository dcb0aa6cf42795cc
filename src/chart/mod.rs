//! Figures to charts to geometry.
