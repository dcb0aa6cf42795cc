// An article of one's own: brought, read in a worker, drawn, kept, saved.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { PHONE, chip, choose, inFullInk, look, onPage, openSheet, status } from "./browser.mjs";
import { madeSite } from "./made_site.mjs";
import { SLUG, TEXT, bring, choosing, open, saveAs, saved, says } from "./own.mjs";
import { loadedByOwn, serve } from "./site.mjs";

const { reader } = loadedByOwn();

onPage("a pasted text becomes the page that the builder makes of it, and nothing is asked of the network", {}, async ({ page, visit, context }) => {
  const site = madeSite([{ name: "a-weir", text: TEXT }, { name: "another", text: "Nothing was said." }]);
  const built = readFileSync(join(site, "a-weir/index.html"), "utf8");
  await open(page, visit);
  const requests = [];
  await page.waitForLoadState("networkidle");
  page.on("request", (request) => requests.push(request.url()));
  await bring(page);
  // Markup is compared on a page without a policy, for this one lets nothing parse any.
  const own = await page.locator("#own-page").evaluate((own) => own.outerHTML);
  const blank = await context.newPage();
  const [ours, theirs] = await blank.evaluate((pages) => pages.map((markup) => {
    const shown = new DOMParser().parseFromString(markup, "text/html").querySelector(".page");
    // What the explorer changes when it starts.
    for (const each of shown.querySelectorAll(".rail, #address, [role=alert]")) each.remove();
    for (const each of shown.querySelectorAll("*")) {
      for (const name of ["class", "style", "tabindex", "aria-pressed", "role"]) each.removeAttribute(name);
    }
    return shown.innerHTML;
  }), [own, built]);
  assert.equal(ours, theirs.replaceAll('download="a-weir-', `download="${SLUG}-`));
  const asked = requests.filter((url) => !/\/(verbatim|reader)-[0-9a-f]+\.(js|wasm)/.test(url));
  assert.deepEqual(asked, []);
  assert.equal(await page.title(), "“The weir is silting up,” Tamsin Oyelaran, a river … · Verbatim");
});

onPage("its quotes are filtered, the address says so, and a reload shows it again", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  await choose(page, "Tamsin Oyelaran");
  await status(page, "Tamsin Oyelaran · 1 of 1");
  await page.waitForURL(/paste\/#s=tamsin-oyelaran$/);
  assert.equal((await inFullInk(page)).length, 1);
  await page.reload();
  await page.waitForSelector(":root.explorer");
  await status(page, "Tamsin Oyelaran · 1 of 1");
  await look(page, "quotes");
  assert.equal(await page.locator("#cards .card").filter({ visible: true }).count(), 1);
  await look(page, "figures");
  assert.ok((await page.locator(".story .note").allInnerTexts()).some((note) => note.includes("2,400")));
});

onPage("an address that the browser refused is not tried again once another article is shown", {}, async ({ page, visit }) => {
  await page.clock.install();
  await open(page, visit);
  await bring(page);
  await page.evaluate(() => {
    const { pushState, replaceState } = History.prototype;
    Object.assign(History.prototype, { pushState() {}, replaceState() {} });
    globalThis.allow = () => Object.assign(History.prototype, { pushState, replaceState });
  });
  await choose(page, "Tamsin Oyelaran");
  await status(page, "Tamsin Oyelaran · 1 of 1");
  await page.clock.runFor(1_000);
  await choosing(page, "lock.txt", "“The lock is old,” said Odo Brack. It cost £4m.");
  await page.locator("#people", { hasText: "Odo Brack" }).waitFor();
  await page.evaluate(() => globalThis.allow());
  await page.clock.runFor(9_000);
  assert.equal(new URL(page.url()).hash, "");
});

