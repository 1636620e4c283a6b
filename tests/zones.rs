//! What the pieces of a story are, told by their looks.

use copydesk::format::{Format, read};

/// The zones of `text`, one a block, and the text of those that are not body copy.
fn zones(format: Format, text: &str) -> Vec<String> {
    let document = read(format, text.as_bytes());
    let blocks = document.blocks().iter();
    blocks
        .map(|block| match block.zone.name() {
            "body" => "body".to_owned(),
            name => format!("{name}: {}", document.text(block.span)),
        })
        .collect()
}

const LEDE: &str =
    "The company that runs the ferries asked the harbour board on Tuesday for a third mooring.";
const MORE: &str = "Ines Lovatt, who chairs the board, said that it would decide in March, after the survey.";
const LAST: &str = "Two trawlers have lain at the quay since the winter and will have to be moved first.";
const HEADLINE: &str = "Ferry company asks for a third mooring";

/// The zone of `line` between the headline and the copy, in Markdown and in plain text.
fn below_headline(line: &str) -> String {
    let plain = zones(Format::PlainText, &format!("{HEADLINE}\n\n{line}\n\n{LEDE}\n\n{MORE}"));
    let marked = zones(Format::Markdown, &format!("# {HEADLINE}\n\n{line}\n\n{LEDE}\n\n{MORE}"));
    assert_eq!(plain, marked, "{line}");
    assert_eq!(
        (plain.len(), plain[0].starts_with("headline: "), plain[2].as_str()),
        (4, true, "body"),
        "{line}"
    );
    plain[1].split(':').next().unwrap_or_default().to_owned()
}

#[test]
fn a_headline_is_a_short_line_with_longer_copy_after_it() {
    let cases = [
        (HEADLINE, true),
        ("Who needs a third mooring?", true),
        ("‘We need it’: ferry company asks for a mooring", true),
        ("Ferry company sails for the U.S.", true),
        ("GOTCHA", true),
        ("The company asked for a mooring.", false),
        ("The company asked for three things:", false),
        ("PORT ANSEL — The company asked for a mooring", false),
        (LEDE, false),
    ];
    for (line, is_headline) in cases {
        let found = zones(Format::PlainText, &format!("{line}\n\n{LEDE}\n\n{MORE}"));
        assert_eq!(found[0].starts_with("headline"), is_headline, "{line}: {found:?}");
    }
    assert_eq!(zones(Format::PlainText, HEADLINE), ["body"], "a line alone is no headline");
    let listed = zones(Format::PlainText, &format!("{HEADLINE}\nA pier\nA mooring"));
    assert_eq!(listed, ["body", "body", "body"], "nothing follows that reads like copy");
}

#[test]
fn what_stands_below_a_headline_is_known_by_its_looks() {
    let cases = [
        ("By Jane Holt", "byline"),
        ("BY JANE HOLT", "byline"),
        ("By Jane Holt and Tom Reed", "byline"),
        ("By Jane Holt, Tom Reed and Ana de Souza in Lisbon", "byline"),
        ("By Jane Holt, court reporter", "byline"),
        ("By J.K. O’Hara-Lloyd at Canal Lane", "byline"),
        ("By Reuters", "byline"),
        ("By our transport correspondent", "byline"),
        ("Jane Holt in Lisbon", "byline"),
        ("Jane Holt, transport correspondent", "byline"),
        ("From our correspondent", "byline"),
        ("2 June 2025", "byline"),
        ("Monday, June 2, 2025", "byline"),
        ("Updated: June 3, 10:40 GMT", "byline"),
        ("Board will decide in March; owner of trawlers is said to be abroad", "standfirst"),
        ("Board weighs a new quay - Owners of trawlers say that they were not asked.", "standfirst"),
        ("By Friday the board will have to say how deep the channel is to be.", "body"),
        ("By noon on Tuesday", "body"),
        ("The board said on Tuesday that the quay was full.", "body"),
        ("The prime minister – Edda Lund – was on board when it happened.", "body"),
        ("Ansel 3 Skerrow 2", "body"),
        ("Photo: Jane Holt", "credit"),
        ("Editor’s note: this story was written before the survey.", "editors-note"),
    ];
    for (line, zone) in cases {
        assert_eq!(below_headline(line), zone, "{line}");
    }
}

#[test]
fn a_sentence_before_a_byline_is_a_standfirst() {
    let dek = "The board will decide in March, and nobody has asked the trawlers.";
    for (format, title) in [(Format::PlainText, ""), (Format::Markdown, "# ")] {
        let found = zones(format, &format!("{title}{HEADLINE}\n\n{dek}\n\nBy Jane Holt\n\n{LEDE}\n\n{MORE}"));
        let expected = [
            format!("headline: {HEADLINE}"),
            format!("standfirst: {dek}"),
            "byline: By Jane Holt".to_owned(),
            "body".to_owned(),
            "body".to_owned(),
        ];
        assert_eq!(found, expected);
    }
    let set = zones(Format::Markdown, &format!("# {HEADLINE}\n\n*{dek}*\n\n{LEDE}\n\n{MORE}"));
    assert_eq!(set[1], format!("standfirst: {dek}"), "set in italics");
}

