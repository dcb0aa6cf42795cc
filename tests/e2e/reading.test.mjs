// Reading: where a link leads, what stands first, one voice, the search, print, and the order of what is read.
import assert from "node:assert/strict";
import { PHONE, WIDE, choose, chip, closeList, inFullInk, look, notices, onPage, openList, status, style, tap } from "./browser.mjs";
import { article, built } from "./site.mjs";

const { folder, data } = article();
const of = (slug) => data.quotes.filter((quote) => quote.attribution.speaker === slug).map(({ id }) => id);
const EVERYONE = "8 quotes and 1 reported statement by 5 speakers, 2 terms";
const CLEAR = "rgba(0, 0, 0, 0)";

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  onPage(`at ${width} px a linked quote is in the window, on a ground of its own, with no box around its lines`, { viewport }, async ({ page, visit }) => {
    const id = of("sophia-wan")[0];
    await visit(`#${id}`);
    await page.waitForFunction(() => document.getAnimations().every((each) => each.playState === "finished"));
    const looks = await page.$$eval(`[id="${id}"], [data-quote="${id}"]`, (all) => all.map((part) => {
      const { backgroundColor, outlineStyle, borderStyle } = getComputedStyle(part);
      return { backgroundColor, outlineStyle, borderStyle };
    }));
    assert.equal(looks.length, 2, "both parts");
    const other = await style(page, ".quote:not(.target)", "backgroundColor");
    for (const look of looks) {
      assert.notEqual(look.backgroundColor, CLEAR);
      assert.notEqual(look.backgroundColor, other);
      assert.deepEqual([look.outlineStyle, look.borderStyle], ["none", "none"]);
    }
    const box = await page.locator(`[id="${id}"]`).boundingBox();
    const covered = width === 360 ? 48 : 0;
    assert.ok(box.y >= covered && box.y + box.height <= viewport.height - covered, JSON.stringify(box));
    assert.equal(await notices(page), "");
  });
}

onPage("on a phone a strip at the foot says whose the linked quote is, opens it and shares it", { viewport: PHONE }, async ({ page, visit, site }) => {
  await page.addInitScript(() => {
    window.shared = [];
    navigator.share = (what) => { window.shared.push(what); return Promise.resolve(); };
  });
  const id = of("jacob-thomas")[0];
  await visit();
  assert.equal(await page.locator("#strip").isVisible(), false);
  await visit(`#${id}`);
  const strip = page.locator("#strip");
  await strip.waitFor({ state: "visible" });
  assert.equal(await strip.locator(".whose").textContent(), "Jacob Thomas · sociologist of Chinese migration");
  const box = await strip.boundingBox();
  assert.ok(Math.abs(box.y + box.height - PHONE.height) < 1 && box.width === PHONE.width);
  await strip.getByRole("button", { name: "Share" }).click();
  await page.waitForFunction(() => window.shared.length === 1);
  assert.ok((await page.evaluate(() => window.shared[0].text)).includes(`${site.url}${folder}/#${id}`));
  await strip.locator(".whose").click();
  await page.locator(`dialog#sheet [data-card="${id}"]`).waitFor({ state: "visible" });
});

onPage("at 1280 px there is no strip", {}, async ({ page, visit }) => {
  await visit(`#${of("jacob-thomas")[0]}`);
  assert.equal(await page.locator("#strip").isVisible(), false);
});

onPage("on a phone the headline is within 120 px of the top, and the bar is 48 px and sticks", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  const heading = await page.locator("h1").boundingBox();
  assert.ok(heading.y >= 0 && heading.y <= 120, `${heading.y} px`);
  const bar = page.locator(".bar");
  const box = await bar.boundingBox();
  assert.equal(box.height, 48);
  assert.ok(box.y > heading.y, "below the headline");
  assert.ok(box.y + box.height < PHONE.height, "in the first window");
  for (const to of [1000, 3000, 600]) {
    await page.evaluate((to) => scrollTo(0, to), to);
    assert.equal(Math.round((await bar.boundingBox()).y), 0, `at ${to}`);
  }
  await choose(page, "Jacob Thomas");
  assert.equal((await bar.boundingBox()).height, 48);
  assert.equal(Math.round((await bar.boundingBox()).y), 0);
});

onPage("in a window lower than 400 px the bar does not stick", { viewport: { width: 640, height: 340 } }, async ({ page, visit }) => {
  await visit();
  await page.evaluate(() => scrollTo(0, 1000));
  assert.ok((await page.locator(".bar").boundingBox()).y < 0);
});

