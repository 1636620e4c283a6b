//! A regular expression of a pack.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};
use regex_syntax::hir::literal::{ExtractKind, Extractor, Seq};
use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::{Error, ParserBuilder};
use toml::Spanned;

use super::mistakes::Mistakes;
use super::phrases::{Case, is_phrase};

/// The group that is reported, where the rest is context.
const FOUND: &str = "found";

/// A literal shorter than this stands in so many paragraphs that it saves nothing.
const SHORTEST_LITERAL: usize = 2;

/// A longer literal is cut: what it begins with tells as much.
const LONGEST_LITERAL: usize = 16;

/// How many steps a pattern may have; one of this size is built in a few milliseconds.
const LARGEST: usize = 100_000;

/// A regular expression whose syntax has been checked.
///
/// It is built when it is first tried: most stories give no pattern a reason to be, and to build them all takes longer
/// than to read a story.
pub(super) struct Pattern {
    written: String,
    case: Case,
    /// Texts one of which stands, in any case, in all that it can fit, if there are such.
    literals: Option<Vec<String>>,
    built: OnceLock<Regex>,
}

impl Pattern {
    /// The pattern that a pack writes, if it is one.
    pub fn read(pattern: &Spanned<String>, case: Case, mistakes: &mut Mistakes<'_>) -> Option<Self> {
        let written = pattern.get_ref();
        match parse(written, Case::Match) {
            Err(error) => {
                let (what, part) = fault(&error, written.len());
                mistakes.inside(pattern.span(), written, part, format!("no regular expression: {what}"));
            }
            Ok(parsed) if parsed.properties().minimum_len() == Some(0) => {
                mistakes.at(pattern.span(), "it fits where nothing stands: ask for at least one character");
            }
            Ok(parsed) if steps(&parsed) > LARGEST => {
                mistakes.at(pattern.span(), "it repeats too much: write `+` or `*` for large numbers");
            }
            Ok(parsed) => {
                let literals = literals_in_any_case(&parsed, written, case);
                return Some(Self { written: written.clone(), case, literals, built: OnceLock::new() });
            }
        }
        None
    }

    /// The pattern that fits any of `phrases`, if there are any.
    pub fn any_of(phrases: &[Spanned<String>], case: Case, mistakes: &mut Mistakes<'_>) -> Option<Self> {
        for phrase in phrases {
            if let Err(message) = is_phrase(phrase.get_ref()) {
                mistakes.at(phrase.span(), message);
            }
        }
        let escaped: Vec<_> = phrases.iter().map(|phrase| regex::escape(phrase.get_ref())).collect();
        (!escaped.is_empty()).then(|| Self {
            written: escaped.join("|"),
            case,
            literals: None,
            built: OnceLock::new(),
        })
    }

    /// What it fits in `text`, in bytes: the whole, or the group `found` where it has one.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let regex = self.regex();
        if regex.capture_names().flatten().any(|name| name == FOUND) {
            let found = |groups: regex::Captures<'_>| Some(groups.name(FOUND)?.range());
            regex.captures_iter(text).filter_map(found).collect()
        } else {
            regex.find_iter(text).map(|found| found.range()).collect()
        }
    }

    /// Texts one of which stands, in any case, in all that the pattern can fit, if there are such: what the engine
    /// looks for in place of the pattern.
    pub fn literals(&self) -> Option<&[String]> {
        self.literals.as_deref()
    }

    fn regex(&self) -> &Regex {
        self.built.get_or_init(|| {
            RegexBuilder::new(&self.written)
                .case_insensitive(self.case == Case::Ignore)
                .size_limit(usize::MAX)
                .build()
                .expect("its syntax and size were checked when the pack was read")
        })
    }
}

fn parse(pattern: &str, case: Case) -> Result<Hir, Box<Error>> {
    ParserBuilder::new().case_insensitive(case == Case::Ignore).build().parse(pattern).map_err(Box::new)
}

/// What is wrong with a pattern of `len` bytes, and which of them.
fn fault(error: &Error, len: usize) -> (String, Range<usize>) {
    let (what, span) = match error {
        Error::Parse(error) => (error.kind().to_string(), error.span()),
        Error::Translate(error) => (error.kind().to_string(), error.span()),
        _ => return (error.to_string(), 0..len),
    };
    (what, span.start.offset..span.end.offset)
}

/// About how many steps the pattern takes when it is built.
fn steps(pattern: &Hir) -> usize {
    match pattern.kind() {
        HirKind::Empty | HirKind::Look(_) => 1,
        HirKind::Literal(literal) => literal.0.len(),
        HirKind::Class(Class::Unicode(class)) => class.ranges().len(),
        HirKind::Class(Class::Bytes(class)) => class.ranges().len(),
        HirKind::Repetition(repetition) => {
            let times = repetition.max.unwrap_or(repetition.min.saturating_add(1));
            steps(&repetition.sub).saturating_mul(times as usize)
        }
        HirKind::Capture(capture) => steps(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().fold(0, |sum, part| sum.saturating_add(steps(part)))
        }
    }
}

/// Texts one of which stands, in any case, in all that the pattern fits that is `written` so and was read as `parsed`.
fn literals_in_any_case(parsed: &Hir, written: &str, case: Case) -> Option<Vec<String>> {
    // The engine takes small letters of ASCII for capitals, so that the pattern need not give both; it would soon
    // reach the limit on how many texts are gathered, and they would be cut short.
    let plain = literals(parsed)?;
    let has_case = |c: char| !c.is_ascii() && (c.is_lowercase() || c.is_uppercase());
    if case == Case::Match || !plain.iter().any(|text| text.contains(has_case)) {
        return Some(plain);
    }
    literals(&parse(written, case).ok()?)
}

/// What all begins with that `pattern` can fit, or what all ends with, whichever tells more; in small letters.
fn literals(pattern: &Hir) -> Option<Vec<String>> {
    let begins = gathered(pattern, ExtractKind::Prefix, Seq::keep_first_bytes);
    let ends = gathered(pattern, ExtractKind::Suffix, Seq::keep_last_bytes);
    let shortest = |texts: &BTreeSet<String>| texts.iter().map(String::len).min();
    let best = begins.into_iter().chain(ends).max_by_key(shortest)?;
    (shortest(&best)? >= SHORTEST_LITERAL).then(|| best.into_iter().collect())
}

fn gathered(pattern: &Hir, kind: ExtractKind, cut: fn(&mut Seq, usize)) -> Option<BTreeSet<String>> {
    let mut texts = Extractor::new().kind(kind).extract(pattern);
    cut(&mut texts, LONGEST_LITERAL);
    Some(
        texts
            .literals()?
            .iter()
            .map(|literal| whole_characters(literal.as_bytes()).to_ascii_lowercase())
            .collect(),
    )
}

/// The text of `bytes`, whose first and last character may have been cut.
fn whole_characters(bytes: &[u8]) -> &str {
    let start = bytes.iter().position(|byte| byte & 0xc0 != 0x80).unwrap_or(bytes.len());
    bytes[start..].utf8_chunks().next().map_or("", |text| text.valid())
}
