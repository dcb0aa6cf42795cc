// Starts the explorer. The article is complete without it: a failure is told in one line, and nothing else changes.
const { js, wasm, details } = document.currentScript.dataset;
const PATIENCE = 10_000;
const CONTROLS = "[data-do], .quote, [id^=n-]";
const root = document.documentElement;
const rail = document.getElementById("rail");
const early = [];

// Before the explorer runs, what is pressed is kept and done as soon as it can be.
const keep = (event) => {
  const pressed = event.target.closest?.(CONTROLS);
  if (!pressed || pressed.closest("[popovertarget]")) return;
  event.preventDefault();
  pressed.classList.add("waiting");
  early.push(pressed);
};

const settle = () => {
  document.removeEventListener("click", keep, true);
  for (const pressed of early) pressed.classList.remove("waiting");
  return early.splice(0);
};

const fail = () => {
  root.classList.add("unavailable");
  if (rail) rail.inert = true;
};

// The theme and size that were chosen here before. Storage may be refused.
const look = () => {
  try {
    for (const name of ["theme", "size"]) {
      const kept = localStorage.getItem(`verbatim.${name}`);
      if (kept) root.setAttribute(`data-${name}`, kept);
    }
  } catch {}
};

// A module of WebAssembly: its glue and itself are asked for at once.
const load = async (js, wasm) => {
  const binary = fetch(new URL(wasm, document.baseURI));
  // Where the glue fails first, nobody waits for this any more.
  binary.catch(() => {});
  const module = await import(new URL(js, document.baseURI).href);
  await module.default({ module_or_path: binary });
  return module;
};

const style = (href) =>
  new Promise((loaded, failed) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, onload: loaded, onerror: failed });
    document.head.append(link);
  });

// The second module and its style, fetched when something is first looked at closely; where that failed, it is tried again.
let second;
globalThis.verbatimDetails = () => {
  const all = () => Promise.all([load(`${details}.js`, `${details}_bg.wasm`), style(`${details}.css`)]);
  const late = () => new Promise((_, failed) => setTimeout(failed, PATIENCE));
  second ??= Promise.race([all(), late()]).then(([module]) => module);
  second.catch(() => (second = undefined));
  return second;
};

const start = async () => {
  if (!document.getElementById("end")) return root.classList.add("cut");
  rail.inert = false;
  document.addEventListener("click", keep, true);
  // The words as they came, before a translator or another script changes them.
  globalThis.articleText = Array.from(document.querySelectorAll(".passage > p"), (p) => p.textContent).join("\n\n");
  const late = setTimeout(fail, PATIENCE);
  // Only when the article has been painted.
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  await load(js, wasm);
  clearTimeout(late);
  const pressed = settle();
  if (!root.classList.contains("explorer")) return fail();
  rail.inert = false;
  root.classList.remove("unavailable");
  for (const each of pressed) each.click();
};

root.classList.add("booted");
look();
if (rail || root.querySelector("#story")) start().catch(() => (settle(), fail()));
