// Takes pictures of the built site in its states, for people to look at: node shots.mjs FOLDER
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./chromium.mjs";
import { article, serve } from "./site.mjs";

const folder = process.argv[2] ?? "shots";
mkdirSync(folder, { recursive: true });
const { data } = article();
const of = (slug, nth = 0) => data.quotes.filter((quote) => quote.attribution.speaker === slug)[nth].id;
const alone = data.charts.find((chart) => chart.plot.form === "chip").id.slice(2);
const STATES = {
  unfiltered: "",
  filtered: "#s=jacob-thomas.sophia-wan",
  quotes: "#s=sophia-wan&view=quotes",
  "side-by-side": "#s=jacob-thomas.sophia-wan&view=quotes",
  figures: "#view=figures",
  "no-figures": "#s=jacob-thomas&view=figures",
  events: "#view=events",
  searched: "#find=Panama",
  linked: `#${of("sophia-wan")}`,
  repaired: `#${of("jacob-thomas").slice(0, -6)}zzzzzz`,
  "filter-dropped": `#s=jacob-thomas&at=${of("sophia-wan")}`,
  broken: "#s=nobody&at=q-words-that-were-never-said~in-this-article-000000",
};
const press = (page, selector) => page.locator(selector).first().evaluate((element) => element.click());
const opened = async (page, inside) => page.locator(`#sheet[open] ${inside}`).waitFor();
const openList = async (page, id) => {
  if (!(await page.locator(`#${id}`).isVisible())) await page.locator(`.bar [popovertarget=${id}]`).click();
};
/** What is opened by pressing, on the unfiltered page. */
const PRESSED = {
  sheet: async (page) => {
    await press(page, `[id="${of("jacob-thomas")}"]`);
    await opened(page, ".card");
  },
  "sheet-copies": async (page) => {
    await press(page, `[id="${of("jacob-thomas")}"]`);
    await opened(page, ".card");
    await press(page, "#sheet .more-copies > summary");
  },
  "sheet-reported": async (page) => {
    await press(page, `[id="${of("sophia-wan", 1)}"]`);
    await opened(page, ".card");
  },
  person: async (page) => {
    await press(page, ".about[data-of=jacob-thomas]");
    await opened(page, ".person");
  },
  number: async (page) => {
    await press(page, `[id="${alone}"]`);
    await opened(page, ".number");
  },
  keys: async (page) => {
    await press(page, "[data-do=keys]");
    await opened(page, ".keys");
  },
  people: (page) => openList(page, "people"),
  menu: async (page) => {
    await openList(page, "menu");
    await press(page, ".display > summary");
  },
};

const site = await serve();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const looks = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced", { forcedColors: "active" }],
];
for (const [look, options] of looks) {
  for (const [width, height] of look === "forced" ? [[1280, 900]] : [[360, 740], [800, 900], [1280, 900]]) {
    const context = await browser.newContext({ viewport: { width, height }, ...options });
    const page = await context.newPage();
    const visit = async (fragment) => {
      await page.goto("about:blank");
      await page.goto(site.url + fragment);
      await page.waitForSelector(":root.explorer");
      await page.waitForTimeout(400);
    };
    const take = (state, options) => page.screenshot({ path: `${folder}/${state}-${width}-${look}.png`, ...options });
    for (const [state, fragment] of Object.entries(STATES)) {
      await visit(fragment);
      await take(state);
      if (["unfiltered", "figures"].includes(state)) await take(`whole-${state}`, { fullPage: true });
    }
    for (const [state, open] of Object.entries(PRESSED)) {
      await visit("");
      await open(page);
      await page.waitForTimeout(200);
      await take(state);
    }
    await context.close();
  }
}
const paper = await browser.newPage({ viewport: { width: 760, height: 1000 } });
for (const [state, fragment] of [["paper", ""], ["paper-filtered", "#s=jacob-thomas"]]) {
  await paper.goto("about:blank");
  await paper.goto(site.url + fragment);
  await paper.waitForSelector(":root.explorer");
  await paper.waitForTimeout(400);
  await paper.pdf({ path: `${folder}/${state}.pdf` });
  await paper.emulateMedia({ media: "print" });
  await paper.screenshot({ path: `${folder}/${state}.png`, fullPage: true });
  await paper.emulateMedia({ media: "screen" });
}
await browser.close();
await site.close();
