//! Quotation marks, apostrophes, and what stands between them.

pub mod mixed_apostrophes;
