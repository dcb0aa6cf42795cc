# make serve   build the site and serve it on http://127.0.0.1:8080/, again on each change
# make test    everything that has to hold, as CI runs it
# make build   the finished static site in dist/, ready for any static host under any path
# make bench   measure bytes and paint, and write the ledger
#
# Each sets up what is missing by itself; `make setup` does only that.

TOOLS := $(CURDIR)/tests/e2e/node_modules/.bin
export PATH := $(TOOLS):$(HOME)/.cargo/bin:$(PATH)
TARGET := $(if $(CARGO_TARGET_DIR),$(CARGO_TARGET_DIR),$(CURDIR)/target)
# Erased component types compile in a third of the time; the published site is built without.
DEV_FLAGS := CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components"

.PHONY: setup serve build publish test check e2e bench clean

setup:
	@sh .ci/setup

serve: setup
	$(DEV_FLAGS) trunk serve --offline

build: setup
	trunk build --release --offline

# As build, and the ids of this build are kept beside the seeds, so that links to them hold after later edits.
publish: setup
	VERBATIM_BUILD_FLAGS="--record $(if $(URL),--url $(URL))" trunk build --release --offline

test: check build e2e

check: setup
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --lib --bin verbatim -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib
	cargo test --locked
	cargo check --locked --manifest-path fuzz/Cargo.toml --target-dir $(TARGET)/fuzz

e2e:
	cd tests/e2e && node --test --test-concurrency=2 "*.test.mjs"

bench: build
	cd tests/e2e && node bench.mjs

clean:
	cargo clean
	rm -rf dist
