// From a press on a speaker to the next paint, on a processor four times slower, beside a press that does nothing and
// beside the one class on the story that dims it.
import { PHONE, WIDE, live, withPage } from "./page.mjs";
import { quantile, report } from "./report.mjs";

/** The speakers' buttons. */
const SPEAKERS = "#people .voice";
const PRESSES = 64;
const BESIDE = 20;

/** Measures the article at `url`; `limit` holds for the 95th percentile. */
export async function measurePress(browser, url, name, limit) {
  for (const [screen, where] of [[PHONE, "360"], [WIDE, "1280"]]) {
    const times = await withPage(browser, screen, { cpu: true }, async (page) => {
      await live(page, url);
      return page.evaluate(presses, { speakers: SPEAKERS, count: PRESSES, beside: BESIDE });
    });
    const [p50, nothing, root] = [times.speaker, times.nothing, times.root].map((each) => quantile(each, 0.5).toFixed(1));
    const others = [times.nothing, times.root].map((each) => quantile(each, 0.95).toFixed(1));
    const beside = `p95, p50 ${p50}; an empty press p50 ${nothing}, p95 ${others[0]}; a class on the story p50 ${root}, p95 ${others[1]}`;
    report(`press to paint, ${name}, ${where} px`, quantile(times.speaker, 0.95), { unit: "ms", beside, limit });
  }
}

/** Runs in the page: times presses on speakers, each on and off again, on a button of no effect, and the class on the story alone that dims it. */
async function presses({ speakers, count, beside }) {
  const WARM = 6;
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      });
    });
  // What a press left to do is done before the next, and presses fall anywhere in a frame.
  const rest = (at) => new Promise((rested) => setTimeout(rested, 400 + ((at * 7) % 17)));
  const timed = async (act, times) => {
    const taken = [];
    for (let at = -WARM; at < times; at += 1) {
      await rest(at + WARM);
      const start = performance.now();
      act(at + WARM);
      await painted();
      if (at >= 0) taken.push(performance.now() - start);
    }
    return taken;
  };
  const idle = document.createElement("button");
  document.body.append(idle);
  const all = () => document.querySelectorAll(speakers);
  const buttons = all().length;
  const address = location.href;
  all()[0].click();
  // The address follows once the press has been painted.
  for (let waited = 0; location.href === address; waited += 1) {
    if (waited > 20) throw new Error("a press on a speaker changes nothing");
    await rest(0);
  }
  all()[0].click();
  return {
    nothing: await timed(() => idle.click(), beside),
    root: await timed(() => document.getElementById("story").classList.toggle("filtered"), beside),
    speaker: await timed((at) => all()[Math.floor(at / 2) % buttons].click(), count),
  };
}
