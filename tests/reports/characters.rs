//! Copy whose characters are hard to place, or dangerous to a terminal, in the report for people.

use copydesk::diagnostic::Diagnostic;
use copydesk::report::ReportFormat;
use copydesk::text::{Decoded, OffsetMapBuilder, Source, SourceText, Span};
use snapbox::{IntoData, assert_data_eq, str};

use crate::story::Story;

#[test]
fn an_empty_file_and_the_end_of_a_file_can_be_pointed_at() {
    let empty = Story::new("[[]]");
    let end = Story::new("Talks ended[[]]");
    let last_word = Story::new("\u{feff}Talks\r\n[[ended]]");
    let after = Story::new("Talks ended\n[[]]");
    let shown = [&empty, &end, &last_word, &after].map(|story| story.shown(&story.problem(0, "wrong")));
    assert_data_eq!(
        shown.concat(),
        str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:1:1
  │
1 │
  │ ^

error[copy/test]: wrong
  ┌─ story.txt:1:12
  │
1 │ Talks ended
  │            ^

error[copy/test]: wrong
  ┌─ story.txt:2:1
  │
2 │ ended
  │ ^^^^^

error[copy/test]: wrong
  ┌─ story.txt:2:1
  │
2 │
  │ ^


"#]]
        .raw()
    );
}

#[test]
fn marks_stand_under_wide_and_combined_characters() {
    let copy = [
        "\t[[tab]] before",
        "\u{feff}[[mark]] of byte order",
        "Zoe\u{308} [[Zoë]] twice",
        "Zo[[e\u{308}]] only",
        "基輔 [[基輔]] twice",
        "👍🏽 👩\u{200d}🚀 ❤\u{fe0f} 🇺🇦 [[after]] emoji",
        "an [[👩\u{200d}🚀]] emoji",
        "half of o[[\u{308}]]ne",
    ];
    let shown = copy.map(Story::new).map(|story| story.shown(&story.problem(0, "wrong")));
    assert_data_eq!(
        shown.concat(),
        str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:1:2
  │
1 │     tab before
  │     ^^^

error[copy/test]: wrong
  ┌─ story.txt:1:1
  │
1 │ mark of byte order
  │ ^^^^

error[copy/test]: wrong
  ┌─ story.txt:1:6
  │
1 │ Zoë Zoë twice
  │     ^^^

error[copy/test]: wrong
  ┌─ story.txt:1:3
  │
1 │ Zoë only
  │   ^

error[copy/test]: wrong
  ┌─ story.txt:1:4
  │
1 │ 基輔 基輔 twice
  │      ^^^^

error[copy/test]: wrong
  ┌─ story.txt:1:14
  │
1 │ 👍 👩 ❤ 🇺🇦 after emoji
  │            ^^^^^

error[copy/test]: wrong
  ┌─ story.txt:1:4
  │
1 │ an 👩 emoji
  │    ^^

error[copy/test]: wrong
  ┌─ story.txt:1:10
  │
1 │ half of öne
  │         ^


"#]]
        .raw()
    );
}

#[test]
fn hidden_characters_are_shown_as_pictures() {
    let story = Story::new("A \u{1b}[31m[[red\0]] wo\u{200b}rd \u{202e}back\u{202c} so\u{ad}ft \u{7f}\u{9b}");
    let diagnostic = Diagnostic {
        message: "`\u{1b}[31m`\nis no copy".into(),
        help: Some("take \u{1b} out".into()),
        ..story.problem(0, "")
    };
    assert_data_eq!(
        story.written(ReportFormat::Human, "in\u{1b}[2J.txt", &[diagnostic]),
        str![[r#"
error[copy/test]: `␛[31m`␊is no copy
  ┌─ in␛[2J.txt:1:8
  │
1 │ A ␛[31mred␀ wo·rd ·back· so·ft ␡·
  │        ^^^^
  │
  = help: take ␛ out


"#]]
        .raw()
    );
}

#[test]
fn a_legacy_encoding_is_shown_as_text_with_its_own_columns() {
    let mut map = OffsetMapBuilder::<Decoded, Source>::default();
    map.decode("“", Span::new(0, 1));
    map.copy("Caf", Span::new(1, 4));
    map.decode("é", Span::new(4, 5));
    map.copy(" ,", Span::new(5, 7));
    map.decode("”", Span::new(7, 8));
    map.copy(" she said\n", Span::new(8, 18));
    let (text, map) = map.finish();
    let story = Story { source: SourceText::recoded(text, map, 18), places: vec![Span::new(5, 6)] };
    let diagnostic = Diagnostic {
        fix: Some(story.replace(0, "delete it", "")),
        ..story.problem(0, "a blank before the comma")
    };
    assert_data_eq!(
        story.shown(&diagnostic),
        str![[r#"
error[copy/test]: a blank before the comma
  ┌─ story.txt:1:6
  │
1 │ “Café ,” she said
  │      ^
  │
  = fix: delete it: `“Café,” she said`


"#]]
        .raw()
    );
}
