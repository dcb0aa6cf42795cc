// Takes pictures of the built site in its states, for people to look at: node shots.mjs FOLDER
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./chromium.mjs";
import { article, serve } from "./site.mjs";

const folder = process.argv[2] ?? "shots";
mkdirSync(folder, { recursive: true });
const { data } = article();
const quote = data.quotes.find((quote) => quote.attribution.speaker === "sophia-wan").id;
const STATES = {
  unfiltered: "",
  filtered: "#s=jacob-thomas.sophia-wan",
  quotes: "#s=jacob-thomas.sophia-wan&view=quotes",
  figures: "#view=figures",
  events: "#view=events",
  linked: `#${quote}`,
  broken: "#s=nobody&at=q-words-that-were-never-said~in-this-article-000000",
};
const site = await serve();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of [[360, 740], [800, 900], [1280, 900]]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const [state, fragment] of Object.entries(STATES)) {
      await page.goto("about:blank");
      await page.goto(site.url + fragment);
      await page.waitForSelector(":root.explorer");
      await page.screenshot({ path: `${folder}/${state}-${width}-${colorScheme}.png` });
      if (state === "unfiltered") await page.screenshot({ path: `${folder}/whole-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
await site.close();
