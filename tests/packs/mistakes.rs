//! What a mistake in a pack says, and where.

use copydesk::pack::{self, PackError};

use super::rule;

const GOOD: &str = r#"existence = { words = ["zap"], message = "m" }"#;

/// Asserts that the pack has the mistakes that it marks, with these messages.
fn assert_mistakes(marked: &str, messages: &[&str]) {
    let (text, places) = unmarked(marked);
    let errors = pack::read("desk", &text).err().unwrap_or_default();
    let expected: Vec<_> = places
        .into_iter()
        .zip(messages)
        .map(|(place, message)| PackError { message: (*message).to_owned(), place })
        .collect();
    assert_eq!(errors, expected, "in\n{marked}");
}

#[test]
fn a_mistake_in_a_rule_comes_back_at_its_own_place() {
    let table = [
        ("«titel» = \"T\"", "unknown key `titel`: did you mean `title`?"),
        (
            "«verdict» = \"T\"",
            "unknown key `verdict`: write `id`, `title`, `severity`, `source`, `in`, `quotes`, `docs`, `check` or `example`",
        ),
        ("severity = «\"eror\"»", "unknown severity `eror`: did you mean `error`?"),
        (
            "severity = «\"fatal\"»",
            "unknown severity `fatal`: write `off`, `suggestion`, `warning` or `error`",
        ),
        ("severity = «3»", "invalid type: integer `3`, expected a string"),
        ("in = [\"body\", «\"hedline\"»]", "unknown zone `hedline`: did you mean `headline`?"),
        ("in = «[]»", "name a zone, or leave `in` out"),
        ("quotes = «\"skp\"»", "unknown value `skp`: did you mean `skip`?"),
        ("«[[rule.example]]»\nzone = \"body\"", "an example has either `bad` or `good`"),
        ("«[[rule.example]]»\ngood = \"a\"\nbad = \"b\"", "an example has either `bad` or `good`"),
        ("[[rule.example]]\ngood = \"a\"\nfixed = «\"b\"»", "good copy is not fixed"),
        (
            "[[rule.example]]\ngood = \"a\"\nzone = «\"footer\"»",
            "unknown zone `footer`: write `headline`, `standfirst`, `byline`, `dateline`, `body`, `subhead`, \
             `list-item`, `pull-quote`, `caption`, `credit`, `fact-box`, `block-quote`, `table-cell`, \
             `references`, `tags`, `editors-note`, `correction`, `sign-off` or `end-mark`",
        ),
        ("[[rule.example]]\ngood = \"a\"\n«fixd» = \"b\"", "unknown key `fixd`: did you mean `fixed`?"),
    ];
    for (keys, message) in table {
        let pack = format!("[[rule]]\nid = \"it\"\ntitle = \"It\"\ncheck.{GOOD}\n{keys}\n");
        assert_mistakes(&pack, &[message]);
    }
}

#[test]
fn a_date_that_is_none_is_a_mistake() {
    let pack = format!("{}[[rule.example]]\ngood = \"a\"\ndate = \"June 2\"\n", rule(GOOD));
    let errors = pack::read("desk", &pack).err().unwrap_or_default();
    assert!(errors[0].message.starts_with("write the date as `2025-06-02`"), "{errors:?}");
    assert_eq!(&pack[errors[0].place.clone()], "\"June 2\"");
}

