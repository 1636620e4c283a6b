//! The program as its users meet it: what it prints, where, and how it ends.

mod transcripts;
