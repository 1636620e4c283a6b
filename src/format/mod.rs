//! One file per input format: bytes in, [`Document`](crate::document::Document) out.

mod passage;

pub use passage::passage;
