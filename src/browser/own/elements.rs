//! Elements from the nodes that the worker writes: no markup is parsed, text becomes text nodes.

use js_sys::{Array, JSON};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, Element, Node};

use super::super::dom;

/// The namespace of the elements of drawings.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// Elements that are being made, and those among them that are open.
pub(super) struct Elements {
    made: DocumentFragment,
    open: Vec<Node>,
}

impl Elements {
    /// None yet.
    pub(super) fn new() -> Elements {
        let made = dom::document().create_document_fragment();
        Elements { open: vec![made.clone().into()], made }
    }

    /// Adds the nodes of a slice, which `Own::slices` describes.
    pub(super) fn add(&mut self, slice: &str) {
        let nodes = JSON::parse(slice).map(|nodes| Array::from(&nodes)).unwrap_or_default();
        nodes.iter().for_each(|node| self.add_node(&node));
    }

    /// All that was made.
    pub(super) fn done(self) -> DocumentFragment {
        self.made
    }

    fn add_node(&mut self, node: &JsValue) {
        let Some(around) = self.open.last().cloned() else { return };
        if let Some(text) = node.as_string() {
            append(&around, &dom::document().create_text_node(&text));
        } else if Array::is_array(node) {
            let parts = dom::strings(node);
            let Some(element) = element(&around, &parts) else { return };
            append(&around, &element);
            self.open.push(element.into());
        } else if self.open.len() > 1 {
            self.open.pop();
        }
    }
}

/// The element that `parts` name, with their attributes; those that run scripts are none that a component writes.
fn element(around: &Node, parts: &[String]) -> Option<Element> {
    let (name, attributes) = parts.split_first()?;
    let is_svg = name == "svg"
        || around.dyn_ref::<Element>().is_some_and(|around| around.namespace_uri().as_deref() == Some(SVG));
    let document = dom::document();
    let element =
        if is_svg { document.create_element_ns(Some(SVG), name) } else { document.create_element(name) }.ok()?;
    for pair in attributes.chunks_exact(2) {
        if !pair[0].starts_with("on") {
            dom::set_attribute(&element, &pair[0], &pair[1]);
        }
    }
    Some(element)
}

fn append(around: &Node, node: &Node) {
    around.append_child(node).map(drop).unwrap_or_default();
}
