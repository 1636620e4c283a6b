//! Words and runs of words, as the rules of this pack see them.

mod adjectives;
mod echoes;
mod function_words;
mod meetings;
mod reduplications;
mod repeats;
mod row;
mod verbs;

pub use adjectives::{Class, class, is_comparative};
pub use echoes::{goes_on, is_joined_to_itself};
pub use function_words::{Role, is_count, is_function_word, plays};
pub use meetings::rightly_meets_itself;
pub use reduplications::{is_doubled_name, is_doubled_phrase, is_doubled_thing, is_emphasis};
pub use repeats::{Repeat, has_double, repeats};
pub use row::{Case, Row, fold, same_word};
pub use verbs::is_irregular_form;
