//! Where the output goes, and that nothing else is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use crate::folder::{FAULTY, Folder};

fn copydesk(folder: &Folder, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
    command.current_dir(folder.path()).args(args).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// More than a pipe holds, so that the program must still be writing when its reader goes.
fn long_story() -> String {
    FAULTY.repeat(20_000)
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = Folder::new(&[("mill.txt", &long_story())]);
    for format in ["human", "short", "jsonl", "json", "github"] {
        let mut child = copydesk(&folder, &["check", "--format", format, "mill.txt"]).spawn().unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{format}");
    }
}

#[test]
fn nobody_on_standard_error_is_no_failure() {
    let folder = Folder::new(&[("mill.txt", FAULTY)]);
    let mut child = copydesk(&folder, &["check", "--format", "short", "gone.txt", "-", "mill.txt"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    // It waits for its standard input, so that what it says comes after the pipe is closed.
    drop(child.stderr.take());
    drop(child.stdin.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("mill.txt:1:17: error"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let folder = Folder::new(&[("mill.txt", FAULTY)]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = copydesk(&folder, &["check", "mill.txt"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("copydesk: "));
}

#[test]
fn check_writes_to_no_file() {
    let folder = Folder::new(&[("mill.txt", FAULTY), ("news/tram.md", FAULTY), ("broken/lint.toml", "a")]);
    folder.write("news/logo.png", b"\x89PNG\r\n\x1a\n");
    let before = snapshot(folder.path());
    for args in [&["check"][..], &["check", "news", "gone.txt"], &["check", "--format", "json", "-"]] {
        copydesk(&folder, args).stdin(Stdio::null()).output().unwrap();
    }
    assert_eq!(snapshot(folder.path()), before);
}

/// Every path below the folder, with when it was changed and what is in it.
fn snapshot(folder: &Path) -> BTreeMap<PathBuf, (SystemTime, Vec<u8>)> {
    let mut paths = BTreeMap::new();
    for entry in ignore::WalkBuilder::new(folder).standard_filters(false).build() {
        let path = entry.unwrap().into_path();
        let changed = fs::metadata(&path).unwrap().modified().unwrap();
        let bytes = if path.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
        paths.insert(path, (changed, bytes));
    }
    paths
}
