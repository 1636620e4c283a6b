//! Makes the tables of rules/data that are looked up where they lie in the program: `cargo run --example data_tables`.
//!
//! Reading the texts at each start would take milliseconds. A test holds the tables against the texts.
#![allow(clippy::disallowed_methods, reason = "a tool for the project's own files, not part of the program")]

#[path = "../tests/support/tables.rs"]
mod tables;

use std::fs;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for table in tables::TABLES {
        let text = fs::read_to_string(format!("rules/data/{}", table.text))?;
        let packed = fst::Map::from_iter((table.entries)(&text)?)?;
        fs::write(format!("rules/data/{}", table.packed), packed.into_fst().into_inner())?;
    }
    Ok(())
}
