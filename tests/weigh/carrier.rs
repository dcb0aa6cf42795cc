//! The smallest wasm that carries a part of extraction, by `CARRIES`, or nothing: what it adds to the bytes of a page. Part of
//! no page.

#[cfg(target_arch = "wasm32")]
mod wasm {
    use std::hint::black_box;

    use verbatim::find;
    use verbatim::find::figures;
    use verbatim::find::quotes::quotes;
    use wasm_bindgen::prelude::wasm_bindgen;

    const QUOTES: bool = carries(b"quotes") || carries(b"both");
    const FIGURES: bool = carries(b"figures") || carries(b"both");
    const EVERYTHING: bool = carries(b"everything");

    /// Where each quote and figure of `text` starts and ends, and numbers for whose it is and what it is.
    #[wasm_bindgen]
    pub fn read(text: &str) -> Vec<u32> {
        let mut rows = vec![text.len() as u32];
        if QUOTES {
            let found = quotes(text);
            for quote in &found.quotes {
                rows.extend(
                    quote
                        .parts
                        .iter()
                        .chain(&quote.mention)
                        .chain(&quote.cue)
                        .flat_map(|part| [part.start as u32, part.end as u32]),
                );
                rows.extend([
                    quote.speaker.map_or(0, |speaker| speaker as u32),
                    quote.sureness as u32,
                    quote.kind as u32,
                ]);
            }
            for speaker in &found.speakers {
                rows.extend(
                    speaker
                        .also
                        .iter()
                        .chain([&speaker.span])
                        .chain(&speaker.role)
                        .flat_map(|span| [span.start as u32, span.end as u32]),
                );
            }
        }
        if FIGURES {
            for figure in figures(text) {
                let unit = figure.unit.map_or(0, |unit| unit.len() as u32);
                rows.extend([
                    figure.span.start as u32,
                    figure.span.end as u32,
                    figure.bound as u32,
                    figure.kind as u32,
                    unit,
                ]);
                rows.push(u32::from(figure.time.is_some_and(|time| time.value.has_year())));
            }
        }
        if EVERYTHING {
            // Whatever is found counts as looked at.
            black_box(find::article("", text, None));
        }
        rows
    }

    const fn carries(what: &[u8]) -> bool {
        let said = match option_env!("CARRIES") {
            Some(said) => said.as_bytes(),
            None => return false,
        };
        let mut same = said.len() == what.len();
        let mut at = 0;
        while same && at < what.len() {
            same = said[at] == what[at];
            at += 1;
        }
        same
    }
}
