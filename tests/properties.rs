//! What holds of any copy, with all rules on: every place lies inside the file and holds the text that is reported, and
//! neither line ends, nor a byte order mark, nor threads change what is found.

#![allow(clippy::disallowed_methods, reason = "a test may read the project and run the program")]

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use copydesk::analysis::Background;
use copydesk::config::Catalogue;
use copydesk::diagnostic::Diagnostic;
use copydesk::format::{self, Format};
use copydesk::lint::{RuleSet, lint};
use copydesk::report::{FileReport, ReportFormat, Style, write};
use copydesk::rule::Definition;
use copydesk::text::SourceText;
use proptest::prelude::*;
use serde_json::Value;

/// All rules, those too that are off unless asked for.
static RULES: LazyLock<RuleSet> = LazyLock::new(|| {
    let catalogue = Catalogue::built_in();
    let rules = catalogue.rules().iter().map(Definition::with_defaults).collect();
    RuleSet::new(rules, catalogue.ids().cloned().collect())
});

/// What copy is made of, and what breaks it.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    // Words that rules wait for.
    "the", "the", "The", "and", "comprehensive", "had", "that", "more", "can", "sent", "Kyiv", "Kiev", "Zelensky",
    "Zelenksy", "Volodymyr Zelensky", "Ada Brandreth", "Bombay", "Mumbai", "in the end", "ATM machine", "lorem ipsum",
    "TK", "As an AI language model", "war-and-conflicts, politics, and general news", "Insights:- One: two.- Three: four.",
    "References", "[1]", "[2] Brandreth, A. (2019).", "don't", "don’t", "co-operate", "cooperate", "KYIV, Ukraine (AP) —",
    "By Ada Brandreth", "In other news,", "J.K. Rowling", "Mr.", "a.m.", "2-2", "£1.5m", "https://a.example/b?c=d",
    "[sic]", "(CQ)", "-30-",
    // Marks.
    ".", ",", " ,", " .", "?", "!", ":", ";", "-", "–", "—", "…", "'", "’", "‘", "\"", "“", "”", "(", ")", "[", "]", "«", "»",
    // Blanks and line ends.
    " ", "  ", "\t", "\u{a0}", "\u{200b}", "\u{ad}", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\r\r", "\u{2028}", "\u{b}",
    // Markup.
    "*", "**", "_", "`", "```\n", "# ", "## ", "> ", "- ", "1. ", "---\n", "title: The the mill\n", "[the](a)", "![the](b)",
    "&amp;", "&nbsp;", "&#233;", "<b>", "</b>", "<!-- ", " -->", "<!-- copydesk: allow copy/repeated-word -->",
    "<!-- copydesk: allow-file names -->", "\\", "\\*", "|", "|-|-|\n", "~~", "[^1]", "[^1]: ", "    ", "\\\n",
    // Characters of more bytes than one.
    "é", "e\u{301}", "\u{301}", "ﬁ", "ß", "İ", "Київ", "北京", "🧑‍🌾", "🇺🇦", "\u{feff}", "\u{fffc}", "\u{fffd}",
    "\u{202e}", "\0", "\u{1b}[31m", "\u{10ffff}",
];

/// Copy: pieces with and without blanks between, or any text.
fn copy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let pieces = prop::collection::vec((piece, prop::sample::select(vec!["", " ", " ", "\n"])), 0..60);
    let joined = pieces.prop_map(|pieces| pieces.into_iter().map(|(piece, blank)| piece + blank).collect());
    prop_oneof![4 => joined, 1 => any::<String>(), 1 => "\\PC{0,200}"]
}

fn diagnostics(format: Format, bytes: &[u8]) -> (SourceText, Vec<Diagnostic>) {
    let document = format::read(format, bytes);
    let diagnostics = lint(&document, &Background::default(), &RULES, &[]).diagnostics;
    (document.into_source(), diagnostics)
}

/// The JSON lines of what is found.
fn records(format: Format, bytes: &[u8]) -> Vec<Value> {
    let (source, diagnostics) = diagnostics(format, bytes);
    let file = FileReport { path: "story", source: &source, diagnostics: &diagnostics };
    let written = |format| {
        let mut out = Vec::new();
        write(format, &[file], &Style::default(), &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("a report is UTF-8")
    };
    // No place may trip a report.
    let _others = ReportFormat::ALL.map(written);
    let lines = written(ReportFormat::Jsonl);
    lines.lines().map(|line| serde_json::from_str(line).expect("a line is an object")).collect()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("it is a number")).expect("a story is small")
}

/// The stretch that an object with `start` and `end` stands for, if it lies in `copy` on character borders.
fn stretch<'c>(copy: &'c str, value: &Value) -> Option<&'c str> {
    copy.get(number(&value["start"])..number(&value["end"]))
}

