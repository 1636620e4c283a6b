//! What is said of rules: in the terminal, on their pages, in the lists.

use std::borrow::Cow;

use copydesk::diagnostic::{Level, RuleId, Severity};
use copydesk::docs::{explain, index, page, table};
use copydesk::document::Zone;
use copydesk::rule::{Example, OptionMeta, RuleMeta};
use snapbox::{IntoData, assert_data_eq, str};

const OPTIONS: &[OptionMeta] = &[
    OptionMeta {
        name: "allow",
        takes: "a list of words",
        default: "[\"had\", \"that\"]",
        docs: "Words that may stand twice, beside those that the rule knows to be doubled in good English.",
    },
    OptionMeta {
        name: "case",
        takes: "`same` | `any`",
        default: "\"any\"",
        docs: "Which words are the same.",
    },
];

const EXAMPLES: &[Example] = &[
    Example::bad("The [[the]] ferry sailed.").fixed("The ferry sailed."),
    Example::bad("Ferry [[ferry]] late\n").zone(Zone::Headline),
    Example::good("He had had enough."),
    Example::good("It sailed sailed\u{1b}.").options("allow = [\"sailed\"]\n"),
];

fn repeated() -> RuleMeta {
    RuleMeta {
        id: RuleId::native("copy/repeated-word"),
        title: Cow::Borrowed("A word stands twice"),
        level: Level::On(Severity::Error),
        docs: Cow::Borrowed(
            "A word that stands twice is left over from an edit: the eye of the writer jumps over it, and so does \
             the spelling checker.\n\nLet stand are:\n\n- `had had` and `that that`, where grammar allows them, as it does in many of the sentences of this kind\n- names\n\n```\ncode   is kept\n\nas it is\n```\n",
        ),
        source: Some(Cow::Borrowed("The desk's own book, 'Literals'")),
        options: OPTIONS,
        examples: Cow::Borrowed(EXAMPLES),
    }
}

fn bare(id: &'static str, title: &'static str) -> RuleMeta {
    RuleMeta {
        id: RuleId::native(id),
        title: Cow::Borrowed(title),
        level: Level::Off,
        docs: Cow::Borrowed("It is so."),
        source: None,
        options: &[],
        examples: Cow::Borrowed(&[]),
    }
}

/// As if there were a report on body copy only.
fn rendered(example: &Example) -> Option<String> {
    let report =
        "error[copy/repeated-word]: `the` stands twice\n\n1 │ The the ferry sailed.\n  │     ^^^\n\n";
    example.fixed.as_ref().map(|_| report.to_owned())
}

#[test]
fn a_rule_is_explained_in_the_terminal() {
    assert_data_eq!(
        explain(&repeated(), &rendered),
        str![[r#"
copy/repeated-word
A word stands twice. On, at level error.

A word that stands twice is left over from an edit: the eye of the writer jumps
over it, and so does the spelling checker.

Let stand are:

- `had had` and `that that`, where grammar allows them, as it does in many of
  the sentences of this kind
- names

```
code   is kept

as it is
```

Source: The desk's own book, 'Literals'

Options, in lint.toml under [options."copy/repeated-word"]:

  allow = ["had", "that"]
      Words that may stand twice, beside those that the rule knows to be doubled
      in good English. Takes a list of words.

  case = "any"
      Which words are the same. Takes `same` | `any`.

Reported:

  error[copy/repeated-word]: `the` stands twice

  1 │ The the ferry sailed.
    │     ^^^

  Fixed: The ferry sailed.

  In the headline:
  Ferry ferry late

Let stand:

  He had had enough.

  With `allow = ["sailed"]`:
  It sailed sailed␛.

To turn it off, in lint.toml:

  [rules]
  "copy/repeated-word" = "off"

To let it stand in one paragraph of Markdown or HTML, write above it:

  <!-- copydesk: allow copy/repeated-word -->

"#]]
        .raw()
    );
}

#[test]
fn what_a_rule_does_not_have_is_not_mentioned() {
    assert_data_eq!(
        explain(&bare("ap/percent", "Per cent is two words"), &|_| None),
        str![[r#"
ap/percent
Per cent is two words. Off, unless lint.toml turns it on.

It is so.

To turn it on, in lint.toml:

  [rules]
  "ap/percent" = "warning"

To let it stand in one paragraph of Markdown or HTML, write above it:

  <!-- copydesk: allow ap/percent -->

"#]]
        .raw()
    );
}

#[test]
fn copy_that_a_coloured_report_has_whole_is_not_shown_again() {
    let coloured = |_: &Example| Some("1 │ The \u{1b}[31mthe\u{1b}[0m ferry sailed.\n".to_owned());
    assert!(!explain(&repeated(), &coloured).contains("  The the ferry sailed."));
}

#[test]
fn a_rule_has_a_page() {
    assert_data_eq!(page(&repeated(), &rendered), str![[r#"
<!-- Made by `copydesk docs`. Change the rule, not this page. -->

# copy/repeated-word

A word stands twice. *On, at level error.*

A word that stands twice is left over from an edit: the eye of the writer jumps over it, and so does the spelling checker.

Let stand are:

- `had had` and `that that`, where grammar allows them, as it does in many of the sentences of this kind
- names

```
code   is kept

as it is
```

Source: The desk's own book, 'Literals'

## What it reports

```text
error[copy/repeated-word]: `the` stands twice

1 │ The the ferry sailed.
  │     ^^^
```

Fixed:

```text
The ferry sailed.
```

In the headline:

```text
Ferry ferry late
```

## What it lets stand

```text
He had had enough.
```

With `allow = ["sailed"]`:

```text
It sailed sailed␛.
```

## Options

In lint.toml under `[options."copy/repeated-word"]`:

| Option | Takes | Default | What it does |
|---|---|---|---|
| `allow` | a list of words | `["had", "that"]` | Words that may stand twice, beside those that the rule knows to be doubled in good English. |
| `case` | `same` \| `any` | `"any"` | Which words are the same. |

## How to turn it off

In lint.toml:

```toml
[rules]
"copy/repeated-word" = "off"
```

To let it stand in one paragraph of Markdown or HTML, write above it:

```html
<!-- copydesk: allow copy/repeated-word -->
```

[All rules](../README.md)

"#]].raw());
}

#[test]
fn a_fence_is_longer_than_those_in_the_copy() {
    let mut meta = bare("copy/code", "Code is left in");
    meta.examples = Cow::Owned(vec![Example::good("````\ncode\n````")]);
    assert!(page(&meta, &|_| None).contains("`````text\n````\ncode\n````\n`````\n"));
}

#[test]
fn the_lists_keep_the_order_and_the_packs_together() {
    let metas = [repeated(), bare("ap/percent", "`%` | per cent"), bare("copy/x", "An x")];
    assert_data_eq!(
        index(&metas),
        str![[r#"
<!-- Made by `copydesk docs`. Change the rule, not this page. -->

# Rules

## copy

| Rule | Level | What it reports |
|---|---|---|
| [copy/repeated-word](copy/repeated-word.md) | error | A word stands twice |
| [copy/x](copy/x.md) | off | An x |

## ap

| Rule | Level | What it reports |
|---|---|---|
| [ap/percent](ap/percent.md) | off | `%` \| per cent |

"#]]
        .raw()
    );
    assert_data_eq!(
        table(&metas),
        str![[r#"
copy/repeated-word  error       A word stands twice
ap/percent          off         `%` | per cent
copy/x              off         An x

"#]]
        .raw()
    );
    assert_eq!(table(&[]), "");
}
