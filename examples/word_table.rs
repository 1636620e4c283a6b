//! Makes rules/data/news-words.fst and given-names.fst of the tables of those names: `cargo run --example word_table`.
//!
//! They are looked up where they lie in the program; reading the text at each start would take milliseconds.
#![allow(clippy::disallowed_methods, reason = "a tool for the project's own files, not part of the program")]

use std::error::Error;

use copydesk::analysis::Usage;

fn main() -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string("rules/data/news-words.tsv")?;
    let mut words = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let word = fields.next().ok_or("a line without a word")?;
        let mut count = || {
            fields.next().ok_or("a line without its counts")?.parse::<u32>().map_err(Box::<dyn Error>::from)
        };
        let usage = Usage { stories: count()?, lower: count()?, capitalised: count()?, capitals: count()? };
        words.push((word.replace('’', "'"), usage.pack()));
    }
    words.sort();
    words.dedup_by(|a, b| a.0 == b.0);
    let table = fst::Map::from_iter(words)?.into_fst().into_inner();
    std::fs::write("rules/data/news-words.fst", table)?;

    let text = std::fs::read_to_string("rules/data/given-names.tsv")?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let mut names: Vec<_> = lines.filter_map(|line| line.split('\t').next()).map(str::to_lowercase).collect();
    names.sort();
    names.dedup();
    std::fs::write("rules/data/given-names.fst", fst::Set::from_iter(names)?.into_fst().into_inner())?;
    Ok(())
}
