// Hostile fragments through the real page: it stays whole, runs nothing, and shows nothing as what it is not.
import assert from "node:assert/strict";
import { onPage } from "./browser.mjs";
import { follow, fragments } from "./fragments.mjs";
import { article } from "./site.mjs";

const { data } = article();
const ids = [...data.quotes, ...data.figures, ...data.events].map(({ id }) => id);

onPage("two thousand hostile fragments", {}, async ({ page, visit }) => {
  await visit();
  assert.deepEqual(await follow(page, fragments(2_000, 7, ids)), []);
});

onPage("what other programs hang on behind a link does no harm", {}, async ({ page, visit }) => {
  await visit();
  for (const more of ["?fbclid=IwAR0x_y-Z", "&utm_source=mail&utm_medium=x", "&amp;utm_source=mail", "%3Ffbclid%3DIwAR0", "&fbclid=1"]) {
    assert.deepEqual(await follow(page, [ids[0] + more]), []);
    assert.equal(await page.locator(".story .target[id]").getAttribute("id"), ids[0], more);
    assert.equal(await page.locator(".story .repaired").count(), 0, more);
  }
});

onPage("a link cut off at its sign is told to be cut, and leads to the one it began", {}, async ({ page, visit }) => {
  const id = ids.find((id) => id.includes("~"));
  await visit(`#${id.split("~")[0]}`);
  assert.equal(await page.locator(".story .target[id]").getAttribute("id"), id);
  assert.match(await page.locator(".at-quote p").first().textContent(), /The link was cut short\. This is the only quote that begins with its words\./);
});
