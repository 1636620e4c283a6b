//! Quotations found in prose.

use copydesk::document::{Closing, Document, Draft, QuoteStyle, Zone};
use copydesk::text::{Decoded, OffsetMapBuilder, SourceText, Span};
use proptest::prelude::*;

/// A story whose blocks are the lines of `copy`, in `zones`; body where those run out.
fn read(copy: &str, zones: &[Zone]) -> Document {
    let mut map = OffsetMapBuilder::default();
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in copy.split_inclusive('\n') {
        let span = map.copy(line, Span::<Decoded>::new(at, at + line.len()));
        let zone = zones.get(blocks.len()).copied().unwrap_or(Zone::Body);
        blocks.push((zone, Span::new(span.start(), span.start() + line.trim_end_matches('\n').len())));
        at += line.len();
    }
    let (prose, map) = map.finish();
    let source = SourceText::utf8(copy.to_owned());
    Document::new(Draft { source, prose, map, blocks, allowances: vec![], date: None, problems: vec![] })
}

/// The quotations of `story`: `>` for each that one lies in, `~` before one that goes on in the next block, `?` before
/// one that is never closed.
fn quotes(story: &Document) -> Vec<String> {
    let quote = |quote: &copydesk::document::Quote| {
        let ending = match quote.closed {
            Closing::Closed => "",
            Closing::Continued => "~",
            Closing::Open => "?",
        };
        format!("{}{ending}{}", ">".repeat(quote.depth), story.text(quote.span))
    };
    story.quotes().iter().map(quote).collect()
}

