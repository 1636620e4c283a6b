//! The block of data at the head of a Markdown file: headline, standfirst, byline and date, each at its true place.

use std::ops::Range;

use jiff::civil::Date;
use saphyr_parser::{Event, Parser};
use toml::de::{DeTable, DeValue};

use super::lines::lines;
use super::manuscript::Passage;
use super::scalar;
use crate::document::Zone;

/// What stands in front of the copy.
#[derive(Default)]
pub(super) struct FrontMatter {
    /// What is shown of it to a reader, in order.
    pub passages: Vec<(Zone, Passage)>,
    /// The story's date.
    pub date: Option<Date>,
    /// Why it could not be read, and at which line.
    pub fault: Option<Fault>,
    /// Where the copy starts.
    pub end: usize,
}

/// Front matter that could not be read.
pub(super) struct Fault {
    /// The line that it fails on.
    pub line: Range<usize>,
    /// The language that it should be in.
    pub language: &'static str,
    /// What the parser says of it.
    pub reason: String,
}

/// A value as written.
struct Value<'v> {
    key: String,
    text: &'v str,
    raw: Range<usize>,
}

/// Reads the front matter of `text` from `start`, where a byte order mark ends. Without any, the copy starts there.
pub(super) fn read(text: &str, start: usize) -> FrontMatter {
    let none = || FrontMatter { end: start, ..FrontMatter::default() };
    let mut found = lines(&text[start..]).map(|line| start + line.start..start + line.end);
    let fence = found.next().map_or("", |line| text[line].trim_end());
    let (language, closings): (_, &[&str]) = match fence {
        "---" => ("YAML", &["---", "..."]),
        "+++" => ("TOML", &["+++"]),
        _ => return none(),
    };
    let Some(closing) = found.find(|line| closings.contains(&text[line.clone()].trim_end())) else {
        return none();
    };
    let opening = start + fence.len();
    let content = opening + text[opening..].find(['\n', '\r']).unwrap_or(0)..closing.start;
    // Between two rules a story may begin with a paragraph.
    if !looks_like_fields(&text[content.clone()]) {
        return none();
    }
    let mut front_matter = FrontMatter { end: closing.end, ..FrontMatter::default() };
    let is_read = match language {
        "YAML" => read_yaml(text, &content, &mut front_matter),
        _ => read_toml(text, &content, &mut front_matter),
    };
    match is_read {
        Ok(Content::Fields) => front_matter,
        Ok(Content::Copy) => none(),
        Err((line, reason)) => {
            let fault = Some(Fault { line, language, reason });
            FrontMatter { end: closing.end, fault, ..FrontMatter::default() }
        }
    }
}

enum Content {
    Fields,
    Copy,
}

/// Where it fails, and why.
type Failure = (Range<usize>, String);

/// Whether the first line that is no comment begins with a key: one word, and a colon or an equals sign.
fn looks_like_fields(content: &str) -> bool {
    let first = content.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let key = first.and_then(|line| line.split_once([':', '='])).map(|(key, _)| key.trim());
    key.is_some_and(|key| !key.is_empty() && !key.contains(' '))
}

impl FrontMatter {
    fn take(&mut self, text: &str, value: &Value<'_>) {
        let key = value.key.to_ascii_lowercase();
        let zone = match key.as_str() {
            "title" | "headline" => Zone::Headline,
            "description" | "subtitle" | "standfirst" | "dek" => Zone::Standfirst,
            "author" | "authors" | "byline" => Zone::Byline,
            "date" => {
                self.date = self.date.or_else(|| date(value.text));
                return;
            }
            _ => return,
        };
        self.passages.push((zone, scalar::passage(text, value.raw.clone(), value.text)));
    }
}

/// One of the containers that a value of YAML stands in.
enum Container {
    Sequence,
    Mapping { key: Option<String> },
}

