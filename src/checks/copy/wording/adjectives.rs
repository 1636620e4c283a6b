//! Which words can only be adjectives, and which are adjectives and nouns both.
//!
//! Most adjectives show it by their ending; the lists hold those that do not, and the words that only seem to. They were
//! drawn from the tags of the MASC corpus, and then read and mended by hand. All are sorted.

/// Adjectives that no ending betrays.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "abrupt", "absent", "absolute", "abstract", "absurd", "abundant", "accurate", "acute", "adequate", "adjacent",
    "advanced", "adverse", "affluent", "airborne", "aloof", "ample", "ancient", "angry", "apparent", "appropriate",
    "approximate", "apt", "arbitrary", "arid", "armed", "arrogant", "astute", "austere", "autoimmune", "awesome",
    "awkward", "bad", "balanced", "bald", "bare", "big", "bitter", "bizarre", "blank", "bleak", "blind", "blonde",
    "bloody", "bold", "brave", "brief", "bright", "brilliant", "brisk", "brittle", "broad", "brown", "bulky", "burly",
    "busy", "calm", "candid", "cheap", "chilly", "civil", "clean", "clear", "clever", "close", "cloudy", "coarse",
    "coherent", "cold", "common", "competent", "complex", "complicated", "concrete", "confident", "consistent",
    "constant", "contemporary", "convenient", "cool", "correct", "corrupt", "costly", "cosy", "covert", "crazy",
    "creamy", "crimson", "crisp", "crude", "cruel", "cumbersome", "current", "curt", "customary", "cute", "daily",
    "damp", "dark", "daytime", "dead", "deadly", "dear", "decent", "dedicated", "deep", "definite", "deliberate",
    "delicate", "dense", "dependent", "desperate", "detailed", "determined", "devoid", "different", "difficult",
    "dim", "dire", "direct", "dirty", "disabled", "discreet", "dishonest", "disparate", "distant", "distinct",
    "distinguished", "distraught", "diverse", "divine", "dominant", "downward", "dreary", "drunken", "dry", "dull",
    "dumb", "dusty", "eager", "early", "earnest", "east", "eastern", "easy", "efficient", "elderly", "elected",
    "elegant", "elementary", "eloquent", "eminent", "empty", "entire", "everyday", "evident", "evolutionary", "exact",
    "excellent", "experienced", "explicit", "extinct", "extra", "extracurricular", "extraordinary", "extravagant",
    "faint", "fair", "fake", "false", "familiar", "fancy", "fast", "fat", "favorite", "feminine", "fertile", "fickle",
    "fierce", "fine", "finite", "firm", "fit", "flat", "fluent", "fluid", "foggy", "fond", "foolish", "foreign",
    "former", "forthright", "fortunate", "foul", "fragile", "frail", "frank", "fraudulent", "free", "frequent",
    "fresh", "friendly", "frosty", "full", "funny", "futile", "gallant", "gaunt", "gentle", "genuine", "ghastly",
    "gloomy", "golden", "good", "grand", "grave", "gray", "great", "greedy", "grey", "grim", "gross", "growing",
    "guilty", "hairy", "handsome", "handy", "happy", "hard", "harsh", "hasty", "hazy", "healthy", "hearty", "heavy",
    "high", "hoarse", "hollow", "holy", "honest", "honorary", "hostile", "hot", "huge", "human", "humanitarian",
    "humble", "humid", "hungry", "icy", "idle", "ill", "immature", "immediate", "immense", "imminent", "immune",
    "impatient", "imperfect", "implicit", "important", "imprecise", "inaccurate", "inadequate", "inappropriate",
    "incompetent", "incomplete", "inconsistent", "inconvenient", "incorrect", "independent", "indifferent", "inept",
    "inert", "inferior", "inherent", "injured", "inner", "innocent", "insane", "insistent", "instant", "intact",
    "intelligent", "intense", "interim", "intimate", "intricate", "irrelevant", "joint", "jolly", "juicy", "keen",
    "kind", "lame", "large", "lasting", "late", "lax", "lazy", "leading", "lean", "legendary", "legitimate",
    "lengthy", "lenient", "lifelong", "likely", "limited", "linear", "literary", "little", "lively", "lofty",
    "lonely", "long", "loose", "loud", "lovely", "low", "lucid", "lucky", "lush", "mad", "magnificent", "major",
    "mandatory", "married", "masculine", "mature", "meagre", "mean", "meek", "merry", "messy", "metropolitan",
    "mighty", "mild", "misty", "mixed", "moderate", "modern", "modest", "moist", "molecular", "monetary", "monthly",
    "moody", "muddy", "multiple", "mute", "narrow", "nationwide", "nearby", "neat", "necessary", "new", "nice",
    "nimble", "noble", "noisy", "northern", "nuclear", "numb", "obedient", "obese", "oblique", "obscure", "obsolete",
    "odd", "old", "ongoing", "opaque", "opposite", "orderly", "ordinary", "outer", "outright", "outstanding",
    "overall", "overdue", "pale", "particular", "passionate", "patient", "peculiar", "perfect", "permanent",
    "persistent", "petty", "pink", "placid", "plain", "pleasant", "plump", "plush", "polite", "poor", "popular",
    "potent", "precise", "pregnant", "preliminary", "premature", "pressing", "pretty", "prevalent", "pristine",
    "private", "profound", "prolonged", "prominent", "promising", "prompt", "proper", "proud", "prudent", "pulmonary",
    "pure", "purple", "pursuant", "quaint", "qualified", "quarterly", "quick", "quiet", "rainy", "rampant", "random",
    "rapid", "rare", "raw", "ready", "recent", "recurrent", "regulatory", "relevant", "remote", "renewed", "repeated",
    "resilient", "resistant", "resolute", "respiratory", "reticent", "retired", "rich", "rigid", "ripe", "risky",
    "robust", "rocky", "rosy", "rotten", "rough", "rowdy", "rude", "rusty", "sacred", "sad", "safe", "sandy", "sane",
    "satisfactory", "savage", "scarce", "scary", "scruffy", "secondary", "selfish", "separate", "serene", "severe",
    "shabby", "shady", "shallow", "sharp", "sheer", "shiny", "shocking", "short", "shrewd", "shy", "sick",
    "significant", "silent", "silly", "similar", "simple", "sincere", "single", "skilled", "skinny", "slack", "sleek",
    "sleepy", "slender", "slight", "slim", "sloppy", "slow", "sly", "small", "smart", "smooth", "smug", "snowy",
    "sober", "soft", "sole", "solemn", "solid", "somber", "sombre", "sore", "sound", "sour", "southern", "sparse",
    "spectacular", "speedy", "spicy", "splendid", "staid", "stale", "stark", "stately", "statutory", "steady",
    "steep", "sterile", "stern", "sticky", "stiff", "stormy", "stout", "straight", "straightforward", "strange",
    "strict", "striking", "strong", "stubborn", "stunning", "stupid", "sturdy", "stylish", "sublime", "subsequent",
    "subtle", "suburban", "sudden", "sufficient", "sullen", "sunny", "superb", "supple", "sure", "surprising",
    "sustained", "sweaty", "sweet", "swift", "tacit", "tall", "tame", "tart", "tasty", "temporary", "tender", "tense",
    "tepid", "terse", "tertiary", "thick", "thin", "thirsty", "thorough", "thrifty", "tidy", "tight", "timid", "tiny",
    "tired", "tough", "tranquil", "transparent", "trendy", "triple", "true", "turbid", "turbulent", "ugly",
    "ultimate", "uncertain", "unclear", "underground", "underwater", "uneasy", "uneven", "unfair", "unfit",
    "unfortunate", "unhappy", "unhealthy", "unimportant", "unique", "united", "unjust", "unkind", "unknown",
    "unlikely", "unnecessary", "unpleasant", "unprecedented", "unsafe", "untrue", "unwise", "upright", "upscale",
    "upset", "urban", "urgent", "utmost", "vacant", "vague", "vain", "valid", "vast", "verbose", "vibrant",
    "vigilant", "violent", "vivid", "volatile", "voluntary", "vulgar", "warm", "wary", "watery", "weak", "wealthy",
    "weary", "weekly", "weird", "western", "wet", "whole", "wholesome", "wicked", "wide", "widespread", "wild",
    "windy", "wintry", "wise", "witty", "wobbly", "wooden", "worn", "worth", "worthwhile", "worthy", "wounded",
    "wrong", "wry", "yellow", "young",
];

