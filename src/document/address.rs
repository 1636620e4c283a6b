//! Web addresses, e-mail addresses, handles, hashtags: how far each goes. A full stop, a bracket or a quotation mark at
//! the end belongs to the sentence, not to the address.

use super::OBJECT;
use super::block_text::{ends_run, is_break, is_word_byte};

/// The longest host name that is looked for, in bytes: so that no text makes the search slow.
const LONGEST_HOST: usize = 253;

/// The longest name before the `@` of an e-mail address, in bytes, for the same reason.
const LONGEST_MAILBOX: usize = 64;

/// Top domains that end a web address even where nothing else says so. None is an English word.
const TOP_DOMAINS: &str = "\
    com org net edu gov mil int info biz io ai uk eu de fr ru ua cn jp au \
    ca nz ie ch es nl se pl br mx kr tr za il fi";

/// Top domains that are words too: they end an address only where a path follows.
const TOP_WORDS: &str =
    "us at be in is it me no so to tv ly co gg app dev news blog online site live tech one";

/// The end of the address that begins at `start` with a scheme; its colon stands at `colon`.
pub(super) fn with_scheme(text: &str, start: usize, colon: usize) -> Option<usize> {
    let scheme = &text[start..colon];
    if scheme.eq_ignore_ascii_case("mailto") {
        let at = colon + 1 + mailbox_len(&text[colon + 1..])?;
        return email(text, at);
    }
    let from = colon + 3;
    let has_slashes = text.as_bytes()[colon + 1..].starts_with(b"//");
    if !has_slashes || !scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let end = path_end(text, from);
    (end > from).then_some(end)
}

/// The end of the e-mail address or the web address without a scheme that begins at `start`.
pub(super) fn bare(text: &str, start: usize) -> Option<usize> {
    mailbox_len(&text[start..]).and_then(|len| email(text, start + len)).or_else(|| domain(text, start))
}

/// The end of the e-mail address whose `@` stands at `at`.
pub(super) fn email(text: &str, at: usize) -> Option<usize> {
    let from = at + 1;
    let host = host(&text[from..]);
    let top = host.rsplit_once('.')?.1;
    (top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(from + host.len())
}

/// The end of the handle whose `@` stands at `at`: `@copydesk`, `@desk@example.social`.
pub(super) fn handle(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let first = *bytes.get(at + 1)?;
    if !opens_address(text, at) || !(first.is_ascii_alphabetic() || first == b'_') {
        return None;
    }
    let is_part = |byte: u8| is_word_byte(byte) || byte == b'_';
    let mut end = at + 1;
    while let Some(&byte) = bytes.get(end) {
        let goes_on = byte == b'.' && bytes.get(end + 1).is_some_and(|next| next.is_ascii_lowercase());
        if !is_part(byte) && !goes_on {
            break;
        }
        end += 1;
    }
    if !ends_run(text, end) {
        return None;
    }
    let server = if bytes.get(end) == Some(&b'@') { email(text, end) } else { None };
    Some(server.unwrap_or(end))
}

/// The end of the hashtag whose `#` stands at `at`; `#1` is none.
pub(super) fn hashtag(text: &str, at: usize) -> Option<usize> {
    let tag: &str = &text[at + 1..];
    let len = tag.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(tag.len());
    let starts_with_figure = tag.starts_with(|c: char| c.is_ascii_digit());
    let letters = tag[..len].chars().filter(|c| c.is_alphabetic()).take(3).count();
    // Three letters after a figure are a word; two are the end of an ordinal: `#2nd`.
    let is_tag = if starts_with_figure { letters == 3 } else { letters > 0 };
    (is_tag && opens_address(text, at)).then_some(at + 1 + len)
}

/// The end of the web address without a scheme that begins at `start`.
fn domain(text: &str, start: usize) -> Option<usize> {
    let host = host(&text[start..]);
    let end = start + host.len();
    let (name, top) = host.rsplit_once('.')?;
    if name.is_empty() || host.contains("..") {
        return None;
    }
    let has_path = text[end..].starts_with('/')
        && text[end + 1..].starts_with(|c: char| c.is_ascii_alphanumeric() || "@#?_~".contains(c));
    let lists = |tops: &str| tops.split_ascii_whitespace().any(|listed| listed == top);
    let is_host =
        lists(TOP_DOMAINS) || has_path && lists(TOP_WORDS) || host.starts_with("www.") && name.contains('.');
    let has_more = has_path || text[end..].starts_with(['/', '?']);
    is_host.then(|| if has_more { path_end(text, end).max(end) } else { end })
}

/// The host name that `text` begins with, or nothing where a letter follows that no host name has.
fn host(text: &str) -> &str {
    let is_part = |byte: &u8| is_word_byte(*byte) || matches!(byte, b'.' | b'-');
    let len = text.bytes().take(LONGEST_HOST).take_while(is_part).count();
    if ends_run(text, len) { text[..len].trim_end_matches(['.', '-']) } else { "" }
}

/// The length of what stands before the `@`, if `text` begins with an e-mail address.
fn mailbox_len(text: &str) -> Option<usize> {
    let is_part = |byte: &u8| is_word_byte(*byte) || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let len = text.bytes().take(LONGEST_MAILBOX).take_while(is_part).count();
    (len > 0 && text.as_bytes().get(len) == Some(&b'@')).then_some(len)
}

/// The end of the address that runs from `from` on, without the marks that belong to the sentence.
fn path_end(text: &str, from: usize) -> usize {
    let is_outside = |c: char| c <= ' ' || "<>\"".contains(c) || c == OBJECT || is_break(c);
    let path = &text[from..];
    let path = &path[..path.find(is_outside).unwrap_or(path.len())];
    let mut unopened = [('(', ')'), ('[', ']')]
        .map(|(open, close)| (close, path.matches(close).count().saturating_sub(path.matches(open).count())));
    let mut kept = path;
    while let Some(last) = kept.chars().next_back() {
        let unopened = unopened.iter_mut().find(|(close, count)| *close == last && *count > 0);
        match unopened {
            Some((_, count)) => *count -= 1,
            None if ".,;:!?'*_~}|".contains(last) => {}
            None => break,
        }
        kept = &kept[..kept.len() - last.len_utf8()];
    }
    from + kept.len()
}

/// Whether what stands before `at` lets a handle or a hashtag begin there.
fn opens_address(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '@' | '#' | '&' | '/'))
}
