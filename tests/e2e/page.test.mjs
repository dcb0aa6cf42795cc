// The page without the explorer, when it fails, on paper, and what it may load.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { PHONE, chip, onPage } from "./browser.mjs";
import { DIST, article, built, loaded } from "./site.mjs";

const { folder, data } = article();
const seed = readFileSync(new URL("../../seeds/000_a5b366be1133b979.txt", import.meta.url), "utf8");
const paragraphs = seed.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
const OFF = { context: { javaScriptEnabled: false } };
const quote = data.quotes.find((quote) => quote.attribution.speaker === "sophia-wan");

onPage("with JavaScript off the whole article is there, word for word", OFF, async ({ page, visit }) => {
  await visit("", { started: false });
  assert.deepEqual(await page.$$eval(".passage > p", (all) => all.map((p) => p.textContent)), paragraphs);
  assert.equal(await page.locator(".note svg[role=img]").count() > 0, true);
  assert.equal(await page.locator("#unavailable").isVisible(), false);
});

onPage("with JavaScript off each quote is listed under its speaker and linked into the text", OFF, async ({ page, visit }) => {
  await visit("", { started: false });
  const links = page.locator("#by-speaker li a");
  assert.equal(await links.count(), data.quotes.length);
  await page.locator(`#by-speaker a[href="#${quote.id}"]`).click();
  const target = page.locator(".quote:target");
  assert.equal(await target.getAttribute("id"), quote.id);
  assert.notEqual(await target.evaluate((e) => getComputedStyle(e).backgroundColor), "rgba(0, 0, 0, 0)");
  assert.ok(await target.evaluate((e) => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight));
});

const BLOCKED = { replaced: {}, allowed: [/wasm|404|Failed to load|preload/i] };
for (const [file, [name]] of Object.entries(loaded().verbatim)) {
  onPage(`with the ${file} of the explorer blocked the article stays, with its message`, { ...BLOCKED, replaced: { [name]: null } }, async ({ page, visit }) => {
    await visit("", { started: false });
    await page.getByText("Filters are unavailable. The article is complete.").waitFor();
    assert.deepEqual(await page.$$eval(".passage > p", (all) => all.map((p) => p.textContent)), paragraphs);
  });
}

onPage(
  "with broken data the article stays, with its message",
  { replaced: { "index.html": built("index.html").replace(/(id="article-data">).*?(<\/script>)/s, "$1{}$2") } },
  async ({ page, visit }) => {
    await visit("", { started: false });
    await page.getByText("Filters are unavailable. The article is complete.").waitFor();
    assert.equal(await page.locator(".passage > p").count(), paragraphs.length);
  },
);

// Made by `make drawn`; where it is missing only this test fails.
const drawn = (file) => {
  const path = new URL(`drawn/${file}`, import.meta.url);
  return existsSync(path) ? readFileSync(path) : null;
};
onPage(
  "the article's component draws into the DOM what the build writes, to the letter",
  {
    replaced: {
      "draw.html": `<!doctype html><link rel="icon" href="data:,"><div id="article" data-folder="${folder}/"></div>
        <script type="application/json" id="json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
        <script type="module">import init from "./draw.js"; await init();</script>`,
      "draw.js": drawn("draw.js"),
      "draw_bg.wasm": drawn("draw_bg.wasm"),
    },
    // The file is optimised for nothing, and the browser says so.
    allowed: [/deprecated parameters/],
  },
  async ({ page, visit }) => {
    await visit("draw.html", { started: false });
    await page.waitForSelector("#article[data-drawn]", { state: "attached" });
    const inTheDom = await page.locator("#article article").evaluate(plain);
    await visit("");
    assert.equal(inTheDom, await page.locator("#article article").evaluate(plain));
  },
);

/** The element's markup without what the explorer adds, and without Leptos' placeholders. Runs in the page. */
function plain(element) {
  const copy = element.cloneNode(true);
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const gone = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  gone.forEach((comment) => comment.remove());
  // The browser's parser puts the rows of a table into a body.
  for (const body of copy.querySelectorAll("tbody")) body.replaceWith(...body.childNodes);
  for (const each of copy.querySelectorAll("*")) {
    each.classList.remove("chosen", "left-out", "target", "lit", "adrift");
    for (const name of ["style", "hidden", "tabindex", "role"]) each.removeAttribute(name);
    const attributes = [...each.attributes].sort((a, b) => a.name.localeCompare(b.name)).map(({ name, value }) => [name, value.trim()]);
    for (const [name] of attributes) each.removeAttribute(name);
    for (const [name, value] of attributes) each.setAttribute(name, value);
  }
  copy.normalize();
  return copy.innerHTML;
}

