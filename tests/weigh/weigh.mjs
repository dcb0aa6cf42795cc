// Prints what each part of extraction adds: node weigh.mjs PART...
import { added } from "./added.mjs";

for (const part of process.argv.slice(2)) console.log(`${part.padEnd(10)} ${String(added(part)).padStart(7)} bytes brotli added`);
