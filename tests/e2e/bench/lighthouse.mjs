// Lighthouse's four scores for a phone, and what keeps each from 100.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CHROMIUM, FLAGS } from "../chromium.mjs";
import { median, report } from "./report.mjs";

const PROGRAM = fileURLToPath(new URL("../node_modules/.bin/lighthouse", import.meta.url));
const RUNS = 3;

/** Runs Lighthouse on the page at `url` some times, and prints the median of each score. */
export async function measureLighthouse(url) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await lighthouse(url));
  for (const name of Object.keys(runs[0].categories)) {
    const score = median(runs.map(({ categories }) => Math.round(categories[name].score * 100)));
    const failing = new Set(score < 100 ? runs.flatMap((result) => below(result, name)) : []);
    report(`Lighthouse mobile, ${name}`, score, { beside: [...failing].join(" "), least: 100 });
  }
}

/** One run's result. In a process of its own, for this one serves the page. */
async function lighthouse(url) {
  const options = [url, "--output=json", "--quiet", `--chrome-flags=--headless=new ${FLAGS.join(" ")}`];
  const env = { ...process.env, CHROME_PATH: CHROMIUM };
  const { stdout } = await promisify(execFile)(PROGRAM, options, { env, maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
}

/** The ids of the audits that count and are not passed in full. */
function below({ categories, audits }, name) {
  const counting = categories[name].auditRefs.filter(({ weight }) => weight > 0);
  return counting.map(({ id }) => id).filter((id) => audits[id].score !== null && audits[id].score < 1);
}
