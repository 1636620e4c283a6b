//! What came of each file: a story that was checked, or a file of configuration with something wrong in it.

use std::sync::Arc;

use rayon::prelude::*;

use super::desk::Desk;
use super::inputs::{Input, Inputs};
use super::packs::Mistaken;
use crate::config::{Exceptions, Settings};
use crate::diagnostic::Diagnostic;
use crate::format;
use crate::lint::lint;
use crate::report::FileReport;
use crate::text::SourceText;

/// A file that was checked, or a file of configuration that has something wrong.
pub struct Checked {
    path: String,
    source: SourceText,
    diagnostics: Vec<Diagnostic>,
    /// Whether it has something at or above `fail-on`.
    pub grade: Grade,
    /// What of `[[allow]]` held for it and was used, and whose it is.
    exceptions: Option<(Arc<Desk>, Exceptions, Vec<bool>)>,
}

/// Whether a file fails the run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Nothing in it is at or above `fail-on`.
    Passes,
    /// Something is.
    Fails,
}

impl Checked {
    /// The path as it is shown.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is reported of it.
    pub fn report(&self) -> FileReport<'_> {
        FileReport { path: &self.path, source: &self.source, diagnostics: &self.diagnostics }
    }

    /// Whether the two are one file of configuration, met by way of two desks.
    pub fn is_same_config(&self, other: &Self) -> bool {
        self.path == other.path && self.exceptions.is_none() && other.exceptions.is_none()
    }
}

/// Checks each story, in the order given, whatever the number of threads.
pub fn check_all(stories: &[Input], jobs: Option<u16>) -> anyhow::Result<Vec<anyhow::Result<Checked>>> {
    if stories.len() <= 1 || jobs == Some(1) {
        // Threads take longer to start than a story to read.
        return Ok(stories.iter().map(check_one).collect());
    }
    let threads = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0).into()).build()?;
    Ok(threads.install(|| stories.par_iter().map(check_one).collect()))
}

fn check_one(input: &Input) -> anyhow::Result<Checked> {
    let settings = input.desk.settings.as_ref().expect("stories without settings are not among the inputs");
    let document = format::read(input.format, &input.read()?);
    let rules = settings.rules_for(&input.path);
    let exceptions = settings.exceptions_for(&input.path);
    let outcome = lint(&document, settings.background(), &rules, exceptions.selectors());
    // Of a clean story nothing is shown, and a folder may hold more of them than memory does.
    let is_clean = outcome.diagnostics.is_empty();
    let source = if is_clean { SourceText::utf8(String::new()) } else { document.into_source() };
    Ok(Checked {
        path: input.shown.clone(),
        grade: grade(&outcome.diagnostics, settings),
        diagnostics: outcome.diagnostics,
        source,
        exceptions: Some((Arc::clone(&input.desk), exceptions, outcome.used)),
    })
}

/// The files of configuration that have mistakes in them.
pub fn mistakes(desk: &Desk) -> Vec<Checked> {
    let checked = |mistaken: &Mistaken| Checked {
        path: mistaken.path.clone(),
        source: mistaken.source.clone(),
        diagnostics: mistaken.mistakes.clone(),
        grade: Grade::Fails,
        exceptions: None,
    };
    desk.mistaken.iter().map(checked).collect()
}

/// lint.toml, where an entry of its `[[allow]]` let nothing stand in `files`.
pub fn unused_allows(desk: &Arc<Desk>, inputs: &Inputs, files: &[Checked]) -> Option<Checked> {
    let (settings, (path, source)) = (desk.settings.as_ref()?, desk.file.as_ref()?);
    let of_desk =
        files.iter().filter_map(|file| file.exceptions.as_ref()).filter(|(of, ..)| Arc::ptr_eq(of, desk));
    let used = of_desk.map(|(_, exceptions, used)| (exceptions, used.as_slice()));
    let diagnostics = settings.unused_allows(used, inputs.coverage(desk));
    let grade = grade(&diagnostics, settings);
    let (path, source) = (path.clone(), source.clone());
    (!diagnostics.is_empty()).then_some(Checked { path, source, diagnostics, grade, exceptions: None })
}

fn grade(diagnostics: &[Diagnostic], settings: &Settings) -> Grade {
    let fails = |diagnostic: &Diagnostic| diagnostic.severity >= settings.fail_on();
    if diagnostics.iter().any(fails) { Grade::Fails } else { Grade::Passes }
}
