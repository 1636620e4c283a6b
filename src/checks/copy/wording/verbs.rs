//! Forms of verbs.

/// Forms that no rule of spelling gives, each with its verb; sorted.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("ate", "eat"), ("beaten", "beat"), ("been", "be"), ("bled", "bleed"), ("blew", "blow"), ("blown", "blow"),
    ("bought", "buy"), ("broke", "break"), ("broken", "break"), ("brought", "bring"), ("built", "build"),
    ("burnt", "burn"), ("came", "come"), ("caught", "catch"), ("crept", "creep"), ("drank", "drink"),
    ("driven", "drive"), ("drove", "drive"), ("drunk", "drink"), ("dug", "dig"), ("dying", "die"), ("eaten", "eat"),
    ("fallen", "fall"), ("fell", "fall"), ("flew", "fly"), ("flown", "fly"), ("fought", "fight"), ("gave", "give"),
    ("given", "give"), ("gone", "go"), ("got", "get"), ("gotten", "get"), ("grew", "grow"), ("grown", "grow"),
    ("held", "hold"), ("hung", "hang"), ("kept", "keep"), ("leapt", "leap"), ("left", "leave"), ("lied", "lie"),
    ("lost", "lose"), ("lying", "lie"), ("paid", "pay"), ("ran", "run"), ("rang", "ring"), ("ridden", "ride"),
    ("risen", "rise"), ("rode", "ride"), ("rose", "rise"), ("rung", "ring"), ("said", "say"), ("sang", "sing"),
    ("sank", "sink"), ("sat", "sit"), ("sent", "send"), ("shook", "shake"), ("shot", "shoot"), ("slept", "sleep"),
    ("slid", "slide"), ("sold", "sell"), ("sought", "seek"), ("spent", "spend"), ("spoke", "speak"), ("spun", "spin"),
    ("stood", "stand"), ("sung", "sing"), ("sunk", "sink"), ("swam", "swim"), ("swept", "sweep"), ("swore", "swear"),
    ("sworn", "swear"), ("taken", "take"), ("taught", "teach"), ("thought", "think"), ("threw", "throw"),
    ("thrown", "throw"), ("tied", "tie"), ("told", "tell"), ("took", "take"), ("tried", "try"), ("tying", "tie"),
    ("went", "go"), ("wept", "weep"), ("won", "win"), ("wore", "wear"), ("worn", "wear"), ("wrote", "write"),
];

/// The verbs that `word`, folded, can be a form of, and words that are no verbs: `logged` of `log`, `logg` and `logge`.
pub fn bases(word: &str) -> Vec<String> {
    if let Ok(at) = IRREGULAR.binary_search_by_key(&word, |(form, _)| form) {
        return vec![IRREGULAR[at].1.to_owned()];
    }
    let mut bases = vec![word.to_owned()];
    for ending in ["s", "es", "d", "ed", "ing", "ies", "ied"] {
        let Some(stem) = word.strip_suffix(ending) else { continue };
        match ending {
            "ies" | "ied" => bases.push(format!("{stem}y")),
            "ing" => bases.push(format!("{stem}e")),
            _ => {}
        }
        // `drop`, `dropped`
        let undoubled = stem.char_indices().next_back().map(|(at, last)| (&stem[..at], last));
        bases.extend(undoubled.filter(|(rest, last)| rest.ends_with(*last)).map(|(rest, _)| rest.to_owned()));
        bases.push(stem.to_owned());
    }
    bases
}

/// Whether `word` is the past tense or participle of a verb that no rule of spelling gives.
pub fn is_irregular_form(word: &str) -> bool {
    IRREGULAR.binary_search_by_key(&word, |(form, _)| form).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_are_sorted() {
        assert!(IRREGULAR.is_sorted());
    }

    #[test]
    fn a_verb_is_known_in_all_its_forms() {
        for (word, base) in [
            ("move", "move"),
            ("moves", "move"),
            ("moved", "move"),
            ("moving", "move"),
            ("logged", "log"),
            ("dropping", "drop"),
            ("carried", "carry"),
            ("carries", "carry"),
            ("passes", "pass"),
            ("took", "take"),
        ] {
            assert!(bases(word).iter().any(|found| found == base), "{word} is a form of {base}");
        }
        for (word, base) in [("mover", "move"), ("taken", "make"), ("in", "i"), ("", "go")] {
            assert!(bases(word).iter().all(|found| found != base), "{word} is no form of {base}");
        }
    }
}
