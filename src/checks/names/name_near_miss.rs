//! `names/name-near-miss`: a name one or two letters from a name that the story uses more often.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Deserialize;

use super::candidates::{Candidates, bare};
use crate::analysis::{NameUse, NameWord, Names, Reading, Standing, Usage, fold, is_given_name};
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Document, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};
use crate::text::{Edit, Span};

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
            "Piotr Wolanski opened the talks. Wolanski said little. Later [[Wolansky]] left, and his deputy spoke. \
             Wolanski's deputy.",
        )
        .fixed(
            "Piotr Wolanski opened the talks. Wolanski said little. Later Wolanski left, and his deputy spoke. \
             Wolanski's deputy.",
        ),
        Example::bad(
            "The ferry calls at Sandhaven twice a day. Ferries for Sandhaven leave at noon. The road to [[Sandhavn]] \
             is shut.",
        ),
        Example::bad("Herr Zürchner paid. The bank thanked Zürchner. Nobody asked why [[Zurchner]] had waited."),
        Example::good("Troops left Iraq. The border of Iraq with Iran stayed shut, and Iraq said so."),
        Example::good(
            "Lena Hansen won the toss. Hansen served first. Her cousin Mia Hanson watched, and Hanson cheered for \
             Hansen.",
        ),
        Example::good("The Marlowes came by train. Peter Marlowe and Ann Marlowe stayed; the Marlowes' dog did not."),
        Example::good("Petrovia voted. In Petrovia the count took a day, and Petrovian voters queued for Petrovia."),
        Example::good("Kerrigan; Doyle, Hannon, Hannan, Brody. Substitutes came on for Hannon and Brody; Hannon scored."),
        Example::bad("Foreign Minister [[Perala]] flew home. Aino Perälä had met them twice, and Perälä was tired."),
        Example::good(
            "The emir of Qarabad flew home. Qarabad is dry. “We of Qarabagd are few,” he read, “but Qarabagd lives.” \
             Qarabad cheered.",
        ),
        Example::good("The Division won. A Divisional court sat; no court of the Division had sat before."),
        Example::good("Trains from Tomsk were late. Those from Omsk were not, and Omsk was proud."),
        Example::good("They met in Tarnby. Buses run from Tarnby to Tarnbry, a port; Tarnby has no station."),
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

