//! `names/place-variant`: one place under two names.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::gazetteer::{Place, places};
use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Document, TokenKind, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options, Triggers};
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
           (`Mumbai, formerly Bombay`). In a quotation it is a suggestion: the speaker may have said so.\n\n\
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
    places: Vec<Place>,
    /// For each word of the triggers, the place and its form.
    forms: Vec<Form>,
}

#[derive(Clone, Copy)]
struct Form {
    place: usize,
    form: usize,
}

/// A form of a place where it stands.
#[derive(Clone, Copy)]
struct Use {
    span: Span<Prose>,
    form: usize,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    let places = places();
    let forms = (0..places.len())
        .flat_map(|place| (0..places[place].forms.len()).map(move |form| Form { place, form }))
        .filter(|form| !settings.ignore.contains(&places[form.place].forms[form.form]))
        .collect();
    Ok(Arc::new(PlaceVariant { places, forms }))
}

impl Check for PlaceVariant {
    fn triggers(&self) -> Triggers {
        Triggers::Words(
            self.forms.iter().map(|form| self.places[form.place].forms[form.form].clone()).collect(),
        )
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        for (place, uses) in self.by_place(document, hits) {
            let place = &self.places[place];
            let used = |form: usize| uses.iter().filter(|place| place.form == form).count();
            let forms = (0..place.forms.len()).filter(|form| used(*form) > 0).count();
            if forms < 2 || uses.iter().any(|place| tells_of_names(document, place.span)) {
                continue;
            }
            let house = |form: &usize| story.background().names.all().any(|name| name == place.forms[*form]);
            let right = (0..place.forms.len()).find(house).unwrap_or_else(|| {
                // Of two that stand equally often the first listed, which is the more recent, is right.
                (0..place.forms.len()).rev().max_by_key(|form| used(*form)).expect("a place has forms")
            });
            report(document, place, &uses, right, out);
        }
    }
}

impl PlaceVariant {
    /// The uses of each place, without those inside a longer name, an address or a phrase of its own.
    fn by_place(&self, document: &Document, hits: &[Hit]) -> BTreeMap<usize, Vec<Use>> {
        let mut uses: BTreeMap<usize, Vec<Use>> = BTreeMap::new();
        let mut covered = 0;
        for (number, hit) in hits.iter().enumerate() {
            let same_start = |other: &&Hit| other.span.start() == hit.span.start();
            let longest =
                hits[number..].iter().take_while(same_start).all(|other| other.span.end() <= hit.span.end());
            if hit.span.start() < covered || !longest {
                continue;
            }
            covered = hit.span.end();
            let Form { place, form } = self.forms[hit.word];
            if is_written(document, hit.span, &self.places[place].forms[form])
                && !self.places[place].keep.iter().any(|phrase| stands_in(document, hit.span, phrase))
            {
                uses.entry(place).or_default().push(Use { span: hit.span, form });
            }
        }
        uses
    }
}

/// Whether the copy has the form with its capitals, or all in capitals, and not in an address or a list of sources.
fn is_written(document: &Document, span: Span<Prose>, form: &str) -> bool {
    let text = document.text(span);
    let read = document
        .block_at(span.start())
        .is_some_and(|block| !matches!(block.zone, Zone::References | Zone::Tags | Zone::Credit));
    let token = document.tokens()[..document.token_from(span.start() + 1)].last();
    read && (text == form || text == form.to_uppercase())
        && token.is_none_or(|token| token.kind != TokenKind::Address || token.span.end() <= span.start())
}

/// Whether the stretch is part of `phrase`, in any case.
fn stands_in(document: &Document, span: Span<Prose>, phrase: &str) -> bool {
    let prose = document.prose().as_str();
    let (form, phrase) = (document.text(span).to_lowercase(), phrase.to_lowercase());
    phrase.match_indices(&form).any(|(before, _)| {
        let end = (span.start() + phrase.len()).checked_sub(before);
        let stretch =
            span.start().checked_sub(before).zip(end).and_then(|(start, end)| prose.get(start..end));
        stretch.is_some_and(|stretch| stretch.to_lowercase() == phrase)
    })
}

/// Words by which a story tells that a place has, or had, another name.
const TELLING: &[&str] = &[
    "formerly",
    "former name",
    "previously",
    "known as",
    "known then",
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
    "now",
    "then",
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

fn report(document: &Document, place: &Place, uses: &[Use], right: usize, out: &mut Findings<'_>) {
    let right_form = &place.forms[right];
    let evidence = uses.iter().find(|place| place.form == right);
    for odd in uses.iter().filter(|place| place.form != right) {
        let found = document.text(odd.span);
        let in_capitals = found.chars().all(|letter| !letter.is_lowercase());
        let written = if in_capitals { right_form.to_uppercase() } else { right_form.clone() };
        let where_ = match evidence {
            Some(evidence) if evidence.span < odd.span => "above",
            Some(_) => "below",
            None => "in the names of the house",
        };
        let mut report = out
            .report(odd.span, format!("`{found}` here, `{right_form}` {where_}: one place under two names"))
            .help(format!("write `{written}`, or tell the reader that the two are one"))
            .fix(Fix::unsure(format!("write `{written}`"), vec![Edit::replace(odd.span, written)]));
        if let Some(evidence) = evidence {
            report = report.label(evidence.span, format!("`{right_form}` here"));
        }
        if document.is_quoted(odd.span) {
            report.at_most(Severity::Suggestion);
        }
    }
}