/// Words that are as often a noun.
#[rustfmt::skip]
const EITHER: &[&str] = &[
    "academic", "adult", "alternative", "average", "black", "blue", "capital", "catholic", "chemical", "chief",
    "civilian", "classic", "classical", "collective", "comic", "commercial", "conservative", "cooperative",
    "criminal", "derivative", "elite", "executive", "expert", "female", "fossil", "front", "future", "general",
    "giant", "gold", "green", "household", "ideal", "individual", "intellectual", "junior", "key", "liberal", "light",
    "liquid", "local", "magic", "male", "marine", "military", "minor", "mobile", "moral", "mortal", "musical",
    "native", "objective", "offensive", "official", "open", "orange", "original", "parallel", "past", "plastic",
    "potential", "primary", "professional", "progressive", "public", "radical", "red", "regular", "relative",
    "representative", "retail", "right", "rival", "routine", "royal", "secret", "senior", "silver", "special",
    "square", "standard", "subject", "superior", "terrorist", "token", "top", "total", "variable", "veteran",
    "virgin", "white", "wholesale",
];

/// Nouns and verbs that end like an adjective.
#[rustfmt::skip]
const SEEMING: &[&str] = &[
    "adjective", "animal", "appeal", "approval", "archive", "arithmetic", "arrival", "aspic", "attic", "betrayal",
    "bible", "burial", "cable", "cannibal", "carnival", "cathedral", "cereal", "clinic", "coal", "constable", "coral",
    "corporal", "critic", "crucible", "crystal", "deal", "denial", "detective", "dial", "directive", "dismissal",
    "disposal", "drive", "editorial", "epic", "epidemic", "fabric", "festival", "five", "garlic", "goal", "handful",
    "heal", "hive", "hospital", "incentive", "initiative", "interval", "journal", "locomotive", "logic", "lyric",
    "manual", "material", "meal", "mechanic", "medal", "memorial", "metal", "mineral", "missal", "missive", "mosaic",
    "motive", "mouthful", "mural", "music", "narrative", "offal", "olive", "pandemic", "panic", "parable", "pedal",
    "perspective", "petal", "picnic", "portal", "proposal", "referral", "refusal", "rehearsal", "removal", "renewal",
    "rental", "republic", "retrieval", "reversal", "revival", "rhetoric", "ritual", "sabbatical", "sandal", "scandal",
    "seal", "serial", "signal", "spiral", "spoonful", "statistic", "survival", "syllable", "table", "terminal",
    "testimonial", "timetable", "tonic", "topic", "traffic", "trial", "tribunal", "tunic", "tutorial", "upheaval",
    "vandal", "vegetable", "vial", "withdrawal",
];

