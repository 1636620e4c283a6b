//! Slips of the key and of editing.

mod wording;

pub mod echoed_conjunct;
pub mod repeated_phrase;
pub mod repeated_word;
pub mod space_before_punctuation;
