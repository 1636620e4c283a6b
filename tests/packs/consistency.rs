//! The kind `consistency`.

use copydesk::analysis::{Background, KnownNames};
use copydesk::lint::lint;

use super::{body, fixed, found, rule, rules, spans, told};

fn one_form(keys: &str, variants: &str) -> String {
    rule(&format!(
        "consistency = {{ variants = {variants}, {keys} message = \"`{{found}}`, {{count}} `{{first}}`\" }}"
    ))
}

#[test]
fn the_form_that_the_story_has_most_often_is_kept() {
    let pack = one_form("", r#"[["ceasefire", "cease-fire", "cease fire"]]"#);
    assert_eq!(
        told(&pack, "The cease-fire held. A ceasefire is a ceasefire, and no cease fire."),
        [("cease-fire", "`cease-fire`, 2 `ceasefire`"), ("cease fire", "`cease fire`, 2 `ceasefire`")]
            .map(|(found, message)| (found.to_owned(), message.to_owned()))
    );
    assert_eq!(spans(&pack, "One cease-fire after another cease-fire."), [""; 0]);
}

#[test]
fn of_two_that_come_as_often_the_first_is_kept() {
    let pack = one_form("", r#"[["zap", "zip"], ["ceasefire", "cease-fire"]]"#);
    assert_eq!(spans(&pack, "A zip, a ceasefire, a zap, a cease-fire."), ["zap", "cease-fire"]);
}

#[test]
fn a_pack_can_prefer_the_first_in_the_story_or_in_the_list() {
    let copy = "A zip and a zap, a zap.";
    assert_eq!(spans(&one_form("", r#"[["zip", "zap"]]"#), copy), ["zip"]);
    assert_eq!(spans(&one_form("prefer = \"first\",", r#"[["zap", "zip"]]"#), copy), ["zap", "zap"]);
    assert_eq!(spans(&one_form("prefer = \"listed\",", r#"[["zip", "zap"]]"#), copy), ["zap", "zap"]);
}

#[test]
fn inflections_are_counted_together_and_fixed_one_by_one() {
    let pack = one_form("", r#"[[["adviser", "advisers"], ["advisor", "advisors"]]]"#);
    let copy = "An adviser met advisors. Advisers say so.";
    assert_eq!(spans(&pack, copy), ["advisors"]);
    assert_eq!(fixed(&pack, copy), "An adviser met advisers. Advisers say so.");
}

#[test]
fn the_label_stands_where_the_kept_form_stands_first() {
    let pack = one_form("", r#"[["zip", "zap"]]"#);
    let document = body("A zap, a zip, a zip.");
    let labels: Vec<_> = found(&pack, &document)[0].labels.iter().map(|label| label.span.start()).collect();
    assert_eq!(labels, [9]);
}

#[test]
fn a_longer_form_wins_and_an_exception_counts_for_nothing() {
    let pack = one_form(r#"except = ["cease-fire line"],"#, r#"[["ceasefire", "cease-fire"]]"#);
    assert_eq!(spans(&pack, "The ceasefire at the cease-fire line."), [""; 0]);
    let pack = one_form("", r#"[["health", "healths"], ["health care", "healthcare"]]"#);
    assert_eq!(spans(&pack, "A healthcare plan, some health care, healths."), ["health care"]);
}

#[test]
fn names_keep_their_own_spelling() {
    let pack = one_form("", r#"[["ceasefire", "cease-fire"]]"#);
    assert_eq!(spans(&pack, "The Aldport Cease-Fire Committee praised the ceasefire."), [""; 0]);
    assert_eq!(spans(&pack, "Cease-fire talks went on: a ceasefire, a ceasefire."), ["Cease-fire"]);
}

#[test]
fn what_the_desk_knows_as_a_name_is_right() {
    let rules = rules(&one_form("", r#"[["Aldport", "Alport", "Oldport"]]"#));
    let names = KnownNames { places: vec!["Alport".to_owned()], ..KnownNames::default() };
    let background = Background { names, ..Background::default() };
    let told = |text: &str| {
        let diagnostics = lint(&body(text), &background, &rules, &[]).diagnostics;
        diagnostics.into_iter().map(|found| (found.message, found.labels.len())).collect::<Vec<_>>()
    };
    assert_eq!(
        told("Aldport, Aldport and Alport."),
        [("`Aldport`, 1 `Alport`".to_owned(), 1); 1].iter().cycle().take(2).cloned().collect::<Vec<_>>()
    );
    assert_eq!(
        told("In Oldport."),
        [("`Oldport`, where the desk's list of names has `Alport`".to_owned(), 0)]
    );
    assert_eq!(told("In Alport."), []);
}

#[test]
fn forms_of_different_blocks_are_held_against_each_other() {
    let pack = one_form("", r#"[["ceasefire", "cease-fire"]]"#);
    assert_eq!(spans(&pack, "A ceasefire.\n\nA ceasefire.\n\nA cease-fire."), ["cease-fire"]);
}