/// Copy, a line a paragraph, and its quotations.
type Case = (&'static str, &'static [&'static str]);

#[track_caller]
fn assert_quotes(cases: &[Case]) {
    for (copy, expected) in cases {
        assert_eq!(quotes(&read(copy, &[])), *expected, "in {copy}");
    }
}

#[test]
fn double_marks_open_and_close() {
    assert_quotes(&[
        ("\"We left,\" he said.", &["\"We left,\""]),
        ("“We left,” he said.", &["“We left,”"]),
        ("\"We left,\" he said. \"They did.\"", &["\"We left,\"", "\"They did.\""]),
        ("He said it was \"a disgrace\".", &["\"a disgrace\""]),
        ("The (\"so-called\") expert", &["\"so-called\""]),
        ("“We”—he paused—“left.”", &["“We”", "“left.”"]),
        ("\"We\"--he paused--\"left.\"", &["\"We\"", "\"left.\""]),
        ("\"We were--\" he said.", &["\"We were--\""]),
        ("a \"yes\"/\"no\" vote", &["\"yes\"", "\"no\""]),
        ("a “must”-see", &["“must”"]),
        ("the \"Borat\"-like, \"A\"[1] film", &["\"Borat\"", "\"A\""]),
        ("\" We left \" he said.", &["\" We left \""]),
        ("He said \"we left \", then left.", &["\"we left \""]),
        ("He said \"so 'we left' \". They did.", &["\"so 'we left' \"", ">'we left'"]),
        ("\"...and then,\" \"$5m\" and \"'90s\"", &["\"...and then,\"", "\"$5m\"", "\"'90s\""]),
        ("«Слава», сказав він. « Oui »", &["«Слава»", "« Oui »"]),
        ("„Ja“, sagte er.", &["„Ja“"]),
        ("“We left,\" he said. \"They did.”", &["“We left,\"", "\"They did.”"]),
        ("”We left,” he said.", &["”We left,”"]),
        ("“We left,“ he said. “They did.“", &["“We left,“", "“They did.“"]),
        ("William \"Bill\" Roe, in \"Hamlet\"'s hall", &["\"Bill\"", "\"Hamlet\""]),
        ("“Is it?” “No!” “We—”", &["“Is it?”", "“No!”", "“We—”"]),
    ]);
}

#[test]
fn single_marks_open_and_close_where_they_are_no_apostrophes() {
    assert_quotes(&[
        ("'We left,' he said.", &["'We left,'"]),
        ("‘We left,’ he said.", &["‘We left,’"]),
        ("‘We don’t know’, he said.", &["‘We don’t know’"]),
        ("Police 'knew' of it", &["'knew'"]),
        ("Police ‘knew’ of it", &["‘knew’"]),
        ("the 'Tigers' won", &["'Tigers'"]),
        ("the ‘Tigers’", &["‘Tigers’"]),
        ("the boys’ coats and the girls’ hats", &[]),
        ("the boys' coats and the girls' hats", &[]),
        ("‘The boys’ coats were wet,’ he said.", &["‘The boys’ coats were wet,’"]),
        ("'The boys' coats were wet,' he said.", &["'The boys' coats were wet,'"]),
        ("‘The boys’ “big” coats were wet,’ he said.", &["‘The boys’ “big” coats were wet,’", ">“big”"]),
        ("get 'em, ’em, the '90s and ’68", &[]),
        ("the class of '24 left", &[]),
        ("the class of ‘24 left", &[]),
        ("rock 'n' roll, rock ’n’ roll, rock ‘n’ roll", &[]),
        ("He is 5' 10\" tall, or 5'10\"; 5’ 10” too", &[]),
        ("a 12\" gun", &[]),
        ("\"I am 5'10\" tall,\" he said.", &["\"I am 5'10\" tall,\""]),
        ("In ‘Apollo 13’ and 'Apollo 13' he", &["‘Apollo 13’", "'Apollo 13'"]),
        ("He kept runnin' and walkin' all day", &[]),
        ("He kept runnin’ home", &[]),
        ("'We kept runnin' home,' he said.", &["'We kept runnin' home,'"]),
        ("five o'clock at O'Brien's", &[]),
        ("a house in the 'burbs is dear", &[]),
        ("She left. ' He did.", &[]),
        ("‘word‘ and ‘it‘", &["‘word‘", "‘it‘"]),
        ("‘We left,' he said. 'They did.’", &["‘We left,'", "'They did.’"]),
    ]);
}

#[test]
fn quotations_lie_in_others() {
    assert_quotes(&[
        ("“He said ‘no’ to me,” she said.", &["“He said ‘no’ to me,”", ">‘no’"]),
        ("\"He said 'no' to me,\" she said.", &["\"He said 'no' to me,\"", ">'no'"]),
        ("‘He said “no” to me,’ she said.", &["‘He said “no” to me,’", ">“no”"]),
        ("'He said \"no\" to me,' she said.", &["'He said \"no\" to me,'", ">\"no\""]),
        ("“‘No,’ he said,” she said.", &["“‘No,’ he said,”", ">‘No,’"]),
        ("\"He said, 'No.'\" She left.", &["\"He said, 'No.'\"", ">'No.'"]),
        ("“He said, ‘No.’” She left.", &["“He said, ‘No.’”", ">‘No.’"]),
        ("“A ‘b “c” d’ e”", &["“A ‘b “c” d’ e”", ">‘b “c” d’", ">>“c”"]),
        ("\"He said \"no\" to me,\" she said.", &["\"He said \"no\" to me,\"", ">\"no\""]),
        ("“Don’t,” he said of the ‘boys’ club’.", &["“Don’t,”", "‘boys’ club’"]),
        ("“The boys’ coats,” he said.", &["“The boys’ coats,”"]),
        ("\"The boys' coats,\" he said. 'Yes.'", &["\"The boys' coats,\"", "'Yes.'"]),
        ("\"In the 'burbs,\" he said, 'it is.'", &["\"In the 'burbs,\"", "'it is.'"]),
    ]);
}

#[test]
fn an_unclosed_quotation_runs_to_the_end_of_what_it_stands_in() {
    assert_quotes(&[
        ("He said “we left.", &["?“we left."]),
        ("He said \"we left.", &["?\"we left."]),
        ("He said ‘we left.", &["?‘we left."]),
        (
            "\"We left, he said. \"They did,\" she said.",
            &["?\"We left, he said. \"They did,\" she said.", ">\"They did,\""],
        ),
        ("“He said ‘no to me,” she said.", &["“He said ‘no to me,”", ">?‘no to me,"]),
        ("We left,\" he said. \"They did.\"", &["\"They did.\""]),
        ("We left,” he said. “They did.”", &["“They did.”"]),
        ("“We left.\nThey did.", &["?“We left."]),
        ("“We left.\nThey said “no”.", &["?“We left.", "“no”"]),
        ("“", &["?“"]),
    ]);
}

#[test]
fn a_quotation_goes_on_where_the_next_paragraph_opens_it_anew() {
    assert_quotes(&[
        ("“We left.\n“We came back,” he said.", &["~“We left.", "“We came back,”"]),
        ("\"We left.\n\"We sat.\n\"We came,\" he said.", &["~\"We left.", "~\"We sat.", "\"We came,\""]),
        ("‘We left.\n‘We came back,’ he said.", &["~‘We left.", "‘We came back,’"]),
        ("'We left.\n'We came back,' he said.", &["~'We left.", "'We came back,'"]),
        ("'We left.\n'We sat.\n'We came.", &["~'We left.", "~'We sat.", "?'We came."]),
        (
            "“He said, ‘We left.\n“‘We came.’”",
            &["~“He said, ‘We left.", ">~‘We left.", "“‘We came.’”", ">‘We came.’"],
        ),
        ("“He said, ‘We left.\n“We came.”", &["~“He said, ‘We left.", ">?‘We left.", "“We came.”"]),
        ("“We left.”\n“We came.”", &["“We left.”", "“We came.”"]),
    ]);
}

#[test]
fn a_quotation_goes_on_only_from_paragraph_to_paragraph() {
    use Zone::{BlockQuote, Body, Byline, Headline, ListItem, References, Subhead};
    for (zones, goes_on) in [
        ([Body, Body], true),
        ([Body, BlockQuote], true),
        ([BlockQuote, BlockQuote], true),
        ([Headline, Body], false),
        ([Subhead, Body], false),
        ([Byline, Body], false),
        ([References, References], false),
        ([ListItem, ListItem], false),
        ([Body, ListItem], false),
    ] {
        let story = read("“We left\n“We came”", &zones);
        let expected = if goes_on { "~“We left" } else { "?“We left" };
        assert_eq!(quotes(&story), [expected, "“We came”"], "in {zones:?}");
    }
}

#[test]
fn a_quotation_knows_its_words_its_marks_and_its_block() {
    use QuoteStyle::{CurlyDouble, CurlySingle, Guillemets, StraightDouble, StraightSingle};
    for (copy, inner, style) in [
        ("He said\nso: \"We left,\" he did.", "We left,", StraightDouble),
        ("He said\n'We left,' he did.", "We left,", StraightSingle),
        ("He said\n“We left,” he did.", "We left,", CurlyDouble),
        ("He said\n‘We left,’ he did.", "We left,", CurlySingle),
        ("He said\n« We left », he did.", "We left", Guillemets),
        ("He said\n“We left", "We left", CurlyDouble),
        ("He said\n“”", "", CurlyDouble),
    ] {
        let story = read(copy, &[]);
        let quote = &story.quotes()[0];
        assert_eq!((story.text(quote.inner), quote.style, quote.block), (inner, style, 1));
    }
}

#[test]
fn a_span_is_quoted_wherever_it_lies_in_a_quotation() {
    let nested = "‘ja’ ".repeat(50);
    let copy = format!("He said “so {nested}there” and left. “Once more,” he said.");
    let story = read(&copy, &[]);
    let is_quoted = |part: &str| {
        let start = copy.find(part).expect("the part stands in the copy");
        story.is_quoted(Span::new(start, start + part.len()))
    };
    for part in ["so", "ja", "there", "Once", "“Once more,”", "ja’ there”"] {
        assert!(is_quoted(part), "{part}");
    }
    for part in ["He", "said “so", "there” and", "and", "left. “Once", "he said."] {
        assert!(!is_quoted(part), "{part}");
    }
}

#[test]
fn any_number_of_marks_is_read_in_linear_time() {
    // Each of these would take minutes where time is quadratic.
    for piece in [
        "\"",
        "\" ",
        "a\" ",
        " \"a",
        "'",
        "'a",
        " 'a' ",
        "“",
        "”",
        "“a ",
        "‘",
        "‘a’ ",
        "a’s’ ",
        "“‘",
        "«",
        "»",
        "“\n",
        "\"a\n",
    ] {
        let copy = piece.repeat(100_000);
        let story = read(&copy, &[]);
        assert!(story.quotes().len() <= story.tokens().len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quotations_lie_in_their_blocks_and_in_each_other(copy in "([\"'“”‘’«»„]|[a-c]s?|[ .,—(5]|\n|’s|é){0,50}") {
        let story = read(&copy, &[]);
        let mut around: Vec<Span<_>> = Vec::new();
        for quote in story.quotes() {
            prop_assert!(story.blocks()[quote.block].span.contains(quote.span));
            prop_assert!(quote.span.contains(quote.inner));
            around.retain(|outer| outer.end() > quote.span.start());
            prop_assert!(around.iter().all(|outer| outer.contains(quote.span) && outer.start() < quote.span.start()));
            prop_assert_eq!(quote.depth, around.len());
            prop_assert!(story.is_quoted(quote.inner));
            around.push(quote.span);
        }
    }

    #[test]
    fn a_quotation_goes_on_only_before_one_that_opens_the_next_block(copy in "([\"'“”‘’]|[a-cA-C]|[ .,]|\n){0,50}") {
        let story = read(&copy, &[]);
        for quote in story.quotes().iter().filter(|quote| quote.closed == Closing::Continued) {
            prop_assert!(story.quotes().iter().any(|next| next.block == quote.block + 1 && next.depth == quote.depth));
        }
    }
}
