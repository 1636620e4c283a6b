//! `names/name-near-miss`: a name one or two letters from a name that the story uses more often.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::Deserialize;

use crate::analysis::{NameUse, NameWord, Names, Reading, Standing, Usage, fold};
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Document, TokenKind};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};
use crate::text::Edit;

/// The rule.
pub const RULE: Native = Native {
    id: "names/name-near-miss",
    title: "A name is almost another name of the story",
    level: Level::On(Severity::Warning),
    docs: "A name differs by a letter or two from one that the story uses more often: `Zelenksy` once, `Zelensky` five \
           times. Readers know the people they read about, and a name spelt wrong is the first thing they write in \
           about.\n\n\
           Two names that are close and both right are let stand: names that other news copy knows (`Iran`, `Iraq`), \
           people who each have a first name of their own (`Hansen` and `Hanson`), forms of one name (`Slovakia`, \
           `Slovaks`; `the Marlows`), names set side by side in one sentence, as in a line-up. Names listed under \
           `[names]` in lint.toml are always right.",
    source: None,
    options: &[OptionMeta {
        name: "min-length",
        takes: "a number of letters",
        default: "4",
        docs: "Shorter names are not compared.",
    }],
    examples: &[
        Example::bad(
            "Piotr Wolanski opened the talks. Wolanski said little. Later [[Wolansky]] left, and Wolanski's deputy \
             spoke.",
        )
        .fixed(
            "Piotr Wolanski opened the talks. Wolanski said little. Later Wolanski left, and Wolanski's deputy spoke.",
        ),
        Example::bad(
            "The ferry calls at Sandhaven twice a day. Ferries for Sandhaven leave at noon, and the road to \
             [[Sandhavn]] is shut.",
        ),
        Example::bad("Zürchner paid. The bank thanked Zürchner, and nobody asked why [[Zurchner]] had waited."),
        Example::good("Troops left Iraq. The border of Iraq with Iran stayed shut, and Iraq said so."),
        Example::good(
            "Lena Hansen won the toss. Hansen served first. Her cousin Mia Hanson watched, and Hanson cheered for \
             Hansen.",
        ),
        Example::good("The Marlowes came by train. Peter Marlowe and Ann Marlowe stayed; the Marlowes' dog did not."),
        Example::good("Petrovia voted. In Petrovia the count took a day, and Petrovian voters queued for Petrovia."),
        Example::good("Kerrigan; Doyle, Hannon, Hannan, Brody. Substitutes came on for Hannon and Brody; Hannon scored."),
        Example::good("They met in Upton. From Upton it is a mile to Uptown, a bar; Upton has no station."),
    ],
    build,
};

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    min_length: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { min_length: 4 }
    }
}

struct NameNearMiss {
    settings: Settings,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    Ok(Arc::new(NameNearMiss { settings: options.read()? }))
}

/// Names of this many letters and more may differ by two.
const LONG: usize = 8;

impl Check for NameNearMiss {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let names = story.names();
        let house: HashSet<String> =
            story.background().names.all().flat_map(str::split_whitespace).map(str::to_lowercase).collect();
        let candidates = Candidates::among(names, self.settings.min_length);
        for (number, rare) in names.words().iter().enumerate() {
            if house.contains(&rare.key) || is_known(rare) {
                continue;
            }
            let pair = |other: &usize| Pair {
                document: story.document(),
                names,
                rare,
                often: &names.words()[*other],
            };
            let meant = candidates
                .near(number)
                .map(|other| pair(&other))
                .filter(|pair| pair.is_outnumbered(&house) && !pair.is_right())
                .max_by_key(|pair| pair.often.uses.len());
            if let Some(pair) = meant {
                pair.report(out);
            }
        }
    }
}

/// Names that could be misspellings of one another, found without comparing all with all: two words are close where
/// they are the same after letters are left out of each.
struct Candidates {
    keys: Vec<String>,
    shortened: HashMap<String, Vec<usize>>,
}

impl Candidates {
    fn among(names: &Names, min_length: usize) -> Self {
        let keys: Vec<_> = names.words().iter().map(|word| fold(&word.key)).collect();
        let mut shortened: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, key) in keys.iter().enumerate() {
            if key.chars().count() >= min_length && key.len() <= 64 {
                for short in shortenings(key) {
                    shortened.entry(short).or_default().push(number);
                }
            }
        }
        Self { keys, shortened }
    }

    /// The words near the one of that number, none twice.
    fn near(&self, number: usize) -> impl Iterator<Item = usize> {
        let key = &self.keys[number];
        let mut seen = HashSet::from([number]);
        let mut near: Vec<usize> = shortenings(key)
            .iter()
            .filter_map(|short| self.shortened.get(short))
            .flatten()
            .copied()
            .filter(|other| seen.insert(*other) && is_near(key, &self.keys[*other]))
            .collect();
        near.sort_unstable();
        near.into_iter()
    }
}

/// The word itself, and what is left of it without one letter, or without two where it is long.
fn shortenings(key: &str) -> HashSet<String> {
    let without_one = |word: &str| -> Vec<String> {
        word.char_indices()
            .map(|(at, letter)| [&word[..at], &word[at + letter.len_utf8()..]].concat())
            .collect()
    };
    let mut all = HashSet::from([key.to_owned()]);
    let once = without_one(key);
    if key.chars().count() >= LONG {
        all.extend(once.iter().flat_map(|word| without_one(word)));
    }
    all.extend(once);
    all
}

