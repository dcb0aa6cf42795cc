// What the worker of paste/ does. .ci/pages puts this behind the glue of the module, so that both are one file.

// The files of the modules, each with its name and the sum of what is in it: .ci/name.mjs writes them here.
const { reader, importer } = __WORKER__;

const at = (name) => new URL(name, import.meta.url).href;
const binary = ([name, integrity]) => ({ module_or_path: fetch(at(name), { integrity }) });
const ready = __wbg_init(binary(reader.wasm));
let importing;
const pages = () => {
  importing ??= (async () => {
    const [name, integrity] = importer.js;
    await (await fetch(at(name), { integrity })).arrayBuffer();
    const module = await import(at(name));
    await module.default(binary(importer.wasm));
    return module;
  })();
  importing.catch(() => (importing = undefined));
  return importing;
};
const tell = (...what) => postMessage(what);
let article;

const tasks = {
  // Takes the article out of a file. What reads web pages is fetched when one comes.
  async bring(bytes, name) {
    const json = words(bytes, name) ?? (await pages()).article(bytes, name);
    const { refused } = JSON.parse(json);
    tell(...(refused ? ["refused", refused] : ["brought", json]));
  },
  // Reads an article; then the page, in slices.
  read(imported, edits, checked) {
    const next = new Reader(imported, edits, checked);
    article?.free();
    article = next;
    const slices = article.slices();
    tell("drawn-from", slices.length);
    for (const slice of slices) tell("slice", slice);
    tell("read", article.heading(), article.index());
  },
  // A file that a built page has beside it.
  file(path) {
    tell("file", path, article?.file(path));
  },
};

onmessage = async ({ data: [task, ...given] }) => {
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
