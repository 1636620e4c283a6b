//! Text that nobody meant as a lint.toml.

use proptest::prelude::*;

use super::{mistakes, settled};

#[test]
fn what_would_take_for_ever_does_not() {
    let long = "x".repeat(2_000_000);
    let deep = format!("a = {}", "[".repeat(200_000));
    let braces = format!("[files]\ninclude = ['{}']", "{".repeat(100_000));
    let many: String = (0..3_000).map(|n| format!("'pattern-{n}/**/*.md', ")).collect();
    for text in [
        format!("{long} = 1"),
        format!("[rules]\n{long} = 'off'"),
        format!("[files]\nexclude = ['{long}']"),
        deep,
        braces,
    ] {
        let mistakes = mistakes(&text);
        assert!(!mistakes.is_empty() && mistakes.iter().all(|mistake| mistake.message.len() < 300));
    }
    assert!(settled(&format!("[files]\nexclude = [{many}]")).excludes("pattern-7/a/b.md"));
}

const WHOLE: &str = "\
extends = ['mill']
packs = ['a.toml']
fail-on = 'warning'
dialect = 'en-GB'
files.include = ['content/**/*.md']
[rules]
'copy/echoed-conjunct' = 'error'
desk = 'off'
[options.'copy/echoed-conjunct']
allow = ['had', 'thé']
[names]
people = ['Ines Okafor']
[[overrides]]
files = ['opinion/**', '*.{md,txt}']
rules = { 'desk/plain' = 'off' }
[[allow]]
file = 'a/[a-z].md'
rule = 'copy/*'
reason = 'a “refrain”'
";

#[test]
fn all_keys_together_are_no_mistake() {
    assert_eq!(mistakes(WHOLE), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_text_that_was_tampered_with_gives_settings_or_mistakes_on_whole_characters(
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..12, "[\\[\\]{}='\"#,./*!\\\\ \na-z0é“\u{feff}\r\0-]{0,6}"), 1..6),
    ) {
        let mut text = WHOLE.to_owned();
        for (at, length, put) in cuts {
            let mut start = at.index(text.len() + 1);
            while !text.is_char_boundary(start) { start -= 1; }
            let mut end = (start + length).min(text.len());
            while !text.is_char_boundary(end) { end += 1; }
            text.replace_range(start..end, &put);
        }
        let mistakes = mistakes(&text);
        for mistake in mistakes {
            let labels = mistake.labels.iter().map(|label| label.span);
            for span in labels.chain([mistake.span]) {
                prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
            }
        }
    }

    #[test]
    fn any_text_gives_settings_or_mistakes(text in "\\PC{0,200}") {
        let _ = mistakes(&text);
    }
}
