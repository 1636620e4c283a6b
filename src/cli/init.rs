//! `copydesk init`.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};

use anyhow::{Context, bail};

use super::desk::FILE_NAME;
use super::{ExitStatus, terminal};
use crate::config::{Catalogue, starter};

/// Writes a commented lint.toml into the working folder; one that is there already is left as it is.
pub fn init() -> anyhow::Result<ExitStatus> {
    match OpenOptions::new().write(true).create_new(true).open(FILE_NAME) {
        Ok(mut file) => {
            let text = starter(&Catalogue::built_in());
            file.write_all(text.as_bytes()).with_context(|| format!("cannot write {FILE_NAME}"))?;
            terminal::print(&format!("wrote {FILE_NAME}; every line of it is explained there\n"))?;
            Ok(ExitStatus::Clean)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{FILE_NAME} is here already, and was left as it is")
        }
        Err(error) => Err(error).with_context(|| format!("cannot write {FILE_NAME}")),
    }
}