impl Check for NameNearMiss {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let names = story.names();
        let house: HashSet<String> =
            story.background().names.all().flat_map(str::split_whitespace).map(str::to_lowercase).collect();
        let candidates = Candidates::among(names, self.settings.min_length);
        for (number, rare) in names.words().iter().enumerate() {
            if house.contains(&rare.key) || is_known(rare) && !is_given_name(&rare.key) {
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

/// Whether other news copy, or a list of first names, knows the spelling as a name.
fn is_known(word: &NameWord) -> bool {
    let (folded, plain) = (fold(&word.key), bare(&word.key));
    folded == word.key && (Usage::of(&plain).is_known() || is_given_name(&plain))
}

/// Whether the word before a name is rather a title than a first name: copy has it in small letters too.
fn is_title(word: &str) -> bool {
    let usage = Usage::of(word);
    usage.lower * 5 > usage.capitalised && !is_given_name(word)
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
        let other_is_sure = house.contains(&self.often.key)
            || is_known(self.often) && (self.stands_above_the_story() || self.is_slip_of_the_key())
            || self.share_a_neighbour() && self.rare.uses[0].span > self.often.uses[0].span;
        often > rare || often == rare && other_is_sure
    }

    /// Whether both spellings may well be right.
    fn is_right(&self) -> bool {
        is_known(self.rare) && !self.is_one_person()
            || self.are_one_spelling()
            || self.is_the_speakers_own()
            || self.is_abbreviation()
            || self.is_form_of_the_same()
            || self.is_someone_else()
            || self.stand_side_by_side()
            || self.is_a_common_word()
            || self.starts_otherwise()
    }

    /// `Rosalynd Quaye` once, `Rosalind Quaye` three times: both are first names, but of one person.
    fn is_one_person(&self) -> bool {
        self.often.uses.len() > 2 * self.rare.uses.len()
            && !self.neighbours(self.rare, Step::After).is_disjoint(&self.neighbours(self.often, Step::After))
    }

    /// A document that is quoted spells the name its own way, and does so again; once may be the desk's slip.
    fn is_the_speakers_own(&self) -> bool {
        self.rare.uses.len() > 1 && self.rare.uses.iter().all(|place| self.document.is_quoted(place.span))
    }

    /// A headline or a standfirst is written last, by somebody else.
    fn stands_above_the_story(&self) -> bool {
        let above = |place: &NameUse| {
            let block = &self.document.blocks()[self.names.mentions()[place.mention].block];
            matches!(block.zone, Zone::Headline | Zone::Standfirst)
        };
        self.rare.uses.iter().all(above)
    }

    /// A letter inside the word is lost, doubled or out of its turn, as the fingers do it.
    fn is_slip_of_the_key(&self) -> bool {
        let (rare, often) = (bare(&self.rare.key), bare(&self.often.key));
        let lengths_differ = rare.chars().count() != often.chars().count();
        let mut letters = [rare.chars().collect::<Vec<_>>(), often.chars().collect()];
        letters.iter_mut().for_each(|word| word.sort_unstable());
        (lengths_differ || letters[0] == letters[1]) && rare.chars().next_back() == often.chars().next_back()
    }

    /// They differ in nothing but an apostrophe's shape, an article or what cannot be seen.
    fn are_one_spelling(&self) -> bool {
        let letters = |word: &NameWord| -> String {
            word.key.chars().filter(|letter| letter.is_alphanumeric()).collect()
        };
        letters(self.rare) == letters(self.often)
    }

    /// Slips are rare in a first letter and in very short names: `Tomsk` is not `Omsk`, nor `Iraj` `Iran`.
    fn starts_otherwise(&self) -> bool {
        let (rare, often) = (bare(&self.rare.key), bare(&self.often.key));
        let short = rare.chars().count().max(often.chars().count()) < 5;
        (short || rare.chars().next() != often.chars().next()) && !self.share_a_neighbour()
    }

    /// `NATO` is no misspelling of `NATA`: letters of an abbreviation are not slips of the key.
    fn is_abbreviation(&self) -> bool {
        let in_capitals = |word: &NameWord| !word.form.chars().any(char::is_lowercase);
        in_capitals(self.rare) && in_capitals(self.often) && self.rare.form.chars().count() < 6
            || in_capitals(self.rare) != in_capitals(self.often)
    }

    /// `Petrovian` of `Petrovia`, `Divisional` of `Division`, `the Marlowes` of `Marlowe`: they differ in endings only.
    fn is_form_of_the_same(&self) -> bool {
        const ENDINGS: &[&str] = &[
            "", "a", "al", "an", "ans", "e", "er", "es", "ese", "i", "ia", "ian", "ians", "ine", "ion",
            "ional", "is", "ish", "ist", "ive", "n", "ns", "r", "s",
        ];
        let (rare, often) = (self.rare.key.as_str(), self.often.key.as_str());
        let shared = rare
            .chars()
            .zip(often.chars())
            .take_while(|(one, other)| one == other)
            .map(|(one, _)| one.len_utf8());
        let shared: usize = shared.sum();
        let (rare_ending, often_ending) = (&rare[shared..], &often[shared..]);
        // A surname that has lost its last letter is no form of it, nor is a name that has lost a silent one.
        let cut_short = rare_ending.is_empty() && (self.is_person(self.often) || often_ending == "e");
        ENDINGS.contains(&rare_ending) && ENDINGS.contains(&often_ending) && !cut_short
    }

    /// Two people, or two places, each with a name of its own: `Lena Hansen` and `Mia Hanson`, `Upton Park`.
    fn is_someone_else(&self) -> bool {
        let apart = |step| {
            let (rare, often) = (self.neighbours(self.rare, step), self.neighbours(self.often, step));
            !rare.is_empty() && !often.is_empty() && rare.is_disjoint(&often)
        };
        apart(Step::Before) || apart(Step::After) && !is_known(self.often)
    }

    /// `Tarnby to Tarnbry`, `Hannon, Hannan`: set side by side in one sentence they are two, unless all copy knows the
    /// other only.
    fn stand_side_by_side(&self) -> bool {
        let known = is_known(self.often) && self.often.uses.len() >= 2 * self.rare.uses.len();
        let beside = |place: &NameUse| self.often.uses.iter().any(|other| self.is_beside(place, other));
        !known && !self.share_a_neighbour() && self.rare.uses.iter().any(beside)
    }

    /// Whether hardly more than other names stands between the two.
    fn is_beside(&self, place: &NameUse, other: &NameUse) -> bool {
        /// So many words in small letters join names; more make a clause.
        const JOINING: usize = 2;
        let (first, last) = (place.span.min(other.span), place.span.max(other.span));
        let sentence = self.document.sentence_at(first.start());
        sentence.is_some_and(|sentence| sentence.span.contains(last))
            && self
                .document
                .text(Span::new(first.end(), last.start()))
                .split_whitespace()
                .filter(|word| word.starts_with(char::is_lowercase))
                .count()
                <= JOINING
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

    /// The words beside this one in the names that it stands in; titles before it (`Minister`) are no names.
    fn neighbours(&self, word: &NameWord, step: Step) -> HashSet<String> {
        let beside = |place: &NameUse| {
            let mention = &self.names.mentions()[place.mention];
            let token = match step {
                Step::Before => place.token.checked_sub(1)?,
                Step::After => place.token + 1,
            };
            let text = self.document.text(self.document.tokens().get(token)?.span);
            let is_name = matches!(step, Step::After) || !is_title(&text.to_lowercase());
            (mention.tokens.contains(&token) && is_name).then(|| fold(text))
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
            let report = out
                .report(place.span, format!("`{found}` here, `{}` {times} in this story", self.often.form))
                .label(self.often.uses[0].span, format!("`{}` here", self.often.form))
                .help(
                    "one of the two is misspelt; if they are two names, list them under [names] in lint.toml",
                )
                .fix(Fix::unsure(
                    format!("write `{}`", self.often.form),
                    vec![Edit::replace(place.span, self.often.form.clone())],
                ));
            // In a quotation it may be how another document spells it; accents are a matter of house style.
            if self.document.is_quoted(place.span) || fold(&self.rare.key) == fold(&self.often.key) {
                report.at_most(Severity::Suggestion);
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Step {
    Before,
    After,
}
