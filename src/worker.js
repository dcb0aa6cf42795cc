// What the worker of paste/ does. .ci/pages puts this behind the glue of the module, so that both are one file.

// The files of the modules, each with its name and the sum of what is in it: .ci/name.mjs writes them here.
const files = __WORKER__;

const at = (name) => new URL(name, import.meta.url).href;
const binary = ([name, integrity]) => ({ module_or_path: fetch(at(name), { integrity }) });
const ready = __wbg_init(binary(files.reader.wasm));
let importing;
const pages = () => {
  importing ??= (async () => {
    const [name, integrity] = files.importer.js;
    await (await fetch(at(name), { integrity })).arrayBuffer();
    const module = await import(at(name));
    await module.default(binary(files.importer.wasm));
    return module;
  })();
  importing.catch(() => (importing = undefined));
  return importing;
};
const part = async ([name, integrity]) => (await fetch(at(name), { integrity })).blob();
const text = async (file) => (await part(file)).text();
const base64 = async (file) => {
  const blob = await part(file);
  const address = await new Promise((read) => {
    const reading = new FileReader();
    reading.onload = () => read(reading.result);
    reading.readAsDataURL(blob);
  });
  return address.slice(address.indexOf(",") + 1);
};
// What a file that opens from a disk has of the site.
const alone = async () => {
  const { verbatim, details, own } = files;
  const [start, ...styles] = await Promise.all([files.alone, details.css, own.css].map(text));
  const modules = {};
  for (const [name, { js, wasm }] of Object.entries({ verbatim, details })) {
    modules[`${name}.js`] = await base64(js);
    modules[`${name}.wasm`] = await base64(wasm);
  }
  return { start, styles: styles.join(""), modules: JSON.stringify(modules) };
};
const tell = (...what) => postMessage(what);
let article;

const tasks = {
  // Takes the article out of a file, and goes on to read it where no corrections came with it: those the page looks at first.
  // What reads web pages is fetched when one comes.
  async bring(bytes, name) {
    const json = words(bytes, name) ?? (await pages()).page(bytes);
    const { refused, edits = [], text } = JSON.parse(json);
    if (refused) return tell("refused", refused);
    const goesOn = edits.length === 0;
    tell("brought", json, goesOn);
    if (goesOn) tasks.read(json, "[]", true, text);
  },
  // Reads an article; then the page, in slices.
  read(imported, edits, checked, text = JSON.parse(imported).text) {
    tell("reading", text.split(/\s+/).length);
    const next = new Reader(imported, edits, checked);
    article?.free();
    article = next;
    const slices = article.slices();
    tell("drawn-from", slices.length);
    for (const slice of slices) tell("slice", slice);
    tell("read", article.heading(), article.index(), article.edited());
  },
  // The form to correct something.
  offer(ask) {
    tell("offered", article?.offer(ask));
  },
  // The corrections that a form makes, or why they do not stand.
  correct(ask) {
    try {
      tell("corrected", article.correct(ask));
    } catch (why) {
      if (typeof why !== "string") throw why;
      tell("uncorrected", why);
    }
  },
  // A file that a built page has beside it.
  file(path) {
    tell("file", path, article?.file(path));
  },
  // The article as one file, with the modules of its page. `style` is that of pages.
  async whole(path, style) {
    let parts;
    try {
      parts = await alone();
    } catch {
      return tell("file", path);
    }
    const { start, styles, modules } = parts;
    tell("file", path, article?.whole(style + styles, start, files.alone[1], modules));
  },
};

// A browser compiles a function when it first runs: so a few words of each kind are read before an article comes. What fails
// here fails again where it is told.
const SAMPLE = `Fees for boats to rise

Ada Moreno, the mayor of Marlow, said on Monday that the quay lost 40 boats in 2024, up from 12 a year earlier.

“We are late,” she said. According to the board, 58% of skippers row and 42% sail.`;
let isAsked = false;
const warm = () => {
  if (isAsked) return;
  try {
    const sample = new Reader(words(new TextEncoder().encode(SAMPLE), ""), "[]", true);
    sample.slices();
    sample.index();
    sample.free();
  } catch {}
};
ready.then(() => setTimeout(warm), () => {});

onmessage = async ({ data: [task, ...given] }) => {
  isAsked = true;
  try {
    await ready;
  } catch (error) {
    return tell("unavailable", String(error?.message ?? error));
  }
  try {
    await tasks[task](...given);
  } catch (error) {
    // What does not stand is said in words; all else is a fault of the program, after which nothing of it can be trusted.
    tell(...(typeof error === "string" ? ["refused", error] : ["stopped", String(error?.message ?? error)]));
  }
};
