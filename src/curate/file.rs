//! A text or a sidecar as it comes in.

use super::complaint::Complaint;
use crate::text::{decoded, plain};

/// A text or sidecar larger than this is refused: no news article comes near it.
pub const LARGEST: usize = 1 << 20;

/// A file as it was read.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its path, as complaints show it.
    pub path: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// The text in `file`, as everything here reads texts.
///
/// # Errors
/// Where it is too large or not UTF-8.
pub fn text(file: File) -> Result<String, Complaint> {
    Ok(plain(content(file)?).into_owned())
}

/// The content of a file that is neither too large nor anything but UTF-8.
pub(super) fn content<'f>(File { path, bytes }: File<'f>) -> Result<&'f str, Complaint> {
    if bytes.len() > LARGEST {
        return Err(Complaint::whole(format!("{path} is too large: at most {LARGEST} bytes are read")));
    }
    decoded(bytes).map_err(|wrong| Complaint::not_utf8(path, &wrong))
}
