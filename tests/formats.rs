//! What holds for every format, whatever the bytes.

use std::path::Path;

use copydesk::document::{Document, Stretch, Zone};
use copydesk::format::{Format, read};
use copydesk::text::{Prose, Span};
use proptest::prelude::*;

/// What stories and their markup are made of, and what breaks readers.
const PARTS: [&str; 72] = [
    "the",
    "The board",
    "quay",
    "Kyiv",
    "said",
    "é",
    "e\u{301}",
    "😀",
    "東京",
    "12",
    "1,400",
    " ",
    " ",
    " ",
    "  ",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffc}",
    "\0",
    ".",
    ",",
    "?",
    ":",
    ";",
    "\"",
    "”",
    "’",
    "—",
    " - ",
    "- ",
    "* ",
    "1. ",
    "2. ",
    "[1] ",
    "• ",
    "a) ",
    "# ",
    "## ",
    "> ",
    "    ",
    "```",
    "`",
    "**",
    "_",
    "~~",
    "[x](y)",
    "![x](y)",
    "<b>",
    "<br>",
    "<div>",
    "<!--",
    "-->",
    "<!-- copydesk: allow x/y -->",
    "&amp;",
    "&#10;",
    "&nGt;",
    "\\",
    "|",
    "|---|\n",
    "---\n",
    "+++\n",
    "title: ",
    "[^1]",
    "References\n",
    "By Jane Holt\n",
    "KYIV — ",
];

fn copy() -> impl Strategy<Value = String> {
    let parts = proptest::collection::vec(proptest::sample::select(PARTS.to_vec()), 0..60);
    let front =
        proptest::sample::select(vec!["", "", "---\ntitle: \"a\\u00e9\n  b\"\nauthor: 'c''d'\n---\n"]);
    (front, parts).prop_map(|(front, parts)| front.to_owned() + &parts.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => copy(), 1 => any::<String>()]
}

fn format() -> impl Strategy<Value = Format> {
    proptest::sample::select(Format::ALL.to_vec())
}

fn zones(document: &Document) -> Vec<(Zone, Span<Prose>)> {
    document.blocks().iter().map(|block| (block.zone, block.span)).collect()
}

/// Blocks lie in order in the prose, are not blank and hold no line feed; between them stand line feeds and blanks.
fn assert_blocks(document: &Document) {
    let mut end = 0;
    for block in document.blocks() {
        assert!(end <= block.span.start() && !block.span.is_empty());
        let text = document.text(block.span);
        assert!(!text.contains('\n') && text.trim() == text, "{text:?}");
        end = block.span.end();
    }
    assert!(end <= document.prose().as_str().len());
}

/// Every character of the prose has its place in `text`, in order; where its bytes are said to be the same, they are.
fn assert_places(document: &Document, text: &str) {
    let (mut last, mut exact_end) = (0, 0);
    for (at, c) in document.prose().as_str().char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        let place = document.to_source(span);
        assert!(last <= place.start(), "{c:?} at {at} goes back");
        assert!(text.get(place.range()).is_some(), "{c:?} at {at}: {place:?} is no place in the file");
        last = place.start();
        if let Some(exact) = document.to_source_exact(span) {
            assert_eq!((exact, &text[exact.range()]), (place, document.text(span)));
            assert!(exact_end <= exact.start(), "{c:?} at {at} is copied twice");
            exact_end = exact.end();
        }
    }
}

fn assert_exceptions(document: &Document, size: usize) {
    for allowance in document.allowances() {
        assert!(allowance.written.end() <= size);
        if let Stretch::Part(span) = allowance.stretch {
            assert!(document.prose().as_str().get(span.range()).is_some());
        }
    }
    assert!(document.problems().iter().all(|problem| problem.span.end() <= size));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn every_place_in_the_prose_lies_in_the_file(format in format(), text in any_text()) {
        let document = read(format, text.as_bytes());
        assert_blocks(&document);
        assert_exceptions(&document, text.len());
        if !document.source().text().as_str().is_empty() {
            assert_places(&document, &text);
        }
        for block in document.blocks() {
            let place = document.to_source(block.span);
            prop_assert!(!place.is_empty() && text.get(place.range()).is_some());
        }
    }

    #[test]
    fn line_ends_and_byte_order_marks_change_nothing(format in format(), text in copy()) {
        let text = text.replace(['\0', '\u{feff}'], "");
        let document = read(format, text.as_bytes());
        for (mark, end) in [("", "\r\n"), ("", "\r"), ("\u{feff}", "\n"), ("\u{feff}", "\r\n"), ("\u{feff}", "\r")] {
            let other = mark.to_owned() + &text.replace('\n', end);
            let read = read(format, other.as_bytes());
            prop_assert_eq!(document.prose(), read.prose(), "{:?} {:?}", mark, end);
            prop_assert_eq!(zones(&document), zones(&read), "{:?} {:?}", mark, end);
            prop_assert_eq!(document.allowances().len(), read.allowances().len());
        }
    }

    #[test]
    fn whatever_the_bytes_a_document_comes_out(format in format(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let printed: Vec<u8> = bytes.iter().map(|byte| byte.max(&b' ')).copied().collect();
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(bytes.iter().copied()).collect();
        for bytes in [bytes, printed, wide] {
            let document = read(format, &bytes);
            assert_blocks(&document);
            assert_exceptions(&document, bytes.len());
            for (at, c) in document.prose().as_str().char_indices() {
                let place = document.to_source(Span::new(at, at + c.len_utf8()));
                prop_assert!(place.end() <= bytes.len());
            }
        }
    }
}

/// Every story of the project, with its path.
fn fixtures() -> Vec<(String, Format, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut found = Vec::new();
    for folder in ["stories", "clean"] {
        for entry in ignore::WalkBuilder::new(root.join(folder)).build().flatten() {
            let path = entry.path();
            let format = path.extension().and_then(|extension| Format::of_extension(extension.to_str()?));
            if let Some(format) = format {
                #[allow(clippy::disallowed_methods, reason = "a test may read its fixtures")]
                let bytes = std::fs::read(path).expect("a fixture can be read");
                found.push((path.display().to_string(), format, bytes));
            }
        }
    }
    found
}

#[test]
fn every_fixture_reads_the_same_whatever_ends_its_lines() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 15, "{} fixtures", fixtures.len());
    for (path, format, bytes) in fixtures {
        let document = read(format, &bytes);
        let text = document.source().text().as_str().trim_start_matches('\u{feff}').replace("\r\n", "\n");
        for end in ["\n", "\r\n", "\r"] {
            for mark in ["", "\u{feff}"] {
                let other = read(format, (mark.to_owned() + &text.replace('\n', end)).as_bytes());
                assert_eq!(document.prose(), other.prose(), "{path} {mark:?} {end:?}");
                assert_eq!(zones(&document), zones(&other), "{path} {mark:?} {end:?}");
            }
        }
    }
}

#[test]
fn a_format_is_known_by_name_and_by_extension() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
        for extension in format.extensions() {
            assert_eq!(Format::of_extension(extension), Some(format));
            assert_eq!(Format::of_extension(&extension.to_uppercase()), Some(format));
        }
    }
    assert_eq!(Format::named("text"), Some(Format::PlainText));
    assert_eq!(Format::of_extension("markdown"), Some(Format::Markdown));
    assert_eq!((Format::of_extension("docx"), Format::named("docx")), (None, None));
}
