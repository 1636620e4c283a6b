//! Whether the lines of a text are its paragraphs, or paragraphs were wrapped into lines.

use super::{Above, Line};

/// How the paragraphs of a text are written.
pub(super) enum Layout {
    /// A line is a paragraph.
    LineAParagraph,
    /// Paragraphs are broken into lines.
    Wrapped(Wrapped),
}

/// What hard-wrapped lines look like in one text; widths are in characters.
pub(super) struct Wrapped {
    /// The longest line that was broken in mid-sentence.
    width: usize,
    /// How far a line and the first word of the next must reach to be one paragraph.
    reach: usize,
    /// The same where the line ends a sentence.
    reach_of_ended: usize,
    /// For each line, the length of the longest of the lines that stand together with it.
    longest: Vec<usize>,
}

/// Nobody sets lines longer than this by hand.
const WIDEST: usize = 160;

impl Layout {
    /// Looks at where the lines end: a line broken in mid-sentence shows by the small letter that the next begins with,
    /// or by ending on a word that ends no sentence.
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let joints = || lines.windows(2).filter(|pair| pair[1].above == Above::Line);
        let broken = || joints().filter(|pair| is_broken(&pair[0], &pair[1]));
        let width = broken().map(|pair| pair[0].width).filter(|width| *width <= WIDEST).max().unwrap_or(0);
        let all: usize = lines.iter().map(|line| line.width).sum();
        let long = lines.iter().map(|line| line.width).filter(|length| *length > width + width / 4);
        // A list or a poem in small letters does not make the long lines around it wrapped ones.
        if width == 0 || broken().count() * 5 < joints().count() * 2 || long.sum::<usize>() * 2 > all {
            return Self::LineAParagraph;
        }
        let full = broken().filter(|pair| reach(&pair[0], &pair[1]) > width).count();
        let is_even = full * 10 >= broken().count() * 9;
        let blanks = lines.iter().filter(|line| line.above == Above::Blank).count();
        Self::Wrapped(Wrapped {
            width,
            reach: if is_even { width } else { width * 17 / 20 },
            // Where blank lines keep the paragraphs apart, a sentence that ends early ends no paragraph.
            reach_of_ended: if blanks * 12 >= lines.len() { width * 7 / 10 } else { width },
            longest: longest_together(lines),
        })
    }

    /// Whether the line goes on with the paragraph of the line before it.
    pub(super) fn joins(&self, lines: &[Line<'_>], index: usize) -> bool {
        let Self::Wrapped(wrapped) = self else { return false };
        let (before, line) = (&lines[index - 1], &lines[index]);
        if line.above == Above::Blank || is_tabular(before) || is_tabular(line) {
            return false;
        }
        // Verse and addresses stand in lines far shorter than those around them.
        let is_verse = wrapped.longest[index] * 5 < wrapped.width * 3;
        if is_verse || is_new_by_indent(before, line, lines.get(index + 1)) {
            return false;
        }
        let needed = if ends_sentence(before.text) { wrapped.reach_of_ended } else { wrapped.reach };
        is_broken(before, line) || reach(before, line) > needed
    }
}

/// Whether a sentence runs from one line into the next, as far as letters tell.
fn is_broken(before: &Line<'_>, line: &Line<'_>) -> bool {
    line.text.starts_with(char::is_lowercase) || ends_in_mid_sentence(before.text)
}

fn ends_in_mid_sentence(text: &str) -> bool {
    const LINKING: [&str; 24] = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "had", "has", "her", "his", "in", "is",
        "its", "of", "on", "or", "that", "the", "to", "was", "with",
    ];
    let last = text.rsplit(' ').next().unwrap_or(text);
    text.ends_with(',') || LINKING.contains(&last)
}

/// Where the line would have ended with the first word of the next on it.
fn reach(before: &Line<'_>, line: &Line<'_>) -> usize {
    let word = line.text.split(' ').next().map_or(0, |word| word.chars().count());
    before.width + 1 + word
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '"', '”', '’', ')', ':'])
}

/// Columns are kept apart by tabs or by wide gaps.
fn is_tabular(line: &Line<'_>) -> bool {
    line.text.contains('\t') || line.text.contains("    ")
}

/// Whether the line is set in as first lines of paragraphs are, where no blank line keeps them apart.
fn is_new_by_indent(before: &Line<'_>, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
    let hangs = next.is_some_and(|next| next.above == Above::Line && next.indent >= line.indent);
    line.indent >= before.indent + 2 && ends_sentence(before.text) && !hangs
}

fn longest_together(lines: &[Line<'_>]) -> Vec<usize> {
    let mut longest: Vec<usize> = lines.iter().map(|line| line.width).collect();
    for index in 1..lines.len() {
        if lines[index].above == Above::Line {
            longest[index] = longest[index].max(longest[index - 1]);
        }
    }
    for index in (1..lines.len()).rev() {
        if lines[index].above == Above::Line {
            longest[index - 1] = longest[index];
        }
    }
    longest
}