onPage("a long article is put into the page in parts, and the focus that the reader moves meanwhile stays", {}, async ({ page, visit }) => {
  await open(page, visit);
  await page.evaluate(() => {
    const own = document.getElementById("own");
    new MutationObserver((_, watch) => {
      watch.disconnect();
      globalThis.first = { passages: document.querySelectorAll(".passage").length, focus: document.activeElement.tagName };
      own.querySelector("[data-own=another]").focus();
    }).observe(own, { attributes: true });
  });
  const lines = Array.from({ length: 12 }, (_, day) => `“We saw ${day + 2} seals,” Ada Moreno, a keeper, said on day ${day}.`);
  await bring(page, lines.join("\n\n"));
  assert.deepEqual(await page.evaluate(() => first), { passages: 4, focus: "H1" });
  assert.deepEqual(await page.locator(".passage > p").allTextContents(), lines);
  assert.equal(await page.locator("[data-own=another]").evaluate((button) => button === document.activeElement), true);
  assert.equal(await page.locator("#own-page main > :last-child").getAttribute("id"), "data");
});

onPage("a page copied with all around its story is pared down, and a poem keeps its lines", {}, async ({ page, visit }) => {
  await open(page, visit);
  const copied = `Skip to content
News Sport Notices

Library by the harbour opens again

By Mara Teel
Share

The library by the harbour opened its doors again on Saturday, two years after the flood.

Advertisement

The tide came in to read,
it turned down every page

“I wrote it on the bus,” said Ines Okoro, a poet.

Read more: Toads stop the coast road`;
  await bring(page, copied);
  assert.equal(await page.locator("#own-page h1").innerText(), "Library by the harbour opens again");
  const story = await page.locator(".passage > p").allInnerTexts();
  assert.deepEqual(story, [
    "The library by the harbour opened its doors again on Saturday, two years after the flood.",
    "The tide came in to read,\nit turned down every page",
    "“I wrote it on the bus,” said Ines Okoro, a poet.",
  ]);
  assert.match(await page.locator("#own-left-out").innerText(), /Left out of the text: 3 passages/);
});

onPage("articles are kept on the device, opened again and deleted", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  await page.locator("[data-own=another]").click();
  await page.locator("#own-kept .open").waitFor();
  assert.equal(await page.locator("#own").isVisible(), false);
  assert.equal(await page.locator("#own-text").inputValue(), "");
  await page.waitForFunction(() => document.querySelector("#own-kept > p").textContent.startsWith("Only this browser has"));
  await page.locator("#own-kept .open").click();
  await page.waitForSelector(":root.explorer");
  await page.locator("[data-own=another]").click();
  await page.locator("#own-kept [data-own=delete]").click();
  await page.locator("#own-kept").waitFor({ state: "hidden" });
  await page.reload();
  await page.waitForFunction(() => globalThis.verbatimOwn?.handOn);
  assert.equal(await page.locator("#own-kept").isVisible(), false);
});

const CLIPPED = `---
title: Eels at the weir
author: Bea Lindqvist
published: 2024-08-25
source: https://news.example/eels
---

“They came back,” said warden Tamsin Oyelaran.
`;

onPage("a file says what it is called, by whom and from where", {}, async ({ page, visit }) => {
  await open(page, visit);
  await choosing(page, "eels.md", CLIPPED);
  await page.waitForSelector(":root.explorer");
  assert.equal(await page.locator("#own-page h1").textContent(), "Eels at the weir");
  const known = await page.locator("#own-page .known").allTextContents();
  assert.deepEqual(known, ["By Bea Lindqvist · 25 August 2024", "The original"]);
  assert.equal(await page.locator("#own-page .known a").getAttribute("href"), "https://news.example/eels");
});

const SAVED = `<!doctype html><html lang="en-GB"><head><title>Eels at the weir | The Loddon Post</title>
<meta property="og:site_name" content="The Loddon Post"><link rel="canonical" href="https://post.example/eels"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Eels at the weir</h1>
${TEXT.split("\n\n").map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
<p>The board will count them again in the spring, when the water is high and the gates of the weir stand open.</p></article>
<footer>Terms and cookies</footer></body></html>`;

onPage("a saved web page is read without what stands around the article", {}, async ({ page, visit }) => {
  await open(page, visit);
  await choosing(page, "eels.html", SAVED);
  await page.waitForSelector(":root.explorer");
  assert.equal(await page.locator("#own-page h1").textContent(), "Eels at the weir");
  assert.match((await page.locator("#own-page .known").allTextContents()).join(), /The Loddon Post/);
  assert.doesNotMatch(await page.locator(".story").textContent(), /Sport|cookies/);
  await choose(page, "Tamsin Oyelaran");
  await status(page, "Tamsin Oyelaran · 1 of 1");
});

