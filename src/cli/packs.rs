//! The rules that are known to a desk: those of the program, and the packs that its lint.toml names.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use super::args::ConfigChoice;
use super::desk::file_for;
use super::paths::{absolute, from_here, here, in_words};
use super::terminal;
use crate::config::{Catalogue, Config, mistake};
use crate::diagnostic::Diagnostic;
use crate::pack;
use crate::text::{SourceText, Span};

/// A file of configuration, and the mistakes in it.
#[derive(Debug)]
pub struct Mistaken {
    /// The path as it is shown.
    pub path: String,
    /// The file.
    pub source: SourceText,
    /// The mistakes, by place.
    pub mistakes: Vec<Diagnostic>,
}

/// The rules that are known in the working folder. What is wrong with the packs is only pointed at: whoever asks what
/// the rules are is shown those that can be read.
pub fn catalogue_here(choice: &ConfigChoice) -> anyhow::Result<Catalogue> {
    let mut catalogue = Catalogue::built_in();
    if let Some(file) = file_for(choice, &here()) {
        let text = read_text(&file)?;
        let config = Config::parse(&text);
        let (mistakes, mistaken) = add_packs(&config, file.parent().unwrap_or(&file), &mut catalogue);
        if !mistakes.is_empty() || !mistaken.is_empty() || !config.mistakes().is_empty() {
            terminal::say("there are mistakes in lint.toml or its packs; `copydesk check` shows them");
        }
    }
    Ok(catalogue)
}

/// Takes in the packs of the user's own. Gives what is wrong in lint.toml with the way they are named, and what is wrong
/// in the packs themselves.
pub fn add_packs(
    config: &Config<'_>,
    root: &Path,
    catalogue: &mut Catalogue,
) -> (Vec<Diagnostic>, Vec<Mistaken>) {
    let (mut mistakes, mut mistaken) = (Vec::new(), Vec::new());
    for named in config.packs() {
        let path = absolute(&root.join(&named.value));
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
                mistaken.push(Mistaken { path: from_here(&path), source: SourceText::utf8(text), mistakes });
            }
        }
    }
    (mistakes, mistaken)
}

/// A file of configuration as text.
pub fn read_text(file: &Path) -> anyhow::Result<String> {
    let shown = || in_words(Path::new(&from_here(file)));
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", shown()))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(_) => bail!("{} is not UTF-8; save it so", shown()),
    }
}