test("the policy names the page's one style by its hash, and allows no other inline style or script", () => {
  for (const file of ["index.html", `${folder}/index.html`]) {
    const html = built(file);
    const policy = html.match(/<meta content="(default-src[^"]+)" http-equiv="?Content-Security-Policy/)[1];
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-[^' ]+';/);
    assert.match(policy, /; require-trusted-types-for 'script'; trusted-types verbatim/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-hashes|(?<!wasm-)unsafe-eval/);
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)];
    assert.equal(styles.length, 1);
    assert.equal(policy.match(/'sha256-([^']+)'/)[1], createHash("sha256").update(styles[0][1]).digest("base64"));
    assert.equal(policy.match(/'sha256-/g).length, 1);
    for (const [tag, inside] of html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)) {
      assert.match(tag, / src=|type="?application\/(ld\+)?json/);
      if (/ src=/.test(tag)) assert.equal(inside, "");
    }
    const tags = html.replace(styles[0][0], "").match(/<[a-z][^>]*>/gi);
    assert.deepEqual(tags.filter((tag) => /^<style\b|\sstyle=|\son[a-z]+=|javascript:/i.test(tag)), []);
  }
});

test("no script of the page names what makes markup of text", () => {
  for (const file of readdirSync(DIST).filter((file) => file.endsWith(".js"))) {
    assert.doesNotMatch(built(file), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTMLUnsafe|\beval\(|new Function\(/, file);
  }
});

onPage("the browser enforces the policy", { allowed: [/Content Security Policy|Trusted ?Type|TrustedScript|TrustedHTML/i] }, async ({ page, visit }) => {
  await visit();
  const refused = await page.evaluate(async () => {
    const violations = new Set();
    document.addEventListener("securitypolicyviolation", (event) => violations.add(event.effectiveDirective));
    const thrown = [];
    const attempt = (name, run) => {
      try {
        run();
      } catch (error) {
        thrown.push(name);
      }
    };
    attempt("script", () => {
      const script = document.createElement("script");
      document.body.append(script);
      script.textContent = "window.ran = true";
    });
    attempt("script by its text node", () => {
      const script = document.createElement("script");
      script.append("window.ran = true");
      document.body.append(script);
    });
    attempt("markup", () => (document.body.lastElementChild.innerHTML = "<b id=made>made</b>"));
    attempt("policy", () => trustedTypes.createPolicy("own", {}));
    attempt("style", () => {
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.body.append(style);
    });
    await new Promise((done) => setTimeout(done));
    const { ran } = window;
    return { violations: [...violations], thrown, ran, made: document.getElementById("made"), display: getComputedStyle(document.body).display };
  });
  assert.deepEqual([refused.ran, refused.made, refused.display], [undefined, null, "block"]);
  for (const name of ["script", "markup", "policy"]) assert.ok(refused.thrown.includes(name), `${name} is refused`);
  for (const directive of ["require-trusted-types-for", "trusted-types", "style-src-elem"]) assert.ok(refused.violations.includes(directive), directive);
});

onPage("on paper the article and its speakers stand in ink", {}, async ({ page, visit }) => {
  await visit("#s=sophia-wan");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".rail").isVisible(), false);
  assert.ok(await page.locator("#by-speaker").isVisible());
  assert.equal(await page.$eval(".passage > p", (p) => getComputedStyle(p).color), "rgb(0, 0, 0)");
  const pdf = await page.pdf();
  assert.ok(pdf.length > 20_000, "the PDF has pages");
});

onPage("nothing jumps while the page loads", { viewport: PHONE }, async ({ page, visit }) => {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await visit();
  assert.ok((await page.evaluate(() => window.shifts)) < 0.01);
});

onPage("a selection made by the reader stays when the filter changes", {}, async ({ page, visit }) => {
  await visit();
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".passage > p")));
  const before = await page.evaluate(() => getSelection().toString());
  await chip(page, "Sophia Wan").evaluate((chip) => chip.click());
  assert.equal(await page.evaluate(() => getSelection().toString()), before);
  assert.equal(before, paragraphs[0]);
});

test("the exported JSON is true to the schema in docs", () => {
  const schema = JSON.parse(readFileSync(new URL("../../docs/article.schema.json", import.meta.url), "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true });
  const valid = ajv.compile(schema);
  assert.ok(valid(data), JSON.stringify(valid.errors));
  assert.equal(valid({ ...data, invented: true }), false);
});

test("spans in the exports count code points", () => {
  const points = [...data.text];
  const annotations = JSON.parse(built(`${folder}/annotations.jsonld`));
  assert.match(points.slice(...quote.parts[0]).join(""), /^“Since COVID.*communities\.”$/);
  assert.ok(JSON.stringify(annotations).includes(`"start":${quote.parts[0][0]}`));
});

test("the page carries JSON-LD with every quote, nothing reported, and no review", () => {
  const [, json] = built("index.html").match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
  const ld = JSON.parse(json);
  assert.equal(ld["@type"], "NewsArticle");
  assert.equal(ld.hasPart.length, data.quotes.filter(({ kind }) => kind === "direct" || kind === "mixed").length);
  assert.doesNotMatch(json, /ClaimReview/);
});
