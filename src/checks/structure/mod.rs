//! How a story is put together.

pub mod off_topic_ending;
mod opening;
mod stock_openers;
mod tail;
pub mod text_after_references;
