//! `references/uncited`: an entry of the reference list that the copy never cites.

use std::sync::Arc;

use serde::Deserialize;

use super::citations::Citations;
use super::entries::{Entry, entries};
use crate::analysis::Reading;
use crate::diagnostic::{Level, Severity};
use crate::document::Document;
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};
use crate::text::{Prose, Span};

/// The rule.
pub const RULE: Native = Native {
    id: "references/uncited",
    title: "An entry of the reference list is never cited",
    level: Level::On(Severity::Error),
    docs: "The list of references has an entry to which nothing in the copy leads. Either the sentence that rests on \
           it has lost its mark, or the entry was pasted in to look like a source. Each such entry is reported at its \
           number.\n\n\
           A citation is `[1]`, `[1, 3-5]`, `(1)`, `talks¹`, `^1`, `note 1`, a linked or raised number, or the name of \
           the first author with the year, anywhere outside the list. Let stand are lists without numbers (`Sources`, \
           `Further reading`), which nobody can cite, and footnotes of Markdown.",
    source: None,
    options: &[OptionMeta {
        name: "lists",
        takes: "`all` | `cited`",
        default: "\"all\"",
        docs: "`cited` lets a list stand of which the copy cites no entry at all: the house ends its stories with \
               numbered sources.",
    }],
    examples: &[
        Example::bad(
            "The mill turned again on Friday [1]. About 300 people came to watch.\n\nReferences\n\n\
             [1] Parish Records, 2019.\n\n[[[2]]] The Mill Book, 2021.\n",
        )
        .format("text"),
        Example::bad(
            "The mill turned again on Friday. About 300 people came to watch.\n\nWorks cited:\n\n\
             [[1.]] Lund, E. \"The Mill Book\". Lowen Press, 2021.\n\n[[2.]] Parish Records, 2019.\n",
        )
        .format("text"),
        Example::bad(
            "# Mill reopens\n\nThe mill turned again on Friday [2]. About 300 people came.\n\n## References\n\n\
             [[1.]] Parish Records, 2019.\n2. The Mill Book, 2021.\n",
        )
        .format("markdown"),
        Example::good(
            "The mill turned again on Friday [1]. About 300 people came to watch [2, 3].\n\nReferences\n\n\
             [1] Parish Records, 2019.\n\n[2] The Mill Book, 2021.\n\n[3] Lowen Press, 4 May 2021.\n",
        )
        .format("text"),
        Example::good(
            "The mill turned again on Friday.¹ About 300 people came to watch.² It covers 40 m².\n\nNotes\n\n\
             1. Parish Records, 2019.\n\n2. The Mill Book, 2021.\n",
        )
        .format("text"),
        Example::good(
            "The mill is older than the church (Lund, 2021), and both are older than the bridge.\n\nReferences\n\n\
             [1] Lund, E. (2021). The Mill Book. Lowen Press.\n",
        )
        .format("text"),
        Example::good(
            "The mill turned again on Friday.\n\nSources\n\nParish Records, 2019.\n\nThe Mill Book, 2021.\n",
        )
        .format("text"),
        Example::good(
            "# Mill reopens\n\nThe mill turned again on Friday.[^1] About 300 people came.\n\n\
             [^1]: Parish Records, 2019.\n",
        )
        .format("markdown"),
        Example::good(
            "The mill turned again on Friday. About 300 people came to watch.\n\nReferences\n\n\
             [1] Parish Records, 2019.\n\n[2] The Mill Book, 2021.\n",
        )
        .format("text")
        .options("lists = \"cited\""),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    lists: Lists,
}

/// Of which lists it speaks.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Lists {
    #[default]
    All,
    Cited,
}

struct Uncited {
    settings: Settings,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    Ok(Arc::new(Uncited { settings: options.read()? }))
}

impl Check for Uncited {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        let entries = entries(document);
        if entries.is_empty() {
            return;
        }
        let citations = Citations::of(document);
        let (cited, uncited): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|entry| citations.cite(document, entry));
        if cited.is_empty() && self.settings.lists == Lists::Cited {
            return;
        }
        for entry in uncited {
            out.report(entry.mark, format!("the copy never cites entry {} of the references", entry.number))
                .help(help(document, entry.text));
        }
    }
}

fn help(document: &Document, entry: Span<Prose>) -> &'static str {
    if document.text(entry).contains("://") {
        "cite it where the copy rests on it, or link to it there and take it out of the list"
    } else {
        "cite it where the copy rests on it, or take it out"
    }
}
