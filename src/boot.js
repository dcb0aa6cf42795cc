// Starts the explorer. The article is complete without it: a failure is told in one line, and nothing else changes.

// The files of the two modules, each with its name and the sum of what is in it: .ci/name.mjs writes them here.
const { verbatim, details } = __FILES__;
const TYPES = { js: /javascript/, css: /css/, wasm: /wasm|octet/ };
const PATIENCE = 10_000;
const CONTROLS = "[data-do], .quote, [id^=n-]";
const LATE = "There was no answer within 10 seconds.";
const FAILED = "The connection failed.";
const OLD = "This browser is too old, or does not let WebAssembly run.";
const STOPPED = "The program stopped because of an error in it.";
const root = document.documentElement;
const rail = document.getElementById("rail");
const here = document.currentScript.src;
const early = [];
let times = 0;
let stopped;

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

const still = (inert) => {
  if (rail) rail.inert = inert;
};

const fail = (cause) => {
  document.querySelector("#unavailable span")?.replaceChildren(cause);
  root.classList.add("unavailable");
  root.classList.remove("explorer");
  still(true);
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

// The address of a file. Where it failed before, what the browser kept of it is passed by.
const at = (name) => new URL(times ? `${name}?${times}` : name, here).href;

// A file that the browser holds against its sum before it uses it.
const linked = (rel, [name, integrity]) =>
  new Promise((loaded, failed) => {
    const link = document.createElement("link");
    if (!link.relList.supports(rel)) return loaded();
    Object.assign(link, { rel, integrity, href: at(name), onload: loaded, onerror: failed });
    document.head.append(link);
  });

// A module of WebAssembly: its files are asked for at once.
const load = async ({ js, wasm, css }) => {
  const glue = at(js[0]);
  const binary = fetch(at(wasm[0]), { integrity: wasm[1] });
  // Where the glue fails first, nobody waits for this any more.
  binary.catch(() => {});
  await Promise.all([linked("modulepreload", js), css && linked("stylesheet", css)]);
  const module = await import(glue);
  await module.default({ module_or_path: binary });
  return module;
};

// Why a file cannot be had, if it cannot. Browsers tell a script only that it failed: so it is asked for once more.
const why = async (address, integrity, cache) => {
  try {
    const answer = await fetch(address, { cache });
    if (!answer.ok) return `The server answered with error ${answer.status}.`;
    const [, end] = integrity ? /\.(\w+)(\?|$)/.exec(address) : [];
    const type = answer.headers.get("content-type");
    if (end && !TYPES[end].test(type)) return `The server sent a file of the wrong type (${type}).`;
    await answer.arrayBuffer();
  } catch {
    return navigator.onLine ? FAILED : "You are offline.";
  }
  return integrity && fetch(address, { integrity }).then(() => "", () => "A file was changed or damaged on its way.");
};

// Throws the cause, in words. Where every file can be had by now, the error says whether it was the files at all.
const explain = async (module, error) => {
  const causes = Object.values(module).map(([name, integrity]) => why(at(name), integrity));
  const cause = (await Promise.all(causes)).find(Boolean);
  times++;
  throw cause ?? (isTrap(error) ? STOPPED : /Compile|Link|Reference|Syntax/.test(error.name) ? OLD : FAILED);
};

// Not before the page can be had: a reload without a network would take the article away.
const again = async (event) => {
  event.preventDefault();
  fail("Trying again …");
  const cause = await why(document.URL, "", "reload");
  if (cause) return fail(cause);
  // What the browser kept may be what is wrong.
  await Promise.all(Object.values(verbatim).map(([name]) => why(new URL(name, here).href, "", "reload")));
  location.reload();
};

const isTrap = (error) => error?.name === "RuntimeError" || /call stack|recursion/.test(error?.message);

// What a module does when it stops in the middle of something: nothing of it can be trusted any more.
const caught = (error) => {
  if (!isTrap(error)) return;
  if (/(verbatim|details)-\w+\.(js|wasm)/.exec(error.stack)?.[1] === "details") return lose();
  stopped = STOPPED;
  fail(STOPPED);
  for (const type of ["click", "keydown", "input", "popstate", "resize"]) addEventListener(type, deafen, true);
  for (const each of document.querySelectorAll("#story [tabindex]")) each.removeAttribute("tabindex");
  for (const each of document.querySelectorAll(".foot > *")) each.hidden = true;
  document.getElementById("sheet")?.close();
  delete root.dataset.mode;
};
const deafen = (event) => event.target.closest?.("#unavailable") || event.stopImmediatePropagation();

const late = () => new Promise((_, failed) => setTimeout(failed, PATIENCE, LATE));

// The second module, fetched when something is first looked at closely; where that failed, it is tried again.
let second;
globalThis.verbatimDetails = () => {
  second ??= Promise.race([load(details).catch((error) => explain(details, error)), late()]);
  second.catch(() => (second = undefined));
  return second;
};

// It stopped: the next press asks for another.
const lose = () => {
  second = undefined;
  times++;
  const said = document.getElementById("said");
  const line = document.querySelector("#sheet[open] #sheet-done") ?? said?.querySelector("p");
  line?.replaceChildren(`${STOPPED} Press again to try again.`);
  if (said?.contains(line)) said.hidden = false;
};

const begin = async ({ step }) => {
  while (!stopped && few(step)) await pause();
};

const start = async () => {
  if (!document.getElementById("end")) return root.classList.add("cut");
  still(false);
  document.addEventListener("click", keep, true);
  take();
  const waiting = setTimeout(fail, PATIENCE, LATE);
  // Only when the article has been painted.
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  await load(verbatim).finally(() => clearTimeout(waiting)).then(begin).catch((error) => explain(verbatim, error));
  const pressed = settle();
  if (!root.classList.contains("explorer")) throw stopped ?? "The page was changed on its way, or by another program.";
  still(false);
  root.classList.remove("unavailable");
  for (const each of pressed) each.click();
};

root.classList.add("booted");
look();
document.querySelector("#unavailable a")?.addEventListener("click", again);
addEventListener("error", ({ error }) => caught(error));
addEventListener("unhandledrejection", ({ reason }) => caught(reason));
if (rail || root.querySelector("#story")) start().catch((cause) => (settle(), fail(cause)));