onPage("what cannot be read is refused in words, and what was typed stays", {}, async ({ page, visit }) => {
  await open(page, visit);
  await page.locator("#own-text").fill("  \n ");
  await page.locator("[data-own=read]").click();
  await says(page, "There are no words");
  await page.locator("#own-text").fill("typed before");
  await choosing(page, "story.pdf", "%PDF-1.7 \0\0\0");
  await says(page, "This is a PDF");
  await choosing(page, "photo.txt", Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3, 0, 0, 0]));
  await says(page, "not a text");
  await choosing(page, "long.txt", "x".repeat((2 << 20) + 1));
  await says(page, "larger than 2 MB");
  assert.equal(await page.locator("#own-text").inputValue(), "typed before");
});

onPage("what is refused while an article is starting stays said", {}, async ({ page, visit }) => {
  await open(page, visit);
  await page.evaluate(() => {
    const { begin } = verbatimOwn;
    const gate = new Promise((open) => (globalThis.letBegin = open));
    verbatimOwn.begin = () => gate.then(() => begin.call(verbatimOwn));
  });
  await choosing(page, "weir.txt", TEXT);
  await page.locator("#own h1").waitFor();
  await choosing(page, "story.pdf", "%PDF-1.7 \0\0\0");
  const refused = page.locator("#said", { hasText: "This is a PDF" });
  await refused.waitFor();
  await page.evaluate(() => globalThis.letBegin());
  await page.waitForSelector(":root.explorer");
  assert.equal(await refused.isVisible(), true);
  await refused.locator("[data-do=dismiss]").click();
  await refused.waitFor({ state: "hidden" });
});

onPage("a text in another language is shown with its quotation marks, and is said to be unread", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page, `« Nous avons attendu longtemps », a déclaré lundi la maire, Ada Moreno, devant les élus du port. La ville veut
dépenser 12,5 millions d’euros, soit 3 % de plus que l’an dernier, pour refaire le vieux mur et ouvrir aux poissons un chemin
qui ne cède pas à chaque crue.`);
  assert.match(await page.locator("header [role=note]").innerText(), /does not seem to be in English/);
  assert.equal(await page.locator(".story .quote").count(), 1);
  assert.match((await page.locator("#people .voice").allInnerTexts()).join(), /^[^,]*Speaker unclear[^,]*$/);
  assert.equal(await page.locator(".story [data-figure], .note .mark").count(), 0);
  assert.equal(await page.locator("#article > article").getAttribute("lang"), "und");
});