#[test]
fn headings_of_markdown_are_headline_and_subheads() {
    let cases: [(&str, &[&str]); 5] = [
        (
            "# A b\n\nC d.\n\n## E f\n\nG.\n\n# H",
            &["headline: A b", "body", "subhead: E f", "body", "subhead: H"],
        ),
        ("## A b\n\nC d.\n\n## E", &["headline: A b", "body", "subhead: E"]),
        ("C d.\n\n## E\n\nG.", &["body", "subhead: E", "body"]),
        (
            "---\ntitle: A b\n---\n# A b\n\nC.\n\n# D",
            &["headline: A b", "headline: A b", "body", "subhead: D"],
        ),
        ("---\ntitle: A b\n---\nC.\n\n# D", &["headline: A b", "body", "subhead: D"]),
    ];
    for (text, expected) in cases {
        assert_eq!(zones(Format::Markdown, text), expected, "{text:?}");
    }
}

#[test]
fn a_dateline_is_cut_off_the_paragraph_that_it_opens() {
    let cases = [
        ("KYIV, Ukraine (AP) — ", Some("KYIV, Ukraine (AP) —")),
        ("LONDON — ", Some("LONDON —")),
        ("LONDON—", Some("LONDON—")),
        ("ISTANBUL, June 2 (Reuters) - ", Some("ISTANBUL, June 2 (Reuters) -")),
        ("NEW YORK (AP) – ", Some("NEW YORK (AP) –")),
        ("ST. PAUL, Minn. -- ", Some("ST. PAUL, Minn. --")),
        ("PORT-AU-PRINCE, 2 June — ", Some("PORT-AU-PRINCE, 2 June —")),
        ("KYIV/ODESA, Ukraine — ", Some("KYIV/ODESA, Ukraine —")),
        ("PARIS: ", Some("PARIS:")),
        ("Port Ansel (AP) — ", Some("Port Ansel (AP) —")),
        ("Rio de Janeiro, 2 June — ", Some("Rio de Janeiro, 2 June —")),
        ("BREAKING: ", None),
        ("Well — ", None),
        ("The board — ", None),
        ("COVID-19 — ", None),
        ("LONDON - based crews said: ", None),
    ];
    for (opening, dateline) in cases {
        let found = zones(Format::PlainText, &format!("{HEADLINE}\n\n{opening}{LEDE}\n\n{MORE}"));
        let expected: Vec<String> = [format!("headline: {HEADLINE}")]
            .into_iter()
            .chain(dateline.map(|dateline| format!("dateline: {dateline}")))
            .chain(["body".to_owned(), "body".to_owned()])
            .collect();
        assert_eq!(found, expected, "{opening:?}");
    }
    let text = format!("LONDON —  {LEDE}\n\nNATO — The alliance was not asked, he said.");
    let document = read(Format::PlainText, text.as_bytes());
    let blocks: Vec<_> = document.blocks().iter().map(|block| document.text(block.span)).collect();
    assert_eq!(blocks, ["LONDON —", LEDE, "NATO — The alliance was not asked, he said."], "only the first");
    let nasa = zones(Format::PlainText, "NASA — the space agency — said that it would not be asked again.");
    assert_eq!(nasa, ["body"], "what goes on in small letters is a sentence");
}

#[test]
fn subheads_stand_alone_between_paragraphs() {
    let cases = [
        ("What the survey found", true),
        ("‘Nobody asked us’", true),
        ("What happens next?", true),
        ("This is what happened.", false),
        ("Among the reasons:", false),
        ("but not for long", false),
        ("—Ines Lovatt", false),
        ("Attendance: 6,214", false),
        ("The survey found that the channel was not half as deep as it had been", false),
    ];
    for (line, is_subhead) in cases {
        let found = zones(Format::PlainText, &format!("{HEADLINE}\n\n{LEDE}\n\n{line}\n\n{MORE}\n\n{LAST}"));
        assert_eq!(found[2].starts_with("subhead"), is_subhead, "{line}: {found:?}");
    }
    let captions =
        zones(Format::PlainText, &format!("{HEADLINE}\n\n{LEDE}\n\nA trawler\n\nThe quay\n\n{LAST}"));
    assert_eq!(captions[2..4], ["body", "body"], "lines one after another head nothing");
}

