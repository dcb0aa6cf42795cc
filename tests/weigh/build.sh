#!/bin/sh
# The wasm that carries each part of extraction that is named, as TARGET/weigh/PART.wasm, built as a page's wasm is:
# sh build.sh TARGET PART...
set -e
target=$1
shift
params="-Oz $(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)"
for carries in "$@"; do
    CARRIES=$carries cargo build --locked --quiet --release --target wasm32-unknown-unknown --example carrier
    wasm-bindgen --target web --no-typescript --out-dir "$target/weigh" "$target/wasm32-unknown-unknown/release/examples/carrier.wasm"
    # shellcheck disable=SC2086 # the parameters are words
    wasm-opt $params "$target/weigh/carrier_bg.wasm" -o "$target/weigh/$carries.wasm"
done