onPage("a dropped file is read; two at once are not", {}, async ({ page, visit }) => {
  await open(page, visit);
  const drop = (names) => page.evaluate(([names, text]) => {
    const data = new DataTransfer();
    for (const name of names) data.items.add(new File([text], name, { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [names, TEXT]);
  await drop(["a.txt", "b.txt"]);
  await says(page, "one file is one article");
  await drop(["a.txt"]);
  await page.waitForSelector(":root.explorer");
});

onPage("what was left out is told and can be put back", {}, async ({ page, visit }) => {
  await open(page, visit);
  await choosing(page, "weir.md", `# The weir\n\n${TEXT}\n\n[^1]: “Eels,” the board wrote, “are back.”\n`);
  await page.waitForSelector(":root.explorer");
  assert.equal(await page.locator("#own-page h1").textContent(), "The weir");
  const box = page.locator("#own-left-out");
  assert.equal(await box.locator("summary").textContent(), "Left out of the text: 1 passage, one with quotation marks");
  await box.locator("summary").click();
  await box.locator("[data-own=put-back]").click();
  await page.waitForFunction(() => document.querySelector(".story").textContent.includes("are back"));
  await box.waitFor({ state: "hidden" });
  // The explorer runs on the new page as it did on the old one, and only once.
  await choose(page, "Piers Halloran");
  await status(page, "Piers Halloran · 1 of 1");
  await choose(page, "Piers Halloran");
  assert.equal(await chip(page, "Piers Halloran").getAttribute("aria-pressed"), "false");
});

onPage("hostile text stays text", {}, async ({ page, visit }) => {
  await open(page, visit);
  const hostile = `“<img src=x onerror=alert(1)></p><script>alert(2)</script>,” said Ada <b>Moreno</b>.\n\n"]]> 5 & &lt;amp; \u202e\u0000`;
  await bring(page, hostile);
  assert.match(await page.locator(".story").textContent(), /<img src=x onerror=alert\(1\)><\/p><script>/);
  assert.equal(await page.locator("#own img, #own script, #own b:not(.brand b)").count(), 0);
});

onPage("the files of the article are made when they are asked for", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  const [called, json] = await saveAs(page, "json");
  assert.equal(called, `${SLUG}.json`);
  assert.equal(JSON.parse(json).text, TEXT);
  const [name, csv] = await saved(page, () => page.locator("#data a", { hasText: "Quotes, as CSV" }).click());
  assert.match(name, /-quotes\.csv$/);
  assert.match(csv, /Tamsin Oyelaran/);
  // A note that found no room beside its line stands in Figures mode.
  await look(page, "figures");
  await page.locator(".note summary").first().click();
  const [svg, drawing] = await saved(page, () => page.locator(".note .exports a", { hasText: "SVG" }).first().click());
  assert.match(svg, /\.svg$/);
  assert.match(drawing, /^<svg|^<\?xml/);
  const [png] = await saved(page, () => page.locator(".note [data-do=picture]").first().click());
  assert.match(png, /^c-n-.*\.png$/);
});

onPage("a number's sheet shows its chart", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page);
  await openSheet(page, await page.locator(".story a[href^='#']").first().getAttribute("id"));
  await page.waitForFunction(() => document.querySelector("#sheet-inside img").naturalWidth > 0);
});

onPage("where the reader cannot be had, that is said, and the text stays", { replaced: { [reader[0]]: null }, allowed: [/404/, /integrity/] }, async ({ page, visit }) => {
  await open(page, visit);
  await page.locator("#own-text").fill(TEXT);
  await page.locator("[data-own=read]").click();
  await says(page, "could not be loaded");
  assert.equal(await page.locator("#own-text").inputValue(), TEXT);
});

onPage("a worker that dies is told, and the next press starts another", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    const { Worker } = globalThis;
    let count = 0;
    globalThis.Worker = class extends Worker {
      postMessage(...given) {
        if (count++ === 0) this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
        else super.postMessage(...given);
      }
    };
  });
  await open(page, visit);
  await page.locator("#own-text").fill(TEXT);
  await page.locator("[data-own=read]").click();
  await says(page, "stopped because of an error in it; nothing is lost. out of memory");
  await page.locator("[data-own=read]").click();
  await page.waitForSelector(":root.explorer");
});

onPage("where the browser keeps nothing the article is shown all the same", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("refused", "SecurityError");
    };
    Object.defineProperty(globalThis, "sessionStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } });
  });
  await open(page, visit);
  await bring(page);
  await page.waitForFunction(() => document.querySelector("#said p").textContent.startsWith("This browser did not keep the article"));
  await choose(page, "Piers Halloran");
  await status(page, "Piers Halloran · 1 of 1");
});

onPage("reading can be cancelled, and what was brought stays in the field", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    // The worker takes its time: what it says is heard only when the test lets it.
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      addEventListener(type, then, options) {
        super.addEventListener(type, (event) => globalThis.heard && then.call(this, event), options);
      }
    };
  });
  await open(page, visit);
  await page.locator("#own-text").fill(TEXT);
  await page.locator("[data-own=read]").click();
  await page.locator("#own-progress").waitFor({ state: "visible" });
  await page.locator("[data-own=cancel]").click();
  await page.locator("#own-progress").waitFor({ state: "hidden" });
  assert.equal(await page.locator("#own-text").inputValue(), TEXT);
  await page.evaluate(() => (globalThis.heard = true));
  await page.locator("[data-own=read]").click();
  await page.waitForSelector(":root.explorer");
});

onPage("while a text is read the page says how many words it has", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    // Of the worker nothing is heard but what it says before it reads.
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      addEventListener(type, then, options) {
        const isEarly = ({ data }) => ["brought", "reading"].includes(data?.[0]);
        super.addEventListener(type, (event) => isEarly(event) && then.call(this, event), options);
      }
    };
  });
  await open(page, visit);
  await page.locator("#own-text").fill("A quay.\n\n“It is late,” said Ada Moreno, who rows.");
  await page.locator("[data-own=read]").click();
  await page.getByText("Reading 10 words …", { exact: true }).waitFor({ state: "visible" });
});