onPage("on a phone the two lists hold what the rail holds, and say who is chosen", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  for (const [id, holds] of [
    ["menu", [".mode[data-of=article]", ".mode[data-of=quotes]", ".mode[data-of=figures]", ".mode[data-of=events]", "#find", ".display"]],
    ["people", [".voice", ".about", ".share-bar"]],
  ]) {
    assert.equal(await page.locator(`#${id}`).isVisible(), false);
    await openList(page, id);
    for (const selector of holds) assert.ok(await page.locator(`#${id} ${selector}`).first().isVisible(), `${id} ${selector}`);
    const box = await page.locator(`#${id}`).boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= PHONE.height + 1 && box.x >= 0 && box.width <= PHONE.width);
    await page.mouse.click(5, 5);
    assert.equal(await page.locator(`#${id}`).isVisible(), false, "a press beside it closes it");
  }
  await openList(page, "people");
  const rows = await page.$$eval("#people .voice", (all) => all.map((row) => row.getBoundingClientRect().height));
  assert.ok(rows.length === 7 && rows.every((height) => height >= 48));
  await chip(page, "Jacob Thomas").click();
  await chip(page, "Sophia Wan").click();
  assert.ok(await page.locator("#people").isVisible(), "several may be chosen before it is closed");
  await closeList(page);
  assert.equal(await page.locator(".bar .who").textContent(), "Jacob Thomas and Sophia Wan");
  await status(page, "Jacob Thomas and Sophia Wan · 1 of 4");
  const bar = await page.locator(".bar").evaluate((bar) => [...bar.querySelectorAll("button, .status .what")].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().right));
  assert.ok(bar.every((right) => right <= 360), "one line, in the window");
  await tap(page, ".bar .clear");
  await status(page, EVERYONE);
  assert.equal(await page.locator(".bar .who").textContent(), "Everyone");
});

onPage("on a phone the bar's buttons stay where they are, in the window, the moment a speaker is chosen", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  // At once, and until the status line has settled.
  const rights = await page.evaluate(async () => {
    const seen = [];
    const look = () => seen.push(Math.max(...[...document.querySelectorAll(".bar button")].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().right)));
    document.querySelector("#people .voice[data-of=jacob-thomas]").click();
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise((painted) => requestAnimationFrame(painted));
      look();
    }
    return seen;
  });
  assert.ok(rights.every((right) => right <= 360), rights.map(Math.round).join());
});

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  onPage(`at ${width} px choosing a speaker says which of how many, and the stepper goes on from there, round at the end`, { viewport }, async ({ page, visit }) => {
    await visit();
    await choose(page, "Jacob Thomas");
    await status(page, "Jacob Thomas · 1 of 2");
    assert.deepEqual(await inFullInk(page), of("jacob-thomas"));
    const next = page.getByRole("button", { name: "Next", exact: true });
    const isAt = (id) => page.waitForFunction((id) => {
      const quote = document.getElementById(id);
      const box = quote.getBoundingClientRect();
      return quote.classList.contains("target") && box.top >= 0 && box.top < innerHeight;
    }, id);
    await next.click();
    await isAt(of("jacob-thomas")[0]);
    await next.click();
    await isAt(of("jacob-thomas")[1]);
    await status(page, "Jacob Thomas · 2 of 2");
    await next.click();
    await isAt(of("jacob-thomas")[0]);
    await status(page, "Jacob Thomas · 1 of 2");
    await page.getByRole("button", { name: "Previous", exact: true }).click();
    await status(page, "Jacob Thomas · 2 of 2");
  });

  onPage(`at ${width} px stepping in Quotes mode stays in Quotes mode`, { viewport }, async ({ page, visit }) => {
    await visit();
    await choose(page, "Jacob Thomas");
    await look(page, "quotes");
    const next = page.getByRole("button", { name: "Next", exact: true });
    await next.click();
    await next.click();
    await status(page, "Jacob Thomas · 2 of 2");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), "quotes");
    assert.equal(await page.locator("#cards .target").getAttribute("data-card"), of("jacob-thomas")[1]);
    const box = await page.locator("#cards .target").boundingBox();
    assert.ok(box.y >= 0 && box.y < viewport.height);
  });

  onPage(`at ${width} px the strip of ticks is hidden from screen readers, and pressing it goes to the nearest quote`, { viewport }, async ({ page, visit }) => {
    await visit();
    const map = page.locator(".minimap");
    assert.equal(await map.getAttribute("aria-hidden"), "true");
    const places = Object.fromEntries(data.quotes.map(({ id, parts }) => [id, parts[0][0] / [...data.text].length]));
    for (const id of [of("sophia-wan")[0], of("jacob-thomas")[0]]) {
      const share = places[id];
      const box = await map.boundingBox();
      const isLying = box.width > box.height;
      await page.mouse.click(isLying ? box.x + share * box.width : box.x + box.width / 2, isLying ? box.y + box.height / 2 : box.y + share * box.height);
      await page.waitForFunction((id) => document.getElementById(id).classList.contains("target"), id);
      const quote = await page.locator(`[id="${id}"]`).boundingBox();
      assert.ok(quote.y >= 0 && quote.y < viewport.height, "it is in the window");
    }
    const ticks = await page.$$eval(".minimap path:not(.on)", (all) => all.flatMap((path) => path.getAttribute("d").match(/M/g)).length);
    assert.equal(ticks, data.quotes.length);
  });
}

