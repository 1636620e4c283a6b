//! The native rules: a folder a pack, a file a rule.
//!
//! To add one: write `<pack>/<slug>.rs` after the pattern of its neighbours, name it in the pack's `mod.rs` and in
//! the list below. A test holds the list against the folders, and runs the examples.

pub mod copy;
pub mod names;
pub mod quotes;
pub mod references;
pub mod residue;
pub mod structure;

use crate::rule::Native;

/// Lists the native rules; each is the constant `RULE` of its file.
macro_rules! checks {
    ($($pack:ident :: $slug:ident),* $(,)?) => {
        /// All native rules.
        pub const CHECKS: &[Native] = &[$($pack::$slug::RULE),*];
    };
}

checks! {
    copy::echoed_conjunct,
    copy::repeated_phrase,
    copy::repeated_word,
    copy::space_before_punctuation,
    names::name_near_miss,
    names::place_variant,
    quotes::mixed_apostrophes,
    references::uncited,
    residue::category_slug,
    structure::collapsed_list,
    structure::headline_case,
    structure::off_topic_ending,
    structure::text_after_references,
}
