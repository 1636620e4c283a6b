//! The exit status: a contract with hooks and CI.

use std::process::{ExitCode, Termination};

/// How the program ends.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ExitStatus {
    /// 0: nothing at or above `fail-on`.
    Clean = 0,
    /// 1: something at or above `fail-on`.
    Found = 1,
    /// 2: could not run, or not on all: a bad argument, a mistake in lint.toml, a file that cannot be read. What was
    /// found in the others is still printed.
    CouldNotRun = 2,
}

impl Termination for ExitStatus {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}
