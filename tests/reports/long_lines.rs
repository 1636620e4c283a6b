//! Lines that are longer than a terminal is wide.

use copydesk::report::ReportFormat;
use copydesk::text::{SourceText, Span};
use snapbox::{IntoData, assert_data_eq, str};

use crate::story::Story;

/// Forty words of no meaning, of different lengths.
fn filler() -> String {
    let words = ["harbour", "of", "council", "the", "a", "ferries", "wind", "said", "timetable", "on"];
    (0..40).map(|at| words[(at * 7 + at / 10) % words.len()]).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_long_line_is_cut_at_words_round_the_place() {
    let story = Story::new(&format!("{0} [[midword]] {0}", filler()));
    let diagnostic = story.problem(0, "wrong");
    assert_data_eq!(
        story.shown_in(80, &diagnostic),
        str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:1:225
  │
1 │ … of timetable ferries council on wind midword harbour said a of timetable …
  │                                        ^^^^^^^


"#]]
        .raw()
    );
    assert_data_eq!(story.shown_in(120, &diagnostic), str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:1:225
  │
1 │ … harbour said a of timetable ferries council on wind midword harbour said a of timetable ferries council on wind …
  │                                                       ^^^^^^^


"#]].raw());
}

#[test]
fn a_place_at_an_edge_of_a_long_line_keeps_that_edge() {
    let story = Story::new(&format!("[[First]] {} [[last]]", filler()));
    let [first, last] = [0, 1].map(|place| story.shown_in(80, &story.problem(place, "wrong")));
    assert_data_eq!(
        first + &last,
        str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:1:1
  │
1 │ First harbour said a of timetable ferries council on wind the of …
  │ ^^^^^

error[copy/test]: wrong
  ┌─ story.txt:1:231
  │
1 │ … ferries the harbour said a of timetable ferries council on wind last
  │                                                                   ^^^^


"#]]
        .raw()
    );
}

#[test]
fn evidence_near_by_shares_the_row_and_far_evidence_has_its_own() {
    let near = Story::new(&format!("{0} [[one]] and then the [[other]] {0}", filler()));
    let far = Story::new(&format!("{0} [[one]] {0} [[other]] {0}", filler()));
    let [near, far, wide] = [(&near, 80), (&far, 80), (&far, 120)]
        .map(|(story, width)| story.shown_in(width, &story.labelled(&["seen here as well"])));
    assert_data_eq!(near + &far + &wide, str![[r#"
error[copy/test]: something is wrong
  ┌─ story.txt:1:225
  │
1 │ … ferries council on wind one and then the other harbour said a of …
  │                           ^^^              ----- seen here as well

error[copy/test]: something is wrong
  ┌─ story.txt:1:225
  │
1 │ … council on wind one harbour said a of … on wind other harbour said a of …
  │                   ^^^                             ----- seen here as well

error[copy/test]: something is wrong
  ┌─ story.txt:1:225
  │
1 │ … ferries council on wind one harbour said a of timetable … ferries council on wind other harbour said a of …
  │                           ^^^                                                       ----- seen here as well


"#]].raw());
}

#[test]
fn two_far_labels_on_a_line_of_5000_characters_are_both_shown() {
    let padding = filler().repeat(9);
    let story = Story::new(&format!("[[primary]] {padding} [[one]] {padding} [[two]] {padding}"));
    assert!(story.source.size() > 5000);
    let diagnostic = story.labelled(&["the first evidence", "the second"]);
    assert_data_eq!(
        story.shown_in(80, &diagnostic),
        str![[r#"
error[copy/test]: something is wrong
  ┌─ story.txt:1:1
  │
1 │ primary harbour said a of … council on wind one harbour said a of …
  │ ^^^^^^^                                     --- the first evidence
  ·
1 │ … a of timetable ferries council on wind two harbour said a of timetable …
  │                                          --- the second


"#]]
        .raw()
    );
}

#[test]
fn a_place_that_is_a_whole_paragraph_shows_both_its_ends() {
    let story = Story::new(&format!("Before.\n[[{}]]\nAfter.\n", filler()));
    let inner = Story::new(&format!("{0}. [[A sentence {0} ends]]. {0}", filler()));
    let shown = [&story, &inner].map(|story| story.shown_in(80, &story.problem(0, "wrong")));
    assert_data_eq!(
        shown.concat(),
        str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:2:1
  │
2 │ harbour said a of timetable ferries … timetable ferries council on wind
  │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[copy/test]: wrong
  ┌─ story.txt:1:226
  │
1 │ … council on wind. A sentence harbour said … on wind ends. harbour said a …
  │                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^


"#]]
        .raw()
    );
}

#[test]
fn what_is_said_of_a_label_has_room_on_the_line() {
    let story = Story::new(&format!("[[Start]] {} [[evidence]] end.", filler()));
    let diagnostic = story.labelled(&["a longer word on what stands here"]);
    let shown = story.shown_in(80, &diagnostic);
    assert!(shown.lines().all(|line| line.chars().count() <= 80));
    assert_data_eq!(
        shown,
        str![[r#"
error[copy/test]: something is wrong
  ┌─ story.txt:1:1
  │
1 │ Start harbour said … on wind evidence end.
  │ ^^^^^                        -------- a longer word on what stands here


"#]]
        .raw()
    );
}

#[test]
fn copy_without_blanks_is_cut_between_characters() {
    let story = Story::new(&format!("{0}[[烏克蘭]]{0}", "基輔".repeat(100)));
    let solid = Story::new(&format!("{0}[[x]]{0}", "abc".repeat(100)));
    let shown = [&story, &solid].map(|story| story.shown_in(60, &story.problem(0, "wrong")));
    assert_data_eq!(
        shown.concat(),
        str![[r#"
error[copy/test]: wrong
  ┌─ story.txt:1:201
  │
1 │ … 輔基輔基輔基輔基輔基輔烏克蘭基輔基輔基輔基輔基輔基輔 …
  │                         ^^^^^^

error[copy/test]: wrong
  ┌─ story.txt:1:301
  │
1 │ … xabcabcabcabcabcabcabcabcabcabc …
  │   ^


"#]]
        .raw()
    );
}

#[test]
fn no_row_is_wider_than_the_terminal() {
    let copy = format!("{0} [[one]] {0} [[other]] and [[third]] {0}\n{0} [[fourth]].", filler());
    let story = Story::new(&copy);
    let diagnostic = story.labelled(&["said", "said here", "and here too"]);
    for width in 40..=200 {
        for line in story.shown_in(width, &diagnostic).lines() {
            assert!(line.chars().count() <= width, "{width} columns: {line}");
        }
    }
}

#[test]
fn only_the_neighbourhood_of_a_place_is_read() {
    // If each diagnostic read the whole line, these would read 2 GB.
    let line = "The ferry to the island was late again. ".repeat(50_000);
    let mut story = Story { source: SourceText::utf8(line), places: Vec::new() };
    let at = |byte: usize| Span::new(byte, byte + 3);
    let mut diagnostics = Vec::new();
    for nth in 0..1_000 {
        story.places = vec![at(nth * 1_900 + 40), at(4)];
        diagnostics.push(story.labelled(&["here"]));
    }
    for format in [ReportFormat::Human, ReportFormat::Short, ReportFormat::Jsonl, ReportFormat::Github] {
        let report = story.written(format, "a.txt", &diagnostics);
        assert!(report.lines().count() >= diagnostics.len(), "{}", format.name());
    }
}

#[test]
fn a_line_of_nothing_but_trouble_is_cut_too() {
    for trouble in ["\u{301}", "\u{200d}", "🇺", "👩\u{200d}", " ", "\t", "\u{202e}", "`", "\0"] {
        let mut story = Story { source: SourceText::utf8(trouble.repeat(200_000)), places: Vec::new() };
        let mut diagnostics = Vec::new();
        for nth in 0..50 {
            let at = (100_000 + nth) * trouble.len();
            story.places = vec![Span::new(at, at + trouble.len()), Span::new(0, at - trouble.len())];
            diagnostics.push(story.labelled(&["here"]));
        }
        let report = story.written(ReportFormat::Human, "a.txt", &diagnostics);
        assert!(report.len() < 50 * 20_000, "{trouble:?}: {} bytes", report.len());
    }
}
