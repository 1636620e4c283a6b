//! One change to a text.

use super::Span;

/// Replace the bytes of `span` by `replacement`; an empty span inserts, an empty replacement deletes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit<S> {
    /// What goes.
    pub span: Span<S>,
    /// What comes in its place.
    pub replacement: String,
}

impl<S> Edit<S> {
    /// Put `replacement` in the place of `span`.
    pub fn replace(span: Span<S>, replacement: impl Into<String>) -> Self {
        Self { span, replacement: replacement.into() }
    }

    /// Take `span` out.
    pub fn delete(span: Span<S>) -> Self {
        Self::replace(span, "")
    }
}
