//! The lint.toml that `copydesk init` writes.

use std::fmt::Write;

use super::catalogue::Catalogue;
use super::settings::DEFAULT_FAIL_ON;
use crate::analysis::Dialect;
use crate::diagnostic::Level;
use crate::rule::RuleMeta;

/// A lint.toml that changes nothing yet: every setting stands in it as a comment, with its default, and every rule of
/// `catalogue` with its level and options.
pub fn starter(catalogue: &Catalogue) -> String {
    let mut out = head(catalogue);
    out.push_str(FILES);
    out.push_str(RULES);
    let rules = catalogue.rules();
    for pack in rules.chunk_by(|one, next| one.meta.id.pack() == next.meta.id.pack()) {
        out.push('\n');
        pack.iter().for_each(|rule| level(&mut out, &rule.meta, catalogue.level(rule, &[])));
    }
    out.push_str(OPTIONS);
    rules.iter().for_each(|rule| options(&mut out, &rule.meta));
    out.push_str(NAMES);
    out.push_str(&exceptions(rules.last().map_or("*", |rule| rule.meta.id.as_str())));
    out
}

fn head(catalogue: &Catalogue) -> String {
    let styles = match catalogue.house_styles() {
        [] => "None comes with copydesk yet.".to_owned(),
        styles => format!("There are: {}.", styles.join(", ")),
    };
    let dialects = Dialect::ALL.map(Dialect::tag).join(", ");
    format!(
        "\
# lint.toml: what copydesk looks for in the copy of this folder and the folders in it.
#
# `# ` opens a remark; `#` with no blank after it is a setting that is not made. Take the `#` away to make it.
# `copydesk explain RULE` tells of a rule.

# House styles: packs of rules that are off unless they are named here. {styles}
#extends = []

# Packs of rules of your own: TOML files, from this folder.
#packs = []

# The least grave finding that makes the run fail: suggestion, warning or error.
#fail-on = \"{DEFAULT_FAIL_ON}\"

# The English of the house: {dialects}. Left out, the story's own majority decides.
#dialect = \"en-GB\"
"
    )
}

const FILES: &str = "
# File patterns, read as in a .gitignore: `*.md` fits in any folder, `content/*.md` in that one, `content/**/*.md` in
# those below it too, and a folder's name covers all that is in it.
[files]
# Read beside .txt, .text, .md and .markdown.
#include = []
# Never read, not even when named on the command line.
#exclude = []
";

const RULES: &str = "
# off, suggestion, warning or error, for a rule or for a whole pack (\"copy/*\"). The closer entry wins.
[rules]
";

const OPTIONS: &str = "
# What a rule can be told.
";

const NAMES: &str = "
# Names that the desk knows: these spellings win.
[names]
#people = []
#places = []
#organisations = []
";

fn level(out: &mut String, meta: &RuleMeta, level: Level) {
    let (id, level, title) = (&meta.id, level.name(), &meta.title);
    writeln!(out, "#\"{id}\" = \"{level}\"  # {title}").expect("a string takes all");
}

fn options(out: &mut String, meta: &RuleMeta) {
    if !meta.options.is_empty() {
        writeln!(out, "#[options.\"{}\"]", meta.id).expect("a string takes all");
    }
    for option in meta.options {
        writeln!(out, "# {} Takes {}.\n#{} = {}", option.docs, option.takes, option.name, option.default)
            .expect("a string takes all");
    }
}

fn exceptions(rule: &str) -> String {
    format!(
        "
# Other levels for some files. Of several that fit, the last wins.
#[[overrides]]
#files = [\"opinion/**\"]
#rules = {{ \"{rule}\" = \"off\" }}

# A known exception, with its reason.
#[[allow]]
#file = \"content/poem.md\"
#rule = \"{rule}\"
#reason = \"a quoted refrain\"
"
    )
}
