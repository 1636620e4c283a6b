//! People, places and organisations, and how the story spells them.

mod candidates;
pub mod name_near_miss;
pub mod place_variant;
