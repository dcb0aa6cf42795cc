// Quoting without misquoting: what leaves the page says what it is, whose it is, and where it stands.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PHONE, WIDE, chip, notices, onPage, openList, openSheet, status } from "./browser.mjs";
import { article, built } from "./site.mjs";

const { folder, data } = article();
const points = [...data.text];
const quote = (slug, nth = 0) => data.quotes.filter((quote) => quote.attribution.speaker === slug)[nth];
const spoken = quote("jacob-thomas");
const parted = quote("jacob-thomas", 1);
const reported = data.quotes.find(({ kind }) => kind === "indirect");
const term = quote("donald-trump");
const unclear = data.quotes.find(({ attribution }) => attribution.confidence === "unknown");
const words = ({ parts }) => parts.map((part) => points.slice(...part).join(""));
const HEADING = "“A US deportation flight to China and the debate around it” (title by the editor of this page, not the publisher)";
const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

const link = (site, id) => `${site.url}${folder}/#${id}`;

/** What is on the clipboard, by its kinds. */
const copied = (page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Object.fromEntries(await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()])));
  });

/** Presses a button of the open sheet and gives what it copied. */
async function copy(page, button) {
  await page.evaluate(() => navigator.clipboard.writeText("nothing yet"));
  await page.locator("#sheet-done").evaluate((line) => (line.textContent = ""));
  await page.locator(`dialog#sheet ${button}`).evaluate((button) => {
    const details = button.closest("details");
    if (details) details.open = true;
  });
  await page.locator(`dialog#sheet ${button}`).click();
  await page.waitForFunction(() => document.getElementById("sheet-done").textContent !== "");
  assert.match(await page.locator("#sheet-done").textContent(), /copied/i);
  return copied(page);
}

onPage("a quote is copied with its words, who said it, in what, and the link, as text and HTML in one write", CLIPBOARD, async ({ page, visit, site }) => {
  await visit();
  await openSheet(page, spoken.id);
  const { "text/plain": text, "text/html": html } = await copy(page, "[data-do=copy-quote]");
  assert.equal(text, `${words(spoken)[0]}\n— Jacob Thomas, sociologist of Chinese migration, in ${HEADING}\n${link(site, spoken.id)}`);
  assert.match(html, /<blockquote[^>]*>.*I suspect that China may/s);
  assert.match(html, new RegExp(`href="[^"]*${spoken.id}"`));
  assert.match(html, /Jacob Thomas/);
});

onPage("the parts of a quote are copied and shown with “…” between them", CLIPBOARD, async ({ page, visit }) => {
  await visit();
  const sheet = await openSheet(page, parted.id);
  const [first, second] = words(parted);
  assert.equal(await sheet.locator("blockquote").textContent(), `${first} … ${second}`);
  const { "text/plain": text } = await copy(page, "[data-do=copy-quote]");
  assert.ok(text.startsWith(`${first} … ${second}\n— Jacob Thomas`), text);
});

onPage("a term is copied as a term", CLIPBOARD, async ({ page, visit, site }) => {
  await visit();
  const sheet = await openSheet(page, term.id);
  assert.equal(await sheet.locator("blockquote").count(), 0);
  assert.match(await sheet.innerText(), /a quoted term, not speech/);
  assert.equal(await sheet.locator("[data-do=copy-quote]").textContent(), "Copy passage");
  const { "text/plain": text, "text/html": html } = await copy(page, "[data-do=copy-quote]");
  assert.equal(text, `the words “Chinese Virus”, attributed to Donald Trump\n— ${HEADING}\n${link(site, term.id)}`);
  assert.doesNotMatch(html, /<blockquote/);
});

onPage("a term that nobody is named for is nobody's", CLIPBOARD, async ({ page, visit }) => {
  await visit();
  const sheet = await openSheet(page, unclear.id);
  assert.match(await sheet.innerText(), /Speaker unclear/);
  const { "text/plain": text } = await copy(page, "[data-do=copy-quote]");
  assert.match(text, /^the words “people-to-people exchanges”, as the article quotes them\n/);
});

