//! What is shown of an example.

use anstream::adapter::strip_str;

use crate::report::pictured;
use crate::rule::{Example, Verdict};

/// The copy of an example and what is found in it, ready to be shown.
pub(super) struct Shown {
    /// What the copy is, where that matters, as the start of a sentence: `In the headline`.
    pub(super) setting: Option<String>,
    /// The copy without its marks, unless the report has all of it.
    pub(super) copy: Option<String>,
    /// What is reported.
    pub(super) report: Option<String>,
    /// What the fixes make of it.
    pub(super) fixed: Option<String>,
}

/// The examples that a rule speaks of, or those that it is silent on.
pub(super) fn shown(
    examples: &[Example],
    verdict: Verdict,
    rendered: &dyn Fn(&Example) -> Option<String>,
) -> Vec<Shown> {
    let examples = examples.iter().filter(|example| example.verdict == verdict);
    examples
        .map(|example| Shown::new(example, rendered(example).filter(|report| !report.is_empty())))
        .collect()
}

impl Shown {
    fn new(example: &Example, report: Option<String>) -> Self {
        // Marks that do not pair fail the rule's test; a page can still show them.
        let copy = example.marked().map_or_else(|_| example.text.to_string(), |marked| marked.text);
        let copy = safe(&copy);
        let has_it = |report: &String| strip_str(report).to_string().contains(copy.trim_end());
        Self {
            setting: setting(example),
            copy: if report.as_ref().is_some_and(has_it) { None } else { Some(copy) },
            report: report.map(|report| format!("{}\n", report.trim_end())),
            fixed: example.fixed.as_deref().map(safe),
        }
    }
}

/// Ends with one line end.
fn safe(copy: &str) -> String {
    copy.trim_end_matches('\n').split('\n').map(|line| pictured(line) + "\n").collect()
}

fn setting(example: &Example) -> Option<String> {
    let zone = example.zone.map(|zone| format!("in the {}", zone.name().replace('-', " ")));
    let format = example.format.as_deref().map(|format| format!("read as {format}"));
    let date = example.date.as_deref().map(|date| format!("in a story of {date}"));
    let options = example.options.as_deref().map(|options| format!("with `{}`", options.trim()));
    let parts: Vec<String> = [zone, format, date, options].into_iter().flatten().collect();
    let sentence = parts.join(", ");
    let first = sentence.chars().next()?;
    Some(format!("{}{}", first.to_uppercase(), &sentence[first.len_utf8()..]))
}
