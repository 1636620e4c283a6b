//! Made-up copy with marked places, and diagnostics at them.

use std::borrow::Cow;

use copydesk::diagnostic::{Diagnostic, Fix, Label, RuleId, Severity};
use copydesk::report::{FileReport, ReportFormat, Style, write};
use copydesk::rule::Example;
use copydesk::text::{Edit, Source, SourceText, Span};

/// A file, and the places that were marked in it.
pub struct Story {
    pub source: SourceText,
    pub places: Vec<Span<Source>>,
}

impl Story {
    /// Copy in which `[[` and `]]` stand round each place.
    pub fn new(marked: &str) -> Self {
        let mut example = Example::good("");
        example.text = Cow::Owned(marked.to_owned());
        let marked = example.marked().unwrap();
        let places = marked.spans.iter().map(|range| Span::new(range.start, range.end)).collect();
        Self { source: SourceText::utf8(marked.text), places }
    }

    /// A file without marked places but one: all of it.
    pub fn plain(text: &str) -> Self {
        let source = SourceText::utf8(text.to_owned());
        let places = vec![Span::new(0, source.size())];
        Self { source, places }
    }

    /// An error at the place of that index.
    pub fn problem(&self, place: usize, message: &str) -> Diagnostic {
        Diagnostic {
            rule: RuleId::native("copy/test"),
            severity: Severity::Error,
            message: message.to_owned(),
            span: self.places[place],
            labels: Vec::new(),
            help: None,
            fix: None,
        }
    }

    /// An error at the first place with a label at each of the others.
    pub fn labelled(&self, messages: &[&str]) -> Diagnostic {
        let label =
            |(span, message): (&Span<Source>, &&str)| Label { span: *span, message: (*message).into() };
        let labels = self.places[1..].iter().zip(messages).map(label).collect();
        Diagnostic { labels, ..self.problem(0, "something is wrong") }
    }

    /// The fix that replaces the place of that index.
    pub fn replace(&self, place: usize, title: &str, replacement: &str) -> Fix<Source> {
        Fix::safe(title, vec![Edit::replace(self.places[place], replacement)])
    }

    /// What `format` makes of `diagnostics` in the file `path`.
    pub fn written(&self, format: ReportFormat, path: &str, diagnostics: &[Diagnostic]) -> String {
        let file = FileReport { path, source: &self.source, diagnostics };
        text(format, &[file], &Style::default())
    }

    /// One diagnostic as people read it, in 60 columns.
    pub fn shown(&self, diagnostic: &Diagnostic) -> String {
        self.shown_in(60, diagnostic)
    }

    /// One diagnostic as people read it.
    pub fn shown_in(&self, width: usize, diagnostic: &Diagnostic) -> String {
        let diagnostics = std::slice::from_ref(diagnostic);
        let file = FileReport { path: "story.txt", source: &self.source, diagnostics };
        text(ReportFormat::Human, &[file], &Style { width, ..Style::default() })
    }
}

/// What `format` makes of `files`.
pub fn text(format: ReportFormat, files: &[FileReport<'_>], style: &Style) -> String {
    let mut out = Vec::new();
    write(format, files, style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
