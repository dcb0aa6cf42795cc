// Starts the explorer. The article is complete without it, so a failure is told in one line and nothing else changes.
const { js, wasm } = document.currentScript.dataset;

const start = async () => {
  // Both are asked for at once, and only when the article has been painted.
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const binary = fetch(new URL(wasm, document.baseURI));
  const { default: init } = await import(new URL(js, document.baseURI).href);
  await init({ module_or_path: binary });
};

start().catch(() => {
  document.documentElement.classList.add("unavailable");
  document.getElementById("unavailable")?.removeAttribute("hidden");
});
