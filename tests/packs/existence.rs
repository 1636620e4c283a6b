//! The kind `existence`.

use copydesk::document::Zone;
use copydesk::format;

use super::{body, found, rule, spans, told};

#[test]
fn words_are_found_whole_and_in_any_case() {
    let pack = rule(r#"existence = { words = ["zap", "zip zap"], message = "`{found}` {{it}" }"#);
    assert_eq!(
        told(&pack, "ZAP and zip zap, zapper, unzap, zap-like: zap."),
        [("ZAP", "`ZAP` {it}"), ("zip zap", "`zip zap` {it}"), ("zap", "`zap` {it}"), ("zap", "`zap` {it}")]
            .map(|(found, message)| (found.to_owned(), message.to_owned()))
    );
}

#[test]
fn a_phrase_ends_where_its_last_word_does() {
    let pack = rule(r#"existence = { words = ["returned back"], message = "m" }"#);
    assert_eq!(
        spans(&pack, "He returned back - to a town that returned back-to-back mayors."),
        ["returned back"]
    );
}

#[test]
fn a_wrapped_line_is_one_blank() {
    let pack = rule(r#"existence = { words = ["zip zap"], message = "m" }"#);
    assert_eq!(spans(&pack, "The zip\nzap is here. Not zip\n\nzap."), ["zip\nzap"]);
}

#[test]
fn case_can_matter() {
    let pack = rule(r#"existence = { words = ["TK"], case = "match", message = "m" }"#);
    assert_eq!(spans(&pack, "Some TK, some tk and a Tk."), ["TK"]);
    let pack = rule(r#"existence = { patterns = ['T\w+K'], case = "match", message = "m" }"#);
    assert_eq!(spans(&pack, "A TooK, a took."), ["TooK"]);
}

#[test]
fn a_word_in_a_name_stands_unless_names_are_read() {
    let check =
        |names: &str| rule(&format!(r#"existence = {{ words = ["harbour board"], {names} message = "m" }}"#));
    let copy = "A harbour board met. It was the Aldport Harbour Board, or the HARBOUR BOARD.";
    assert_eq!(spans(&check(""), copy), ["harbour board", "HARBOUR BOARD"]);
    assert_eq!(spans(&check("names = \"read\","), copy), ["harbour board", "Harbour Board", "HARBOUR BOARD"]);
    assert_eq!(spans(&check(""), "Harbour board members met."), ["Harbour board"]);
    assert_eq!(spans(&check(""), "Harbour Board members met."), [""; 0]);
    let headline = format::passage(Zone::Headline, "Town Elects Harbour Board");
    assert_eq!(found(&check(""), &headline).len(), 1);
}

#[test]
fn an_exception_lets_its_words_stand() {
    let pack = rule(
        r#"existence = { words = ["fire", "fires"], except = ["fire brigade", "under fire", "fires"], message = "m" }"#,
    );
    assert_eq!(spans(&pack, "The fire brigade was under fire for the fire, and fires."), ["fire"]);
    let pack = rule(r#"existence = { patterns = ['\bfires?\b'], except = ["fire brigade"], message = "m" }"#);
    assert_eq!(spans(&pack, "The Fire Brigade put out fires, the fire, a fire brigade."), ["fires", "fire"]);
}

#[test]
fn an_apostrophe_may_be_straight_or_curly() {
    for listed in ["can't", "can’t"] {
        let pack = rule(&format!(r#"existence = {{ words = ["{listed}"], message = "m" }}"#));
        assert_eq!(spans(&pack, "It can't, it can’t."), ["can't", "can’t"]);
    }
}

#[test]
fn words_beyond_ascii_are_found_in_any_case() {
    let pack =
        rule(r#"existence = { words = ["élan vital", "Łódź", "żółw"], names = "read", message = "m" }"#);
    assert_eq!(
        spans(&pack, "Élan vital; ÉLAN VITAL; his élan vital. ŁÓDŹ, Łódź. Żółw. Żółwie. (żółw) 😀żółw"),
        ["Élan vital", "ÉLAN VITAL", "élan vital", "ŁÓDŹ", "Łódź", "Żółw", "żółw", "żółw"]
    );
}

#[test]
fn patterns_are_tried_on_each_block_by_itself() {
    let with_beginning = rule(r#"existence = { patterns = ['zip[^!]*zap'], message = "`{found}`" }"#);
    let without = rule(r#"existence = { patterns = ['[xyz]ip[^!]*zap'], message = "`{found}`" }"#);
    for pack in [with_beginning, without] {
        assert_eq!(
            spans(&pack, "A zip and\na ZAP. A zip.\n\nA zap. Zip zap!"),
            ["zip and\na ZAP", "Zip zap"]
        );
    }
}

#[test]
fn of_overlapping_places_the_first_and_longest_counts() {
    let pack = rule(r#"existence = { patterns = ['aa b', 'aa', 'b cc', 'dd'], message = "m" }"#);
    assert_eq!(spans(&pack, "aa b cc dd aa"), ["aa b", "dd", "aa"]);
    let pack = rule(r#"existence = { words = ["aa b", "aa", "b cc", "dd"], message = "m" }"#);
    assert_eq!(spans(&pack, "aa b cc dd aa"), ["aa b", "dd", "aa"]);
}

#[test]
fn the_group_found_is_reported_and_the_rest_is_context() {
    let pack = rule(r#"existence = { patterns = ['page (?<found>TK)\b|zip (zap)'], message = "`{found}`" }"#);
    let expected = [("TK", "`TK`")].map(|(found, message)| (found.to_owned(), message.to_owned()));
    assert_eq!(told(&pack, "See page TK, page 3, zip zap."), expected);
}

#[test]
fn a_long_find_is_cut_in_the_message() {
    let pack = rule(r#"existence = { patterns = ['z.*'], message = "{found}" }"#);
    let message = &told(&pack, &"zé".repeat(500))[0].1;
    assert_eq!(message.chars().count(), 61);
}

#[test]
fn a_word_in_an_address_is_no_word() {
    let pack = rule(r#"existence = { words = ["ferry"], message = "m" }"#);
    let copy = "The ferry is at www.ferry.example, https://example.org/ferry?ferry=ferry, @ferry and #ferry.";
    assert_eq!(spans(&pack, copy), ["ferry"]);
}

#[test]
fn help_is_handed_on() {
    let pack = rule(r#"existence = { words = ["zap"], message = "m", help = "take it out" }"#);
    assert_eq!(found(&pack, &body("A zap."))[0].help.as_deref(), Some("take it out"));
}