onPage("reported speech leaves as a report, never as a quotation, in every format", CLIPBOARD, async ({ page, visit, site }) => {
  await visit();
  const sheet = await openSheet(page, reported.id);
  assert.equal(await sheet.locator("blockquote").count(), 0);
  assert.match(await sheet.innerText(), /reported, not word for word/);
  assert.equal(await sheet.locator("[data-do=copy-quote]").textContent(), "Copy passage");
  const { "text/plain": text, "text/html": html } = await copy(page, "[data-do=copy-quote]");
  assert.match(text, /^The article reports, not word for word, what Sophia Wan said: The growing xenophobia/);
  assert.ok(text.endsWith(`\n— ${HEADING}\n${link(site, reported.id)}`), text);
  assert.match(html, /The article reports, not word for word/);
  assert.doesNotMatch(html, /<(blockquote|q)\b/);
  for (const format of ["text", "markdown", "bibtex", "csl"]) {
    const all = Object.values(await copy(page, `[data-of=${format}]`)).join("\n");
    assert.match(all, /The article reports, not word for word/, format);
    assert.doesNotMatch(all, /[“"]The growing xenophobia|^> |Quotation/m, format);
  }
});

onPage("in Quotes mode a report is in no blockquote either, and says what it is", {}, async ({ page, visit }) => {
  await visit("#view=quotes");
  await page.waitForSelector("#cards");
  for (const { id, kind } of data.quotes) {
    const card = page.locator(`#cards [data-card="${id}"]`);
    const isQuote = kind === "direct" || kind === "mixed";
    assert.equal(await card.locator("blockquote").count(), isQuote ? 1 : 0, id);
    assert.equal(await card.locator("[data-do=copy-quote]").textContent(), isQuote ? "Copy quote" : "Copy passage", id);
    if (!isQuote) assert.match(await card.textContent(), kind === "term" ? /a quoted term, not speech/ : /reported, not word for word/);
  }
});

onPage("what is shared says the same as what is copied", {}, async ({ page, visit, site }) => {
  await page.addInitScript(() => {
    window.shared = [];
    navigator.share = (what) => { window.shared.push(what); return Promise.resolve(); };
  });
  await visit();
  const sheet = await openSheet(page, reported.id);
  await sheet.locator("[data-do=share]").click();
  await page.waitForFunction(() => window.shared.length === 1);
  assert.match(await page.evaluate(() => window.shared[0].text), /^The article reports, not word for word, what Sophia Wan said/);
  await page.keyboard.press("Escape");
  await openSheet(page, spoken.id);
  await sheet.locator("[data-do=share]").click();
  await page.waitForFunction(() => window.shared.length === 2);
  const { text } = await page.evaluate(() => window.shared[1]);
  assert.ok(text.includes("— Jacob Thomas, sociologist") && text.includes(link(site, spoken.id)), text);
});

onPage("a quote is copied as text, Markdown, BibTeX and CSL-JSON, each with its source and link", CLIPBOARD, async ({ page, visit, site }) => {
  await visit();
  await openSheet(page, spoken.id);
  const as = async (format) => (await copy(page, `[data-of=${format}]`))["text/plain"];
  const text = await as("text");
  assert.equal(text, `${words(spoken)[0]}\n— Jacob Thomas, sociologist of Chinese migration, in ${HEADING}\n${link(site, spoken.id)}`);

  const markdown = await as("markdown");
  assert.match(markdown, /^> “I suspect that China may wrongly believe/);
  assert.match(markdown, /\n\n— Jacob Thomas, sociologist of Chinese migration, in “A US deportation/);
  const [, address] = markdown.match(/\[The passage in the text\]\(([^)]+)\)/);
  assert.equal(decodeURIComponent(address.replaceAll("\\", "")), link(site, spoken.id));

  const bibtex = await as("bibtex");
  const [, key, fields] = bibtex.match(/^@misc\{([^,\s]+),\n([^]*)\n\}\n$/);
  assert.match(key, /^[a-z0-9-]+$/i);
  const entry = Object.fromEntries(fields.split(/,\n(?=  [a-z]+ = )/).map((field) => field.trim().match(/^([a-z]+) = \{([^]*)\}$/).slice(1)));
  assert.equal(entry.title, "{A US deportation flight to China and the debate around it}");
  assert.match(entry.note, /Quotation\. Jacob Thomas, sociologist of Chinese migration: “I suspect/);
  assert.equal(entry.author, undefined, "the speaker is not the author");
  assert.equal((bibtex.match(/\{/g) ?? []).length, (bibtex.match(/\}/g) ?? []).length);
  await visitable(page, entry.url);

  const [item, ...others] = JSON.parse(await as("csl"));
  assert.deepEqual(others, []);
  assert.equal(item.title, "A US deportation flight to China and the debate around it");
  assert.equal(item.type, "webpage");
  assert.equal(item.author, undefined);
  assert.match(item.note, /^Quotation\. Jacob Thomas/);
  assert.equal(item.URL, link(site, spoken.id));
});

async function visitable(page, url) {
  assert.equal((await page.request.get(url.split("#")[0].replaceAll("\\", ""))).status(), 200, url);
}

onPage("a quote is handed over as a picture of 1,200 pixels", {}, async ({ page, visit }) => {
  await visit();
  for (const { id } of [spoken, reported]) {
    const sheet = await openSheet(page, id);
    await sheet.locator(".more-copies > summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), sheet.locator("[data-do=picture-quote]").click()]);
    assert.match(download.suggestedFilename(), /\.png$/);
    const png = readFileSync(await download.path());
    assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.equal(png.readUInt32BE(16), 1200);
    assert.ok(png.readUInt32BE(20) >= 300);
    assert.ok(png.length > 10_000, "there is something on it");
    await page.keyboard.press("Escape");
  }
});

onPage("a picture keeps the name, the role, the source and the link", {}, async ({ page, visit, site }) => {
  await page.addInitScript(() => {
    window.drawn = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      window.drawn.push(text);
      return fillText.call(this, text, ...rest);
    };
  });
  await visit();
  const sheet = await openSheet(page, reported.id);
  await sheet.locator(".more-copies > summary").click();
  await Promise.all([page.waitForEvent("download"), sheet.locator("[data-do=picture-quote]").click()]);
  const drawn = (await page.evaluate(() => window.drawn)).join(" ").replace(/\s+/g, " ");
  assert.match(drawn, /The article reports, not word for word, what Sophia Wan said/);
  assert.match(drawn, /— “A US deportation flight/);
  assert.ok(drawn.replaceAll(" ", "").includes(link(site, reported.id)), drawn);
});

test("reported speech and terms are no Quotation in the page's data", () => {
  const [, json] = built("index.html").match(/<script type="?application\/ld\+json"?>(.*?)<\/script>/s);
  const { hasPart } = JSON.parse(json);
  assert.equal(hasPart.length, 8);
  for (const other of data.quotes.filter(({ kind }) => kind === "indirect" || kind === "term")) {
    assert.ok(!json.includes(words(other)[0].slice(0, 40)), other.id);
  }
});

onPage("the shares of words add up to about 100, and say of what", {}, async ({ page, visit }) => {
  await visit();
  const shares = await page.$$eval("#people .share", (all) => all.map((share) => Number(share.textContent.replace("%", ""))));
  assert.equal(shares.length, 5);
  const sum = shares.reduce((sum, share) => sum + share);
  assert.ok(sum >= 98 && sum <= 102, `${sum} per cent`);
  assert.match(await page.locator("#people").innerText(), /words inside quotation marks/i);
  const widths = await page.$$eval("#people .share-bar rect", (all) => all.map((part) => part.getBoundingClientRect().width));
  const whole = (await page.locator("#people .share-bar").boundingBox()).width;
  assert.ok(Math.abs(widths.reduce((sum, width) => sum + width) - whole) < 2);
  assert.equal(await page.locator("#people .apart .share").count(), 0, "terms are no share");
});

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  onPage(`at ${width} px a speaker's card tells role, first mention, all quotes, and leads to just them`, { viewport, ...CLIPBOARD }, async ({ page, visit, site }) => {
    await visit();
    await openList(page, "people");
    await page.locator("#people .about[data-of=sophia-wan]").click();
    const card = page.locator("dialog#sheet [data-person=sophia-wan]");
    await card.waitFor({ state: "visible" });
    const text = await card.innerText();
    assert.match(text, /Sophia Wan/);
    assert.match(text, /As the article words it: “neighborhood planning associate at Philadelphia Chinatown Development Corporation”/);
    assert.match(text, /Speaks for: “Philadelphia Chinatown Development Corporation”/);
    assert.match(text, /First named: .*Sophia Wan, a neighborhood planning associate/);
    assert.match(text, /1 quote, 1 reported statement · 39 words inside quotation marks, 16% of all/);
    assert.deepEqual(
      await card.locator("li a").evaluateAll((all) => all.map((link) => decodeURIComponent(link.hash).slice(1))),
      [quote("sophia-wan").id, quote("sophia-wan", 1).id],
    );
    assert.match(await card.locator("li").nth(1).innerText(), /reported, not word for word/);
    await card.getByRole("button", { name: "Copy link to these" }).click();
    await page.waitForFunction(() => document.getElementById("sheet-done").textContent === "Link copied.");
    assert.equal((await copied(page))["text/plain"], `${site.url}${folder}/#s=sophia-wan`);
    await card.getByRole("button", { name: "Show only these" }).click();
    await page.locator("dialog#sheet").waitFor({ state: "hidden" });
    await status(page, "Sophia Wan · 1 of 2");
    assert.equal(await page.evaluate(() => document.querySelector(":popover-open")), null, "the list is put away, too");
  });
}

