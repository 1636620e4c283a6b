//! Where in a story a rule of a pack looks.

use serde::Deserialize;
use toml::Spanned;

use super::List;
use super::mistakes::{Mistakes, instead};
use crate::document::{Document, Zone};
use crate::text::{Prose, Span};

/// What a rule reads where its pack names no zones: not what others have written (references), nor what is no
/// sentence of anybody's (names of writers and agencies, tags, end marks).
const LEFT_OUT: [Zone; 5] = [Zone::Byline, Zone::Credit, Zone::References, Zone::Tags, Zone::EndMark];

/// The word that names all zones.
const ALL: &str = "all";

/// Whether a rule looks inside quotations.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Quotes {
    /// It does not: they are somebody's own words.
    #[default]
    Skip,
    /// It does.
    Read,
    /// It looks nowhere else.
    Only,
}

/// The zones that a rule reads, and whether it looks inside quotations.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Scope {
    zones: Vec<Zone>,
    quotes: Quotes,
}

impl Scope {
    /// What `zones` name, or the zones that a rule reads if it names none.
    pub fn new(zones: Option<List>, quotes: Quotes, mistakes: &mut Mistakes<'_>) -> Self {
        let Some(list) = zones else {
            let read = |zone: &Zone| !LEFT_OUT.contains(zone);
            return Self { zones: Zone::ALL.into_iter().filter(read).collect(), quotes };
        };
        if list.get_ref().is_empty() {
            mistakes.at(list.span(), "name a zone, or leave `in` out");
        }
        let mut zones = Vec::new();
        for name in list.into_inner() {
            if name.get_ref() == ALL {
                zones.extend(Zone::ALL);
            } else {
                zones.extend(zone(&name, mistakes));
            }
        }
        Self { zones, quotes }
    }

    /// Whether the rule reads blocks of `zone`.
    pub fn reads(&self, zone: Zone) -> bool {
        self.zones.contains(&zone)
    }

    /// Whether the rule may speak of `span`.
    pub fn admits(&self, document: &Document, span: Span<Prose>) -> bool {
        let Some(block) = document.block_at(span.start()) else { return false };
        let quoted = || matches!(block.zone, Zone::BlockQuote | Zone::PullQuote) || document.is_quoted(span);
        self.reads(block.zone)
            && match self.quotes {
                Quotes::Read => true,
                Quotes::Skip => !quoted(),
                Quotes::Only => quoted(),
            }
    }
}

/// The zone of that name.
pub(super) fn zone(name: &Spanned<String>, mistakes: &mut Mistakes<'_>) -> Option<Zone> {
    let zone = Zone::named(name.get_ref());
    if zone.is_none() {
        let help = instead(name.get_ref(), &Zone::ALL.map(Zone::name));
        mistakes.at(name.span(), format!("unknown zone `{}`: {help}", name.get_ref()));
    }
    zone
}