onPage("while a speaker is chosen the strip shows where they speak, and a press goes to theirs only", {}, async ({ page, visit }) => {
  await visit("#s=jacob-thomas");
  const chosen = await page.locator(".minimap .on").getAttribute("d");
  assert.equal(chosen.match(/M/g).length, 2);
  const box = await page.locator(".minimap").boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 2);
  await page.waitForFunction((id) => document.getElementById(id).classList.contains("target"), of("jacob-thomas")[1]);
});

onPage("chosen quotes stand on a ground of their speaker's hue", {}, async ({ page, visit }) => {
  await visit("#s=jacob-thomas.sophia-wan");
  const grounds = await Promise.all([of("jacob-thomas")[0], of("sophia-wan")[0], of("beth-lew-williams")[0]].map((id) => style(page, `[id="${id}"]`, "backgroundColor")));
  assert.notEqual(grounds[0], CLEAR);
  assert.notEqual(grounds[1], grounds[0]);
  assert.equal(grounds[2], CLEAR);
});

onPage("two chosen speakers stand side by side in Quotes mode", {}, async ({ page, visit }) => {
  await visit("#s=jacob-thomas.sophia-wan&view=quotes");
  await page.waitForSelector("#cards ol.side-by-side");
  const cards = await page.$$eval("#cards .card:not([hidden])", (all) => all.map((card) => ({ id: card.dataset.card, ...card.getBoundingClientRect().toJSON() })));
  assert.deepEqual(cards.map(({ id }) => id).sort(), [...of("jacob-thomas"), ...of("sophia-wan")].sort());
  const column = (slug) => [...new Set(cards.filter(({ id }) => of(slug).includes(id)).map(({ left }) => Math.round(left)))];
  const [thomas, wan] = [column("jacob-thomas"), column("sophia-wan")];
  assert.deepEqual([thomas.length, wan.length], [1, 1], "a column each");
  assert.ok(wan[0] > thomas[0] + 200);
  assert.ok(cards.every(({ right }) => right <= 1280));
});

onPage("cards may be put in the order of those who speak", {}, async ({ page, visit }) => {
  await visit("#view=quotes");
  await page.waitForSelector("#cards");
  const cards = () => page.$$eval("#cards .card:not([hidden])", (all) => all.map((card) => card.dataset.card));
  assert.deepEqual(await cards(), data.quotes.map(({ id }) => id));
  await page.locator("[data-do=order][data-of=speaker]").click();
  await page.waitForFunction(() => document.querySelector("[data-do=order][data-of=speaker]").getAttribute("aria-pressed") === "true");
  const voices = await page.$$eval("#people .voice", (all) => all.map((row) => row.dataset.of));
  const all = (slug) => data.quotes.filter(({ attribution }) => (attribution.speaker ?? "unknown") === slug).map(({ id }) => id);
  assert.deepEqual(await cards(), voices.flatMap(all));
  await page.locator("[data-do=order][data-of=article]").click();
  await page.waitForFunction(() => document.querySelector("[data-do=order][data-of=article]").getAttribute("aria-pressed") === "true");
  assert.deepEqual(await cards(), data.quotes.map(({ id }) => id));
});

