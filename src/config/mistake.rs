//! What is said of a mistake in lint.toml.

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::lint::{CONFIG, nearest};
use crate::text::{Source, Span};

/// A mistake in lint.toml, at the stretch of it that has to be changed. It is always an error: a level in lint.toml
/// cannot make lint.toml right.
pub fn mistake(place: Span<Source>, message: impl Into<String>) -> Diagnostic {
    Diagnostic {
        rule: CONFIG,
        severity: Severity::Error,
        message: message.into(),
        span: place,
        labels: Vec::new(),
        help: None,
        fix: None,
    }
}

/// The same with what to do, if that is known.
pub(super) fn with_help(mistake: Diagnostic, help: impl Into<Option<String>>) -> Diagnostic {
    Diagnostic { help: help.into(), ..mistake }
}

/// The same with the other place that it clashes with.
pub(super) fn with_label(
    mut mistake: Diagnostic,
    place: Span<Source>,
    message: impl Into<String>,
) -> Diagnostic {
    mistake.labels.push(Label { span: place, message: message.into() });
    mistake
}

/// The stretch of lint.toml that a reader of TOML gave: whole characters, and within the text.
pub(super) fn place(text: &str, range: std::ops::Range<usize>) -> Span<Source> {
    let (mut start, mut end) = (range.start.min(text.len()), range.end.min(text.len()));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(start, end.max(start))
}

/// `did you mean ..?`, where one of `known` is near.
pub(super) fn did_you_mean<'n>(written: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    nearest(written, known.into_iter()).map(|near| format!("did you mean `{near}`?"))
}

/// Names as they are listed in a sentence, each in `quote`: `"off", "warning" or "error"`.
pub(super) fn listed(names: &[&str], quote: char) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("{quote}{name}{quote}")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// What somebody wrote, for a message: cut where it is long, since a message is a line.
pub(super) fn shown(written: &str) -> String {
    const LONGEST: usize = 60;
    match written.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", &written[..cut]),
        None => written.to_owned(),
    }
}
