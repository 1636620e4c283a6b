//! Paths: one way to write each, and how people read them.

use std::path::{Path, PathBuf};

use crate::report::pictured;

/// The path from the root of the file system. Links and `..` among its folders are followed, so that a file has one
/// path however it was named, and the folders above it are those that it truly lies in.
pub fn absolute(path: &Path) -> PathBuf {
    let plain = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = plain.parent().and_then(|folder| folder.canonicalize().ok());
    match folder.zip(plain.file_name()) {
        Some((folder, name)) => folder.join(name),
        // Its folder is not there: the name of a story that an editor has not saved yet.
        None => plain.components().collect(),
    }
}

/// The same of a folder that is there.
pub fn absolute_folder(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| absolute(folder))
}

/// The working folder.
pub fn here() -> PathBuf {
    absolute_folder(Path::new("."))
}

/// A path as it was given, without a `./` before it.
pub fn as_given(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).to_string_lossy().into_owned()
}

/// An absolute path as people read it: from the working folder, if it lies there.
pub fn from_here(path: &Path) -> String {
    path.strip_prefix(here()).unwrap_or(path).to_string_lossy().into_owned()
}

/// An absolute path as the patterns of a lint.toml in `root` are held against it: from there, with `/` between folders.
/// One that lies elsewhere counts from the working folder, for a lint.toml that many folders share.
pub fn for_patterns(path: &Path, root: &Path) -> String {
    let below = path.strip_prefix(root).or_else(|_| path.strip_prefix(here())).unwrap_or(path);
    let names = below.iter().map(|name| name.to_string_lossy()).filter(|name| !matches!(&**name, "/" | "\\"));
    names.collect::<Vec<_>>().join("/")
}

/// A path for a message: on one line, whatever its name holds.
pub fn in_words(path: &Path) -> String {
    pictured(&path.to_string_lossy())
}
