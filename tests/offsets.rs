//! Spaces, maps between them, lines and columns.

use copydesk::text::{
    Decoded, LineIndex, OffsetMap, OffsetMapBuilder, Position, Prose, Source, SourceText, Span,
};

fn prose(start: usize, end: usize) -> Span<Prose> {
    Span::new(start, end)
}

/// `the **the** report`, in prose `the the report`.
fn emphasis() -> OffsetMap {
    let mut builder = OffsetMapBuilder::default();
    builder.copy("the ", Span::new(0, 4));
    builder.copy("the", Span::new(6, 9));
    builder.copy(" report", Span::new(11, 18));
    builder.finish().1
}

/// `R&amp;D ![x](y) end`, in prose `R&D \u{fffc} end`, and a line feed that ends the piece.
fn entity() -> OffsetMap {
    let mut builder = OffsetMapBuilder::default();
    builder.copy("R", Span::new(0, 1));
    builder.decode("&", Span::new(1, 6));
    builder.copy("D ", Span::new(6, 8));
    builder.insert("\u{fffc}", Span::new(8, 15));
    builder.copy(" end", Span::new(15, 19));
    builder.insert("\n", Span::new(19, 21));
    builder.finish().1
}

#[test]
fn a_span_points_at_its_place_with_the_markup_inside_it_but_none_around_it() {
    let (bold, coded) = (emphasis(), entity());
    let cases = [
        (&bold, "across markup", 0..14, 0..18),
        (&bold, "inside the emphasis", 4..7, 6..9),
        (&bold, "up to the emphasis", 0..4, 0..4),
        (&bold, "into the emphasis", 0..7, 0..9),
        (&bold, "from the emphasis on", 4..14, 6..18),
        (&bold, "after the emphasis", 8..14, 12..18),
        (&coded, "an entity", 1..2, 1..6),
        (&coded, "a word with an entity", 0..3, 0..7),
        (&coded, "what stands for a picture", 4..7, 8..15),
        (&coded, "after the picture", 7..11, 15..19),
        (&coded, "the end of the piece", 11..12, 19..21),
    ];
    for (map, what, span, place) in cases {
        assert_eq!(map.to_source(prose(span.start, span.end)), Span::new(place.start, place.end), "{what}");
    }
}

#[test]
fn a_span_across_markup_points_but_does_not_edit() {
    let (bold, coded) = (emphasis(), entity());
    let cases = [
        (&bold, "across markup", 0..14, None),
        (&bold, "into the emphasis", 2..6, None),
        (&bold, "inside the emphasis", 4..7, Some(6..9)),
        (&bold, "part of a segment", 1..3, Some(1..3)),
        (&coded, "an entity", 1..2, None),
        (&coded, "a picture", 4..7, None),
        (&coded, "the end of a piece", 10..12, None),
        (&coded, "a word", 8..11, Some(16..19)),
    ];
    for (map, what, span, place) in cases {
        let exact = map.to_source_exact(prose(span.start, span.end));
        assert_eq!(exact, place.map(|place| Span::new(place.start, place.end)), "{what}");
    }
}

#[test]
fn text_can_be_put_in_between_segments_where_one_of_them_is_verbatim() {
    let map = entity();
    let cases = [
        ("at the start", 0, Some(0)),
        ("before an entity", 1, Some(1)),
        ("after an entity", 2, Some(6)),
        ("inside what stands for a picture", 5, None),
        ("at the end of a paragraph", 11, Some(19)),
        ("after all of it", 12, None),
    ];
    for (what, at, place) in cases {
        assert_eq!(map.to_source_exact(Span::empty(at)), place.map(Span::empty), "{what}");
    }
    assert_eq!(map.to_source(Span::empty(3)), Span::empty(7));
    let empty = OffsetMapBuilder::<Prose, Decoded>::default().finish().1;
    assert_eq!(empty.to_source(Span::empty(0)), Span::empty(0));
    assert_eq!(empty.to_source_exact(Span::empty(0)), None);
}

