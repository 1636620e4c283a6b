//! For people: the copy with each place marked under it, drawn by codespan-reporting. Only this file names it.

use std::io::{self, Write};
use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic as Drawing, Label, Severity as Grade};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::termcolor::Buffer;
use codespan_reporting::term::{Chars, Config, Renderer, RichDiagnostic, WriteStyle};

use super::excerpt::{Excerpt, Row};
use super::outcome::outcome;
use super::visible::pictured;
use super::{Charset, Colour, FileReport, Style, each, wrap};
use crate::diagnostic::{Diagnostic, Severity};

/// Less is no use to anyone; a terminal that is narrower wraps.
const NARROWEST: usize = 40;

pub(super) fn write(files: &[FileReport<'_>], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let style = Style { width: style.width.max(NARROWEST), ..*style };
    let chars = match style.charset {
        Charset::Unicode => Chars::box_drawing(),
        Charset::Ascii => Chars::ascii(),
    };
    let config = Config { chars, start_context_lines: 0, end_context_lines: 0, ..Config::default() };
    let mut page = match style.colour {
        Colour::Never => Buffer::no_color(),
        Colour::Always => Buffer::ansi(),
    };
    for (file, diagnostic) in each(files) {
        page.clear();
        write_header(diagnostic, &style, &mut page)?;
        let header = page.len();
        let excerpt = Snippet::new(file, diagnostic, &style);
        let drawing = excerpt.drawing(file, diagnostic, &style);
        RichDiagnostic::new(&drawing, &config)
            .render(&excerpt, &mut Renderer::new(&mut page, &config))
            .map_err(io::Error::other)?;
        out.write_all(&page.as_slice()[..header])?;
        write_trimmed(after_first_line(&page.as_slice()[header..]), out)?;
    }
    Ok(())
}

/// `error[copy/repeated-word]: message`. Codespan knows no suggestions and wraps nothing, so its own header, the first
/// line that it writes, is left out for this one.
fn write_header(diagnostic: &Diagnostic, style: &Style, page: &mut Buffer) -> io::Result<()> {
    let name = format!("{}[{}]", diagnostic.severity, diagnostic.rule);
    let header = wrap(&format!("{name}: {}", pictured(&diagnostic.message)), style.width, "  ");
    page.set_header(grade(diagnostic.severity))?;
    write!(page, "{name}")?;
    page.set_header_message()?;
    write!(page, "{}", &header[name.len()..])?;
    WriteStyle::reset(page)?;
    writeln!(page)
}

fn after_first_line(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| *byte == b'\n');
    end.map_or(bytes, |end| &bytes[end + 1..])
}

/// Codespan pads lines to the last mark; a reader who copies the report would take the blanks along.
fn write_trimmed(bytes: &[u8], out: &mut dyn Write) -> io::Result<()> {
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let end = line.iter().rposition(|byte| !matches!(byte, b' ' | b'\n')).map_or(0, |last| last + 1);
        out.write_all(&line[..end])?;
        writeln!(out)?;
    }
    Ok(())
}

fn grade(severity: Severity) -> Grade {
    match severity {
        Severity::Error => Grade::Error,
        Severity::Warning => Grade::Warning,
        Severity::Suggestion => Grade::Note,
    }
}

/// A file as codespan reads it, with only the lines that it needs, but their true numbers.
struct Snippet {
    path: String,
    /// The column of the primary mark, the only one that codespan asks for.
    column: usize,
    excerpt: Excerpt,
}

impl Snippet {
    fn new(file: FileReport<'_>, diagnostic: &Diagnostic, style: &Style) -> Self {
        let ellipsis = match style.charset {
            Charset::Unicode => "…",
            Charset::Ascii => "...",
        };
        Self {
            path: pictured(file.path),
            column: file.source.position(diagnostic.span.start()).column as usize,
            excerpt: Excerpt::new(file.source, diagnostic, style.width, ellipsis),
        }
    }

    fn drawing(&self, file: FileReport<'_>, diagnostic: &Diagnostic, style: &Style) -> Drawing<()> {
        let primary = Label::primary((), self.excerpt.primary.clone());
        let labels = self.excerpt.labels.iter();
        let evidence =
            labels.map(|(range, message)| Label::secondary((), range.clone()).with_message(message));
        let last = self.excerpt.rows.last().map_or(1, |row| row.line);
        let width = style.width - last.to_string().len() - " = ".len();
        let notes = self.notes(file, diagnostic);
        Drawing::new(grade(diagnostic.severity))
            .with_label(primary)
            .with_labels_iter(evidence)
            .with_notes(notes.iter().map(|note| wrap(note, width, "  ")).collect())
    }

    fn notes(&self, file: FileReport<'_>, diagnostic: &Diagnostic) -> Vec<String> {
        let mut notes = Vec::new();
        match self.excerpt.unshown {
            0 => {}
            1 => notes.push("and one more place".to_owned()),
            count => notes.push(format!("and {count} more places")),
        }
        notes.extend(diagnostic.help.as_ref().map(|help| format!("help: {}", pictured(help))));
        if let Some(fix) = &diagnostic.fix {
            let title = pictured(&fix.title);
            let reads = outcome(file.source, fix).map_or(String::new(), |text| format!(": `{text}`"));
            notes.push(format!("fix: {title}{reads}"));
        }
        notes
    }

    fn row(&self, index: usize) -> Option<&Row> {
        self.excerpt.rows.iter().find(|row| row.index == index)
    }
}

impl<'s> Files<'s> for Snippet {
    type FileId = ();
    type Name = &'s str;
    type Source = &'s str;

    fn name(&'s self, (): ()) -> Result<&'s str, Error> {
        Ok(&self.path)
    }

    fn source(&'s self, (): ()) -> Result<&'s str, Error> {
        Ok(&self.excerpt.text)
    }

    fn line_index(&'s self, (): (), byte: usize) -> Result<usize, Error> {
        let after = self.excerpt.rows.partition_point(|row| row.range.start <= byte);
        Ok(after.checked_sub(1).map_or(0, |row| self.excerpt.rows[row].index))
    }

    fn line_number(&'s self, (): (), index: usize) -> Result<usize, Error> {
        // A line that is not shown lies between two that are; its number is not read, but must not be 0.
        Ok(self.row(index).map_or(1, |row| row.line))
    }

    fn column_number(&'s self, (): (), _: usize, _: usize) -> Result<usize, Error> {
        Ok(self.column)
    }

    fn line_range(&'s self, (): (), index: usize) -> Result<Range<usize>, Error> {
        Ok(self.row(index).map_or(0..0, |row| row.range.clone()))
    }
}