/// Checks with a mistake that is marked, and what is said of it.
const EXISTENCE: &[(&str, &str)] = &[
    (
        r#"«existance» = { words = ["zap"], message = "m" }"#,
        "unknown kind `existance`: the kinds are existence, substitution, consistency",
    ),
    (
        r#"«metric» = { max = 3 }"#,
        "unknown kind `metric`: the kinds are existence, substitution, consistency",
    ),
    (r#"existence = { «word» = ["zap"], message = "m" }"#, "unknown key `word`: did you mean `words`?"),
    (r#"existence = «{ words = ["zap"] }»"#, "`message` is missing"),
    (r#"existence = «{ message = "m" }»"#, "a rule has either `words` or `patterns`"),
    (
        r#"existence = { words = «["zap"]», patterns = ["zap"], message = "m" }"#,
        "a rule has either `words` or `patterns`",
    ),
    (r#"existence = { words = «[]», message = "m" }"#, "list at least one"),
    (r#"existence = { patterns = «[]», message = "m" }"#, "list at least one"),
    (r#"existence = { words = ["zap", «"zip  zap"»], message = "m" }"#, BLANKS),
    (r#"existence = { words = ["zap", «" zip"»], message = "m" }"#, BLANKS),
    (r#"existence = { words = [«""»], message = "m" }"#, "write a word or a phrase"),
    (r#"existence = { words = ["zap", «"Zap"»], message = "m" }"#, "`Zap` is listed twice"),
    (r#"existence = { words = ["zap"], message = «" "» }"#, "say what is wrong"),
    (
        r#"existence = { words = ["zap"], message = "`{found}`, «{first}»" }"#,
        "`{first}` is no placeholder here: write `{found}`, or `{{` for a brace",
    ),
    (
        r#"existence = { words = ["zap"], message = "«{»found" }"#,
        "`{` is no placeholder here: write `{found}`, or `{{` for a brace",
    ),
    (r#"existence = { patterns = ['a+', '«(»b'], message = "m" }"#, "no regular expression: unclosed group"),
    (
        r#"existence = { patterns = [«'(?:[a-z ]{1,900}){900}'»], message = "m" }"#,
        "it repeats too much: write `+` or `*` for large numbers",
    ),
    (
        r#"existence = { patterns = ['x«\p{Nope}»'], message = "m" }"#,
        "no regular expression: Unicode property not found",
    ),
    (
        r#"existence = { patterns = [«'z*'»], message = "m" }"#,
        "it fits where nothing stands: ask for at least one character",
    ),
    (
        r#"existence = { words = ["zap"], case = «"any"», message = "m" }"#,
        "unknown value `any`: write `ignore` or `match`",
    ),
];

/// Checks with a mistake that is marked, and what is said of it.
const SUBSTITUTION: &[(&str, &str)] = &[
    (r#"substitution = { swap = «{}», message = "m" }"#, "list at least one"),
    (
        r#"substitution = { swap = { zap = «""» }, message = "m" }"#,
        "say what to write; `check.existence` only marks a word",
    ),
    (
        r#"substitution = { swap = { zap = «[]» }, message = "m" }"#,
        "say what to write; `check.existence` only marks a word",
    ),
    (
        r#"substitution = { swap = { zap = «3» }, message = "m" }"#,
        "invalid type: integer `3`, expected a word or a list of words",
    ),
    (
        r#"substitution = { swap = { zap = «"zap up"» }, message = "m" }"#,
        "`zap up` would be reported itself: list it in `except`, or set `case`",
    ),
    (
        r#"substitution = { swap = { zap = "zip", zop = «"Zap"» }, message = "m" }"#,
        "`Zap` would be reported itself: list it in `except`, or set `case`",
    ),
    (
        r#"substitution = { swap = { zap = "zip" }, fix = «"maybe"», message = "m" }"#,
        "unknown value `maybe`: write `safe`, `unsafe` or `none`",
    ),
];

/// Checks with a mistake that is marked, and what is said of it.
const CONSISTENCY: &[(&str, &str)] = &[
    (r#"consistency = { variants = «[]», message = "m" }"#, "list at least one set of forms"),
    (r#"consistency = { variants = [«["zap"]»], message = "m" }"#, "list at least two forms"),
    (
        r#"consistency = { variants = [[["zap", "zaps"], «"zip"»]], message = "m" }"#,
        "the first form has 2 inflections, this one 1",
    ),
    (
        r#"consistency = { variants = [["zap", "zip"], ["zop", «"zip"»]], message = "m" }"#,
        "`zip` is listed twice",
    ),
    (
        r#"consistency = { variants = [["zap", "zip"]], message = "«{use}»" }"#,
        "`{use}` is no placeholder here: write `{found}`, `{first}` or `{count}`, or `{{` for a brace",
    ),
];

#[test]
fn a_mistake_in_a_check_comes_back_at_its_own_place() {
    for (check, message) in EXISTENCE.iter().chain(SUBSTITUTION).chain(CONSISTENCY) {
        assert_mistakes(&rule(check), &[message]);
    }
}

const BLANKS: &str = "a phrase has single blanks, and those between its words only";

#[test]
fn a_key_that_is_missing_is_shown_at_the_rule() {
    let pack = "«[[rule]]»\ntitle = \"It\"\ncheck.existence = { words = [\"zap\"], message = \"m\" }\n";
    assert_mistakes(pack, &["`id` is missing"]);
    assert_mistakes("«[[rule]]»\nid = \"it\"\ntitle = \"It\"\n", &["`check` is missing"]);
}

#[test]
fn an_id_is_a_slug_and_stands_once() {
    let rule = |id: &str| format!("[[rule]]\nid = {id}\ntitle = \"It\"\ncheck.{GOOD}\n");
    assert_mistakes(
        &rule("«\"It Is\"»"),
        &["`It Is` is no id: write it in small letters, figures and hyphens"],
    );
    assert_mistakes(
        &rule("«\"desk/it\"»"),
        &["`desk/it` is no id: write it in small letters, figures and hyphens"],
    );
    assert_mistakes(&format!("{}{}", rule("\"it\""), rule("«\"it\"»")), &["there is a rule `desk/it` above"]);
    let errors = pack::read("Our Desk", &rule("\"it\"")).err().unwrap_or_default();
    assert_eq!(
        errors[0].message,
        "`Our Desk` is no name for a pack: name its file in small letters, figures and hyphens"
    );
}

#[test]
fn a_pack_holds_rules_and_nothing_else() {
    assert_mistakes("«»", &["the pack has no rule: write one as `[[rule]]`"]);
    assert_mistakes("«rules» = []", &["unknown key `rules`: a pack holds `[[rule]]` tables only"]);
    assert_mistakes("[«rule»]\nid = \"it\"", &["write each rule as `[[rule]]`"]);
    assert_mistakes("rule = [«3»]", &["invalid type: integer `3`, expected a table"]);
}

#[test]
fn every_rule_shows_its_mistakes() {
    let first = "[[rule]]\nid = \"a\"\ntitle = \"A\"\nseverity = «\"eror\"»\nin = [«\"bdy\"»]\n\
                 check.existence = { words = [«\"\"»], message = \"«{use}»\" }\n";
    let second = "[[rule]]\nid = \"b\"\n«titel\u{301}» = \"B\"\n";
    let third = "[[rule]]\nid = \"c\"\ntitle = \"Ç\"\ncheck.«existence_» = {}\n";
    let text = format!("{first}{third}");
    assert_mistakes(
        &text,
        &[
            "unknown severity `eror`: did you mean `error`?",
            "unknown zone `bdy`: did you mean `body`?",
            "write a word or a phrase",
            "`{use}` is no placeholder here: write `{found}`, or `{{` for a brace",
            "unknown kind `existence_`: the kinds are existence, substitution, consistency",
        ],
    );
    assert!(pack::read("desk", &unmarked(second).0).is_err());
}

#[test]
fn text_that_is_no_toml_is_a_mistake_at_its_place() {
    for text in
        ["[[rule]\n", "id = ", "\u{feff}[[rule]]\nx", "a = \"\\q\"", "\0", "«»", "[[rule]]\r\nid = 'a\r\n"]
    {
        let errors = pack::read("desk", text).err().unwrap_or_default();
        assert!(!errors.is_empty());
        for error in errors {
            assert!(text.get(error.place.clone()).is_some(), "{error:?} in {text:?}");
            assert!(!error.message.contains('\n') && !error.message.is_empty());
        }
    }
}

#[test]
fn a_pack_with_a_byte_order_mark_and_crlf_keeps_its_places() {
    let pack = "\u{feff}[[rule]]\r\nid = \"it\"\r\ntitle = \"It\"\r\nseverity = «\"eror\"»\r\n\
                check.existence = { words = [\"zap\"], message = \"m\" }\r\n";
    assert_mistakes(pack, &["unknown severity `eror`: did you mean `error`?"]);
}

/// The text without `«` and `»`, and what they mark.
fn unmarked(marked: &str) -> (String, Vec<std::ops::Range<usize>>) {
    let (mut text, mut places, mut open) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '«' => open = text.len(),
            '»' => places.push(open..text.len()),
            c => text.push(c),
        }
    }
    (text, places)
}
