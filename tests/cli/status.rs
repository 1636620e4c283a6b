//! The exit status is a contract with hooks and CI.

use crate::folder::{CLEAN, FAULTY, Folder};

#[test]
fn the_exit_status_says_clean_found_or_could_not_run() {
    let folder = Folder::new(&[
        ("clean.txt", CLEAN),
        ("faulty.txt", FAULTY),
        ("picture.png", "\0\0\0"),
        ("broken/lint.toml", "fail-on = 3"),
        ("broken/clean.txt", CLEAN),
        ("lenient.toml", "fail-on = \"error\"\n[rules]\n\"copy/*\" = \"warning\"\n"),
        ("empty/.keep", ""),
    ]);
    let contract: &[(&[&str], i32)] = &[
        (&["clean.txt"], 0),
        (&["empty"], 0),
        (&["picture.png"], 0),
        (&["faulty.txt", "--exit-zero"], 0),
        (&["faulty.txt", "--config", "lenient.toml"], 0),
        (&["faulty.txt", "--ignore", "copy"], 0),
        (&["faulty.txt"], 1),
        (&["faulty.txt", "clean.txt"], 1),
        (&["faulty.txt", "--statistics"], 1),
        (&["faulty.txt", "--config", "lenient.toml", "--fail-on", "suggestion"], 1),
        (&["picture.png", "--fail-on", "suggestion"], 1),
        (&["gone.txt"], 2),
        (&["gone.txt", "clean.txt"], 2),
        (&["gone.txt", "faulty.txt"], 2),
        (&["gone.txt", "--exit-zero"], 2),
        (&["broken"], 2),
        (&["broken", "--exit-zero"], 2),
        (&["clean.txt", "--config", "gone.toml"], 2),
        (&["clean.txt", "--select", "copy/nothing-of-the-kind"], 2),
        (&["clean.txt", "--no-such-option"], 2),
    ];
    for (args, status) in contract {
        let output = folder.command(&["check"]).args(*args).output().unwrap();
        assert_eq!(output.status.code(), Some(*status), "check {}", args.join(" "));
    }
}

#[test]
fn every_format_ends_with_the_same_status() {
    let folder = Folder::new(&[("clean.txt", CLEAN), ("faulty.txt", FAULTY)]);
    for format in ["human", "short", "jsonl", "json", "github"] {
        for (path, status) in [("clean.txt", 0), ("faulty.txt", 1), ("gone.txt", 2)] {
            folder.command(&["check", "--format", format, path]).assert().code(status);
        }
    }
}

#[test]
fn help_and_version_are_a_success_and_a_wrong_word_is_not() {
    let folder = Folder::new(&[]);
    for (args, status) in
        [(&["--help"][..], 0), (&["--version"], 0), (&["check", "--help"], 0), (&["chekc"], 2), (&[], 2)]
    {
        folder.command(args).assert().code(status);
    }
}
