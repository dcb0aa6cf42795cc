#!/bin/sh
# What extraction adds to the wasm that carries it, in bytes brotli, built as a page's wasm is: sh weigh.sh TARGET-FOLDER
set -e
target=$1
params="-Oz $(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)"
for carries in nothing quotes figures both; do
    CARRIES=$carries cargo build --locked --quiet --release --target wasm32-unknown-unknown --example carrier
    wasm-bindgen --target web --no-typescript --out-dir "$target/weigh" "$target/wasm32-unknown-unknown/release/examples/carrier.wasm"
    # shellcheck disable=SC2086
    wasm-opt $params "$target/weigh/carrier_bg.wasm" -o "$target/weigh/$carries.wasm"
done
node - "$target/weigh" <<'JS'
const { readFileSync } = require("node:fs");
const { brotliCompressSync } = require("node:zlib");
const weigh = (name) => brotliCompressSync(readFileSync(`${process.argv[2]}/${name}.wasm`)).length;
const nothing = weigh("nothing");
for (const name of ["quotes", "figures", "both"]) console.log(`${name.padEnd(8)} ${String(weigh(name) - nothing).padStart(7)} bytes brotli added`);
JS
