//! The program as its users meet it: what it prints, where, and how it ends.

mod bad_copy;
mod files;
mod folder;
mod governing;
mod pipes;
mod standard_input;
mod status;
mod transcripts;
