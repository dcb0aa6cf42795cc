//! A chart as a PNG: its SVG file drawn on a canvas.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlElement, HtmlImageElement, Url,
};

use super::dom;

/// Pixels of the picture for one of the drawing.
const SCALE: u32 = 3;

/// Hands the reader the PNG of the chart whose SVG link stands beside `button`.
///
/// # Errors
/// Where the SVG cannot be had or drawn.
pub(super) async fn save(button: &HtmlElement) -> Result<(), JsValue> {
    let links = button.parent_element().ok_or(JsValue::NULL)?.query_selector("a[href$='.svg']")?;
    let svg = links.ok_or(JsValue::NULL)?.unchecked_into::<HtmlAnchorElement>().href();
    let image = HtmlImageElement::new()?;
    image.set_src(&svg);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = dom::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(image.natural_width() * SCALE);
    canvas.set_height(image.natural_height() * SCALE);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let name = svg.rsplit('/').next().unwrap_or_default().trim_end_matches("svg").to_owned() + "png";
    let done = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            hand_over(&blob, &name).unwrap_or_default();
        }
    });
    canvas.to_blob(done.unchecked_ref())
}

fn hand_over(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlElement = dom::document().create_element("a")?.unchecked_into();
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.click();
    Url::revoke_object_url(&url)
}
