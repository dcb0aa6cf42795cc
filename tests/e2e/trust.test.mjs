// What is published can be held against itself: names, sums, headers, licences.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { onPage } from "./browser.mjs";
import { DIST, article, built, loaded, loadedByOwn } from "./site.mjs";

const { folder } = article();
const { boot, verbatim, details } = loaded();
const OWN = loadedByOwn();
const FILES = [boot, ...Object.values(verbatim), ...Object.values(details), ...Object.values(OWN)];

/** The rules of `_headers`: for each path what is sent. */
const rules = () => {
  const found = {};
  let path;
  for (const line of built("_headers").trim().split("\n")) {
    const [, name, value] = line.match(/^ +([^:]+): (.*)$/) ?? [];
    if (name) found[path][name.toLowerCase()] = value;
    else found[(path = line)] = {};
  }
  return found;
};

test("every file that a page loads is called by what is in it and held against its sum; no other lies there", () => {
  for (const [name, sum] of FILES) {
    const hash = createHash("sha256").update(readFileSync(join(DIST, name))).digest();
    assert.equal(name.match(/-([0-9a-f]+)\.(css|js|wasm)$/)[1], hash.toString("hex").slice(0, 16), name);
    assert.equal(sum, `sha256-${hash.toString("base64")}`, name);
  }
  const lying = readdirSync(DIST).filter((file) => /\.(css|js|wasm)$/.test(file));
  assert.deepEqual(lying, FILES.map(([name]) => name).sort());
});

test("both pages ask for the start script with its sum, and for nothing else", () => {
  for (const [page, root] of [["index.html", "./"], [`${folder}/index.html`, "../"]]) {
    const scripts = [...built(page).matchAll(/<script\b[^>]* src=[^>]*>/g)].map(([tag]) => tag);
    assert.equal(scripts.length, 1);
    assert.ok(scripts[0].includes(`src="${root}${boot[0]}" integrity="${boot[1]}"`), scripts[0]);
    assert.doesNotMatch(built(page), /rel="?(stylesheet|preload|modulepreload)/);
  }
});

test("the page for an article of one's own asks for its script and its style besides, each with its sum", () => {
  const page = built("paste/index.html");
  const scripts = [...page.matchAll(/<script\b[^>]* src=[^>]*>/g)].map(([tag]) => tag);
  assert.equal(scripts.length, 2);
  assert.ok(scripts.every((tag) => [boot, OWN.script].some(([name, sum]) => tag.includes(`src="../${name}" integrity="${sum}"`))));
  assert.deepEqual([...page.matchAll(/rel="?(?:stylesheet|preload|modulepreload)/g)].length, 1);
  assert.doesNotMatch(page, /application\/ld\+json|og:|canonical/);
});

test("what the host sends agrees with the page, and only what is called by its content is kept", () => {
  const { "/*": all, ...named } = rules();
  const [, policy] = built("index.html").match(/<meta content="(default-src[^"]+)" http-equiv/);
  assert.deepEqual(all, {
    "content-security-policy": `${policy}; frame-ancestors 'self'`,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  assert.deepEqual(Object.keys(named), FILES.map(([name]) => `/${name}`).sort());
  const types = { css: "text/css", js: "text/javascript", wasm: "application/wasm" };
  for (const [path, sent] of Object.entries(named)) {
    assert.deepEqual(sent, { "cache-control": "public, max-age=31536000, immutable", "content-type": types[path.split(".").pop()] });
  }
});

const HOSTED = { "index.html": { type: "text/html; charset=utf-8", headers: rules()["/*"] } };

onPage("with what the host sends the page works, in a frame of its own place too", {
  faulty: HOSTED,
  replaced: { "frame.html": '<!doctype html><link rel="icon" href="data:,"><iframe src="index.html"></iframe>' },
}, async ({ page, visit }) => {
  await visit();
  await visit("frame.html", { started: false });
  await page.frames()[1].waitForSelector(":root.explorer");
});

onPage("with what the host sends nobody else frames the page", {
  faulty: { ...HOSTED, "frame.html": { headers: { "content-security-policy": "sandbox" } } },
  replaced: { "frame.html": '<!doctype html><link rel="icon" href="data:,"><iframe src="index.html"></iframe>' },
  allowed: [/frame-ancestors/],
}, async ({ page, visit }) => {
  await visit("frame.html", { started: false });
  assert.equal(await page.frames()[1].locator("#story").count(), 0);
});

test("the licences of what is compiled in lie beside the site, and name no machine", () => {
  const text = built("LICENSES.txt");
  for (const work of ["leptos", "wasm-bindgen", "xxhash-rust", "Rust's standard library", "verbatim"]) {
    assert.match(text, new RegExp(`^${work} \\d[\\w.+-]*: \\S`, "m"), work);
  }
  for (const words of ["Boost Software License - Version 1.0", "UNICODE LICENSE V3", "Greg Johnston"]) assert.ok(text.includes(words), words);
  const listed = [...text.split("-".repeat(80))[0].matchAll(/^(.+ \d\S*): /gm)].map(([, work]) => work);
  for (const work of listed) assert.ok(text.split("-".repeat(80)).slice(1).some((part) => part.includes(work)), `${work} has its text`);
  assert.doesNotMatch(text, /\/(root|home|Users|tmp)\//);
});
