//! Terms: what each block speaks of, as word stems with weights.

use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};

use super::{STORIES, Usage};
use crate::document::{Block, Document, TokenKind};

/// The stems of a story, and how often each stands in each block.
#[derive(Debug, Default)]
pub struct Terms {
    /// How telling each stem is: the higher, the fewer news stories have it.
    weights: Vec<f64>,
    /// For each block, its stems (as indices into `weights`), one entry a word.
    blocks: Vec<Vec<usize>>,
}

/// What a group of blocks speaks of: a weight for each stem of the story, 0 for those that it has not.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    weights: Vec<f64>,
    norm: f64,
}

/// How telling a word is: the logarithm of the share of news stories that have it, turned round.
pub fn idf(usage: Usage) -> f64 {
    (f64::from(STORIES + 1) / (f64::from(usage.stories) + 0.5)).ln()
}

impl Terms {
    /// Counts the stems of a story.
    pub fn of(document: &Document) -> Self {
        let mut terms = Self::default();
        let stemmer = Stemmer::create(Algorithm::English);
        let mut known = Known { stemmer, words: HashMap::new(), stems: HashMap::new() };
        for block in document.blocks() {
            let stems = known.stems_of(document, block, &mut terms.weights);
            terms.blocks.push(stems);
        }
        terms
    }

    /// What `blocks`, given by number, speak of together.
    pub fn topic(&self, blocks: impl IntoIterator<Item = usize>) -> Topic {
        let mut counts = vec![0_u32; self.weights.len()];
        for stem in blocks.into_iter().flat_map(|block| &self.blocks[block]) {
            counts[*stem] += 1;
        }
        let weigh = |(count, weight): (&u32, &f64)| match count {
            0 => 0.0,
            count => (1.0 + f64::from(*count).ln()) * weight,
        };
        let weights: Vec<f64> = counts.iter().zip(&self.weights).map(weigh).collect();
        let norm = weights.iter().map(|weight| weight * weight).sum::<f64>().sqrt();
        Topic { weights, norm }
    }
}

impl Topic {
    /// How alike two topics of one story are: the cosine between them, 0 for nothing in common, 1 for the same. Nothing
    /// where one of them has no stem.
    pub fn likeness(&self, other: &Self) -> Option<f64> {
        let product: f64 = self.weights.iter().zip(&other.weights).map(|(one, another)| one * another).sum();
        let norms = self.norm * other.norm;
        (norms > 0.0).then(|| product / norms)
    }
}

/// Words met so far: each is stemmed and looked up once.
struct Known<'d> {
    stemmer: Stemmer,
    words: HashMap<&'d str, usize>,
    stems: HashMap<String, usize>,
}

impl<'d> Known<'d> {
    fn stems_of(&mut self, document: &'d Document, block: &Block, weights: &mut Vec<f64>) -> Vec<usize> {
        let tokens = document.tokens_in(&block.tokens).iter();
        let words =
            tokens.filter(|token| token.kind == TokenKind::Word).map(|token| document.text(token.span));
        words.map(|word| self.stem(word, weights)).collect()
    }

    fn stem(&mut self, word: &'d str, weights: &mut Vec<f64>) -> usize {
        if let Some(stem) = self.words.get(word) {
            return *stem;
        }
        let plain = word.to_lowercase().replace('’', "'");
        let bare = plain.strip_suffix("'s").unwrap_or(&plain);
        let weight = idf(Usage::of(bare));
        let stem = *self.stems.entry(self.stemmer.stem(bare).into_owned()).or_insert_with(|| {
            weights.push(weight);
            weights.len() - 1
        });
        // The commonest form of a stem says how telling it is.
        weights[stem] = weights[stem].min(weight);
        self.words.insert(word, stem);
        stem
    }
}
