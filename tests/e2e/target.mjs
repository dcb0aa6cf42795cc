// Where cargo puts what it builds, and the native program there.
import { fileURLToPath } from "node:url";

export const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../target", import.meta.url));
export const VERBATIM = `${TARGET}/debug/verbatim`;
