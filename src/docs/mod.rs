//! What is said of rules, as text: for the terminal and as pages. All of it is made from [`RuleMeta`], so that a rule is
//! described in one place.

mod example;
mod explain;
mod index;
mod page;
mod table;

pub use explain::explain;
pub use index::index;
pub use page::page;
pub use table::table;

use crate::diagnostic::Level;
use crate::rule::RuleMeta;

/// The first line of every file that is made.
const MADE: &str = "<!-- Made by `copydesk docs`. Change the rule, not this page. -->\n";

/// How a rule speaks unless lint.toml says otherwise, in a sentence.
fn level(meta: &RuleMeta) -> String {
    match meta.level {
        Level::Off => "Off, unless lint.toml turns it on".to_owned(),
        Level::On(severity) => format!("On, at level {severity}"),
    }
}

/// The lines of lint.toml that turn a rule off, or on where it is off.
fn switch(meta: &RuleMeta) -> (&'static str, String) {
    let (what, level) = match meta.level {
        Level::Off => ("on", "warning"),
        Level::On(_) => ("off", "off"),
    };
    (what, format!("[rules]\n\"{}\" = \"{level}\"\n", meta.id))
}

/// What is written in the copy to let one place stand.
fn allow(meta: &RuleMeta) -> String {
    format!("<!-- copydesk: allow {} -->\n", meta.id)
}
