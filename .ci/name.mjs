// Names every file that a page loads by what is in it, so that it may be kept for ever, and says the sum of each where it is
// asked for, so that no other is taken: of the modules in the start script, of the start script in the page.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const path = (file) => join(folder, file);

/** Gives the file its name; this, and its sum as the browser reads it. */
function name(file, stem, end) {
  const sum = createHash("sha256").update(readFileSync(path(file))).digest();
  const named = `${stem}-${sum.toString("hex").slice(0, 16)}.${end}`;
  renameSync(path(file), path(named));
  return [named, `sha256-${sum.toString("base64")}`];
}

/** The files of a module, by what they end with. */
function module(stem, ...ends) {
  const built = readdirSync(folder).filter((file) => file.startsWith(stem));
  return Object.fromEntries(ends.map((end) => [end, name(built.find((file) => file.endsWith(`.${end}`)), stem, end)]));
}

/** Writes `words` where a file has `place`. */
function write(file, place, words) {
  const text = readFileSync(path(file), "utf8");
  if (!place.test(text)) throw new Error(`${file} has no ${place}`);
  writeFileSync(path(file), text.replace(place, words));
}

const files = { verbatim: module("verbatim", "js", "wasm"), details: module("details", "js", "wasm", "css") };
write("boot.js", /__FILES__/, JSON.stringify(files));
const [boot, sum] = name("boot.js", "boot", "js");
write("index.html", /src="?\.\/boot\.js"?/, `src="./${boot}" integrity="${sum}"`);

// What only paste/ loads. The builder links its start script and its style.
const alone = name("alone.js", "alone", "js");
const own = { css: name("own.css", "own", "css") };
write("reader.js", /__WORKER__/, JSON.stringify({ ...files, alone, own, reader: module("reader", "wasm"), importer: module("importer", "js", "wasm") }));
write("own.js", /__FILES__/, JSON.stringify({ ...files, paste: module("paste", "js", "wasm"), reader: name("reader.js", "reader", "js") }));
name("own.js", "own", "js");
