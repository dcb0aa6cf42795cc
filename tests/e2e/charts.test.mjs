// Charts on the page: level with their lines, tied to their words, exportable.
import assert from "node:assert/strict";
import { PHONE, WIDE, look, onPage, openSheet } from "./browser.mjs";
import { article } from "./site.mjs";

const { data } = article();

// A number alone adds nothing to its sentence: it has no note.
const charts = data.charts.filter((chart) => chart.plot.form !== "chip");
const alone = data.charts.filter((chart) => chart.plot.form === "chip");

onPage("each chart has a name, and a table behind it where it shows two values or more", {}, async ({ page, visit }) => {
  await visit();
  assert.deepEqual(await page.$$eval(".note", (all) => all.map((note) => note.id).sort()), charts.map(({ id }) => id).sort());
  for (const chart of charts) {
    const note = page.locator(`[id="${chart.id}"]`);
    assert.match(await note.locator("svg[role=img]").getAttribute("aria-label"), /.+ of .+ where .+/);
    if (["bars", "period"].includes(chart.plot.form)) {
      await note.locator("summary").evaluate((summary) => summary.click());
      assert.ok((await note.locator("table tr").count()) >= 2);
    }
  }
});

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  onPage(`at ${width} px one number alone has no note, and opens one when pressed`, { viewport }, async ({ page, visit }) => {
    await visit();
    const figure = (words) => data.figures.find((f) => [...data.text].slice(...f.span).join("").includes(words)).id;
    for (const [words, what, sentence] of [
      ["over 100", /People deported · August/, /In August, Panama’s government deported over 100 people/],
      ["116", /Chinese migrants sent back · July · statement from the Department of Homeland Security/, /The US sent back 116 Chinese migrants/],
    ]) {
      const id = figure(words);
      assert.equal(await page.locator(`[id="c-${id}"]`).count(), 0);
      const sheet = await openSheet(page, id);
      assert.equal(await sheet.locator(".number .amount").textContent(), words);
      assert.match(await sheet.locator(".number").innerText(), what);
      assert.match(await sheet.locator(".sentence").textContent(), sentence);
      await page.keyboard.press("Escape");
      await sheet.waitFor({ state: "hidden" });
    }
  });
}

onPage("every number opens its note when pressed: beside the text, or as a sheet", {}, async ({ page, visit }) => {
  await visit();
  for (const { id } of [...data.figures, ...data.missing]) {
    const words = page.locator(`.story [id="${id}"]`);
    await words.evaluate((words) => words.scrollIntoView({ block: "center" }));
    const { x, y, width, height } = await words.evaluate((words) => words.getClientRects()[0].toJSON());
    await page.mouse.click(x + Math.min(10, width / 2), y + height / 2);
    const shown = await page.waitForFunction((id) => {
      const sheet = document.querySelector("dialog#sheet[open] .number");
      if (sheet) return sheet.dataset.card === id && "sheet";
      const mark = document.querySelector(`.note [data-figure="${id}"].target`);
      const box = mark?.closest(".note").getBoundingClientRect();
      return mark && box.height > 0 && box.top < innerHeight && box.bottom > 0 && "note";
    }, id, { timeout: 5000 }).catch(() => assert.fail(`${id} opens nothing`));
    if ((await shown.jsonValue()) === "sheet") await page.keyboard.press("Escape");
  }
});

onPage("no mode says of a number that something is not stated", {}, async ({ page, visit }) => {
  await visit();
  await page.$$eval("details", (all) => all.forEach((each) => (each.open = true)));
  for (const mode of ["article", "quotes", "figures", "events"]) {
    await look(page, mode);
    assert.doesNotMatch(await page.locator("body").innerText(), /not stated|not given in the article/i, mode);
    assert.doesNotMatch(await page.locator("body").textContent(), /not stated|not given in the article/i, mode);
  }
});

onPage("what is in a note can be pressed: nothing of the text lies over it", {}, async ({ page, visit }) => {
  await visit();
  for (const { id } of charts) {
    const under = await page.locator(`[id="${id}"]`).evaluate((note) => {
      note.scrollIntoView({ block: "center" });
      return [...note.querySelectorAll("summary, svg, figcaption")].filter((part) => {
        const box = part.getBoundingClientRect();
        return !note.contains(document.elementFromPoint(box.x + 5, box.y + box.height / 2));
      }).map((part) => part.tagName);
    });
    assert.deepEqual(under, [], id);
  }
});

onPage("what is opened in a note lies over the notes below it", {}, async ({ page, visit }) => {
  await visit();
  for (const { id } of charts) {
    const note = page.locator(`[id="${id}"]`);
    await note.locator("summary").evaluate((summary) => summary.click());
    await note.locator(".exports button").first().waitFor();
    const under = await note.evaluate((note) => {
      note.scrollIntoView({ block: "center" });
      return [...note.querySelectorAll("td, .exports *")].filter((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return !note.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }).map((part) => part.textContent);
    });
    assert.deepEqual(under, [], id);
    await note.locator("summary").evaluate((summary) => summary.click());
  }
});

