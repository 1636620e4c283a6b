//! `copydesk rules`, `copydesk explain`, `copydesk docs`: what is said of the rules.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use super::args::{Color, Docs, Explain, Rules};
use super::packs::catalogue_here;
use super::{ExitStatus, terminal};
use crate::analysis::Background;
use crate::config::Catalogue;
use crate::docs;
use crate::document::Zone;
use crate::format::{self, Format};
use crate::lint::{RuleSet, lint};
use crate::report::{self, FileReport, ReportFormat, Style};
use crate::rule::{Definition, Example, Options};

/// Lists the rules.
pub fn rules(rules: &Rules) -> anyhow::Result<ExitStatus> {
    let catalogue = catalogue_here(&rules.config)?;
    terminal::print(&docs::table(catalogue.rules().iter().map(|rule| &*rule.meta)))?;
    Ok(ExitStatus::Clean)
}

/// Explains a rule, its examples as they are reported.
pub fn explain(explain: &Explain) -> anyhow::Result<ExitStatus> {
    let catalogue = catalogue_here(&explain.config)?;
    let Some(rule) = catalogue.rules().iter().find(|rule| rule.meta.id.as_str() == explain.rule) else {
        match catalogue.selector(&explain.rule) {
            Ok(_) => bail!("`{}` names a whole pack; `copydesk rules` lists its rules", explain.rule),
            Err(unknown) => bail!("{unknown}; {}", unknown.help),
        }
    };
    let style = terminal::style(Color::Auto);
    terminal::print(&docs::explain(&rule.meta, &|example| rendered(rule, example, &style)))?;
    Ok(ExitStatus::Clean)
}

/// Writes a page for each rule, and an index.
pub fn docs(docs: &Docs) -> anyhow::Result<ExitStatus> {
    let pages = pages(&Catalogue::built_in());
    for (path, text) in &pages {
        let file = docs.folder.join(path);
        let folder = file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    terminal::print(&format!("wrote {} pages into {}\n", pages.len(), docs.folder.display()))?;
    Ok(ExitStatus::Clean)
}

/// The pages on the rules of `catalogue`: paths from their folder, and texts.
fn pages(catalogue: &Catalogue) -> Vec<(String, String)> {
    let style = Style::default();
    let page = |rule: &Definition| {
        let text = docs::page(&rule.meta, &|example| rendered(rule, example, &style));
        (format!("{}.md", rule.meta.id), text)
    };
    let index = ("README.md".to_owned(), docs::index(catalogue.rules().iter().map(|rule| &*rule.meta)));
    catalogue.rules().iter().map(page).chain([index]).collect()
}

/// What the rule reports of an example, as a reader of the terminal sees it.
fn rendered(rule: &Definition, example: &Example, style: &Style) -> Option<String> {
    let marked = example.marked().ok()?;
    let document = match example.format.as_deref().and_then(Format::named) {
        Some(format) => format::read(format, marked.text.as_bytes()),
        None => format::passage(example.zone.unwrap_or(Zone::Body), &marked.text),
    };
    let options = Options::parse(example.options.as_deref().unwrap_or_default()).ok()?;
    let built = rule.build(&options, rule.with_defaults().severity).ok()?;
    let rules = RuleSet::new(vec![built], vec![rule.meta.id.clone()]);
    let date = example.date.as_deref().and_then(|date| date.parse().ok());
    let diagnostics = lint(&document, &Background { date, ..Background::default() }, &rules, &[]).diagnostics;
    let file = FileReport { path: "story", source: document.source(), diagnostics: &diagnostics };
    let mut out = Vec::new();
    report::write(ReportFormat::Human, &[file], style, &mut out).ok()?;
    String::from_utf8(out).ok().filter(|text| !text.is_empty())
}