onPage("without JavaScript the page says why it needs it", { context: { javaScriptEnabled: false } }, async ({ page, visit }) => {
  await visit("paste/", { started: false });
  assert.ok(await page.getByText("This page needs JavaScript: your article is read by a program in your browser").isVisible());
  assert.equal(await page.locator("#own-text").isVisible(), false);
});

for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
    onPage(`axe finds nothing before and after an article is brought, ${colorScheme}, ${viewport.width}`, { viewport, context: { colorScheme } }, async ({ page, visit }) => {
      const clean = async () => {
        await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), []);
        const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
        assert.ok(scroll <= client, `${scroll} of ${client}`);
      };
      await open(page, visit);
      await clean();
      await bring(page);
      await clean();
      await page.locator("[data-own=link]").click();
      await page.locator("dialog#own-link").waitFor({ state: "visible" });
      await clean();
    });
  }
}

onPage("all of it goes by keyboard alone", {}, async ({ page, visit }) => {
  await open(page, visit);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await page.locator("#own-text").focus();
  await page.keyboard.insertText(TEXT);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector(":root.explorer");
  await page.waitForFunction(() => document.activeElement.tagName === "H1");
});

onPage("a bookmark hands over the page of another site", {}, async ({ page, visit, context }) => {
  await open(page, visit);
  const script = decodeURIComponent((await page.locator("#own-bookmark").getAttribute("href")).replace("javascript:", ""));
  const other = await serve({});
  try {
    const article = await context.newPage();
    await article.goto(other.url);
    const [opened] = await Promise.all([context.waitForEvent("page"), article.evaluate(script)]);
    await opened.waitForSelector(":root.explorer");
    assert.equal(await opened.locator("#own-page h1").textContent(), await article.locator("h1").first().textContent());
    // It takes one page, and from nobody else.
    await opened.evaluate(() => postMessage({ verbatim: "<p>“Another,” said nobody.</p>" }));
    assert.equal(await opened.evaluate(() => opener), null);
    assert.equal(await opened.locator(".story", { hasText: "Another" }).count(), 0);
  } finally {
    await other.close();
  }
});

onPage("the bookmark is copied where it cannot be dragged", { context: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ page, visit }) => {
  await open(page, visit);
  await page.locator(".bookmark summary").press("Enter");
  await page.locator("#own-bookmark").press("Enter");
  await says(page, "copied");
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^javascript:/);
});

onPage("what another tab changes is seen, and never overwritten", {}, async ({ page, visit, context }) => {
  const CLIP = "# The weir\n\n![The weir at dusk](weir.jpg)\n\n“It is silting up,” said Ada Moreno, a warden.\n\n![The mill](mill.jpg)\n\nThe river is low.";
  const back = async (tab, words) => {
    await tab.locator("#own-left-out summary").click();
    await tab.locator("#own-left-out li", { hasText: words }).getByRole("button").click();
    await tab.locator(".story", { hasText: words }).waitFor();
  };
  await open(page, visit);
  await choosing(page, "weir.md", CLIP);
  await page.waitForSelector(":root.explorer");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("#own-kept .open").click();
  await other.waitForSelector(":root.explorer");
  await back(other, "The weir at dusk");
  // The other tab keeps the article a moment after it has drawn it.
  await page.waitForFunction(() => {
    dispatchEvent(new Event("focus"));
    return /Another tab has changed this article/.test(document.querySelector("#said:not([hidden]) p")?.textContent);
  });
  await back(page, "The mill");
  await page.locator("#said", { hasText: "Both are kept" }).waitFor();
  const third = await context.newPage();
  await third.goto(page.url());
  await third.locator("#own-kept .open").nth(1).waitFor();
  const texts = [];
  for (const at of [0, 1]) {
    await third.locator("#own-kept .open").nth(at).click();
    await third.waitForSelector(":root.explorer");
    texts.push(await third.locator(".story").textContent());
    await third.locator("[data-own=another]").click();
    await third.locator("#own-kept .open").nth(1).waitFor();
  }
  assert.deepEqual(texts.map((text) => [/at dusk/.test(text), /The mill/.test(text)]).sort(), [[false, true], [true, false]]);
});
