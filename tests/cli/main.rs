//! The program as its users meet it: what it prints, where, and how it ends.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test may read, write and run the program")]

mod bad_copy;
mod files;
mod folder;
mod governing;
mod pipes;
mod standard_input;
mod status;
mod transcripts;
