// Charts on the page: level with their lines, tied to their words, exportable.
import assert from "node:assert/strict";
import { PHONE, onPage } from "./browser.mjs";
import { article } from "./site.mjs";

const { data } = article();

onPage("each chart has a name, and a table behind it where it shows two values or more", {}, async ({ page, visit }) => {
  await visit();
  for (const chart of data.charts) {
    const note = page.locator(`[id="${chart.id}"]`);
    if (["bars", "period", "change"].includes(chart.plot.form)) {
      assert.match(await note.locator("svg[role=img]").getAttribute("aria-label"), /.+ of .+ where .+/);
    }
    if (chart.plot.form === "bars") {
      await note.locator("summary").first().click();
      assert.ok((await note.locator("tbody tr").count()) >= 2);
    }
  }
});

onPage("one number alone takes a line, and says the rest among the figures", {}, async ({ page, visit }) => {
  await visit();
  const note = page.locator(".note", { hasText: "over 100" });
  assert.equal((await note.locator("figcaption").innerText()).trim(), "over 100 people deported · August (year not stated)");
  assert.ok(!(await note.innerText()).includes("Source not given"));
  assert.match(await page.locator(".note figcaption").first().innerText(), /^116 Chinese migrants sent back · /);
  await visit("#view=figures");
  assert.match(await note.innerText(), /In August, Panama’s government.*August \(year not stated\)\..*Source not given in the article\./s);
});

onPage("a derived value is hatched and called derived", {}, async ({ page, visit }) => {
  await visit();
  const note = page.locator(".note", { hasText: "3,700" });
  assert.equal(await note.count(), 1);
  assert.match(await note.innerText(), /derived/i);
  assert.match(await note.locator("svg[role=img]").getAttribute("aria-label"), /derived/);
  assert.ok((await note.locator(".mark-derived").count()) > 0);
});

onPage("notes stand level with the lines that state them, and push each other down", {}, async ({ page, visit }) => {
  await visit();
  const notes = await page.$$eval(".note", (all) => all.map((note) => {
    const { top, bottom, left } = note.getBoundingClientRect();
    const words = document.querySelector(`[id="${note.id.slice(2)}"]`).getClientRects()[0];
    return { id: note.id, top, bottom, left, line: words.top, lineRight: words.right };
  }));
  let above = -Infinity;
  for (const note of notes) {
    assert.ok(note.left >= note.lineRight, `${note.id} is in the margin`);
    assert.ok(note.top >= above - 1, `${note.id} does not run into the one above`);
    assert.ok(Math.abs(note.top - note.line) < 24 || note.top <= above + 32, `${note.id} is level or pushed down`);
    above = note.bottom;
  }
});

onPage("on a phone a note follows its paragraph", { viewport: PHONE }, async ({ page, visit }) => {
  await visit();
  const order = await page.$$eval(".note", (all) => all.map((note) => note.getBoundingClientRect().top >= note.parentElement.querySelector("p:not(figure p)").getBoundingClientRect().bottom - 1));
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
  await page.getByRole("button", { name: "Word-sized charts" }).click();
  assert.equal(await page.locator(".inline-chart:visible").count(), 0);
});

onPage("pressing a figure lights its mark and makes the link name it", {}, async ({ page, visit }) => {
  await visit();
  const figure = page.locator("a.figure").nth(2);
  const id = await figure.getAttribute("data-figure");
  await figure.click();
  await page.waitForFunction((id) => decodeURIComponent(location.hash) === `#${id}`, id);
  assert.ok((await page.locator(`.note .mark[data-figure="${id}"].target`).count()) > 0);
});

onPage("each chart can be taken as SVG, CSV and PNG", {}, async ({ page, visit }) => {
  await visit();
  for (const chart of data.charts.filter((chart) => ["bars", "change", "period"].includes(chart.plot.form))) {
    const note = page.locator(`[id="${chart.id}"]`);
    for (const kind of ["svg", "csv"]) {
      const href = await note.locator(`a[href$=".${kind}"]`).evaluate((link) => link.href);
      const file = await page.request.get(href);
      assert.equal(file.status(), 200);
      const text = await file.text();
      assert.ok(text.replace(/<\/text><text[^>]*>/g, " ").includes(chart.title), `the ${kind} names what it shows`);
    }
    await note.locator("details").evaluateAll((all) => all.forEach((each) => (each.open = true)));
    const [download] = await Promise.all([page.waitForEvent("download"), note.locator("[data-do=picture]").click()]);
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
