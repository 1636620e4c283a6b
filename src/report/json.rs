//! The objects of the JSON lines as one array, still one a line, so that two reports can be compared with `diff`.

use std::io::{self, Write};

use super::jsonl::Record;
use super::{FileReport, each};

pub(super) fn write(files: &[FileReport<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut before = "[\n";
    for (file, diagnostic) in each(files) {
        write!(out, "{before}")?;
        serde_json::to_writer(&mut *out, &Record::new(file, diagnostic))?;
        before = ",\n";
    }
    let nothing = before == "[\n";
    writeln!(out, "{}", if nothing { "[]" } else { "\n]" })
}
