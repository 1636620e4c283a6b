//! `copydesk check`.

use std::io::Write;

use anyhow::bail;

use super::checked::{Checked, Grade, check_all, mistakes, unused_allows};
use super::desk::Desks;
use super::inputs::Inputs;
use super::{ExitStatus, args, terminal};
use crate::report::{self, FileReport, ReportFormat, statistics, summary};

/// All that a run has found out.
struct Run {
    /// By path.
    files: Vec<Checked>,
    /// How many stories were read.
    read: usize,
    /// What could not be read, in words.
    failures: Vec<String>,
    /// Whether lint.toml or a pack has mistakes.
    config: Config,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Config {
    Sound,
    Mistaken,
}

/// Checks the stories, prints what is found, and says how it ended.
pub fn check(check: &args::Check) -> anyhow::Result<ExitStatus> {
    let run = run(check)?;
    run.failures.iter().for_each(|failure| terminal::say(failure));
    print(check, &run)?;
    Ok(if run.is_broken() {
        ExitStatus::CouldNotRun
    } else if run.files.iter().any(|file| file.grade == Grade::Fails) && !check.exit_zero {
        ExitStatus::Found
    } else {
        ExitStatus::Clean
    })
}

fn run(check: &args::Check) -> anyhow::Result<Run> {
    let mut desks = Desks::new(&check.rules);
    let mut inputs = Inputs::find(check, &mut desks)?;
    if let Some(unknown) = desks.unknown_rule() {
        bail!("{unknown}; {}", unknown.help);
    }
    let (mut files, mut failures) = (Vec::new(), Vec::new());
    for outcome in check_all(&inputs.stories, check.jobs)? {
        match outcome {
            Ok(checked) => files.push(checked),
            Err(failure) => failures.push(format!("{failure:#}")),
        }
    }
    let read = files.len();
    inputs.failures.append(&mut failures);
    inputs.failures.extend(desks.met().filter_map(|desk| desk.failure.clone()));
    let mut config = Config::Sound;
    for desk in desks.met() {
        if !desk.mistaken.is_empty() {
            config = Config::Mistaken;
        }
        files.extend(mistakes(desk));
        files.extend(unused_allows(desk, &inputs, &files));
    }
    files.sort_by(|one, other| one.path().cmp(other.path()));
    files.dedup_by(|one, other| one.is_same_config(other));
    Ok(Run { files, read, failures: inputs.failures, config })
}

impl Run {
    /// Whether something that was asked for was not checked.
    fn is_broken(&self) -> bool {
        self.config == Config::Mistaken || !self.failures.is_empty()
    }

    fn closing_line(&self, reports: &[FileReport<'_>]) -> Option<String> {
        match (reports, self.is_broken()) {
            ([], true) => None,
            ([], false) => Some("nothing to read here".to_owned()),
            _ => Some(summary(reports, self.read)),
        }
    }
}

fn print(check: &args::Check, run: &Run) -> anyhow::Result<()> {
    let reports: Vec<_> = run.files.iter().map(Checked::report).collect();
    let mut out = terminal::standard_output();
    if check.statistics {
        out.write_all(statistics(&reports).as_bytes())?;
    } else {
        report::write(check.format, &reports, &terminal::style(check.color), &mut out)?;
    }
    if let Some(line) = run.closing_line(&reports).filter(|_| !check.quiet) {
        match check.format {
            ReportFormat::Human => writeln!(out, "{line}")?,
            // What tools read stays free of it.
            ReportFormat::Short | ReportFormat::Jsonl | ReportFormat::Json | ReportFormat::Github => {
                out.flush()?;
                terminal::remark(&line);
            }
        }
    }
    out.flush()?;
    Ok(())
}
