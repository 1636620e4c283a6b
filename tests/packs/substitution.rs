//! The kind `substitution`.

use copydesk::diagnostic::Applicability;

use super::{body, fixed, found, rule};

#[test]
fn capitals_are_carried_over() {
    let pack = rule(
        r#"substitution = { swap = { "zip zap" = "zop", UK = "Britain", "ZAP machine" = "ZAP", "élan" = "ésprit" }, names = "read", message = "m" }"#,
    );
    let table = [
        ("A zip zap.", "A zop."),
        ("Zip zap it is.", "Zop it is."),
        ("ZIP ZAP!", "ZOP!"),
        ("Zip Zap!", "Zop!"),
        ("In the UK.", "In the Britain."),
        ("A zap machine.", "A ZAP."),
        ("A ZAP MACHINE.", "A ZAP."),
        ("Élan!", "Ésprit!"),
    ];
    for (bad, good) in table {
        assert_eq!(fixed(&pack, bad), good);
    }
}

#[test]
fn a_curly_apostrophe_stays_curly() {
    let pack = rule(r#"substitution = { swap = { "should've" = "shouldn't've" }, message = "m" }"#);
    assert_eq!(fixed(&pack, "It should’ve. It should've."), "It shouldn’t’ve. It shouldn't've.");
}

#[test]
fn the_message_says_what_stands_and_what_to_write() {
    let pack = rule(r#"substitution = { swap = { zap = "zip" }, message = "`{found}`, not `{use}`" }"#);
    let diagnostics = found(&pack, &body("Zap!"));
    assert_eq!(diagnostics[0].message, "`Zap`, not `Zip`");
    assert_eq!(diagnostics[0].help.as_deref(), Some("write `Zip`"));
}

#[test]
fn of_several_choices_none_is_made() {
    let pack = rule(r#"substitution = { swap = { zap = ["zip", "zop"] }, fix = "safe", message = "{use}" }"#);
    let diagnostic = &found(&pack, &body("A zap."))[0];
    assert_eq!(diagnostic.fix.as_ref().unwrap().applicability, Applicability::Display);
    assert_eq!(diagnostic.help.as_deref(), Some("write `zip` or `zop`"));
    assert_eq!(diagnostic.message, "zip or zop");
}

#[test]
fn a_fix_is_as_sure_as_the_pack_says() {
    let table = [
        ("", Some(Applicability::Unsafe)),
        ("fix = \"safe\",", Some(Applicability::Safe)),
        ("fix = \"none\",", None),
    ];
    for (fix, expected) in table {
        let pack = rule(&format!(r#"substitution = {{ swap = {{ zap = "zip" }}, {fix} message = "m" }}"#));
        let fix = found(&pack, &body("A zap."))[0].fix.as_ref().map(|fix| fix.applicability);
        assert_eq!(fix, expected);
    }
}

#[test]
fn a_replacement_that_holds_what_it_replaces_is_let_stand_by_an_exception() {
    let pack = rule(
        r#"substitution = { swap = { Aldport = "Aldport, Wessex" }, except = ["Aldport, Wessex"], message = "m" }"#,
    );
    assert_eq!(fixed(&pack, "In Aldport."), "In Aldport, Wessex.");
}

#[test]
fn what_differs_in_case_alone_needs_case() {
    let pack = rule(r#"substitution = { swap = { internet = "Internet" }, case = "match", message = "m" }"#);
    assert_eq!(fixed(&pack, "The internet."), "The Internet.");
}
