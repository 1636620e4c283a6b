//! Markdown: pulldown-cmark says what is markup, and every event says where it stands.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::comment::{Comment, Reach, comments};
use super::front_matter::{self, FrontMatter};
use super::manuscript::{Manuscript, Passage};
use super::problem::{SKIPPED, UNKNOWN_RULE, problem};
use super::zones::{Kind, is_references_heading};
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{Allowance, Draft, Origin, Stretch, Zone};
use crate::text::{Decoded, Prose, Source, SourceText, Span};

const HOW_TO_ALLOW: &str = "write `copydesk: allow pack/slug` or `copydesk: allow-file pack/slug`";

const MARK: char = '\u{feff}';

/// Reads Markdown.
pub(super) fn read(source: SourceText, mut problems: Vec<Diagnostic>) -> Draft {
    let text = source.text().as_str();
    let start = text.len() - text.trim_start_matches(MARK).len();
    let mut front_matter = front_matter::read(text, start);
    let place = |range: Range<usize>| source.to_bytes(Span::<Decoded>::new(range.start, range.end));
    if let Some(fault) = front_matter.fault.take() {
        let message = format!("front matter that is no {}: not read", fault.language);
        let help = format!("mend this line: {}", fault.reason);
        problems.push(problem((SKIPPED, Severity::Suggestion), place(fault.line), message, &help));
    }
    let date = front_matter.date;
    let mut reader = Reader::new(text, front_matter);
    let copy = readable(&text[reader.start..]);
    for (event, range) in Parser::new_ext(&copy, options()).into_offset_iter() {
        let range = reader.start + range.start..reader.start + range.end;
        reader.event(event, range);
    }
    let (manuscript, held) = reader.finish();
    let mut allowances = Vec::new();
    for (comment, stretch) in held {
        let written = place(comment.at.clone());
        match unknown(&comment) {
            Some(message) => {
                problems.push(problem((UNKNOWN_RULE, Severity::Warning), written, message, HOW_TO_ALLOW));
            }
            None => allowances.extend(allowed(comment, stretch, written)),
        }
    }
    let written = manuscript.finish();
    Draft {
        prose: written.prose,
        map: written.map,
        blocks: written.blocks,
        allowances,
        date,
        problems,
        source,
    }
}

/// What a comment asks for that is not known.
fn unknown(comment: &Comment) -> Option<String> {
    let Reach::Unknown(asked) = &comment.reach else { return None };
    Some(format!("a comment for copydesk that asks for `{asked}`"))
}

fn allowed(comment: Comment, stretch: Stretch, written: Span<Source>) -> impl Iterator<Item = Allowance> {
    let origin = Origin::Comment;
    comment.rules.into_iter().map(move |rule| Allowance { rule, stretch, written, origin })
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// A lone CR ends a line, but not to the parser. As many bytes come out as go in.
fn readable(text: &str) -> Cow<'_, str> {
    let has_lone = text.match_indices('\r').any(|(at, _)| !text[at + 1..].starts_with('\n'));
    if !has_lone {
        return Cow::Borrowed(text);
    }
    let parts: Vec<String> = text.split("\r\n").map(|part| part.replace('\r', "\n")).collect();
    Cow::Owned(parts.join("\r\n"))
}

/// What a piece of prose stands in.
#[derive(Clone, Copy)]
enum Holder {
    Kind(Kind),
    /// Code and HTML are no prose.
    Unread,
    /// A paragraph, a list, a table: what is in it is what they stand in.
    Plain,
}

/// A comment's exceptions, and for what.
type Held = (Comment, Stretch);

