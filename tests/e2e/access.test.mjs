// Accessibility: axe in every state, then what axe cannot see.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { PHONE, WIDE, chip, choose, inFullInk, look, onPage, openList, openSheet, status, style, tap } from "./browser.mjs";
import { article, loaded } from "./site.mjs";

const { data } = article();
const of = (slug, nth = 0) => data.quotes.filter((quote) => quote.attribution.speaker === slug)[nth].id;
const alone = data.charts.find((chart) => chart.plot.form === "chip").id.slice(2);
const figure = (words) => data.figures.find((f) => [...data.text].slice(...f.span).join("").includes(words)).id;
const STATES = {
  unfiltered: "",
  filtered: "#s=jacob-thomas.sophia-wan",
  quotes: "#s=sophia-wan&view=quotes",
  "two side by side": "#s=jacob-thomas.sophia-wan&view=quotes",
  figures: "#view=figures",
  "no figures": "#s=jacob-thomas&view=figures",
  events: "#view=events",
  searched: "#find=nothing%20here",
  "searched, with hits": "#find=Panama",
  linked: `#${data.quotes[4].id}`,
  "two numbers side by side": `#n=${["350,000", "1.7 million"].map(figure).join(".")}`,
  "two numbers that do not fit": `#n=${["350,000", "37,000"].map(figure).join(".")}`,
  "a repaired link": `#${data.quotes[4].id.slice(0, -6)}zzzzzz`,
  "a broken link": "#s=nobody&at=q-words-never-said-at~all-in-this-article-aaaaaa",
};
const SHEETS = {
  "a quote's sheet": async (page) => {
    const sheet = await openSheet(page, of("jacob-thomas"));
    await sheet.locator("details").evaluateAll((all) => all.forEach((each) => (each.open = true)));
  },
  "the sheet of reported speech": (page) => openSheet(page, of("sophia-wan", 1)),
  "a speaker's card": (page) => openPerson(page, "jacob-thomas"),
  "a number's sheet": (page) => openSheet(page, alone),
  "what a number can be put beside": async (page) => {
    await (await openSheet(page, alone)).locator("[data-do=others]").click();
    await page.locator("dialog#sheet .others").waitFor({ state: "visible" });
    await page.locator(".others details").evaluate((each) => (each.open = true));
  },
  "the list of keys": async (page) => {
    await openDisplay(page);
    await page.locator("[data-do=keys]").click();
    await page.locator("dialog#sheet .keys").waitFor({ state: "visible" });
  },
};
const LISTS = { people: (page) => openList(page, "people"), menu: openDisplay };

async function openDisplay(page) {
  await openList(page, "menu");
  if (!(await page.locator(".display").evaluate((display) => display.open))) await page.locator(".display > summary").click();
}

async function openPerson(page, slug) {
  await openList(page, "people");
  await page.locator(`#people .about[data-of=${slug}]`).click();
  await page.locator(`dialog#sheet [data-person=${slug}]`).waitFor({ state: "visible" });
}

/** The page at rest: what a mode draws is drawn, what fades has faded. */
async function settled(page) {
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  await page.waitForFunction(() => {
    const section = { quotes: "#cards", figures: "#numbers" }[document.documentElement.dataset.mode];
    const isPair = location.hash.includes("n=") && !document.querySelector("#sheet[open] .pair");
    return !isPair && (!section || document.querySelector(section)) && document.getAnimations().every((each) => each.playState === "finished");
  });
}

for (const colorScheme of ["light", "dark"]) {
  for (const [width, viewport] of [["wide", WIDE], ["phone", PHONE]]) {
    const options = { viewport, context: { colorScheme, bypassCSP: true } };
    for (const [state, fragment] of Object.entries(STATES)) {
      onPage(`axe: ${state}, ${colorScheme}, ${width}`, options, async ({ page, visit }) => {
        await visit(fragment);
        await settled(page);
        await clean(page);
      });
    }
    for (const [state, open] of Object.entries({ ...SHEETS, ...(width === "phone" ? LISTS : { display: openDisplay }) })) {
      onPage(`axe: ${state}, ${colorScheme}, ${width}`, options, async ({ page, visit }) => {
        await visit();
        await open(page);
        await settled(page);
        await clean(page);
      });
    }
  }
}

