//! A desk: a lint.toml, and all that it settles for the files below it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;

use super::args::{ConfigChoice, Rulings};
use crate::config::{Catalogue, CommandLine, Config, Settings, mistake, settle};
use crate::diagnostic::Diagnostic;
use crate::pack;
use crate::text::{SourceText, Span};

/// The name of the file that governs the folder it lies in, and those below.
pub const FILE_NAME: &str = "lint.toml";

/// What governs a file.
#[derive(Debug)]
pub struct Desk {
    /// The folder that its patterns start from.
    pub root: PathBuf,
    /// The settings, or nothing where lint.toml has mistakes.
    pub settings: Option<Settings>,
    /// The files of configuration with mistakes in them.
    pub mistaken: Vec<Mistaken>,
    /// lint.toml, for what is found in it later.
    pub file: Option<(String, SourceText)>,
}

/// A file of configuration, and the mistakes in it.
#[derive(Debug)]
pub struct Mistaken {
    pub path: String,
    pub source: SourceText,
    pub mistakes: Vec<Diagnostic>,
}

/// The desks that a run has met, each set up once.
pub struct Desks<'a> {
    choice: &'a ConfigChoice,
    rulings: Option<&'a Rulings>,
    by_folder: HashMap<PathBuf, Arc<Desk>>,
    by_file: HashMap<Option<PathBuf>, Arc<Desk>>,
}

impl<'a> Desks<'a> {
    /// No desk yet; `rulings` of the command line win over every lint.toml.
    pub fn new(choice: &'a ConfigChoice, rulings: Option<&'a Rulings>) -> Self {
        Self { choice, rulings, by_folder: HashMap::new(), by_file: HashMap::new() }
    }

    /// The desks that were met.
    pub fn met(&self) -> impl Iterator<Item = &Arc<Desk>> {
        self.by_file.values()
    }

    /// The desk for files of `folder`, which is absolute.
    pub fn of_folder(&mut self, folder: &Path) -> anyhow::Result<Arc<Desk>> {
        if let Some(desk) = self.by_folder.get(folder) {
            return Ok(Arc::clone(desk));
        }
        let file = match &self.choice.config {
            Some(config) => Some(std::path::absolute(config)?),
            None if self.choice.isolated => None,
            None => folder.ancestors().map(|above| above.join(FILE_NAME)).find(|file| file.is_file()),
        };
        let desk = match self.by_file.get(&file) {
            Some(desk) => Arc::clone(desk),
            None => Arc::new(set_up(file.as_deref(), folder, self.rulings)?),
        };
        self.by_file.insert(file, Arc::clone(&desk));
        self.by_folder.insert(folder.to_owned(), Arc::clone(&desk));
        Ok(desk)
    }
}

/// The rules that are known in the working folder, the user's own packs among them.
pub fn catalogue_here(choice: &ConfigChoice) -> anyhow::Result<Catalogue> {
    let here = std::env::current_dir()?;
    let file = match &choice.config {
        Some(config) => Some(std::path::absolute(config)?),
        None if choice.isolated => None,
        None => here.ancestors().map(|above| above.join(FILE_NAME)).find(|file| file.is_file()),
    };
    let mut catalogue = Catalogue::built_in();
    if let Some(file) = file {
        let text = read_text(&file)?;
        let root = file.parent().unwrap_or(&here);
        // What is wrong with them, `copydesk check` says; here what can be read is shown.
        add_packs(&Config::parse(&text), root, &mut catalogue);
    }
    Ok(catalogue)
}

fn set_up(file: Option<&Path>, folder: &Path, rulings: Option<&Rulings>) -> anyhow::Result<Desk> {
    let text = file.map(read_text).transpose()?;
    let root = file.and_then(Path::parent).unwrap_or(folder).to_owned();
    let config = text.as_deref().map(Config::parse).unwrap_or_default();
    let mut catalogue = Catalogue::built_in();
    let (mut mistakes, mut mistaken) = add_packs(&config, &root, &mut catalogue);
    let mut settings = None;
    if mistakes.is_empty() && mistaken.is_empty() {
        match settle(&config, &catalogue, &command_line(rulings, &catalogue)?) {
            Ok(settled) => settings = Some(settled),
            Err(more) => mistakes = more,
        }
    } else {
        mistakes.extend_from_slice(config.mistakes());
        mistakes.sort_by_key(|mistake| mistake.span);
    }
    let file = file.zip(text).map(|(file, text)| (shown(file), SourceText::utf8(text)));
    if let Some((path, source)) = file.as_ref().filter(|_| !mistakes.is_empty()) {
        mistaken.push(Mistaken { path: path.clone(), source: source.clone(), mistakes });
    }
    Ok(Desk { root, settings, mistaken, file })
}

/// Takes in the packs of the user's own. Gives what is wrong in lint.toml with the way they are named, and what is wrong
/// in the packs themselves.
fn add_packs(
    config: &Config<'_>,
    root: &Path,
    catalogue: &mut Catalogue,
) -> (Vec<Diagnostic>, Vec<Mistaken>) {
    let (mut mistakes, mut mistaken) = (Vec::new(), Vec::new());
    for named in config.packs() {
        let path = root.join(&named.value);
        let text = match read_text(&path) {
            Ok(text) => text,
            Err(error) => {
                mistakes.push(mistake(named.place, format!("{error:#}")));
                continue;
            }
        };
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match pack::read(&name, &text) {
            Ok(rules) => {
                if let Err(taken) = catalogue.add(rules) {
                    mistakes.push(mistake(named.place, taken.to_string()));
                }
            }
            Err(errors) => {
                let mistakes = errors
                    .into_iter()
                    .map(|error| mistake(Span::new(error.place.start, error.place.end), error.to_string()))
                    .collect();
                mistaken.push(Mistaken { path: shown(&path), source: SourceText::utf8(text), mistakes });
            }
        }
    }
    (mistakes, mistaken)
}

fn command_line(rulings: Option<&Rulings>, catalogue: &Catalogue) -> anyhow::Result<CommandLine> {
    let Some(rulings) = rulings else { return Ok(CommandLine::default()) };
    let selectors = |written: &[String], option: &str| {
        written
            .iter()
            .map(|rule| catalogue.selector(rule).with_context(|| format!("--{option}")))
            .collect::<anyhow::Result<Vec<_>>>()
    };
    Ok(CommandLine {
        select: selectors(&rulings.select, "select")?,
        ignore: selectors(&rulings.ignore, "ignore")?,
        fail_on: rulings.fail_on,
        date: rulings.date,
    })
}

fn read_text(file: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", shown(file)))?;
    String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", shown(file)))
}

/// A path as people read it: from the working folder, if it lies there.
pub fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let path = path.strip_prefix(&here).unwrap_or(path);
    path.strip_prefix(".").unwrap_or(path).to_string_lossy().into_owned()
}
