// paste/ where what is brought holds no article: how soon it is refused with words.
import { FILES, LINKS } from "../refused.mjs";
import { WIDE, withPage } from "./page.mjs";
import { median, report } from "./report.mjs";

const RUNS = 5;
/** The most milliseconds from the press to the words. */
const REFUSED = 50;

/** Measures `paste/` at the address `url`: the shape that takes longest, of links and of files. */
export async function measureRefused(browser, url) {
  await withPage(browser, WIDE, {}, async (page) => {
    await page.goto(url);
    await page.waitForFunction(() => globalThis.verbatimOwn?.handOn);
    // The worker has its program by then.
    await page.waitForLoadState("networkidle");
    await longest(page, "link", LINKS);
    await longest(page, "file", FILES);
  });
}

/** Brings each of the `shapes`, and reports the one that takes longest. */
async function longest(page, kind, shapes) {
  const times = [];
  for (const [name, shape] of Object.entries(shapes)) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await page.evaluate(REFUSAL, plain(shape)));
    times.push([median(runs), name]);
  }
  const [time, name] = times.toSorted(([one], [other]) => other - one)[0];
  report(`paste/, from a ${kind} that holds no article to the words`, time, { unit: "ms", beside: `the longest of ${times.length}: ${name}`, limit: REFUSED });
}

/** What can be handed to the page: bytes as base64. */
const plain = (shape) => {
  if (typeof shape === "string") return shape;
  const [name, content] = shape;
  return [name, typeof content === "string" ? { text: content } : { base64: content.toString("base64") }];
};

/**
 * Runs in the page: milliseconds from the link, a string, or the file, its name and content, until words are said. What the
 * browser takes to set an address (60 ms for a megabyte, on any page) is not counted.
 */
const REFUSAL = async (shape) => {
  const says = document.getElementById("own-says");
  says.textContent = "";
  const said = new Promise((then) => {
    new MutationObserver((_, observer) => {
      if (says.textContent === "") return;
      observer.disconnect();
      then(performance.now());
    }).observe(says, { childList: true, characterData: true, subtree: true });
  });
  const carrier = new DataTransfer();
  if (typeof shape !== "string") {
    const [name, { text, base64 }] = shape;
    carrier.items.add(new File([text ?? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
  }
  const input = document.getElementById("own-file");
  if (typeof shape === "string") location.hash = shape;
  else input.files = carrier.files;
  const start = performance.now();
  if (typeof shape !== "string") input.dispatchEvent(new Event("change", { bubbles: true }));
  return (await said) - start;
};