onPage("Figures mode: charts in two columns of cards, lone numbers in one table", {}, async ({ page, visit }) => {
  await visit("#view=figures");
  await page.waitForSelector("#numbers");
  const lefts = await page.$$eval(".note", (all) => all.map((note) => Math.round(note.getBoundingClientRect().left)));
  assert.equal(lefts.length, charts.length);
  assert.equal(new Set(lefts).size, 2, lefts.join());
  assert.equal(await page.locator("#numbers table").count(), 1);
  assert.deepEqual(await page.locator("#numbers thead th").allTextContents(), ["Number", "What", "When", "Who", "Sentence"]);
  assert.deepEqual(
    await page.$$eval("#numbers tbody tr", (all) => all.map((row) => row.dataset.shows)),
    alone.map(({ id }) => id.slice(2)),
  );
  await page.locator("#numbers tbody a").first().click();
  await page.waitForFunction(() => document.documentElement.dataset.mode === "article");
  // The focus follows once the article is drawn.
  await page.waitForFunction((id) => document.activeElement.id === id, alone[0].id.slice(2));
});

onPage("where the chosen speakers state no figures, Figures mode says so and shows two ways out", {}, async ({ page, visit }) => {
  await visit("#s=jacob-thomas&view=figures");
  const nothing = page.locator("#nothing");
  await nothing.waitFor({ state: "visible" });
  assert.equal(await nothing.locator("p").first().textContent(), "Jacob Thomas states no figures.");
  assert.equal(await page.locator(".note:visible, #numbers tr:visible").count(), 0);
  assert.deepEqual(await nothing.locator("button:visible").allTextContents(), ["All 7 figures", "2 quotes by Jacob Thomas"]);
  await nothing.locator("button").first().click();
  await page.waitForFunction(() => document.querySelectorAll(".note:not(.left-out)").length > 0);
  assert.equal(await nothing.isVisible(), false);
});

onPage("a derived value is hatched and called derived", {}, async ({ page, visit }) => {
  await visit();
  const note = page.locator(".note", { hasText: "3,700" });
  assert.equal(await note.count(), 1);
  assert.match(await note.innerText(), /derived/i);
  assert.match(await note.locator("svg[role=img]").getAttribute("aria-label"), /derived/);
  assert.ok((await note.locator(".mark-derived").count()) > 0);
});

for (const width of [1280, 1600]) {
  onPage(`at ${width} px notes stand beside their lines: none runs into another, at most two a paragraph, six lines adrift, none below the last line`, { viewport: { width, height: 900 } }, async ({ page, visit }) => {
    await visit();
    const { notes, last } = await page.evaluate(() => ({
      last: document.getElementById("story").getBoundingClientRect().bottom,
      notes: [...document.querySelectorAll(".note")].filter((note) => note.checkVisibility()).map((note) => {
        const { top, bottom, left, right } = note.getBoundingClientRect();
        const paragraph = note.closest(".passage").querySelector(":scope > p");
        const words = document.querySelector(`[id="${note.id.slice(2)}"]`).getClientRects()[0];
        const passage = [...document.querySelectorAll(".passage")].indexOf(note.closest(".passage"));
        return { id: note.id, passage, top, bottom, left, right, line: words.top, lineHeight: parseFloat(getComputedStyle(paragraph).lineHeight), textRight: paragraph.getBoundingClientRect().right };
      }),
    }));
    assert.ok(notes.length >= 4, `${notes.length} notes`);
    let above = -Infinity;
    for (const note of notes) {
      assert.ok(note.left >= note.textRight, `${note.id} is in the margin`);
      assert.ok(note.right <= width, `${note.id} is in the window`);
      assert.ok(note.top >= above - 1, `${note.id} does not run into the one above`);
      assert.ok(Math.abs(note.top - note.line) < 24 || note.top <= above + 32, `${note.id} is level or pushed down`);
      assert.ok(note.top - note.line <= 6 * note.lineHeight + 1, `${note.id} is at most six lines adrift`);
      assert.ok(note.bottom <= last + 1, `${note.id} is not below the last line`);
      assert.ok(notes.filter(({ passage }) => passage === note.passage).length <= 2, `${note.id}: two a paragraph`);
      above = note.bottom;
    }
  });
}

