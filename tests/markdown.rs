//! Markdown: blocks, markup inside them, front matter, exceptions in comments.

use copydesk::document::{Document, Origin, Stretch};
use copydesk::format::{Format, SKIPPED, UNKNOWN_RULE, read};
use copydesk::text::Span;
use jiff::civil::date;

fn markdown(text: &str) -> Document {
    read(Format::Markdown, text.as_bytes())
}

fn outline(document: &Document) -> Vec<String> {
    let blocks = document.blocks().iter();
    blocks.map(|block| format!("{}: {}", block.zone.name(), document.text(block.span))).collect()
}

/// What the file holds at the place of `words` of the prose.
fn written<'t>(document: &Document, text: &'t str, words: &str) -> &'t str {
    let at = document.prose().as_str().find(words).unwrap_or_else(|| panic!("{words:?} is in the prose"));
    &text[document.to_source(Span::new(at, at + words.len())).range()]
}

#[test]
fn markup_is_not_prose() {
    let cases = [
        ("a *b* **c** ***d*** `e` f", "a b c d \u{fffc} f"),
        ("a [b *c*](http://d.e \"f\") g", "a b c g"),
        ("a ![b *c* `d`](e) f", "a \u{fffc} f"),
        ("a <img src=x> b", "a \u{fffc} b"),
        ("a <em>b</em> <!-- c --> d", "a b  d"),
        ("a<br>b<br />\nc", "a b c"),
        ("a &amp; b &#8212; c &copy; d", "a & b — c © d"),
        ("a &#10; b", "a   b"),
        ("a \\* b \\[c\\]", "a * b [c]"),
        ("a\nb  \nc\\\nd \n   e", "a b c d e"),
        ("a ~~b~~ c", "a b c"),
        ("a[^1] b", "a[^1] b"),
        ("a[^1] b\n\n[^1]: c", "a b\nc"),
        ("a <http://b.c> http://d.e", "a http://b.c http://d.e"),
        ("\"a\" -- b... 'c'", "\"a\" -- b... 'c'"),
        ("a $5 b $6", "a $5 b $6"),
        ("![a](b)", ""),
        ("`a`", ""),
        ("```\na\n```\n\nb", "b"),
        ("    a\n\nb", "b"),
        ("<div>\na\n</div>\n\nb", "b"),
        ("a\n\n---\n\nb", "a\nb"),
        ("- [ ] a\n- [x] b", "a\nb"),
        ("a\0b", "a\0b"),
    ];
    for (text, prose) in cases {
        let document =
            markdown(&format!("{}{text}", "x ".repeat(if text.contains('\0') { 5000 } else { 0 })));
        let found = document.prose().as_str().trim_start_matches("x ");
        assert_eq!(found, prose, "{text:?}");
    }
}

#[test]
fn every_piece_has_its_zone() {
    let text = "# Harbour board to meet\n\nThe board will meet in March, it said.\n\n## Background\n\n> The fault was ours,\n> she wrote.\n\n- Ale\n- Bread\n\n  and butter\n  - salt\n\n1. One\n2. Two\n\n| Town | Boats |\n|---|---|\n| Ansel | *12* |\n";
    let expected = [
        "headline: Harbour board to meet",
        "body: The board will meet in March, it said.",
        "subhead: Background",
        "block-quote: The fault was ours, she wrote.",
        "list-item: Ale",
        "list-item: Bread",
        "list-item: and butter",
        "list-item: salt",
        "list-item: One",
        "list-item: Two",
        "table-cell: Town",
        "table-cell: Boats",
        "table-cell: Ansel",
        "table-cell: 12",
    ];
    for end in ["\n", "\r\n", "\r"] {
        for mark in ["", "\u{feff}"] {
            let text = mark.to_owned() + &text.replace('\n', end);
            assert_eq!(outline(&markdown(&text)), expected, "{end:?} {mark:?}");
        }
    }
}

#[test]
fn a_place_in_the_prose_is_its_place_in_the_file() {
    let text = "\u{feff}# R&amp;D *in* the\r\n\r\naccording to the **the** r\\*port,\r\n> q `x` r\r\n> s\r\n";
    let document = markdown(text);
    for (words, place) in [
        ("R&D", "R&amp;D"),
        ("&", "&amp;"),
        ("in the", "in* the"),
        ("the the", "the **the"),
        ("r*port", "r\\*port"),
        ("\u{fffc}", "`x`"),
        ("q \u{fffc} r s", "q `x` r\r\n> s"),
    ] {
        assert_eq!(written(&document, text, words), place, "{words}");
    }
}

