//! One JSON object a line: the contract that tools read. The order of the fields here is the order of the keys.

use std::io::{self, Write};

use serde::Serialize;

use super::{FileReport, each};
use crate::diagnostic::{Diagnostic, Fix, Label};
use crate::text::{Edit, Position, Source, SourceText};

pub(super) fn write(files: &[FileReport<'_>], out: &mut dyn Write) -> io::Result<()> {
    for (file, diagnostic) in each(files) {
        serde_json::to_writer(&mut *out, &Record::new(file, diagnostic))?;
        writeln!(out)?;
    }
    Ok(())
}

/// A diagnostic as tools read it: offsets in bytes of the file, the end exclusive; lines and columns from 1.
#[derive(Serialize)]
pub(super) struct Record<'a> {
    path: &'a str,
    rule: &'a str,
    severity: &'static str,
    message: &'a str,
    start: usize,
    end: usize,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    text: &'a str,
    labels: Vec<LabelRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<FixRecord<'a>>,
}

#[derive(Serialize)]
struct LabelRecord<'a> {
    start: usize,
    end: usize,
    line: u32,
    column: u32,
    message: &'a str,
}

#[derive(Serialize)]
struct FixRecord<'a> {
    title: &'a str,
    applicability: &'static str,
    edits: Vec<EditRecord<'a>>,
}

#[derive(Serialize)]
struct EditRecord<'a> {
    start: usize,
    end: usize,
    replacement: &'a str,
}

impl<'a> Record<'a> {
    pub(super) fn new(file: FileReport<'a>, diagnostic: &'a Diagnostic) -> Self {
        let span = diagnostic.span;
        let from = file.source.position(span.start());
        let to = file.source.position(span.end());
        Self {
            path: file.path,
            rule: diagnostic.rule.as_str(),
            severity: diagnostic.severity.name(),
            message: &diagnostic.message,
            start: span.start(),
            end: span.end(),
            line: from.line,
            column: from.column,
            end_line: to.line,
            end_column: to.column,
            text: file.source.slice(span),
            labels: diagnostic.labels.iter().map(|label| LabelRecord::new(file.source, label)).collect(),
            help: diagnostic.help.as_deref(),
            fix: diagnostic.fix.as_ref().map(FixRecord::new),
        }
    }
}

impl<'a> LabelRecord<'a> {
    fn new(source: &SourceText, label: &'a Label<Source>) -> Self {
        let Position { line, column } = source.position(label.span.start());
        Self { start: label.span.start(), end: label.span.end(), line, column, message: &label.message }
    }
}

impl<'a> FixRecord<'a> {
    fn new(fix: &'a Fix<Source>) -> Self {
        Self {
            title: &fix.title,
            applicability: fix.applicability.name(),
            edits: fix.edits.iter().map(EditRecord::new).collect(),
        }
    }
}

impl<'a> EditRecord<'a> {
    fn new(edit: &'a Edit<Source>) -> Self {
        Self { start: edit.span.start(), end: edit.span.end(), replacement: &edit.replacement }
    }
}
