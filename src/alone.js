// Starts the explorer in a file that holds a whole article: the modules and what a built page has beside it stand in the file.
// Nothing is fetched; where this does not run, the article stays readable.

const root = document.documentElement;
const { modules, files } = JSON.parse(document.getElementById("held").textContent);

const bytes = (name) => Uint8Array.from(atob(modules[name]), (c) => c.charCodeAt(0));
const address = (content, type) => URL.createObjectURL(new Blob([content], { type }));

const load = async (name) => {
  const module = await import(address(bytes(`${name}.js`), "text/javascript"));
  await module.default({ module_or_path: bytes(`${name}.wasm`) });
  return module;
};

// A picture as an address that holds the whole of it; its name is told behind `#`.
const picture = (path) => `data:image/svg+xml,${encodeURIComponent(files[path])}#/${path.split("/").pop()}`;
const inFile = (path) => (path in files ? picture(path) : path);

// A built page has its charts beside it, here they are in the file.
const instead = (module) => ({
  ...module,
  open(...given) {
    module.open(...given);
    for (const image of document.querySelectorAll("#sheet img[src^=charts]"))
      image.src = inFile(image.getAttribute("src"));
  },
  chart: (at) => module.chart(inFile(at.slice(at.lastIndexOf("charts/")))),
});

let second;
globalThis.verbatimDetails = () => (second ??= load("details").then(instead));

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[download]");
  const path = link?.getAttribute("href");
  if (!(path in files)) return;
  event.preventDefault();
  const save = document.createElement("a");
  save.href = address(files[path], "application/octet-stream");
  save.download = link.download || path.split("/").pop();
  save.click();
});

const fail = (error) => {
  document.querySelector("#unavailable span")?.replaceChildren(String(error?.message ?? error));
  root.classList.add("unavailable");
};

root.classList.add("booted");
root.dataset.own = "";
take();
document.querySelector("#unavailable a")?.addEventListener("click", () => location.reload());
const begin = async ({ step }) => {
  while (few(step)) await pause();
};
load("verbatim").then(begin).then(() => document.getElementById("rail").removeAttribute("inert"), fail);
