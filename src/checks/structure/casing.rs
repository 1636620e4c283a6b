//! How a word is written in running copy: rules/data/headline-words.toml, the counts of news copy, the story's own body.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::analysis::{Usage, is_given_name};
use crate::document::{Document, TokenKind, Zone};

/// The words of headlines that need a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadlineWords {
    small: HashSet<String>,
    particles: HashSet<String>,
    names: HashSet<String>,
}

/// How the body of the story writes the words of its headline, in small letters: how often so, and how often with a
/// capital where no sentence starts.
#[derive(Default)]
pub struct Body {
    uses: HashMap<String, Use>,
}

#[derive(Clone, Copy, Default)]
struct Use {
    small: usize,
    capital: usize,
}

/// How sure it must be that news copy writes a word in small letters.
#[derive(Clone, Copy)]
struct Bar {
    /// Of how many uses at least.
    seen: u32,
    /// Of a hundred uses so many may have a capital, as parts of longer names.
    share: u32,
}

/// For a word whose capital speaks for title case: one of several that do.
const OFTEN: Bar = Bar { seen: 5, share: 20 };

/// For a word that stands by itself between words in small letters: no part of a longer name.
const MOSTLY: Bar = Bar { seen: 20, share: 6 };

/// For a word that stands beside a name.
const ALWAYS: Bar = Bar { seen: 20, share: 1 };

impl HeadlineWords {
    /// The table, and words that the house `keeps` as they are.
    pub fn new(keep: &[String]) -> Self {
        let table = include_str!("../../../rules/data/headline-words.toml");
        let mut words: Self = toml::from_str(table).expect("the examples read the table");
        words.particles.extend(keep.iter().map(|word| word.to_lowercase()));
        words
    }

    /// Whether some title case leaves `word` in small letters: `from`, `the`.
    pub fn may_be_small(&self, word: &str) -> bool {
        self.small.contains(word)
    }

    /// Whether `word` is written the same way in any headline: `bin`, `van`, `mph`.
    pub fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
    }

    /// How strongly the capital of `word`, given in small letters, speaks for title case.
    pub fn proof(&self, word: &str, body: &Body) -> usize {
        if self.small.contains(word) && word.len() > 3 && body.of_word(word).capital == 0 {
            // Title case alone gives a preposition a capital, inside the names of books and bands aside.
            2
        } else {
            usize::from(is_common(word, body, OFTEN) && !is_given_name(word))
        }
    }

    /// Whether a capital of `word`, given in small letters, can be no name's where it stands by itself.
    pub fn is_no_name(&self, word: &str, body: &Body) -> bool {
        let is_function_word = self.small.contains(word) && word.len() > 3 && body.of_word(word).capital == 0;
        // A word that the story writes in small letters alone is nobody's given name in it.
        let given = is_given_name(word) && !body.has(word);
        is_function_word || is_common(word, body, MOSTLY) && !self.names.contains(word) && !given
    }

    /// The same where it stands beside a name.
    pub fn is_never_name(&self, word: &str, body: &Body) -> bool {
        is_common(word, &Body::default(), ALWAYS)
            && body.of_word(word).capital == 0
            && !self.is_name(word)
            && !self.small.contains(word)
    }

    fn is_name(&self, word: &str) -> bool {
        self.names.contains(word) || is_given_name(word)
    }

    /// Whether `word`, given in small letters, is mostly no name, so that after a figure or `a` its capital is none of a
    /// name's: `200 Jobs`, `a Conductor`.
    pub fn is_countable(&self, word: &str, body: &Body) -> bool {
        body.of_word(word).capital == 0 && !self.is_name(word) && Usage::of(word).lower >= 3
    }
}

/// The words of which `word` may be a form: `approve` of `approves`.
fn inflected(word: &str) -> impl Iterator<Item = &str> {
    ["s", "es", "d", "ed", "ing"].into_iter().filter_map(|ending| word.strip_suffix(ending))
}

/// Whether the story writes `word` in small letters alone, or, where it has it nowhere, whether other copy does.
fn is_common(word: &str, body: &Body, bar: Bar) -> bool {
    let Use { small, capital } = body.of_word(word);
    let usage = Usage::of(word);
    if small + capital > 0 {
        return capital == 0 && !usage.is_name();
    }
    if !usage.is_known() {
        return inflected(word).any(|base| bar.is_passed(Usage::of(base)));
    }
    bar.is_passed(usage)
}

impl Bar {
    fn is_passed(self, usage: Usage) -> bool {
        usage.lower >= self.seen && (usage.capitalised + usage.capitals) * 100 <= usage.lower * self.share
    }
}

impl Body {
    /// How the body of `document` writes `words`, which are in small letters.
    pub fn of<'w>(document: &Document, words: impl Iterator<Item = &'w str>) -> Self {
        let mut uses: HashMap<String, Use> = words.map(|word| (word.to_owned(), Use::default())).collect();
        let lengths: HashSet<usize> = uses.keys().map(String::len).collect();
        for block in document.blocks().iter().filter(|block| Self::is_read(block.zone)) {
            for sentence in document.sentences_of(block) {
                let mut opens = true;
                for token in document.tokens_in(&sentence.tokens) {
                    let text = document.text(token.span);
                    if token.kind != TokenKind::Word {
                        // After a bracket or a colon a capital says nothing; after a comma it does.
                        opens |= token.kind == TokenKind::Mark && text != ",";
                        continue;
                    }
                    let starts = std::mem::take(&mut opens);
                    let bare = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
                    if !lengths.contains(&bare.len()) {
                        continue;
                    }
                    let Some(found) = uses.get_mut(&bare.to_lowercase()) else { continue };
                    if bare.starts_with(char::is_lowercase) {
                        found.small += 1;
                    } else if !starts {
                        found.capital += 1;
                    }
                }
            }
        }
        Self { uses }
    }

    /// Whether the body has `word` at all.
    pub fn has(&self, word: &str) -> bool {
        let Use { small, capital } = self.of_word(word);
        small + capital > 0
    }

    fn of_word(&self, word: &str) -> Use {
        self.uses.get(word).copied().unwrap_or_default()
    }

    fn is_read(zone: Zone) -> bool {
        matches!(zone, Zone::Body | Zone::Standfirst | Zone::ListItem | Zone::BlockQuote)
    }
}
