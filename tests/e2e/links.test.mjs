// Deep links: what they show, what they survive, and what is said when they do not.
import assert from "node:assert/strict";
import { PHONE, WIDE, chip, inFullInk, look, notices, onPage, status, style } from "./browser.mjs";
import { article, built } from "./site.mjs";

const { folder, data } = article();
const page_of = `${folder}/index.html`;
const quote = (slug, nth = 0) => data.quotes.filter((quote) => quote.attribution.speaker === slug)[nth];
const targets = (page) => page.$$eval(".story .target", (all) => [...new Set(all.map((e) => e.dataset.quote ?? e.dataset.figure ?? e.id))]);

/**
 * The built page as a later build would write it: ids changed, quotes gone, aliases added. Rows are in the order of the
 * ids of their kind; where an item begins is told from where the one before it does.
 */
function edited({ rename = {}, remove = [], aliases = {} }) {
  const html = built(page_of);
  const [, json] = html.match(/<script type="application\/json" id="article-data">(.*?)<\/script>/s);
  let rows = JSON.parse(json).map((row) => row.split("\t"));
  // Quotes, reported speech and terms stand first, whatever their signs.
  const items = rows.filter(([kind]) => !["about", "voice", "alias"].includes(kind));
  const gone = new Set(remove.map((id) => items[data.quotes.findIndex((quote) => quote.id === id)]));
  let moved = 0;
  rows = rows.filter((row) => {
    if (!items.includes(row)) return true;
    const [, from, rest] = row[1].match(/^(-?\d+)(.*)$/s);
    if (gone.has(row)) {
      moved += Number(from);
      return false;
    }
    row[1] = `${Number(from) + moved}${rest}`;
    moved = 0;
    return true;
  });
  rows.push(...Object.entries(aliases).map(([old, now]) => ["alias", old, now, "w"]));
  let page = html.replace(json, () => JSON.stringify(rows.map((row) => row.join("\t"))).replaceAll("<", "\\u003c"));
  for (const id of remove) page = page.replaceAll(new RegExp(`<span (?:id|data-quote)="${id}" class="[^"]*">`, "g"), "<span>");
  for (const [old, now] of Object.entries(rename)) page = page.replaceAll(`"${old}"`, `"${now}"`);
  return { [page_of]: page };
}

onPage("a filtered link gives the same view on arrival and after a reload", {}, async ({ page, visit }) => {
  await visit("#s=jacob-thomas.sophia-wan");
  await status(page, "Jacob Thomas and Sophia Wan · 1 of 4");
  const before = [await inFullInk(page), page.url()];
  await page.reload();
  await page.waitForSelector(":root.explorer");
  await status(page, "Jacob Thomas and Sophia Wan · 1 of 4");
  assert.deepEqual([await inFullInk(page), page.url()], before);
});

