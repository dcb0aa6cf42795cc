//! Names that Windows keeps for its devices: no file and no folder can have them, with whatever ending.

/// Whether `name` is one of them.
pub fn is_device(name: &str) -> bool {
    let base = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    match base.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        _ => ["com", "lpt"].iter().any(|port| {
            base.strip_prefix(port).is_some_and(|number| {
                let mut digits = number.chars();
                matches!(digits.next(), Some('1'..='9' | '¹' | '²' | '³')) && digits.next().is_none()
            })
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_known_by_name() {
        for name in ["con", "NUL", "aux.draft", "prn .x", "com1", "Lpt9", "com²"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["", "icon", "console", "com", "com0", "com10", "lpt", "nul-and-void", "a.con"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
