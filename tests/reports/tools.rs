//! The formats that programs read.

use copydesk::diagnostic::{Applicability, Diagnostic, Fix, Label, Severity};
use copydesk::report::{FileReport, ReportFormat, Style, write};
use copydesk::text::{Decoded, Edit, OffsetMapBuilder, Source, SourceText, Span};
use proptest::prelude::*;
use snapbox::{IntoData, assert_data_eq, str};

use crate::story::{Story, text};

#[test]
fn a_json_line_holds_the_keys_of_the_contract_in_their_order() {
    let story = Story::new("Talks went [[on]][[ and on]].\n");
    let [first, second] = [story.places[0], story.places[1]];
    let diagnostic = Diagnostic {
        span: second,
        labels: vec![Label { span: first, message: "said here already".into() }],
        help: Some("keep one".into()),
        fix: Some(Fix::unsure("keep the first", vec![Edit::delete(second)])),
        ..story.problem(0, "`on` on both sides of `and`")
    };
    assert_data_eq!(
        story.written(ReportFormat::Jsonl, "a.txt", &[diagnostic]),
        str![[r#"
{"path":"a.txt","rule":"copy/test","severity":"error","message":"`on` on both sides of `and`","start":13,"end":20,"line":1,"column":14,"end_line":1,"end_column":21,"text":" and on","labels":[{"start":11,"end":13,"line":1,"column":12,"message":"said here already"}],"help":"keep one","fix":{"title":"keep the first","applicability":"unsafe","edits":[{"start":13,"end":20,"replacement":""}]}}

"#]]
        .raw()
    );
}

#[test]
fn a_json_line_leaves_out_help_and_fix_where_there_is_none() {
    let story = Story::new("One [[word]]");
    assert_data_eq!(
        story.written(ReportFormat::Jsonl, "a.txt", &[story.problem(0, "wrong")]),
        str![[r#"
{"path":"a.txt","rule":"copy/test","severity":"error","message":"wrong","start":4,"end":8,"line":1,"column":5,"end_line":1,"end_column":9,"text":"word","labels":[]}

"#]]
        .raw()
    );
}

#[test]
fn columns_count_scalar_values_and_offsets_count_bytes() {
    // before the place, the place as (start, end, line, column, end line, end column)
    let rows = [
        ("Zoë ", (5, 6, 1, 5, 1, 6)),
        ("Zoe\u{308} ", (6, 7, 1, 6, 1, 7)),
        ("\u{feff}Zoe ", (7, 8, 1, 5, 1, 6)),
        ("a\r\nb ", (5, 6, 2, 3, 2, 4)),
        ("a\rb ", (4, 5, 2, 3, 2, 4)),
        ("\t", (1, 2, 1, 2, 1, 3)),
        ("👩‍🚀 ", (12, 13, 1, 5, 1, 6)),
        ("基輔", (6, 7, 1, 3, 1, 4)),
    ];
    for (before, expected) in rows {
        let story = Story::new(&format!("{before}[[x]]"));
        let line = story.written(ReportFormat::Jsonl, "a.txt", &[story.problem(0, "wrong")]);
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        let number = |key: &str| value[key].as_u64().unwrap();
        let (place, end) = ((number("line"), number("column")), (number("end_line"), number("end_column")));
        assert_eq!(
            (number("start"), number("end"), place.0, place.1, end.0, end.1),
            expected,
            "after {before:?}"
        );
        assert_eq!(value["text"], "x");
    }
}

#[test]
fn a_legacy_encoding_is_counted_in_its_own_bytes() {
    let mut map = OffsetMapBuilder::<Decoded, Source>::default();
    map.copy("Zo", Span::new(0, 2));
    map.decode("ë", Span::new(2, 3));
    map.copy(" left", Span::new(3, 8));
    let (text, map) = map.finish();
    let story = Story { source: SourceText::recoded(text, map, 8), places: vec![Span::new(4, 8)] };
    let line = story.written(ReportFormat::Jsonl, "a.txt", &[story.problem(0, "wrong")]);
    assert!(
        line.contains(r#""start":4,"end":8,"line":1,"column":5,"end_line":1,"end_column":9,"text":"left""#)
    );
}

#[test]
fn json_is_an_array_of_the_same_objects() {
    let story = Story::new("[[One]] [[word]]");
    let diagnostics = [story.problem(0, "wrong"), story.problem(1, "wrong too")];
    let lines = story.written(ReportFormat::Jsonl, "a.txt", &diagnostics);
    let array = story.written(ReportFormat::Json, "a.txt", &diagnostics);
    let objects: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(serde_json::from_str::<Vec<serde_json::Value>>(&array).unwrap(), objects);
    assert_eq!(story.written(ReportFormat::Json, "a.txt", &[]), "[]\n");
}

#[test]
fn short_is_one_line_a_diagnostic_with_nothing_that_drives_a_terminal() {
    let story = Story::new("a\nb [[\u{1b}[31mred]]");
    let diagnostic = Diagnostic {
        severity: Severity::Suggestion,
        ..story.problem(0, "`\u{1b}[31mred`\nand\u{202e} more \u{9b}")
    };
    assert_data_eq!(
        story.written(ReportFormat::Short, "in\u{1b}[2J\r/a.txt", &[diagnostic]),
        str![[r#"
in\u{1b}[2J\r/a.txt:2:3: suggestion: `\u{1b}[31mred`\nand\u{202e} more \u{9b} [copy/test]

"#]]
        .raw()
    );
}

#[test]
fn github_commands_escape_what_would_end_a_value() {
    let story = Story::new("a [[b]] [[c\nd]]");
    let one = Diagnostic {
        severity: Severity::Warning,
        help: Some("do this,\r\nthen that".into()),
        ..story.problem(0, "100% wrong: a, b")
    };
    let two = Diagnostic { severity: Severity::Suggestion, ..story.problem(1, "over two \u{1b}lines") };
    assert_data_eq!(
        story.written(ReportFormat::Github, "a,b:50%.txt", &[one, two]),
        str![[r#"
::warning file=a%2Cb%3A50%25.txt,line=1,endLine=1,col=3,endColumn=4,title=copy/test::100%25 wrong: a, b%0Ahelp: do this,%0D%0Athen that
::notice file=a%2Cb%3A50%25.txt,line=1,endLine=2,title=copy/test::over two ␛lines

"#]]
        .raw()
    );
}

#[test]
fn files_and_diagnostics_keep_the_order_that_they_come_in() {
    let story = Story::new("[[One]] [[word]]");
    let diagnostics = [story.problem(1, "later"), story.problem(0, "earlier")];
    let file = |path| FileReport { path, source: &story.source, diagnostics: &diagnostics };
    assert_eq!(
        text(ReportFormat::Short, &[file("b.txt"), file("a.txt")], &Style::default()),
        "b.txt:1:5: error: later [copy/test]\nb.txt:1:1: error: earlier [copy/test]\n\
         a.txt:1:5: error: later [copy/test]\na.txt:1:1: error: earlier [copy/test]\n"
    );
}

#[test]
fn every_format_goes_by_its_name() {
    for format in ReportFormat::ALL {
        assert_eq!(ReportFormat::named(format.name()), Some(format));
    }
    assert_eq!(ReportFormat::named("Human"), None);
}

/// Any text, and the characters that a report has trouble with.
fn any_text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "\u{feff}",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "\0",
        "\u{1b}",
        "\u{301}",
        "\u{200d}",
        "👩‍🚀",
        "❤\u{fe0f}",
        "基",
        "e\u{301}",
        "the ",
        "Kyiv, ",
        " ",
        "\u{2028}",
        "%",
        "`",
    ]);
    prop::collection::vec(prop_oneof![hard.prop_map(String::from), any::<String>()], 0..40)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_place_in_any_text_is_reported_in_every_format(
        text in any_text(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(),
        of in any::<prop::sample::Index>(), width in 0..130_usize,
    ) {
        let borders: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        let (from, to, of) = (*from.get(&borders), *to.get(&borders), *of.get(&borders));
        let span = Span::new(from.min(to), from.max(to));
        let story = Story { source: SourceText::utf8(text.clone()), places: vec![span, Span::new(of, text.len())] };
        let diagnostic = Diagnostic {
            fix: Some(Fix { applicability: Applicability::Display, ..story.replace(0, "swap it", "\u{1b}") }),
            ..story.labelled(&["evidence"])
        };
        let line = story.written(ReportFormat::Jsonl, "a.txt", std::slice::from_ref(&diagnostic));
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        let (start, end) = (value["start"].as_u64().unwrap(), value["end"].as_u64().unwrap());
        prop_assert_eq!(value["text"].as_str().unwrap(), &text[start as usize..end as usize]);
        let short = story.written(ReportFormat::Short, "a.txt", std::slice::from_ref(&diagnostic));
        prop_assert_eq!(short.lines().count(), 1);
        let human = story.shown_in(width, &diagnostic);
        prop_assert!(human.chars().all(|c| c == '\n' || !c.is_control()), "{human:?}");
        prop_assert!(human.contains("^"));
    }
}

/// A pipe that nobody reads any more.
struct Closed;

impl std::io::Write for Closed {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_is_told_as_such() {
    let story = Story::new("One [[word]]");
    let diagnostics = [story.problem(0, "wrong")];
    let file = FileReport { path: "a.txt", source: &story.source, diagnostics: &diagnostics };
    for format in ReportFormat::ALL {
        let error = write(format, &[file], &Style::default(), &mut Closed).unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe, "{}", format.name());
    }
}
