//! `copydesk check`.

use std::fs;
use std::io::Write;
use std::sync::Arc;

use anyhow::Context;
use rayon::prelude::*;

use super::desk::{Desk, Desks};
use super::inputs::{From, Input, Inputs};
use super::{ExitStatus, args, terminal};
use crate::config::{Exceptions, Settings};
use crate::diagnostic::Diagnostic;
use crate::format;
use crate::lint::lint;
use crate::report::{self, FileReport, ReportFormat, statistics, summary};
use crate::text::SourceText;

/// A file that was checked, or a file of configuration that has something wrong.
struct Checked {
    path: String,
    source: SourceText,
    diagnostics: Vec<Diagnostic>,
    grave: Grave,
    /// What of `[[allow]]` held for it and was used, and whose it is.
    exceptions: Option<(Arc<Desk>, Exceptions, Vec<bool>)>,
}

/// Whether a file has something at or above `fail-on`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grave {
    Yes,
    No,
}

/// Checks the stories, prints what is found, and says how it ended.
pub fn check(check: &args::Check) -> anyhow::Result<ExitStatus> {
    let mut desks = Desks::new(&check.rules.config, Some(&check.rules));
    let inputs = Inputs::find(check, &mut desks)?;
    let (mut files, mut failures) = (Vec::new(), inputs.failures.clone());
    for outcome in check_all(&inputs.stories, check.jobs)? {
        match outcome {
            Ok(checked) => files.push(checked),
            Err(failure) => failures.push(format!("{failure:#}")),
        }
    }
    let read = files.len();
    let mut met: Vec<_> = desks.met().collect();
    met.sort_by(|one, other| one.root.cmp(&other.root));
    let mistaken = met.iter().any(|desk| !desk.mistaken.is_empty());
    for desk in met {
        files.extend(mistakes(desk));
        files.extend(unused_allows(desk, &inputs, &files));
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    for failure in &failures {
        eprintln!("copydesk: {failure}");
    }
    print(check, &files, read, Failed::when(mistaken || !failures.is_empty()))?;
    Ok(if mistaken || !failures.is_empty() {
        ExitStatus::CouldNotRun
    } else if files.iter().any(|file| file.grave == Grave::Yes) && !check.exit_zero {
        ExitStatus::Found
    } else {
        ExitStatus::Clean
    })
}

/// Whether something could not be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Failed {
    Yes,
    No,
}

impl Failed {
    fn when(failed: bool) -> Self {
        if failed { Self::Yes } else { Self::No }
    }
}

/// Checks each story that has settings, in the order given, whatever the number of threads.
fn check_all(stories: &[Input], jobs: Option<u16>) -> anyhow::Result<Vec<anyhow::Result<Checked>>> {
    let governed = |input: &&Input| input.desk.settings.is_some();
    if stories.len() <= 1 || jobs == Some(1) {
        // Threads take longer to start than a story to read.
        return Ok(stories.iter().filter(governed).map(check_one).collect());
    }
    let threads = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0).into()).build()?;
    Ok(threads.install(|| stories.par_iter().filter(governed).map(check_one).collect()))
}

fn check_one(input: &Input) -> anyhow::Result<Checked> {
    let settings = input.desk.settings.as_ref().expect("only governed stories are checked");
    let read;
    let bytes = match &input.from {
        From::StandardInput(bytes) => bytes,
        From::File(path) => {
            read = fs::read(path).with_context(|| input.shown.clone())?;
            &read
        }
    };
    let document = format::read(input.format, bytes);
    let rules = settings.rules_for(&input.path);
    let exceptions = settings.exceptions_for(&input.path);
    let outcome = lint(&document, settings.background(), &rules, exceptions.selectors());
    Ok(Checked {
        path: input.shown.clone(),
        grave: grave(&outcome.diagnostics, settings),
        diagnostics: outcome.diagnostics,
        source: document.into_source(),
        exceptions: Some((Arc::clone(&input.desk), exceptions, outcome.used)),
    })
}

fn grave(diagnostics: &[Diagnostic], settings: &Settings) -> Grave {
    let fails = |diagnostic: &Diagnostic| diagnostic.severity >= settings.fail_on();
    if diagnostics.iter().any(fails) { Grave::Yes } else { Grave::No }
}

/// The files of configuration that have mistakes in them.
fn mistakes(desk: &Desk) -> Vec<Checked> {
    let checked = |mistaken: &super::desk::Mistaken| Checked {
        path: mistaken.path.clone(),
        source: mistaken.source.clone(),
        diagnostics: mistaken.mistakes.clone(),
        grave: Grave::Yes,
        exceptions: None,
    };
    desk.mistaken.iter().map(checked).collect()
}

/// lint.toml, where an entry of its `[[allow]]` let nothing stand.
fn unused_allows(desk: &Arc<Desk>, inputs: &Inputs, files: &[Checked]) -> Option<Checked> {
    let (settings, (path, source)) = (desk.settings.as_ref()?, desk.file.as_ref()?);
    let of_desk =
        files.iter().filter_map(|file| file.exceptions.as_ref()).filter(|(of, ..)| Arc::ptr_eq(of, desk));
    let used = of_desk.map(|(_, exceptions, used)| (exceptions, used.as_slice()));
    let diagnostics = settings.unused_allows(used, inputs.coverage(desk));
    let grave = grave(&diagnostics, settings);
    let (path, source) = (path.clone(), source.clone());
    (!diagnostics.is_empty()).then_some(Checked { path, source, diagnostics, grave, exceptions: None })
}

fn print(check: &args::Check, files: &[Checked], read: usize, failed: Failed) -> anyhow::Result<()> {
    let reports: Vec<_> = files
        .iter()
        .map(|file| FileReport { path: &file.path, source: &file.source, diagnostics: &file.diagnostics })
        .collect();
    let mut out = terminal::standard_output();
    if check.statistics {
        out.write_all(statistics(&reports).as_bytes())?;
    } else {
        report::write(check.format, &reports, &terminal::style(check.color), &mut out)?;
    }
    let closing = if read == 0 && files.is_empty() {
        if failed == Failed::Yes { String::new() } else { "nothing to read here".to_owned() }
    } else {
        summary(&reports, read)
    };
    if !check.quiet && !closing.is_empty() {
        // What tools read stays free of it.
        match check.format {
            ReportFormat::Human => writeln!(out, "{closing}")?,
            ReportFormat::Short | ReportFormat::Jsonl | ReportFormat::Json | ReportFormat::Github => {
                out.flush()?;
                eprintln!("{closing}");
            }
        }
    }
    out.flush()?;
    Ok(())
}