const WITHOUT = { context: { bypassCSP: true }, replaced: { [loaded().boot[0]]: "" }, allowed: [/integrity/] };
onPage("axe: the start script empty", WITHOUT, async ({ page, visit }) => {
  await visit("", { started: false });
  await clean(page);
});

async function clean(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`);
  assert.deepEqual(told, []);
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const fragment of Object.values(STATES)) {
  onPage(`no sideways scrolling at 320 px: ${fragment || "unfiltered"}`, { viewport: { width: 320, height: 640 } }, async ({ page, visit }) => {
    await visit(fragment);
    await settled(page);
    assert.equal(await overflow(page), 0);
  });
}

for (const width of [390, 640, 800, 991, 992, 1024, 1100, 1199, 1280]) {
  for (const size of ["", "2"]) {
    onPage(`no sideways scrolling at ${width} px${size && ", largest text"}`, { viewport: { width, height: 800 } }, async ({ page, visit }) => {
      await page.addInitScript((size) => localStorage.setItem("verbatim.size", size), size);
      for (const fragment of ["", "#s=jacob-thomas.sophia-wan&view=quotes", "#view=figures"]) {
        await visit(fragment);
        await settled(page);
        assert.ok((await overflow(page)) <= 0, `${fragment || "unfiltered"}: ${await overflow(page)} px`);
      }
    });
  }
}

onPage("text spacing may be widened", { viewport: PHONE, context: { bypassCSP: true } }, async ({ page, visit }) => {
  await visit("#s=sophia-wan");
  await page.addStyleTag({
    content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
  });
  assert.equal(await overflow(page), 0);
  const clipped = () => page.$$eval("button", (all) =>
    all.filter((e) => e.checkVisibility() && !e.matches(".who, .hand-on") && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)).map((e) => e.outerHTML),
  );
  assert.deepEqual(await clipped(), []);
  await openList(page, "people");
  assert.deepEqual(await clipped(), []);
  await page.keyboard.press("Escape");
  await openDisplay(page);
  assert.deepEqual(await clipped(), []);
  await page.keyboard.press("Escape");
  await look(page, "quotes");
  assert.deepEqual(await clipped(), []);
  assert.equal(await overflow(page), 0);
});

/** The controls that are seen and smaller than this; a link or quote in a line of text may be. */
const smaller = (page, selector, [width, height]) =>
  page.$$eval(selector, (all, [width, height]) =>
    all
      .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches(".skip, .story [role=link]"))
      .map((e) => [e.getBoundingClientRect(), e])
      .filter(([box]) => box.height > 0 && (box.height < height - 0.5 || box.width < width - 0.5))
      .map(([box, e]) => `${Math.round(box.width)}×${Math.round(box.height)} ${e.outerHTML.slice(0, 120)}`),
  [width, height]);
const CONTROLS = "button, input, summary, a[href]:not(.story p a, .provenance a, .sheet li a, .numbers a)";

for (const [width, viewport] of [["wide", WIDE], ["phone", PHONE]]) {
  for (const state of ["unfiltered", "filtered", "quotes", "figures", "events", "linked", "a broken link"]) {
    onPage(`every target has 24 px: ${state}, ${width}`, { viewport }, async ({ page, visit }) => {
      await visit(STATES[state]);
      await settled(page);
      assert.deepEqual(await smaller(page, CONTROLS, [24, 24]), []);
    });
  }

  for (const [state, open] of Object.entries({ ...SHEETS, ...LISTS })) {
    onPage(`every target has 24 px: ${state}, ${width}`, { viewport }, async ({ page, visit }) => {
      await visit();
      await open(page);
      // Under a sheet the page rests.
      const around = (await page.locator("dialog#sheet").isVisible()) ? "dialog#sheet" : `#${state}`;
      assert.deepEqual(await smaller(page, `${around} :is(${CONTROLS})`, [24, 24]), []);
    });
  }
}

onPage("on a phone the bar's targets are 44 px high", { viewport: PHONE }, async ({ page, visit }) => {
  for (const fragment of ["", "#s=sophia-wan", "#s=jacob-thomas.sophia-wan"]) {
    await visit(fragment);
    await settled(page);
    assert.deepEqual(await smaller(page, ".bar button", [24, 44]), [], fragment);
    assert.equal((await page.locator(".bar").boundingBox()).height, 48);
  }
});

