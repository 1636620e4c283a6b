//! A rule explained in the terminal.

use super::example::{Shown, shown};
use super::{allow, level, switch};
use crate::report::wrap;
use crate::rule::{Example, OptionMeta, RuleMeta, Verdict};

/// The width that prose is broken to, in columns.
const WIDTH: usize = 80;

/// Everything that is said of a rule, for the terminal. `rendered` gives the report on an example, or nothing.
pub fn explain(meta: &RuleMeta, rendered: &dyn Fn(&Example) -> Option<String>) -> String {
    let mut text = format!("{}\n{}. {}.\n", meta.id, meta.title, level(meta));
    text += &format!("\n{}", prose(&meta.docs));
    if let Some(source) = &meta.source {
        text += &format!("\n{}\n", wrap(&format!("Source: {source}"), WIDTH, "  "));
    }
    text += &options(meta);
    for (title, verdict) in [("Reported", Verdict::Bad), ("Let stand", Verdict::Good)] {
        text += &examples(title, &shown(&meta.examples, verdict, rendered));
    }
    let (what, toml) = switch(meta);
    text += &format!("\nTo turn it {what}, in lint.toml:\n\n{}", indented(&toml, 2));
    text += "\nTo let it stand in one paragraph of Markdown or HTML, write above it:\n\n";
    text + &indented(&allow(meta), 2)
}

fn options(meta: &RuleMeta) -> String {
    if meta.options.is_empty() {
        return String::new();
    }
    let each: Vec<String> = meta.options.iter().map(option).collect();
    format!("\nOptions, in lint.toml under [options.\"{}\"]:\n\n{}", meta.id, each.join("\n"))
}

fn option(option: &OptionMeta) -> String {
    let docs = wrap(&format!("{} Takes {}.", option.docs, option.takes), WIDTH - 6, "");
    format!("  {} = {}\n{}", option.name, option.default, indented(&format!("{docs}\n"), 6))
}

fn examples(title: &str, examples: &[Shown]) -> String {
    let each: String = examples.iter().map(|example| format!("\n{}", self::example(example))).collect();
    if each.is_empty() { each } else { format!("\n{title}:\n{each}") }
}

fn example(example: &Shown) -> String {
    let setting = example.setting.as_ref().map(|setting| format!("{setting}:\n"));
    let copy = example.copy.as_ref().map(|copy| wrapped_lines(copy));
    let fixed = example.fixed.as_ref().map(|fixed| format!("\nFixed: {}", wrapped_lines(fixed)));
    let parts = [setting, copy, example.report.clone(), fixed];
    indented(&parts.into_iter().flatten().collect::<String>(), 2)
}

fn wrapped_lines(copy: &str) -> String {
    copy.lines().map(|line| wrap(line, WIDTH - 2, "") + "\n").collect()
}

fn indented(text: &str, columns: usize) -> String {
    let blank = " ".repeat(columns);
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("{blank}{line}\n") };
    text.lines().map(line).collect()
}

/// Markdown in lines that fit: paragraphs and list items are broken, code and tables are left as they are.
fn prose(markdown: &str) -> String {
    let (mut text, mut paragraph, mut fenced) = (String::new(), Vec::new(), false);
    for line in markdown.trim().lines() {
        let fence = line.trim_start().starts_with("```");
        let verbatim = fenced || fence || line.is_empty() || line.starts_with(['|', '#', ' ']);
        let item = !verbatim && line.starts_with(['-', '*']);
        if verbatim || item {
            text += &broken(&mut paragraph);
        }
        if verbatim {
            text += &format!("{line}\n");
        } else {
            paragraph.push(line);
        }
        fenced ^= fence;
    }
    text + &broken(&mut paragraph)
}

fn broken(paragraph: &mut Vec<&str>) -> String {
    let lines = std::mem::take(paragraph);
    let Some(first) = lines.first() else { return String::new() };
    let indent = if first.starts_with("- ") || first.starts_with("* ") { "  " } else { "" };
    wrap(&lines.join(" "), WIDTH, indent) + "\n"
}
