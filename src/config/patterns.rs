//! File patterns: read as in a .gitignore, without `!`.
//!
//! Paths count from the folder of lint.toml, with `/` between folders.
//!
//! - A pattern without `/` fits in any folder: `*.md`, `archive`. One with `/` at its start or in its midst counts from
//!   the folder of lint.toml: `content/*.md`, `/notes.txt`.
//! - `*` and `?` stop at `/`; `**` does not: `content/**/*.md`. `{md,txt}` is one of several, `[0-9]` one character;
//!   to mean a bracket itself, write `[[]`.
//! - A pattern that fits a folder covers all that is in it: `content/archive` is as good as `content/archive/**`.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// Braces in braces without end would exhaust the stack of the reader of patterns; no real pattern is as long.
const LONGEST: usize = 1000;

/// One pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pattern {
    written: String,
    glob: globset::Glob,
}

/// The patterns of several owners, tried together.
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    set: GlobSet,
    /// For each pattern, whose it is.
    owners: Vec<usize>,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// Where it is none; the error says why.
    pub fn parse(written: &str) -> Result<Self, String> {
        if written.len() > LONGEST {
            return Err(format!("it is longer than {LONGEST} bytes"));
        } else if written.contains('\\') {
            return Err("write `/` between folders".to_owned());
        } else if written.starts_with('!') {
            return Err("one pattern cannot take back another".to_owned());
        }
        let path = from_here(written).trim_end_matches('/');
        if path.is_empty() || path == "." {
            return Err("it names no file; all files are `**`".to_owned());
        }
        let glob = match path.strip_prefix('/') {
            Some(anchored) => anchored.to_owned(),
            None if path.contains('/') || path == "**" => path.to_owned(),
            None => format!("**/{path}"),
        };
        let glob = GlobBuilder::new(&glob).literal_separator(true).build();
        match glob {
            Ok(glob) => Ok(Self { written: written.to_owned(), glob }),
            Err(error) => Err(error.kind().to_string()),
        }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Whether it is the very path of a file, so that it fits no other, unless the path is a folder's.
    pub fn is_path(&self, path: &str) -> bool {
        self.glob.glob() == from_here(path)
    }
}

impl Patterns {
    /// Gathers patterns, each with its owner's number; the owners come in order.
    ///
    /// # Errors
    /// Where they are too many or too large to be tried together.
    pub fn new<'p>(patterns: impl IntoIterator<Item = (usize, &'p Pattern)>) -> Result<Self, String> {
        let (mut set, mut owners) = (GlobSetBuilder::new(), Vec::new());
        for (owner, pattern) in patterns {
            set.add(pattern.glob.clone());
            owners.push(owner);
        }
        let set = set.build().map_err(|error| error.kind().to_string())?;
        Ok(Self { set, owners })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.owners.is_empty()
    }

    /// Whether one of them fits `path`, or a folder that it lies in.
    pub fn fit(&self, path: &str) -> bool {
        with_folders(path).any(|path| self.set.is_match(path))
    }

    /// Whose patterns fit `path`, or a folder that it lies in: each owner once, in order.
    pub fn owners_of(&self, path: &str) -> Vec<usize> {
        if self.is_empty() {
            return Vec::new();
        }
        let fitting = with_folders(path).flat_map(|path| self.set.matches(path));
        let mut owners: Vec<_> = fitting.map(|pattern| self.owners[pattern]).collect();
        owners.sort_unstable();
        owners.dedup();
        owners
    }
}

/// `a/b/c`, `a/b`, `a`.
fn with_folders(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(from_here(path)), |path| path.rsplit_once('/').map(|(folder, _)| folder))
        .filter(|path| !path.is_empty())
}

/// The path without a `./` before it.
fn from_here(path: &str) -> &str {
    path.strip_prefix("./").unwrap_or(path)
}
