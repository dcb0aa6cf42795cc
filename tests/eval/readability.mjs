// The article of each page as Readability.js takes it: readability.mjs FOLDER of ID.html.gz; prints lines of {"id", "text"}.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, li, tr, td, blockquote, pre, figure, figcaption, br, section, article";

const folder = process.argv[2];
for (const file of readdirSync(folder).filter((name) => name.endsWith(".html.gz")).sort()) {
    const { document } = parseHTML(gunzipSync(readFileSync(join(folder, file))).toString("utf8"));
    const article = new Readability(document).parse();
    let text = "";
    if (article) {
        // The words of two paragraphs must not stand in one.
        const { document: content } = parseHTML(`<html><body>${article.content}</body></html>`);
        for (const block of content.querySelectorAll(BLOCKS)) block.after("\n\n");
        text = content.body.textContent;
    }
    console.log(JSON.stringify({ id: file.slice(0, -".html.gz".length), text }));
}
