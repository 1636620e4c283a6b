//! A rule's page, in Markdown: docs/rules/pack/slug.md.

use super::example::{Shown, shown};
use super::{MADE, allow, level, switch};
use crate::rule::{Example, OptionMeta, RuleMeta, Verdict};

/// Everything that is said of a rule, as a page. `rendered` gives the report on an example without colour, or nothing.
pub fn page(meta: &RuleMeta, rendered: &dyn Fn(&Example) -> Option<String>) -> String {
    let mut page = format!("{MADE}\n# {}\n\n{}. *{}.*\n", meta.id, meta.title, level(meta));
    page += &format!("\n{}\n", meta.docs.trim());
    if let Some(source) = &meta.source {
        page += &format!("\nSource: {source}\n");
    }
    for (title, verdict) in [("What it reports", Verdict::Bad), ("What it lets stand", Verdict::Good)] {
        page += &examples(title, &shown(&meta.examples, verdict, rendered));
    }
    page += &options(meta);
    let (what, toml) = switch(meta);
    page += &format!("\n## How to turn it {what}\n\nIn lint.toml:\n\n{}", code("toml", &toml));
    page += "\nTo let it stand in one paragraph of Markdown or HTML, write above it:\n\n";
    page += &code("html", &allow(meta));
    page + "\n[All rules](../README.md)\n"
}

fn options(meta: &RuleMeta) -> String {
    if meta.options.is_empty() {
        return String::new();
    }
    let rows: String = meta.options.iter().map(option).collect();
    format!(
        "\n## Options\n\nIn lint.toml under `[options.\"{}\"]`:\n\n\
         | Option | Takes | Default | What it does |\n|---|---|---|---|\n{rows}",
        meta.id
    )
}

fn option(option: &OptionMeta) -> String {
    let [name, takes, default, docs] = [option.name, option.takes, option.default, option.docs].map(cell);
    format!("| `{name}` | {takes} | `{default}` | {docs} |\n")
}

fn examples(title: &str, examples: &[Shown]) -> String {
    let each: String = examples.iter().map(example).collect();
    if each.is_empty() { each } else { format!("\n## {title}\n{each}") }
}

fn example(example: &Shown) -> String {
    let setting = example.setting.as_ref().map(|setting| format!("\n{setting}:\n"));
    let block = |text: &String| format!("\n{}", code("text", text));
    let copy = example.copy.as_ref().map(block);
    let report = example.report.as_ref().map(block);
    let fixed = example.fixed.as_ref().map(|fixed| format!("\nFixed:\n{}", block(fixed)));
    [setting, copy, report, fixed].into_iter().flatten().collect()
}

/// `text` in a fence that is longer than any in it.
fn code(language: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(3.max(longest + 1));
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end_matches('\n'))
}

/// `text` as a cell of a table, where a stroke would end it.
pub(super) fn cell(text: &str) -> String {
    text.replace('\n', " ").replace('|', "\\|")
}