/// One edit apart, or two where both are long and start alike. Accents are no edit: `Vukaric` is near `Vukarić`.
fn is_near(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    let allowed = if shorter >= LONG && one.chars().next() == other.chars().next() { 2 } else { 1 };
    strsim::osa_distance(one, other) <= allowed
}

/// Whether other news copy, or a list of first names, knows the spelling as a name.
fn is_known(word: &NameWord) -> bool {
    Usage::of(&fold(&word.key)).is_known() && fold(&word.key) == word.key
}

/// A name, and one that it may be a misspelling of.
struct Pair<'s> {
    document: &'s Document,
    names: &'s Names,
    rare: &'s NameWord,
    often: &'s NameWord,
}

impl Pair<'_> {
    /// Whether the story, the house or other copy speaks for the other spelling.
    fn is_outnumbered(&self, house: &HashSet<String>) -> bool {
        let (rare, often) = (self.rare.uses.len(), self.often.uses.len());
        let other_is_sure =
            house.contains(&self.often.key) || is_known(self.often) || self.share_a_neighbour();
        often > rare || often == rare && other_is_sure
    }

    /// Whether both spellings may well be right.
    fn is_right(&self) -> bool {
        self.is_abbreviation()
            || self.is_form_of_the_same()
            || self.is_someone_else()
            || self.stand_side_by_side()
            || self.is_a_common_word()
    }

    /// `NATO` is no misspelling of `NATA`: letters of an abbreviation are not slips of the key.
    fn is_abbreviation(&self) -> bool {
        let in_capitals = |word: &NameWord| !word.form.chars().any(char::is_lowercase);
        in_capitals(self.rare) && in_capitals(self.often) && self.rare.form.chars().count() < 6
            || in_capitals(self.rare) != in_capitals(self.often)
    }

    /// `Petrovian` of `Petrovia`, `the Marlowes` of `Marlowe`.
    fn is_form_of_the_same(&self) -> bool {
        const ENDINGS: &[&str] = &["s", "es", "n", "i", "r", "an", "ian", "ns", "is", "ese", "ish"];
        let (rare, often) = (&self.rare.key, &self.often.key);
        let grown = |short: &str, long: &str| {
            long.strip_prefix(short).is_some_and(|ending| ENDINGS.contains(&ending))
        };
        grown(often, rare) || grown(rare, often) && !self.is_person(self.often)
    }

    /// Two people, or two places, each with a name of its own: `Lena Hansen` and `Mia Hanson`, `Upton Park`.
    fn is_someone_else(&self) -> bool {
        let apart = |step| {
            let (rare, often) = (self.neighbours(self.rare, step), self.neighbours(self.often, step));
            !rare.is_empty() && !often.is_empty() && rare.is_disjoint(&often)
        };
        apart(Step::Before) || apart(Step::After)
    }

    /// In one sentence, nobody spells one name in two ways: they are two.
    fn stand_side_by_side(&self) -> bool {
        let sentence =
            |place: &NameUse| self.document.sentence_at(place.span.start()).map(|sentence| sentence.span);
        let theirs: HashSet<_> = self.often.uses.iter().map(sentence).collect();
        !self.share_a_neighbour() && self.rare.uses.iter().any(|place| theirs.contains(&sentence(place)))
    }

    /// A word that opens a sentence, or stands in a headline among capitals, need not be a name.
    fn is_a_common_word(&self) -> bool {
        let certain = |place: &NameUse| self.names.mentions()[place.mention].standing == Standing::Certain;
        Usage::of(&self.rare.key).lower > 0 && !self.rare.uses.iter().any(certain)
    }

    fn share_a_neighbour(&self) -> bool {
        [Step::Before, Step::After]
            .into_iter()
            .any(|step| !self.neighbours(self.rare, step).is_disjoint(&self.neighbours(self.often, step)))
    }

    /// Whether a first name or an initial stands before the word anywhere.
    fn is_person(&self, word: &NameWord) -> bool {
        !self.neighbours(word, Step::Before).is_empty()
    }

    /// The words beside this one in the names that it stands in.
    fn neighbours(&self, word: &NameWord, step: Step) -> HashSet<String> {
        let beside = |place: &NameUse| {
            let mention = &self.names.mentions()[place.mention];
            let token = match step {
                Step::Before => place.token.checked_sub(1)?,
                Step::After => place.token + 1,
            };
            let text = self.document.text(self.document.tokens().get(token)?.span);
            (mention.tokens.contains(&token) && self.document.tokens()[token].kind == TokenKind::Word)
                .then(|| fold(text))
        };
        word.uses.iter().filter_map(beside).collect()
    }

    fn report(&self, out: &mut Findings<'_>) {
        let times = match self.often.uses.len() {
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            many => format!("{many} times"),
        };
        for place in &self.rare.uses {
            let found = self.document.text(place.span);
            out.report(place.span, format!("`{found}` here, `{}` {times} in this story", self.often.form))
                .label(self.often.uses[0].span, format!("`{}` here", self.often.form))
                .help(
                    "one of the two is misspelt; if they are two names, list them under [names] in lint.toml",
                )
                .fix(Fix::unsure(
                    format!("write `{}`", self.often.form),
                    vec![Edit::replace(place.span, self.often.form.clone())],
                ));
        }
    }
}

#[derive(Clone, Copy)]
enum Step {
    Before,
    After,
}
