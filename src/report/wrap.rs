//! Lines broken at words.

use unicode_width::UnicodeWidthStr;

/// `text` in lines of at most `width` columns where its words allow it, each line after the first led by `indent`.
/// A line end in it is a blank.
pub fn wrap(text: &str, width: usize, indent: &str) -> String {
    let mut wrapped = String::with_capacity(text.len());
    let mut column = 0;
    for (index, word) in text.split([' ', '\n']).enumerate() {
        let cells = word.width();
        if index > 0 && column + 1 + cells > width {
            wrapped.push('\n');
            wrapped.push_str(indent);
            column = indent.width();
        } else if index > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += cells;
    }
    wrapped
}
