//! Marks of list items that stand inside a paragraph: where a list has been run together.

/// A mark inside a line, in bytes of the paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Where it starts.
    pub start: usize,
    /// Where it ends, its bracket or stop included.
    pub end: usize,
}

/// Signs that are set before list items and are nothing else.
const BULLETS: &str = "•‣◦▪●■◆►➤▶✓✔∙·";

/// Words before a numbered thing: `No.1`, `vol.2`.
const NUMBERED: &[&str] = &[
    "no", "nos", "vol", "fig", "figs", "sec", "art", "arts", "ch", "chap", "para", "pt", "pp", "ver", "rs",
    "reg",
];

/// What a mark stands after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum After {
    Nothing,
    Colon,
    Stop,
    Word,
}

/// Whether blanks stand on its sides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Blanks {
    /// `word- Word`
    Right,
    /// `word - Word`
    Both,
    /// `word-Word`, `word -Word`
    Other,
}

/// What a mark stands before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Before {
    Capital,
    Figure,
    Small,
}

/// A sign where it stands.
#[derive(Clone, Copy, Debug)]
struct Sign {
    mark: Mark,
    after: After,
    blanks: Blanks,
    before: Before,
}

/// The marks of list items that have been run together in `text`, in order. `bullets` are signs that the house uses beside
/// those that all do.
pub fn fused(text: &str, bullets: &str) -> Vec<Mark> {
    let is_bullet = |c: char| BULLETS.contains(c) || bullets.contains(c);
    let mut lists: Vec<(char, List)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '-' | '–' | '—' | '*') || is_bullet(*c))
    {
        let Some(sign) = sign(text, at, c) else { continue };
        let list = match lists.iter_mut().find(|(other, _)| *other == c) {
            Some((_, list)) => list,
            None => {
                lists.push((c, List::default()));
                &mut lists.last_mut().expect("one was just put in").1
            }
        };
        match c {
            '-' => list.add_hyphen(text, sign),
            '–' | '—' => list.add_dash(sign),
            '*' => list.add_star(sign),
            _ => list.add_bullet(sign),
        }
    }
    let mut marks: Vec<_> = lists.into_iter().flat_map(|(_, list)| list.marks()).collect();
    marks.extend(super::counters::fused(text));
    marks.sort_by_key(|mark| mark.start);
    marks
}

/// The sign `c` at `at`, with what stands round it; nothing where it is doubled or stands before a mark or the end.
fn sign(text: &str, at: usize, c: char) -> Option<Sign> {
    let (left, right) = (&text[..at], &text[at + c.len_utf8()..]);
    if left.ends_with(c) || right.starts_with(c) {
        return None;
    }
    let (before, next) = (left.trim_end(), right.trim_start());
    let opens = next.trim_start_matches(['"', '“', '‘', '\'', '«', '(']).chars().next()?;
    let blanks = match (before.len() < left.len(), next.len() < right.len()) {
        (false, true) => Blanks::Right,
        (true, true) => Blanks::Both,
        _ => Blanks::Other,
    };
    Some(Sign {
        mark: Mark { start: at, end: at + c.len_utf8() },
        after: after(before),
        blanks,
        before: match opens {
            _ if opens.is_uppercase() => Before::Capital,
            _ if opens.is_ascii_digit() || "£$€".contains(opens) => Before::Figure,
            _ if opens.is_alphabetic() => Before::Small,
            _ => return None,
        },
    })
}

fn after(before: &str) -> After {
    let bare = before.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']);
    match bare.chars().next_back() {
        None if before.is_empty() => After::Nothing,
        Some(':') => After::Colon,
        Some('.' | '!' | '?' | ';' | '…') => After::Stop,
        _ => After::Word,
    }
}

/// How a list was opened.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Opened {
    #[default]
    Not,
    /// Its first mark opens the paragraph.
    AtStart,
    /// Its first mark stands after a colon.
    ByColon,
    /// Its first mark hangs on a colon: `Insights:- Ceasefire`.
    Hanging,
    /// The same before a word with a capital. That alone is a fault.
    HangingAlone,
}

/// The marks of one kind that have been found so far.
#[derive(Default)]
struct List {
    opened: Opened,
    marks: Vec<Mark>,
}

impl List {
    /// The marks, if they are a list: two of them, or one that hangs on a colon.
    fn marks(self) -> Vec<Mark> {
        if self.marks.len() > 1 || self.opened == Opened::HangingAlone { self.marks } else { Vec::new() }
    }

    fn open(&mut self, opened: Opened) {
        self.opened = self.opened.max(opened);
    }

