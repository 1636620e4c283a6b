//! lint.toml: from its text to settings that say, for each file, which rules are run on it and how grave they are.
//!
//! Nothing here reads a file. The program finds lint.toml and the packs that it names, and hands over their text:
//!
//! 1. [`Config::parse`] reads lint.toml, and keeps every mistake in it at its place;
//! 2. [`Config::packs`] says which packs of the user's own to read; [`Catalogue::add`] takes their rules in;
//! 3. [`settle`] holds the whole against the [`Catalogue`] of rules, and gives [`Settings`], or every mistake.

mod allow;
mod catalogue;
mod choice;
mod entries;
mod file;
mod keys;
mod levels;
mod mistake;
mod options;
mod patterns;
mod rule_sets;
mod settings;
mod settle;
mod starter;
mod syntax;
mod values;

pub use allow::{Coverage, Exceptions};
pub use catalogue::{Catalogue, TakenId, UnknownRule};
pub use file::Config;
pub use levels::CommandLine;
pub use mistake::mistake;
pub use settings::{DEFAULT_FAIL_ON, Settings};
pub use settle::settle;
pub use starter::starter;
pub use values::Placed;