onPage("the search finds a speaker by name, and marks hits without touching the text", {}, async ({ page, visit }) => {
  await visit();
  const text = await page.locator(".story").textContent();
  await page.getByRole("searchbox", { name: "Search the quotes" }).fill("wan");
  await page.waitForFunction(() => document.querySelectorAll(".story .chosen").length > 0);
  for (const id of of("sophia-wan")) assert.ok((await inFullInk(page)).includes(id), id);
  await page.getByRole("searchbox").fill("nationalism");
  await page.waitForFunction(() => CSS.highlights.get("found")?.size === 2);
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get("found")].map(String)), ["nationalism", "nationalism"]);
  assert.equal(await page.locator("mark").count(), 0);
  assert.equal(await page.locator(".story").textContent(), text);
  assert.equal(await page.locator("#found").isVisible(), false);
  await page.getByRole("searchbox").fill("");
  await page.waitForFunction(() => !CSS.highlights.get("found")?.size);
  await status(page, EVERYONE);
});

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  onPage(`at ${width} px the search says how often only the article has the words, and leads there`, { viewport }, async ({ page, visit }) => {
    await visit();
    await openList(page, "menu");
    await page.getByRole("searchbox").fill("Panama");
    await page.locator("#found").waitFor({ state: "visible" });
    assert.match(await page.locator("#found").innerText(), /^No quote contains “Panama”\. The article does, 3 times\./);
    assert.equal(data.text.match(/Panama/g).length, 3);
    await status(page, "“Panama” · no quote");
    assert.equal(await page.evaluate(() => CSS.highlights.get("found").size), 3);
    for (const hit of [0, 1, 2, 0]) {
      await openList(page, "menu");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await page.waitForFunction((hit) => {
        const box = [...CSS.highlights.get("found")][hit].getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      }, hit);
      const isSeen = await page.evaluate((hit) => {
        const box = [...CSS.highlights.get("found")][hit].getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest(".passage") !== null;
      }, hit);
      assert.ok(isSeen, "nothing lies over it");
    }
    await openList(page, "menu");
    await page.getByRole("searchbox").fill("zebra");
    await page.waitForFunction(() => document.querySelector("#found").textContent.includes("zebra"));
    assert.match(await page.locator("#found").innerText(), /No quote contains “zebra”\. Neither does the article\./);
    assert.equal(await page.locator("#found button").isVisible(), false);
  });
}

// In print.

const filtered = (page) => page.locator("body").innerText();

onPage("in print whole quotes stand in the text, no note leaves a hole, and nothing can only be pressed", { viewport: { width: 760, height: 1000 } }, async ({ page, visit }) => {
  await visit();
  await page.emulateMedia({ media: "print" });
  const notes = await page.$$eval(".note, .notes", (all) => all.map((note) => [getComputedStyle(note).position, note.closest(".passage")?.getBoundingClientRect().bottom >= note.getBoundingClientRect().bottom - 1]));
  for (const [position, isInside] of notes) assert.deepEqual([position, isInside], ["static", true]);
  const text = await page.locator(".story").innerText();
  for (const { parts } of data.quotes) for (const part of parts) assert.ok(text.includes([...data.text].slice(...part).join("")));
  const clipped = await page.$$eval(".passage, .passage > p, .page, .column, .story", (all) =>
    all.filter((e) => getComputedStyle(e).overflow !== "visible" || e.scrollWidth > e.clientWidth + 1).map((e) => e.className || e.tagName),
  );
  assert.deepEqual(clipped, []);
  // What lists quotes on paper lists them whole.
  const listed = await page.$$eval("#by-speaker li", (all) => all.filter((li) => li.checkVisibility()).map((li) => li.textContent));
  assert.deepEqual(listed.filter((words) => words.includes(" …")), []);
  assert.deepEqual(await page.$$eval("button, input, summary", (all) => all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 0).map((e) => e.outerHTML)), []);
  const gaps = await page.$$eval(".passage", (all) => all.slice(1).map((passage, at) => passage.getBoundingClientRect().top - all[at].getBoundingClientRect().bottom));
  assert.ok(gaps.every((gap) => gap < 60), gaps.join());
});

for (const width of [760, 1280]) {
  onPage(`in print at ${width} px notes of a wide screen go back into the flow`, { viewport: { width, height: 1000 } }, async ({ page, visit }) => {
    await visit();
    await page.emulateMedia({ media: "print" });
    const boxes = await page.$$eval(".passage > p, .note", (all) => all.filter((e) => e.checkVisibility()).map((e) => [e.id || "p", e.getBoundingClientRect().toJSON()]));
    for (const [at, [id, box]] of boxes.entries()) {
      const above = boxes[at - 1]?.[1].bottom ?? -Infinity;
      assert.ok(box.top >= above - 1, `${id} stands on what is above it`);
      assert.ok(box.right <= width, `${id} is on the paper`);
    }
  });
}

