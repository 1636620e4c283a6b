//! How a story is put together.

pub mod off_topic_ending;
mod stock_openers;