proptest! {
    #[test]
    fn every_place_lies_in_the_file_on_character_borders_and_holds_the_text_that_is_reported(copy in copy()) {
        for format in Format::ALL {
            let records = records(format, copy.as_bytes());
            for record in &records {
                prop_assert_eq!(stretch(&copy, record), record["text"].as_str(), "{}", record);
                let edits = record["fix"]["edits"].as_array();
                let others = record["labels"].as_array().into_iter().chain(edits).flatten();
                for other in others {
                    prop_assert!(stretch(&copy, other).is_some(), "{} in {}", other, record);
                }
            }
            let key = |record: &Value| (number(&record["start"]), record["rule"].to_string());
            prop_assert!(records.is_sorted_by_key(key));
        }
    }

    #[test]
    fn every_place_lies_in_the_file_whatever_its_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300), copy in copy()) {
        let mixed = [copy.as_bytes(), &bytes, copy.as_bytes()].concat();
        for bytes in [&bytes, &mixed] {
            for record in Format::ALL.iter().flat_map(|format| records(*format, bytes)) {
                let (start, end) = (number(&record["start"]), number(&record["end"]));
                prop_assert!(start <= end && end <= bytes.len(), "{}", record);
            }
        }
    }

    #[test]
    fn a_story_that_is_read_again_says_the_same_again(copy in copy()) {
        for format in Format::ALL {
            prop_assert_eq!(records(format, copy.as_bytes()), records(format, copy.as_bytes()));
        }
    }
}

/// One way to write the same copy.
struct Variant {
    name: &'static str,
    mark: &'static str,
    line_end: &'static str,
}

const VARIANTS: &[Variant] = &[
    Variant { name: "LF", mark: "", line_end: "\n" },
    Variant { name: "CRLF", mark: "", line_end: "\r\n" },
    Variant { name: "CR", mark: "", line_end: "\r" },
    Variant { name: "LF after a byte order mark", mark: "\u{feff}", line_end: "\n" },
    Variant { name: "CRLF after a byte order mark", mark: "\u{feff}", line_end: "\r\n" },
];

impl Variant {
    fn of(&self, copy: &str) -> String {
        format!("{}{}", self.mark, copy.replace('\n', self.line_end))
    }

    /// Where the byte of `copy` at `offset` stands in the variant.
    fn shifted(&self, copy: &str, offset: usize) -> usize {
        let line_ends = copy[..offset].matches('\n').count();
        offset + self.mark.len() + line_ends * (self.line_end.len() - 1)
    }

    /// What is found in `copy`, as it should be found in the variant.
    fn expected(&self, copy: &str, mut record: Value) -> Value {
        let shift = |value: &mut Value| {
            for key in ["start", "end"] {
                value[key] = self.shifted(copy, number(&value[key])).into();
            }
        };
        shift(&mut record);
        let written = record["text"].as_str().expect("it is a text").replace('\n', self.line_end);
        record["text"] = written.into();
        for places in ["/labels", "/fix/edits"] {
            if let Some(places) = record.pointer_mut(places).and_then(Value::as_array_mut) {
                places.iter_mut().for_each(shift);
            }
        }
        record
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_shift_what_is_found_and_change_nothing_else() {
    for (name, format, copy) in fixtures() {
        let plain = records(format, copy.as_bytes());
        for variant in VARIANTS {
            let expected: Vec<_> =
                plain.iter().map(|record| variant.expected(&copy, record.clone())).collect();
            let found = records(format, variant.of(&copy).as_bytes());
            assert_eq!(found, expected, "{name} as {}", variant.name);
        }
    }
}

#[test]
fn utf16_changes_only_how_many_bytes_a_place_takes() {
    for (name, format, copy) in fixtures() {
        let bytes: Vec<_> = std::iter::once('\u{feff}')
            .chain(copy.chars())
            .flat_map(|c| c.encode_utf16(&mut [0; 2]).to_vec())
            .flat_map(u16::to_le_bytes)
            .collect();
        let said = |records: Vec<Value>| -> Vec<_> {
            let keys = ["rule", "severity", "message", "line", "column", "end_line", "end_column", "text"];
            records.into_iter().map(|record| keys.map(|key| record[key].clone())).collect()
        };
        assert_eq!(said(records(format, &bytes)), said(records(format, copy.as_bytes())), "{name}");
    }
}

#[test]
fn threads_change_nothing() {
    for format in ["human", "jsonl", "github"] {
        let run = |jobs: &str| {
            let output = Command::new(env!("CARGO_BIN_EXE_copydesk"))
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .args(["check", "--format", format, "--jobs", jobs, "fixtures"])
                .output()
                .expect("it runs");
            (output.stdout, output.stderr, output.status.code())
        };
        let one = run("1");
        assert_eq!(one.2, Some(1));
        for _ in 0..3 {
            assert!(run("8") == one, "{format}");
        }
    }
}

/// The stories of fixtures/ as text, with LF for line ends and without a byte order mark.
fn fixtures() -> Vec<(String, Format, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let folders =
        ["stories", "clean"].map(|folder| std::fs::read_dir(root.join(folder)).expect("it is there"));
    let paths = folders.into_iter().flatten().map(|entry| entry.expect("it can be listed").path());
    let stories = paths.filter_map(|path| {
        let format = Format::of_extension(&path.extension()?.to_string_lossy())?;
        let document = format::read(format, &std::fs::read(&path).expect("it can be read"));
        let text = document.source().text().as_str().trim_start_matches('\u{feff}').replace("\r\n", "\n");
        Some((path.display().to_string(), format, text))
    });
    stories.collect()
}
