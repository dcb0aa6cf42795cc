// Faults of the page's own text: the HTML cut or halting, its data damaged.
import assert from "node:assert/strict";
import * as seen from "./seen.mjs";
import { CAUSES, CUT, HTML, PARAGRAPHS, THOMAS, come, edited, said } from "./seen.mjs";

/** The HTML itself, cut: what came is there, and that it is not whole is said as soon as that sentence has come. */
function html() {
  const bytes = (before) => Buffer.byteLength(HTML.slice(0, before));
  const places = {
    "in the style": bytes(HTML.indexOf("</style>") - 2000),
    "at the head's end": bytes(HTML.indexOf("</head>")),
    "in the rail": bytes(HTML.indexOf('id="people"')),
    "in the middle of the story": bytes(HTML.indexOf("</p>", HTML.indexOf(PARAGRAPHS[5].slice(-20))) - 30),
    "in the middle of a tag": bytes(HTML.indexOf('class="quote', HTML.indexOf('id="story"') + 4000) + 8),
    "right before the data": bytes(HTML.indexOf('<script type="application/json"')),
    "in the middle of the data": bytes(HTML.indexOf('id="article-data">') + 900),
    "right before its last mark": bytes(HTML.indexOf('<span id="end">')),
  };
  const come_of = (cut) => {
    const part = Buffer.from(HTML).subarray(0, cut).toString();
    return { paragraphs: (part.match(/<div class="passage"><p[ >]/g) ?? []).length, canSay: part.includes(CUT) };
  };
  const partly = async (page, { paragraphs }) => {
    const there = await page.$$eval(".passage > p", (all) => all.map((p) => p.textContent));
    assert.equal(there.length, paragraphs);
    there.forEach((text, at) => assert.ok(PARAGRAPHS[at].startsWith(text), `paragraph ${at} is the article's: ${text}`));
    await seen.whole(page, there);
    assert.equal(await page.locator("#unavailable").isVisible(), false, "it is not called complete");
  };
  const allowed = [/Content Security Policy/, /^error: Failed to load resource: /];
  return Object.entries(places).flatMap(([where, cut]) => {
    const { canSay } = come_of(cut);
    const silent = {
      name: `the page comes to a halt ${where}`,
      site: { faulty: { "index.html": { cut, silent: true } } },
      allowed,
      run: async ({ page, site }) => {
        await come(page, site);
        await seen.until(page, () => document.querySelectorAll(".passage > p").length, undefined, come_of(cut).paragraphs);
        await seen.styleSpeaks(page);
        if (canSay) await said(page, "#cut-short", CUT);
        await partly(page, come_of(cut));
        await seen.dead(page, { booted: false });
      },
    };
    const ended = {
      name: `the page is cut ${where}`,
      site: { faulty: { "index.html": { cut } } },
      allowed,
      run: async ({ page, visit }) => {
        await visit("", { started: false });
        if (canSay) await said(page, "#cut-short", CUT);
        await partly(page, come_of(cut));
        await seen.dead(page, { booted: HTML.indexOf(seen.BOOT) < cut && where !== "in the style" });
      },
    };
    return cut > bytes(HTML.indexOf('id="rail"')) ? [ended, silent] : [ended];
  });
}

/** The data on the page, damaged: the text is not trusted to it. */
function data() {
  const DATA = /(id="article-data">)(.*?)(<\/script>)/s;
  const change = (how) => edited((html) => html.replace(DATA, (_, open, json, close) => open + how(json) + close));
  const rows = (how) => change((json) => JSON.stringify(how(JSON.parse(json))).replaceAll("<", "\\u003c"));
  const quote = (rows) => rows.findIndex((row) => row.startsWith("q\t"));
  const id = THOMAS[1];
  const damages = {
    "is missing": edited((html) => html.replace(/<script type="application\/json".*?<\/script>/s, "")),
    "is an object": change(() => "{}"),
    "is an empty list": change(() => "[]"),
    "is nothing": change(() => "null"),
    "is no JSON": change((json) => json.slice(0, -40)),
    "is a list of numbers": change(() => "[1,2,3]"),
    "is of another article": rows(([about, ...rest]) => [about.replace(/\t\d+/, "\t1"), ...rest]),
    "lacks a row": rows((rows) => rows.toSpliced(quote(rows), 1)),
    "has a row too many": rows((rows) => rows.toSpliced(quote(rows), 0, rows[quote(rows)])),
    "leads beyond the text": rows((rows) => rows.toSpliced(quote(rows), 1, "q\t999999+126\t0")),
    "names a speaker who is not there": rows((rows) => rows.toSpliced(quote(rows), 1, rows[quote(rows)].replace(/\t\d+$/, "\t99"))),
    "has a field cut off": rows((rows) => rows.toSpliced(quote(rows), 1, "q")),
    "names a quote that the story does not": edited((html) => html.replaceAll(` id="${id}"`, "")),
    "is of a text with a word more": edited((html) => html.replace("WASHINGTON — ", "WASHINGTON — Today ")),
  };
  return Object.entries(damages).map(([how, site]) => ({
    name: `the page's data ${how}`,
    site,
    run: async ({ page, visit }) => {
      await visit("", { started: false });
      await said(page, "#unavailable", seen.unavailableBy(CAUSES.changed));
      await seen.dead(page);
      const first = how === "is of a text with a word more" ? [PARAGRAPHS[0].replace("— ", "— Today ")] : PARAGRAPHS.slice(0, 1);
      await seen.whole(page, [...first, ...PARAGRAPHS.slice(1)]);
    },
  }));
}

export const TEXT = [...html(), ...data()];
