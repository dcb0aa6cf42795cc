// Links and files that hold no article: paste/ refuses each with words.
import { crc32, deflateRawSync } from "node:zlib";

/** The end of an address that carries an article of this JSON. */
export const link = (json, { bytes = deflateRawSync(json), sum = crc32(json) } = {}) =>
  `#d=z1.${bytes.toString("base64url")}.${sum.toString(16).padStart(8, "0")}`;

/** Links that hold no article as this program packs it. */
export const LINKS = {
  "a bomb": link("x", { bytes: deflateRawSync(Buffer.alloc(50 << 20)) }),
  "more than a link may carry": `#d=z1.${"A".repeat(70_000)}.00000000`,
  "a megabyte": `#d=z1.${"A".repeat(1 << 20)}.00000000`,
  "another sum": link(JSON.stringify({ text: "Words." }), { sum: 1 }),
  "no sum": `#d=z1.${deflateRawSync('{"text":"Words."}').toString("base64url")}`,
  "cut off": link(JSON.stringify({ text: Array.from({ length: 400 }, (_, at) => `Quay ${(at * 7919) % 1000}.`).join(" ") })).slice(0, 700),
  "a later form": "#d=z2.AAAA.00000000",
  "no form": "#d=AAAA",
  "no data": "#d=",
  "other letters": "#d=z1.ä€<script>.00000000",
  "escaped letters": "#d=z1.%41%3Cscript%3E.00000000",
  "no DEFLATE": link("x", { bytes: Buffer.from("this is no DEFLATE") }),
  "no JSON": link("text"),
  "JSON of something else": link('["text"]'),
  "JSON with more": link('{"text":"Words.","script":"x"}'),
  "JSON as deep as it is long": link(`${"[".repeat(100_000)}`),
  "JSON with half a character": link('{"text":"\\ud800"}'),
  "a text that is a number": link('{"text":1e999}'),
  "nothing": link('{"text":""}'),
  "twice": `${link('{"text":"Words."}', { sum: 2 })}&d=z1.AAAA.0`,
};

/** Files that hold no article. */
export const FILES = {
  "a PDF": ["a.pdf", "%PDF-1.7\n%âãÏÓ"],
  "a picture": ["a.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  "an archive": ["a.txt", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
  "a compressed file": ["a.txt", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
  "nothing": ["a.txt", ""],
  "blanks": ["a.md", " \n\t\u00a0\n"],
  "noughts": ["a.html", Buffer.alloc(4096)],
  "letters of no encoding": ["a.txt", Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 37 + 129) % 256))],
  "a page without words": ["a.html", "<script>x</script><style>y</style>"],
  "JSON as deep as it is long": ["a.json", "[".repeat(100_000)],
  "JSON deep in a field": ["a.json", `{"about":${'{"label":'.repeat(100_000)}`],
  "JSON of a package": ["a.json", '{"name":"x","version":"1.0.0"}'],
  "three megabytes": ["a.txt", Buffer.alloc(3 << 20, "a ")],
};
