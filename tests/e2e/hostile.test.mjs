// Texts that nobody writes, on pages of their own: the explorer starts, the text is the text, nothing of it runs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { look, onPage } from "./browser.mjs";
import { madeSite } from "./made_site.mjs";

const again = (words, times = 40) => words.repeat(times);

const SHAPES = {
  scripts: again('<script>window.ran = 1</script> “<img src=x onerror="window.ran = 1">,” said Ada <b>Moreno</b>. '),
  ends: again("</script></style></textarea></title><!--<script> --> ]]> 5 boats of 10. "),
  entities: again("&amp;&lt;&#60;script&#62; &quot;5&quot; &nbsp &"),
  handlers: again('"><svg onload="window.ran = 1"> “javascript:window.ran = 1,” said Ada Moreno. '),
  nested: "“He said, ".repeat(300) + "yes," + "” said Ada Moreno.".repeat(300),
  bidi: again("\u202e“Go,” said Ada Moreno. \u2066\u200f 5 boats. אמר דוד “שלום”. "),
  unseen: again("said\u200b Ada\u200d Moreno\ufeff “Go\u00ad,” said Ada. "),
  emoji: again("“👍🏽,” said 👩‍🚀 Ada Moreno of 🇦🇧. e\u0301\u0301\u0301 "),
  controls: again("a\u0001\u0008\u001b\u007f\u009f “Go,” said Ada. 5 boats\ufffe\uffff. "),
  endless: `${"x".repeat(100_000)} ${"7".repeat(10_000)} “Go,” said Ada Moreno.`,
  letters: again("a\n\n", 5_000),
  numbers: again("from 1 to 2 to 3 ", 300),
};
const root = madeSite(Object.entries(SHAPES).map(([name, text]) => ({ name, text })));

/** The paragraphs of an article by its data, which counts in code points. */
function paragraphs(name) {
  const { text, paragraphs } = JSON.parse(readFileSync(join(root, name, "article.json"), "utf8"));
  const points = [...text];
  return paragraphs.map(([from, to]) => points.slice(from, to).join(""));
}

for (const name of Object.keys(SHAPES)) {
  onPage(`a text of ${name} is shown as it is, and the explorer works`, { root, under: "/" }, async ({ page, visit }) => {
    await visit(`${name}/`);
    const shown = await page.$$eval(".story .passage > p", (all) => all.map((each) => each.textContent));
    assert.deepEqual(shown, paragraphs(name));
    // Which modes there are depends on what was found.
    const modes = await page.$$eval("#menu .mode", (all) => all.map((each) => each.dataset.of));
    for (const mode of [...modes.filter((mode) => mode !== "article"), "article"]) await look(page, mode);
    assert.equal(await page.evaluate(() => window.ran), undefined, "nothing ran");
    const alien = "#article :is(script, img, b, style, iframe, [onload], [onerror])";
    assert.equal(await page.locator(alien).count(), 0, "no markup of the text's own");
  });
}
