//! A link that carries an article: `#d=z1.DATA.SUM`, perhaps with a view behind it, `&s=ada`.
//!
//! DATA is base64url (RFC 4648, without padding) of the article as JSON, compressed by raw DEFLATE (RFC 1951), which browsers
//! do by themselves. SUM is the CRC-32 of the JSON in hexadecimal digits, so that damage is told.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::edits::Edit;
use crate::import::{About, Imported};

/// A link with more bytes of data is refused.
pub const MOST_IN: usize = 64 << 10;
/// Data that unpacks to more bytes is refused, while it is unpacked.
pub const MOST_OUT: usize = 256 << 10;

/// The key of the data in a fragment.
const KEY: &str = "d=";
/// How it is packed: a later form gets another name, and this one stays readable.
const FORM: &str = "z1";

/// What a link carries: the words and what the reader corrected, and no claim of who published them or where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Carried {
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    /// What the reader corrected; left out where that is nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    edits: Vec<Edit>,
    /// It stands last: of a link that was cut off, the rest is known, and as much of the text as came.
    text: String,
}

impl Carried {
    /// What a link to `article`, corrected by `edits`, carries of it.
    pub fn of(article: &Imported, edits: &[Edit]) -> Carried {
        let About { headline, byline, language, .. } = article.about.clone();
        Carried { headline, byline, language, edits: edits.to_vec(), text: article.text.clone() }
    }

    /// The form in which it is packed.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl From<Carried> for (Imported, Vec<Edit>) {
    fn from(Carried { headline, byline, language, edits, text }: Carried) -> (Imported, Vec<Edit>) {
        let about = About { headline, byline, language, ..About::default() };
        (Imported { text, about, ..Imported::default() }, edits)
    }
}

/// What the data of a link is, before it is unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// DEFLATE.
    pub bytes: Vec<u8>,
    /// What the sum of the unpacked bytes has to be; `None` where the link was cut off before.
    sum: Option<u32>,
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has more than [`MOST_IN`] bytes of data, or unpacks to more than [`MOST_OUT`].
    TooLarge,
    /// It is of a form that this program does not know.
    Unknown,
    /// What it carries is not what was put in.
    Damaged,
}

impl Refusal {
    /// What is said to the reader.
    pub fn words(self) -> &'static str {
        match self {
            Refusal::TooLarge => {
                "This link carries more than a link may: at most 64 KB, and 256 KB unpacked. Ask for the article as a file."
            }
            Refusal::Unknown => {
                "This link was made by another version of Verbatim, and this one cannot read it. Load the page again, or ask for the article as a file."
            }
            Refusal::Damaged => {
                "This link is damaged: it was cut off or changed on its way. Ask for it again, or for the article as a file."
            }
        }
    }
}

/// The data in a fragment, with or without its `#`, and the rest of the fragment, which is the view. `None` where it has no
/// data.
pub fn parted(fragment: &str) -> Option<(&str, String)> {
    let parts: Vec<&str> = fragment.trim_start_matches('#').split('&').collect();
    let data = parts.iter().find_map(|part| part.strip_prefix(KEY))?;
    let rest: Vec<&str> = parts.into_iter().filter(|part| !part.starts_with(KEY)).collect();
    Some((data, rest.join("&")))
}

/// Reads the data of a link.
///
/// # Errors
/// Where it is too large, of an unknown form, or no data at all.
pub fn packed(data: &str) -> Result<Packed, Refusal> {
    if data.len() > MOST_IN {
        return Err(Refusal::TooLarge);
    }
    let mut parts = data.split('.');
    let form = parts.next().unwrap_or_default();
    if form != FORM {
        let is_other = form.starts_with('z') && form.len() > 1 && form[1..].bytes().all(|byte| byte.is_ascii_digit());
        return Err(if is_other { Refusal::Unknown } else { Refusal::Damaged });
    }
    let letters = parts.next().unwrap_or_default();
    let sum = parts.next().filter(|sum| sum.len() == 8).and_then(|sum| u32::from_str_radix(sum, 16).ok());
    // A cut may fall within a group of four letters: what is whole is read.
    let whole = if letters.len() % 4 == 1 { &letters[..letters.len() - 1] } else { letters };
    let bytes = URL_SAFE_NO_PAD.decode(whole).map_err(|_| Refusal::Damaged)?;
    Ok(Packed { bytes, sum })
}

/// What a link carries, and whether it is what was put in.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The article; of a damaged link as much of it as can be read, which may be nothing.
    pub article: Imported,
    /// What was corrected in it.
    pub edits: Vec<Edit>,
    /// Whether it is what was put in, and there are words in it.
    pub is_sound: bool,
}

