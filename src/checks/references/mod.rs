//! References: lists of them, and what the copy cites.

mod citations;
mod entries;
pub mod uncited;
