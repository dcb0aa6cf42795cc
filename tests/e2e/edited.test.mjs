// The table of edits in a real browser: each article is published with a record, edited and published again, and every link to
// the first edition says in the second what the table says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PHONE, notices, onPage } from "./browser.mjs";
import { editedSite } from "./made_site.mjs";

const TABLE = readFileSync(new URL("../corpus/links/edits.txt", import.meta.url), "utf8");
const cases = TABLE.split("\n# ").slice(1).map((text, at) => {
  const [, title, before, after, links] = text.match(/^(.*)\n([^]*?)\n>>>\n([^]*?)\n>>>\n([^]*)$/);
  const rows = links.trim().split("\n").map((line) => line.match(/^(\S+) -> (\S+) \|\s?(.*)$/).slice(1));
  return { name: `edit-${at}`, title, before, after, rows };
});

const root = editedSite(cases);

test("the table holds 31 edits and more", () => assert.ok(cases.length >= 31));

for (const [at, { name, title, rows }] of cases.entries()) {
  const viewport = at % 2 ? PHONE : undefined;
  onPage(`${title}, ${viewport ? 360 : 1280} px`, { root, under: "/", viewport }, async ({ page, visit }) => {
    await visit(`${name}/`);
    for (const [id, now, said] of rows) {
      await page.evaluate((id) => (location.hash = id), id);
      const leadsTo = now === "it" ? id : now;
      await page.waitForFunction(
        ([leadsTo, said]) => {
          const there = document.querySelector(".story .target[id]")?.id ?? "nowhere";
          const told = [...document.querySelectorAll(".at-quote > p, #said:not([hidden]) > p")].map((each) => each.textContent).join(" ");
          return there === leadsTo && told.replace("◇ ", "") === said;
        },
        [leadsTo, said],
        { timeout: 3000 },
      ).catch(async () => assert.deepEqual([await page.evaluate(() => document.querySelector(".story .target[id]")?.id), await notices(page)], [leadsTo, said], id));
      assert.equal(await page.locator(".story .repaired").count() > 0, said !== "" && leadsTo !== "nowhere", `${id} is hatched where something is said`);
    }
  });
}