onPage("the address follows the view, and Back and Forward lead through it", {}, async ({ page, visit }) => {
  await visit();
  const start = page.url();
  await chip(page, "Jacob Thomas").click();
  await page.waitForURL(/#s=jacob-thomas$/);
  await look(page, "quotes");
  await page.waitForURL(/#s=jacob-thomas&view=quotes$/);
  await page.goBack();
  await status(page, "Jacob Thomas · 1 of 2");
  assert.ok(await page.locator(".story").isVisible());
  await page.goBack();
  assert.equal(page.url(), start);
  await status(page, "8 quotes and 1 reported statement by 5 speakers, 2 terms");
  await page.goForward();
  await status(page, "Jacob Thomas · 1 of 2");
  assert.deepEqual(await inFullInk(page), data.quotes.filter((q) => q.attribution.speaker === "jacob-thomas").map((q) => q.id));
});

onPage("the address is not written on arrival", {}, async ({ page, visit, site }) => {
  await page.clock.install();
  await visit("?s=THOMAS,nobody#");
  await page.clock.fastForward(2_000);
  assert.equal(page.url(), `${site.url}?s=THOMAS,nobody#`);
});

onPage("a link to a quote shows all its parts in the window", {}, async ({ page, visit }) => {
  const wan = quote("sophia-wan");
  await visit(`#${wan.id}`);
  assert.deepEqual(await targets(page), [wan.id]);
  assert.ok(await page.locator(`[id="${wan.id}"]`).evaluate((e) => {
    const box = e.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  }));
  assert.equal(await notices(page), "");
});

onPage("links to a figure and to an event lead there", {}, async ({ page, visit }) => {
  await visit(`#${data.figures[3].id}`);
  assert.deepEqual(await targets(page), [data.figures[3].id]);
  await visit(`#at=${data.events[0].id}`);
  await page.waitForFunction((id) => document.getElementById(id).classList.contains("target"), data.events[0].id);
});

onPage("a linked quote beats the filter of the same link, and the page says so", {}, async ({ page, visit }) => {
  const wan = quote("sophia-wan");
  await visit(`#s=jacob-thomas&at=${wan.id}`);
  await status(page, "8 quotes and 1 reported statement by 5 speakers, 2 terms");
  assert.deepEqual(await targets(page), [wan.id]);
  assert.match(await notices(page), /everyone/i);
});

onPage("an unknown speaker is ignored, with a notice, and the page is not empty", {}, async ({ page, visit }) => {
  await visit("#s=somebody-else");
  await status(page, "8 quotes and 1 reported statement by 5 speakers, 2 terms");
  assert.match(await notices(page), /somebody.else/i);
});

onPage(
  "a renamed speaker is found under the new name",
  { replaced: edited({ aliases: { "jakob-tomas": "jacob-thomas" } }) },
  async ({ page, visit }) => {
    await visit(`${folder}/#s=jakob-tomas`);
    await status(page, "Jacob Thomas · 1 of 2");
  },
);

const thomas = quote("jacob-thomas");
const OTHER = "q-other-words-now-stand-here~at-the-very-end-abcdef";
onPage(
  "an edited quote is found by the alias that the build wrote",
  {
    replaced: edited({ rename: { [thomas.id]: OTHER }, aliases: { [thomas.id.replace("q-", "q-old-")]: OTHER } }),
  },
  async ({ page, visit }) => {
    await visit(`${folder}/#${thomas.id.replace("q-", "q-old-")}`);
    assert.deepEqual(await targets(page), [OTHER]);
    assert.match(await notices(page), /wording changed/i);
    assert.match(await style(page, ".story .target.repaired", "backgroundImage"), /repeating-linear-gradient/, "the ground is hatched");
  },
);

onPage(
  "an edited quote without an alias is found by its first words, with a notice",
  { replaced: edited({ rename: { [thomas.id]: `${thomas.id.slice(0, -6)}zzzzzz` } }) },
  async ({ page, visit }) => {
    await visit(`${folder}/#${thomas.id}`);
    assert.deepEqual(await targets(page), [`${thomas.id.slice(0, -6)}zzzzzz`]);
    assert.match(await notices(page), /closest/i);
    assert.ok((await page.locator(".target.repaired").count()) > 0);
  },
);

onPage(
  "a deleted quote is said to be gone, with the linked words, and the article stays",
  { replaced: edited({ remove: [thomas.id] }) },
  async ({ page, visit }) => {
    await visit(`${folder}/#${thomas.id}`);
    assert.deepEqual(await targets(page), []);
    assert.match(await notices(page), /i suspect that china may/i);
    assert.equal(await style(page, "#said", "borderInlineStartWidth"), "6px", "a notice has its gold edge");
    assert.ok(await page.locator(".story").isVisible());
  },
);

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  onPage(
    `at ${width} px a repaired link says so at the quote, in the window, and looks unlike an exact one`,
    { viewport, replaced: edited({ rename: { [thomas.id]: `${thomas.id.slice(0, -6)}zzzzzz` } }) },
    async ({ page, visit }) => {
      const look = () => page.$eval(".story .quote.target", (quote) => {
        const { backgroundColor, backgroundImage, textDecorationStyle } = getComputedStyle(quote);
        return { backgroundColor, backgroundImage, textDecorationStyle };
      });
      await visit(`${folder}/#${quote("sophia-wan").id}`);
      await page.waitForFunction(() => document.getAnimations().length === 0);
      const exact = await look();
      assert.equal(exact.backgroundImage, "none");
      assert.notEqual(exact.backgroundColor, "rgba(0, 0, 0, 0)");
      await page.goto("about:blank");
      await visit(`${folder}/#${thomas.id}`);
      const notice = page.locator(".at-quote");
      assert.match(await notice.innerText(), /closest quote/);
      const box = await notice.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= viewport.height && box.x >= 0 && box.x + box.width <= viewport.width, JSON.stringify(box));
      const target = await page.locator(".story .quote.target").first().boundingBox();
      assert.ok(target.y >= box.y + box.height && target.y - box.y - box.height < 60, "the quote is right under it");
      const repaired = await look();
      assert.notEqual(repaired.backgroundImage, exact.backgroundImage);
      assert.equal(repaired.textDecorationStyle, "dashed");
    },
  );
}

