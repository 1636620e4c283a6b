//! Bytes that are not plain UTF-8, and files that are no text.

use copydesk::diagnostic::Severity;
use copydesk::document::Document;
use copydesk::format::{ENCODING, Format, SKIPPED, read};
use copydesk::text::Span;

fn plain(bytes: &[u8]) -> Document {
    read(Format::PlainText, bytes)
}

/// The bytes in the file that the `word` of the prose was read from.
fn bytes_of<'b>(document: &Document, bytes: &'b [u8], word: &str) -> &'b [u8] {
    let at = document.prose().as_str().find(word).expect("the word is in the prose");
    &bytes[document.to_source(Span::new(at, at + word.len())).range()]
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn legacy_bytes_are_read_and_said_to_be_such() {
    let cases: [(&str, &[u8], &str, &str, usize); 7] = [
        ("a curly apostrophe", b"It\x92s late, the mayor said.", "It’s late, the mayor said.", "windows-1252", 2),
        ("a pound sign", b"The pier cost \xa3400 to mend.", "The pier cost £400 to mend.", "windows-1252", 14),
        ("an accent", b"A na\xefve plan, he said.", "A naïve plan, he said.", "windows-1252", 4),
        ("at the end", b"They met at the caf\xe9", "They met at the café", "windows-1252", 19),
        ("a no-break space", b"It took 20\xa0minutes to cross.", "It took 20\u{a0}minutes to cross.", "windows-1252", 10),
        (
            "Cyrillic",
            b"\xcf\xf0\xe8\xe2\xe5\xf2 \xe8\xe7 \xce\xe4\xe5\xf1\xf1\xfb, \xf1\xea\xe0\xe7\xe0\xeb \xec\xfd\xf0",
            "Привет из Одессы, сказал мэр",
            "windows-1251",
            0,
        ),
        ("Japanese", b"\x93\x8c\x8b\x9e\x82\xcd\x89J\x82\xbe\x82\xc1\x82\xbd\x81B", "東京は雨だった。", "Shift_JIS", 0),
    ];
    for (what, bytes, prose, encoding, at) in cases {
        let document = plain(bytes);
        assert_eq!(document.prose().as_str(), prose, "{what}");
        let [problem] = document.problems() else { panic!("{what}: one problem") };
        assert_eq!(problem.message, format!("not UTF-8: read as {encoding}"), "{what}");
        assert_eq!((&problem.rule, problem.severity), (&ENCODING, Severity::Warning), "{what}");
        assert_eq!(problem.span.start(), at, "{what}");
        assert!(problem.help.as_deref().is_some_and(|help| help.contains("UTF-8")), "{what}");
    }
}

#[test]
fn spans_in_legacy_copy_are_bytes_of_the_file() {
    let bytes = b"\x93It\x92s caf\xe9 \x96 or na\xefve.\x94";
    let document = plain(bytes);
    for (word, expected) in [
        ("It’s", &b"It\x92s"[..]),
        ("café", b"caf\xe9"),
        ("–", b"\x96"),
        ("or", b"or"),
        ("naïve.”", b"na\xefve.\x94"),
    ] {
        assert_eq!(bytes_of(&document, bytes, word), expected, "{word}");
    }
    let shifted = b"\x93\x8c\x8b\x9e\x82\xcd Tokyo \x89J\x82\xbe\x82\xc1\x82\xbd";
    let document = plain(shifted);
    assert_eq!(bytes_of(&document, shifted, "Tokyo"), b"Tokyo");
    assert_eq!(bytes_of(&document, shifted, "雨"), b"\x89J");
}

