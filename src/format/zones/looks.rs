//! How a line looks: long or short, a sentence or none, a name or none.

/// The words of `text`, not counted beyond `most`: a line may be 10 MB long.
pub(super) fn words(text: &str, most: usize) -> usize {
    text.split_whitespace().take(most).count()
}

/// Whether `text` has at most `most` words.
pub(super) fn is_short(text: &str, most: usize) -> bool {
    words(text, most + 1) <= most
}

/// Whether it ends as a sentence does: with a full stop or the like, closing quotation marks and brackets aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '*']);
    bare.ends_with(['.', '!', '?', '…']) && !ends_in_abbreviation(bare)
}

/// `in the U.S.`: the stop belongs to the word.
fn ends_in_abbreviation(text: &str) -> bool {
    let word = text.rsplit(' ').next().unwrap_or(text);
    let letters = word.chars().filter(|c| c.is_uppercase()).count();
    letters >= 2 && word.chars().filter(|c| *c == '.').count() == letters
}

/// Whether it reads like a paragraph: a sentence of some length, or several.
pub(super) fn is_paragraph(text: &str) -> bool {
    (ends_sentence(text) || text.ends_with(':')) && !is_short(text, 11)
}

/// How many sentences it seems to have, not counted beyond `most`.
pub(super) fn sentences(text: &str, most: usize) -> usize {
    let mut words = text.split_whitespace().peekable();
    let mut count = 0;
    while let Some(word) = words.next() {
        let opens = words.peek().is_none_or(|next| next.starts_with(|c: char| !c.is_lowercase()));
        count += usize::from(opens && ends_sentence(word));
        if count == most {
            break;
        }
    }
    count
}

/// Whether `word` begins with a capital: `Jane`, `O’Brien`, `al-Assad` not.
pub(super) fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether `word` could be part of a person's name, a comma after it aside: `Jane`, `J.K.`, `O’Brien`, `Lloyd-Jones`.
pub(super) fn is_name_word(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    is_capitalised(word) && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
}

/// Whether `word` joins the parts of a name: `Ludwig van Beethoven`.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "de"
            | "der"
            | "den"
            | "di"
            | "da"
            | "del"
            | "della"
            | "du"
            | "la"
            | "le"
            | "al"
            | "bin"
            | "ibn"
            | "el"
            | "ter"
            | "ten"
            | "dos"
            | "y"
    )
}

/// The words that a name at the start of `words` takes up: two to four, particles aside. Nothing if there is no name.
pub(super) fn name(words: &[&str]) -> Option<usize> {
    let (mut end, mut parts) = (0, 0);
    for (index, word) in words.iter().enumerate() {
        if is_name_word(word) && parts < 4 {
            parts += 1;
            end = index + 1;
        } else if parts == 0 || !is_particle(word) {
            break;
        }
        if word.ends_with(',') {
            break;
        }
    }
    (parts >= 2).then_some(end)
}

/// Whether `text` begins with `opening`, in whatever case that ASCII `opening` is written.
pub(super) fn opens_with(text: &str, opening: &str) -> bool {
    text.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening))
}
