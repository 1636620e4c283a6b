//! Copy that is hardly copy: the program reads what it can, says what it cannot, and ends.

use crate::folder::{FAULTY, Folder, lines};

/// Checks the bytes as a plain story and as a Markdown one; gives the JSON lines of each.
fn checked(bytes: &[u8]) -> [Vec<serde_json::Value>; 2] {
    let folder = Folder::new(&[]);
    ["story.txt", "story.md"].map(|name| {
        folder.write(name, bytes);
        let output = folder.command(&["check", "--format", "jsonl", "--quiet", name]).assert();
        let status = output.get_output().status.code();
        assert!(matches!(status, Some(0 | 1)), "{name}: {status:?}");
        let values: Vec<_> = lines(&output).iter().map(|line| serde_json::from_str(line).unwrap()).collect();
        values.iter().for_each(|value| assert_lies_inside(value, bytes.len()));
        values
    })
}

fn assert_lies_inside(value: &serde_json::Value, size: usize) {
    let place = |key: &str| value[key].as_u64().unwrap() as usize;
    assert!(place("start") <= place("end") && place("end") <= size, "{value}");
}

fn rules(values: &[serde_json::Value]) -> Vec<&str> {
    values.iter().map(|value| value["rule"].as_str().unwrap()).collect()
}

#[test]
fn bytes_that_are_no_utf8_are_read_as_the_likely_encoding_and_the_places_are_exact() {
    for values in checked(b"The caf\xe9 on the the quay closed, its owner said.\n") {
        assert_eq!(rules(&values), ["copydesk/encoding", "copy/repeated-word"]);
        assert_eq!((&values[1]["start"], &values[1]["end"]), (&16.into(), &19.into()));
        assert_eq!(values[0]["text"], "é");
    }
}

#[test]
fn a_broken_byte_among_utf8_is_replaced_and_the_places_are_exact() {
    for values in
        checked("The café – “so” –\u{80} on the the quay closed.\n".replace('\u{80}', "\u{1}").as_bytes())
    {
        assert_eq!(rules(&values), ["copy/repeated-word"]);
    }
    let mut bytes = "The café – “so” – on ".as_bytes().to_vec();
    bytes.extend(b"\xff the the quay closed.\n");
    for values in checked(&bytes) {
        assert_eq!(rules(&values), ["copydesk/encoding", "copy/repeated-word"]);
        assert_eq!(values[0]["text"], "\u{fffd}");
        let start = values[1]["start"].as_u64().unwrap() as usize;
        assert_eq!(&bytes[start - 4..start + 3], b"the the");
    }
}

#[test]
fn a_file_with_nul_bytes_is_not_read_and_said_so() {
    for values in checked(b"The the mill\0\0closed.\n") {
        assert_eq!(rules(&values), ["copydesk/skipped"]);
        assert_eq!(values[0]["severity"], "suggestion");
    }
    // Late in a long file they are taken for slips.
    let late = [FAULTY.repeat(1000).as_bytes(), b"\0\0 The end.\n"].concat();
    let [plain, _] = checked(&late);
    assert!(rules(&plain).contains(&"copy/repeated-word"));
}

#[test]
fn line_ends_of_old_systems_are_line_ends() {
    for (end, line) in [("\n", 3), ("\r\n", 3), ("\r", 3)] {
        let copy = format!("Mill closes{end}{end}The mill on the the river closed in May.{end}");
        for values in checked(copy.as_bytes()) {
            assert_eq!(rules(&values), ["copy/repeated-word"], "{end:?}");
            assert_eq!(values[0]["line"], line, "{end:?}");
        }
    }
    checked(b"\r\r\r\n\r");
}

/// A size at which a program whose time grows with the square of it would not end.
const LONG: usize = 1 << 20;

#[test]
fn a_file_of_one_line_of_10_mb_is_read_like_any_other() {
    let line =
        format!("{} ", FAULTY.trim_end().replace("May", "May and June, the the clerk of the court said"));
    let folder = Folder::new(&[("story.txt", &line.repeat(10 * LONG / line.len()))]);
    folder.write("story.md", line.repeat(LONG / line.len()).as_bytes());
    let output = folder.check(&[]).code(1);
    let count = |name: &str| lines(&output).iter().filter(|line| line.starts_with(name)).count();
    assert_eq!(count("story.txt"), 2 * (10 * LONG / line.len()));
    assert_eq!(count("story.md"), 2 * (LONG / line.len()));
}

#[test]
fn copy_of_nothing_but_marks_ends() {
    let marks = ["\"", "'", "“", "‘", "’", "[", "(", "<", "\n", "\r\n", "\r", " ", "\t"];
    let folder = Folder::new(&[]);
    for (index, mark) in marks.iter().enumerate() {
        let copy = mark.repeat(LONG / mark.len());
        folder.write(&format!("{index}.txt"), copy.as_bytes());
        folder.write(&format!("{index}.md"), copy.as_bytes());
    }
    assert!(matches!(folder.check(&[]).get_output().status.code(), Some(0 | 1)));
}

#[test]
fn copy_of_one_thing_over_and_over_ends() {
    let things = [
        "]",
        ")",
        ">",
        "`",
        "*",
        "_",
        "#",
        "- ",
        "> ",
        "&",
        "\\",
        "![",
        "](",
        "<!--",
        "a\u{301}",
        "🧑‍🌾",
        "\u{feff}",
        "\u{200b}",
        ".",
        "A.",
        "1",
        "the ",
        "\"the ",
        "the\n\n",
        "[1] ",
        "- a\n",
        "Kiev Kyiv ",
        "“a” ‘b’ ",
        "References\n1. A\n",
        "Mr. ",
        "(CQ) ",
        "don't don’t ",
        "a, b and b, ",
        "| a ",
        "---\n",
        "<!-- copydesk: allow copy -->\n\n",
        "https://a.example ",
        "Smith Smyth ",
    ];
    let folder = Folder::new(&[]);
    for (index, thing) in things.iter().enumerate() {
        let copy = thing.repeat(LONG / 16 / thing.len());
        folder.write(&format!("{index}.txt"), copy.as_bytes());
        folder.write(&format!("{index}.md"), copy.as_bytes());
    }
    assert!(matches!(folder.check(&[]).get_output().status.code(), Some(0 | 1)));
}
