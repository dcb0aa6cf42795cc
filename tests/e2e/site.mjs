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
 * Serves DIST under `under` (such as "/" or "/some/path/") until closed. `replaced` maps a path in DIST to other text, or
 * to null for none. With `compressed` it sends brotli, as a good host does.
 */
export async function serve({ under = "/", replaced = {}, compressed = false } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (!path.startsWith(under)) return missing(response);
    let file = normalize(path.slice(under.length)).replace(/^(\.\.[/\\])+/, "").replace(/^\.$/, "");
    if (file === "" || file.endsWith("/")) file += "index.html";
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    const send = (content) => {
      if (!compressed) return response.end(content);
      response.setHeader("content-encoding", "br");
      return response.end(brotliCompressSync(content));
    };
    if (file in replaced) return replaced[file] === null ? missing(response) : send(replaced[file]);
    const full = join(DIST, file);
    if (!existsSync(full)) return missing(response);
    if (statSync(full).isDirectory()) {
      response.writeHead(301, { location: `${path}/` });
      return response.end();
    }
    send(readFileSync(full));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${under}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** The text of a file of the built site. */
export const built = (file) => readFileSync(join(DIST, file), "utf8");

/** The article on the built site, and the folder it is in. */
export function article() {
  const folder = built("index.html").match(/<link rel="canonical" href="([^"]+)\/">/)[1];
  return { folder, data: JSON.parse(built(`${folder}/article.json`)) };
}

function missing(response) {
  response.writeHead(404, { "content-type": "text/plain" });
  response.end("not found");
}
