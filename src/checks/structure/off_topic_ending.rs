//! `structure/off-topic-ending`: the last paragraphs belong to another story.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;

use super::stock_openers::is_stock;
use crate::analysis::{NameUse, Reading, Topic};
use crate::diagnostic::{Level, Severity};
use crate::document::{Block, Document, Token, TokenKind, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};
use crate::text::Span;

/// The rule.
pub const RULE: Native = Native {
    id: "structure/off-topic-ending",
    title: "The ending belongs to another story",
    level: Level::On(Severity::Warning),
    docs: "The last paragraph, or the last two or three, speak of something that the story does not: they were pasted \
           from another story, left by a template, or added by a machine to round the text off.\n\n\
           The rule holds the words of the ending against those of all that stands before, rare words and names \
           counting most. It weighs where the ending stands (after the references there is no more story) and \
           whether it opens with a stock phrase, and it lets stand what leans on the paragraph before (`He said ...`), \
           what is all quotation, and a line about the author.",
    source: Some(
        "Weights after Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988; the counts \
         behind them are those of rules/data/news-words.tsv",
    ),
    options: &[OptionMeta {
        name: "paragraphs",
        takes: "a number",
        default: "3",
        docs: "How many paragraphs an off-topic ending may have.",
    }],
    examples: &[
        Example::bad(
            "The bridge over the Tarn at Millow will stay closed until June, the county council said on Monday, after \
             engineers found cracks in two of its piers.\n\nDrivers from Millow face a detour of 14 miles by way of \
             Castle Bridge. The council has promised a ferry for schoolchildren and a bus from the station.\n\n\
             Engineers will inspect the other piers of the bridge next week. Repairs could cost the council up to £2 \
             million, and the county has asked for help.\n\n[[Gardeners who plant garlic before the first frost can expect larger bulbs, while those who \
             feed the beds with wood ash will see green leaves until summer.]]",
        ),
        Example::good(
            "The bridge over the Tarn at Millow will stay closed until June, the county council said on Monday, after \
             engineers found cracks in two of its piers.\n\nDrivers from Millow face a detour of 14 miles by way of \
             Castle Bridge. The council has promised a ferry for schoolchildren and a bus from the station.\n\n\
             Engineers will inspect the other piers of the bridge next week. Repairs could cost the council up to £2 \
             million, and the county has asked for help.\n\nThe last closure, in 1998, kept the bridge shut to drivers \
             for a whole winter.",
        ),
        Example::good(
            "The bridge over the Tarn at Millow will stay closed until June, the county council said on Monday, after \
             engineers found cracks in two of its piers.\n\nDrivers from Millow face a detour of 14 miles by way of \
             Castle Bridge. The council has promised a ferry for schoolchildren and a bus from the station.\n\n\
             Engineers will inspect the other piers of the bridge next week. Repairs could cost the council up to £2 \
             million, and the county has asked for help.\n\n“It breaks my heart, because nobody ever listens to old \
             women until something falls down,” she said.",
        ),
    ],
    build,
};

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    paragraphs: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { paragraphs: 3 }
    }
}

struct OffTopicEnding {
    settings: Settings,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    Ok(Arc::new(OffTopicEnding { settings: options.read()? }))
}

/// With fewer words before the ending there is no telling what the story is about.
const LEAST_STORY: usize = 60;
/// A shorter paragraph has too few words to be told from any other.
const LEAST_PARAGRAPH: usize = 16;
/// The score at which an ending is taken for another story's.
const FOREIGN: f64 = 2.0;
/// The score that each paragraph of it needs by itself: the first or last may not be at home in the story.
const NOT_AT_HOME: f64 = 0.0;

impl Check for OffTopicEnding {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        let copy: Vec<usize> =
            (0..document.blocks().len()).filter(|block| is_copy(&document.blocks()[*block])).collect();
        // The longest ending wins, or the second of two foreign paragraphs would be at home with the first.
        for length in (1..=self.settings.paragraphs.min(copy.len() / 2)).rev() {
            let (before, ending) = copy.split_at(copy.len() - length);
            let story_words: usize = before.iter().map(|block| words(document, *block)).sum();
            let long_enough = |block: &usize| words(document, *block) >= LEAST_PARAGRAPH;
            if story_words < LEAST_STORY || !ending.iter().all(long_enough) {
                continue;
            }
            let topic = story.terms().topic(before.iter().copied());
            let ending = Ending { story, before, topic, story_words, ending };
            if ending.is_foreign() {
                ending.report(out);
                return;
            }
        }
    }
}

/// Headline and running copy; the furniture round a story says nothing of what it is about.
fn is_copy(block: &Block) -> bool {
    matches!(block.zone, Zone::Headline) || block.zone.is_running_copy()
}

fn words(document: &Document, block: usize) -> usize {
    let tokens = document.tokens_in(&document.blocks()[block].tokens);
    tokens.iter().filter(|token| token.kind == TokenKind::Word).count()
}

/// The last paragraphs of a story, and what stands before them.
struct Ending<'s> {
    story: &'s Reading<'s>,
    before: &'s [usize],
    /// What that speaks of, and its length in words.
    topic: Topic,
    story_words: usize,
    ending: &'s [usize],
}

