//! The program: the only module that reads and writes files, and knows where it runs.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros,
    reason = "this is the module that touches the world"
)]

mod args;
mod check;
mod checked;
mod describe;
mod desk;
mod init;
mod inputs;
mod packs;
mod paths;
mod status;
mod terminal;

use clap::Parser;

use args::{Args, Command};
pub use status::ExitStatus;

/// Runs the program with the arguments of the process; what is wrong is said on standard error.
pub fn run() -> ExitStatus {
    let args = Args::parse();
    let ended = match &args.command {
        Command::Check(check) => check::check(check),
        Command::Rules(rules) => describe::rules(rules),
        Command::Explain(explain) => describe::explain(explain),
        Command::Docs(docs) => describe::docs(docs),
        Command::Init(_) => init::init(),
    };
    ended.unwrap_or_else(|failure| {
        if terminal::is_closed_pipe(&failure) {
            // Whoever read the output has seen enough: `copydesk check | head`.
            return ExitStatus::Clean;
        }
        terminal::say(&format!("{failure:#}"));
        ExitStatus::CouldNotRun
    })
}