fn read_yaml(text: &str, content: &Range<usize>, out: &mut FrontMatter) -> Result<Content, Failure> {
    let yaml = &text[content.clone()];
    let mut places = Places { text: yaml, characters: 0, bytes: 0 };
    let mut containers: Vec<Container> = Vec::new();
    for event in Parser::new_from_str(yaml) {
        let (event, span) = event.map_err(|error| {
            let line =
                lines(yaml).nth(error.marker().line().saturating_sub(1)).unwrap_or(yaml.len()..yaml.len());
            (content.start + line.start..content.start + line.end, error.info().to_owned())
        })?;
        match event {
            Event::MappingStart(..) => containers.push(Container::Mapping { key: None }),
            Event::SequenceStart(..) if containers.is_empty() => return Ok(Content::Copy),
            Event::SequenceStart(..) => containers.push(Container::Sequence),
            Event::MappingEnd | Event::SequenceEnd => {
                containers.pop();
                end_value(&mut containers);
            }
            Event::Scalar(..) | Event::Alias(_) if containers.is_empty() => return Ok(Content::Copy),
            Event::Scalar(value, ..) => {
                if let Some(Container::Mapping { key: key @ None }) = containers.last_mut() {
                    *key = Some(value.into_owned());
                    continue;
                }
                if let Some(key) = field(&containers) {
                    let raw = content.start + places.byte(span.start.index());
                    let raw = raw..content.start + places.byte(span.end.index());
                    out.take(text, &Value { key, text: &value, raw });
                }
                end_value(&mut containers);
            }
            Event::Alias(_) => end_value(&mut containers),
            _ => {}
        }
    }
    Ok(Content::Fields)
}

/// After a value the mapping that holds it goes on with a key.
fn end_value(containers: &mut [Container]) {
    if let Some(Container::Mapping { key }) = containers.last_mut() {
        *key = if key.is_some() { None } else { Some(String::new()) };
    }
}

/// The field that a value in `containers` belongs to. Of what lies deeper only names of authors count.
fn field(containers: &[Container]) -> Option<String> {
    let Some(Container::Mapping { key: Some(field) }) = containers.first() else { return None };
    let is_name = containers[1..].iter().all(|container| match container {
        Container::Sequence => true,
        Container::Mapping { key } => key.as_deref() == Some("name"),
    });
    let is_byline = containers.len() == 1 || field.to_ascii_lowercase().starts_with("author");
    (is_name && is_byline).then(|| field.clone())
}

/// The parser counts in characters; they are looked up in the order in which they come, so that no text is read twice.
struct Places<'y> {
    text: &'y str,
    characters: usize,
    bytes: usize,
}

impl Places<'_> {
    fn byte(&mut self, character: usize) -> usize {
        let further = character.saturating_sub(self.characters);
        let rest = &self.text[self.bytes..];
        self.bytes += rest.char_indices().nth(further).map_or(rest.len(), |(byte, _)| byte);
        self.characters += further;
        self.bytes
    }
}

fn read_toml(text: &str, content: &Range<usize>, out: &mut FrontMatter) -> Result<Content, Failure> {
    let table = DeTable::parse(&text[content.clone()]).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start).min(content.len());
        let line = lines(&text[content.clone()]).filter(|line| line.start <= at).last().unwrap_or(0..0);
        (content.start + line.start..content.start + line.end, error.message().to_owned())
    })?;
    let mut values = Vec::new();
    for (key, value) in table.get_ref() {
        let range = |span: Range<usize>| content.start + span.start..content.start + span.end;
        match value.get_ref() {
            DeValue::String(said) => values.push((key.get_ref(), said.to_string(), range(value.span()))),
            DeValue::Datetime(at) => values.push((key.get_ref(), at.to_string(), range(value.span()))),
            DeValue::Array(items) => values.extend(items.iter().filter_map(|item| {
                let name = item.get_ref().as_str()?;
                Some((key.get_ref(), name.to_owned(), range(item.span())))
            })),
            _ => {}
        }
    }
    values.sort_by_key(|(_, _, raw)| raw.start);
    for (key, said, raw) in values {
        out.take(text, &Value { key: key.to_string(), text: &said, raw });
    }
    Ok(Content::Fields)
}

/// A date as people and programs write it: `2025-06-02`, `2025-06-02T10:00:00Z`, `June 2, 2025`, `Mon 2 Jun. 2025`.
fn date(written: &str) -> Option<Date> {
    const FORMATS: [&str; 14] = [
        "%B %d, %Y",
        "%b %d, %Y",
        "%d %B %Y",
        "%d %b %Y",
        "%B %d %Y",
        "%b %d %Y",
        "%A, %B %d, %Y",
        "%A, %d %B %Y",
        "%A %d %B %Y",
        "%a, %b %d, %Y",
        "%a, %d %b %Y",
        "%a %d %b %Y",
        "%Y/%m/%d",
        "%Y-%m-%d",
    ];
    let iso = written.trim().split(['T', 't', ' ']).next().and_then(|day| day.parse().ok());
    let words = written.trim().replace('.', "").replace("Sept ", "Sep ");
    iso.or_else(|| FORMATS.iter().find_map(|format| Date::strptime(format, &words).ok()))
}
