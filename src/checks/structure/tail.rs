//! What stands after the end of a story by right: credits, corrections, addresses, notes to editors.

use serde::Deserialize;

/// What a paragraph after the end of a story is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tail {
    /// Copy that the story should have had before its end, or never.
    Copy,
    /// A line of its own that belongs there: a credit, a correction, an invitation.
    Line,
    /// A heading, or the first of several paragraphs that belong there: what follows belongs there too.
    Section,
}

/// How such lines open: rules/data/tails.toml.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tails {
    lines: Vec<String>,
    sections: Vec<String>,
    trades: Vec<String>,
}

/// Copy has at least this many words; fewer are a heading, a label, a date.
const FEWEST_WORDS: usize = 6;

/// A paragraph of more words is no line about the author.
const LONGEST_BIOGRAPHY: usize = 50;

impl Tails {
    /// Those of the table, and openings of lines that the house adds.
    pub fn new(added: Vec<String>) -> Self {
        let table = include_str!("../../../rules/data/tails.toml");
        let mut tails: Self = toml::from_str(table).expect("the examples read the table");
        tails.lines.extend(added);
        tails
    }

    /// What `paragraph`, which stands after the end of a story, is.
    pub fn tell(&self, paragraph: &str) -> Tail {
        let is_ornament = |c: char| !c.is_alphanumeric() && !"([©@".contains(c);
        let text = paragraph.trim_start_matches(is_ornament).trim_end();
        let opens = |openings: &[String]| openings.iter().any(|opening| starts_with(text, opening));
        if opens(&self.sections) || is_about(text) || starts_with_number(text) {
            return Tail::Section;
        }
        let line = opens(&self.lines)
            || text.starts_with(['(', '[', '©'])
            || has_label(text)
            || has_address(text)
            || self.is_biography(text);
        match (line, is_heading(text)) {
            (true, _) => Tail::Line,
            (false, true) => Tail::Section,
            (false, false) => Tail::Copy,
        }
    }

    /// Whether it is a line about the author: `Ines Calloway is the paper's education correspondent.`
    fn is_biography(&self, text: &str) -> bool {
        let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let words: Vec<_> = text.split_whitespace().take(LONGEST_BIOGRAPHY + 1).map(word).collect();
        if words.len() > LONGEST_BIOGRAPHY || !text.starts_with(char::is_uppercase) {
            return false;
        }
        let is = |word: &String| matches!(&**word, "is" | "are" | "was");
        let trade =
            |word: &String| self.trades.iter().any(|trade| word.strip_suffix('s').unwrap_or(word) == trade);
        // Who it is stands at the head, the trade soon after: `Lena Quist, who lives in Hull, is a science writer`.
        let is_one =
            words.iter().take(9).position(is).is_some_and(|at| words[at..].iter().take(8).any(trade));
        let does =
            words.iter().take(5).skip(1).any(|word| matches!(&**word, "covers" | "writes" | "reports"));
        let helped =
            words.windows(2).any(|pair| pair[0] == "contributed" && matches!(&*pair[1], "to" | "reporting"));
        is_one || does || helped
    }
}

/// Whether `text` starts with `opening`, in any case, either apostrophe.
fn starts_with(text: &str, opening: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c });
    opening.chars().flat_map(char::to_lowercase).all(|c| letters.next() == Some(c))
}

/// Whether it is too short for copy, or ends as a heading does.
fn is_heading(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| "\"'”’)]»".contains(c));
    text.split_whitespace().nth(FEWEST_WORDS - 1).is_none() || !end.ends_with(['.', '!', '?', '…'])
}

/// Whether it tells about a firm: `About Harrow Mills: ...`, `About Harrow Mills Harrow Mills is ...`.
fn is_about(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(|word| word.eq_ignore_ascii_case("about"))
        && words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// Whether it is one of a numbered row of notes: `1. ...`, `(2) ...`.
fn starts_with_number(text: &str) -> bool {
    let rest = text.trim_start_matches(['(', '[']);
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() < rest.len() && (after.starts_with(". ") || after.starts_with([')', ']', ':']))
}

/// Whether it opens with a label of a few words: `Word count: ...`.
fn has_label(text: &str) -> bool {
    let Some((label, after)) = text.split_once(':') else { return false };
    after.starts_with(char::is_whitespace) && label.split_whitespace().nth(4).is_none()
}

/// Whether it gives an address to write to or to read at.
fn has_address(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let at = word.find('@').is_some_and(|at| word[at..].contains('.') || at == 0);
        at || word.contains("://") || word.starts_with("www.")
    })
}
