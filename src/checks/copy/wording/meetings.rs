//! Where grammar brings a word to meet itself: `had had`, `told her her bag was gone`, `what it is is this`.

use super::function_words::{Role, plays};
use super::row::Row;
use super::verbs::bases;
use crate::document::TokenKind;

/// Whether the function word that stands at `at` and again at once rightly does so. In doubt it does.
pub fn rightly_meets_itself(row: Row<'_>, at: usize) -> bool {
    let (before, after) = (row.before(at), row.word(at + 2));
    let before_plays = |role| before.as_deref().is_some_and(|word| plays(word, role));
    let after_is = |words: &[&str]| after.as_deref().is_some_and(|word| words.contains(&word));
    match row.word(at).as_deref() {
        // `they had had enough`; but `the board had had been told` is a slip.
        Some("had") => !after_is(&["been"]) || has_two_subjects(row, at),
        // `said that that wall had gone`; but `said that that the wall` is a slip, unless `things like that that he`.
        Some("that") => before_plays(Role::Preposition) || !after.is_some_and(|word| opens_clause(&word)),
        Some("do") => !after_is(&["not"]),
        // `his last will will be read`, `the can can`
        Some("will" | "can") => {
            before_plays(Role::Determiner)
                || before.as_deref().is_some_and(|word| WILLS.contains(&word) || word.ends_with("'s"))
                || answers_a_question(row, at)
        }
        Some(
            "is" | "are" | "was" | "were" | "be" | "does" | "did" | "has" | "have" | "could" | "would"
            | "should" | "might" | "must" | "may",
        ) => answers_a_question(row, at),
        // `gave her her passport`; but `of her her` is a slip.
        Some("her") => !before_plays(Role::Preposition) && before.is_some(),
        Some("you") => before.is_some() && !before_plays(Role::Conjunction),
        // `they heard of this this morning`
        Some("this") if after.as_deref().is_some_and(|word| TIMES.contains(&word)) => true,
        // `when they saw it it was gone`
        Some("it" | "there" | "this" | "here") => {
            before_plays(Role::Preposition) || follows_a_clause(row, at)
        }
        Some("up" | "down") => after_is(&["and"]),
        Some(particle) => {
            let verb = before.as_deref();
            verb.is_some_and(|verb| is_phrasal(verb, particle)) || is_stranded(row, at)
        }
        None => true,
    }
}

/// What `this` may point at without a preposition.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "afternoon", "autumn", "evening", "fall", "month", "morning", "season", "spring", "summer", "time", "week",
    "weekend", "winter", "year",
];

/// What makes a `will` a noun.
const WILLS: &[&str] = &["free", "good", "ill", "last", "living", "own", "political", "popular"];

/// Verbs with their particles, so that a preposition may follow: `he came in in May`. All sorted.
#[rustfmt::skip]
const PHRASAL: &[(&str, &[&str])] = &[
    ("by", &["come", "drive", "drop", "fly", "get", "go", "pass", "stand", "stop", "swing", "walk"]),
    ("in", &[
        "break", "bring", "buy", "call", "cash", "cave", "check", "chip", "come", "cut", "dial", "drag", "drop", "fall",
        "fill", "fit", "fly", "get", "give", "go", "hand", "head", "join", "jump", "kick", "lean", "let", "lock", "log",
        "move", "phase", "phone", "pile", "pitch", "plug", "pop", "pour", "pull", "rush", "send", "set", "settle",
        "sign", "sink", "sleep", "squeeze", "stand", "stay", "step", "swear", "sweep", "take", "throw", "tie", "trade",
        "tune", "turn", "usher", "vote", "walk", "weigh", "write", "zoom",
    ]),
    ("on", &[
        "build", "call", "carry", "catch", "come", "drag", "early", "fight", "get", "go", "hang", "hold", "keep",
        "kick", "later", "live", "log", "march", "move", "pass", "press", "push", "put", "read", "ride", "run", "sign",
        "soldier", "stay", "struggle", "switch", "take", "talk", "travel", "try", "turn", "walk", "work",
    ]),
    ("over", &[
        "carry", "come", "get", "go", "hand", "move", "pull", "roll", "run", "spill", "start", "take", "tide", "turn",
    ]),
];

fn is_phrasal(verb: &str, particle: &str) -> bool {
    let verbs = PHRASAL.iter().find(|(known, _)| *known == particle).map_or(&[][..], |(_, verbs)| verbs);
    bases(verb).iter().any(|base| verbs.binary_search(&&**base).is_ok())
}

/// Whether `word` begins a clause after `that`, so that a second `that` has nothing to point at.
fn opens_clause(word: &str) -> bool {
    plays(word, Role::Determiner) || plays(word, Role::Subject) || word == "there"
}

/// Whether the verb at `at` ends a question of which it begins the answer: `what it was was a fox`.
fn answers_a_question(row: Row<'_>, at: usize) -> bool {
    let reach = 7;
    clause_before(row, at, reach).any(|(place, word)| {
        place + 1 < at
            && (plays(&word, Role::Question) && word != "when"
                || matches!(&*word, "all" | "thing" | "things"))
    })
}

/// Whether the preposition at `at` belongs to a relative clause that ends here: `the town which he lived in in 2010`.
fn is_stranded(row: Row<'_>, at: usize) -> bool {
    let reach = 8;
    let opened = |(place, word): (usize, String)| {
        matches!(&*word, "what" | "whatever" | "which" | "who" | "whom" | "where")
            && row
                .word(place + 1)
                .is_some_and(|next| plays(&next, Role::Subject) || plays(&next, Role::Determiner))
    };
    plays(&row.word(at).unwrap_or_default(), Role::Preposition) && clause_before(row, at, reach).any(opened)
}

/// Whether the clause before `at` names two who could have done it: `all the rain we had had been warm`.
fn has_two_subjects(row: Row<'_>, at: usize) -> bool {
    let opens = |word: &str| {
        let pronoun = word.split_once('\'').map_or(word, |(pronoun, _)| pronoun);
        plays(word, Role::Determiner) || plays(pronoun, Role::Subject) || plays(word, Role::Question)
    };
    let reach = 10;
    clause_before(row, at, reach).filter(|(_, word)| opens(word)).count() > 1
}

/// Whether a clause that could end before `at` stands before it: `when the fog lifted`.
fn follows_a_clause(row: Row<'_>, at: usize) -> bool {
    let opens = |word: &str| {
        plays(word, Role::Question)
            || plays(word, Role::Conjunction)
            || matches!(word, "as" | "after" | "before" | "once" | "since" | "until" | "time")
    };
    let reach = 10;
    clause_before(row, at, reach).any(|(place, word)| place + 1 < at && opens(&word))
}

/// The words before `at`, the nearest first, as far as the last mark.
fn clause_before(row: Row<'_>, at: usize, reach: usize) -> impl Iterator<Item = (usize, String)> {
    (at.saturating_sub(reach)..at)
        .rev()
        .take_while(move |place| row.kind(*place) != Some(TokenKind::Mark))
        .filter_map(move |place| Some((place, row.word(place)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        assert!(PHRASAL.is_sorted_by_key(|(particle, _)| particle));
        for (particle, verbs) in PHRASAL {
            assert!(verbs.is_sorted(), "{particle}");
        }
    }
}
