// What every script that starts the explorer begins with: .ci/pages puts it before each of them.

// The words and ids of the article as they came, before a translator or another script changes them.
const take = () => {
  globalThis.articleText = Array.from(document.querySelectorAll(".passage > p"), (p) => p.textContent).join("\n\n");
  globalThis.articleIds = Array.from(document.querySelectorAll("#story [id]"), ({ id }) => id).join(" ");
};

// What is waiting is done first: a press, a frame.
const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((then) => setTimeout(then));

// So many milliseconds are worked before the browser may answer again.
const SLICE = 5;

// Steps of the explorer's start for one slice; whether there are more.
const few = (step) => {
  const end = performance.now() + SLICE;
  let goesOn = true;
  while (goesOn && performance.now() < end) goesOn = step();
  return goesOn;
};
