//! What is to be read: files by name, the stories of folders, standard input.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, bail};
use ignore::WalkBuilder;

use super::args;
use super::desk::{Desk, Desks};
use super::paths::{absolute, absolute_folder, as_given, for_patterns, in_words};
use crate::config::{Coverage, Settings};
use crate::format::{Format, LONGEST};

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
    place: Place,
}

enum Place {
    File(PathBuf),
    /// Standard input, which was read already.
    Here(Vec<u8>),
}

impl Input {
    /// Its bytes.
    pub fn read(&self) -> anyhow::Result<Cow<'_, [u8]>> {
        let file = match &self.place {
            Place::Here(bytes) => return Ok(Cow::Borrowed(bytes)),
            Place::File(file) => file,
        };
        let read = || {
            let file = File::open(file)?;
            let size = file.metadata()?.len();
            read_all(file, size)
        };
        read().map(Cow::Owned).with_context(|| in_words(Path::new(&self.shown)))
    }
}

/// No more than can be read of a story, and a byte to tell that there is more: `/dev/zero` has no end.
fn read_all(from: impl Read, size: u64) -> io::Result<Vec<u8>> {
    let most = LONGEST as u64 + 1;
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(most)).unwrap_or(LONGEST) + 1);
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
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
    ///
    /// # Errors
    /// Where standard input cannot be read, or is named and not asked for.
    pub fn find(check: &args::Check, desks: &mut Desks<'_>) -> anyhow::Result<Self> {
        let mut inputs = Self::default();
        let (standard_input, here) = (Path::new("-"), [PathBuf::from(".")]);
        if check.stdin_filename.is_some() && !check.paths.iter().any(|path| path == standard_input) {
            bail!("--stdin-filename goes with `-`, which stands for standard input");
        }
        // First, so that a story in an editor wins over its file on the disk.
        if check.paths.iter().any(|path| path == standard_input) {
            inputs.add_standard_input(check.stdin_filename.as_deref(), desks)?;
        }
        let paths = if check.paths.is_empty() { &here[..] } else { &check.paths };
        for path in paths.iter().filter(|path| *path != standard_input) {
            match fs::metadata(path) {
                Ok(found) if found.is_dir() => inputs.add_folder(path, desks),
                Ok(_) => inputs.add_named(path, desks),
                Err(error) => inputs.failures.push(unreadable(path, &error)),
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

    fn add_standard_input(&mut self, name: Option<&Path>, desks: &mut Desks<'_>) -> anyhow::Result<()> {
        let path = absolute(name.unwrap_or(Path::new("<stdin>")));
        let desk = desks.of_folder(parent(&path));
        let bytes = read_all(io::stdin().lock(), 0).context("cannot read standard input")?;
        if name.is_none() {
            self.add("<stdin>".to_owned(), &path, desk, Place::Here(bytes));
        } else if is_kept(&path, &desk, |_, _| true) && self.seen.insert(path.clone()) {
            self.add(as_given(name.unwrap_or(&path)), &path, desk, Place::Here(bytes));
        }
        Ok(())
    }

    /// A file by its name, whatever its extension: only `exclude` keeps it out, since hooks pass names.
    fn add_named(&mut self, path: &Path, desks: &mut Desks<'_>) {
        self.add_file(path, &absolute(path), desks, |_, _| true);
    }

    fn add_folder(&mut self, folder: &Path, desks: &mut Desks<'_>) {
        let root = absolute_folder(folder);
        for entry in WalkBuilder::new(folder).require_git(false).build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                    let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                    self.add_file(entry.path(), &root.join(below), desks, is_story);
                }
                Ok(_) => {}
                Err(error) => self.failures.push(crate::report::pictured(&error.to_string())),
            }
        }
        self.folders.push(root);
    }

    fn add_file(
        &mut self,
        path: &Path,
        absolute: &Path,
        desks: &mut Desks<'_>,
        is_wanted: fn(&str, &Settings) -> bool,
    ) {
        let desk = desks.of_folder(parent(absolute));
        if is_kept(absolute, &desk, is_wanted) && self.seen.insert(absolute.to_owned()) {
            self.add(as_given(path), absolute, desk, Place::File(path.to_owned()));
        }
    }

    fn add(&mut self, shown: String, absolute: &Path, desk: Arc<Desk>, place: Place) {
        let extension = absolute.extension().unwrap_or_default().to_string_lossy();
        let format = Format::of_extension(&extension).unwrap_or(Format::PlainText);
        let path = for_patterns(absolute, &desk.root);
        self.stories.push(Input { shown, path, desk, format, place });
    }
}

fn is_kept(absolute: &Path, desk: &Desk, is_wanted: fn(&str, &Settings) -> bool) -> bool {
    let path = for_patterns(absolute, &desk.root);
    // Without settings it is not read anyway; that it was met has the mistakes of its lint.toml shown.
    desk.settings.as_ref().is_some_and(|settings| !settings.excludes(&path) && is_wanted(&path, settings))
}

/// Whether a file found in a folder is a story: by its extension, or because lint.toml includes it.
fn is_story(path: &str, settings: &Settings) -> bool {
    let extension = Path::new(path).extension().unwrap_or_default().to_string_lossy();
    Format::of_extension(&extension).is_some() || settings.includes(path)
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    let name = in_words(path);
    match error.kind() {
        io::ErrorKind::NotFound => format!("{name}: there is no such file or folder"),
        _ => format!("{name}: {error}"),
    }
}

fn parent(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}
