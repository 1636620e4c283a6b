//! The engine's own rules, the pack `copydesk`: what is wrong with the file, with an exception, with lint.toml.
//!
//! Their checks find nothing: the reader, the engine and the configuration speak for them. As rules they can be
//! explained, raised, lowered and switched off like all others.

use std::sync::Arc;

use super::RuleSet;
use crate::analysis::Reading;
use crate::diagnostic::{Diagnostic, Level, RuleId, Severity};
use crate::document::Document;
use crate::rule::{Check, Findings, Hit, Native, OptionError, Options};
use crate::text::{Source, Span};

/// The id of mistakes in lint.toml.
pub const CONFIG: RuleId = RuleId::native("copydesk/config");
const UNUSED_ALLOW: &str = "copydesk/unused-allow";
const UNKNOWN_RULE: &str = "copydesk/unknown-rule";

/// The engine's own rules.
pub const OWN_RULES: &[Native] = &[
    own(
        "copydesk/encoding",
        "The file is not UTF-8",
        Severity::Warning,
        "The bytes of the file are no UTF-8. copydesk reads them as the encoding that they are most likely in, or puts \
         a replacement character for bytes that fit none, and says so here; all places are still those of the file \
         as it is. Save the file as UTF-8: other programs guess otherwise, and quotation marks and accents are what \
         they get wrong.",
    ),
    own(
        "copydesk/skipped",
        "Something was not read",
        Severity::Suggestion,
        "The file is no text (a picture, an archive, a word processor's file), or a part of it could not be read. \
         Nothing in it was checked.",
    ),
    own(
        "copydesk/config",
        "lint.toml has a mistake",
        Severity::Error,
        "A key, a rule, a value or a pattern in lint.toml, or in a pack that it names, is not one that copydesk \
         knows. The program ends with status 2 and checks nothing that the file governs, since a misspelt switch \
         would otherwise be a switch that does nothing.",
    ),
    own(
        UNUSED_ALLOW,
        "An exception lets nothing stand",
        Severity::Warning,
        "An `allow` in the copy or in lint.toml names a rule that found nothing there. The fault was mended and the \
         exception forgotten, or it stands in the wrong place. It is reported only when every rule that it names, \
         and every file that it could concern, was checked. Take it out: it would hide the next fault.",
    ),
    own(
        UNKNOWN_RULE,
        "An exception names no rule",
        Severity::Warning,
        "An `allow` in the copy names a rule that there is not: it is misspelt, or it belongs to a pack that lint.toml \
         does not load. It lets nothing stand.",
    ),
];

const fn own(id: &'static str, title: &'static str, severity: Severity, docs: &'static str) -> Native {
    let level = Level::On(severity);
    Native { id, title, level, docs, source: None, options: &[], examples: &[], build: silent }
}

/// A check that says nothing: others speak for its rule.
struct Silent;

fn silent(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    options.expect_none()?;
    Ok(Arc::new(Silent))
}

impl Check for Silent {
    fn triggers(&self) -> crate::rule::Triggers {
        crate::rule::Triggers::Words(Vec::new())
    }

    fn check(&self, _: &Reading<'_>, _: &[Hit], _: &mut Findings<'_>) {}
}

/// What the reader found wrong with the file itself, as grave as lint.toml has it.
pub fn reader_problems(document: &Document, rules: &RuleSet) -> Vec<Diagnostic> {
    let heard = |problem: &Diagnostic| {
        let rule = rules.rule(problem.rule.as_str())?;
        Some(Diagnostic { severity: rule.severity, ..problem.clone() })
    };
    document.problems().iter().filter_map(heard).collect()
}

/// An exception in the copy that let nothing stand.
pub fn unused_allow(rules: &RuleSet, written: &str, span: Span<Source>) -> Option<Diagnostic> {
    let message = format!("`{written}` is allowed here, and finds nothing here");
    complaint(rules, UNUSED_ALLOW, message, "take the exception out".to_owned(), span)
}

/// An exception in the copy for a rule that there is not.
pub fn unknown_rule(rules: &RuleSet, written: &str, span: Span<Source>) -> Option<Diagnostic> {
    let help = match nearest(written, rules.known().iter().map(RuleId::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`copydesk rules` lists them".to_owned(),
    };
    complaint(rules, UNKNOWN_RULE, format!("there is no rule `{written}`"), help, span)
}

/// The known name nearest to a misspelt one, if it is near enough to be meant.
pub fn nearest<'n>(written: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let length = written.chars().count();
    let limit = 1 + length / 4;
    // The table of a distance grows with both lengths: what somebody wrote may be a whole book.
    let close = |name: &&str| {
        name.chars().count().abs_diff(length) <= limit && strsim::damerau_levenshtein(written, name) <= limit
    };
    known.filter(close).min_by_key(|name| strsim::damerau_levenshtein(written, name))
}

fn complaint(
    rules: &RuleSet,
    id: &str,
    message: String,
    help: String,
    span: Span<Source>,
) -> Option<Diagnostic> {
    let rule = rules.rule(id)?;
    Some(Diagnostic {
        rule: rule.meta.id.clone(),
        severity: rule.severity,
        message,
        span,
        labels: Vec::new(),
        help: Some(help),
        fix: None,
    })
}
