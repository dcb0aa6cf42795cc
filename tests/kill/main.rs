//! Builds that are killed and disks that are full: the old site stands or the new one, with the old record or the new one, and the
//! next build succeeds. A few of each in `cargo test`; `make kills` tries 200 moments and 50 sizes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper that panics is a test that fails")]
#![cfg(unix)]

mod desk;

use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use desk::{Desk, Left};

/// Since when a moment counts: the start of the build, its first writing, the standing of the new site.
const BEGINS: [fn(&Desk) -> bool; 3] = [|_| true, |desk| desk.path(".out.new").exists(), Desk::has_new_site];

#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::new(folder.path(), build);
    let lasts = BEGINS.map(|begun| {
        desk.reset();
        let mut child = command(desk.folder()).spawn().unwrap();
        until(|| begun(&desk));
        let since = Instant::now();
        assert!(child.wait().unwrap().success());
        since.elapsed()
    });
    let (mut state, mut tally) = (1, Tally::default());
    for (begun, lasts) in BEGINS.into_iter().zip(lasts).cycle().take(times("KILLS", 10)) {
        desk.reset();
        let mut child = command(desk.folder()).spawn().unwrap();
        until(|| begun(&desk) || child.try_wait().unwrap().is_some());
        std::thread::sleep(lasts.mul_f64(random(&mut state)));
        child.kill().unwrap();
        child.wait().unwrap();
        tally.count(&desk);
        build(desk.folder());
        assert!(desk.is_new(), "the next build differs");
    }
    println!("kills: {tally:?}");
}

#[test]
fn a_full_disk_leaves_the_old_site_or_the_new_one() {
    let disk = std::env::var("DISK").ok();
    let folder = disk.as_ref().map_or_else(tempfile::tempdir, tempfile::tempdir_in).unwrap();
    let desk = Desk::new(folder.path(), build);
    let (sizes, (all, longest), mut tally) = (times("SIZES", 10), desk.bytes(), Tally::default());
    for part in (0..sizes).map(|size| size as f64 / sizes as f64) {
        desk.reset();
        let run = if disk.is_some() {
            desk.fill((all as f64 * part) as u64);
            command(desk.folder()).stderr(Stdio::piped()).output().unwrap()
        } else {
            cut_short(desk.folder(), (longest as f64 * part) as u64)
        };
        desk.empty();
        let told = String::from_utf8_lossy(&run.stderr);
        let is_told = run.status.code() == Some(1) && told.contains(" cannot be ") && !told.contains("panicked");
        assert!(run.status.success() || is_told, "{:?} {told}", run.status);
        tally.count(&desk);
        build(desk.folder());
        assert!(desk.is_new(), "the next build differs");
    }
    println!("{}: {tally:?}", if disk.is_some() { "sizes of a full disk" } else { "sizes of a file" });
}

#[test]
fn of_builds_at_once_one_is_done_and_the_others_turned_away() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::new(folder.path(), build);
    desk.reset();
    let start = |_| command(desk.folder()).stderr(Stdio::piped()).spawn().unwrap();
    let builds: Vec<Child> = (0..4).map(start).collect();
    let runs: Vec<Output> = builds.into_iter().map(|build| build.wait_with_output().unwrap()).collect();
    let (done, away): (Vec<&Output>, Vec<&Output>) = runs.iter().partition(|run| run.status.success());
    assert!(!done.is_empty());
    for run in away {
        let told = String::from_utf8_lossy(&run.stderr);
        assert!(told.contains("another build is running"), "{told}");
    }
    assert!(desk.is_new());
}

/// How many builds left what.
#[derive(Debug, Default)]
struct Tally {
    old: usize,
    between: usize,
    new: usize,
}

impl Tally {
    fn count(&mut self, desk: &Desk) {
        match desk.left() {
            Left::Old => self.old += 1,
            Left::Between => self.between += 1,
            Left::New => self.new += 1,
        }
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_verbatim"));
    command.args(["build", "seeds", "out", "--record"]).current_dir(folder);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// A build that nothing disturbs.
fn build(folder: &Path) {
    let run = command(folder).stderr(Stdio::piped()).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// A build whose files can be no longer than `bytes`, which is what a full disk is to each of them.
fn cut_short(folder: &Path, bytes: u64) -> Output {
    const BLOCK: u64 = 512;
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" build seeds out --record", bytes / BLOCK);
    Command::new("sh").args(["-c", &script, env!("CARGO_BIN_EXE_verbatim")]).current_dir(folder).output().unwrap()
}

/// How often: the share in `cargo test`, or what the environment says.
fn times(name: &str, few: usize) -> usize {
    std::env::var(name).map_or(few, |times| times.parse().unwrap())
}

/// From 0 to 1, the same numbers on every run.
fn random(state: &mut u64) -> f64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 40) as f64 / (1 << 24) as f64
}

/// Looks until it is so; fails where it never is.
fn until(mut is_so: impl FnMut() -> bool) {
    let since = Instant::now();
    while !is_so() {
        assert!(since.elapsed() < Duration::from_secs(60), "the build never came so far");
    }
}