const ENDINGS: &[&str] = &["able", "al", "ful", "ible", "ic", "ive", "less", "ous"];

/// What a word before a noun is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// An adjective, and hardly ever a noun: `comprehensive`, `fair`.
    Adjective,
    /// An adjective or a noun: `military`, `public`.
    Either,
    /// Not an adjective: `science`.
    Other,
}

/// The class of `word`, folded.
pub fn class(word: &str) -> Class {
    if EITHER.binary_search(&word).is_ok() {
        Class::Either
    } else if PLAIN.binary_search(&word).is_ok()
        || ENDINGS.iter().any(|ending| word.ends_with(ending)) && SEEMING.binary_search(&word).is_err()
    {
        Class::Adjective
    } else {
        Class::Other
    }
}

/// Whether `word`, folded, is the comparative of an adjective: `longer`, `riskier`, `worse`.
pub fn is_comparative(word: &str) -> bool {
    let is_adjective = |stem: &str| PLAIN.binary_search(&stem).is_ok() || EITHER.binary_search(&stem).is_ok();
    let Some(stem) = word.strip_suffix("er") else { return word == "worse" };
    let doubled = stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
    is_adjective(stem)
        || is_adjective(&word[..word.len() - 1])
        || doubled && is_adjective(&stem[..stem.len() - 1])
        || stem.strip_suffix('i').is_some_and(|stem| is_adjective(&format!("{stem}y")))
        || matches!(
            word,
            "better" | "closer" | "farther" | "further" | "nearer" | "sooner" | "later" | "lower" | "upper"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        for list in [PLAIN, EITHER, SEEMING, ENDINGS] {
            assert!(list.is_sorted(), "{}", list[0]);
        }
    }

    #[test]
    fn a_comparative_is_told_from_a_noun_in_er() {
        for word in ["longer", "bigger", "safer", "riskier", "worse", "better"] {
            assert!(is_comparative(word), "{word}");
        }
        for word in ["water", "member", "carrier", "soldier", "er", "éer"] {
            assert!(!is_comparative(word), "{word}");
        }
    }
}