#[test]
fn front_matter_gives_headline_standfirst_byline_and_date() {
    let cases = [
        ("plain", "title: Quay shut é\ndescription: It was old.\nauthor: Ines Holt\ndate: 2025-06-02"),
        ("quoted", "title: \"Quay shut é\"\ndek: 'It was old.'\nbyline: Ines Holt\ndate: \"June 2, 2025\""),
        (
            "in a list",
            "title: Quay shut é\nsubtitle: It was old.\nauthors:\n  - Ines Holt\ndate: 2 June 2025",
        ),
        (
            "deep",
            "title: Quay shut é\nstandfirst: It was old.\nauthor:\n  name: Ines Holt\n  url: x\ndate: 2025-06-02T10:00:00Z",
        ),
        (
            "with more",
            "tags: [a, b]\ntitle: Quay shut é # c\ndescription: It was old.\nauthor: [Ines Holt]\ndate: 2025-06-02 10:00:00 +0100\nslug: x",
        ),
        (
            "folded",
            "title: Quay\n  shut é\ndescription: >-\n  It was\n  old.\nauthor: Ines Holt\ndate: Monday, June 2, 2025",
        ),
        (
            "escaped",
            "title: \"Quay shut \\u00e9\"\ndescription: |\n  It was\n  old.\nauthor: Ines Holt\ndate: Jun. 2, 2025",
        ),
    ];
    let expected =
        ["headline: Quay shut é", "standfirst: It was old.", "byline: Ines Holt", "body: It rained."];
    for (what, yaml) in cases {
        for end in ["\n", "\r\n"] {
            let text = format!("---\n{yaml}\n---\n\nIt rained.\n").replace('\n', end);
            let document = markdown(&text);
            assert_eq!(outline(&document), expected, "{what} {end:?}");
            assert_eq!(document.date(), Some(date(2025, 6, 2)), "{what}");
            assert!(document.problems().is_empty(), "{what}");
            assert_eq!(written(&document, &text, "Ines Holt"), "Ines Holt", "{what}");
        }
    }
}

#[test]
fn toml_between_pluses_is_front_matter_too() {
    let text = "+++\ntags = [\"a\"]\ntitle = 'Quay shut é'\ndescription = \"It \\\"was\\\" old.\"\nauthors = [\"Ines Holt\", \"Tom Reed\"]\ndate = 2025-06-02T10:00:00Z\n+++\nIt rained.\n";
    let document = markdown(text);
    let expected = [
        "headline: Quay shut é",
        "standfirst: It \"was\" old.",
        "byline: Ines Holt",
        "byline: Tom Reed",
        "body: It rained.",
    ];
    assert_eq!(outline(&document), expected);
    assert_eq!(document.date(), Some(date(2025, 6, 2)));
    assert_eq!(written(&document, text, "\"was\""), "\\\"was\\\"");
}

#[test]
fn a_value_points_at_the_piece_that_it_was_read_from() {
    let text = "---\ntitle: 'Quay''s end'\ndescription: \"A caf\\u00e9\n  is \\\n  shut\"\nauthor: >\n  Ines\n  Holt\n---\n";
    let document = markdown(text);
    for (words, place) in [
        ("Quay", "Quay"),
        ("Quay's", "Quay''s"),
        ("end", "end"),
        ("café", "caf\\u00e9"),
        ("is shut", "is \\\n  shut"),
        ("Ines Holt", "Ines\n  Holt"),
    ] {
        assert_eq!(written(&document, text, words), place, "{words}");
    }
}

#[test]
fn what_is_no_front_matter_is_copy() {
    let cases = [
        ("---\nIt rained: all of it.\n---\nIt stopped.", "It rained: all of it.\nIt stopped."),
        ("---\n\nIt rained.\n", "It rained."),
        ("It rained.\n\n---\ntitle: x\n---\n", "It rained.\ntitle: x"),
        ("---\n---\nIt rained.", "It rained."),
    ];
    for (text, prose) in cases {
        let document = markdown(text);
        assert_eq!(document.prose().as_str(), prose, "{text:?}");
        assert!(document.problems().is_empty(), "{text:?}");
    }
}

