// An article of one's own in a link: carried, told to be unchecked, damaged, drawn as a code.
import assert from "node:assert/strict";
import jsQR from "jsqr";
import { choose, onPage, openSheet, status } from "./browser.mjs";
import { TEXT, bring, open, says } from "./own.mjs";

/** The link that carries the article that is shown. */
async function linked(page) {
  await page.locator("[data-own=link]").click();
  await page.locator("dialog#own-link").waitFor({ state: "visible" });
  const link = await page.locator("#own-link-text").inputValue();
  await page.locator("#own-link [data-own=close]").click();
  return link;
}

onPage("a link carries the article and the view to another browser, and says that nobody checked it", {}, async ({ page, visit, site, context }) => {
  await open(page, visit);
  await bring(page);
  await choose(page, "Piers Halloran");
  await page.waitForURL(/#s=piers-halloran$/);
  await page.locator("[data-do=copy-view]").first().click();
  await page.locator("dialog#own-link").waitFor({ state: "visible" });
  assert.match(await page.locator("#own-link-length").textContent(), /^\d{3} characters: short enough/);
  const link = await page.locator("#own-link-text").inputValue();
  assert.match(link, /\/paste\/#d=z1\.[\w-]+\.[0-9a-f]{8}&s=piers-halloran$/);
  const other = await (await context.browser().newContext()).newPage();
  await other.goto(link);
  await other.waitForSelector(":root.explorer");
  await status(other, "Piers Halloran · 1 of 1");
  assert.equal(new URL(other.url()).hash, "#s=piers-halloran");
  assert.equal(await other.locator("#own-banner").textContent(), "This text came with the link. It was not checked against any publication.");
  // It is kept only for as long as the tab lives.
  await other.reload();
  await other.waitForSelector(":root.explorer");
  assert.ok(await other.locator("#own-banner").isVisible());
  await other.locator("[data-own=another]").click();
  await other.waitForFunction(() => globalThis.verbatimOwn?.handOn);
  assert.equal(await other.locator("#own-kept").isVisible(), false);
  await other.context().close();
});

onPage("a citation of a text that came with a link says that nobody checked it", { context: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  const link = await linked(page);
  await page.goto("about:blank");
  await page.goto(link);
  await page.waitForSelector(":root.explorer");
  const id = await page.locator(".story .quote").first().getAttribute("id");
  const sheet = await openSheet(page, id);
  await sheet.locator("[data-do=copy-quote]").click();
  await page.waitForFunction(() => document.getElementById("sheet-done").textContent !== "");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /This text came with the link\. It was not checked against any publication\./);
});

onPage("a damaged link is told, and what can be read of it is given", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  const link = await linked(page);
  const data = new URL(link).hash.slice(1);
  const damaged = async (hash, words) => {
    await page.goto("about:blank");
    await open(page, visit, `paste/#${hash}`);
    await says(page, words);
    assert.equal(await page.locator("#own").isVisible(), false);
    assert.equal(new URL(page.url()).hash, "");
  };
  await page.evaluate(() => sessionStorage.clear());
  await damaged(data.slice(0, data.length / 2), "This link is damaged");
  const part = await page.locator("#own-text").inputValue();
  assert.ok(part.length > 50 && TEXT.startsWith(part), part);
  await damaged(data.slice(0, -1) + (data.endsWith("0") ? "1" : "0"), "What can be read of it stands in the field");
  assert.equal(await page.locator("#own-text").inputValue(), TEXT);
  await damaged("d=z9.AAAA.00000000", "another version");
  await damaged(`d=z1.${"A".repeat(70_000)}.00000000`, "more than a link may");
  await damaged("d=%F0%9F", "Nothing of it can be read");
});

onPage("a link that unpacks to too much is refused while it is unpacked", {}, async ({ page, visit }) => {
  await open(page, visit);
  const bomb = await page.evaluate(async () => {
    const stream = new Blob(["x".repeat(30_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  });
  await page.goto("about:blank");
  await open(page, visit, `paste/#d=z1.${bomb}.00000000`);
  await says(page, "256 KB unpacked");
  assert.equal(await page.locator("#own-text").inputValue(), "");
});

onPage("a short link is drawn as a code that a phone reads, a long one is not", { context: { colorScheme: "dark" } }, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page, "Ada Moreno said: “The quay sinks.”");
  const link = await linked(page);
  await page.locator("[data-own=link]").click();
  await page.locator("dialog#own-link").waitFor({ state: "visible" });
  const code = (await page.locator("#own-link-code svg").screenshot()).toString("base64");
  const seen = await (await page.context().newPage()).evaluate(async (code) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${code}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: [...canvas.getImageData(0, 0, image.width, image.height).data] };
  }, code);
  assert.equal(jsQR(Uint8ClampedArray.from(seen.data), seen.width, seen.height).data, link);
  await page.keyboard.press("Escape");
  await page.locator("[data-own=another]").click();
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn && document.getElementById("own").hidden);
  await bring(page, Array.from({ length: 400 }, (_, at) => `Word${(at * 7919) % 1000} ${at}`).join(" "));
  await page.locator("[data-own=link]").click();
  await page.locator("#own-link-text").waitFor();
  assert.equal(await page.locator("#own-link-code").isVisible(), false);
});