onPage("in print the words say that the view is filtered, and only then", {}, async ({ page, visit }) => {
  await visit();
  await page.emulateMedia({ media: "print" });
  assert.doesNotMatch(await filtered(page), /Filtered view/);
  await page.emulateMedia({ media: "screen" });
  assert.doesNotMatch(await filtered(page), /Filtered view/);
  await choose(page, "Jacob Thomas");
  await status(page, "Jacob Thomas · 1 of 2");
  assert.doesNotMatch(await filtered(page), /Filtered view/, "not on the screen");
  await page.emulateMedia({ media: "print" });
  assert.match(await filtered(page), /Filtered view: Jacob Thomas · 1 of 2/);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Show everyone" }).click();
  await status(page, EVERYONE);
  await page.emulateMedia({ media: "print" });
  assert.doesNotMatch(await filtered(page), /Filtered view/);
});

onPage("in print the address of the article stands under the heading, on paper only", {}, async ({ page, visit }) => {
  await visit();
  const address = page.locator("#address");
  assert.equal(await address.isVisible(), false, "not on the screen");
  const told = (await address.textContent()).trim();
  const canonical = await page.locator("link[rel=canonical]").evaluate((link) => [link.getAttribute("href"), link.href]);
  // A site that was built without its address has none to print, unless the page fills in where it is read.
  if (/^https?:/.test(canonical[0])) assert.ok(told.includes(canonical[0]), told);
  else assert.ok(told === "" || told.includes(canonical[1]), told);
  await page.emulateMedia({ media: "print" });
  assert.equal(await address.isVisible(), told !== "");
});

onPage("in print Quotes mode has the whole cards", {}, async ({ page, visit }) => {
  await visit("#s=jacob-thomas&view=quotes");
  await page.waitForSelector("#cards");
  await page.emulateMedia({ media: "print" });
  const cards = await page.locator("#cards").innerText();
  assert.match(cards, /I suspect that China may.*Southeast Asia,”/s);
  assert.match(cards, /There’s a balancing act,” … “Politicians.*reaching the US\.”/s);
  assert.match(await filtered(page), /Filtered view: Jacob Thomas/);
});

// The order of what is read.

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  for (const [state, fragment] of [["unfiltered", ""], ["filtered", "#s=jacob-thomas"], ["quotes", "#view=quotes"], ["side by side", "#s=jacob-thomas.sophia-wan&view=quotes"], ["figures", "#view=figures"], ["events", "#view=events"]]) {
    onPage(`at ${width} px the order of reading is that of sight: ${state}`, { viewport }, async ({ page, visit }) => {
      await visit(fragment);
      if (fragment.includes("quotes")) await page.waitForSelector("#cards");
      if (fragment.includes("figures")) await page.waitForSelector("#numbers");
      const backwards = await page.evaluate(() => {
        // What is not on the screen has its place, but not its parts.
        for (const card of document.querySelectorAll(".card, .stretch, .appendix")) card.style.contentVisibility = "visible";
        const FOCUSABLE = "a[href], button, input, summary, [tabindex='0']";
        // A column is the rail, the text, or the margin; in a row of a column the order is that of the line.
        const columns = {};
        const found = [];
        for (const element of document.querySelectorAll(FOCUSABLE)) {
          const box = element.getClientRects()[0];
          if (!box || !box.height || element.matches(".skip") || !element.checkVisibility({ visibilityProperty: true })) continue;
          const margin = element.closest(".notes, .side-by-side .card, .note");
          const column = element.closest("#rail") ? "rail" : margin ? `margin ${Math.round(margin.getBoundingClientRect().left)}` : element.closest(".foot") ? "foot" : "text";
          const before = columns[column];
          const isBack = before && (box.bottom <= before.box.top + 1 || (Math.abs(box.top - before.box.top) < 4 && box.left < before.box.left - 1 && box.bottom <= before.box.bottom + 1));
          if (isBack) found.push(`${element.outerHTML.slice(0, 90)} after ${before.element.outerHTML.slice(0, 90)}`);
          columns[column] = { box, element };
        }
        return found;
      });
      assert.deepEqual(backwards, []);
    });
  }
}

onPage("notes are read after the paragraph that they belong to", {}, async ({ page, visit }) => {
  await visit();
  assert.ok(await page.$$eval(".notes", (all) => all.every((notes) => notes.previousElementSibling?.tagName === "P")));
});
