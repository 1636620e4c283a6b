//! Examples: what a rule finds and what it lets stand. They are its tests.

use std::borrow::Cow;

use crate::document::Zone;
use crate::text::{Prose, Span};

/// Copy that a rule speaks of, or is silent on.
///
/// In bad copy `[[` and `]]` stand round each stretch that is reported; a literal `[[` is written `\[[`. Of three
/// brackets the outer two are the mark: `[[[your name]]]` reports `[your name]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Whether the rule speaks.
    pub verdict: Verdict,
    /// The copy, with its marks.
    pub text: Cow<'static, str>,
    /// What all fixes make of it.
    pub fixed: Option<Cow<'static, str>>,
    /// What it is, if not the format's own reading of it: body copy where there is neither zone nor format.
    pub zone: Option<Zone>,
    /// The format that it is read in: `text`, `markdown`.
    pub format: Option<Cow<'static, str>>,
    /// The story's date, `2025-06-02`.
    pub date: Option<Cow<'static, str>>,
    /// Options, as TOML.
    pub options: Option<Cow<'static, str>>,
}

/// Whether a rule speaks of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does, at the marks.
    Bad,
    /// It is silent.
    Good,
}

/// Copy without its marks, and where they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The copy.
    pub text: String,
    /// The marked stretches, in order.
    pub spans: Vec<std::ops::Range<usize>>,
}

/// Marks that do not pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`[[` and `]]` must come in pairs, none inside another")]
pub struct MarkError;

impl Example {
    /// Copy that the rule reports, at its marks.
    pub const fn bad(text: &'static str) -> Self {
        Self::new(Verdict::Bad, text)
    }

    /// Copy that the rule lets stand.
    pub const fn good(text: &'static str) -> Self {
        Self::new(Verdict::Good, text)
    }

    const fn new(verdict: Verdict, text: &'static str) -> Self {
        Self {
            verdict,
            text: Cow::Borrowed(text),
            fixed: None,
            zone: None,
            format: None,
            date: None,
            options: None,
        }
    }

    /// What all its fixes make of it; they leave nothing for the rule to report.
    pub const fn fixed(mut self, text: &'static str) -> Self {
        put(&mut self.fixed, text);
        self
    }

    /// The zone that it stands in.
    pub const fn zone(mut self, zone: Zone) -> Self {
        self.zone = Some(zone);
        self
    }

    /// The format that it is read in, its zones found as in a file: `text`, `markdown`.
    pub const fn format(mut self, format: &'static str) -> Self {
        put(&mut self.format, format);
        self
    }

    /// The options that it is read with, as TOML.
    pub const fn options(mut self, toml: &'static str) -> Self {
        put(&mut self.options, toml);
        self
    }

    /// The copy without its marks, and the marked stretches.
    ///
    /// # Errors
    /// Where the marks do not pair.
    pub fn marked(&self) -> Result<Marked, MarkError> {
        let (mut text, mut spans, mut open) = (String::new(), Vec::new(), None);
        let mut rest = &*self.text;
        while let Some(c) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix("\\[[") {
                text.push_str("[[");
                rest = after;
            } else if let Some(after) = rest.strip_prefix("[[").filter(|_| open.is_none()) {
                open = Some(text.len());
                rest = after;
            } else if let Some(after) =
                rest.strip_prefix("]]").filter(|after| open.is_some() && !after.starts_with(']'))
            {
                spans.push(open.take().ok_or(MarkError)?..text.len());
                rest = after;
            } else {
                text.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        if open.is_some() { Err(MarkError) } else { Ok(Marked { text, spans }) }
    }
}

/// Fills a slot that is empty. What was in it is forgotten, since a constant cannot run a destructor; it was `None`.
const fn put(slot: &mut Option<Cow<'static, str>>, text: &'static str) {
    std::mem::forget(slot.replace(Cow::Borrowed(text)));
}

impl Marked {
    /// The marked stretches as spans of the prose, which starts at `start`.
    pub fn spans_from(&self, start: usize) -> impl Iterator<Item = Span<Prose>> {
        self.spans.iter().map(move |range| Span::new(range.start + start, range.end + start))
    }
}
