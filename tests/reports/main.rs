//! What the reports look like, format by format.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod characters;
mod human;
mod long_lines;
mod story;
mod tools;
mod totals;
