//! What is to be read: files by name, the stories of folders, standard input.

use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use ignore::WalkBuilder;

use super::args;
use super::desk::{Desk, Desks};
use crate::config::{Coverage, Settings};
use crate::format::Format;

/// A story to be read.
pub struct Input {
    /// The path as it is shown.
    pub shown: String,
    /// The path from the desk's folder, with `/` between folders.
    pub path: String,
    /// What governs it.
    pub desk: Arc<Desk>,
    /// The format that its name tells.
    pub format: Format,
    /// Where its bytes are.
    pub from: From,
}

/// Where a story's bytes are.
pub enum From {
    /// In this file.
    File(PathBuf),
    /// Read already.
    StandardInput(Vec<u8>),
}

/// All that is to be read, and what cannot be.
#[derive(Default)]
pub struct Inputs {
    /// The stories, by the path that is shown; none twice.
    pub stories: Vec<Input>,
    /// What is wrong with a path, in words.
    pub failures: Vec<String>,
    /// The folders that were read whole.
    folders: Vec<PathBuf>,
    seen: HashSet<PathBuf>,
}

impl Inputs {
    /// Finds what `check` is to read.
    pub fn find(check: &args::Check, desks: &mut Desks<'_>) -> anyhow::Result<Self> {
        let mut inputs = Self::default();
        let here = [PathBuf::from(".")];
        for path in if check.paths.is_empty() { &here[..] } else { &check.paths } {
            if path == Path::new("-") {
                inputs.add_standard_input(check, desks)?;
            } else if path.is_dir() {
                inputs.add_folder(path, desks)?;
            } else if path.exists() {
                inputs.add_named(path, desks)?;
            } else {
                inputs.failures.push(format!("{}: there is no such file or folder", path.display()));
            }
        }
        inputs.stories.sort_by(|one, other| one.shown.cmp(&other.shown));
        Ok(inputs)
    }

    /// Whether every file that the desk governs was found.
    pub fn coverage(&self, desk: &Desk) -> Coverage {
        let whole = self.folders.iter().any(|folder| desk.root.starts_with(folder));
        if whole && self.failures.is_empty() { Coverage::All } else { Coverage::Some }
    }

    fn add_standard_input(&mut self, check: &args::Check, desks: &mut Desks<'_>) -> anyhow::Result<()> {
        let named = check.stdin_filename.as_deref();
        let path = std::path::absolute(named.unwrap_or(Path::new("-")))?;
        if !self.seen.insert(path.clone()) {
            return Ok(());
        }
        let desk = desks.of_folder(path.parent().unwrap_or(&path))?;
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
        let shown = named.map_or("<stdin>".to_owned(), |name| name.to_string_lossy().into_owned());
        self.add(shown, &path, desk, From::StandardInput(bytes));
        Ok(())
    }

    /// A file by its name, whatever its extension: only `exclude` keeps it out, since hooks pass names.
    fn add_named(&mut self, path: &Path, desks: &mut Desks<'_>) -> anyhow::Result<()> {
        let desk = desks.of_folder(parent(&std::path::absolute(path)?))?;
        self.add_file(path, desk, |_, _| true)
    }

    fn add_folder(&mut self, folder: &Path, desks: &mut Desks<'_>) -> anyhow::Result<()> {
        self.folders.push(std::path::absolute(folder)?.components().collect());
        for entry in WalkBuilder::new(folder).require_git(false).build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                    let desk = desks.of_folder(parent(&std::path::absolute(entry.path())?))?;
                    self.add_file(entry.path(), desk, is_story)?;
                }
                Ok(_) => {}
                Err(error) => self.failures.push(error.to_string()),
            }
        }
        Ok(())
    }

    fn add_file(
        &mut self,
        path: &Path,
        desk: Arc<Desk>,
        is_wanted: fn(&str, &Settings) -> bool,
    ) -> anyhow::Result<()> {
        let absolute: PathBuf = std::path::absolute(path)?.components().collect();
        let below = from_root(&absolute, &desk);
        let kept = desk
            .settings
            .as_ref()
            .is_none_or(|settings| !settings.excludes(&below) && is_wanted(&below, settings));
        if kept && self.seen.insert(absolute.clone()) {
            let shown = path.strip_prefix(".").unwrap_or(path).to_string_lossy().into_owned();
            self.add(shown, &absolute, desk, From::File(path.to_owned()));
        }
        Ok(())
    }

    fn add(&mut self, shown: String, absolute: &Path, desk: Arc<Desk>, from: From) {
        let extension = absolute.extension().unwrap_or_default().to_string_lossy();
        let format = Format::of_extension(&extension).unwrap_or(Format::PlainText);
        let path = from_root(absolute, &desk);
        self.stories.push(Input { shown, path, desk, format, from });
    }
}

/// Whether a file found in a folder is a story: by its extension, or because lint.toml includes it.
fn is_story(path: &str, settings: &Settings) -> bool {
    let extension = Path::new(path).extension().unwrap_or_default().to_string_lossy();
    Format::of_extension(&extension).is_some() || settings.includes(path)
}

fn parent(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

/// The path from the desk's folder, as the patterns of lint.toml are written.
fn from_root(absolute: &Path, desk: &Desk) -> String {
    let path = absolute.strip_prefix(&desk.root).unwrap_or(absolute);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
