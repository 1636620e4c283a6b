//! A desk: a lint.toml, and all that it settles for the files that it governs.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{ConfigChoice, Rulings};
use super::packs::{Mistaken, add_packs, read_text};
use super::paths::{absolute, from_here};
use crate::config::{Catalogue, CommandLine, Config, Settings, UnknownRule, settle};
use crate::rule::Selector;
use crate::text::SourceText;

/// The name of the file that governs the folder it lies in, and those below.
pub const FILE_NAME: &str = "lint.toml";

/// What governs a file.
#[derive(Debug, Default)]
pub struct Desk {
    /// The folder that its patterns start from.
    pub root: PathBuf,
    /// The settings, or nothing where something is wrong with lint.toml.
    pub settings: Option<Settings>,
    /// The files of configuration with mistakes in them.
    pub mistaken: Vec<Mistaken>,
    /// Why lint.toml cannot be read.
    pub failure: Option<String>,
    /// lint.toml, for what is found in it later.
    pub file: Option<(String, SourceText)>,
    /// What the command line names that this desk does not know.
    unknown: Vec<UnknownRule>,
}

/// The desks that a run has met, each set up once.
pub struct Desks<'a> {
    choice: &'a ConfigChoice,
    rulings: &'a Rulings,
    by_folder: HashMap<PathBuf, Arc<Desk>>,
    by_file: BTreeMap<Option<PathBuf>, Arc<Desk>>,
}

impl<'a> Desks<'a> {
    /// No desk yet; `rulings` of the command line win over every lint.toml.
    pub fn new(rulings: &'a Rulings) -> Self {
        Self { choice: &rulings.config, rulings, by_folder: HashMap::new(), by_file: BTreeMap::new() }
    }

    /// The desks that were met, by the path of lint.toml.
    pub fn met(&self) -> impl Iterator<Item = &Arc<Desk>> {
        self.by_file.values()
    }

    /// The desk for files of `folder`, which is absolute.
    pub fn of_folder(&mut self, folder: &Path) -> Arc<Desk> {
        if let Some(desk) = self.by_folder.get(folder) {
            return Arc::clone(desk);
        }
        let file = file_for(self.choice, folder);
        let desk = match self.by_file.get(&file) {
            Some(desk) => Arc::clone(desk),
            None => Arc::new(set_up(file.as_deref(), folder, self.rulings)),
        };
        self.by_file.insert(file, Arc::clone(&desk));
        self.by_folder.insert(folder.to_owned(), Arc::clone(&desk));
        desk
    }

    /// The first thing that the command line names and no desk knows. A pack of the user's own is known only where its
    /// lint.toml governs, and may yet be named.
    pub fn unknown_rule(&self) -> Option<UnknownRule> {
        let mut desks = self.met();
        let Some(first) = desks.next() else {
            return unknown_rules(self.rulings, &Catalogue::built_in()).into_iter().next();
        };
        let mut nowhere = first.unknown.clone();
        for desk in desks {
            nowhere.retain(|unknown| desk.unknown.iter().any(|too| too.written == unknown.written));
        }
        nowhere.into_iter().next()
    }
}

/// The lint.toml that governs the files of `folder`, which is absolute: the one chosen, or the nearest upwards.
pub fn file_for(choice: &ConfigChoice, folder: &Path) -> Option<PathBuf> {
    match &choice.config {
        Some(config) => Some(absolute(config)),
        None if choice.isolated => None,
        None => folder.ancestors().map(|above| above.join(FILE_NAME)).find(|file| file.is_file()),
    }
}

fn set_up(file: Option<&Path>, folder: &Path, rulings: &Rulings) -> Desk {
    let root = file.and_then(Path::parent).unwrap_or(folder).to_owned();
    let Some(file) = file else {
        return settled("", Desk { root, ..Desk::default() }, rulings);
    };
    match read_text(file) {
        Ok(text) => {
            let source = SourceText::utf8(text.clone());
            settled(&text, Desk { root, file: Some((from_here(file), source)), ..Desk::default() }, rulings)
        }
        Err(failure) => Desk { root, failure: Some(format!("{failure:#}")), ..Desk::default() },
    }
}

/// The desk with what `text`, its lint.toml, settles, or with the mistakes in it and in its packs.
fn settled(text: &str, mut desk: Desk, rulings: &Rulings) -> Desk {
    let config = Config::parse(text);
    let mut catalogue = Catalogue::built_in();
    let (mut mistakes, mistaken) = add_packs(&config, &desk.root, &mut catalogue);
    desk.mistaken = mistaken;
    if mistakes.is_empty() && desk.mistaken.is_empty() {
        desk.unknown = unknown_rules(rulings, &catalogue);
        match settle(&config, &catalogue, &command_line(rulings)) {
            Ok(settings) => desk.settings = Some(settings),
            Err(more) => mistakes = more,
        }
    } else {
        // What names rules is not held against a catalogue that lacks some.
        mistakes.extend_from_slice(config.mistakes());
        mistakes.sort_by_key(|mistake| mistake.span);
    }
    if let Some((path, source)) = desk.file.clone().filter(|_| !mistakes.is_empty()) {
        desk.mistaken.push(Mistaken { path, source, mistakes });
    }
    desk
}

fn unknown_rules(rulings: &Rulings, catalogue: &Catalogue) -> Vec<UnknownRule> {
    let named = rulings.select.iter().chain(&rulings.ignore);
    named.filter_map(|rule| catalogue.selector(rule).err()).collect()
}

fn command_line(rulings: &Rulings) -> CommandLine {
    let selectors = |written: &[String]| written.iter().map(|rule| Selector::new(rule)).collect();
    CommandLine {
        select: selectors(&rulings.select),
        ignore: selectors(&rulings.ignore),
        fail_on: rulings.fail_on,
        date: rulings.date,
    }
}
