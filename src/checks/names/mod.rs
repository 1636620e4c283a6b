//! People, places and organisations, and how the story spells them.

mod gazetteer;
pub mod name_near_miss;
pub mod place_variant;
