//! How a story is put together.

mod casing;
pub mod collapsed_list;
mod counters;
pub mod headline_case;
mod headline_words;
mod marks;
pub mod off_topic_ending;
mod opening;
mod stock_openers;
mod tail;
pub mod text_after_references;
