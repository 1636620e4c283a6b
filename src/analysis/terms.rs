//! Terms: what each block speaks of, as word stems with weights.

use std::collections::{BTreeMap, HashMap};

use rust_stemmers::{Algorithm, Stemmer};

use super::{STORIES, Usage};
use crate::document::{Block, Document, TokenKind};

/// The stems of a story, and how often each stands in each block.
#[derive(Debug, Default)]
pub struct Terms {
    /// How telling each stem is: the higher, the fewer news stories have it.
    weights: Vec<f64>,
    /// For each block, its stems (as indices into `weights`) with their counts.
    blocks: Vec<HashMap<usize, u32>>,
}

/// Stems with their weights; in order, so that a sum is the same on each run.
type Vector = BTreeMap<usize, f64>;

/// How telling a word is: the logarithm of the share of news stories that have it, turned round.
pub fn idf(usage: Usage) -> f64 {
    (f64::from(STORIES + 1) / (f64::from(usage.stories) + 0.5)).ln()
}

impl Terms {
    /// Counts the stems of a story.
    pub fn of(document: &Document) -> Self {
        let mut terms = Self::default();
        let mut known = Known {
            stemmer: Stemmer::create(Algorithm::English),
            words: HashMap::new(),
            stems: HashMap::new(),
        };
        for block in document.blocks() {
            let counts = terms.count(document, block, &mut known);
            terms.blocks.push(counts);
        }
        terms
    }

    /// How alike two groups of blocks are: the cosine between their weighted stems, 0 for nothing in common, 1 for the
    /// same. Nothing where one of them has no stem.
    pub fn cosine(
        &self,
        some: impl Iterator<Item = usize>,
        others: impl Iterator<Item = usize>,
    ) -> Option<f64> {
        let (some, others) = (self.vector(some), self.vector(others));
        let norm = |vector: &Vector| vector.values().map(|weight| weight * weight).sum::<f64>().sqrt();
        let product: f64 = some.iter().filter_map(|(stem, weight)| Some(weight * others.get(stem)?)).sum();
        let norms = norm(&some) * norm(&others);
        (norms > 0.0).then(|| product / norms)
    }

    fn vector(&self, blocks: impl Iterator<Item = usize>) -> Vector {
        let mut counts: HashMap<usize, u32> = HashMap::new();
        for block in blocks {
            for (stem, count) in &self.blocks[block] {
                *counts.entry(*stem).or_default() += count;
            }
        }
        let weight = |stem: usize, count: u32| (1.0 + f64::from(count).ln()) * self.weights[stem];
        counts.into_iter().map(|(stem, count)| (stem, weight(stem, count))).collect()
    }

    fn count(&mut self, document: &Document, block: &Block, known: &mut Known) -> HashMap<usize, u32> {
        let mut counts = HashMap::new();
        for token in document.tokens_in(&block.tokens).iter().filter(|token| token.kind == TokenKind::Word) {
            let stem = known.stem(document.text(token.span), &mut self.weights);
            *counts.entry(stem).or_default() += 1;
        }
        counts
    }
}

/// Words met so far: each is stemmed and looked up once.
struct Known {
    stemmer: Stemmer,
    words: HashMap<String, usize>,
    stems: HashMap<String, usize>,
}

impl Known {
    fn stem(&mut self, word: &str, weights: &mut Vec<f64>) -> usize {
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
        self.words.insert(word.to_owned(), stem);
        stem
    }
}
