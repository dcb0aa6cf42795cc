// What somebody may bring or link to in order to run something, to break the page, or to keep it busy: each of these shapes as
// pasted text, as a web page, as a Markdown file, in a link and in JSON. It is shown as text, or refused with words.
import assert from "node:assert/strict";
import { onPage } from "./browser.mjs";
import { choosing, open } from "./own.mjs";
import { FILES, LINKS, link } from "./refused.mjs";

const RUN = "globalThis.ran=1";
/** Each shape stands in the words of somebody, so that there is an article around it. */
const SHAPES = {
  script: `<script>${RUN}</script>`,
  "script of a module": `<script type=module>${RUN}</script>`,
  "script without an end": `<script>${RUN}`,
  "script in capitals with blanks": `<SCRIPT\t\n>${RUN}</SCRIPT >`,
  "script within a script": `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  "script by address": `<script src="data:text/javascript,${RUN}"></script>`,
  "picture that fails": `<img src=x onerror="${RUN}">`,
  "picture with a slash": `<img/src/onerror=${RUN}>`,
  "picture without an end": `<img src=x onerror=${RUN} `,
  "picture in quotes of its own": `"'><img src=x onerror=${RUN}>`,
  "drawing that loads": `<svg onload=${RUN}>`,
  "drawing with a script": `<svg><script>${RUN}</script></svg>`,
  "drawing with an animation": `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  "drawing that uses another": `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x"/></svg>`,
  "foreign object": `<svg><foreignObject><iframe srcdoc="<script>parent.ran=1</script>"></foreignObject></svg>`,
  "formula with a link": `<math><mtext><a href="javascript:${RUN}">x</a></mtext></math>`,
  "style that leaves its element": `<math><style><img src=x onerror=${RUN}></style></math>`,
  "no script with an attribute": `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  template: `<template><img src=x onerror=${RUN}></template>`,
  "template in the open": `<template shadowrootmode=open><script>${RUN}</script></template>`,
  "text area that ends": `<textarea></textarea><script>${RUN}</script>`,
  "title that ends": `</title><script>${RUN}</script>`,
  "style that ends": `</style><script>${RUN}</script>`,
  "comment that ends": `--><script>${RUN}</script><!--`,
  "comment with a bang": `<!--!><img src=x onerror=${RUN}>-->`,
  "CDATA": `]]><script>${RUN}</script><![CDATA[`,
  "processing instruction": `<?xml-stylesheet href="javascript:${RUN}"?>`,
  "document type": `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;`,
  "frame with a document": `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  "frame with a script": `<iframe src="javascript:parent.ran=1"></iframe>`,
  object: `<object data="javascript:${RUN}"></object><embed src="javascript:${RUN}">`,
  "link with a script": `<a href="javascript:${RUN}">press</a>`,
  "link with a script, spelled": `<a href="jav&#x09;ascript:${RUN}">press</a>`,
  "link with data": `<a href="data:text/html,<script>${RUN}</script>">press</a>`,
  "button of a form": `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">x</button></form>`,
  "focus by itself": `<input autofocus onfocus=${RUN}>`,
  "details that open": `<details open ontoggle=${RUN}>x</details>`,
  "film that fails": `<video><source onerror=${RUN}></video><audio src=x onerror=${RUN}>`,
  "line that runs": `<marquee onstart=${RUN}>x</marquee>`,
  "base of addresses": `<base href="https://evil.example/">`,
  "leads away at once": `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  "policy of its own": `<meta http-equiv=Content-Security-Policy content="script-src *">`,
  "style from elsewhere": `<link rel=stylesheet href="https://evil.example/x.css"><style>@import "https://evil.example/"</style>`,
  "style over all": `<div style="position:fixed;inset:0;background:url(https://evil.example/)">x</div>`,
  "names of the page's own parts": `<div id=own-page><p id=story class=quote data-do=copy-view data-own=delete>x</p></div>`,
  "form named as a property": `<form id=verbatimOwn name=verbatimOwn><input name=begin></form>`,
  "end of the body": `</body></html><script>${RUN}</script>`,
  "Markdown link with a script": `[press](javascript:${RUN})`,
  "Markdown picture": `![x](x" onerror="${RUN})`,
  "Markdown with markup": `*<b onmouseover=${RUN}>x</b>* \`</code><script>${RUN}</script>\``,
  "entities of letters": `&lt;script&gt;${RUN}&lt;/script&gt; &#60;img src=x onerror=${RUN}&#62;`,
  "entities without an end": `&#0;&#xFFFFFFFF;&#x110000;&lt&amp&notin;&#${"9".repeat(400)};`,
  "other letters for the same": "＜script＞globalThis.ran=1＜/script＞ \u02bcx\u02bc",
  "directions turned": "\u202Etxet\u202C \u2066x\u2069 \u200F\u061C",
  "letters that are not seen": "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E",
  "marks without end": `a${"\u0300\u0489".repeat(2_000)}`,
  "control characters": "\u0001\u0008\u001B[31m\u007F\u0085\u009B",
  "noncharacters": "\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}",
  "half a character": "\uD800 x \uDFFF",
  "ends of lines": "\r\u2028\u2029\u000B\u000C",
  "template of JavaScript": "${globalThis.ran=1} {{constructor.constructor('globalThis.ran=1')()}} <%= 1 %>",
  "keys of objects": `{"__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}}}`,
  "formula of a table": `=HYPERLINK("https://evil.example/";"x") @SUM(1) +cmd|' /C calc'!A0`,
  "front matter within": "---\ntitle: x\nsource: javascript:globalThis.ran=1\n---",
  "escapes of JSON": `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e \\" \\\\`,
  "one long word": "w".repeat(60_000),
  "marks in marks": "“‘".repeat(3_000),
  "elements in elements": "<div><b>".repeat(20_000),
  "attributes without end": `<p ${"a=1 ".repeat(20_000)}>`,
  "numbers without end": `${"9".repeat(5_000)} and 1e${"9".repeat(50)} and -0 NaN%`,
};

const around = (shape) => `The quay was shut on Monday, the harbour board said.\n\n“We saw ${shape} there,” said Ada Moreno, a pilot, of the 12 boats.`;

/** Shapes that make no text any more, and what is said of them. */
const REFUSED = { "control characters": /This is not a text/, "half a character": /damaged|not what Verbatim saves/ };

/** How a shape is brought: by the page's own field, file input or address. */
const WAYS = {
  text: (page, text) => page.evaluate((text) => {
    document.getElementById("own-text").value = text;
    document.querySelector("form.bringing").requestSubmit();
  }, text),
  html: (page, text) => choosing(page, "page.html", `<title>Quay</title><article><h1>Quay</h1><p>${text.replaceAll("\n\n", "<p>")}</article>`),
  file: (page, text) => choosing(page, "clip.md", `---\ntitle: ${text.split("\n")[0]}\n---\n\n${text}`),
  link: (page, text) => page.evaluate((hash) => { location.hash = hash; }, link(JSON.stringify({ text }))),
  json: (page, text) => choosing(page, "saved.json", JSON.stringify({
    slug: text.slice(0, 60),
    about: { label: { text, by_publisher: true }, byline: text, publisher: text, published: null, url: `javascript:${RUN}`, language: text.slice(0, 40) },
    text,
    quotes: text,
  })),
};

/** Waits until what was brought is shown or refused; what is said of it, or nothing. */
async function outcome(page) {
  const done = await page.waitForFunction(() => {
    const shown = document.querySelector("#own-page h1");
    if (shown && !shown.dataset.seen && document.documentElement.classList.contains("explorer")) return { shown: true };
    const said = [...document.querySelectorAll("#own-says, #said:not([hidden]) p")].map((line) => line.textContent).join("");
    return said && document.getElementById("own-progress").hidden && { said };
  }, undefined, { timeout: 30_000 });
  return done.jsonValue();
}

/** What of the page is no part of any page of this program. */
const foreign = (page) => page.evaluate(() => {
  const parts = [...document.querySelectorAll("#own *")];
  const strange = "script, iframe, object, embed, base, meta, link, style, form:not(.own-form), template, video, audio, marquee, math, foreignObject, animate, img";
  const bad = parts.filter((part) => part.matches(strange)
    || [...part.attributes].some(({ name, value }) => name.startsWith("on") || name === "style" && /url/.test(value)
      || /^\s*(javascript|data:text|vbscript)/i.test(value) && ["href", "src", "action"].includes(name)));
  return [...bad.map((part) => part.outerHTML.slice(0, 200)), ...(globalThis.ran || {}.ran ? ["something ran"] : [])];
});

for (const [way, bring] of Object.entries(WAYS)) {
  onPage(`hostile shapes as ${way} are shown as text or refused with words`, {}, async ({ page, visit }) => {
    assert.ok(Object.keys(SHAPES).length >= 60);
    await open(page, visit);
    for (const [name, shape] of Object.entries(SHAPES)) {
      await page.evaluate(() => {
        for (const each of document.querySelectorAll("#own-page h1")) each.dataset.seen = "1";
        // The class comes again when this article is live.
        document.documentElement.classList.remove("explorer");
        document.getElementById("own-says").textContent = "";
        document.getElementById("said")?.setAttribute("hidden", "");
      });
      await bring(page, around(shape));
      const { shown, said } = await outcome(page).catch(() => assert.fail(`${name}: nothing came of it`));
      assert.deepEqual(await foreign(page), [], name);
      if (!shown) assert.match(said, REFUSED[name] ?? /^$/, name);
      if (shown && way === "text") {
        // What the page cannot show of a text is left out (control characters); all else stands there letter for letter.
        const kept = await page.locator(".story").textContent();
        const letters = (text) => text.toWellFormed().replace(/[^\p{L}\p{N}<>"'=&]/gu, "");
        assert.ok(letters(kept).includes(letters(shape)), `${name}: ${kept.slice(0, 300)}`);
      }
    }
  });
}

onPage("links that hold no article are refused with words", {}, async ({ page, visit }) => {
  await open(page, visit);
  for (const [name, hash] of Object.entries(LINKS)) {
    await page.evaluate((hash) => {
      document.getElementById("own-says").textContent = "";
      location.hash = hash;
    }, hash);
    const { said } = await outcome(page).catch(() => assert.fail(`${name}: nothing came of it`));
    assert.match(said, /link|article|words/i, name);
    assert.deepEqual(await foreign(page), [], name);
    assert.ok(page.url().length < 200, `${name}: the address goes on without the data`);
  }
});

onPage("files that hold no article are refused with words", {}, async ({ page, visit }) => {
  await open(page, visit);
  for (const [name, [file, content]] of Object.entries(FILES)) {
    await page.evaluate(() => { document.getElementById("own-says").textContent = ""; });
    await choosing(page, file, content);
    const { said } = await outcome(page).catch(() => assert.fail(`${name}: nothing came of it`));
    assert.match(said ?? "", /text|words|JSON|letters|larger/, name);
  }
});

onPage("a page of a hundred thousand elements in one another is read", {}, async ({ page, visit }) => {
  await open(page, visit);
  await choosing(page, "deep.html", `${"<div>".repeat(100_000)}<p>“It is deep,” said Ada Moreno, a pilot, on Monday.</p>`);
  const { shown, said } = await outcome(page);
  assert.ok(shown || said);
});
