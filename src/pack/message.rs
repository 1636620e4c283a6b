//! Messages of packs: text with places for what was found.

use std::ops::Range;

use toml::Spanned;

use super::mistakes::Mistakes;

/// A longer stretch of copy is cut in a message; the report shows all of it anyway.
const LONGEST: usize = 60;

/// What a message can tell of a finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Slot {
    /// What stands in the copy.
    Found,
    /// What to write instead.
    Use,
    /// What the copy has elsewhere.
    First,
    /// How often it has that.
    Count,
}

impl Slot {
    fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Use => "use",
            Self::First => "first",
            Self::Count => "count",
        }
    }
}

/// A message, ready to be filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Message {
    parts: Vec<Part>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Part {
    Text(String),
    Slot(Slot),
}

impl Message {
    /// The message that `text` writes, which may use the `offered` places only. `{{` is a brace.
    pub fn new(text: &Spanned<String>, offered: &[Slot], mistakes: &mut Mistakes<'_>) -> Self {
        if text.get_ref().trim().is_empty() {
            mistakes.at(text.span(), "say what is wrong");
        }
        let written = text.get_ref();
        let (mut parts, mut plain, mut at) = (Vec::new(), String::new(), 0);
        while let Some(open) = written[at..].find('{').map(|open| at + open) {
            plain.push_str(&written[at..open]);
            at = open + 1;
            if written[at..].starts_with('{') {
                plain.push('{');
                at += 1;
                continue;
            }
            let close = written[at..].find('}').map(|close| at + close);
            let name = close.map_or("", |close| &written[at..close]);
            match offered.iter().find(|slot| slot.name() == name) {
                Some(slot) => {
                    parts.push(Part::Text(std::mem::take(&mut plain)));
                    parts.push(Part::Slot(*slot));
                }
                None => unknown(text, open..close.map_or(at, |close| close + 1), offered, mistakes),
            }
            at = close.map_or(at, |close| close + 1);
        }
        plain.push_str(&written[at..]);
        parts.push(Part::Text(plain));
        Self { parts }
    }

    /// The message with what `tell` says of each place.
    pub fn fill<'v>(&self, tell: impl Fn(Slot) -> &'v str) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Slot(slot) => out.push_str(&shortened(tell(*slot))),
            }
        }
        out
    }
}

fn unknown(text: &Spanned<String>, part: Range<usize>, offered: &[Slot], mistakes: &mut Mistakes<'_>) {
    let names: Vec<_> = offered.iter().map(|slot| format!("{{{}}}", slot.name())).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let wrong = &text.get_ref()[part.clone()];
    let message =
        format!("`{wrong}` is no placeholder here: write {}, or `{{{{` for a brace", choice(&names));
    mistakes.inside(text.span(), text.get_ref(), part, message);
}

/// `a`, `b` or `c`.
pub(super) fn choice(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

fn shortened(text: &str) -> std::borrow::Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}
