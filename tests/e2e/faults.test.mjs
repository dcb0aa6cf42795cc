// A table of faults: whatever goes wrong, the article is whole and visible, what works works, and what does not is said.
import { onPage } from "./browser.mjs";
import { AGAIN } from "./faults/again.mjs";
import { FILES } from "./faults/files.mjs";
import { PLACES } from "./faults/places.mjs";
import { PLATFORM } from "./faults/platform.mjs";
import { REFUSED } from "./faults/refused.mjs";
import { SCRIPTS } from "./faults/scripts.mjs";
import { ROOT, gate } from "./faults/seen.mjs";
import { STARTS } from "./faults/starts.mjs";
import { STOPS } from "./faults/stops.mjs";
import { TEXT } from "./faults/text.mjs";

// An entry: `name`, a sentence; what `site` and `context` are like; `held`, a file that comes when the test says so;
// `allowed`, what the browser says of such a fault in its console; `run`.
const FAULTS = [...FILES, ...AGAIN, ...STOPS, ...TEXT, ...REFUSED, ...PLATFORM, ...SCRIPTS, ...PLACES, ...STARTS];
for (const { name, site = {}, held, run, ...options } of FAULTS) {
  const gates = held && gate();
  const faulty = { ...site.faulty, ...(held && { [held]: { until: gates.until } }) };
  onPage(name, { root: ROOT, ...site, faulty, ...options }, ({ site, ...rest }) =>
    run({ ...rest, site: { ...site, faulty }, held: held && { open: () => (delete faulty[held], gates.open()) } }),
  );
}
