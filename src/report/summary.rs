//! The closing line.

use super::FileReport;
use crate::diagnostic::Severity;

/// What was found in how many files, without a line end: `3 errors, 1 warning in 2 of 5 files`. `read` is the number
/// of files that were read, those without a problem included, whether or not they are in `files`.
pub fn summary(files: &[FileReport<'_>], read: usize) -> String {
    let counts: Vec<_> =
        Severity::ALL.into_iter().rev().filter_map(|severity| count(files, severity)).collect();
    if counts.is_empty() {
        return format!("no problems in {}", many(read, "file"));
    }
    let concerned = files.iter().filter(|file| !file.diagnostics.is_empty()).count();
    let files = many(read.max(concerned), "file");
    let part = if concerned < read { format!("{concerned} of ") } else { String::new() };
    format!("{} in {part}{files}", counts.join(", "))
}

fn count(files: &[FileReport<'_>], severity: Severity) -> Option<String> {
    let diagnostics = files.iter().flat_map(|file| file.diagnostics);
    let count = diagnostics.filter(|diagnostic| diagnostic.severity == severity).count();
    (count > 0).then(|| many(count, severity.name()))
}

fn many(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
