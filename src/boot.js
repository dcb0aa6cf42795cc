// Starts the explorer. The article is complete without it, so a failure is told in one line and nothing else changes.
const { js, wasm } = document.currentScript.dataset;

const start = async () => {
  // Both are asked for at once, and only now: nothing may keep the article from its style.
  const binary = fetch(new URL(wasm, document.baseURI));
  const { default: init } = await import(new URL(js, document.baseURI).href);
  await init({ module_or_path: binary });
};

start().catch(() => {
  document.documentElement.classList.add("unavailable");
  document.getElementById("unavailable")?.removeAttribute("hidden");
});
