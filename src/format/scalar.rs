//! The text of a value in front matter: what stands there verbatim is copied, the rest is decoded piece by piece.

use std::ops::Range;

use super::manuscript::Passage;

/// How a value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quoting {
    None,
    /// `''` is an apostrophe.
    Single,
    /// A backslash says what comes after it.
    Double,
}

/// The passage for `value`, which is written at `raw` of `text`. Where the two cannot be laid side by side, it is decoded
/// as a whole.
pub(super) fn passage(text: &str, raw: Range<usize>, value: &str) -> Passage {
    let (quoting, inner) = unquoted(text, raw.clone());
    aligned(&text[inner.clone()], inner.start, value, quoting).unwrap_or_else(|| {
        let mut whole = Passage::default();
        whole.decode(value, raw);
        whole
    })
}

fn unquoted(text: &str, raw: Range<usize>) -> (Quoting, Range<usize>) {
    let marks = [
        ("\"\"\"", Quoting::Double),
        ("'''", Quoting::None),
        ("\"", Quoting::Double),
        ("'", Quoting::Single),
    ];
    for (mark, quoting) in marks {
        let written = &text[raw.clone()];
        if written.len() >= 2 * mark.len() && written.starts_with(mark) && written.ends_with(mark) {
            return (quoting, raw.start + mark.len()..raw.end - mark.len());
        }
    }
    (Quoting::None, raw)
}

/// Lays `raw`, which stands at `start`, and `value` side by side.
fn aligned(raw: &str, start: usize, value: &str, quoting: Quoting) -> Option<Passage> {
    let mut passage = Passage::default();
    let (mut at, mut said, mut copied) = (0, 0, 0);
    while at < raw.len() {
        let (written, rest) = (&raw[at..], &value[said..]);
        let unit = unit(written, quoting);
        let taken = match unit {
            Unit::Same(c) if rest.starts_with(c) => {
                at += c.len_utf8();
                said += c.len_utf8();
                continue;
            }
            Unit::Same(_) => return None,
            Unit::Break(_) => rest.len() - rest.trim_start().len(),
            Unit::Escape(_) => rest.chars().next()?.len_utf8(),
        };
        let (Unit::Break(length) | Unit::Escape(length)) = unit else { return None };
        passage.copy(start + copied..start + at);
        let place = start + at..start + at + length;
        match unit {
            Unit::Break(_) if taken > 0 => passage.wrap(place),
            Unit::Escape(_) => passage.decode(&rest[..taken], place),
            _ => {}
        }
        at += length;
        said += taken;
        copied = at;
    }
    passage.copy(start + copied..start + at);
    value[said..].trim().is_empty().then_some(passage)
}

/// The next thing in a value as written.
#[derive(Clone, Copy)]
enum Unit {
    /// A character that stands for itself.
    Same(char),
    /// A line end with the blanks around it, so many bytes long.
    Break(usize),
    /// An escape, so many bytes long.
    Escape(usize),
}

fn unit(written: &str, quoting: Quoting) -> Unit {
    let first = written.chars().next().unwrap_or_default();
    let is_escaped_break =
        quoting == Quoting::Double && written.starts_with(['\\']) && written[1..].starts_with(['\n', '\r']);
    let blanks = if is_escaped_break { &written[1..] } else { written };
    if blanks.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']) {
        return Unit::Break(written.len() - blanks.trim_start().len());
    }
    match (quoting, first) {
        (Quoting::Single, '\'') if written.starts_with("''") => Unit::Escape(2),
        (Quoting::Double, '\\') => Unit::Escape(escape(written)),
        _ => Unit::Same(first),
    }
}

/// The length of the escape at the start of `written`: `\"`, `\u00e9`.
fn escape(written: &str) -> usize {
    let Some(kind) = written.chars().nth(1) else { return written.len() };
    let digits = match kind {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    let length = 1 + kind.len_utf8() + digits;
    if written.is_char_boundary(length) { length } else { written.len() }
}
