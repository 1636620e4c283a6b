//! Words that English joins to themselves.

use super::verbs::bases;

/// Adverbs, measures and set phrases: `again and again`, `years and years`, `half and half`. Sorted.
#[rustfmt::skip]
const STANDING: &[&str] = &[
    "acres", "again", "ages", "bags", "billions", "blah", "boxes", "boys", "centuries", "days", "decades",
    "dozens", "enough", "forever", "gallons", "generations", "half", "heaps", "hours", "hundreds", "layers", "loads",
    "lots", "men", "miles", "millions", "minutes", "months", "neck", "no", "now", "pages", "piles", "pounds", "reams", "round",
    "rows", "scores", "share", "tens", "thousands", "tonnes", "tons", "twice", "weeks", "women", "yards", "years",
    "yes",
];

/// Verbs of what goes on: `they talked and talked`. Sorted.
#[rustfmt::skip]
const GOING_ON: &[&str] = &[
    "argue", "ask", "bark", "beat", "bleed", "blow", "burn", "call", "chase", "circle", "clap", "climb", "cough", "cry",
    "cut", "dance", "dig", "dream", "drift", "drink", "drive", "eat", "fall", "fight", "fly", "go", "grow", "hammer",
    "hit", "hope", "howl", "hurt", "kick", "kiss", "knock", "laugh", "listen", "look", "march", "pay", "plead", "pour",
    "practise", "pray", "pull", "pump", "push", "rain", "read", "rehearse", "ride", "ring", "rise", "roar", "roll",
    "row", "run", "say", "scream", "scroll", "scrub", "search", "shake", "shoot", "shout", "sing", "sleep", "smile",
    "smoke", "snow", "sob", "spend", "spin", "stare", "stretch", "swim", "talk", "text", "think", "train", "travel",
    "try", "wail", "wait", "walk", "wander", "watch", "weep", "work", "write",
];

/// Whether `word`, folded, is joined to itself in a set phrase.
pub fn is_joined_to_itself(word: &str) -> bool {
    STANDING.binary_search(&word).is_ok()
}

/// Whether `word`, folded, is a form of a verb that tells of what goes on and on.
pub fn goes_on(word: &str) -> bool {
    bases(word).iter().any(|verb| GOING_ON.binary_search(&&**verb).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        for list in [STANDING, GOING_ON] {
            assert!(list.is_sorted(), "{}", list[0]);
        }
    }
}
