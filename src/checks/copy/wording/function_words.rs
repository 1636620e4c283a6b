//! The words that hold a sentence together, by what they do. Each list is sorted; a word may stand in several.

/// Words that open a noun phrase.
#[rustfmt::skip]
const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "both", "each", "either", "every", "her", "his", "its", "my", "neither", "no",
    "our", "some", "that", "the", "their", "these", "this", "those", "your",
];

/// Pronouns that can be a subject.
const SUBJECTS: &[&str] = &["he", "i", "it", "she", "they", "we", "you"];

/// Pronouns that cannot.
#[rustfmt::skip]
const OTHER_PRONOUNS: &[&str] = &[
    "hers", "herself", "him", "himself", "itself", "me", "mine", "myself", "ours", "ourselves", "theirs", "them",
    "themselves", "us", "yours", "yourself", "yourselves",
];

/// Verbs that help another verb, or that stand for one.
#[rustfmt::skip]
const AUXILIARIES: &[&str] = &[
    "am", "are", "aren't", "be", "been", "being", "can", "can't", "cannot", "could", "couldn't", "did", "didn't", "do",
    "does", "doesn't", "don't", "had", "hadn't", "has", "hasn't", "have", "haven't", "is", "isn't", "may", "might",
    "must", "mustn't", "ought", "shall", "should", "shouldn't", "was", "wasn't", "were", "weren't", "will", "won't",
    "would", "wouldn't",
];

#[rustfmt::skip]
const PREPOSITIONS: &[&str] = &[
    "about", "above", "across", "after", "against", "along", "alongside", "amid", "among", "amongst", "around", "as",
    "at", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "by", "despite", "down",
    "during", "except", "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out",
    "outside", "over", "past", "per", "since", "through", "throughout", "to", "toward", "towards", "under",
    "underneath", "unlike", "until", "up", "upon", "via", "with", "within", "without",
];

#[rustfmt::skip]
const CONJUNCTIONS: &[&str] = &[
    "although", "and", "because", "but", "if", "lest", "nor", "or", "than", "though", "till", "unless", "until",
    "when", "whenever", "whereas", "whether", "while", "yet",
];

/// Words that ask, or that open a relative clause.
#[rustfmt::skip]
const QUESTIONS: &[&str] = &[
    "how", "what", "whatever", "when", "where", "wherever", "which", "whichever", "who", "whoever", "whom", "whose",
    "why",
];

/// Adverbs and words of quantity that mean nothing by themselves.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "all", "also", "else", "even", "ever", "few", "fewer", "here", "just", "least", "less", "many", "more", "most",
    "much", "not", "once", "only", "own", "rather", "same", "so", "still", "such", "then", "there", "thus",
    "too",
];

/// Numbers in words.
#[rustfmt::skip]
const COUNTS: &[&str] = &[
    "eight", "eleven", "fifty", "five", "forty", "four", "hundred", "million", "nine", "one", "seven", "six", "sixty",
    "ten", "thirty", "thousand", "three", "twelve", "twenty", "two", "zero",
];

/// What a word does in a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// It opens a noun phrase: `the`, `his`.
    Determiner,
    /// A pronoun that can be a subject: `she`, `it`.
    Subject,
    /// Any other pronoun: `them`, `himself`.
    OtherPronoun,
    /// A form of `be`, `have` or `do`, a modal verb.
    Auxiliary,
    /// `in`, `of`, `towards`.
    Preposition,
    /// `and`, `because`.
    Conjunction,
    /// `who`, `which`, `how`.
    Question,
    /// Another word with no meaning of its own: `also`, `more`.
    Other,
}

const ROLES: &[(Role, &[&str])] = &[
    (Role::Determiner, DETERMINERS),
    (Role::Subject, SUBJECTS),
    (Role::OtherPronoun, OTHER_PRONOUNS),
    (Role::Auxiliary, AUXILIARIES),
    (Role::Preposition, PREPOSITIONS),
    (Role::Conjunction, CONJUNCTIONS),
    (Role::Question, QUESTIONS),
    (Role::Other, OTHERS),
];

/// Whether `word`, folded, can play `role`.
pub fn plays(word: &str, role: Role) -> bool {
    ROLES.iter().any(|(played, words)| *played == role && words.binary_search(&word).is_ok())
}

/// Whether `word`, folded, holds a sentence together rather than say something.
pub fn is_function_word(word: &str) -> bool {
    ROLES.iter().any(|(_, words)| words.binary_search(&word).is_ok())
}

/// Whether `word`, folded, is a number.
pub fn is_count(word: &str) -> bool {
    COUNTS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        for (role, words) in ROLES {
            assert!(words.is_sorted(), "{role:?}");
        }
        assert!(COUNTS.is_sorted());
    }
}