struct Reader<'t> {
    text: &'t str,
    start: usize,
    manuscript: Manuscript<'t>,
    passage: Passage,
    holders: Vec<Holder>,
    /// How many emphases are open, and whether the passage has words outside them.
    emphasis: usize,
    has_plain_words: bool,
    /// How many pictures are open: their descriptions are not shown.
    images: usize,
    is_in_references: bool,
    /// Comments that wait for the next block.
    waiting: Vec<Comment>,
    /// Comments that stand in the passage.
    inside: Vec<Comment>,
    /// Blocks that comments stand before: how deep they lie, the number of pieces before them, the comments.
    open: Vec<(usize, usize, Vec<Comment>)>,
    held: Vec<Held>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, front_matter: FrontMatter) -> Self {
        let mut manuscript = Manuscript::new(text);
        for (zone, passage) in front_matter.passages {
            manuscript.write(Kind::Is(zone), passage);
        }
        Self {
            text,
            start: front_matter.end,
            manuscript,
            passage: Passage::default(),
            holders: Vec::new(),
            emphasis: 0,
            has_plain_words: false,
            images: 0,
            is_in_references: false,
            waiting: Vec::new(),
            inside: Vec::new(),
            open: Vec::new(),
            held: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'_>, at: Range<usize>) {
        match event {
            Event::Start(tag) => self.start_tag(&tag, at),
            Event::End(tag) => self.end_tag(tag, at),
            _ if self.images > 0 => {}
            Event::Text(_) | Event::Html(_) if matches!(self.holders.last(), Some(Holder::Unread)) => {}
            Event::Text(said) => self.say(&said, at),
            Event::SoftBreak | Event::HardBreak => self.passage.wrap(at),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.passage.object(at),
            Event::InlineHtml(html) => self.inline_html(&html, at),
            Event::Html(_) | Event::FootnoteReference(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn say(&mut self, said: &str, at: Range<usize>) {
        self.has_plain_words |= self.emphasis == 0 && !said.trim().is_empty();
        if self.text[at.clone()] == *said {
            self.passage.copy(at);
        } else {
            self.passage.decode(said, at);
        }
    }

    fn inline_html(&mut self, html: &str, at: Range<usize>) {
        let name: String = html[1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        match name.to_ascii_lowercase().as_str() {
            "br" => self.passage.wrap(at),
            "img" | "svg" | "video" | "audio" | "iframe" => self.passage.object(at),
            _ => self.inside.extend(comments(self.text, at)),
        }
    }

    fn start_tag(&mut self, tag: &Tag<'_>, at: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong => self.emphasis += 1,
            Tag::Image { .. } => self.images += 1,
            Tag::Link { .. } | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::HtmlBlock => {
                self.end_passage();
                self.waiting.extend(comments(self.text, at));
                self.holders.push(Holder::Unread);
            }
            _ => {
                self.end_passage();
                if !self.waiting.is_empty() {
                    let comments = std::mem::take(&mut self.waiting);
                    self.open.push((self.holders.len(), self.manuscript.pieces(), comments));
                }
                self.holders.push(holder(tag));
                if matches!(tag, Tag::Item) && self.is_in_references {
                    self.number(at);
                }
            }
        }
    }

    /// A reference is cited by its number, so the number stays.
    fn number(&mut self, item: Range<usize>) {
        let digits = self.text[item.clone()].bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            self.passage.copy(item.start..item.start + digits + 1);
            self.passage.wrap(item.start + digits + 1..item.start + digits + 1);
        }
    }

    fn end_tag(&mut self, tag: TagEnd, at: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => self.emphasis -= 1,
            TagEnd::Image => {
                self.images -= 1;
                if self.images == 0 {
                    self.passage.object(at);
                }
            }
            TagEnd::Link | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            _ => {
                self.end_passage();
                self.holders.pop();
                while let Some((_, first, comments)) = self.open.pop_if(|open| open.0 == self.holders.len()) {
                    let stretch = self.manuscript.span_from(first);
                    self.hold(comments, stretch);
                }
            }
        }
    }

    /// Writes what has been said since the last block started or ended.
    fn end_passage(&mut self) {
        let passage = std::mem::take(&mut self.passage);
        let comments = std::mem::take(&mut self.inside);
        let kind = self.kind();
        self.has_plain_words = false;
        let span = if passage.is_empty() { None } else { self.manuscript.write(kind, passage) };
        if let Some(span) = span {
            let is_heading = is_references_heading(self.manuscript.text_of(span));
            let is_title = matches!(kind, Kind::Heading(_));
            self.is_in_references = is_heading || self.is_in_references && !is_title;
        }
        let stretch = span.unwrap_or_else(|| Span::empty(self.manuscript.len()));
        self.hold(comments, stretch);
    }

    fn kind(&self) -> Kind {
        let held = self.holders.iter().rev().find_map(|holder| match holder {
            Holder::Kind(kind) => Some(*kind),
            Holder::Unread | Holder::Plain => None,
        });
        held.unwrap_or(if self.has_plain_words { Kind::Paragraph } else { Kind::Emphasised })
    }

    fn hold(&mut self, comments: Vec<Comment>, stretch: Span<Prose>) {
        self.held.extend(comments.into_iter().map(|comment| {
            let stretch =
                if matches!(comment.reach, Reach::File) { Stretch::File } else { Stretch::Part(stretch) };
            (comment, stretch)
        }));
    }

    /// Comments after the last block hold for nothing there.
    fn finish(mut self) -> (Manuscript<'t>, Vec<Held>) {
        self.end_passage();
        let waiting = std::mem::take(&mut self.waiting);
        let end = Span::empty(self.manuscript.len());
        self.hold(waiting, end);
        self.held.sort_by_key(|(comment, _)| comment.at.start);
        (self.manuscript, self.held)
    }
}

fn holder(tag: &Tag<'_>) -> Holder {
    match tag {
        Tag::Heading { level, .. } => Holder::Kind(Kind::Heading(*level as u8)),
        Tag::BlockQuote(_) => Holder::Kind(Kind::Is(Zone::BlockQuote)),
        Tag::Item => Holder::Kind(Kind::ListItem),
        Tag::TableCell => Holder::Kind(Kind::Is(Zone::TableCell)),
        Tag::FootnoteDefinition(_) => Holder::Kind(Kind::Footnote),
        Tag::CodeBlock(_) | Tag::MetadataBlock(_) => Holder::Unread,
        _ => Holder::Plain,
    }
}
