//! The markup that the components write, as a list of nodes. It reads no other markup: what a component writes is well-formed,
//! has its attributes in double quotes, and its text escaped.

/// Elements that have nothing in them and no end.
const VOID: [&str; 3] = ["br", "img", "input"];
/// What components escape, and how.
const ESCAPED: [(&str, char); 5] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#x27;", '\'')];

/// The nodes of `html`, in slices of about `most` bytes of JSON.
pub(super) fn slices(html: &str, most: usize) -> Vec<String> {
    let mut slices = vec![String::from("[")];
    let mut rest = html;
    while !rest.is_empty() {
        let (nodes, after) = node(rest);
        rest = after;
        for node in nodes {
            if slices.last().is_some_and(|slice| slice.len() > most) {
                slices.push(String::from("["));
            }
            if let Some(slice) = slices.last_mut() {
                slice.push_str(if slice.len() > 1 { "," } else { "" });
                slice.push_str(&node);
            }
        }
    }
    slices.iter_mut().for_each(|slice| slice.push(']'));
    slices
}

/// The first node of `html` as JSON, with the end of an element that has nothing in it; and what stands behind.
fn node(html: &str) -> (Vec<String>, &str) {
    let Some(tag) = html.strip_prefix('<') else {
        let end = html.find('<').unwrap_or(html.len());
        return (vec![json(&unescaped(&html[..end]))], &html[end..]);
    };
    let end = end_of_tag(tag);
    let (inside, after) = (&tag[..end], tag.get(end + 1..).unwrap_or_default());
    if inside.starts_with('!') {
        return (Vec::new(), after);
    }
    if inside.starts_with('/') {
        return (vec![CLOSED.into()], after);
    }
    let (inside, is_empty) = inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
    let name = inside.split_ascii_whitespace().next().unwrap_or_default();
    let mut parts = vec![json(name)];
    parts.extend(attributes(&inside[name.len()..]));
    let opened = format!("[{}]", parts.join(","));
    if is_empty || VOID.contains(&name) { (vec![opened, CLOSED.into()], after) } else { (vec![opened], after) }
}

/// What closes the open element.
const CLOSED: &str = "0";

/// Where a tag ends: at the first `>` outside of quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    tag.bytes()
        .position(|byte| {
            quoted ^= byte == b'"';
            byte == b'>' && !quoted
        })
        .unwrap_or(tag.len())
}

/// Names and values of attributes, one after the other.
fn attributes(mut rest: &str) -> Vec<String> {
    let mut found = Vec::new();
    while let Some(at) = rest.find(|c: char| !c.is_ascii_whitespace()) {
        rest = &rest[at..];
        let end = rest.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(rest.len());
        found.push(json(&rest[..end]));
        rest = &rest[end..];
        let value = rest.strip_prefix("=\"").and_then(|value| value.split_once('"'));
        found.push(json(&unescaped(value.map_or("", |(value, _)| value))));
        rest = value.map_or(rest.strip_prefix('=').unwrap_or(rest), |(_, rest)| rest);
    }
    found
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = ESCAPED.iter().find(|(escape, _)| rest.starts_with(escape));
        let (escape, c) = known.copied().unwrap_or(("&", '&'));
        plain.push(c);
        rest = &rest[escape.len()..];
    }
    plain + rest
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_nodes() {
        let html = "<p class=\"a\" hidden>1 &lt; 2 &amp;amp; <b>“x”</b><br><path d=\"M0 1>2\"/></p><!---->end";
        let expected =
            r#"[["p","class","a","hidden",""],"1 < 2 &amp; ",["b"],"“x”",0,["br"],0,["path","d","M0 1>2"],0,0,"end"]"#;
        assert_eq!(slices(html, 10_000), [expected]);
        assert!(slices(html, 10).len() > 3);
    }

    #[test]
    fn an_attribute_without_a_value_comes_to_an_end() {
        assert_eq!(slices("<a x y=\"&quot;\" z>", 99), [r#"[["a","x","","y","\"","z",""]]"#]);
        assert_eq!(slices("<", 99), [r#"[[""]]"#]);
        assert_eq!(slices("<a =b", 99), [r#"[["a","","","b",""]]"#]);
    }
}
