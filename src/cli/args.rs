//! The arguments.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser;
use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::diagnostic::Severity;
use crate::report::ReportFormat;

/// Reads news copy as a copy desk does, and marks what the desk would send back.
#[derive(Parser, Debug)]
#[command(version, disable_help_subcommand = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Check stories, and report what is wrong; writes to no file
    Check(Check),
    /// List the rules
    Rules(Rules),
    /// Explain a rule: what it is, its options, its examples
    Explain(Explain),
    /// Write a page for each rule into a folder
    Docs(Docs),
    /// Write a commented lint.toml into the working folder
    Init(Init),
}

#[derive(clap::Args, Debug)]
pub struct Check {
    /// Files and folders; `-` is standard input. Without any, the working folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The name that standard input goes by: it settles its lint.toml and its format
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<PathBuf>,
    /// How diagnostics are written
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = report_format())]
    pub format: ReportFormat,
    /// Count by rule, instead of showing each diagnostic
    #[arg(long, conflicts_with = "format")]
    pub statistics: bool,
    /// Say nothing but the diagnostics
    #[arg(long, short)]
    pub quiet: bool,
    /// End with 0 whatever is found
    #[arg(long)]
    pub exit_zero: bool,
    /// How many files are read at once; as many as there are processors by default
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub jobs: Option<u16>,
    /// When to colour the output
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    #[command(flatten)]
    pub rules: Rulings,
}

/// What the command line settles about the rules.
#[derive(clap::Args, Debug)]
pub struct Rulings {
    /// Only these rules, or packs of them: copy/repeated-word, names
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub select: Vec<String>,
    /// All but these rules, or packs of them
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// The least grave finding that makes the program end with 1
    #[arg(long, value_name = "SEVERITY", value_parser = severity())]
    pub fail_on: Option<Severity>,
    /// The date of stories that state none, 2026-11-22
    #[arg(long, value_name = "DATE")]
    pub date: Option<Date>,
    #[command(flatten)]
    pub config: ConfigChoice,
}

/// Which lint.toml applies.
#[derive(clap::Args, Debug)]
pub struct ConfigChoice {
    /// This lint.toml for all files, instead of the nearest upwards of each; its patterns count from its folder, for files elsewhere from the working folder
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    pub config: Option<PathBuf>,
    /// No lint.toml at all
    #[arg(long)]
    pub isolated: bool,
}

#[derive(clap::Args, Debug)]
pub struct Rules {
    #[command(flatten)]
    pub config: ConfigChoice,
}

#[derive(clap::Args, Debug)]
pub struct Explain {
    /// The rule: copy/repeated-word
    pub rule: String,
    #[command(flatten)]
    pub config: ConfigChoice,
}

#[derive(clap::Args, Debug)]
pub struct Docs {
    /// The folder; made if it is not there
    pub folder: PathBuf,
}

#[derive(clap::Args, Debug)]
pub struct Init {}

#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Color {
    // In a terminal that takes it, unless NO_COLOR is set.
    Auto,
    Always,
    Never,
}

fn report_format() -> impl TypedValueParser<Value = ReportFormat> {
    PossibleValuesParser::new(ReportFormat::ALL.map(ReportFormat::name))
        .map(|name| ReportFormat::named(&name).expect("clap takes only names of the list"))
}

fn severity() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.map(Severity::name))
        .map(|name| name.parse().expect("clap takes only names of the list"))
}
