// Pages of articles that are no seeds: the shell that the last build kept, filled by the native program.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TARGET, VERBATIM } from "./target.mjs";

/**
 * Builds a site of the articles, each `{ name, text }`, whose page is then at `NAME/`; gives its folder, which goes when the
 * process ends.
 */
export function madeSite(articles) {
  const root = mkdtempSync(join(TARGET, "made-"));
  process.on("exit", () => rmSync(root, { recursive: true, force: true }));
  const [seeds, site] = [join(root, "seeds"), join(root, "site")];
  mkdirSync(seeds);
  for (const { name, text } of articles) writeFileSync(join(seeds, `${name}.txt`), text);
  cpSync(join(TARGET, "shell"), site, { recursive: true });
  execFileSync(VERBATIM, ["build", seeds, site]);
  return site;
}
