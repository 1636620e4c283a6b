//! Slips of the key and of editing.

pub mod echoed_conjunct;
