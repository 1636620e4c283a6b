//! Names: the runs of capitals in a story, and the words that they are made of.
//!
//! Whether a capital means a name depends on where it stands. In mid-sentence it does; at the start of a sentence,
//! or in a headline that capitalises every word, only where news copy does not write the word in small letters.

mod mention;
mod spelling;

use std::collections::HashMap;

pub use mention::{Mention, Standing};
pub use spelling::{fold, without_possessive};

use crate::document::Document;
use crate::text::{Prose, Span};

/// The names of a story.
#[derive(Debug, Default)]
pub struct Names {
    mentions: Vec<Mention>,
    words: Vec<NameWord>,
}

/// A word that stands in names, in one spelling, with all its uses.
#[derive(Debug)]
pub struct NameWord {
    /// As it is first written, without a possessive ending.
    pub form: String,
    /// In small letters, accents kept.
    pub key: String,
    /// Where it stands, in order.
    pub uses: Vec<NameUse>,
}

/// One use of a word in a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NameUse {
    /// Its place, without a possessive ending.
    pub span: Span<Prose>,
    /// Its token, as an index into the document's.
    pub token: usize,
    /// The name that it stands in, as an index into [`Names::mentions`].
    pub mention: usize,
}

impl Names {
    /// Finds the names of a story.
    pub fn of(document: &Document) -> Self {
        let mentions = mention::find(document);
        let mut names = Self { words: Vec::new(), mentions };
        let mut places: HashMap<String, usize> = HashMap::new();
        for (number, mention) in names.mentions.iter().enumerate() {
            for token in mention.tokens.clone() {
                let span = without_possessive(document, document.tokens()[token].span);
                let form = document.text(span);
                let key = form.to_lowercase();
                let at = *places.entry(key.clone()).or_insert_with(|| {
                    names.words.push(NameWord { form: form.to_owned(), key, uses: Vec::new() });
                    names.words.len() - 1
                });
                names.words[at].uses.push(NameUse { span, token, mention: number });
            }
        }
        names
    }

    /// The names, in order.
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// The words that the names are made of, in the order of their first use.
    pub fn words(&self) -> &[NameWord] {
        &self.words
    }
}
