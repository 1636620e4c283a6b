//! The words and phrases that a rule of a pack lists, and where they stand in a story.

use std::cmp::Reverse;
use std::collections::HashSet;

use serde::Deserialize;
use toml::Spanned;

use super::capitals::{capitalised, looks_like_name, title};
use super::mistakes::Mistakes;
use super::scope::Scope;
use crate::document::{Document, TokenKind};
use crate::rule::{Hit, Triggers};
use crate::text::{Prose, Span};

/// Whether capitals must be as listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Case {
    /// Any will do.
    #[default]
    Ignore,
    /// They must.
    Match,
}

/// Whether a word is found in names too.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Names {
    /// A word listed in small letters that has a capital within a sentence is part of a name, and stands.
    #[default]
    Skip,
    /// Capitals make no difference.
    Read,
}

/// A list of phrases, and of those longer ones in which they stand.
#[derive(Clone, Debug)]
pub(super) struct Phrases {
    listed: Vec<String>,
    known: HashSet<String>,
    excepted: Vec<String>,
    /// What the engine looks for, and what each is a form of.
    forms: Vec<(String, Meaning)>,
    case: Case,
    names: Names,
}

/// In the order in which two of the same place are looked at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Meaning {
    /// A phrase in which others stand.
    Exception,
    /// The phrase of that number.
    Phrase(usize),
}

/// A place where a phrase stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    /// The place.
    pub span: Span<Prose>,
    /// The number of the phrase, as [`Phrases::add`] gave it.
    pub phrase: usize,
}

impl Phrases {
    /// No phrase yet.
    pub fn new(case: Case, names: Names) -> Self {
        Self {
            listed: Vec::new(),
            known: HashSet::new(),
            excepted: Vec::new(),
            forms: Vec::new(),
            case,
            names,
        }
    }

    /// Lists `phrase`, and gives its number.
    pub fn add(&mut self, phrase: &Spanned<String>, mistakes: &mut Mistakes<'_>) -> usize {
        let number = self.listed.len();
        if !self.known.insert(self.folded(phrase.get_ref())) {
            mistakes.at(phrase.span(), format!("`{}` is listed twice", phrase.get_ref()));
        }
        self.listed.push(phrase.get_ref().clone());
        self.add_forms(phrase, Meaning::Phrase(number), mistakes);
        number
    }

    /// Lists the phrases in which others stand.
    pub fn except(&mut self, phrases: &[Spanned<String>], mistakes: &mut Mistakes<'_>) {
        for phrase in phrases {
            self.excepted.push(self.folded(phrase.get_ref()));
            self.add_forms(phrase, Meaning::Exception, mistakes);
        }
    }

    /// The phrase of that number, as listed.
    pub fn listed(&self, phrase: usize) -> &str {
        &self.listed[phrase]
    }

    /// Whether `text` is one of them.
    pub fn lists(&self, text: &str) -> bool {
        self.known.contains(&self.folded(text))
    }

    /// Whether `phrase` stands in `text`, and in no exception there.
    pub fn stands_in(&self, phrase: &str, text: &str) -> bool {
        let (phrase, text) = (self.folded(phrase), self.folded(text));
        let excepted = |longer: &String| text.contains(longer) && longer.contains(&phrase);
        format!(" {text} ").contains(&format!(" {phrase} ")) && !self.excepted.iter().any(excepted)
    }

    /// What the engine must look for.
    pub fn triggers(&self) -> Triggers {
        Triggers::Words(self.forms.iter().map(|(form, _)| form.clone()).collect())
    }

    /// Where the phrases stand, in order, as far as `scope` goes. Of those that overlap the first counts, and of two
    /// that begin together the longer.
    pub fn places(&self, document: &Document, scope: &Scope, hits: &[Hit]) -> Vec<Place> {
        let mut hits: Vec<_> = hits
            .iter()
            .filter(|hit| self.case == Case::Ignore || self.forms[hit.word].0 == document.text(hit.span))
            .map(|hit| (hit.span, self.forms[hit.word].1))
            .collect();
        hits.sort_by_key(|(span, meaning)| (span.start(), Reverse(span.end()), *meaning));
        let (mut excepted_to, mut taken_to, mut places) = (0, 0, Vec::new());
        for (span, meaning) in hits {
            match meaning {
                Meaning::Exception => excepted_to = excepted_to.max(span.end()),
                Meaning::Phrase(phrase) if excepted_to < span.end() && taken_to <= span.start() => {
                    taken_to = span.end();
                    places.push(Place { span, phrase });
                }
                Meaning::Phrase(_) => {}
            }
        }
        places.retain(|place| scope.admits(document, place.span) && self.counts(document, *place));
        places
    }

    /// Whether it is the phrase indeed, and no part of a name or of an address.
    fn counts(&self, document: &Document, place: Place) -> bool {
        let listed = self.listed(place.phrase);
        let is_name = self.names == Names::Skip && looks_like_name(document, place.span, listed);
        let runs_on = listed.contains(' ') && runs_on(document, place.span);
        !is_name && !runs_on && !in_address(document, place.span)
    }

    /// `text` as all ways to write it have it.
    fn folded(&self, text: &str) -> String {
        let text = text.replace('’', "'");
        if self.case == Case::Match { text } else { text.to_lowercase() }
    }

    fn add_forms(&mut self, phrase: &Spanned<String>, meaning: Meaning, mistakes: &mut Mistakes<'_>) {
        if let Err(message) = is_phrase(phrase.get_ref()) {
            mistakes.at(phrase.span(), message);
        }
        let written = phrase.get_ref();
        let mut forms = vec![written.clone()];
        // The engine takes small letters for capitals in ASCII only; other words are given to it in every way that
        // copy is likely to write them.
        if self.case == Case::Ignore && !written.is_ascii() {
            forms.extend([written.to_lowercase(), written.to_uppercase(), title(written)]);
            forms.push(capitalised(written));
        }
        for form in forms.clone() {
            forms.extend([form.replace('\'', "’"), form.replace('’', "'")]);
        }
        forms.sort();
        forms.dedup();
        self.forms.extend(forms.into_iter().map(|form| (form, meaning)));
    }
}

/// Whether copy can have `phrase`: it has words, with single blanks between them.
pub(super) fn is_phrase(phrase: &str) -> Result<(), &'static str> {
    if !phrase.contains(char::is_alphanumeric) {
        Err("write a word or a phrase")
    } else if phrase.split(' ').any(str::is_empty) || phrase.contains(|c: char| c.is_whitespace() && c != ' ')
    {
        Err("a phrase has single blanks, and those between its words only")
    } else {
        Ok(())
    }
}

/// Whether a hyphen makes the last word part of another: `returned back` in `returned back-to-back titles`.
fn runs_on(document: &Document, span: Span<Prose>) -> bool {
    let mut after = document.prose().as_str()[span.end()..].chars();
    after.next() == Some('-') && after.next().is_some_and(char::is_alphanumeric)
}

fn in_address(document: &Document, span: Span<Prose>) -> bool {
    let after = document.tokens().partition_point(|token| token.span.start() <= span.start());
    document.tokens()[..after]
        .last()
        .is_some_and(|token| token.kind == TokenKind::Address && token.span.overlaps(span))
}