onPage("a speaker's card opens from a quote's sheet and from a card, too, and shows where they are first named", {}, async ({ page, visit }) => {
  await visit();
  const sheet = await openSheet(page, spoken.id);
  await sheet.locator("button.by").click();
  await sheet.locator("[data-person=jacob-thomas]").waitFor();
  await sheet.locator("[data-do=place]").click();
  await sheet.waitFor({ state: "hidden" });
  await page.waitForFunction(() => CSS.highlights.get("shown")?.size === 1);
  assert.equal(await page.evaluate(() => [...CSS.highlights.get("shown")][0].toString()), "Jacob Thomas");
  const box = await page.evaluate(() => [...CSS.highlights.get("shown")][0].getBoundingClientRect().toJSON());
  assert.ok(box.top >= 0 && box.bottom <= 900);
});

onPage("“All 2 by …” in a sheet shows just them", {}, async ({ page, visit }) => {
  await visit();
  const sheet = await openSheet(page, spoken.id);
  await sheet.getByRole("button", { name: "All 2 by Jacob Thomas ›" }).click();
  await sheet.waitFor({ state: "hidden" });
  await status(page, "Jacob Thomas · 1 of 2");
  assert.equal(await chip(page, "Jacob Thomas").getAttribute("aria-pressed"), "true");
});

onPage("a sheet's ✕ is not in the way of what was asked for: it is at the top right, and the sheet names whose words these are", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  const sheet = await openSheet(page, spoken.id);
  const [around, close] = [await sheet.boundingBox(), await sheet.locator("[data-do=close]").boundingBox()];
  assert.ok(close.x + close.width > around.x + around.width - 30 && close.y < around.y + 40);
  const actions = await sheet.locator(".actions").first().locator("button").evaluateAll((all) => all.map((e) => [e.textContent, Math.round(e.getBoundingClientRect().top)]));
  assert.deepEqual(actions.map(([label]) => label), ["Share", "Copy quote", "Copy link"]);
  assert.equal(new Set(actions.map(([, top]) => top)).size, 1, "in one row");
  assert.equal(await notices(page), "");
});
