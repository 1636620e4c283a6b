//! Plain text: layouts, line ends, lists.

use copydesk::document::Document;
use copydesk::format::{Format, read};

fn outline(document: &Document) -> Vec<String> {
    let blocks = document.blocks().iter();
    blocks.map(|block| format!("{}: {}", block.zone.name(), document.text(block.span))).collect()
}

fn plain(text: &str) -> Vec<String> {
    outline(&read(Format::PlainText, text.as_bytes()))
}

const HEADLINE: &str = "Ferry company asks for a third mooring at Port Ansel";
const LEDE: &str = "The company that runs the ferries to Skerrow asked the harbour board on Tuesday for a third \
                    mooring, and promised to pay for the dredging of the channel that leads to it.";
const SECOND: &str = "Ines Lovatt, who chairs the board, said that it would decide in March. A mooring costs \
                      about as much as a bridge, she said, and is used for half the year.";
const THIRD: &str = "Two trawlers have lain at the quay since the winter and will have to be moved before any \
                     work can begin, according to the harbour master. Their owner has gone abroad.";

/// Breaks `text` into lines of at most `width` characters, as an editor does.
fn wrapped(text: &str, width: usize) -> String {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split(' ') {
        if !line.is_empty() && line.len() + 1 + word.len() > width {
            lines.push(std::mem::take(&mut line));
        }
        line += if line.is_empty() { "" } else { " " };
        line += word;
    }
    lines.push(line);
    lines.join("\n")
}

#[test]
fn a_layout_is_told_from_the_copy_whatever_ends_the_lines() {
    let story = [HEADLINE, LEDE, SECOND, THIRD];
    let wraps = |width: usize| story.map(|paragraph| wrapped(paragraph, width));
    let indented = wraps(60).map(|paragraph| format!("    {paragraph}"));
    let layouts = [
        ("one line a paragraph, blank lines", story.join("\n\n")),
        ("one line a paragraph, no blank lines", story.join("\n")),
        ("wrapped at 72", wraps(72).join("\n\n")),
        ("wrapped at 40", wraps(40).join("\n\n")),
        ("wrapped, many blank lines", wraps(66).join("\n\n \n\n")),
        ("wrapped, first lines set in", indented.join("\n")),
        ("blanks at the ends of lines", story.join("  \t\n\n") + "  "),
        ("a line end at the end", story.join("\n\n") + "\n"),
        ("blank lines at the start", "\n\n  \n".to_owned() + &story.join("\n\n")),
        ("every line set in", story.map(|line| format!("\t{line}")).join("\n\n")),
    ];
    let [first, rest @ ..] = story;
    let expected: Vec<String> =
        [format!("headline: {first}")].into_iter().chain(rest.map(|line| format!("body: {line}"))).collect();
    for (layout, text) in layouts {
        for (ends, end) in [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")] {
            for mark in ["", "\u{feff}"] {
                let text = mark.to_owned() + &text.replace('\n', end);
                assert_eq!(plain(&text), expected, "{layout}, {ends}, mark {mark:?}");
            }
        }
    }
}

#[test]
fn line_ends_may_be_mixed() {
    let text = format!("{HEADLINE}\r\n\n{LEDE}\r\r{SECOND}\n\r\n{THIRD}");
    assert_eq!(plain(&text).len(), 4);
}

#[test]
fn a_wrapped_line_is_one_blank_that_points_at_the_line_end_and_the_blanks_around_it() {
    let text =
        "The harbour board will meet on \t\r\n   the quay in March to hear the owner of\r\nthe trawlers.";
    let document = read(Format::PlainText, text.as_bytes());
    let prose = document.prose().as_str();
    assert_eq!(prose, "The harbour board will meet on the quay in March to hear the owner of the trawlers.");
    let blank = document.blocks()[0].span.start() + prose.find(" the quay").expect("it is there");
    let span = copydesk::text::Span::new(blank, blank + 1);
    assert_eq!(&text[document.to_source(span).range()], " \t\r\n   ");
    assert_eq!(document.to_source_exact(span), None);
}

