//! The words that settle where a word or a sentence ends: abbreviations, elisions, words that open a sentence.

/// What an abbreviation stands with, and so whether its full stop can also end a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Abbreviation {
    /// Before a name: `Mr.`
    Title,
    /// A month or a weekday that is no other word: `Jan.`, `Tues.`
    Calendar,
    /// A month or a weekday that is also a word: `Mar.`, `Sun.`
    CalendarOrWord,
    /// Only before a figure, and a word elsewhere: `No.`
    BeforeFigure,
    /// Only after a figure, and a word elsewhere: `ft.`
    AfterFigure,
    /// A state or a province that is also a word: `Mass.`
    PlaceOrWord,
    /// Inside a sentence: `vs.`
    Inner,
    /// The time of day: `a.m.`
    Hour,
    /// At the end of a list, and often of a sentence: `etc.`
    Final,
    /// Anywhere: `Inc.`, `Calif.`, `U.S.`, an initial
    Anywhere,
}

/// What `word`, without its full stop, is short for, in capitals (`ST. LOUIS`) or not.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.len() > LONGEST {
        return None;
    }
    let is_all_capitals = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_all_capitals {
        return abbreviation_as_written(word);
    }
    let mut letters = [0; LONGEST];
    let letters = &mut letters[..word.len()];
    letters.copy_from_slice(word.as_bytes());
    letters[1..].make_ascii_lowercase();
    std::str::from_utf8(letters).ok().and_then(abbreviation_as_written)
}

/// The length of the longest abbreviation, in bytes.
const LONGEST: usize = 6;

fn abbreviation_as_written(word: &str) -> Option<Abbreviation> {
    Some(match word {
        "Mr" | "Mrs" | "Ms" | "Mx" | "Messrs" | "Mme" | "Mmes" | "Mlle" | "Msgr" | "Dr" | "Drs" | "Prof"
        | "Profs" | "Gov" | "Govs" | "Sen" | "Sens" | "Rep" | "Reps" | "Pres" | "Gen" | "Gens" | "Lt"
        | "Lieut" | "Col" | "Cols" | "Maj" | "Capt" | "Cmdr" | "Comdr" | "Sgt" | "Cpl" | "Pvt" | "Pfc"
        | "Adm" | "Brig" | "Rev" | "Revs" | "Fr" | "Hon" | "Supt" | "Det" | "Insp" | "Amb" | "Atty"
        | "Asst" | "Ald" | "Dep" | "Sec" => Abbreviation::Title,
        "Jan" | "Feb" | "Apr" | "Aug" | "Sept" | "Sep" | "Oct" | "Nov" | "Dec" | "Tue" | "Tues" | "Thu"
        | "Thur" | "Thurs" | "Fri" => Abbreviation::Calendar,
        "Mar" | "Jun" | "Jul" | "Mon" | "Wed" | "Sat" | "Sun" => Abbreviation::CalendarOrWord,
        "No" | "Nos" | "no" | "nos" | "p" | "pp" | "Vol" | "vol" | "Fig" | "fig" | "Figs" | "figs"
        | "Art" | "art" | "Ch" | "ch" | "para" | "paras" | "c" | "ca" | "Tel" | "tel" | "ext" | "Ext" => {
            Abbreviation::BeforeFigure
        }
        "ft" | "lb" | "lbs" | "oz" | "sq" | "hr" | "hrs" | "yd" | "yds" | "gal" => Abbreviation::AfterFigure,
        "Mass" | "Miss" | "Ill" | "Wash" | "Ore" | "Pa" | "La" | "Del" | "Ind" | "Ark" | "Mo" | "Me"
        | "Md" | "Va" | "Cal" | "Conn" | "Man" | "Ont" => Abbreviation::PlaceOrWord,
        "vs" | "v" | "approx" | "viz" | "cf" => Abbreviation::Inner,
        "etc" => Abbreviation::Final,
        "Inc" | "Corp" | "Co" | "Cos" | "Ltd" | "Bros" | "Assn" | "Assoc" | "Dept" | "Univ" | "Intl"
        | "Jr" | "Sr" | "Esq" | "St" | "Ste" | "Sts" | "Ave" | "Blvd" | "Rd" | "Mt" | "Ft" | "Hwy"
        | "Pkwy" | "Ala" | "Ariz" | "Calif" | "Colo" | "Fla" | "Ga" | "Kan" | "Ky" | "Mich" | "Minn"
        | "Mont" | "Neb" | "Nev" | "Okla" | "Tenn" | "Tex" | "Vt" | "Wis" | "Wyo" | "Que" | "Alta"
        | "Sask" | "dept" | "govt" | "est" | "al" => Abbreviation::Anywhere,
        _ => return None,
    })
}

