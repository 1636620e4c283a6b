//! Workflow commands of GitHub Actions: each becomes an annotation beside the line.

use std::io::{self, Write};

use super::visible::pictured;
use super::{FileReport, each};
use crate::diagnostic::{Diagnostic, Severity};

pub(super) fn write(files: &[FileReport<'_>], out: &mut dyn Write) -> io::Result<()> {
    for (file, diagnostic) in each(files) {
        let level = level(diagnostic.severity);
        let (path, place) = (property(file.path), place(file, diagnostic));
        let rule = property(diagnostic.rule.as_str());
        writeln!(out, "::{level} file={path},{place},title={rule}::{}", message(diagnostic))?;
    }
    Ok(())
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Suggestion => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// GitHub takes columns only where the lines are the same; it drops them, with a complaint, where they are not.
fn place(file: FileReport<'_>, diagnostic: &Diagnostic) -> String {
    let from = file.source.position(diagnostic.span.start());
    let to = file.source.position(diagnostic.span.end());
    if from.line == to.line {
        format!("line={},endLine={},col={},endColumn={}", from.line, to.line, from.column, to.column)
    } else {
        format!("line={},endLine={}", from.line, to.line)
    }
}

fn message(diagnostic: &Diagnostic) -> String {
    let message = data(&diagnostic.message);
    match &diagnostic.help {
        Some(help) => format!("{message}%0Ahelp: {}", data(help)),
        None => message,
    }
}

/// Text after the last `::`. What is left of control characters once line ends are encoded is shown as pictures.
fn data(text: &str) -> String {
    pictured(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A"))
}

/// Text before it, where a colon or a comma would end the value.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