#[test]
fn a_few_broken_bytes_do_not_spoil_the_rest() {
    type Case<'c> = (&'c str, &'c [u8], &'c str, &'c str, std::ops::Range<usize>);
    let cases: [Case<'_>; 4] = [
        (
            "one",
            b"\xe2\x80\x9cA caf\xff, \xc3\xa9t\xc3\xa9\xe2\x80\x9d",
            "“A caf\u{fffd}, été”",
            "1 byte is no UTF-8 and was replaced",
            8..9,
        ),
        (
            "a stretch",
            b"\xe2\x80\x9cA \xff\xfe\xfd b\xe2\x80\x9d",
            "“A \u{fffd} b”",
            "3 bytes are no UTF-8 and were replaced",
            5..8,
        ),
        (
            "the last",
            b"\xe2\x80\x9cA b\xe2\x80\x9d \xe2\x80",
            "“A b” \u{fffd}",
            "2 bytes are no UTF-8 and were replaced",
            10..12,
        ),
        (
            "after a mark",
            b"\xef\xbb\xbfA caf\xe9 b",
            "A caf\u{fffd} b",
            "1 byte is no UTF-8 and was replaced",
            8..9,
        ),
    ];
    for (what, bytes, prose, message, span) in cases {
        let document = plain(bytes);
        assert_eq!(document.prose().as_str(), prose, "{what}");
        let [problem] = document.problems() else { panic!("{what}: one problem") };
        assert_eq!((problem.message.as_str(), problem.span.range()), (message, span), "{what}");
    }
}

#[test]
fn utf_16_is_read_without_a_word() {
    let text = "\u{feff}The café on Hill Street 😀 is shut.\r\n\r\nIt was sold.";
    for (unit, name) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], "LE"), (u16::to_be_bytes, "BE")] {
        let bytes = utf16(text, unit);
        let document = plain(&bytes);
        assert_eq!(document.prose().as_str(), "The café on Hill Street 😀 is shut.\nIt was sold.", "{name}");
        assert!(document.problems().is_empty(), "{name}");
        for word in ["café", "😀", "sold"] {
            assert_eq!(bytes_of(&document, &bytes, word), utf16(word, unit), "{name}, {word}");
        }
        assert_eq!(document.source().position(2).column, 1, "{name}: the mark is no column");
    }
}

#[test]
fn broken_utf_16_is_replaced_where_it_is_broken() {
    let mut bytes = utf16("\u{feff}A b", u16::to_le_bytes);
    bytes.extend([0x00, 0xd8, b'c', 0, b'd']);
    let document = plain(&bytes);
    assert_eq!(document.prose().as_str(), "A b\u{fffd}c\u{fffd}");
    assert_eq!(document.problems()[0].message, "3 bytes are no UTF-16 and were replaced");
    assert_eq!(document.problems()[0].span, Span::new(8, 10));
}

#[test]
fn a_file_that_is_no_text_is_skipped_with_a_note() {
    let cases: [(&str, &[u8], &str); 8] = [
        ("NUL", b"Talks\0 in Lisbon", "a binary file, not read"),
        ("control characters", b"\x01\x02\x03\x04 ab", "a binary file, not read"),
        ("DOCX", b"PK\x03\x04\x14\x00\x06\x00", "a zip file (or DOCX, ODT, XLSX), not read"),
        ("PDF", b"%PDF-1.7\n", "a PDF file, not read"),
        ("PNG", b"\x89PNG\r\n\x1a\nrest", "a PNG picture, not read"),
        ("JPEG", b"\xff\xd8\xff\xe0", "a JPEG picture, not read"),
        ("RTF", b"{\\rtf1\\ansi Talks}", "a rich text (RTF) file, not read"),
        ("UTF-32", b"\xff\xfe\x00\x00T\x00\x00\x00", "a UTF-32 file, not read"),
    ];
    for (what, bytes, message) in cases {
        for format in Format::ALL {
            let document = read(format, bytes);
            assert!(document.blocks().is_empty() && document.source().text().as_str().is_empty(), "{what}");
            let [problem] = document.problems() else { panic!("{what}: one problem") };
            assert_eq!((&problem.rule, problem.severity), (&SKIPPED, Severity::Suggestion), "{what}");
            assert_eq!(problem.message, message, "{what}");
        }
    }
}

#[test]
fn a_stray_nul_far_down_is_text() {
    let text = "The harbour board met again. ".repeat(400) + "A slip\0 of the key.";
    let document = plain(text.as_bytes());
    assert!(document.problems().is_empty());
    assert!(document.prose().as_str().ends_with("A slip\0 of the key."));
}

#[test]
fn words_that_look_like_magic_are_text() {
    for text in ["RIFF is a word in capitals.", "PK won the match.", "GIF, JPEG and PDF are formats.", "%PDF"]
    {
        assert!(plain(text.as_bytes()).problems().is_empty(), "{text}");
    }
}
