//! copydesk reads a news story as a copy desk does, and marks at exact spans what the desk would send back.
//!
//! The modules in the order in which a story goes through them: [`text`] counts places, [`diagnostic`] says what a
//! problem is, [`format`] reads a file into a [`document`], [`analysis`] finds what it speaks of, [`rule`] says what
//! a rule is, [`checks`] and [`pack`] hold the rules, [`lint`] runs them, [`config`] settles which, [`report`] and
//! [`docs`] write, [`cli`] is the program. docs/architecture.md says who may import whom.

pub mod analysis;
pub mod checks;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod docs;
pub mod document;
pub mod format;
pub mod lint;
pub mod pack;
pub mod report;
pub mod rule;
pub mod text;
