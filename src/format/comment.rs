//! Exceptions written in comments: `<!-- copydesk: allow pack/slug -- the reason -->`.

use std::ops::Range;

/// What a comment asks for.
pub(super) struct Comment {
    /// Where it stands, its brackets included.
    pub at: Range<usize>,
    /// How far it reaches, or what was written in the place of that.
    pub reach: Reach,
    /// The rules that it names, as written.
    pub rules: Vec<String>,
}

/// How far a comment reaches.
pub(super) enum Reach {
    /// The block that it stands in or before.
    Block,
    /// The file.
    File,
    /// Something else was asked for than `allow` and `allow-file`.
    Unknown(String),
}

/// The comments for copydesk in the HTML at `html` of `text`.
pub(super) fn comments(text: &str, html: Range<usize>) -> Vec<Comment> {
    let mut found = Vec::new();
    let mut at = html.start;
    while let Some(opening) = text[at..html.end].find("<!--") {
        let start = at + opening;
        let inner = start + "<!--".len();
        let Some(length) = text[inner..html.end].find("-->") else { break };
        at = inner + length + "-->".len();
        let asked = text[inner..inner + length].trim().strip_prefix("copydesk:");
        found.extend(asked.map(|asked| comment(asked, start..at)));
    }
    found
}

fn comment(asked: &str, at: Range<usize>) -> Comment {
    let asked = asked.trim();
    let (verb, rest) = asked.split_once(char::is_whitespace).unwrap_or((asked, ""));
    let reach = match verb {
        "allow" => Reach::Block,
        "allow-file" => Reach::File,
        other => Reach::Unknown(other.to_owned()),
    };
    Comment { at, reach, rules: rules(rest) }
}

/// The ids, separated by blanks or commas, up to the reason: after a colon, or after two hyphens that stand alone.
fn rules(rest: &str) -> Vec<String> {
    let named = rest.split(':').next().unwrap_or(rest);
    let words = named.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    words.take_while(|word| !matches!(*word, "--" | "—" | "–")).map(str::to_owned).collect()
}