#[test]
fn lines_and_columns_are_those_that_people_count() {
    let place = |line, column| Position { line, column };
    let cases = [
        ("LF", "ab\ncd", 4, place(2, 2), place(2, 2)),
        ("CRLF", "ab\r\ncd", 4, place(2, 1), place(2, 1)),
        ("CR", "ab\rcd", 3, place(2, 1), place(2, 1)),
        ("CR before CRLF", "a\r\r\nb", 4, place(3, 1), place(3, 1)),
        ("LF before CR", "a\n\rb", 3, place(3, 1), place(3, 1)),
        ("a tab is one column", "\tx", 1, place(1, 2), place(1, 2)),
        ("a byte order mark is none", "\u{feff}ab", 4, place(1, 2), place(1, 2)),
        ("inside a byte order mark", "\u{feff}ab", 1, place(1, 1), place(1, 1)),
        ("a later one is a character", "a\n\u{feff}b", 5, place(2, 2), place(2, 2)),
        ("a combining mark is a character", "e\u{301}x", 3, place(1, 3), place(1, 3)),
        ("an emoji is two units in UTF-16", "😀x", 4, place(1, 2), place(1, 3)),
        ("the end of the file", "ab\n", 3, place(2, 1), place(2, 1)),
        ("an empty file", "", 0, place(1, 1), place(1, 1)),
    ];
    for (what, text, offset, scalars, utf16) in cases {
        let index = LineIndex::new(text);
        assert_eq!(index.position(text, offset), scalars, "{what}");
        assert_eq!(index.utf16_position(text, offset), utf16, "{what}, UTF-16");
        let file = SourceText::utf8(text.to_owned());
        assert_eq!((file.position(offset), file.utf16_position(offset)), (scalars, utf16), "{what}, file");
    }
}

#[test]
fn a_column_far_out_on_a_long_line_is_right() {
    let text = "é😀".repeat(100_000);
    let file = SourceText::utf8(text);
    assert_eq!(file.position(6 * 54_321 + 2), Position { line: 1, column: 2 * 54_321 + 2 });
    assert_eq!(file.utf16_position(6 * 54_321), Position { line: 1, column: 3 * 54_321 + 1 });
}

#[test]
fn a_line_is_given_without_its_end_and_without_a_byte_order_mark() {
    let text = "\u{feff}ab\r\n\r\ncd\re";
    let file = SourceText::utf8(text.to_owned());
    for (offset, line) in
        [(0, "ab"), (4, "ab"), (6, "ab"), (7, ""), (9, "cd"), (11, "cd"), (12, "e"), (13, "e")]
    {
        assert_eq!(file.slice(file.line_at(offset)), line, "at {offset}");
    }
}

/// `é € x` as windows-1252: one byte a character.
fn western() -> SourceText {
    let mut map = OffsetMapBuilder::<Decoded, Source>::default();
    map.decode("é", Span::new(0, 1));
    map.copy(" ", Span::new(1, 2));
    map.decode("€", Span::new(2, 3));
    map.copy(" x", Span::new(3, 5));
    let (text, map) = map.finish();
    SourceText::recoded(text, map, 5)
}

#[test]
fn a_file_that_was_decoded_is_counted_in_its_own_bytes() {
    let file = western();
    assert_eq!(file.text().as_str(), "é € x");
    assert_eq!(file.size(), 5);
    assert_eq!(file.slice(Span::new(2, 5)), "€ x");
    assert_eq!(file.position(4), Position { line: 1, column: 5 });
    assert_eq!(file.line_at(3), Span::new(0, 5));
    assert_eq!(file.to_bytes(Span::new(3, 6)), Span::new(2, 3));
    assert_eq!(file.to_bytes_exact(Span::new(3, 6)), None, "the bytes are others");
    assert_eq!(file.to_bytes_exact(Span::new(6, 8)), Some(Span::new(3, 5)));
    for byte in 0..=5 {
        assert_eq!(file.slice(Span::new(0, byte)).chars().count(), byte, "every byte is a character");
    }
}
