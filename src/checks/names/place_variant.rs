//! `names/place-variant`: one place under two names.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Deserialize;

use crate::analysis::{PlaceUse, Reading, fold, is_in_phrase, places};
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Document, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};
use crate::text::{Edit, Prose, Span};

/// The rule.
pub const RULE: Native = Native {
    id: "names/place-variant",
    title: "A place goes by two names",
    level: Level::On(Severity::Error),
    docs: "The story calls one place by two names or spellings: `Kyiv` in the headline, `Kiev` below. A reader who \
           does not know that they are one takes them for two, and one who does takes a side to be meant.\n\n\
           The form that the story uses most is right, the more recent of two that stand equally often, or the one \
           listed under `[names] places` in lint.toml. Let stand are fixed phrases (`chicken Kiev`, `Bombay Stock \
           Exchange`), other places of the name (`Odessa, Texas`), and a story that tells its readers of both names \
           (`Mumbai, formerly Bombay`). In a quotation it is a suggestion, and a name that the \
           speaker says again is the speaker's.\n\n\
           The places stand in rules/data/places.toml.",
    source: None,
    options: &[OptionMeta {
        name: "ignore",
        takes: "a list of names",
        default: "[]",
        docs: "Forms that may stand beside any other.",
    }],
    examples: &[
        Example::bad("Talks in Kyiv went on. Officials in [[Kiev]] said so.")
            .fixed("Talks in Kyiv went on. Officials in Kyiv said so."),
        Example::bad("[[Bombay]] was dry. Trains in Mumbai ran late, and Mumbai's airport was shut."),
        Example::bad("Flights to Myanmar were full. Visitors to [[Burma]] need a visa."),
        Example::good("Talks in Kyiv went on over chicken Kiev."),
        Example::good("She was born in Mumbai, formerly Bombay. Bombay was then a city of four million."),
        Example::good("Shares fell in Mumbai. The Bombay Stock Exchange lost 2 per cent."),
        Example::good("The road from Odesa is open. A firm in Odessa, Texas, built it."),
        Example::good("Read more at https://kiev.example.com/kyiv, the embassy in Kyiv said."),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    ignore: Vec<String>,
}

struct PlaceVariant {
    settings: Settings,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    Ok(Arc::new(PlaceVariant { settings: options.read()? }))
}

impl Check for PlaceVariant {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        let mut by_place: BTreeMap<u64, Vec<PlaceUse>> = BTreeMap::new();
        for place in places(document).into_iter().filter(|place| self.is_read(document, place.span)) {
            by_place.entry(place.place).or_default().push(place);
        }
        for uses in by_place.values_mut().filter(|uses| has_several_forms(uses)) {
            uses.retain(|place| !is_in_phrase(document, place.span));
            if has_several_forms(uses) && !uses.iter().any(|place| tells_of_names(document, place.span)) {
                Variants { story, uses }.report(out);
            }
        }
    }
}

impl PlaceVariant {
    /// Whether the name stands in the copy, with its capital, and is not one to ignore.
    fn is_read(&self, document: &Document, span: Span<Prose>) -> bool {
        let block = document.block_at(span.start());
        block.is_some_and(|block| !matches!(block.zone, Zone::References | Zone::Tags | Zone::Credit))
            && !self.settings.ignore.iter().any(|name| name == document.text(span))
    }
}

fn has_several_forms(uses: &[PlaceUse]) -> bool {
    uses.iter().any(|place| place.form != uses[0].form)
}

/// Words by which a story tells that a place has, or had, another name.
const TELLING: &[&str] = &[
    "formerly",
    "former name",
    "previously",
    "known",
    "renamed",
    "called",
    "name",
    "names",
    "named",
    "spelled",
    "spelt",
    "spelling",
    "spellings",
    "officially",
    "historically",
    "pronounced",
    "exonym",
    "colonial",
    "also written",
    "Russian:",
    "Ukrainian:",
];

