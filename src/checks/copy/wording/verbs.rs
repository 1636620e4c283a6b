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

/// Whether `word` is a form of the verb `base`: `taking`, `took` of `take`.
pub fn is_form_of(word: &str, base: &str) -> bool {
    if let Ok(at) = IRREGULAR.binary_search_by_key(&word, |(form, _)| form) {
        return IRREGULAR[at].1 == base;
    }
    let Some(shared) = base.get(..base.len() - 1) else { return false };
    let last = &base[shared.len()..];
    match word.strip_prefix(base) {
        Some("" | "s" | "es" | "d" | "ed" | "ing") => true,
        // `log`, `logged`; `drop`, `dropping`
        Some(ending) => matches!(ending.strip_prefix(last), Some("ed" | "ing")),
        // `take`, `taking`; `carry`, `carried`
        None => match word.strip_prefix(shared) {
            Some("ing") => last == "e",
            Some("ies" | "ied") => last == "y",
            _ => false,
        },
    }
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
            ("carried", "carry"),
            ("carries", "carry"),
            ("passes", "pass"),
            ("took", "take"),
        ] {
            assert!(is_form_of(word, base), "{word} is a form of {base}");
        }
        for (word, base) in [("mover", "move"), ("taken", "make"), ("in", "i"), ("", "go")] {
            assert!(!is_form_of(word, base), "{word} is no form of {base}");
        }
    }
}
