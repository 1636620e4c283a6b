//! `structure/collapsed-list`: the items of a list run together in one line.

use std::sync::Arc;

use serde::Deserialize;

use super::marks::{Mark, fused, last_word};
use crate::analysis::Reading;
use crate::diagnostic::{Level, Severity};
use crate::document::{Block, Document};
use crate::rule::{
    Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options, Triggers, blocks_with,
};
use crate::text::{Prose, Span};

/// The rule.
pub const RULE: Native = Native {
    id: "structure/collapsed-list",
    title: "The items of a list have run together",
    level: Level::On(Severity::Error),
    docs: "A list has lost its line ends, in a paste or on its way through the CMS, and its marks now stand inside a \
           paragraph: `Insights:- Ceasefire: it holds.- Prisoners: none came home.` Each place where an item starts in \
           mid-line is reported, from the word before the mark to the item's label or first word.\n\n\
           It takes two such marks in a paragraph, or one that hangs on a colon (`Insights:- Ceasefire`). Hyphens, \
           bullets, stars and dashes are marks, and numbers and letters that count on (`empty.2. Bells ring.3. `). \
           Let stand are hyphenated words and ranges, `pre- and post-war`, speech after dashes, decimals and dates, \
           `No.1`, counted points with blanks between them (`(a) fares, (b) trains`), and bullets that part the words \
           of one line (`Apples • Pears • Plums`).",
    source: None,
    options: &[OptionMeta {
        name: "bullets",
        takes: "a string of characters",
        default: "\"\"",
        docs: "Signs that the house sets before list items, beside those that all use.",
    }],
    examples: &[
        Example::bad(
            "[[Insights:- Ceasefire]] holds for a third day in the [[valley.- Prisoners:]] none came home.",
        ),
        Example::bad("[[Results:• Hens]] laid less in [[May.• Ducks]] did not."),
        Example::bad("So far: 1. The tower is [[empty.2. Bells]] ring [[daily.3. Masons]] want a week."),
        Example::bad("In [[brief:- Eggs]] are dearer by a [[third- Hens]] are scarce"),
        Example::bad("The union wants:(a) lower [[fares;(b) more]] trains."),
        Example::bad("Hens laid in [[May.» Ducks]] did [[not.» Geese]] left.").options("bullets = \"»\""),
        Example::good("The 2-1 win took them to 14 points from 10 games, a well-earned lead."),
        Example::good("Open daily • Free entry • Dogs welcome"),
        Example::good("There are two reasons: (a) the cost of steel, and (b) the weather."),
        Example::good("The plan covers pre- and post-war flats, and mid- to late-century shops."),
        Example::good("Growth was 1.2. The bank had said 1.3. Prices rose by 2.1. Wages fell."),
        Example::good("The talks - the first since May - go on. Trains from St.-Denis ran Jan.-March."),
        Example::good("She is the world No.1. He is the No.2. The No.3. seed is out."),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    bullets: String,
}

struct CollapsedList {
    settings: Settings,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    Ok(Arc::new(CollapsedList { settings: options.read()? }))
}

/// What a paragraph must have for a list to have run together in it.
const SIGNS: &[&str] = &[
    "- ", "-\u{a0}", ":-", "–", "—", "*", "•", "‣", "◦", "▪", "●", "■", "◆", "►", "➤", "▶", "✓", "✔", "∙",
    "·", "2.", "2)", "(b)", "b)",
];

/// A finding is no longer than this, in bytes; else it keeps to the mark and the words next to it.
const LONGEST: usize = 60;

impl Check for CollapsedList {
    fn triggers(&self) -> Triggers {
        let own = self.settings.bullets.chars().map(String::from);
        Triggers::Literals(SIGNS.iter().map(ToString::to_string).chain(own).collect())
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        for block in blocks_with(document, hits).filter(|block| block.zone.is_running_copy()) {
            self.check_paragraph(document, block, out);
        }
    }
}

impl CollapsedList {
    fn check_paragraph(&self, document: &Document, block: &Block, out: &mut Findings<'_>) {
        let text = document.text(block.span);
        let marks = fused(text, &self.settings.bullets);
        let mut before = 0;
        for (number, mark) in marks.iter().enumerate() {
            let next = marks.get(number + 1).map_or(text.len(), |next| next.start);
            let (start, end) = place(text, *mark, before, next);
            before = end;
            let span: Span<Prose> = Span::new(block.span.start() + start, block.span.start() + end);
            let sign = &text[mark.start..mark.end];
            out.report(span, format!("a list item starts in mid-line, at `{sign}`"))
                .help("put each item on a line of its own");
        }
    }
}

/// From the word before the mark to the end of the item's label, or of its first word; between `from` and `to`.
fn place(text: &str, mark: Mark, from: usize, to: usize) -> (usize, usize) {
    let word = last_word(text[..mark.start].trim_end());
    let before = text[..mark.start].trim_end().len() - word.len();
    let start = if mark.start - before > LONGEST / 2 { mark.start } else { before.max(from).min(mark.start) };
    let item = mark.end + (text[mark.end..to].len() - text[mark.end..to].trim_start().len());
    let after = &text[item..to];
    let bare = |word: &str| word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let first = after.split_whitespace().next().map_or(0, bare);
    let end = label(after).filter(|label| item + label - start <= LONGEST).unwrap_or(first);
    // A first word that is longer than all the room is left out.
    if item + end - start > LONGEST { (start, mark.end) } else { (start, item + end) }
}

/// The length of the label that opens `text`, its colon included: `Previous Prisoner Exchanges:`.
fn label(text: &str) -> Option<usize> {
    let (at, c) = text.char_indices().take(LONGEST).find(|(_, c)| ":.;!?".contains(*c))?;
    let is_label = c == ':'
        && text[at + 1..].starts_with(char::is_whitespace)
        && text[..at].split_whitespace().count() <= 5;
    is_label.then_some(at + 1)
}