#[test]
fn lines_that_were_broken_on_purpose_stay_apart() {
    let long = wrapped(LEDE, 64);
    let cases = [
        ("an address", "Harbour Office\n14 Quay Street\nPort Ansel", 3),
        ("verse", "The tide is out,\nthe boats are in,\nand nobody sings", 3),
        ("a table", "Skerrow\t12\nPort Ansel\t9\nthe isles\t4", 3),
        ("columns", "Skerrow        12\nthe isles       4", 2),
    ];
    for (what, lines, count) in cases {
        let text = format!("{long}\n\n{lines}\n\n{}", wrapped(SECOND, 64));
        let found = plain(&text);
        assert_eq!(found.len(), count + 2, "{what}: {found:#?}");
    }
    let poem = format!("{LEDE}\n\nthe tide is out,\nthe boats are in,\nand nobody sings\n\n{SECOND}");
    assert_eq!(plain(&poem).len(), 5, "in copy that is not wrapped");
}

#[test]
fn a_sign_marks_a_list_where_the_copy_says_that_it_is_one() {
    let cases: [(&str, &[&str]); 18] = [
        ("- Ale\n- Bread", &["list-item: Ale", "list-item: Bread"]),
        ("* Ale\n\n* Bread", &["list-item: Ale", "list-item: Bread"]),
        ("• Ale", &["list-item: Ale"]),
        ("•Ale\n•Bread", &["list-item: Ale", "list-item: Bread"]),
        ("1. Ale\n2. Bread", &["list-item: Ale", "list-item: Bread"]),
        ("1) Ale\n2) Bread", &["list-item: Ale", "list-item: Bread"]),
        ("(1) Ale\n(2) Bread", &["list-item: Ale", "list-item: Bread"]),
        ("a) Ale\nb) Bread", &["list-item: Ale", "list-item: Bread"]),
        ("3. Ale\n2. Bread\n1. Cheese", &["list-item: Ale", "list-item: Bread", "list-item: Cheese"]),
        ("On sale:\n- Ale", &["body: On sale:", "list-item: Ale"]),
        ("On sale:\n\nAle, 12\nBread, 9", &["body: On sale:", "list-item: Ale, 12", "list-item: Bread, 9"]),
        ("On sale:\nAle, 12\nBread, 9", &["body: On sale:", "list-item: Ale, 12", "list-item: Bread, 9"]),
        ("- a lone hyphen", &["body: - a lone hyphen"]),
        ("1. a lone figure", &["body: 1. a lone figure"]),
        (
            "1980. That was the year.\n1981. That was too.",
            &["body: 1980. That was the year.", "body: 1981. That was too."],
        ),
        (
            "– Who is there?\n– A friend.\n– Which one?",
            &["body: – Who is there?", "body: – A friend.", "body: – Which one?"],
        ),
        ("– Ale\n– Bread\n– Cheese", &["list-item: Ale", "list-item: Bread", "list-item: Cheese"]),
        ("A. Ale\nB. Bread", &["body: A. Ale", "body: B. Bread"]),
    ];
    for (text, expected) in cases {
        assert_eq!(plain(text), expected, "{text:?}");
    }
}

#[test]
fn items_may_be_wrapped() {
    let text = format!(
        "{}\n\n- a third mooring at the end of the quay, which the company\n  would pay for itself\n\
         - dredging of the channel in every second year, for as long as the\n  mooring is used\n\n{}",
        wrapped(LEDE, 66),
        wrapped(SECOND, 66)
    );
    let expected = [
        format!("body: {LEDE}"),
        "list-item: a third mooring at the end of the quay, which the company would pay for itself"
            .to_owned(),
        "list-item: dredging of the channel in every second year, for as long as the mooring is used"
            .to_owned(),
        format!("body: {SECOND}"),
    ];
    assert_eq!(plain(&text), expected);
}

#[test]
fn what_holds_no_word_gives_no_block() {
    for text in ["", "\n", " \t\r\n\u{a0}", "\u{feff}", "\u{feff}\n\n"] {
        let document = read(Format::PlainText, text.as_bytes());
        assert_eq!((document.blocks().len(), document.prose().as_str()), (0, ""), "{text:?}");
    }
}
