#!/bin/sh
# Kills a build at 200 moments and fills the disk at 50 sizes; a small share of it is in `make test`. A disk that can be filled takes
# root; without it, each file of the build is cut short instead. kills.sh TARGET
set -eu
disk="$1/disk"
mkdir -p "$disk"
if mount -t tmpfs -o size=64m tmpfs "$disk" 2>/dev/null; then
    trap 'umount "$disk"' EXIT
    export DISK="$disk"
fi
KILLS=200 SIZES=50 cargo test --locked --test kills -- --nocapture --test-threads 1
