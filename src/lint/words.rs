//! The words of all rules, found in one pass over the prose.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use unicode_normalization::char::is_combining_mark;

use crate::rule::{Hit, Rule, Triggers};
use crate::text::Span;

/// One automaton for the words of all rules.
#[derive(Debug)]
pub struct Words {
    automaton: Option<AhoCorasick>,
    /// For each pattern of the automaton, who asked for it.
    wanted: Vec<Wanted>,
    /// For each rule, whether it is called for every story.
    always: Vec<bool>,
}

#[derive(Clone, Copy, Debug)]
struct Wanted {
    rule: usize,
    word: usize,
    edges: Edges,
}

/// Whether a word must stand by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Edges {
    Whole,
    Any,
}

impl Words {
    /// Gathers the words of `rules`.
    pub fn new(rules: &[Rule]) -> Self {
        let (mut patterns, mut wanted, mut always) = (Vec::new(), Vec::new(), Vec::new());
        for (rule, built) in rules.iter().enumerate() {
            let (words, edges) = match built.check.triggers() {
                Triggers::Always => {
                    always.push(true);
                    continue;
                }
                Triggers::Words(words) => (words, Edges::Whole),
                Triggers::Literals(words) => (words, Edges::Any),
            };
            always.push(false);
            wanted.extend((0..words.len()).map(|word| Wanted { rule, word, edges }));
            patterns.extend(words);
        }
        Self { automaton: automaton(&patterns), wanted, always }
    }

    /// For each rule, in order, the places of its words in `prose`, or nothing where it need not be called.
    pub fn find(&self, prose: &str) -> Vec<Option<Vec<Hit>>> {
        let mut hits: Vec<_> = self.always.iter().map(|always| always.then(Vec::new)).collect();
        for found in self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(prose)) {
            let wanted = self.wanted[found.pattern().as_usize()];
            if wanted.edges == Edges::Any || stands_alone(prose, found.start(), found.end()) {
                let hit = Hit { span: Span::new(found.start(), found.end()), word: wanted.word };
                hits[wanted.rule].get_or_insert_default().push(hit);
            }
        }
        // The automaton goes by where words end; a check reads from left to right.
        hits.iter_mut().flatten().for_each(|hits| hits.sort_by_key(|hit| (hit.span.start(), hit.span.end())));
        hits
    }
}

fn automaton(patterns: &[String]) -> Option<AhoCorasick> {
    let build = || {
        AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            // A DFA is faster by half, but takes longer to build than most stories take to read.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(patterns)
            .expect("the words of all rules fit an automaton")
    };
    (!patterns.is_empty()).then(build)
}

/// Whether no letter or figure touches the stretch, where it begins or ends with one itself. An accent written as a
/// character of its own is part of its letter: `exposé` does not hold `expose`.
fn stands_alone(prose: &str, start: usize, end: usize) -> bool {
    let is_of_word = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let joins = |outer: Option<char>, inner: Option<char>| {
        outer.is_some_and(is_of_word) && inner.is_some_and(is_of_word)
    };
    let word = &prose[start..end];
    !joins(prose[..start].chars().next_back(), word.chars().next())
        && !joins(prose[end..].chars().next(), word.chars().next_back())
}
