//! Files that hold no text.

/// How much of a file is looked at.
const LOOKED_AT: usize = 8 * 1024;

/// One control character in so many bytes is too many for text.
const CONTROLS_IN_TEXT: usize = 10;

/// How files that an editor may have beside a story begin, and what they are.
const MAGIC: [(&[u8], &str); 17] = [
    (b"PK\x03\x04", "a zip file (or DOCX, ODT, XLSX)"),
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office (DOC, XLS) file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a picture or sound file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh91AY&SY", "a bzip2 file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\xff\xfe\x00\x00", "a UTF-32 file"),
    (b"\x00\x00\xfe\xff", "a UTF-32 file"),
];

/// What kind of file without readable text `bytes` are; nothing where they are text.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        // Nobody but a machine writes `RIFF` and then a NUL, but a headline may begin with the word.
        return (*kind != "a picture or sound file" || is_control_heavy(bytes)).then_some(*kind);
    }
    let has_utf16_mark = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    (!has_utf16_mark && is_control_heavy(bytes)).then_some("a binary file")
}

fn is_control_heavy(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let controls = head.iter().filter(|byte| is_control(**byte)).count();
    head.contains(&0) || controls * CONTROLS_IN_TEXT > head.len()
}

/// A control character that no text has; old wires do send form feeds, backspaces and escapes.
fn is_control(byte: u8) -> bool {
    byte < b' ' && !(b'\x07'..=b'\r').contains(&byte) && byte != b'\x1b'
}
