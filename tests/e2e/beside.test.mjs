// Two numbers side by side: what a number can be put beside, the chart of two, and the link to it.
import assert from "node:assert/strict";
import { PHONE, WIDE, onPage } from "./browser.mjs";
import { bring, open } from "./own.mjs";
import { article } from "./site.mjs";

const { data } = article();
const figure = (words) => data.figures.find((f) => [...data.text].slice(...f.span).join("").includes(words)).id;
const [chinese, all, arrested] = ["350,000", "1.7 million", "37,000"].map(figure);

const TEXT = `The harbour of Lenwick had 212 boats in 2019, the port office said. Two years later it counted almost 160 boats.

Some 38% of voters backed the plan; 61% of voters opposed it. Between 20 and 30 crews remain.

“We waited,” Tamsin Oyelaran, the harbour master, said.`;

/** The sheet, once what is in it is there. */
const sheet = async (page, what) => {
  await page.waitForSelector(`#sheet[open] ${what}`);
  return page.locator("#sheet");
};

/** How long the bars are drawn, from zero. */
const bars = (page) => page.$$eval("#sheet svg.chart .mark", (marks) => marks.map((mark) => mark.getBBox().width));

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  onPage(`at ${width} px a number is put beside another by pressing, and the link leads there again`, { viewport }, async ({ page, visit, context }) => {
    await visit();
    await page.locator(`.note [data-figure="${chinese}"]`).click();
    await (await sheet(page, ".number")).getByRole("button", { name: "Compare with …" }).click();
    const others = (await sheet(page, ".others")).locator(".others > ul a");
    assert.deepEqual(await others.allTextContents(), ["around 1.7 million"]);
    assert.equal(await page.locator(".others details li").count(), data.figures.length - 2, "every other number has its reason");
    await others.click();
    await sheet(page, ".pair svg");
    assert.match(await page.locator(".pair svg").getAttribute("aria-label"), /^Bar chart of two numbers that a reader chose, where .+ is nearly 350,000 and .+ is around 1\.7 million$/);
    const [one, other] = await bars(page);
    // What is only "around" its value fades ten pixels beyond it.
    assert.ok(Math.abs((other - 10) / one - 1_700_000 / 350_000) < 0.1, `${one} and ${other}: as long as the numbers are large`);
    const fragment = `#n=${chinese}.${all}`;
    assert.equal(new URL(page.url()).hash, fragment);

    const link = await context.newPage();
    await link.goto(page.url());
    assert.match(await (await sheet(link, ".pair")).innerText(), /nearly 350,000[\s\S]+around 1\.7 million/);
    await link.close();

    await page.goBack();
    await page.locator("#sheet").waitFor({ state: "hidden" });
    await page.goForward();
    await sheet(page, ".pair");
    await page.keyboard.press("Escape");
    await page.locator("#sheet").waitFor({ state: "hidden" });
    await page.waitForFunction((hash) => location.hash === hash, `#${chinese}`);
  });
}

onPage("a sheet that opens again before its closing is told stays open", {}, async ({ page, visit }) => {
  await visit(`#n=${chinese}.${all}`);
  await sheet(page, ".pair svg");
  // As when Back and Forward come within one frame: the browser tells the closing with the frame.
  await page.evaluate(async () => {
    const told = (target, event) => new Promise((done) => target.addEventListener(event, done, { once: true }));
    const dialog = document.getElementById("sheet");
    const closed = told(dialog, "close");
    dialog.close();
    dialog.showModal();
    await closed;
    await new Promise(requestAnimationFrame);
  });
  await sheet(page, ".pair svg");
  assert.equal(new URL(page.url()).hash, `#n=${chinese}.${all}`);
});

onPage("by the keyboard alone two numbers come side by side", {}, async ({ page, visit }) => {
  await visit();
  await page.locator(`[id="c-${chinese}"] summary`).focus();
  await page.keyboard.press("Enter");
  const about = page.locator(`[id="c-${chinese}"] [data-do=item]`).first();
  await about.waitFor();
  await about.focus();
  await page.keyboard.press("Enter");
  await (await sheet(page, ".number")).getByRole("button", { name: "Compare with …" }).focus();
  await page.keyboard.press("Enter");
  await (await sheet(page, ".others")).locator(".others > ul a").focus();
  await page.keyboard.press("Enter");
  await sheet(page, ".pair svg");
});

onPage("a link to two numbers that do not fit one axis says why, and draws nothing", {}, async ({ page, visit }) => {
  await visit(`#n=${chinese}.${arrested}`);
  const told = await (await sheet(page, ".pair")).innerText();
  assert.match(told, /They cannot stand on one axis\. Their units differ: .*immigrants and .*migrants\./);
  assert.equal(await page.locator("#sheet svg.chart").count(), 0);
});

onPage("a link with a number that is gone leads to the other, and says so", {}, async ({ page, visit }) => {
  await visit(`#n=${chinese}.n-7-gulls-000000`);
  await page.waitForFunction(() => document.querySelector(".at-quote, .said:not([hidden])"));
  assert.equal(await page.locator("#sheet[open]").count(), 0);
  assert.equal(await page.locator(`[id="${chinese}"].target`).count(), 1);
});

onPage("a link that was repaired is said in the sheet that it opens", {}, async ({ page, visit }) => {
  await visit(`#n=${chinese}.${all.slice(0, all.lastIndexOf("-"))}`);
  await sheet(page, ".pair svg");
  assert.match(await page.locator("#sheet-done").innerText(), /The link was cut short/);
});

onPage("of an article of one's own numbers stand side by side, too, called by the words that part them", {}, async ({ page, visit }) => {
  await open(page, visit);
  await bring(page, TEXT);
  await page.locator(".note .mark").first().waitFor();
  await page.locator("#story [id^=n-]", { hasText: "212" }).click();
  await (await sheet(page, ".number")).getByRole("button", { name: "Compare with …" }).click();
  await (await sheet(page, ".others")).locator(".others > ul a", { hasText: "almost 160" }).click();
  await sheet(page, ".pair svg");
  assert.deepEqual(await page.locator(".pair svg text").allTextContents(), ["boats in 2019", "212", "boats", "almost 160"]);
  assert.match(await page.locator(".pair").innerText(), /Put beside each other by a reader, not by the article\./);
});
