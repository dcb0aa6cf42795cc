// Writes LICENSES.txt: what is compiled into the WebAssembly of a site, and the terms under which it may be copied. What a build
// takes in is cargo's own account; the terms are the packages' own files.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
const run = (...words) => execFileSync(words[0], words.slice(1), { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
const WASM = ["--target", "wasm32-unknown-unknown", "--features", "reader", "--edges", "normal,no-proc-macro"];

const { packages } = JSON.parse(run("cargo", "metadata", "--locked", "--format-version", "1"));
const known = new Map(packages.map((each) => [`${each.name} v${each.version}`, each]));
const compiled = new Set(
  run("cargo", "tree", "--locked", ...WASM, "--prefix", "none", "--format", "{p}")
    .split("\n")
    .map((line) => line.split(" ").slice(0, 2).join(" "))
    .filter((line) => known.has(line)),
);
const [, rust] = run("rustc", "--version").match(/^rustc (\S+)/);
const works = [
  ...[...compiled].sort().map((name) => known.get(name)),
  { name: "Rust's standard library", version: rust, license: "MIT OR Apache-2.0", authors: ["The Rust Project contributors"] },
];

/** The texts of a package's licence. Where one may choose, the MIT licence is taken. */
function texts({ manifest_path, authors }) {
  const home = manifest_path && dirname(manifest_path);
  const files = home ? readdirSync(home).filter((file) => /^(licen[cs]e|copying|unlicense|notice)/i.test(file)).sort() : [];
  if (!files.length) return [mit(authors)];
  const hasMit = files.some((file) => /mit/i.test(file));
  const taken = hasMit ? files.filter((file) => !/apache|unlicense|copying/i.test(file)) : files;
  return taken.map((file) => readFileSync(join(home, file), "utf8").replaceAll("\r\n", "\n").trim());
}

/** The MIT licence of a package that names it and carries no text: Verbatim's own, with the authors of the package. */
function mit(authors) {
  const [, text] = readFileSync(join(root, "LICENSE"), "utf8").split(/^-+\n\n/m);
  return text.trim().replace(/^Copyright .*$/m, `Copyright (c) ${authors.join(", ") || "its authors"}`);
}

const byText = new Map();
for (const work of works) {
  for (const text of texts(work)) byText.set(text, [...(byText.get(text) ?? []), `${work.name} ${work.version}`]);
}
writeFileSync(
  join(folder, "LICENSES.txt"),
  [
    "What is compiled into the WebAssembly of this site, and the terms under which it may be copied.",
    works.map(({ name, version, license }) => `${name} ${version}: ${license}`).join("\n"),
    ...[...byText].map(([text, whose]) => `${"-".repeat(80)}\n\n${whose.join(", ")}\n\n${text}`),
  ].join("\n\n") + "\n",
);