impl Ending<'_> {
    fn is_foreign(&self) -> bool {
        if self.stands_after_the_end() {
            // There is no more story there: one more sign is enough.
            return self.opens_with_stock() || self.brings_names() || self.score(self.ending) >= NOT_AT_HOME;
        }
        self.score(self.ending) >= FOREIGN
            && self.ending.iter().all(|block| self.score(&[*block]) >= NOT_AT_HOME)
    }

    /// How foreign paragraphs are, as log odds: what speaks for another story is added, what speaks for this one
    /// taken off. Long paragraphs and long stories have more words in common by chance, hence the two logarithms.
    ///
    /// The first line was fitted by logistic regression on 1,246 paragraphs of published stories held against all that
    /// stands before them, and 2,079 moved there from other stories; the others are judgement.
    fn score(&self, blocks: &[usize]) -> f64 {
        let document = self.story.document();
        let length: usize = blocks.iter().map(|block| words(document, *block)).sum();
        let ending = self.story.terms().topic(blocks.iter().copied());
        let alike = ending.likeness(&self.topic).unwrap_or(1.0);
        let mut score =
            -4.2 - 24.7 * alike.sqrt() + 1.15 * (length as f64).ln() + 1.2 * (self.story_words as f64).ln();
        if is_quotation(document, self.ending[0]) {
            score -= 1.2;
        }
        if leans(document, self.ending[0]) {
            score -= 1.0;
        }
        if self.opens_with_stock() {
            score += 1.5;
        }
        if blocks.iter().all(|block| is_general(self.story, *block)) {
            score += 1.5;
        }
        score
    }

    fn opens_with_stock(&self) -> bool {
        let document = self.story.document();
        is_stock(document.text(document.blocks()[self.ending[0]].span))
    }

    /// Whether the ending names somebody, or something, that the story before it does not.
    fn brings_names(&self) -> bool {
        let names = self.story.names();
        let block = |place: &NameUse| names.mentions()[place.mention].block;
        names.words().iter().any(|word| word.uses.iter().all(|place| self.ending.contains(&block(place))))
    }

    /// Whether references or an end mark stand between the story and the ending.
    fn stands_after_the_end(&self) -> bool {
        let between: Range<usize> = self.before.last().map_or(0, |last| last + 1)..self.ending[0];
        self.story.document().blocks()[between]
            .iter()
            .any(|block| matches!(block.zone, Zone::References | Zone::EndMark))
    }

    fn report(&self, out: &mut Findings<'_>) {
        let blocks = self.story.document().blocks();
        let (first, last) = (self.ending[0], self.ending[self.ending.len() - 1]);
        let span = Span::new(blocks[first].span.start(), blocks[last].span.end());
        let message = match self.ending.len() {
            1 => "the last paragraph is about something else".to_owned(),
            2 => "the last two paragraphs are about something else".to_owned(),
            3 => "the last three paragraphs are about something else".to_owned(),
            many => format!("the last {many} paragraphs are about something else"),
        };
        out.report(span, message).help("take it out, or say what it has to do with the story");
    }
}

/// Whether the paragraph has no name, no figure, no quotation and nobody in it: it holds of anything, at any time. One
/// paragraph in eighty of published copy is like that, and half of those that templates and machines end with.
fn is_general(story: &Reading<'_>, block: usize) -> bool {
    const PEOPLE: &[&str] =
        &["he", "she", "they", "his", "her", "their", "who", "said", "says", "i", "we", "our", "you"];
    let document = story.document();
    let span = document.blocks()[block].span;
    let mut tokens = document.tokens_in(&document.blocks()[block].tokens).iter();
    let particular = |token: &Token| {
        let text = document.text(token.span);
        token.kind == TokenKind::Number
            || PEOPLE.contains(&text.to_lowercase().as_str())
            || ["\"", "“"].contains(&text)
    };
    !story.names().mentions().iter().any(|mention| mention.block == block && span.contains(mention.span))
        && !tokens.any(particular)
}

/// Whether the paragraph opens with a word that leans on the one before.
fn leans(document: &Document, block: usize) -> bool {
    const LEANING: &[&str] = &[
        "he", "she", "they", "it", "his", "her", "their", "its", "this", "that", "these", "those", "both",
        "neither", "such", "but", "and", "so", "however", "also",
    ];
    let first = document
        .tokens_in(&document.blocks()[block].tokens)
        .iter()
        .find(|token| token.kind == TokenKind::Word);
    first.is_some_and(|token| LEANING.contains(&document.text(token.span).to_lowercase().as_str()))
}

/// Whether most of the paragraph is somebody's own words: they may go where the story does not.
fn is_quotation(document: &Document, block: usize) -> bool {
    let span = document.blocks()[block].span;
    let quoted: usize = document
        .quotes()
        .iter()
        .filter(|quote| quote.depth == 0 && quote.block == block)
        .map(|quote| quote.span.len())
        .sum();
    quoted * 10 >= span.len() * 7
}
