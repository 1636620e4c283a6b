//! `structure/text-after-references`: body copy after the reference list or the end mark.

use std::sync::Arc;

use serde::Deserialize;

use super::opening::opening;
use super::tail::{Tail, Tails};
use crate::analysis::Reading;
use crate::diagnostic::{Level, Severity};
use crate::document::{Block, Document, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};

/// The rule.
pub const RULE: Native = Native {
    id: "structure/text-after-references",
    title: "Body copy stands after the end of the story",
    level: Level::On(Severity::Error),
    docs: "A story ends with its end mark (`-30-`, `ENDS`) or its list of references. A paragraph of copy below that \
           was pasted from elsewhere, or slipped there when paragraphs were moved. The finding points at the \
           paragraph's opening, its first words; where several follow, at the first.\n\n\
           Let stand is what belongs there: credits (`Reporting by ...`), corrections, editor's notes, tags, rights, \
           lines about the author, invitations to the reader, anything in brackets, and what follows a heading of \
           its own (`Notes to editors`, `Related stories`, `Acknowledgements`). A list of sources with more copy \
           below it than above is no end, and so is let stand too.\n\n\
           The openings of such lines stand in rules/data/tails.toml.",
    source: None,
    options: &[OptionMeta {
        name: "allow",
        takes: "a list of openings",
        default: "[]",
        docs: "Lines that open so may follow the end: the house's own notices.",
    }],
    examples: &[
        Example::bad(
            "The bridge will reopen in May, the county said on Monday after a week of repairs.\n\n\
             Two lanes stay shut, and buses go by the old road until then.\n\nENDS\n\n\
             [[The county has 14 beekeepers, who met at the weekend.]]\n",
        )
        .format("text"),
        Example::bad(
            "# Mill reopens\n\nThe mill turned again on Friday after eleven years [1]. About 300 people came to \
             watch the wheel.\n\n## References\n\n1. Parish Records, 2019.\n2. The Mill Book, 2021.\n\n\
             <!-- -->\n\n[[A dark van was seen near the mill on Thursday night, police]] said later.\n",
        )
        .format("markdown"),
        Example::bad(
            "Ferry fares rise in June\n\nFares to the islands rise by 4 per cent in June, the line said. Children \
             will still go free, and a week's ticket stays at £31.\n\nReferences\n\n\
             [1] Island Line, Table of Fares, 2025.\n\n[2] Harbour Trust, Report for 2024.\n\n\
             [[In the realm of home decor, muted colours remain a popular]] choice for many families.\n",
        )
        .format("text"),
        Example::good(
            "The bridge will reopen in May, the county said on Monday.\n\nENDS\n\n\
             Notes to editors:\n\nThe county mends some 40 bridges a year, and has done so since 1974.\n",
        )
        .format("text"),
        Example::good(
            "The bridge will reopen in May, the county said on Monday.\n\n-30-\n\n\
             (Reporting by Ines Calloway in Aldersby; editing by Tom Weir.)\n",
        )
        .format("text"),
        Example::good(
            "The bridge will reopen in May, the county said on Monday.\n\nENDS\n\n\
             Ines Calloway is the county reporter of the paper and has covered bridges for years.\n",
        )
        .format("text"),
        Example::good(
            "# Mill reopens\n\nThe mill turned again on Friday [1].\n\n## References\n\n1. Parish Records, 2019.\n\n\
             ## Acknowledgements\n\nThe writer thanks the miller and his family for an afternoon among the stones.\n",
        )
        .format("markdown"),
        Example::good(
            "The bridge will reopen in May, the county said on Monday.\n\nENDS\n\n\
             An earlier version of this story gave the wrong month for the opening of the bridge.\n",
        )
        .format("text"),
        Example::good(
            "The bridge will reopen in May, the county said on Monday.\n\nENDS\n\n\
             The Aldersby Press is a member of the Lowen Valley Newspaper Trust.\n",
        )
        .format("text")
        .options("allow = [\"The Aldersby Press is a member\"]"),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    allow: Vec<String>,
}

struct TextAfterReferences {
    tails: Tails,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    Ok(Arc::new(TextAfterReferences { tails: Tails::new(settings.allow) }))
}

impl Check for TextAfterReferences {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        let is_copy = |block: &&Block| block.zone == Zone::Body;
        let all: usize = document.blocks().iter().filter(is_copy).map(|block| block.span.len()).sum();
        let mut before = 0;
        let mut end = None;
        for block in document.blocks() {
            match block.zone {
                // With more copy below it than above, it ends one part of many and not the story.
                Zone::References | Zone::EndMark => end = (before > all - before).then_some(block),
                Zone::Subhead | Zone::Headline => end = None,
                Zone::Body => {
                    before += block.span.len();
                    end = end.and_then(|end| self.follow(document, end, block, out));
                }
                _ => {}
            }
        }
    }
}

impl TextAfterReferences {
    /// Looks at a paragraph below `end`, and gives `end` back where the next is to be looked at as well.
    fn follow<'d>(
        &self,
        document: &Document,
        end: &'d Block,
        paragraph: &Block,
        out: &mut Findings<'_>,
    ) -> Option<&'d Block> {
        match self.tails.tell(document.text(paragraph.span)) {
            Tail::Line => Some(end),
            Tail::Section => None,
            Tail::Copy => {
                report(document, paragraph, end, out);
                None
            }
        }
    }
}

fn report(document: &Document, stray: &Block, last: &Block, out: &mut Findings<'_>) {
    let (what, label) = match last.zone {
        Zone::EndMark => ("the end mark", "the story ends here"),
        _ => ("the reference list", "the reference list ends here"),
    };
    out.report(opening(document, stray.span), format!("body copy after {what}"))
        .label(opening(document, last.span), label)
        .help("take it out, or put it where it belongs in the story");
}
