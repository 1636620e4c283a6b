//! How copy is drawn on a terminal, character by character, so that a mark stands under what it marks.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::report::visible::{is_hidden, picture};

/// The most that a tab takes: where it stands decides how much of it is drawn.
const TAB: usize = 4;

/// The cells that `text`, a part of one line, takes when drawn.
pub(super) fn cells(text: &str) -> usize {
    text.graphemes(true).map(cells_of).sum()
}

/// What is drawn for `cluster`, one character as readers see it. The widths of its scalar values add up to the cells
/// that it takes, because that sum is what the marks below are placed by.
pub(super) fn drawn(cluster: &str) -> String {
    let first = cluster.chars().next().unwrap_or(' ');
    if cluster == "\t" {
        return "\t".to_owned();
    }
    if !first.is_alphabetic() && cluster.width() != sum(cluster.chars()) && !is_hidden(first) {
        // Several emoji joined to one, or one with a skin tone: terminals do not agree how wide it is, and all of them
        // agree on its first part.
        return first.to_string();
    }
    let seen: String = cluster.chars().map(|c| if is_hidden(c) { picture(c) } else { c }).collect();
    // A combining mark with nothing to stand on would stand on the frame.
    if sum(seen.chars()) == 0 { format!("◌{seen}") } else { seen }
}

fn cells_of(cluster: &str) -> usize {
    match cluster.as_bytes() {
        b"\t" => TAB,
        [b' '..=b'~'] => 1,
        _ => sum(drawn(cluster).chars()),
    }
}

fn sum(chars: impl Iterator<Item = char>) -> usize {
    chars.map(|c| c.width().unwrap_or(0)).sum()
}