const HOSTILE = {
  markup: `#s=<img src=x onerror=alert(1)>&find=<script>alert(1)</script>&at=q-<b>x</b>`,
  "a lone per cent sign": "#s=%&find=100%&at=q-%zz",
  "a megabyte": `#find=${"a".repeat(1 << 20)}`,
  "5,000 speakers": `#s=${Array.from({ length: 5000 }, (_, at) => `speaker-${at}`).join(".")}`,
  "bidi characters": "#s=%E2%80%AEjacob-thomas%E2%80%AC&find=%E2%80%AE%E2%80%8B",
  "nothing but separators": "#&&==&s=&view=&at=&find=",
};
for (const [name, fragment] of Object.entries(HOSTILE)) {
  onPage(`a hostile link leaves the page whole: ${name}`, {}, async ({ page, visit }) => {
    await visit();
    const text = await page.locator(".story").innerText();
    await visit(fragment);
    await page.reload();
    await page.waitForSelector(":root.explorer");
    assert.equal(await page.locator(".story").innerText(), text);
    assert.equal(await page.locator("#unavailable").isVisible(), false);
    assert.equal(await page.locator("main img, main script:not([type])").count(), 0);
    await chip(page, "Sophia Wan").click();
    assert.match(await page.locator("[role=status]").textContent(), /./);
  });
}

onPage(
  "Copy link gives a link that shows the same, at the article's own folder",
  { context: { permissions: ["clipboard-read", "clipboard-write"] } },
  async ({ page, visit, site }) => {
    await visit();
    await chip(page, "Sophia Wan").click();
    await page.getByRole("button", { name: "Copy link", exact: true }).click();
    await page.getByText("Link copied.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(link, `${site.url}${folder}/#s=sophia-wan`);
    await visit(link);
    await status(page, "Sophia Wan · 1 of 2");
  },
);

onPage(
  "Copy quote gives text and HTML with the citation, in one write",
  { context: { permissions: ["clipboard-read", "clipboard-write"] } },
  async ({ page, visit }) => {
    await visit("#s=sophia-wan&view=quotes");
    await page.locator(".card:visible").first().getByRole("button", { name: "Copy quote" }).click();
    await page.getByText("Copied with its source.").waitFor();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/plain", "text/html"].map(async (kind) => (await item.getType(kind)).text()));
    });
    for (const copied of [text, html]) {
      assert.match(copied, /very much on our radar/);
      assert.match(copied, /Sophia Wan/);
      assert.match(copied, new RegExp(quote("sophia-wan").id.slice(0, 20)));
    }
    assert.match(html, /<blockquote/);
  },
);

onPage("where the clipboard is refused, the link stands in a field to copy from", {}, async ({ page, visit }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
  });
  await visit("#s=sophia-wan");
  await page.getByRole("button", { name: "Copy link", exact: true }).click();
  const field = page.locator("#by-hand");
  await field.waitFor();
  assert.match(await field.inputValue(), /#s=sophia-wan$/);
  assert.ok(await field.evaluate((field) => field.readOnly));
});

for (const under of ["/", "/any/path/"]) {
  onPage(`the site works under ${under}`, { under }, async ({ page, visit }) => {
    await visit("#s=sophia-wan");
    await status(page, "Sophia Wan · 1 of 2");
    await visit(`${folder}/#s=sophia-wan`);
    await status(page, "Sophia Wan · 1 of 2");
    for (const file of ["article.json", "quotes.csv", "figures.csv", "events.csv", "annotations.jsonld"]) {
      const href = await page.locator(`#data a[href$="${file}"]`).evaluate((link) => link.href);
      assert.equal((await page.request.get(href)).status(), 200, href);
    }
  });
}
