//! Standard output, and what it can show.

use std::io::{self, BufWriter, Write};

use anstream::{AutoStream, ColorChoice};

use super::args::Color;
use crate::report::{Charset, Colour, Style, pictured};

/// A report is no wider than this, however wide the window: lines that long are hard to read.
const WIDEST: usize = 140;

/// Standard output, buffered.
pub fn standard_output() -> BufWriter<io::StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// How a report looks on this terminal.
pub fn style(color: Color) -> Style {
    let choice = match color {
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
        Color::Auto => AutoStream::choice(&io::stdout()),
    };
    let colour = if matches!(choice, ColorChoice::Never) { Colour::Never } else { Colour::Always };
    let width = terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0));
    Style { colour, width: width.min(WIDEST), charset: Charset::Unicode }
}

/// Prints `text` to standard output.
pub fn print(text: &str) -> anyhow::Result<()> {
    let mut out = standard_output();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Says on standard error what went wrong.
pub fn say(failure: &str) {
    remark(&format!("copydesk: {failure}"));
}

/// A line on standard error, for people. If nobody takes it, nobody misses it; `eprintln!` would panic.
pub fn remark(line: &str) {
    let _ = writeln!(io::stderr(), "{}", pictured(line));
}

/// Whether the reader of our output has gone.
pub fn is_closed_pipe(failure: &anyhow::Error) -> bool {
    let io = failure.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    io.into_iter().any(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
