//! Phrases with which templates and machines round a text off, whatever it was about.

/// Each stands near the start of a paragraph that says nothing; lower case.
const STOCK: &[&str] = &[
    "against the backdrop of",
    "as the world continues to",
    "in an era of",
    "in an increasingly",
    "in conclusion",
    "in today's",
    "it is important to note",
    "it is worth noting",
    "only time will tell",
    "remains to be seen",
    "in summary",
    "overall,",
];

/// How far from the start of a paragraph a phrase still opens it, in bytes.
const OPENING: usize = 160;

/// Whether the paragraph opens with a stock phrase.
pub fn is_stock(paragraph: &str) -> bool {
    let end = paragraph.char_indices().map(|(at, _)| at).take_while(|at| *at <= OPENING).last().unwrap_or(0);
    let opening = paragraph[..end].to_lowercase().replace('’', "'");
    STOCK.iter().any(|phrase| opening.contains(phrase))
}
