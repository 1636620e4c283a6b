//! One line a diagnostic, as editors and `grep` take it: `path:line:column: level: message [rule]`.

use std::io::{self, Write};

use super::visible::escaped;
use super::{FileReport, each};

pub(super) fn write(files: &[FileReport<'_>], out: &mut dyn Write) -> io::Result<()> {
    for (file, diagnostic) in each(files) {
        let at = file.source.position(diagnostic.span.start());
        let (path, message) = (escaped(file.path), escaped(&diagnostic.message));
        let (severity, rule) = (diagnostic.severity, &diagnostic.rule);
        writeln!(out, "{path}:{}:{}: {severity}: {message} [{rule}]", at.line, at.column)?;
    }
    Ok(())
}
