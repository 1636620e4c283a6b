//! What the copy cites: `[1]`, `[1, 3-5]`, `(2)`, `talks¹`, `note 4`, `(Wilson, 2025)`.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::entries::{Entry, raised};
use crate::document::{Document, Zone};

/// What the copy of a story cites, its reference list aside.
#[derive(Debug, Default)]
pub struct Citations {
    numbers: HashSet<u32>,
    /// A name and a year that stand together, as in `(Wilson & Lee, 2025)`: (`wilson`, `2025`).
    authors: HashSet<(String, String)>,
}

/// Numbers in brackets: `[1]`, `[1, 2]`, `[1-3]`, `(1)`, `[^1]`, `[refs 1 and 2]`.
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    let number = r"\d{1,3}";
    let list = format!(r"{number}(?:\s*(?:,|;|&|and|-|–|—)\s*{number})*");
    pattern(&format!(r"[\[(](?:\^|(?i:refs?\.?|references?|notes?|sources?)\s)?({list})[\])]"))
});

/// Numbers that words call a reference: `reference 3`, `see notes 2 and 4`; and a plain caret: `^3`.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\b(?i:refs?\.?|references?|notes?|footnotes?|endnotes?|sources?)\s(?:no\.?\s)?|\^)(\d{1,3}(?:(?:, | and |-|–)\d{1,3})*)\b",
    )
});

/// A number that has lost its raised form, and so stands right after a word or a stop: `talks1`, `talks.12`.
static LOWERED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"[a-z)”"’'][.,;:!?)”"’']*(\d{1,3}(?:,\d{1,3})*)(?:[\s.,;:!?)]|$)"#));

/// A year in brackets, with what stands before it: `(Wilson & Lee, 2025)`, `Wilson (2025)`.
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"((?:\p{Lu}[\p{L}'’-]+[\s,&(]+(?:(?:and|et al\.?|in)[\s,]+)?){1,6})(\d{4})[a-z]?\b")
});

/// A number that markup makes a link or raises: `[1](#sources)`, `<sup>1</sup>`.
static MARKED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\[(\d{1,3})\][(\[]|>\[?(\d{1,3}(?:,\s?\d{1,3})*)\]?</"));

static NUMBERS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\d+)(?:\s*[-–—]\s*(\d+))?"));

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is right")
}

impl Citations {
    /// What the copy of `document` cites.
    pub fn of(document: &Document) -> Self {
        let mut citations = Self::default();
        for block in document.blocks().iter().filter(|block| block.zone != Zone::References) {
            let text = document.text(block.span);
            for pattern in [&*BRACKETED, &NAMED] {
                pattern.captures_iter(text).for_each(|found| citations.add_list(&found[1]));
            }
            for found in LOWERED.captures_iter(text) {
                // `world No.1` cites nothing.
                let word = &text[..found.get(1).map_or(0, |number| number.start())];
                if !word.ends_with("No.") && !word.ends_with("Nos.") {
                    citations.add_list(&found[1]);
                }
            }
            citations.add_raised(text);
            let source = document.source().slice(document.to_source(block.span));
            for found in MARKED.captures_iter(source) {
                found.iter().skip(1).flatten().for_each(|list| citations.add_list(list.as_str()));
            }
            for found in DATED.captures_iter(text) {
                let names = found[1].split(|c: char| !c.is_alphanumeric()).filter(|name| name.len() > 1);
                citations.authors.extend(names.map(|name| (name.to_lowercase(), found[2].to_owned())));
            }
        }
        citations
    }

    /// Whether the copy cites `entry`, by its number or by its first author and its year.
    pub fn cite(&self, document: &Document, entry: &Entry) -> bool {
        let text = document.text(entry.text);
        let author = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        let dated = |author: &str| {
            let years = text.split(|c: char| !c.is_ascii_digit()).filter(|year| year.len() == 4);
            years
                .map(|year| (author.to_lowercase(), year.to_owned()))
                .any(|cited| self.authors.contains(&cited))
        };
        self.numbers.contains(&entry.number) || author.is_some_and(dated)
    }

    /// `1, 3-5`
    fn add_list(&mut self, list: &str) {
        for found in NUMBERS.captures_iter(list) {
            let number = |at: usize| found.get(at).and_then(|number| number.as_str().parse::<u32>().ok());
            let Some(first) = number(1) else { continue };
            let last = number(2).unwrap_or(first);
            // Both have three figures at most.
            self.numbers.extend(first..=last);
        }
    }

    /// `talks¹`, but not `20 km²` or `10⁶`.
    fn add_raised(&mut self, text: &str) {
        let mut number = None;
        let (mut word, mut word_end) = (0, 0);
        // The blank at the end closes a number that ends the text.
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            if let Some(figure) = raised(c) {
                number = Some(number.unwrap_or(0u32).saturating_mul(10).saturating_add(figure));
                continue;
            }
            if let Some(number) = number.take().filter(|_| !is_unit(&text[word..word_end])) {
                self.numbers.insert(number);
            }
            // A word starts after a blank, a mark, or a raised figure.
            if word_end < at || !c.is_alphanumeric() {
                word = at + if c.is_alphanumeric() { 0 } else { c.len_utf8() };
            }
            word_end = at + c.len_utf8();
        }
    }
}

/// What a raised figure after it makes a power of: a unit, a number.
fn is_unit(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
        || matches!(word, "m" | "km" | "cm" | "mm" | "ft" | "mi" | "in" | "yd" | "s")
}