#[test]
fn front_matter_that_cannot_be_read_is_left_out_and_said_so() {
    let cases = [
        ("---\ntitle: Talks: a hard slog\nauthor: x\n---\nIt rained.", "YAML", "title: Talks: a hard slog"),
        ("---\ntitle: x\nauthor: \"y\n---\nIt rained.", "YAML", "author: \"y"),
        ("+++\na = 1\ntitle = x\n+++\nIt rained.", "TOML", "title = x"),
    ];
    for (text, language, line) in cases {
        let document = markdown(text);
        assert_eq!(document.prose().as_str(), "It rained.", "{text:?}");
        let [problem] = document.problems() else { panic!("{text:?}: one problem") };
        assert_eq!(problem.rule, SKIPPED);
        assert_eq!(problem.message, format!("front matter that is no {language}: not read"));
        assert_eq!(&text[problem.span.range()], line, "{text:?}");
        assert!(problem.help.is_some(), "{text:?}");
    }
}

/// The rules allowed in `text`, each with the prose that it is allowed in.
fn allowed(text: &str) -> Vec<(String, String)> {
    let document = markdown(text);
    let stretch = |stretch| match stretch {
        Stretch::File => "the file".to_owned(),
        Stretch::Part(span) => document.text(span).replace('\n', " / "),
    };
    let allowances = document.allowances().iter();
    allowances
        .map(|allowance| {
            assert_eq!(allowance.origin, Origin::Comment);
            assert!(text[allowance.written.range()].starts_with("<!--"), "{text:?}");
            assert!(text[allowance.written.range()].ends_with("-->"), "{text:?}");
            (allowance.rule.clone(), stretch(allowance.stretch))
        })
        .collect()
}

#[test]
fn a_comment_allows_a_rule_in_the_next_block() {
    let cases: [(&str, &[(&str, &str)]); 13] = [
        ("a\n\n<!-- copydesk: allow x/y -->\n\nb\n\nc", &[("x/y", "b")]),
        ("<!-- copydesk: allow x/y -->\nb\n\nc", &[("x/y", "b")]),
        ("<!--copydesk:allow x/y, x/z w/*-->\n\nb", &[("x/y", "b"), ("x/z", "b"), ("w/*", "b")]),
        ("<!-- copydesk: allow x/y -- a quoted refrain -->\n\nb", &[("x/y", "b")]),
        ("<!-- copydesk: allow x/y: a quoted refrain -->\n\nb", &[("x/y", "b")]),
        ("<!-- copydesk: allow x/y -->\n<!-- copydesk: allow x/z -->\n\nb", &[("x/y", "b"), ("x/z", "b")]),
        ("<!--\ncopydesk: allow x/y\n-->\n\nb", &[("x/y", "b")]),
        ("<!-- copydesk: allow x/y -->\n\n- b\n- c\n\nd", &[("x/y", "b / c")]),
        ("<!-- copydesk: allow x/y -->\n\n> b\n>\n> c\n\nd", &[("x/y", "b / c")]),
        ("a\n\n- b\n\n  <!-- copydesk: allow x/y -->\n\n  c\n- d", &[("x/y", "c")]),
        ("a <!-- copydesk: allow x/y --> b\n\nc", &[("x/y", "a  b")]),
        ("<!-- copydesk: allow-file x/y -->\n\nb", &[("x/y", "the file")]),
        ("a\n\n<!-- copydesk: allow x/y -->", &[("x/y", "")]),
    ];
    for (text, expected) in cases {
        let found = allowed(text);
        let found: Vec<_> = found.iter().map(|(rule, part)| (rule.as_str(), part.as_str())).collect();
        assert_eq!(found, expected, "{text:?}");
    }
    assert_eq!(allowed("<!-- a comment -->\n\n`copydesk: allow x/y`\n\n<!-- copydesk -->"), []);
    assert!(read(Format::PlainText, b"<!-- copydesk: allow x/y -->\n\nb").allowances().is_empty());
}

#[test]
fn a_comment_that_asks_for_something_else_is_reported() {
    let text = "a\n\n<!-- copydesk: alow x/y -->\n\nb";
    let document = markdown(text);
    let [problem] = document.problems() else { panic!("one problem") };
    assert_eq!((&problem.rule, &text[problem.span.range()]), (&UNKNOWN_RULE, "<!-- copydesk: alow x/y -->"));
    assert!(document.allowances().is_empty());
}
