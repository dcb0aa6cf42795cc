// Starts the explorer. The article is complete without it, so a failure is told in one line and nothing else changes.
const { js, wasm } = document.currentScript.dataset;

const start = async () => {
  const { default: init } = await import(new URL(js, document.baseURI).href);
  await init({ module_or_path: new URL(wasm, document.baseURI) });
};

start().catch(() => {
  document.getElementById("unavailable")?.removeAttribute("hidden");
});
