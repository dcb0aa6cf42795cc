// Hostile fragments through the real page: node fragments.mjs COUNT. The page must stay whole, say nothing it should not, and
// run nothing.
import { dice } from "./made/dice.mjs";

const PIECES = [
  "q-", "n-", "e-", "c-", "~", "-", "&", "=", "?", "#", "%", "%25", "%00", "%ff", "%F0%9F%98%80", "amp;", "s=", "view=", "find=", "at=", "quotes", "figures",
  "<script>", "javascript:", "\"><svg onload=window.ran=1>", "' onclick='window.ran=1", "__proto__", "constructor", "unknown", ".", ",", "+", " ", "\u0000", "\u202e", "é", "字",
  "😀", "\ud800", ":~:text=", "fbclid=", "utm_source=x", "../", "//", "x".repeat(300), "9".repeat(40), "NaN", "true", "{}", "[]", "\\", "`",
];

/** `count` fragments from `seed`: pieces of links and of attacks, and ids of the page with pieces in them. */
export function fragments(count, seed, ids) {
  const chance = dice(seed);
  const piece = () => PIECES[chance.between(0, PIECES.length - 1)];
  return Array.from({ length: count }, (_, at) => {
    const id = ids[at % ids.length];
    const cut = chance.between(0, id.length);
    const parts = Array.from({ length: chance.between(1, 8) }, piece);
    return at % 3 ? parts.join("") : id.slice(0, cut) + parts.join("") + id.slice(cut);
  });
}

/** Sets each fragment in turn, as Back and Forward would; how many of them made the page say another's words are the link's. */
export async function follow(page, all) {
  return page.evaluate(async (all) => {
    const text = () => document.querySelector("#story").textContent;
    // What is said at a quote stands in the story, and is no part of the text.
    const hush = () => document.querySelectorAll(".at-quote").forEach((notice) => notice.remove());
    hush();
    const before = text();
    /** What of a fragment can be read as an id, escapes and all taken off. */
    const plain = (text) => unescape(unescape(unescape(text))).toLowerCase().replace(/[^a-z0-9~-]/g, "");
    const wrong = [];
    const ids = new Set([...document.querySelectorAll("#story [id]")].map(({ id }) => id));
    for (const fragment of all) {
      history.replaceState(null, "", `${location.pathname}#${fragment}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await null;
      const exact = document.querySelector(".story .target[id]:not(.repaired)");
      if ((exact && !plain(fragment).includes(plain(exact.id))) || window.ran) wrong.push(fragment);
    }
    hush();
    if (text() !== before) wrong.push("the text has changed");
    return wrong.concat(ids.size ? [] : ["no ids"]);
  }, all);
}

if (process.argv[1]?.endsWith("fragments.mjs")) {
  const { chromium } = await import("playwright-core");
  const { CHROMIUM, FLAGS } = await import("./chromium.mjs");
  const { article, serve } = await import("./site.mjs");
  const count = Number(process.argv[2] ?? 100_000);
  const { data } = article();
  const ids = [...data.quotes, ...data.figures, ...data.events].map(({ id }) => id);
  const [site, browser] = [await serve(), await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })];
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(site.url);
  await page.waitForSelector(":root.explorer");
  let wrong = 0;
  for (let done = 0; done < count; done += 1_000) wrong += (await follow(page, fragments(1_000, done + 1, ids))).length;
  console.log(`${count} hostile fragments: ${wrong} shown as what they are not, ${errors.length} errors`);
  await browser.close();
  await site.close();
  process.exitCode = wrong + errors.length ? 1 : 0;
}
