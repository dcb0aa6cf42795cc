// A static host as dumb as they come, over the built site; single files can be replaced for a test.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

export const DIST = new URL("../../dist/", import.meta.url).pathname;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
};

/**
 * Serves the site in `root` under `under` (such as "/" or "/some/path/", not encoded) until closed. `replaced` maps a path
 * in it to other text, or to null for none. `faulty` maps a path to what is wrong with its answer, read anew at each request:
 * `status`, `type` or other `headers`, `cut` (so many bytes come), `broken` (and then the connection ends), `silent` (and
 * then nothing more), `until` (a promise: nothing comes before it is kept). With `compressed` it sends brotli, each file
 * compressed once, as a good host does.
 */
export async function serve({ root = DIST, under = "/", replaced = {}, faulty = {}, compressed = false } = {}) {
  const packed = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (!path.startsWith(under)) return missing(response);
    let file = normalize(path.slice(under.length)).replace(/^(\.\.[/\\])+/, "").replace(/^\.$/, "");
    if (file === "" || file.endsWith("/")) file += "index.html";
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    const send = (content) => {
      if (!compressed) return response.end(content);
      response.setHeader("content-encoding", "br");
      if (!packed.has(file)) packed.set(file, brotliCompressSync(content));
      return response.end(packed.get(file));
    };
    if (file in faulty) {
      await faulty[file].until;
      // What is wrong may have been put right while this waited.
      if (file in faulty) return answer(response, Buffer.from(replaced[file] ?? readFileSync(join(root, file))), faulty[file]);
    }
    if (file in replaced) return replaced[file] === null ? missing(response) : send(replaced[file]);
    const full = join(root, file);
    if (!existsSync(full)) return missing(response);
    if (statSync(full).isDirectory()) {
      response.writeHead(301, { location: `${path}/` });
      return response.end();
    }
    send(readFileSync(full));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${under.split("/").map(encodeURIComponent).join("/")}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** The text of a file of the built site. */
export const built = (file) => readFileSync(join(DIST, file), "utf8");

/** What a page of the site in `root` loads: the start script, and the files of each module by kind; each as its name and sum. */
export function loaded(root = DIST) {
  const [, boot, sum] = readFileSync(join(root, "index.html"), "utf8").match(/src="\.\/(boot-[^"]+)" integrity="([^"]+)"/);
  const modules = JSON.parse(readFileSync(join(root, boot), "utf8").match(/\{"verbatim":.*?\}\}/)[0]);
  return { boot: [boot, sum], ...modules };
}

/** What only the page for an article of one's own loads besides: start script, style, module, worker and importer, as
 * names and sums. */
export function loadedByOwn(root = DIST) {
  const read = (file) => readFileSync(join(root, file), "utf8");
  const page = read("paste/index.html");
  const [, script, sum] = page.match(/src="\.\.\/(own-[^"]+)" integrity="([^"]+)"/);
  const [, style, styleSum] = page.match(/href="\.\.\/(own-[^"]+)" integrity="([^"]+)"/);
  const { paste, reader } = JSON.parse(read(script).match(/\{"verbatim":.*?"reader":\[[^\]]*\]\}/)[0]);
  const { reader: worker, importer, alone } = JSON.parse(read(reader[0]).match(/\{"verbatim":.*?"importer":\{.*?\}\}/)[0]);
  return {
    script: [script, sum],
    style: [style, styleSum],
    pasteJs: paste.js,
    pasteWasm: paste.wasm,
    reader,
    readerWasm: worker.wasm,
    importerJs: importer.js,
    importerWasm: importer.wasm,
    alone,
  };
}

/** The article on the built site, and the folder it is in. */
export function article() {
  const folder = built("index.html").match(/<link rel="canonical" href="([^"]+)\/">/)[1];
  return { folder, data: JSON.parse(built(`${folder}/article.json`)) };
}

/** Answers as badly as told. */
function answer(response, whole, { status = 200, type, headers = {}, cut, broken, silent }) {
  const content = cut === undefined ? whole : whole.subarray(0, cut);
  if (type) response.setHeader("content-type", type);
  if (silent && cut === undefined) return;
  if (broken) response.setHeader("content-length", whole.length);
  response.writeHead(status, headers);
  if (!broken && !silent) return response.end(content);
  response.write(content, () => broken && response.socket.end());
}

function missing(response) {
  response.writeHead(404, { "content-type": "text/plain" });
  response.end("not found");
}
