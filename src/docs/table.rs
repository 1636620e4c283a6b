//! The list of all rules in the terminal.

use crate::diagnostic::Level;
use crate::rule::RuleMeta;

/// A line a rule in the order given: id, level, title, in columns.
pub fn table<'m>(metas: impl IntoIterator<Item = &'m RuleMeta>) -> String {
    let metas: Vec<&RuleMeta> = metas.into_iter().collect();
    let ids = metas.iter().map(|meta| meta.id.as_str().len()).max().unwrap_or(0);
    let levels = Level::NAMES.map(str::len).into_iter().max().unwrap_or(0);
    let row = |meta: &&RuleMeta| {
        format!("{:<ids$}  {:<levels$}  {}\n", meta.id.as_str(), meta.level.name(), meta.title)
    };
    metas.iter().map(row).collect()
}
