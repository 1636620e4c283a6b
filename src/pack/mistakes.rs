//! What is wrong with a pack: gathered, so that the author sees all of it at once.

use std::ops::Range;

use super::PackError;

/// The mistakes found so far in the text of a pack.
pub(super) struct Mistakes<'t> {
    text: &'t str,
    found: Vec<PackError>,
}

impl<'t> Mistakes<'t> {
    /// None yet in `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new() }
    }

    /// Notes that something is wrong at `place`.
    pub fn at(&mut self, place: Range<usize>, message: impl Into<String>) {
        self.found.push(PackError { message: message.into(), place });
    }

    /// Notes that something is wrong with the bytes `part` of the string `value` that is written at `place`; the
    /// whole string is blamed where escapes hide which of its bytes these are.
    pub fn inside(
        &mut self,
        place: Range<usize>,
        value: &str,
        part: Range<usize>,
        message: impl Into<String>,
    ) {
        let written = self.text.get(place.clone()).and_then(|raw| raw.find(value));
        let place = match written {
            Some(at) => place.start + at + part.start..place.start + at + part.end,
            None => place,
        };
        self.at(place, message);
    }

    /// Notes what the reader of TOML complains of, in the words of a pack.
    pub fn of_toml(&mut self, error: &toml::de::Error) {
        self.at(error.span().unwrap_or(0..0), in_plain_words(error.message()));
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, by place.
    pub fn into_errors(mut self) -> Vec<PackError> {
        self.found.sort_by_key(|error| (error.place.start, error.place.end));
        self.found
    }
}

/// What to write for `written`, which is none of `known`: the nearest of them, or a list.
pub(super) fn instead(written: &str, known: &[&str]) -> String {
    let distance = |name: &&&str| strsim::damerau_levenshtein(written, name);
    match known.iter().filter(|name| distance(name) <= 1 + written.len() / 4).min_by_key(distance) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write {}", crate::pack::message::choice(known)),
    }
}

/// What serde says of a key or a value that it does not know, with the nearest that it does.
fn in_plain_words(message: &str) -> String {
    let quoted: Vec<_> = message.split('`').skip(1).step_by(2).collect();
    match quoted.as_slice() {
        [wrong, known @ ..] if message.starts_with("unknown field") => {
            format!("unknown key `{wrong}`: {}", instead(wrong, known))
        }
        [wrong, known @ ..] if message.starts_with("unknown variant") => {
            format!("unknown value `{wrong}`: {}", instead(wrong, known))
        }
        [key, ..] if message.starts_with("missing field") => format!("`{key}` is missing"),
        _ => message.trim_end().replace('\n', ", "),
    }
}
