//! A folder that is gone after the test, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, OutputAssert};

/// A sentence with one finding: `the` stands twice.
pub const FAULTY: &str = "The mill on the the river closed in May.\n";
/// A sentence with none.
pub const CLEAN: &str = "The mill on the river closed in May.\n";

pub struct Folder {
    folder: tempfile::TempDir,
}

impl Folder {
    /// A folder with these files, each with its path in it and its text.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self { folder: tempfile::tempdir().unwrap() };
        // So that no lint.toml or .gitignore above it has a say.
        folder.write("lint.toml", b"");
        files.iter().for_each(|(path, text)| folder.write(path, text.as_bytes()));
        folder
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn join(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, bytes: &[u8]) {
        let file = self.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }

    /// `copydesk` with these arguments, not run yet.
    pub fn command(&self, args: &[&str]) -> Command {
        Command::new(env!("CARGO_BIN_EXE_copydesk")).current_dir(self.path()).args(args)
    }

    /// `copydesk check --format short` with these arguments besides.
    pub fn check(&self, args: &[&str]) -> OutputAssert {
        self.command(&["check", "--format", "short", "--quiet"]).args(args).assert()
    }
}

/// The lines of standard output.
pub fn lines(output: &OutputAssert) -> Vec<String> {
    let out = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    out.lines().map(str::to_owned).collect()
}

/// The paths that lines of `--format short` begin with.
pub fn paths(output: &OutputAssert) -> Vec<String> {
    lines(output).iter().map(|line| line.split(':').next().unwrap().to_owned()).collect()
}

/// Standard error.
pub fn errors(output: &OutputAssert) -> String {
    String::from_utf8(output.get_output().stderr.clone()).unwrap()
}
