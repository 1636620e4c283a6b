//! Numbers and letters of list items that stand inside a paragraph: `closed.2. Ferries`, `fares;(b) more trains`.

use std::sync::LazyLock;

use regex::Regex;

use super::marks::{Mark, is_numbered};

/// A number or a letter that could count an item.
#[derive(Clone, Copy, Debug)]
struct Counter {
    mark: Mark,
    style: Style,
    /// 1 for `1` and for `a`.
    value: u32,
    join: Join,
}

/// How counters are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    /// `1.`
    Stop,
    /// `1)`
    HalfRound,
    /// `(1)`
    Round,
    /// `a)`
    LetterHalfRound,
    /// `(a)`
    LetterRound,
}

/// How a counter stands to what is before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Join {
    /// At the start, or after a colon: it opens the list.
    Opens,
    /// After a blank, as in a list that is meant to stand in the line.
    Apart,
    /// Right after a stop: `closed.2. Ferries`
    OnStop,
    /// Right after a word: `closed2. Ferries`
    OnWord,
}

static COUNTER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r#"(\d{1,2})([.)])\s?["“‘'(]?[\p{Lu}\d£$€]|\((\d{1,2})\)\s?\pL|\(([a-h])\)\s\S|\b([a-h])\)\s\S"#,
    )
    .expect("the pattern is right")
});

/// The counters of items that have been run together in `text`, in order.
pub fn fused(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut chains: Vec<Vec<Counter>> = Vec::new();
    for counter in COUNTER.captures_iter(text).filter_map(|found| counter(text, &found)) {
        let goes_on = |chain: &&mut Vec<Counter>| {
            chain.last().is_some_and(|last| last.style == counter.style && last.value + 1 == counter.value)
        };
        match chains.iter_mut().find(goes_on) {
            Some(chain) => chain.push(counter),
            None => {
                // A list of one kind ends where another of that kind starts: there are never more chains than styles.
                take_list(&mut marks, &mut chains, counter.style);
                chains.push(vec![counter]);
            }
        }
    }
    chains.iter().for_each(|chain| marks.extend(fused_of(chain)));
    marks
}

fn take_list(marks: &mut Vec<Mark>, chains: &mut Vec<Vec<Counter>>, style: Style) {
    if let Some(at) = chains.iter().position(|chain| chain[0].style == style) {
        marks.extend(fused_of(&chains.swap_remove(at)));
    }
}

/// The fused counters of a chain, if there are enough: two, or one in a list that was opened.
fn fused_of(chain: &[Counter]) -> impl Iterator<Item = Mark> {
    let on_stop = chain.iter().filter(|counter| counter.join == Join::OnStop).count();
    let on_word = chain.iter().filter(|counter| counter.join == Join::OnWord).count();
    let opened = chain[0].join == Join::Opens || chain[0].value == 1 && chain[0].join != Join::OnWord;
    let enough = chain.len() > 1 && if opened { on_stop + on_word > 0 } else { on_stop > 1 };
    let is_fused = |counter: &&Counter| matches!(counter.join, Join::OnStop | Join::OnWord);
    chain.iter().filter(move |counter| enough && is_fused(counter)).map(|counter| counter.mark)
}

fn counter(text: &str, found: &regex::Captures<'_>) -> Option<Counter> {
    let (group, value) =
        (1..=5).filter(|group| *group != 2).find_map(|group| Some((group, found.get(group)?)))?;
    let style = match (group, found.get(2).map(|mark| mark.as_str())) {
        (1, Some(".")) => Style::Stop,
        (1, _) => Style::HalfRound,
        (3, _) => Style::Round,
        (4, _) => Style::LetterRound,
        _ => Style::LetterHalfRound,
    };
    let round = usize::from(matches!(style, Style::Round | Style::LetterRound));
    let mark = Mark { start: value.start() - round, end: value.end() + 1 };
    let number = match style {
        Style::LetterRound | Style::LetterHalfRound => u32::from(value.as_str().bytes().next()? - b'a') + 1,
        _ => value.as_str().parse().ok()?,
    };
    Some(Counter { mark, style, value: number, join: join(text, mark.start, style)? })
}

/// How the counter at `at` is joined to what is before it; nothing where it counts no item: `1.2.`, `No.1.`, `12(b)`.
fn join(text: &str, at: usize, style: Style) -> Option<Join> {
    let before = &text[..at];
    let Some(last) = before.chars().next_back() else { return Some(Join::Opens) };
    if last.is_whitespace() {
        let opens = before.trim_end().is_empty() || before.trim_end().ends_with(':');
        return Some(if opens { Join::Opens } else { Join::Apart }).filter(|_| !is_numbered(before));
    }
    let bare = before.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    match bare.chars().next_back()? {
        ':' => Some(Join::Opens),
        '.' | '!' | '?' | ';' | ',' | '…' => {
            let sentence = bare.trim_end_matches(['.', '!', '?', ';', ',', '…']);
            let figures = sentence.chars().rev().take(5).take_while(char::is_ascii_digit).count();
            // A year may end a sentence; a shorter figure is the first half of `1.2`.
            let is_decimal = (1..4).contains(&figures) || bare.ends_with(',') && figures > 0;
            (!is_decimal && !is_numbered(bare)).then_some(Join::OnStop)
        }
        c if c.is_lowercase() && bare.len() == before.len() => {
            let letter = matches!(style, Style::LetterRound | Style::LetterHalfRound);
            (!(letter && is_provision(before)) && style != Style::LetterHalfRound).then_some(Join::OnWord)
        }
        _ => None,
    }
}

/// `section(a)`, `paragraph(b)`: parts of a law.
fn is_provision(before: &str) -> bool {
    let word = super::marks::last_word(before).to_lowercase();
    ["section", "paragraph", "article", "rule", "clause", "subsection", "part", "schedule", "s", "para"]
        .contains(&&*word)
}
