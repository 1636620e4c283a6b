//! Values of lint.toml, taken out one by one, with what is wrong with each.

use std::collections::HashMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::choice::Choice;
use super::mistake::{listed, mistake, place, shown, with_help, with_label};
use super::patterns::Pattern;
use crate::diagnostic::Diagnostic;
use crate::text::{Source, Span};

/// What was written, and where in lint.toml.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub place: Span<Source>,
}

/// Takes values out, and keeps the mistakes.
pub struct Reader<'t> {
    text: &'t str,
    mistakes: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    /// A reader of the values of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, mistakes: Vec::new() }
    }

    /// All mistakes that were found.
    pub fn into_mistakes(self) -> Vec<Diagnostic> {
        self.mistakes
    }

    /// Keeps a mistake.
    pub fn report(&mut self, mistake: Diagnostic) {
        self.mistakes.push(mistake);
    }

    /// Keeps mistakes.
    pub fn report_all(&mut self, mistakes: Vec<Diagnostic>) {
        self.mistakes.extend(mistakes);
    }

    /// Where something stands.
    pub fn place<T>(&self, value: &Spanned<T>) -> Span<Source> {
        place(self.text, value.span())
    }

    /// A text that is not blank.
    pub fn text(&mut self, key: &str, value: &Spanned<DeValue<'t>>) -> Option<Placed<String>> {
        let Some(written) = value.get_ref().as_str() else {
            self.wrong_type(key, "a text in quotes", value);
            return None;
        };
        if written.trim().is_empty() {
            self.report(mistake(self.place(value), format!("`{key}` has an empty text")));
            return None;
        }
        Some(Placed { value: written.trim().to_owned(), place: self.place(value) })
    }

    /// A list of texts.
    pub fn texts(&mut self, key: &str, value: Spanned<DeValue<'t>>) -> Vec<Placed<String>> {
        self.list(key, value, |reader, value| reader.text(key, value))
    }

    /// A list of texts, none of them twice.
    pub fn distinct_texts(&mut self, key: &str, value: Spanned<DeValue<'t>>) -> Vec<Placed<String>> {
        let texts = self.texts(key, value);
        self.expect_distinct(texts.iter().map(|text| (text.value.as_str(), text.place)));
        texts
    }

    /// A file pattern.
    pub fn pattern(&mut self, key: &str, value: &Spanned<DeValue<'t>>) -> Option<Placed<Pattern>> {
        let Placed { value: written, place } = self.text(key, value)?;
        match Pattern::parse(&written) {
            Ok(value) => Some(Placed { value, place }),
            Err(error) => {
                let message = format!("`{}` is no file pattern: {error}", shown(&written));
                self.report(mistake(place, message));
                None
            }
        }
    }

    /// A list of file patterns, none of them twice.
    pub fn patterns(&mut self, key: &str, value: Spanned<DeValue<'t>>) -> Vec<Placed<Pattern>> {
        let patterns = self.list(key, value, |reader, value| reader.pattern(key, value));
        self.expect_distinct(patterns.iter().map(|pattern| (pattern.value.as_str(), pattern.place)));
        patterns
    }

    /// One of a few words.
    pub fn choice<T>(&mut self, key: &str, value: &Spanned<DeValue<'t>>, choice: &Choice<T>) -> Option<T> {
        let names = (choice.names)();
        let takes = listed(&names, '"');
        let Some(written) = value.get_ref().as_str() else {
            self.wrong_type(key, &takes, value);
            return None;
        };
        if let Some(read) = (choice.read)(written) {
            return Some(read);
        }
        let message = format!("`{}` takes {takes}; this is \"{}\"", shown(key), shown(written));
        let help = (choice.meant)(written, &names).map(|meant| format!("did you mean \"{meant}\"?"));
        self.report(with_help(mistake(self.place(value), message), help));
        None
    }

    /// A table.
    pub fn table(&mut self, key: &str, value: Spanned<DeValue<'t>>) -> Option<Spanned<DeTable<'t>>> {
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => Some(Spanned::new(span, table)),
            other => {
                self.wrong_type(key, "a table", &Spanned::new(span, other));
                None
            }
        }
    }

    /// Tables of one kind: `[[..]]`.
    pub fn tables(&mut self, key: &str, value: Spanned<DeValue<'t>>) -> Vec<Spanned<DeTable<'t>>> {
        let help = value.get_ref().is_table().then(|| format!("write `[[{key}]]`, in two brackets"));
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(array) => {
                array.into_iter().filter_map(|value| self.table(&format!("[[{key}]]"), value)).collect()
            }
            other => {
                let message = format!("`{key}` takes a list of tables; this is {}", kind(&other));
                self.report(with_help(mistake(place(self.text, span), message), help));
                Vec::new()
            }
        }
    }

    /// Reports each of `written` that was written before.
    pub fn expect_distinct<'w>(&mut self, written: impl Iterator<Item = (&'w str, Span<Source>)>) {
        let mut seen = HashMap::new();
        for (text, place) in written {
            if let Some(before) = seen.insert(text, place) {
                let message = format!("`{}` is written twice", shown(text));
                self.report(with_label(mistake(place, message), before, "here already"));
            }
        }
    }

    fn list<T>(
        &mut self,
        key: &str,
        value: Spanned<DeValue<'t>>,
        item: impl Fn(&mut Self, &Spanned<DeValue<'t>>) -> Option<T>,
    ) -> Vec<T> {
        let place = self.place(&value);
        let help = value.get_ref().as_str().map(|only| format!("put it in brackets: [\"{}\"]", shown(only)));
        match value.into_inner() {
            DeValue::Array(array) => array.iter().filter_map(|value| item(self, value)).collect(),
            other => {
                let message = format!("`{key}` takes a list of texts; this is {}", kind(&other));
                self.report(with_help(mistake(place, message), help));
                Vec::new()
            }
        }
    }

    fn wrong_type(&mut self, key: &str, takes: &str, value: &Spanned<DeValue<'_>>) {
        let message = format!("`{}` takes {takes}; this is {}", shown(key), kind(value.get_ref()));
        self.report(mistake(place(self.text, value.span()), message));
    }
}

/// What a value is, in a sentence.
pub fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