for (const [state, open] of Object.entries({ ...SHEETS, ...LISTS })) {
  onPage(`on a phone targets are 44 px high: ${state}`, { viewport: PHONE }, async ({ page, visit }) => {
    await visit();
    await open(page);
    const around = (await page.locator("dialog#sheet").isVisible()) ? "dialog#sheet" : ":popover-open";
    assert.deepEqual(await smaller(page, `${around} :is(button:not(.by), input, summary)`, [24, 44]), []);
  });
}

for (const colorScheme of ["light", "dark"]) {
  onPage(`in forced colours (${colorScheme}) pressed, chosen, linked, repaired and charted still show`, { context: { forcedColors: "active", colorScheme } }, async ({ page, visit }) => {
    await visit("#s=sophia-wan");
    /** Colours of an element as they are seen: a ground that lets through is laid over what is behind it. */
    const colours = (selector) => page.$eval(selector, (element) => {
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const layers = [];
      for (let behind = element; behind; behind = behind.parentElement) layers.unshift(getComputedStyle(behind).backgroundColor);
      const over = (colour) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const luminance = (rgb) => {
        const [r, g, b] = rgb.map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = luminance(["white", ...layers].map(over).at(-1));
      return { text: luminance(over(getComputedStyle(element).color)), ground };
    });
    const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const differs = async (one, other, least = 3) => {
      const [its, others] = [await colours(one), await colours(other)];
      assert.ok(contrast(its.ground, others.ground) >= least, `${one}: its ground is ${contrast(its.ground, others.ground).toFixed(2)}:1 against ${other}`);
      for (const [name, { text, ground }] of [[one, its], [other, others]]) assert.ok(contrast(text, ground) >= 4.5, `${name}: its text is ${contrast(text, ground).toFixed(2)}:1 against its ground`);
    };
    const [pressed, not] = ["#people .voice[aria-pressed=true]", "#people .voice[aria-pressed=false]"];
    await differs(pressed, not);
    for (const inside of [".name", ".share", ".count"]) {
      const { text, ground } = await colours(`${pressed} ${inside}`);
      assert.ok(contrast(text, ground) >= 4.5, inside);
    }
    await differs(".mode[aria-pressed=true]", ".mode[aria-pressed=false]");
    await differs(".quote.chosen", ".quote:not(.chosen)");
    assert.notEqual(await style(page, ".minimap .on", "stroke"), await style(page, ".minimap path:not(.on)", "stroke"), "chosen ticks");
    // The system's colour for marks is yellow here: by itself no contrast, so the ground need only differ.
    await visit(`#${data.quotes[4].id}`);
    await settled(page);
    await differs(".story .quote.target", ".quote:not(.target)", 1.05);
    const exact = await style(page, ".story .quote.target", "outlineStyle");
    await visit(STATES["a repaired link"]);
    await settled(page);
    await differs(".story .quote.repaired", ".quote:not(.target)", 1.05);
    assert.notEqual(await style(page, ".story .quote.repaired", "outlineStyle"), exact);
    const marks = await page.$$eval(".note .mark rect", (all) => all.map((mark) => getComputedStyle(mark.parentElement).fill));
    assert.ok(marks.every((fill) => fill !== "none" && fill !== "rgba(0, 0, 0, 0)"));
  });
}

onPage("with reduced motion nothing glides", { context: { reducedMotion: "reduce" } }, async ({ page, visit }) => {
  await visit();
  assert.equal(await page.$eval("html", (e) => getComputedStyle(e).scrollBehavior), "auto");
});

onPage("the speakers are a labelled group of toggles, and one status line is live", {}, async ({ page, visit }) => {
  await visit();
  assert.equal(await page.getByRole("group", { name: "Filter quotes by speaker" }).count(), 1);
  assert.equal(await page.locator("[role=status]").count(), 1);
  const before = await chip(page, "Sophia Wan").innerText();
  await chip(page, "Sophia Wan").click();
  await status(page, "Sophia Wan · 1 of 2");
  assert.equal(await chip(page, "Sophia Wan").innerText(), before, "the label does not change");
  assert.equal(await page.locator("mark").count(), 0);
});

onPage("quote marks are characters of the text", {}, async ({ page, visit }) => {
  await visit();
  assert.equal(await page.locator("q").count(), 0);
  assert.match(await page.locator(".story").innerText(), /“There’s a balancing act,” Thomas said\./);
});

for (const [width, viewport] of [[1280, WIDE], [360, PHONE]]) {
  for (const [state, fragment] of [["a repaired link", STATES["a repaired link"]], ["a broken link", STATES["a broken link"]], ["a dropped filter", `#s=jacob-thomas&at=${of("sophia-wan")}`]]) {
    onPage(`at ${width} px the notice of ${state} stands in the window, and putting it away moves nothing by more than a line`, { viewport }, async ({ page, visit }) => {
      await visit(fragment);
      await settled(page);
      const notice = page.locator(".at-quote:visible, #said:visible");
      assert.equal(await notice.count(), 1);
      assert.equal(await notice.locator("[role=alert]").count(), 1);
      const box = await notice.boundingBox();
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= viewport.width && box.y + box.height <= viewport.height, JSON.stringify(box));
      const place = () => page.evaluate(() => {
        const under = document.querySelector(".story .target") ?? document.querySelector(".passage > p");
        return under.getClientRects()[0].top;
      });
      const before = await place();
      await tap(page, ".at-quote button, #said [data-do=dismiss]");
      await notice.waitFor({ state: "hidden" });
      const moved = Math.abs((await place()) - before);
      assert.ok(moved <= 30, `${moved} px`);
    });
  }

  onPage(`at ${width} px closing a sheet gives the focus back to the quote, and the page stays where it was`, { viewport }, async ({ page, visit }) => {
    await visit();
    const id = of("sophia-wan");
    for (const close of [
      () => tap(page, "#sheet [data-do=close]"),
      () => page.keyboard.press("Escape"),
      () => page.mouse.click(5, 5),
    ]) {
      const sheet = await openSheet(page, id);
      const before = await page.evaluate(() => scrollY);
      await close(sheet);
      await sheet.waitFor({ state: "hidden" });
      assert.equal(await page.evaluate(() => scrollY), before);
      assert.equal(await page.evaluate(() => document.activeElement.id), id, close.toString());
    }
  });

  onPage(`at ${width} px Show everyone leaves the reader where they were`, { viewport }, async ({ page, visit }) => {
    await visit();
    await choose(page, "Jacob Thomas");
    await status(page, "Jacob Thomas · 1 of 2");
    await page.locator(`[id="${of("sophia-wan")}"]`).evaluate((quote) => quote.scrollIntoView({ block: "center" }));
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 500);
    await tap(page, width === 360 ? ".bar .clear" : ".bar .all");
    await status(page, "8 quotes and 1 reported statement by 5 speakers, 2 terms");
    assert.deepEqual(await inFullInk(page), []);
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) <= 30);
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "BODY");
  });

  onPage(`at ${width} px the keyboard's way into the bar does not move the page`, { viewport }, async ({ page, visit }) => {
    await visit("#s=sophia-wan");
    for (const button of await page.locator(".bar button:visible").all()) {
      await page.evaluate(() => scrollTo(0, 900));
      await button.evaluate((button) => button.focus());
      assert.equal(await page.evaluate(() => scrollY), 900, await button.evaluate((button) => button.className || button.dataset.do));
    }
  });

  onPage(
    `at ${width} px copying moves nothing, and what is said of it is in the window`,
    { viewport, context: { permissions: ["clipboard-read", "clipboard-write"] } },
    async ({ page, visit }) => {
      // No system sheet here: sharing copies.
      await page.addInitScript(() => { delete Navigator.prototype.share; });
      await visit("#s=sophia-wan");
      await page.locator(`[id="${of("sophia-wan")}"]`).evaluate((quote) => quote.scrollIntoView({ block: "center" }));
      const place = () => page.evaluate(() => [scrollY, document.querySelectorAll(".passage > p")[5].getBoundingClientRect().top]);
      const before = await place();
      await tap(page, width === 360 ? ".bar .hand-on" : ".bar .copy");
      const said = page.locator("#said");
      await said.getByText("Link copied.").waitFor();
      const box = await said.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= viewport.height);
      assert.deepEqual(await place(), before);
      await tap(page, "#said [data-do=dismiss]");
      assert.deepEqual(await place(), before);
    },
  );
}
