//! A headline, word by word: how each is written, and what stands round it.

use super::casing::HeadlineWords;
use crate::analysis::without_possessive;
use crate::document::{Block, Document, TokenKind};
use crate::text::{Prose, Span};

/// A word of a headline.
#[derive(Clone, Debug)]
pub struct HeadlineWord {
    /// Where it stands, its possessive ending left out.
    pub span: Span<Prose>,
    /// In small letters.
    pub key: String,
    /// How it is written.
    pub form: Form,
    /// Whether it opens the headline, or a part of it.
    pub opens: Opens,
    /// The part of the headline that it stands in: a colon, a dash or a stop starts the next.
    pub part: usize,
    /// Whether a mark stands between it and the word after it, or there is none.
    pub ends_clause: bool,
    /// Whether a figure stands before it.
    pub after_figure: bool,
    /// Whether a figure stands after it: `Category 3`.
    pub before_figure: bool,
}

/// How a word of a headline is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// With a capital.
    Capital,
    /// In small letters.
    Small,
    /// In a way that says nothing: `NATO`, `iPhone`, `al-Qaida`, words in a quotation.
    Other,
}

/// Whether a word opens something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opens {
    /// The headline.
    Headline,
    /// What follows a colon.
    AfterColon,
    /// What follows a dash, a stop, a bracket.
    Part,
    /// Nothing.
    Nothing,
}

/// The words of the headline `block`; none where it is written in capitals throughout.
pub fn headline_words(document: &Document, block: &Block, lists: &HeadlineWords) -> Vec<HeadlineWord> {
    let mut words: Vec<HeadlineWord> = Vec::new();
    let mut opens = Opens::Headline;
    let (mut part, mut after_figure) = (0, false);
    for token in document.tokens_in(&block.tokens) {
        let text = document.text(token.span);
        match token.kind {
            TokenKind::Word => {
                let span = without_possessive(document, token.span);
                words.push(HeadlineWord {
                    span,
                    key: document.text(span).to_lowercase(),
                    form: form(document, span, lists),
                    opens: std::mem::replace(&mut opens, Opens::Nothing),
                    part,
                    ends_clause: true,
                    after_figure: std::mem::take(&mut after_figure),
                    before_figure: false,
                });
                if let [.., before, _] = &mut words[..] {
                    // A comma is a mark as well: what stands between is no blank.
                    before.ends_clause =
                        document.text(Span::new(before.span.end(), span.start())).contains(ends_clause);
                }
            }
            TokenKind::Mark => {
                after_figure = false;
                if let Some(opened) = opening(text) {
                    opens = if words.is_empty() { Opens::Headline } else { opened };
                    part +=
                        usize::from(matches!(opened, Opens::AfterColon) || text != "(" && !is_quote(text));
                }
            }
            TokenKind::Number => {
                if let Some(word) = words.last_mut() {
                    word.before_figure |=
                        document.text(Span::new(word.span.end(), token.span.start())) == " ";
                }
                after_figure = text.bytes().all(|c| c.is_ascii_digit() || c == b',');
                opens = Opens::Nothing;
            }
            TokenKind::Address | TokenKind::Object => opens = Opens::Nothing,
        }
    }
    let capitals = words.iter().filter(|word| is_capitals(document.text(word.span))).count();
    if capitals * 2 > words.len() { Vec::new() } else { words }
}

fn ends_clause(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !"'’-".contains(c)
}

fn opening(mark: &str) -> Option<Opens> {
    match mark {
        ":" => Some(Opens::AfterColon),
        "-" | "–" | "—" | "--" | "?" | "!" | "." | ";" | "|" | "/" | "…" | "..." | "•" | "·" | "(" | "[" => {
            Some(Opens::Part)
        }
        _ if is_quote(mark) => Some(Opens::Part),
        _ => None,
    }
}

fn is_quote(mark: &str) -> bool {
    matches!(mark, "\"" | "“" | "”" | "‘" | "’" | "'" | "«" | "»")
}

fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.contains(char::is_lowercase)
}

fn form(document: &Document, span: Span<Prose>, lists: &HeadlineWords) -> Form {
    let text = document.text(span);
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return Form::Other };
    // `St.`, `U.S.`, `a.m.` are abbreviations, `Covid-19` and `4K` half figures.
    let odd = text.contains(['.', '\u{fffc}']) || text.contains(|c: char| c.is_numeric());
    // `e-commerce`, `x-ray`, `O'Brien`, `d'Ivoire`
    let joined = text.chars().nth(1).is_some_and(|second| "-'’".contains(second));
    let inner_capital = |text: &str| text.chars().skip(1).any(char::is_uppercase);
    if odd || joined || document.is_quoted(span) || lists.is_particle(&text.to_lowercase()) {
        Form::Other
    } else if first.is_lowercase() {
        if inner_capital(text) { Form::Other } else { Form::Small }
    } else if first.is_uppercase() && text.split('-').all(|part| !inner_capital(part)) && text.len() > 1 {
        Form::Capital
    } else {
        Form::Other
    }
}