#[test]
fn references_are_a_run_at_the_end_with_or_without_a_heading() {
    let cases: [(&str, &[&str]); 9] = [
        (
            "References\n\n1. Holt, J. (2019). The tide. Ansel Press.\n\n2. Reed, T. A quay.",
            &["references", "references", "references"],
        ),
        ("Sources:\n\n[1] The survey\n[2] Board minutes", &["references", "references", "references"]),
        ("[1] The survey.\n\n[2] Board minutes.", &["references", "references"]),
        ("[1] The survey. https://ansel.example/survey", &["references"]),
        ("Works cited\n\nHolt, Jane. “The tide.” Ansel Press, 2019.", &["references", "references"]),
        ("[1] A lone note.", &["body"]),
        (
            "Notes\n\nThe board met again on Tuesday, and nobody came to it but the press.",
            &["subhead", "body"],
        ),
        (
            "[1] The survey.\n\n[2] Board minutes.\n\nThe tide will turn.",
            &["references", "references", "body"],
        ),
        ("1. Ale\n2. Bread", &["list-item", "list-item"]),
    ];
    for (tail, expected) in cases {
        let found = zones(Format::PlainText, &format!("{HEADLINE}\n\n{LEDE}\n\n{MORE}\n\n{tail}"));
        let names: Vec<_> =
            found[3..].iter().map(|zone| zone.split(':').next().unwrap_or_default()).collect();
        assert_eq!(names, expected, "{tail:?}");
    }
    let text = format!("# A\n\n{LEDE}[^1]\n\n[^1]: The survey.\n\n## Sources\n\n1. Holt\n2. Reed\n\n{LAST}");
    let expected = [
        "headline: A",
        "body",
        "list-item: The survey.",
        "references: Sources",
        "references: 1. Holt",
        "references: 2. Reed",
        "body",
    ];
    assert_eq!(zones(Format::Markdown, &text), expected);
}

#[test]
fn pieces_that_say_what_they_are_are_taken_at_their_word() {
    let cases = [
        ("Tags: ports, ferries, Port Ansel", "tags"),
        ("Filed under Ports", "tags"),
        ("#ports #ferries", "tags"),
        ("Topics: these are what the board spoke of in its meeting on Tuesday.", "body"),
        ("-30-", "end-mark"),
        ("— 30 —", "end-mark"),
        ("###", "end-mark"),
        ("ENDS", "end-mark"),
        ("(ends)", "end-mark"),
        ("* * *", "end-mark"),
        ("■", "end-mark"),
        ("Ends meet only in the middle", "body"),
        ("Editor's note: the survey was published later.", "editors-note"),
        ("Correction: the quay is in Ansel, not in Skerrow.", "correction"),
        ("Corrections and clarifications", "correction"),
        ("Correction, June 3: the quay is in Ansel.", "correction"),
        ("This article was amended on 3 June to say that the quay is in Ansel.", "correction"),
        ("Corrections, she said, would be made in time.", "body"),
        ("Photo: Jane Holt", "credit"),
        ("(AP Photo/Jane Holt)", "credit"),
        ("Photo by Jane Holt", "credit"),
        ("Photo: crowds on the quay at Ansel on the morning of the meeting.", "caption"),
        ("The quay at dawn. (Photo: Jane Holt)", "caption"),
        ("The quay at dawn. Image: Jane Holt.", "caption"),
        ("Boats at the quay Image: Jane Holt (Mercury).", "caption"),
        ("A boat is towed out on Tuesday. (AP Photo/Jane Holt)", "caption"),
        ("A boat is towed out. Photograph by Jane Holt", "caption"),
        (
            "She called it “The Picture: a Life”, and nobody asked her what it was that she had meant by that.",
            "body",
        ),
        ("(Reporting by Jane Holt; Editing by Tom Reed)", "sign-off"),
        ("Additional reporting by Jane Holt", "sign-off"),
        ("Tom Reed contributed to this report.", "sign-off"),
        ("Jane Holt is the Mercury’s Lisbon correspondent.", "sign-off"),
        ("Ines Lovatt is the editor of a small newspaper in Skerrow.", "body"),
        ("Jane Holt is the owner of the ship.", "body"),
    ];
    for (line, zone) in cases {
        if line.starts_with(['#', '*']) {
            let found = zones(Format::PlainText, &format!("{HEADLINE}\n\n{LEDE}\n\n{MORE}\n\n{line}"));
            assert!(found[3].starts_with(zone), "{line}: {found:?}");
            continue;
        }
        for (format, title) in [(Format::PlainText, ""), (Format::Markdown, "# ")] {
            let found = zones(format, &format!("{title}{HEADLINE}\n\n{LEDE}\n\n{MORE}\n\n{line}"));
            assert_eq!(found[3].split(':').next(), Some(zone), "{line}: {found:?}");
        }
    }
}

#[test]
fn what_a_release_tells_the_desk_is_no_headline() {
    let top = "FOR IMMEDIATE RELEASE\n\nContact: Jane Holt, 555 0142";
    let found =
        zones(Format::PlainText, &format!("{top}\n\n{HEADLINE}\n\nPORT ANSEL, June 2, 2025 – {LEDE}"));
    let expected = [
        "editors-note: FOR IMMEDIATE RELEASE",
        "editors-note: Contact: Jane Holt, 555 0142",
        &format!("headline: {HEADLINE}"),
        "dateline: PORT ANSEL, June 2, 2025 –",
        "body",
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_ornament_between_paragraphs_is_no_block() {
    for line in ["* * *", "-----", "===", "***"] {
        let found = zones(Format::PlainText, &format!("{HEADLINE}\n\n{LEDE}\n\n{line}\n\n{MORE}"));
        assert_eq!(found, [format!("headline: {HEADLINE}").as_str(), "body", "body"], "{line}");
    }
}
