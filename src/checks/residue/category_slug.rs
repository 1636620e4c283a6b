//! `residue/category-slug`: the names of a CMS's categories, used as words.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;

use super::sections::{Name, Sections, Standing};
use crate::analysis::Reading;
use crate::diagnostic::{Level, Severity};
use crate::document::{Block, Document};
use crate::rule::{
    Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options, Triggers, blocks_with,
};
use crate::text::Span;

/// The rule.
pub const RULE: Native = Native {
    id: "residue/category-slug",
    title: "The names of categories stand in the copy",
    level: Level::On(Severity::Error),
    docs: "A list of the categories under which the CMS files stories has got into a sentence: `Amid the backdrop of \
           war-and-conflicts, politics, and general news, the talks go on.` A program that wrote the sentence took its \
           tags for a subject. The whole list is reported.\n\n\
           It takes two categories at least, one of them written as only a CMS writes it (`war-and-conflicts`, \
           `general-news`) or two of them hyphenated. Let stand are compounds before their noun (`health-and-safety, \
           housing and planning officers`, `the arts-and-culture and education editor`), compounds that name no section \
           (`black-and-white`, `search-and-rescue`), and sections in plain words (`politics, sport and general news`).\n\n\
           The words that sections are made of stand in rules/data/sections.toml.",
    source: None,
    options: &[OptionMeta {
        name: "sections",
        takes: "a list of names",
        default: "[]",
        docs: "The house's own categories, as slugs or in words, beside those that all have.",
    }],
    examples: &[
        Example::bad(
            "Amid the backdrop of [[war-and-conflicts, politics, and general news]], the talks go on.",
        ),
        Example::bad("It is one of many changes in [[general-news, crime-and-justice]]."),
        Example::bad(
            "The strike matters to [[business-and-finance, travel, and breaking-news]] readers alike.",
        ),
        Example::bad("The catch has shaped [[eel-fishing and local-news]] since May.")
            .options("sections = [\"Eel fishing\"]"),
        Example::good("Health-and-safety, housing and planning officers came on Tuesday."),
        Example::good("Search-and-rescue, medical and fire crews were sent to the ridge."),
        Example::good(
            "She prefers cut-and-thrust politics, black-and-white film and arts-and-crafts furniture.",
        ),
        Example::good("The station carries politics, business, sport and general news."),
        Example::good("He is the arts-and-culture, education and science editor of the paper."),
        Example::good("The local-news, sport and weather presenters will share a desk."),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    sections: Vec<String>,
}

struct CategorySlug {
    sections: Sections,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    Ok(Arc::new(CategorySlug { sections: Sections::new(&settings.sections) }))
}

/// What a slug has in it that is rare in other words.
const PARTS: &[&str] = &[
    "-and-",
    "_and_",
    "-n-",
    "-news",
    "_news",
    "news-",
    "-affairs",
    "-government",
    "-policy",
    "-finance",
    "-estate",
    "-interest",
    "-events",
];

impl Check for CategorySlug {
    fn triggers(&self) -> Triggers {
        let own = self.sections.own().map(str::to_owned);
        Triggers::Literals(PARTS.iter().map(ToString::to_string).chain(own).collect())
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        for block in blocks_with(document, hits).filter(|block| block.zone.is_running_copy()) {
            self.check_paragraph(document, block, out);
        }
    }
}

/// A list of categories, as it grows.
#[derive(Default)]
struct List {
    place: Range<usize>,
    items: usize,
    /// How many of them are compounds.
    compounds: usize,
    /// How much speaks for a CMS.
    weight: usize,
}

impl CategorySlug {
    fn check_paragraph(&self, document: &Document, block: &Block, out: &mut Findings<'_>) {
        let text = document.text(block.span);
        let words = words(text);
        let mut at = 0;
        while at < words.len() {
            let (list, next) = self.list(text, &words, at);
            at = next;
            if self.is_filed(&list, text) {
                let start = block.span.start();
                let span = Span::new(start + list.place.start, start + list.place.end);
                out.report(span, "the names of categories stand in the copy")
                    .help("say in words what the story is about, or take the list out");
            }
        }
    }

    /// Whether a CMS wrote `list`, which stands in `text`.
    fn is_filed(&self, list: &List, text: &str) -> bool {
        if list.items < 2 || list.compounds == 0 || list.weight < 2 {
            return false;
        }
        // `business-and-economics and law`: with `and` alone it may be two words that somebody joined.
        let is_row = text[list.place.clone()].contains([',', ';', '/', '&']);
        list.weight > 2 || is_row && self.sections.standing(&text[list.place.end..]) == Standing::Alone
    }

    /// The list that starts at the word `first`, and the word after it.
    fn list(&self, text: &str, words: &[Range<usize>], first: usize) -> (List, usize) {
        let mut list = List::default();
        let mut at = first;
        while let Some((name, count)) =
            self.item(text, words, at).or_else(|| self.stranger(text, words, at, &list))
        {
            let end = words[at + count - 1].end;
            list.place = if list.items == 0 { words[at].start..end } else { list.place.start..end };
            list.items += 1;
            list.compounds += usize::from(matches!(name, Name::Slug | Name::Compound));
            list.weight += match name {
                Name::Slug => 2,
                Name::Compound | Name::Filed => 1,
                Name::Plain | Name::None => 0,
            };
            at += count;
            let Some(next) = next_item(text, words, at) else { break };
            at = next;
        }
        // A list that broke off at a comma or an `and` has not used up the words after it.
        let used = words[first..].iter().take_while(|word| word.end <= list.place.end).count();
        (list, first + used.max(1))
    }

    /// A word that is no category known here, between two items that are: `tech-and-gadgets, drones, local-news`.
    fn stranger(&self, text: &str, words: &[Range<usize>], at: usize, list: &List) -> Option<(Name, usize)> {
        let word = &text[words.get(at)?.clone()];
        let is_word = word.len() > 3 && word.chars().all(char::is_lowercase);
        let next = next_item(text, words, at + 1).filter(|_| is_word && list.compounds > 0)?;
        matches!(self.item(text, words, next), Some((Name::Slug, _))).then_some((Name::Plain, 1))
    }

    /// The category at the word `at`, and of how many words it is.
    fn item(&self, text: &str, words: &[Range<usize>], at: usize) -> Option<(Name, usize)> {
        let word = |at: usize| words.get(at).map(|word| &text[word.clone()]);
        let first = word(at)?;
        if let Some(second) = word(at + 1).filter(|_| text[words[at].end..words[at + 1].start] == *" ") {
            match self.sections.pair(first, second) {
                Name::None => {}
                name => return Some((name, 2)),
            }
        }
        match self.sections.name(first) {
            Name::None => None,
            name => Some((name, 1)),
        }
    }
}

/// The word at which the next item of a list starts, where the word `at` is the one after an item.
fn next_item(text: &str, words: &[Range<usize>], at: usize) -> Option<usize> {
    let next = words.get(at)?;
    let parts = |between: &str| matches!(between.trim_end(), "," | ";" | " /" | "/" | " &" | ", &");
    let between = &text[words[at - 1].end..next.start];
    let joins = matches!(&text[next.clone()], "and" | "or");
    match between {
        "," | ", " | " " if joins => {
            words.get(at + 1).filter(|after| text[next.end..after.start] == *" ").map(|_| at + 1)
        }
        _ if parts(between) => Some(at),
        _ => None,
    }
}

/// The words of `text`, compounds whole; those in an address or after a hash are left out.
fn words(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'' | '’');
    let mut words = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_alphanumeric()).map(|at| rest + at) {
        let length = text[start..].find(|c: char| !is_part(c)).unwrap_or(text.len() - start);
        rest = start + length;
        let is_address =
            text[..start].ends_with(['/', '#', '@', '.', '=']) || text[rest..].starts_with("://");
        if !is_address {
            words.push(start..rest);
        }
    }
    words
}
