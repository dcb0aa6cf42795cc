//! The sidecar: what is known or corrected, each claim checked in the text.