    fn add_hyphen(&mut self, text: &str, sign: Sign) {
        let Sign { mark, after, blanks, before } = sign;
        let capital = before == Before::Capital;
        let is_item = match after {
            After::Nothing => {
                self.open(Opened::AtStart);
                false
            }
            After::Colon => return self.add_hanging(text, sign),
            After::Stop => match blanks {
                Blanks::Right => {
                    (capital || self.opened > Opened::Not) && !is_abbreviation(&text[..mark.start])
                }
                Blanks::Both => capital && self.opened >= Opened::ByColon,
                Blanks::Other => {
                    capital && self.opened >= Opened::ByColon && ends_sentence_glued(&text[..mark.start])
                }
            },
            After::Word => match blanks {
                // `pre- and post-war`
                Blanks::Right if before == Before::Small => {
                    self.opened >= Opened::Hanging && !opens_with_conjunction(&text[mark.end..])
                }
                Blanks::Right => self.opened > Opened::Not,
                Blanks::Both => capital && self.opened >= Opened::ByColon,
                Blanks::Other => false,
            },
        };
        if is_item {
            self.marks.push(mark);
        }
    }

    /// `Insights:- Ceasefire`, `Highlights: - Two goals`; not `Q:- Who?`, `:-D`, `: -5C`.
    fn add_hanging(&mut self, text: &str, sign: Sign) {
        let label = text[..sign.mark.start].trim_end().trim_end_matches(':');
        let is_label = label.ends_with(char::is_alphanumeric) && last_word(label).chars().nth(1).is_some();
        let glued = text[..sign.mark.start].ends_with(':');
        let face =
            sign.blanks == Blanks::Other && !text[sign.mark.end..].chars().take(2).all(char::is_alphabetic);
        if !is_label || face {
            return;
        }
        self.open(match (glued, sign.before) {
            (true, Before::Capital) => Opened::HangingAlone,
            (true, _) => Opened::Hanging,
            (false, _) => Opened::ByColon,
        });
        self.marks.push(sign.mark);
    }

    /// A dash is at home between blanks, and opens speech: it is an item's mark only where a stop or a colon stands
    /// before it, or in a list that has been opened.
    fn add_dash(&mut self, sign: Sign) {
        let is_item = match (sign.after, sign.blanks) {
            (After::Colon, _) => {
                self.open(Opened::ByColon);
                true
            }
            (After::Stop, Blanks::Right) => sign.before == Before::Capital,
            (After::Stop | After::Word, Blanks::Both | Blanks::Right) => {
                sign.before == Before::Capital && self.opened == Opened::ByColon
            }
            _ => false,
        };
        if is_item {
            self.marks.push(sign.mark);
        }
    }

    /// A star also calls a note or grades a paper: it is an item's mark only in a list that a colon opened, or after a
    /// stop.
    fn add_star(&mut self, sign: Sign) {
        let is_item = match sign.after {
            After::Nothing => false,
            After::Colon => {
                self.open(Opened::ByColon);
                true
            }
            After::Stop => sign.blanks != Blanks::Other && sign.before == Before::Capital,
            After::Word => self.opened == Opened::ByColon && sign.before != Before::Small,
        };
        if is_item {
            self.marks.push(sign.mark);
        }
    }

    /// Between blanks on both sides a bullet may part the words of one line: `Apples • Pears • Plums`.
    fn add_bullet(&mut self, sign: Sign) {
        let is_item = match sign.after {
            After::Nothing => {
                self.open(Opened::AtStart);
                false
            }
            After::Colon => {
                self.open(if sign.blanks == Blanks::Both { Opened::ByColon } else { Opened::HangingAlone });
                true
            }
            After::Stop => true,
            After::Word => match sign.blanks {
                Blanks::Right => true,
                Blanks::Both => self.opened > Opened::Not,
                // `col·laboració`, `3·5`, `Rock•Pop`
                Blanks::Other => self.opened > Opened::Not && sign.before == Before::Capital,
            },
        };
        if is_item {
            self.marks.push(sign.mark);
        }
    }
}

/// The last word of `text`, up to its end; of a very long one the last 60 bytes or so.
pub(super) fn last_word(text: &str) -> &str {
    let letters = text.char_indices().rev().take(60).take_while(|(_, c)| !c.is_whitespace());
    &text[letters.last().map_or(text.len(), |(at, _)| at)..]
}

/// `e.g.`, `St.`, `U.S.`, `Q.`: its stop ends no sentence.
fn is_abbreviation(before: &str) -> bool {
    let word = last_word(before).trim_end_matches('.');
    word.contains('.')
        || word.chars().nth(1).is_none()
        || matches!(word, "St" | "Mr" | "Mrs" | "Dr" | "vs" | "etc")
}

/// Whether a word of some length, in small letters, and a stop stand at the end: not `Jan.-March`, `St.-Denis`.
fn ends_sentence_glued(before: &str) -> bool {
    let word = last_word(before).trim_end_matches(['.', '!', '?', ';']);
    word.chars().count() > 3 && word.chars().all(char::is_lowercase)
}

fn opens_with_conjunction(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    matches!(word, "and" | "or" | "to" | "but" | "nor" | "versus" | "through")
}

/// Whether `before` ends in a word that a number belongs to, its stop included: `No.`, `vol.`
pub(super) fn is_numbered(before: &str) -> bool {
    let word =
        last_word(before.trim_end()).trim_start_matches(['(', '"', '“']).trim_end_matches('.').to_lowercase();
    NUMBERED.contains(&&*word) || word.chars().nth(1).is_none()
}
