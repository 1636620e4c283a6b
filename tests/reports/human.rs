//! The report for people.

use copydesk::diagnostic::{Diagnostic, Fix, Label, Severity};
use copydesk::report::{Charset, Colour, FileReport, ReportFormat, Style};
use copydesk::text::{Edit, Span};
use snapbox::{IntoData, assert_data_eq, str};

use crate::story::{Story, text};

#[test]
fn a_diagnostic_shows_the_place_the_evidence_the_help_and_the_fix() {
    let story = Story::new("Harbour reopens\n\nThe mayor promised a [[broad]][[ and broad]] review.\n");
    let diagnostic = Diagnostic {
        help: Some("keep one, or find the word that was meant".into()),
        fix: Some(Fix::unsure("keep the first", vec![Edit::delete(story.places[1])])),
        labels: vec![Label { span: story.places[0], message: "said here already".into() }],
        ..story.problem(1, "`broad` on both sides of `and`")
    };
    assert_data_eq!(
        story.shown(&diagnostic),
        str![[r#"
error[copy/test]: `broad` on both sides of `and`
  ┌─ story.txt:3:27
  │
3 │ The mayor promised a broad and broad review.
  │                      -----^^^^^^^^^^
  │                      │
  │                      said here already
  │
  = help: keep one, or find the word that was meant
  = fix: keep the first: `mayor promised a broad review.`


"#]]
        .raw()
    );
}

#[test]
fn diagnostics_are_kept_apart_by_a_blank_line() {
    let story = Story::new("The [[the]] band [[ ,]] late.");
    let warning = Diagnostic { severity: Severity::Warning, ..story.problem(0, "`the` stands twice") };
    let suggestion =
        Diagnostic { severity: Severity::Suggestion, ..story.problem(1, "a blank before the comma") };
    assert_data_eq!(
        story.written(ReportFormat::Human, "story.txt", &[warning, suggestion]),
        str![[r#"
warning[copy/test]: `the` stands twice
  ┌─ story.txt:1:5
  │
1 │ The the band  , late.
  │     ^^^

suggestion[copy/test]: a blank before the comma
  ┌─ story.txt:1:14
  │
1 │ The the band  , late.
  │              ^^


"#]]
        .raw()
    );
}

#[test]
fn evidence_on_other_lines_is_shown_with_a_break_between() {
    let story = Story::new(
        "Talks in [[Kyiv]]\n\nGoods arrived\n\nOfficials in [[Kiev]] agreed.\nA man from [[Kyiv]] spoke.\n",
    );
    let label = |place: usize, message: &str| Label { span: story.places[place], message: message.into() };
    let diagnostic = Diagnostic {
        labels: vec![label(0, "first spelt here"), label(2, "")],
        ..story.problem(1, "`Kiev` here, `Kyiv` above")
    };
    assert_data_eq!(
        story.shown(&diagnostic),
        str![[r#"
error[copy/test]: `Kiev` here, `Kyiv` above
  ┌─ story.txt:5:14
  │
1 │ Talks in Kyiv
  │          ---- first spelt here
  ·
5 │ Officials in Kiev agreed.
  │              ^^^^
6 │ A man from Kyiv spoke.
  │            ----


"#]]
        .raw()
    );
}

#[test]
fn a_fix_that_says_what_it_writes_is_not_spelt_out() {
    let story = Story::new("Officials in [[Kiev]] agreed.");
    let diagnostic = Diagnostic {
        fix: Some(story.replace(0, "write `Kyiv`", "Kyiv")),
        ..story.problem(0, "an old spelling")
    };
    assert_data_eq!(
        story.shown(&diagnostic),
        str![[r#"
error[copy/test]: an old spelling
  ┌─ story.txt:1:14
  │
1 │ Officials in Kiev agreed.
  │              ^^^^
  │
  = fix: write `Kyiv`


"#]]
        .raw()
    );
}

#[test]
fn long_messages_are_broken_at_words() {
    let story = Story::new("Officials in [[Kiev]] agreed.");
    let diagnostic = Diagnostic {
        help: Some("ask the desk which of the spellings the style book has, and keep to that one".into()),
        ..story.problem(0, "`Kiev` here, but the rest of the story has `Kyiv`, `Kiyv` and `Kyyiv`")
    };
    assert_data_eq!(
        story.shown(&diagnostic),
        str![[r#"
error[copy/test]: `Kiev` here, but the rest of the story has
  `Kyiv`, `Kiyv` and `Kyyiv`
  ┌─ story.txt:1:14
  │
1 │ Officials in Kiev agreed.
  │              ^^^^
  │
  = help: ask the desk which of the spellings the style book
      has, and keep to that one


"#]]
        .raw()
    );
}

#[test]
fn a_stretch_over_lines_is_bracketed_at_its_first_and_last_line() {
    let two = Story::new("It began [[here\nand ended]] there.");
    let three = Story::new("[[It began here\n\nand ended there.\n]]");
    let many = Story::new("It began [[here\na\nb\nc\nd\nand ended]] there.");
    let shown = [&two, &three, &many].map(|story| story.shown(&story.problem(0, "wrong")));
    assert_data_eq!(
        shown.concat(),
        str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:1:10
  │
1 │   It began here
  │ ╭──────────^
2 │ │ and ended there.
  │ ╰─────────^

error[copy/test]: wrong
  ┌─ story.txt:1:1
  │
1 │ ╭ It began here
2 │ │
3 │ │ and ended there.
  │ ╰────────────────^

error[copy/test]: wrong
  ┌─ story.txt:1:10
  │
1 │   It began here
  │ ╭──────────^
  · │
6 │ │ and ended there.
  │ ╰─────────^


"#]]
        .raw()
    );
}

#[test]
fn evidence_inside_or_over_lines_is_cut_to_what_helps() {
    let story = Story::new("[[Talks on talks]] went on.\n[[The second line\nand the third]] follow.\n");
    let within = Label { span: Span::new(0, 5), message: "never drawn".into() };
    let mut diagnostic = story.labelled(&["from here on"]);
    diagnostic.labels.push(within);
    assert_data_eq!(
        story.shown(&diagnostic),
        str![[r#"
error[copy/test]: something is wrong
  ┌─ story.txt:1:1
  │
1 │ Talks on talks went on.
  │ ^^^^^^^^^^^^^^
2 │ The second line
  │ --------------- from here on


"#]]
        .raw()
    );
}

#[test]
fn more_evidence_than_can_be_taken_in_is_counted() {
    let story = Story::new("[[a]]\n[[b]]\n[[c]]\n[[d]]\n[[e]]\n[[f]]\n[[g]]\n[[h]]\n[[i]]\n");
    let diagnostic = story.labelled(&["here"; 8]);
    assert_data_eq!(
        story.shown(&diagnostic),
        str![[r#"
error[copy/test]: something is wrong
  ┌─ story.txt:1:1
  │
1 │ a
  │ ^
2 │ b
  │ - here
3 │ c
  │ - here
4 │ d
  │ - here
5 │ e
  │ - here
6 │ f
  │ - here
7 │ g
  │ - here
  │
  = and 2 more places


"#]]
        .raw()
    );
}

#[test]
fn the_frame_can_be_ascii() {
    let story = Story::new(&format!("{}[[one\ntwo]] {}", "word ".repeat(40), "word ".repeat(40)));
    let file = FileReport { path: "a.txt", source: &story.source, diagnostics: &[story.problem(0, "wrong")] };
    let shown = text(ReportFormat::Human, &[file], &Style { charset: Charset::Ascii, ..Style::default() });
    assert!(shown.is_ascii());
    assert_data_eq!(
        shown,
        str![[r#"
error[copy/test]: wrong
  --> a.txt:1:201
  |
1 |   ... word word word word word word word word word word word word one
  | /-----------------------------------------------------------------^
2 | | two word word word word word word word word word word word word ...
  | \---^


"#]]
        .raw()
    );
}

#[test]
fn colour_is_ansi_escapes_round_the_same_text() {
    let story = Story::new("The [[the]] [[band]] played.");
    let diagnostics = [Diagnostic { help: Some("delete one".into()), ..story.labelled(&["here"]) }];
    let file = FileReport { path: "a.txt", source: &story.source, diagnostics: &diagnostics };
    let coloured = text(ReportFormat::Human, &[file], &Style { colour: Colour::Always, ..Style::default() });
    assert!(coloured.contains("\u{1b}["));
    let plain = anstream::adapter::strip_str(&coloured).to_string();
    assert_eq!(plain, text(ReportFormat::Human, &[file], &Style::default()));
}