/// Whether `word` ends an abbreviation that begins with a letter and a full stop: `W.Va.`, `B.Sc.`
pub(super) fn ends_degree(word: &str) -> bool {
    matches!(word, "Va" | "Sc" | "Phil" | "Ed" | "Litt" | "Eng" | "Tech")
}

/// Whether a single letter after `word` is its number, not an initial: `Plan B`, `World War I`.
pub(super) fn takes_letter(word: &str) -> bool {
    lists(
        "Plan plan Vitamin vitamin Vitamins vitamins Hepatitis hepatitis Influenza influenza Group group Type type \
         Class class Grade grade Category category Section section Schedule schedule Exhibit exhibit Appendix \
         appendix Block Terminal Team Series Serie Channel Title War Act Part Phase Model Point Tier",
        word,
    )
}

/// Whether `word`, in lower case, is what is left of a word after an apostrophe: `'em`, `'tis`.
pub(super) fn is_elided(word: &str) -> bool {
    lists("em tis twas twere twill twould til cos cuz coz neath nuff", word)
}

/// The same of words that stand in quotation marks as often: only a curly apostrophe tells.
pub(super) fn is_elided_after_curly(word: &str) -> bool {
    lists("till cause bout round burbs hood ere gainst tween sup", word)
}

/// Whether `word`, capitalised as in the copy, opens sentences and is hardly ever the beginning of a name.
pub(super) fn opens_sentence(word: &str) -> bool {
    lists(
        "The A An This That These Those There He She It They We You I His Her Its Their Our My Your \
         It's It’s He's He’s She's She’s That's That’s There's There’s I'm I’m I've I’ve They're They’re We're We’re \
         And But Or So Yet Nor If When While As After Before Since Although Though Because Unless Until Whether \
         In On At By For From With Without To Of Under Over During Despite Among Amid According About Between \
         Through Around What Who Why How Where Which Not No Some Many Most Several All Both Each Every Other Others \
         Another Few More Only Even However Meanwhile Moreover Still Also Then Now Here Once Earlier Later Instead \
         Asked Nearly Almost Today Perhaps",
        word,
    )
}

/// Whether `word` says that somebody spoke, as after a quoted question.
pub(super) fn is_speech_verb(word: &str) -> bool {
    lists(
        "said says asked asks told wrote writes added adds replied replies shouted yelled cried screamed exclaimed \
         answered responded wondered joked quipped recalled continued tweeted posted demanded declared chanted laughed",
        word,
    )
}

/// Whether `word` names a day or a month, or a zone of time: what follows `a.m.` inside a sentence.
pub(super) fn follows_hour(word: &str) -> bool {
    lists(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August \
         September October November December Eastern Central Mountain Pacific Atlantic Greenwich Universal British",
        word,
    ) || (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether `word` is written with an exclamation mark of its own: `Yahoo! Inc.`
pub(super) fn is_exclaimed_name(word: &str) -> bool {
    lists("Yahoo Jeopardy Panic Wham Oklahoma", word)
}

fn lists(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|listed| listed == word)
}
