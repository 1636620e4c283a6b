//! Names that are close to one another, found in linear time.

use std::collections::HashMap;

use crate::analysis::{Names, fold};

/// Names of this many letters and more may differ by two.
const LONG: usize = 7;

/// Names that could be misspellings of one another, found without comparing all with all: two words are close where
/// they are the same after letters are left out of each.
pub(super) struct Candidates {
    keys: Vec<String>,
    /// For each name, by number, the names near it, in order.
    near: HashMap<usize, Vec<usize>>,
}

impl Candidates {
    /// The names of at least `min_length` letters that are near another.
    pub(super) fn among(names: &Names, min_length: usize) -> Self {
        let keys: Vec<_> = names.words().iter().map(|word| bare(&word.key)).collect();
        let mut candidates = Self { keys, near: HashMap::new() };
        // A number stands for the letters left (FNV-1a); whether two words that share one are near is asked again.
        let mut shortened: Vec<(u64, usize)> = Vec::new();
        for (number, key) in candidates.keys.iter().enumerate() {
            // A figure in a name (`SARS-CoV-2`) is no slip of the key; names of sixty letters are none.
            let letters = key.len() <= 64 && !key.chars().any(char::is_numeric);
            if letters && key.chars().count() >= min_length {
                shortened.extend(shortenings(key).into_iter().map(|short| (short, number)));
            }
        }
        shortened.sort_unstable();
        shortened.dedup();
        for same in shortened.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
            candidates.add_pairs(same);
        }
        candidates.near.values_mut().for_each(|near| near.sort_unstable());
        candidates
    }

    /// Words that are the same when shortened, if they are near as they stand.
    fn add_pairs(&mut self, same: &[(u64, usize)]) {
        /// Of many words that come down to the same letters none is a slip for another.
        const CROWD: usize = 16;
        for (_, one) in same.iter().take(CROWD) {
            for (_, other) in same.iter().take(CROWD).filter(|(_, other)| other != one) {
                let near = self.near.entry(*one).or_default();
                if !near.contains(other) && is_near(&self.keys[*one], &self.keys[*other]) {
                    near.push(*other);
                }
            }
        }
    }

    /// The names near the one of that number, none twice.
    pub(super) fn near(&self, number: usize) -> impl Iterator<Item = usize> {
        self.near.get(&number).into_iter().flatten().copied()
    }
}

/// Without accents, without the article of an Arabic name, without what cannot be seen: `Al-Assad’` is `assad`.
pub(super) fn bare(key: &str) -> String {
    let folded = fold(key);
    let name = ["al-", "el-"].iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded);
    name.chars().filter(|letter| letter.is_alphanumeric() || *letter == '-').collect()
}

/// The word itself, and what is left of it without one letter, or without two where it is long: each as a number that
/// stands for its letters, since a story has thousands.
fn shortenings(key: &str) -> Vec<u64> {
    let letters: Vec<char> = key.chars().collect();
    let without = |first: usize, second: usize| {
        let left = letters.iter().enumerate().filter(|(at, _)| *at != first && *at != second);
        left.fold(0xcbf2_9ce4_8422_2325_u64, |hash, (_, letter)| {
            (hash ^ u64::from(*letter)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    let end = letters.len();
    let mut all = vec![without(end, end)];
    for first in 0..end {
        all.push(without(first, end));
        if end >= LONG {
            all.extend((first + 1..end).map(|second| without(first, second)));
        }
    }
    all
}

/// One edit apart, or two where both are long. Accents are no edit: `Vukaric` is near `Vukarić`.
fn is_near(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    strsim::osa_distance(one, other) <= if shorter >= LONG { 2 } else { 1 }
}
