//! A file as bytes goes in, a [`Document`] comes out: one file per format.
//!
//! Reading never fails. What is wrong with the file itself stands in [`Document::problems`]. A format cuts the text
//! into pieces and copies them into a manuscript, which keeps the offset map; what each piece is to the reader is told
//! by its looks, in one place for all formats.

mod binary;
mod comment;
mod encoding;
mod front_matter;
mod lines;
mod manuscript;
mod markdown;
mod passage;
mod plain;
mod problem;
mod scalar;
mod zones;

pub use encoding::LONGEST;
pub use passage::passage;
pub use problem::{ENCODING, SKIPPED, UNKNOWN_RULE};

use crate::document::Document;

/// How a file is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// Text without markup: what a wire or a mail brings.
    PlainText,
    /// Markdown, with front matter in YAML or TOML.
    Markdown,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::PlainText, Self::Markdown];

    /// The name on the command line and in rules' examples.
    pub fn name(self) -> &'static str {
        match self {
            Self::PlainText => "text",
            Self::Markdown => "markdown",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The extensions of files in this format, without the dot.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::PlainText => &["txt", "text"],
            Self::Markdown => &["md", "markdown"],
        }
    }

    /// The format of files with that extension, given without the dot and in any case.
    pub fn of_extension(extension: &str) -> Option<Self> {
        let has_it = |format: &Self| format.extensions().iter().any(|it| it.eq_ignore_ascii_case(extension));
        Self::ALL.into_iter().find(has_it)
    }
}

/// Reads a file of that format. Whatever the bytes are, a document comes out; a binary file gives an empty one.
pub fn read(format: Format, bytes: &[u8]) -> Document {
    let (source, problems) = encoding::decode(bytes);
    let draft = match format {
        Format::PlainText => plain::read(source, problems),
        Format::Markdown => markdown::read(source, problems),
    };
    Document::new(draft)
}