onPage("on a phone a note follows its paragraph", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  const order = await page.$$eval(".note", (all) => all.map((note) => {
    const paragraph = note.closest(".passage").querySelector(":scope > p");
    return note.getBoundingClientRect().top >= paragraph.getBoundingClientRect().bottom - 1 && paragraph.compareDocumentPosition(note) === Node.DOCUMENT_POSITION_FOLLOWING;
  }));
  assert.equal(order.length, charts.length);
  assert.ok(order.every(Boolean));
});

onPage("word-sized charts do not change the line spacing and stay out of copied text", {}, async ({ page, visit }) => {
  await visit();
  const p = page.locator(".passage > p", { has: page.locator(".inline-chart") }).first();
  const height = () => p.evaluate((p) => p.getBoundingClientRect().height);
  const before = await height();
  await p.evaluate((p) => p.querySelectorAll(".inline-chart").forEach((chart) => (chart.style.visibility = "hidden")));
  assert.equal(await height(), before);
  const lines = await p.evaluate((p) => p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
  assert.ok(Math.abs(lines - Math.round(lines)) < 0.05, `${lines} lines`);
  assert.equal(await page.$$eval(".inline-chart", (all) => all.map((c) => c.textContent).join("")), "");
});

onPage("word-sized charts can be switched off", {}, async ({ page, visit }) => {
  await visit();
  assert.ok((await page.locator(".inline-chart:visible").count()) > 0);
  await page.locator(".display > summary").click();
  await page.getByRole("button", { name: "Small charts in the text" }).click();
  assert.equal(await page.locator(".inline-chart:visible").count(), 0);
});

onPage("pressing a figure lights its mark and makes the link name it", {}, async ({ page, visit }) => {
  await visit();
  const figure = page.locator(`.story a[id^="n-"]`).nth(2);
  const id = await figure.getAttribute("id");
  await figure.click();
  await page.waitForFunction((id) => decodeURIComponent(location.hash) === `#${id}`, id);
  assert.ok((await page.locator(`.note .mark[data-figure="${id}"].target`).count()) > 0);
  const other = page.locator(`.story a[id^="n-"]`).first();
  await other.hover();
  assert.ok((await page.locator(`.note .mark[data-figure="${await other.getAttribute("id")}"].lit`).count()) > 0);
});

onPage("each chart can be taken as SVG, CSV and PNG", {}, async ({ page, visit }) => {
  await visit();
  for (const chart of charts) {
    const note = page.locator(`[id="${chart.id}"]`);
    await note.locator("summary").evaluate((summary) => summary.click());
    for (const kind of ["svg", "csv"]) {
      const href = await note.locator(`a[href$=".${kind}"]`).evaluate((link) => link.href);
      const file = await page.request.get(href);
      assert.equal(file.status(), 200);
      const text = await file.text();
      // What the article does not give has no row.
      if (kind === "csv" && chart.plot.form === "missing") continue;
      assert.ok(text.replace(/<\/text><text[^>]*>/g, " ").includes(chart.title), `the ${kind} names what it shows`);
    }
    const [download] = await Promise.all([page.waitForEvent("download"), note.locator("[data-do=picture]").evaluate((button) => button.click())]);
    assert.match(download.suggestedFilename(), /\.png$/);
    const { readFileSync } = await import("node:fs");
    const png = readFileSync(await download.path());
    assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from("PNG")]);
    assert.ok(png.readUInt32BE(16) >= 400, "wide enough to print");
  }
});

onPage("no figure is charted with one it must never stand against", {}, async ({ page, visit }) => {
  await visit();
  const figure = (words) => data.figures.find((f) => [...data.text].slice(...f.span).join("").includes(words)).id;
  const [flight, panama, arrests, entries, present] = ["116", "over 100", "37,000", "630,000", "350,000"].map(figure);
  const forbidden = [[flight, panama], [flight, arrests], [arrests, present], [entries, arrests], [entries, present]];
  for (const chart of data.charts) {
    const text = JSON.stringify(chart.plot);
    for (const [one, other] of forbidden) assert.ok(!(text.includes(one) && text.includes(other)), `${one} against ${other}`);
  }
  assert.ok((await page.locator(".note").count()) > 0);
});


for (const width of [320, 360, 500, 1280]) {
  onPage(`at ${width} px a word-sized chart does not part from its number`, { viewport: { width, height: 800 } }, async ({ page, visit }) => {
    await visit();
    const parted = await page.$$eval(".charted", (all) =>
      all
        .filter((figure) => {
          const words = document.createRange();
          words.selectNodeContents(figure.firstChild);
          const line = [...words.getClientRects()].at(-1);
          const chart = figure.querySelector(".inline-chart").getBoundingClientRect();
          return chart.top < line.top || chart.bottom > line.bottom || chart.left < line.right - 1 || chart.left > line.right + 20;
        })
        .map((figure) => figure.textContent),
    );
    assert.deepEqual(parted, []);
    assert.ok((await page.locator(".charted").count()) >= 4);
  });
}
