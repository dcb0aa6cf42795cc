# make serve   build the site and serve it on http://127.0.0.1:8080/, again on each change
# make test    everything that has to hold, as CI runs it
# make build   the finished static site in dist/, ready for any static host under any path
# make publish as build, and the ids of this build are kept, so that links to them hold after later edits
# make gallery every form of chart on one page, target/gallery/index.html, for people to look at
# make bench   measure bytes, paint, presses, layout and Lighthouse's scores, and write the ledger; then as speed and growth
# make growth  how the work on hostile texts grows with their length
# make speed   time extraction beside other programs, on the seeds or on other articles: make speed ARTICLES=lines.jsonl
# make weigh   what extraction adds to the wasm that carries it
# make kills   kill a build at 200 moments and fill the disk at 50 sizes: the old site stands or the new one
# make eval    score what is found against gold data: make eval CORPUS=folder
#
# Each sets up what is missing by itself, the site no browser and no tools of the tests; `make setup` does only that, for all.

export PATH := $(CURDIR)/tests/e2e/node_modules/.bin:$(HOME)/.cargo/bin:$(PATH)
TARGET := $(if $(CARGO_TARGET_DIR),$(CARGO_TARGET_DIR),$(CURDIR)/target)
# No path of the machine that builds is written into what is published.
REMAP := --remap-path-prefix=$(HOME)/.cargo=cargo --remap-path-prefix=$(CURDIR)=.
WASM_FLAGS := CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS

.PHONY: setup setup-site serve build publish test check drawn extracted weighed e2e gallery bench growth speed weigh kills eval clean

setup-site:
	@sh .ci/setup site

setup: setup-site
	@sh .ci/setup

# What stops a build is said by the build; Trunk would add its own backtrace where RUST_BACKTRACE is set. A panic keeps it.
TRUNK := RUST_LIB_BACKTRACE=0 trunk

# Erased component types compile in a third of the time; the published site is built without.
serve: setup-site
	@$(WASM_FLAGS)="$(REMAP) --cfg erase_components" $(TRUNK) serve --offline

build: setup-site
	@$(WASM_FLAGS)="$(REMAP)" $(TRUNK) build --release --offline

# Trunk's site is built again in its place, whole or not at all, and only then is it recorded.
publish: build
	cargo run --locked --quiet --bin verbatim -- build --record $(if $(URL),--url $(URL)) seeds dist
	cargo run --locked --quiet --bin verbatim -- verify dist

test: setup check build drawn extracted weighed e2e

check: setup-site
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --lib --bins -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --features reader --bin reader -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib
	cargo test --locked
	cargo check --locked --manifest-path fuzz/Cargo.toml --target-dir $(TARGET)/fuzz

# Extraction in WebAssembly computes with sixteen bytes at once; both test builds say so, for they share their dependencies.
SIMD := $(WASM_FLAGS)="-C target-feature=+simd128"
# What is built for speed takes in functions nearly three times as large as LLVM does by itself.
FAST := $(WASM_FLAGS)="-C target-feature=+simd128 -C llvm-args=-inline-threshold=600"

# The page's component drawn into the DOM, for the test that compares it with what the build writes.
drawn: setup-site
	$(SIMD) cargo build --locked --target wasm32-unknown-unknown --example draw
	wasm-bindgen --target web --no-typescript --out-dir tests/e2e/drawn $(TARGET)/wasm32-unknown-unknown/debug/examples/draw.wasm

# Extraction as WebAssembly, for the test that compares it with the native one and for the bench.
EXTRACT = cargo build --locked --target wasm32-unknown-unknown --example extract
extracted: setup-site
	cargo build --locked
	$(SIMD) $(EXTRACT)
	wasm-bindgen --target experimental-nodejs-module --no-typescript --out-dir tests/e2e/extracted $(TARGET)/wasm32-unknown-unknown/debug/examples/extract.wasm

e2e: setup
	cd tests/e2e && node --test --test-concurrency=2 *.test.mjs

gallery: setup-site
	cargo run --locked --quiet --example gallery -- $(TARGET)/gallery

bench: setup build
	cd tests/e2e && node bench.mjs
	$(MAKE) speed growth

# Extraction beside quote-parser, compromise, Recognizers-Text and chrono-node of npm on the same articles: lines of
# {"id", "text"} in ARTICLES, or the seeds.
speed: setup-site
	cargo build --locked --profile native --bin verbatim --example native
	$(FAST) $(EXTRACT) --profile native
	$(SIMD) $(EXTRACT) --release
	wasm-bindgen --target experimental-nodejs-module --no-typescript --out-dir tests/speed/extracted $(TARGET)/wasm32-unknown-unknown/native/examples/extract.wasm
	wasm-bindgen --target experimental-nodejs-module --no-typescript --out-dir tests/speed/extracted/small $(TARGET)/wasm32-unknown-unknown/release/examples/extract.wasm
	cd tests/speed && npm ci --silent --no-audit --no-fund && node speed.mjs $(TARGET)/native $(ARTICLES)

# Texts that nobody writes, at one, two, four and eight times a length: what takes more than in proportion stands first.
growth: setup-site
	cargo run --locked --quiet --profile native --example growth

# All of extraction as WebAssembly, for the test that holds it to its budget.
CARRIER := $(WASM_FLAGS)="$(REMAP)" sh tests/weigh/build.sh $(TARGET)
weighed: setup-site
	$(CARRIER) nothing everything

PARTS := quotes figures both everything
weigh: setup-site
	$(CARRIER) nothing $(PARTS)
	node tests/weigh/weigh.mjs $(PARTS)

kills: setup-site
	sh tests/kill/kills.sh $(TARGET)

# How well quotes and figures are found in gold data: make eval CORPUS=folder with quotes/ and figures/; how well articles are
# taken out of saved pages where it has pages/, too.
eval: setup-site
	test ! -d $(CORPUS)/pages || (cd tests/eval && npm ci --silent --no-audit --no-fund --ignore-scripts)
	cargo build --locked --profile native
	python3 tests/eval/run.py $(CORPUS) $(TARGET)/native/verbatim

clean:
	cargo clean
	rm -rf dist
