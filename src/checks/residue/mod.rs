//! What machines leave in copy.

pub mod category_slug;
mod sections;
