//! `copy/echoed-conjunct`: the same word on both sides of `and`.

use std::sync::Arc;

use serde::Deserialize;

use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Document, Token, TokenKind};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options, Triggers};
use crate::text::Edit;

/// The rule.
pub const RULE: Native = Native {
    id: "copy/echoed-conjunct",
    title: "The same word stands on both sides of `and`",
    level: Level::On(Severity::Error),
    docs: "A word joined to itself says one thing twice: `a comprehensive and comprehensive approach`. One of the two \
           was meant to be another word, or an edit left it behind.\n\n\
           Let stand is what English doubles on purpose: comparatives (`more and more`), adverbs of going on (`again \
           and again`, `on and on`), measures (`years and years`, `thousands and thousands`), short words (`by and \
           by`) and pairs of verbs (`they talked and talked`). Names are let stand, and figures.",
    source: None,
    options: &[OptionMeta {
        name: "allow",
        takes: "a list of words",
        default: "[]",
        docs: "Words that may be joined to themselves, beside those that the rule knows.",
    }],
    examples: &[
        Example::bad("It is a comprehensive [[and comprehensive]] plan.")
            .fixed("It is a comprehensive plan."),
        Example::good("The queue grew longer and longer, and people rang again and again."),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    allow: Vec<String>,
}

struct EchoedConjunct {
    settings: Settings,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    Ok(Arc::new(EchoedConjunct { settings: options.read()? }))
}

const CONJUNCTIONS: &[&str] = &["and", "or", "but"];

impl Check for EchoedConjunct {
    fn triggers(&self) -> Triggers {
        Triggers::Words(CONJUNCTIONS.iter().map(ToString::to_string).collect())
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        for hit in hits {
            let at = document.token_from(hit.span.start());
            let Some([before, and, after]) =
                at.checked_sub(1).and_then(|first| document.tokens().get(first..first + 3))
            else {
                continue;
            };
            if and.span == hit.span && self.echoes(document, *before, *after) {
                let word = document.text(before.span);
                out.report(
                    and.span.cover(after.span),
                    format!("`{word}` on both sides of `{}`", document.text(and.span)),
                )
                .label(before.span, "said here already")
                .help("keep one, or find the word that was meant")
                .fix(Fix::unsure(
                    "keep the first",
                    vec![Edit::delete(crate::text::Span::new(before.span.end(), after.span.end()))],
                ));
            }
        }
    }
}

impl EchoedConjunct {
    fn echoes(&self, document: &Document, before: Token, after: Token) -> bool {
        let (left, right) = (document.text(before.span), document.text(after.span));
        before.kind == TokenKind::Word
            && after.kind == TokenKind::Word
            && left.len() >= 4
            && left.to_lowercase() == right.to_lowercase()
            && !self.settings.allow.iter().any(|word| word.eq_ignore_ascii_case(left))
            && !left.ends_with("er")
            && left != "again"
    }
}
