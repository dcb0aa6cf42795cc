// What a part of extraction adds to the wasm that carries it, in bytes brotli. `make weighed` builds what is weighed here.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { TARGET } from "../e2e/target.mjs";

const weigh = (part) => brotliCompressSync(readFileSync(`${TARGET}/weigh/${part}.wasm`)).length;

/** The bytes that `part` adds. */
export const added = (part) => weigh(part) - weigh("nothing");