/// Whether the sentence round the stretch speaks of names rather than of the place.
fn tells_of_names(document: &Document, span: Span<Prose>) -> bool {
    let Some(sentence) = document.sentence_at(span.start()) else { return false };
    let near = |text: &str| TELLING.iter().any(|word| has_word(text, word));
    // A word or two before or after: `Mumbai, formerly Bombay`, `Kyiv (Kiev)`, `Burma, as it was then called`.
    let before = document.text(Span::new(sentence.span.start(), span.start()));
    let after = document.text(Span::new(span.end(), sentence.span.end()));
    let tail: String = last_words(before, 4);
    let head: String = after.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    let renamed = ["now", "then"].iter().any(|word| has_word(&last_words(before, 1), word));
    near(&tail)
        || near(&head)
        || renamed
        || before.ends_with('(') && after.starts_with(')')
        || before.ends_with(" or ")
}

fn last_words(text: &str, count: usize) -> String {
    let mut words: Vec<_> = text.split_whitespace().rev().take(count).collect();
    words.reverse();
    words.join(" ")
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let edge = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
        edge(text[..at].chars().next_back()) && edge(text[at + word.len()..].chars().next())
    })
}

/// In whose words a name stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    ByTheDesk,
    ByASpeaker,
}

/// The uses of one place, under more than one name.
struct Variants<'s> {
    story: &'s Reading<'s>,
    uses: &'s [PlaceUse],
}

impl Variants<'_> {
    fn report(&self, out: &mut Findings<'_>) {
        let (told, quoted) = (self.counts(Said::ByTheDesk), self.counts(Said::ByASpeaker));
        let right = self.right_form(&told);
        let evidence =
            self.uses.iter().find(|place| place.form == right).expect("the right form is one of the story's");
        for odd in self.uses.iter().filter(|place| place.form != right) {
            if !self.is_the_speakers_own(odd, evidence, &quoted) {
                self.report_one(odd, evidence, out);
            }
        }
    }

    /// The house's form, else the commonest, and of those that stand equally often the one that most desks use.
    fn right_form(&self, told: &HashMap<u64, usize>) -> u64 {
        let document = self.story.document();
        let house = |place: &&PlaceUse| {
            self.story.background().names.all().any(|name| name == document.text(place.span))
        };
        let count = |form: u64| told.get(&form).copied().unwrap_or(0);
        let commonest = || self.uses.iter().max_by_key(|place| (count(place.form), Reverse(place.form)));
        self.uses.iter().find(house).or_else(commonest).expect("there are several").form
    }

    /// Whether a speaker said another name, `Bombay` for `Mumbai`, and said it again; once may be the desk's slip, and
    /// `Kiev` for `Kyiv` is the desk's spelling.
    fn is_the_speakers_own(&self, odd: &PlaceUse, evidence: &PlaceUse, quoted: &HashMap<u64, usize>) -> bool {
        let document = self.story.document();
        let letter = |place: &PlaceUse| fold(document.text(place.span)).chars().next();
        document.is_quoted(odd.span)
            && letter(odd) != letter(evidence)
            && quoted.get(&odd.form).is_some_and(|count| *count > 1)
    }

    /// How often each form stands in the desk's own words, or in quotations: counted once, since a list of places may
    /// have thousands.
    fn counts(&self, said: Said) -> HashMap<u64, usize> {
        let mut counts = HashMap::new();
        let is_quoted = |place: &&PlaceUse| self.story.document().is_quoted(place.span);
        for place in self.uses.iter().filter(|place| is_quoted(place) == (said == Said::ByASpeaker)) {
            *counts.entry(place.form).or_insert(0) += 1;
        }
        counts
    }

    fn report_one(&self, odd: &PlaceUse, evidence: &PlaceUse, out: &mut Findings<'_>) {
        let document = self.story.document();
        let (found, right) = (document.text(odd.span), document.text(evidence.span));
        let in_capitals = !found.chars().any(char::is_lowercase);
        let written = if in_capitals { right.to_uppercase() } else { right.to_owned() };
        let side = if evidence.span < odd.span { "above" } else { "below" };
        let report = out
            .report(odd.span, format!("`{found}` here, `{right}` {side}: one place under two names"))
            .label(evidence.span, format!("`{right}` here"))
            .help(format!("write `{written}`, or tell the reader that the two are one"))
            .fix(Fix::unsure(format!("write `{written}`"), vec![Edit::replace(odd.span, written)]));
        if document.is_quoted(odd.span) {
            report.at_most(Severity::Suggestion);
        }
    }
}
