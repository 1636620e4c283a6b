//! What holds for any copy, with all rules on: places are places, line ends and threads change nothing.

#![allow(clippy::disallowed_methods, reason = "a test may read the project and run the program")]

use std::path::Path;

use copydesk::analysis::Background;
use copydesk::config::Catalogue;
use copydesk::diagnostic::Diagnostic;
use copydesk::document::Document;
use copydesk::format::{self, Format};
use copydesk::lint::{RuleSet, lint};
use copydesk::report::{FileReport, ReportFormat, Style, write};
use copydesk::text::{Source, Span};
use proptest::prelude::*;

fn rules() -> &'static RuleSet {
    static RULES: std::sync::OnceLock<RuleSet> = std::sync::OnceLock::new();
    RULES.get_or_init(|| {
        let catalogue = Catalogue::built_in();
        let rules = catalogue.rules().iter().map(|rule| rule.with_defaults()).collect();
        RuleSet::new(rules, catalogue.ids().cloned().collect())
    })
}

fn check(format: Format, bytes: &[u8]) -> (Document, Vec<Diagnostic>) {
    let document = format::read(format, bytes);
    let diagnostics = lint(&document, &Background::default(), rules(), &[]).diagnostics;
    (document, diagnostics)
}

/// Copy made of what the rules look for, with markup, line ends and what is hard to count between.
fn copy() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "the",
        "and",
        "Kyiv",
        "Kiev",
        "Zelensky",
        "Zelenksy",
        "comprehensive",
        "don't",
        "don’t",
        "said",
        "[1]",
        "Sources",
        "References:",
        "- Budget:",
        "war-and-conflicts, politics",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        ",",
        " ,",
        ".",
        "…",
        "**",
        "*",
        "_",
        "`",
        "[",
        "](x)",
        "<b>",
        "&amp;",
        "&nbsp;",
        "#",
        ">",
        "---",
        "é",
        "e\u{301}",
        "👩‍👩‍👧",
        "日本",
        "\u{feff}",
        "\u{200b}",
        "\u{fffc}",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\r",
        "TK",
        "ATM machine",
        "turn0search0",
        "<!-- copydesk: allow copy/repeated-word -->",
        "http://example.com/a,b",
        "Mr.",
        "U.S.",
        "12",
        "-30-",
    ]);
    prop::collection::vec((word, prop::sample::select(vec![" ", " ", " ", ""])), 0..80)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, blank)| [word, blank]).collect())
}

fn is_place(text: &str, span: Span<Source>) -> bool {
    text.get(span.range()).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_span_is_a_place_in_the_file_and_its_text_stands_there(
        text in prop_oneof![copy(), any::<String>()],
        markdown in any::<bool>(),
    ) {
        let format = if markdown { Format::Markdown } else { Format::PlainText };
        let (document, diagnostics) = check(format, text.as_bytes());
        let file = FileReport { path: "story", source: document.source(), diagnostics: &diagnostics };
        let mut lines = Vec::new();
        write(ReportFormat::Jsonl, &[file], &Style::default(), &mut lines).expect("memory takes it");
        let lines = String::from_utf8(lines).expect("JSON is UTF-8");
        prop_assert_eq!(lines.lines().count(), diagnostics.len());
        for (line, diagnostic) in lines.lines().zip(&diagnostics) {
            prop_assert!(is_place(&text, diagnostic.span), "{diagnostic:?}");
            prop_assert!(diagnostic.labels.iter().all(|label| is_place(&text, label.span)), "{diagnostic:?}");
            let json: serde_json::Value = serde_json::from_str(line).expect("a line is an object");
            prop_assert_eq!(json["text"].as_str(), text.get(diagnostic.span.range()));
            let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits);
            prop_assert!(edits.into_iter().all(|edit| is_place(&text, edit.span)), "{diagnostic:?}");
        }
        prop_assert!(diagnostics.is_sorted_by_key(|diagnostic| (diagnostic.span.start(), diagnostic.rule.clone()))
            || diagnostics.is_sorted_by_key(|diagnostic| (diagnostic.span, diagnostic.rule.clone())));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for format in Format::ALL {
            let (document, diagnostics) = check(format, &bytes);
            prop_assert!(diagnostics.iter().all(|diagnostic| diagnostic.span.end() <= document.source().size()));
        }
    }
}

/// A finding without its offsets: what must not change with line ends.
fn told(document: &Document, diagnostics: &[Diagnostic]) -> Vec<(String, u32, u32, String)> {
    let told = |diagnostic: &Diagnostic| {
        let place = document.source().position(diagnostic.span.start());
        let text = document.source().slice(diagnostic.span).replace("\r\n", "\n").replace('\r', "\n");
        (format!("{}: {}", diagnostic.rule, diagnostic.message), place.line, place.column, text)
    };
    diagnostics.iter().map(told).collect()
}

#[test]
fn line_ends_and_a_byte_order_mark_change_no_finding() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut compared = 0;
    for folder in ["stories", "clean"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("the fixtures") {
            let path = entry.expect("a fixture").path();
            let Ok(text) = String::from_utf8(std::fs::read(&path).expect("a fixture can be read")) else {
                continue;
            };
            let plain = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            let format = Format::of_extension(&path.extension().expect("an extension").to_string_lossy())
                .expect("known");
            let (document, diagnostics) = check(format, plain.as_bytes());
            let expected = told(&document, &diagnostics);
            let variants =
                [plain.replace('\n', "\r\n"), plain.replace('\n', "\r"), format!("\u{feff}{plain}")];
            for variant in variants {
                let (document, diagnostics) = check(format, variant.as_bytes());
                assert_eq!(told(&document, &diagnostics), expected, "{}", path.display());
                compared += 1;
            }
        }
    }
    assert!(compared > 60, "only {compared} variants were compared");
}

#[test]
fn one_thread_and_eight_print_the_same_bytes() {
    let run = |jobs: &str| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_copydesk"))
            .args(["check", "fixtures", "--format", "jsonl", "--jobs", jobs])
            .current_dir(root)
            .output()
            .expect("the program runs");
        output.stdout
    };
    let one = run("1");
    assert!(!one.is_empty());
    assert_eq!(one, run("8"));
}
