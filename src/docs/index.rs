//! The list of all rules, in Markdown: docs/rules/README.md.

use super::MADE;
use super::page::cell;
use crate::rule::RuleMeta;

/// A table a pack, packs and rules in the order given, each rule with a link to its page.
pub fn index<'m>(metas: impl IntoIterator<Item = &'m RuleMeta>) -> String {
    let metas: Vec<&RuleMeta> = metas.into_iter().collect();
    let mut packs: Vec<&str> = Vec::new();
    for meta in &metas {
        if !packs.contains(&meta.id.pack()) {
            packs.push(meta.id.pack());
        }
    }
    let tables: String = packs.iter().map(|pack| table(pack, &metas)).collect();
    format!("{MADE}\n# Rules\n{tables}")
}

fn table(pack: &str, metas: &[&RuleMeta]) -> String {
    let rows: String = metas.iter().filter(|meta| meta.id.pack() == pack).map(|meta| row(meta)).collect();
    format!("\n## {pack}\n\n| Rule | Level | What it reports |\n|---|---|---|\n{rows}")
}

fn row(meta: &RuleMeta) -> String {
    format!("| [{0}]({0}.md) | {1} | {2} |\n", meta.id, meta.level.name(), cell(&meta.title))
}
