//! The lines of a text, whatever ends them.

use std::ops::Range;

/// The lines of `text` in order, without their ends. A line ends with LF, CRLF or CR.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let end = start + rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let line = start..end;
        start = end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 };
        Some(line)
    })
}

/// `range` of `text` without the blanks around it.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let line = &text[range.clone()];
    let start = range.start + (line.len() - line.trim_start().len());
    start..start + line.trim().len()
}
