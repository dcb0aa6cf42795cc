// Starts paste/: its module, the worker that reads, and the explorer on what was drawn.

// The files of the modules, each with its name and the sum of what is in it: .ci/name.mjs writes them here.
const { verbatim, details, paste, reader } = __FILES__;
const here = import.meta.url;
let begun = 0;
let shown = new AbortController();

// The address of a file. Each article that is drawn has modules of its own, which the browser tells apart by what stands
// behind `#`, and has only once.
const at = (name, run) => new URL(run ? `${name}#${run}` : name, here).href;

const linked = (rel, [name, integrity]) =>
  new Promise((loaded, failed) => {
    const link = document.createElement("link");
    if (!link.relList.supports(rel)) return loaded();
    Object.assign(link, { rel, integrity, href: at(name), onload: loaded, onerror: failed });
    document.head.append(link);
  });

const binary = ([name, integrity]) => fetch(at(name), { integrity });

const load = async ({ js, wasm, css }, run, compiled) => {
  await Promise.all([linked("modulepreload", js), css && linked("stylesheet", css)]);
  const module = await import(at(js[0], run));
  await module.default({ module_or_path: (await compiled) ?? binary(wasm) });
  return module;
};

// The explorer's program, compiled once, while the reader looks for the text. Where that fails, it is fetched when it is needed.
let program;
const compile = () => (program ??= WebAssembly.compileStreaming(binary(verbatim.wasm)).catch(() => (program = undefined)));

// Makes elements of the nodes that the worker writes (`Own::slices`): no markup is parsed, text becomes text nodes. An attribute
// that would run a script is none that a component writes.
const FIRST = 4;
const SVG = "http://www.w3.org/2000/svg";
class Drawing {
  made = document.createDocumentFragment();
  #open = [this.made];
  #rest = [];

  add(slice) {
    for (const node of JSON.parse(slice)) {
      const around = this.#open.at(-1);
      if (typeof node === "string") around.append(node);
      else if (Array.isArray(node)) this.#open.push(around.appendChild(element(around, node)));
      else if (this.#open.length > 1) this.#open.pop();
    }
  }

  // Puts all that was made into `place`: its first passages at once, and what is behind them when it is kept back, which
  // `pour` then puts there.
  put(place, inParts) {
    const story = this.made.querySelector("#story");
    const behind = story && inParts ? [...story.children].slice(FIRST) : [];
    const after = behind.length ? [...story.closest("main").children].slice(1) : [];
    for (const each of [...behind, ...after]) each.remove();
    place.replaceChildren(this.made);
    this.#rest = [[story, behind], [story?.closest("main"), after]];
  }

  // Puts there what was kept back, each time as much as the browser lays out in a few milliseconds. A long page takes some for
  // every piece, however small: so pieces are halved only where one takes much longer.
  async pour() {
    for (const [into, parts] of this.#rest) {
      for (let many = 4; parts.length; ) {
        await pause();
        const start = performance.now();
        into.append(...parts.splice(0, many));
        into.getBoundingClientRect();
        const took = performance.now() - start;
        if (took < SLICE) many *= 2;
        else if (took > 4 * SLICE && many > 1) many /= 2;
      }
    }
    await pause();
  }
}

const element = (around, [name, ...attributes]) => {
  const isDrawn = name === "svg" || around.namespaceURI === SVG;
  const made = isDrawn ? document.createElementNS(SVG, name) : document.createElement(name);
  for (let at = 0; at + 1 < attributes.length; at += 2) {
    if (!attributes[at].startsWith("on")) made.setAttribute(attributes[at], attributes[at + 1]);
  }
  return made;
};

// While an article is drawn, what listens is put away with it.
const add = EventTarget.prototype.addEventListener;
const listen = function (type, then, options) {
  const own = typeof options === "object" ? options : { capture: Boolean(options) };
  return add.call(this, type, then, { signal: shown.signal, ...own });
};

const listening = (work) => {
  EventTarget.prototype.addEventListener = listen;
  try {
    return work();
  } finally {
    EventTarget.prototype.addEventListener = add;
  }
};

// The only script that the page's policy lets a program name: the worker's.
const policy = globalThis.trustedTypes?.createPolicy("verbatim", { createScriptURL: (address) => address });

// A built page has its files beside it, and is reached by its address. Here the module of this page stands in for both.
const instead = (module) => ({
  ...module,
  open(...given) {
    module.open(...given);
    verbatimOwn.opened();
  },
  show_mode(...given) {
    module.show_mode(...given);
    verbatimOwn.opened();
  },
  chart: (address) => verbatimOwn.chart(address, module.chart),
  hand_on: (link) => verbatimOwn.handOn(link),
});

globalThis.verbatimOwn = {
  drawing: () => new Drawing(),
  pause,

  // A worker, held against its sum first.
  async worker() {
    compile();
    const address = at(reader[0]);
    await (await fetch(address, { integrity: reader[1] })).arrayBuffer();
    return new Worker(policy?.createScriptURL(address) ?? address, { type: "module" });
  },

  // Starts the explorer on the article that was drawn last, in the place of the one before.
  async begin() {
    document.documentElement.dataset.own = "";
    shown.abort();
    shown = new AbortController();
    const run = ++begun;
    take();
    let second;
    globalThis.verbatimDetails = () => {
      second ??= load(details, run).then(instead);
      second.catch(() => (second = undefined));
      return second;
    };
    const { step } = await load(verbatim, run, program);
    do await pause();
    while (run === begun && listening(() => few(step)));
    document.getElementById("rail").inert = false;
    await pause();
  },
};

const failed = (error) => {
  document.documentElement.classList.add("no-reader");
  document.querySelector("#no-reader span")?.replaceChildren(String(error?.message ?? error));
};
document.querySelector("#no-reader button")?.addEventListener("click", () => location.reload());
load(paste).catch(failed);
