//! Characters that must not reach a terminal as they are: those that drive it, and those that nobody sees.

use std::fmt::Write;

/// Whether `c` moves the cursor, turns the direction of writing, or takes no room although it stands by itself.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// What stands for `c`, which is hidden: its picture if Unicode has one, else a dot. Takes one cell.
pub(super) fn picture(c: char) -> char {
    match c {
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).expect("the pictures stand in the same order"),
        '\x7f' => '␡',
        _ => '·',
    }
}

/// `text` on one line and safe to show: line ends, characters that drive a terminal and those that nobody sees are
/// replaced by their pictures.
pub fn pictured(text: &str) -> String {
    text.chars().map(|c| if is_hidden(c) { picture(c) } else { c }).collect()
}

/// `text` on one line, each hidden character escaped as in source code: `\n`, `\u{1b}`.
pub(super) fn escaped(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            write!(line, "{}", c.escape_default()).expect("writing to a string cannot fail");
        } else {
            line.push(c);
        }
    }
    line
}
