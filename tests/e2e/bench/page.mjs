// A page in a fresh context of a slow phone, or of a wide screen, as every measure opens it.

export const PHONE = { viewport: { width: 360, height: 740 } };
export const WIDE = { viewport: { width: 1280, height: 900 } };
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const SLOWDOWN = { rate: 4 };

/** Opens a page, hands it to `run` and closes it; `line` and `cpu` say whether these are slow, and `script` runs first in it. */
export async function withPage(browser, screen, { line = false, cpu = false, script }, run) {
  const context = await browser.newContext(screen);
  try {
    const page = await context.newPage();
    if (script) await page.addInitScript(script);
    const session = await context.newCDPSession(page);
    if (line) {
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", SLOW_LINE);
    }
    if (cpu) await session.send("Emulation.setCPUThrottlingRate", SLOWDOWN);
    return await run(page);
  } finally {
    await context.close();
  }
}

/** Opens an address and waits until the explorer has started. */
export async function live(page, url) {
  await page.goto(url);
  await page.waitForSelector(":root.explorer", { state: "attached", timeout: 120_000 });
}
