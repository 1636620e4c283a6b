//! Words that are made by doubling, and names that are.
//!
//! The lists are sorted and hold the single word in lower case. They name what turns up in news copy as two words:
//! `tsetse` and `couscous` need no entry. Names of up to four letters need none either (`Zsa Zsa`, `Bao Bao`).

/// Places, people, bands, brands, titles. They stand doubled where both have a capital.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "abdullah", "ahmed", "baden", "bafana", "banyana", "bella", "boutros", "bunga", "chitty", "corrina", "danger",
    "django", "doctor", "duran", "everything", "gimme", "girls", "goonoo", "grong", "hassan", "honey", "hsing",
    "humbert", "hussein", "ibrahim", "knock", "kurri", "louie", "mahmoud", "major", "mirror", "mitta", "mohamed",
    "mohammed", "monday", "money", "mooney", "moshi", "mustafa", "neville", "rebel", "sirhan", "sister", "sugar",
    "thomas", "tilba", "wagga", "walla", "wangi", "xiang",
];

/// Things, cries and sounds. They stand doubled however they are cased.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "agar", "aye", "baa", "bam", "bang", "beep", "beri", "bla", "blah", "bling", "boda", "boo", "bunga", "bye", "cha",
    "chin", "choo", "chop", "chow", "cous", "dala", "dik", "doo", "dum", "frou", "ga", "gado", "go", "goody", "ha",
    "haha", "hear", "heh", "hey", "hip", "ho", "hubba", "huh", "hush", "ju", "knock", "la", "lomi", "mahi", "mau", "mm",
    "na", "nah", "nein", "night", "no", "nom", "oh", "oink", "okay", "oui", "peri", "piri", "pom", "poo", "pooh",
    "quack", "rah", "sapiens", "sera", "será", "si", "sing", "softly", "ta", "tom", "toot", "tro", "tsk", "tuk", "tum", "tut", "uh",
    "um", "vroom", "wah", "waka", "wee", "wiki", "win", "wink", "woof", "wow", "yada", "yadda", "yeah", "yep", "yes",
    "ylang", "yo", "yum",
];

/// Words that are doubled for emphasis. Copy edits one of the two out, or puts a comma between; people speak so.
#[rustfmt::skip]
const EMPHASES: &[&str] = &[
    "big", "deep", "far", "hard", "huge", "long", "many", "much", "never", "old", "real", "really", "so", "super",
    "tiny", "too", "truly", "very", "way",
];

/// Phrases that are said in pairs, and the beginnings of those that end as they begin: `from time to time to time`.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "again and", "and so forth", "and so on", "back and forth", "back to", "bit by", "boom bust", "clip clop",
    "coast to", "day after", "day by", "day to", "ding dong", "door to", "face to", "hand in", "head to",
    "hour after", "house to", "in and out", "in out", "inch by", "left right", "little by", "month after", "month by",
    "more and", "nee naw", "new york", "night after", "on and", "on and off", "one by", "over and", "round after",
    "round and", "side by", "start stop", "step by", "stop start", "tick tock", "time to", "up and down", "up down",
    "week after", "week by", "year after", "year by", "year on",
];

/// Whether `word`, folded, is a name when it is doubled.
pub fn is_doubled_name(word: &str) -> bool {
    NAMES.binary_search(&word).is_ok()
}

/// Whether `word`, folded, is a thing or a cry when it is doubled.
pub fn is_doubled_thing(word: &str) -> bool {
    THINGS.binary_search(&word).is_ok()
}

/// Whether `word`, folded, is doubled for emphasis.
pub fn is_emphasis(word: &str) -> bool {
    EMPHASES.binary_search(&word).is_ok()
}

/// Whether `phrase`, folded, one blank between its words, is said twice.
pub fn is_doubled_phrase(phrase: &str) -> bool {
    PHRASES.binary_search(&phrase).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        for list in [NAMES, THINGS, EMPHASES, PHRASES] {
            assert!(list.is_sorted(), "{}", list[0]);
        }
    }
}