/// What a link carries, of its unpacked bytes; all of them where `is_whole`.
pub fn opened(packed: &Packed, unpacked: &[u8], is_whole: bool) -> Opened {
    let is_sound = is_whole && packed.sum == Some(crc32fast::hash(unpacked));
    // Serde would read a list as the fields in their order.
    let carried = Some(unpacked).filter(|json| json.starts_with(b"{"));
    match carried.and_then(|json| serde_json::from_slice::<Carried>(json).ok()) {
        Some(carried) => {
            let is_sound = is_sound && !carried.text.trim().is_empty();
            let (article, edits) = carried.into();
            Opened { article, edits, is_sound }
        }
        None => {
            let text = readable(&String::from_utf8_lossy(unpacked));
            Opened { article: Imported { text, ..Imported::default() }, edits: Vec::new(), is_sound: false }
        }
    }
}

/// The fragment of a link to `compressed`, which is `json` compressed, and to a view of it.
pub fn fragment(json: &str, compressed: &[u8], view: &str) -> String {
    let (data, sum) = (URL_SAFE_NO_PAD.encode(compressed), crc32fast::hash(json.as_bytes()));
    let joined = if view.is_empty() { "" } else { "&" };
    format!("#{KEY}{FORM}.{data}.{sum:08x}{joined}{view}")
}

/// As much of the text as stands in JSON that was cut off.
fn readable(json: &str) -> String {
    const TEXT: &str = "\"text\":\"";
    let Some((_, text)) = json.split_once(TEXT) else { return String::new() };
    // An escape that was cut off goes with what is behind it.
    let text = text.trim_end_matches('\u{fffd}');
    (0..=12)
        .filter_map(|cut| text.get(..text.len().checked_sub(cut)?))
        .find_map(|text| serde_json::from_str(&format!("\"{text}\"")).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article() -> Imported {
        let about = About { headline: Some("A quay".into()), ..About::default() };
        Imported { text: "“It sinks,” she said.\n\nNobody “knew”.".into(), about, ..Imported::default() }
    }

    #[test]
    fn a_fragment_is_parted_into_data_and_view() {
        assert_eq!(parted("#d=z1.AA.0&s=ada&view=quotes"), Some(("z1.AA.0", "s=ada&view=quotes".into())));
        assert_eq!(parted("s=ada&d=x"), Some(("x", "s=ada".into())));
        assert_eq!(parted("#s=ada"), None);
    }

    #[test]
    fn what_went_in_comes_out() {
        let json = Carried::of(&article(), &[]).to_json();
        let fragment = fragment(&json, b"not really compressed", "s=ada");
        let (data, view) = parted(&fragment).unwrap();
        assert_eq!(view, "s=ada");
        let packed = packed(data).unwrap();
        assert_eq!(packed.bytes, b"not really compressed");
        assert_eq!(
            opened(&packed, json.as_bytes(), true),
            Opened { article: article(), edits: Vec::new(), is_sound: true }
        );
        let changed = opened(&packed, json.replace("quay", "quai").as_bytes(), true);
        assert!(!changed.is_sound);
        assert_eq!(changed.article.about.headline.as_deref(), Some("A quai"));
    }

    #[test]
    fn corrections_go_with_the_words_and_a_link_without_any_is_as_before() {
        let json = Carried::of(&article(), &[]).to_json();
        assert_eq!(json, r#"{"headline":"A quay","text":"“It sinks,” she said.\n\nNobody “knew”."}"#);
        let edits = vec![Edit::NotChart { shows: Vec::new() }];
        let json = Carried::of(&article(), &edits).to_json();
        assert_eq!(
            opened(&packed_whole(&json), json.as_bytes(), true),
            Opened { article: article(), edits, is_sound: true }
        );
    }

    fn packed_whole(json: &str) -> Packed {
        Packed { bytes: Vec::new(), sum: Some(crc32fast::hash(json.as_bytes())) }
    }

    #[test]
    fn of_a_cut_link_is_read_what_came() {
        let json = Carried::of(&article(), &[]).to_json();
        let packed = Packed { bytes: Vec::new(), sum: None };
        for end in 0..json.len() {
            let Opened { article: Imported { text, .. }, is_sound, .. } =
                opened(&packed, &json.as_bytes()[..end], false);
            assert!(!is_sound && article().text.starts_with(&text), "{text:?}");
        }
        let most = opened(&packed, &json.as_bytes()[..json.len() - 2], false);
        assert_eq!(most.article.text, article().text);
    }

    #[test]
    fn what_is_no_link_is_refused() {
        let refused = |data: &str| packed(data).unwrap_err();
        assert_eq!(refused(&"z".repeat(MOST_IN + 1)), Refusal::TooLarge);
        assert_eq!(refused("z2.AA.00000000"), Refusal::Unknown);
        for data in ["", "z1.ä.00000000", "y", "z", "z1.A=A", "q9.AA.0", "zé"] {
            assert_eq!(packed(data).map(|packed| packed.bytes.len()).err(), Some(Refusal::Damaged), "{data}");
        }
    }

    #[test]
    fn a_link_says_nothing_of_a_publisher() {
        let mut claimed = article();
        claimed.about.publisher = Some("The Gazette".into());
        claimed.about.source = Some("https://x.example/".into());
        assert_eq!(<(Imported, Vec<Edit>)>::from(Carried::of(&claimed, &[])), (article(), Vec::new()));
    }
}
