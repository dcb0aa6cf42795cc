// Pages of articles that are no seeds: the shell that the last build kept, filled by the native program.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TARGET, VERBATIM } from "./target.mjs";

/** A site of articles, each `{ name, before, after }`, that were published before and are published again; at `NAME/`. */
export function editedSite(articles) {
  const { root, seeds, site } = folders();
  for (const edition of ["before", "after"]) {
    for (const article of articles) writeFileSync(join(seeds, `${article.name}.txt`), article[edition]);
    rmSync(site, { recursive: true, force: true });
    cpSync(join(TARGET, "shell"), site, { recursive: true });
    execFileSync(VERBATIM, ["build", seeds, site, "--record"], { cwd: root });
  }
  execFileSync(VERBATIM, ["verify", site, "--seeds", seeds]);
  return site;
}

/**
 * Builds a site of the articles, each `{ name, text }`, whose page is then at `NAME/`; gives its folder, which goes when the
 * process ends.
 */
export function madeSite(articles) {
  const { seeds, site } = folders();
  for (const { name, text } of articles) writeFileSync(join(seeds, `${name}.txt`), text);
  cpSync(join(TARGET, "shell"), site, { recursive: true });
  execFileSync(VERBATIM, ["build", seeds, site]);
  return site;
}

/** An empty folder of seeds and one for the site, which go when the process ends. */
function folders() {
  const root = mkdtempSync(join(TARGET, "made-"));
  process.on("exit", () => rmSync(root, { recursive: true, force: true }));
  const [seeds, site] = [join(root, "seeds"), join(root, "site")];
  mkdirSync(seeds);
  return { root, seeds, site };
}
