//! Diagnostics to text: one file per format, and the closing lines for people.
//!
//! Callers hand files sorted by path and diagnostics sorted by place and rule; nothing here sorts again, so that two
//! formats never disagree on the order.

mod excerpt;
mod github;
mod human;
mod json;
mod jsonl;
mod outcome;
mod short;
mod statistics;
mod summary;
mod visible;
mod wrap;

use std::io::{self, Write};

pub use statistics::statistics;
pub use summary::summary;
pub use visible::pictured;
pub use wrap::wrap;

use crate::diagnostic::Diagnostic;
use crate::text::SourceText;

/// What was found in one file.
#[derive(Clone, Copy, Debug)]
pub struct FileReport<'a> {
    /// The path as it is shown.
    pub path: &'a str,
    /// The file.
    pub source: &'a SourceText,
    /// What was found, sorted by start, then rule.
    pub diagnostics: &'a [Diagnostic],
}

/// How diagnostics are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReportFormat {
    /// For people: the copy, with each place marked under it.
    Human,
    /// For people and editors: one line a diagnostic.
    Short,
    /// For tools: one JSON object a line.
    Jsonl,
    /// For tools: the same objects as one array.
    Json,
    /// For GitHub Actions: workflow commands, which become annotations.
    Github,
}

impl ReportFormat {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Human, Self::Short, Self::Jsonl, Self::Json, Self::Github];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Short => "short",
            Self::Jsonl => "jsonl",
            Self::Json => "json",
            Self::Github => "github",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// How a report for people looks; the formats for tools take no notice of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Whether it is coloured.
    pub colour: Colour,
    /// The width of the terminal in columns.
    pub width: usize,
    /// What the frame is drawn with.
    pub charset: Charset,
}

/// Whether a report is coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Colour {
    /// Plain bytes.
    Never,
    /// With ANSI escapes.
    Always,
}

/// What the frame round the copy is drawn with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Charset {
    /// Box-drawing characters.
    Unicode,
    /// ASCII only; the copy itself is shown as it is.
    Ascii,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: Colour::Never, width: 80, charset: Charset::Unicode }
    }
}

/// Writes the diagnostics of `files` to `out`, in the order given. Many small writes: hand it a buffer.
///
/// # Errors
/// What `out` gives.
pub fn write(
    format: ReportFormat,
    files: &[FileReport<'_>],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        ReportFormat::Human => human::write(files, style, out),
        ReportFormat::Short => short::write(files, out),
        ReportFormat::Jsonl => jsonl::write(files, out),
        ReportFormat::Json => json::write(files, out),
        ReportFormat::Github => github::write(files, out),
    }
}

/// Each diagnostic with its file, in the order given.
fn each<'a>(files: &[FileReport<'a>]) -> impl Iterator<Item = (FileReport<'a>, &'a Diagnostic)> {
    files.iter().flat_map(|file| file.diagnostics.iter().map(move |diagnostic| (*file, diagnostic)))
}
