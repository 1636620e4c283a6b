//! Bytes to text, with the place of every character kept.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::binary;
use super::problem::{ENCODING, SKIPPED, problem};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Decoded, OffsetMapBuilder, Source, SourceText, Span};

/// The longest file that is read, in bytes. Spans count to 4 GiB, and a byte may become three in UTF-8.
pub const LONGEST: usize = 1 << 30;

const HELP: &str = "save the file as UTF-8";

/// The text of a file. Of one that is binary or too long, nothing, and a problem that says so.
pub(super) fn decode(bytes: &[u8]) -> (SourceText, Vec<Diagnostic>) {
    if bytes.len() > LONGEST {
        return skipped("a file of over 1 GiB");
    }
    if let Some(kind) = binary::kind(bytes) {
        return skipped(kind);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (SourceText::utf8(text.to_owned()), Vec::new()),
        Err(_) => recode(bytes),
    }
}

fn skipped(kind: &str) -> (SourceText, Vec<Diagnostic>) {
    let message = format!("{kind}, not read");
    let problem = problem((SKIPPED, Severity::Suggestion), Span::empty(0), message, "");
    (SourceText::utf8(String::new()), vec![problem])
}

fn recode(bytes: &[u8]) -> (SourceText, Vec<Diagnostic>) {
    if bytes.starts_with(b"\xff\xfe") {
        recode_utf16(bytes, u16::from_le_bytes)
    } else if bytes.starts_with(b"\xfe\xff") {
        recode_utf16(bytes, u16::from_be_bytes)
    } else if is_mostly_utf8(bytes) {
        recode_broken_utf8(bytes)
    } else {
        recode_legacy(bytes, guess(bytes))
    }
}

/// A text being decoded, and what had to be replaced in it.
#[derive(Default)]
struct Recoding {
    map: OffsetMapBuilder<Decoded, Source>,
    replaced: usize,
    first_replaced: Option<Span<Source>>,
}

impl Recoding {
    fn replace(&mut self, at: Span<Source>) {
        self.map.decode("\u{fffd}", at);
        self.replaced += at.len();
        self.first_replaced.get_or_insert(at);
    }

    fn finish(self, size: usize, encoding: &str) -> (SourceText, Vec<Diagnostic>) {
        let (text, map) = self.map.finish();
        let problem = self.first_replaced.map(|at| {
            let message = match self.replaced {
                1 => format!("1 byte is no {encoding} and was replaced"),
                count => format!("{count} bytes are no {encoding} and were replaced"),
            };
            problem((ENCODING, Severity::Warning), at, message, HELP)
        });
        (SourceText::recoded(text, map, size), problem.into_iter().collect())
    }
}

/// UTF-16 says by its first two bytes what it is, so nothing is said of it unless it is broken.
fn recode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (SourceText, Vec<Diagnostic>) {
    let (pairs, odd) = bytes.as_chunks();
    let (mut recoding, mut at, mut buffer) = (Recoding::default(), 0, [0; 4]);
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match decoded {
            Ok(c) => {
                let span = Span::new(at, at + 2 * c.len_utf16());
                recoding.map.decode(c.encode_utf8(&mut buffer), span);
                at = span.end();
            }
            Err(_) => {
                recoding.replace(Span::new(at, at + 2));
                at += 2;
            }
        }
    }
    if !odd.is_empty() {
        recoding.replace(Span::new(at, bytes.len()));
    }
    recoding.finish(bytes.len(), "UTF-16")
}

/// Whether the file says that it is UTF-8 or more of its characters beyond ASCII are than are not: then a few bytes
/// are broken, and the rest is not to be spoilt for them.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return true;
    }
    let (mut whole, mut broken, mut was_broken) = (0, 0, false);
    for part in bytes.utf8_chunks() {
        let goes_on = was_broken && part.valid().is_empty();
        whole += part.valid().chars().filter(|c| !c.is_ascii()).count();
        was_broken = !part.invalid().is_empty();
        broken += usize::from(was_broken && !goes_on);
    }
    whole > broken
}

fn recode_broken_utf8(bytes: &[u8]) -> (SourceText, Vec<Diagnostic>) {
    let (mut recoding, mut at, mut broken_from) = (Recoding::default(), 0, None);
    for part in bytes.utf8_chunks() {
        if !part.valid().is_empty() {
            if let Some(from) = broken_from.take() {
                recoding.replace(Span::new(from, at));
            }
            recoding.map.copy(part.valid(), Span::new(at, at + part.valid().len()));
            at += part.valid().len();
        }
        if !part.invalid().is_empty() {
            broken_from.get_or_insert(at);
            at += part.invalid().len();
        }
    }
    if let Some(from) = broken_from {
        recoding.replace(Span::new(from, at));
    }
    recoding.finish(bytes.len(), UTF_8.name())
}

/// English copy with a byte beyond ASCII here and there is Western: of so little, a detector guesses anything.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let beyond = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let has_foreign_word = bytes.windows(3).any(|three| three.iter().all(|byte| *byte >= 0xc0));
    if beyond * 10 <= bytes.len() && !has_foreign_word {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Feeds the decoder byte by byte: what comes out at a byte was made of the bytes since it last gave something.
fn recode_legacy(bytes: &[u8], encoding: &'static Encoding) -> (SourceText, Vec<Diagnostic>) {
    let mut map = OffsetMapBuilder::<Decoded, Source>::default();
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (mut at, mut taken, mut first, mut buffer) = (0, 0, None, [0; 32]);
    while at < bytes.len() {
        // Between two characters, and only there, ASCII stands for itself in every encoding that is guessed.
        if taken == at && bytes[at].is_ascii() {
            at += bytes[at..].iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len() - at);
            let text = std::str::from_utf8(&bytes[taken..at]).expect("ASCII is UTF-8");
            map.copy(text, Span::new(taken, at));
            taken = at;
            continue;
        }
        let is_last = at + 1 == bytes.len();
        let (_, _, written, _) = decoder.decode_to_utf8(&bytes[at..=at], &mut buffer, is_last);
        at += 1;
        if written > 0 {
            let text = std::str::from_utf8(&buffer[..written]).expect("the decoder writes UTF-8");
            map.decode(text, Span::new(taken, at));
            first.get_or_insert(Span::new(taken, at));
            taken = at;
        }
    }
    let (text, map) = map.finish();
    let message = format!("not UTF-8: read as {}", encoding.name());
    let at = first.expect("bytes that are no UTF-8 are not all ASCII");
    let problem = problem((ENCODING, Severity::Warning), at, message, HELP);
    (SourceText::recoded(text, map, bytes.len()), vec![problem])
}
