//! Prose into tokens, sentences and the exceptions of `[sic]`.

use copydesk::document::{Allowance, Document, Draft, Origin, Stretch, TokenKind, Zone};
use copydesk::text::{Decoded, OffsetMapBuilder, SourceText, Span};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// A story of body blocks, one a line of `copy`.
fn read(copy: &str) -> Document {
    let mut map = OffsetMapBuilder::default();
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in copy.split_inclusive('\n') {
        let span = map.copy(line, Span::<Decoded>::new(at, at + line.len()));
        blocks.push((Zone::Body, Span::new(span.start(), span.start() + line.trim_end_matches('\n').len())));
        at += line.len();
    }
    let (prose, map) = map.finish();
    let source = SourceText::utf8(copy.to_owned());
    Document::new(Draft { source, prose, map, blocks, allowances: vec![], date: None, problems: vec![] })
}

fn tokens(copy: &str) -> Vec<String> {
    let story = read(copy);
    story.tokens().iter().map(|token| story.text(token.span).to_owned()).collect()
}

/// Copy with `¦` between its tokens; a blank beside it stands in the copy.
const TOKENS: &[&str] = &[
    "Talks ¦in ¦Kyiv ¦went ¦on¦.",
    "Mr. ¦Smith ¦met ¦Gov. ¦Jones¦, ¦Dr. ¦Lee ¦and ¦Sen. ¦Ruiz¦.",
    "ST. ¦PAUL¦, ¦Minn. ¦(¦AP¦) ¦—",
    "in ¦the ¦U.S. ¦Senate",
    "He ¦left ¦the ¦U.S.",
    "at ¦10 ¦a.m. ¦on ¦Jan. ¦6",
    "at ¦10a.m. ¦sharp",
    "No. ¦10 ¦said ¦no¦.",
    "No¦. ¦That ¦was ¦it¦.",
    "pp. ¦12 ¦and ¦13",
    "J.K. ¦Rowling ¦and ¦J. ¦K. ¦Simmons",
    "George ¦W. ¦Bush",
    "É. ¦Dupont",
    "Plan ¦B¦. ¦Jones ¦agreed¦.",
    "Then ¦came ¦vitamin ¦C¦. ¦Nurses ¦agreed¦.",
    "So ¦do ¦I¦. ¦Jones ¦agreed¦.",
    "World ¦War ¦I¦. ¦Germany ¦lost¦.",
    "Elizabeth ¦II¦. ¦The ¦queen",
    "to ¦co-operate ¦with ¦al-Qaida",
    "the ¦30-day¦, ¦U.S.-led ¦truce",
    "Lt.-Gov. ¦Brown",
    "twenty-three ¦or ¦mid-1990s",
    "the ¦non‑aligned ¦bloc",
    "don't ¦or ¦don’t",
    "O'Brien’s ¦and ¦O’Neill's",
    "Kyiv's ¦mayor¦, ¦Kyiv’s ¦river",
    "the ¦U.S.'s ¦and ¦the ¦U.N.’s ¦view",
    "the ¦boys¦’ ¦coats",
    "get ¦'em ¦and ¦’em",
    "rock ¦'n' ¦roll¦, ¦fish ¦’n’ ¦chips",
    "the ¦'90s ¦and ¦the ¦’68 ¦riots",
    "the ¦1990s ¦and ¦the ¦1990's",
    "rose ¦4.5¦% ¦to ¦1,400",
    "on ¦the ¦18th",
    "won ¦3-2¦; ¦lost ¦6-4¦;¦3-6",
    "paid ¦$¦5m ¦or ¦£¦1.2bn",
    "at ¦10:30 ¦sharp",
    "Aims¦:¦peace",
    "https://example.com/a_(b)?c=1,2 ¦is ¦up",
    "(¦see ¦https://example.com/x¦)¦.",
    "on ¦www.example.org¦, ¦example.co.uk/news ¦and ¦example.com¦.",
    "mail ¦jane.doe+desk@example.com¦.",
    "mailto:desk@example.com",
    "by ¦@copy_desk¦, ¦#MeToo ¦and ¦#¦1",
    "@desk@example.social ¦wrote",
    "@copydesk's ¦post",
    "well¦... ¦maybe¦… ¦no",
    "well ¦. . . ¦maybe",
    "the ¦base¦. ¦... ¦Next",
    "stop¦--¦go ¦-- ¦now¦---",
    "the ¦London¦–¦Paris ¦train",
    "he¦—¦she",
    "the ¦\u{fffc} ¦file",
    "cafe\u{301}s ¦in ¦Málaga¦, ¦Łódź’s ¦and ¦d’Église",
    "AT&T ¦and ¦R&D ¦but ¦Marks ¦& ¦Spencer",
    "it ¦ended¦.¦The ¦next ¦day",
    "in ¦St.¦Petersburg",
    "J.¦Smith ¦and ¦J.P. ¦Morgan",
    "W.Va. ¦and ¦a ¦Ph.D. ¦thesis",
    "Boston¦, ¦Mass.¦, ¦and ¦Rep. ¦Lee¦, ¦D-Mass.¦, ¦at ¦Mass¦.",
    "Roe ¦v. ¦Wade",
    "Lee ¦et ¦al. ¦of ¦5 ¦ft. ¦6",
    "etc.¦, ¦etc¦...",
    "the ¦U.S.¦... ¦well",
    "“¦Go¦,¦” ¦he ¦said¦.",
    "Wait¦!¦!¦?",
    "two¦- ¦and ¦three-year ¦terms",
    "a ¦snake_case ¦word ¦and ¦_¦stress¦_",
    "Київ ¦і ¦Львів¦.",
    "東¦京",
    "great ¦👩‍👩‍👧 ¦🇺🇸¦🇬🇧",
    "½ ¦mile",
    "5'10¦\" ¦tall ¦or ¦5¦' ¦10¦\"",
    "a¦\u{a0}b¦\u{2009}c",
];

#[test]
fn copy_is_cut_into_tokens() {
    for marked in TOKENS {
        let expected: Vec<&str> = marked.split('¦').map(str::trim).collect();
        assert_eq!(tokens(&marked.replace('¦', "")), expected);
    }
}

#[test]
fn a_token_says_what_it_is() {
    use TokenKind::{Address, Mark, Number, Object, Word};
    for (copy, kind) in [
        ("talks", Word),
        ("co-operate", Word),
        ("U.S.", Word),
        ("COVID-19", Word),
        ("'em", Word),
        ("’n’", Word),
        ("Львів", Word),
        ("12", Number),
        ("4.5", Number),
        ("30-day", Number),
        ("18th", Number),
        ("'90s", Number),
        ("10:30", Number),
        ("½", Number),
        ("...", Mark),
        (". . .", Mark),
        ("--", Mark),
        ("€", Mark),
        ("😀", Mark),
        ("\u{0}", Mark),
        ("http://example.com", Address),
        ("example.com", Address),
        ("jane@example.com", Address),
        ("@desk", Address),
        ("#desk", Address),
        ("\u{fffc}", Object),
    ] {
        let story = read(copy);
        let kinds: Vec<TokenKind> = story.tokens().iter().map(|token| token.kind).collect();
        assert_eq!(kinds, [kind], "of {copy:?}");
    }
}

/// Copy with ` | ` where a sentence ends.
const SENTENCES: &[&str] = &[
    "Talks went on. | Nobody left.",
    "Who left? | Nobody! | Good.",
    "Mr. Smith met Gov. Jones. | They spoke.",
    "Dr. A. Lee left.",
    "The U.S. Senate voted. | It passed.",
    "He left the U.S. | The Senate voted.",
    "He left the U.S. in May.",
    "They moved to the U.K. | But they came back.",
    "A U.S. Army officer and a U.N. Security Council aide spoke.",
    "He came at 10 a.m. on Monday.",
    "He came at 10 a.m. Monday.",
    "He came at 10 a.m. EST.",
    "They met at 7 p.m. Kyiv time.",
    "He came at 10 a.m. | Police had left.",
    "At 10 a.m. Jones came.",
    "It began on Jan. 6 in Boston.",
    "It began in Sept. | The end came later.",
    "No. 10 said so. | No. 11 did not.",
    "Was it so? | No. | It was not.",
    "J.K. Rowling wrote it. | J. Smith read it.",
    "George W. Bush spoke.",
    "That was Plan B. | Jones agreed.",
    "It rose 4.5 percent. | It fell 1.2.",
    "It was worth $5. | $6 was asked.",
    "Apple Inc. Chief Executive Jane Roe spoke.",
    "He works for Apple Inc. | He likes it.",
    "Ken Griffey Jr. | He played.",
    "Ken Griffey Jr. Day was held.",
    "He spoke of apples, pears, etc. | Nobody listened.",
    "He spoke of apples, etc. and left.",
    "Smith vs. Jones went on.",
    "On Main St. | The shops closed.",
    "St. Louis won.",
    "A suburb of Boston, Mass. | It is small.",
    "“We left.” | “Why?”",
    "\"We left.\" | \"Why?\"",
    "‘We left.’ | They had.",
    "\"We left.\" | She had.",
    "“Why?” he said. | Nobody knew.",
    "“Go!” said Jones. | He went.",
    "\"Go!\" said Jones.",
    "“Why?” Jones asked.",
    "“Why?” Mr. Jones of Texas asked.",
    "“Is it?” I asked.",
    "“Why?” | The room fell silent.",
    "“Go!” — Jane Roe",
    "“Go …” he said. | She went.",
    "“And so …” | The line went dead.",
    "He said ... nothing.",
    "He waited ... Sir John did not.",
    "He waited... | The train did not come.",
    "There was no base. ... | Men left.",
    "“... and so we left.” | He stopped.",
    "They left (for good). | Nobody saw.",
    "They left. | (Nobody saw.) | It rained.",
    "It ended.[1] | It began.[2][3]",
    "The (!) man left.",
    "Yahoo! News said so. | It was.",
    "Really?! | Yes.",
    "1. Open the box. | 2. Close it.",
    "The launch of iOS. | iPhone sales rose.",
    "See example.com. | It is up.",
    "Write to jane@example.com. | She answers.",
    "He left.She stayed.",
    "In 1999. | 20 people came.",
    "The end. | “The start,” he said.",
    "The end. | ’90s music played.",
    "Київ упав. | Львів ні.",
    "He holds a Ph.D. in law. | She does too.",
    "It is 5 ft. 6 in. tall.",
    "ST. PAUL, Minn. (AP) — It rained. | It stopped.",
    "KYIV, Ukraine (AP) — It rained.",
    "(Reporting by J. Roe; Editing by A. Doe)",
    "U.S. Says No To Talks",
    "Senate Passes Bill in U.S. And Canada",
    "- One thing",
    "It ended - Insights followed.",
    "* * *",
    "The party (the C.D.U.) won. | It lost.",
    "What now? asked Jones.",
    "They sang. | 😀 They left.",
    "A word ending in “U.S.” | The next.",
];

#[test]
fn copy_is_cut_into_sentences() {
    for marked in SENTENCES {
        let story = read(&marked.replace("| ", ""));
        let sentences: Vec<&str> = story.sentences().iter().map(|s| story.text(s.span)).collect();
        assert_eq!(sentences, marked.split(" | ").collect::<Vec<_>>());
    }
}

#[test]
fn a_sentence_ends_with_its_block() {
    let story = read("Talks go on\nNobody left the U.S.\n\n He did.  ");
    let sentences: Vec<&str> = story.sentences().iter().map(|s| story.text(s.span)).collect();
    assert_eq!(sentences, ["Talks go on", "Nobody left the U.S.", "He did."]);
    assert!(story.blocks()[2].sentences.is_empty());
    let last = &story.blocks()[3];
    assert_eq!(story.sentences_of(last)[0].tokens, last.tokens);
}

#[test]
fn sic_and_cq_let_the_word_before_stand() {
    for (copy, word, mark) in [
        ("He recieved [sic] it.", "recieved", "[sic]"),
        ("He recieved (SIC) it.", "recieved", "(SIC)"),
        ("Jon Smyth (CQ) left.", "Smyth", "(CQ)"),
        ("Jon Smyth (cq) left.", "Smyth", "(cq)"),
        ("Jon Smyth [CQ] left.", "Smyth", "[CQ]"),
        ("“I seen it,” [sic] he said.", "it", "[sic]"),
        ("the 18st (sic) floor", "18st", "(sic)"),
        ("al-Kaida(sic)", "al-Kaida", "(sic)"),
    ] {
        let story = read(copy);
        let span = |part: &str| {
            let start = copy.find(part).expect("the part stands in the copy");
            start..start + part.len()
        };
        let marks: Vec<&Allowance> = story.allowances().iter().collect();
        let rules: Vec<&str> = marks.iter().map(|mark| mark.rule.as_str()).collect();
        assert_eq!(rules, ["spelling/*", "usage/*", "names/*"], "in {copy:?}");
        for found in marks {
            let Stretch::Part(stretch) = found.stretch else { panic!("{found:?} holds for the file") };
            assert_eq!(stretch.range(), span(word));
            assert_eq!(found.written.range(), span(mark));
            assert_eq!(found.origin, Origin::Mark);
        }
    }
}

#[test]
fn what_only_looks_like_a_mark_allows_nothing() {
    for copy in
        ["[sic] he said", "(sic transit)", "sic", "He said\n[sic] so", "a [sick] joke", "a (CQ", "the [ sic"]
    {
        assert_eq!(read(copy).allowances(), [], "in {copy:?}");
    }
}

#[test]
fn two_marks_after_a_word_are_both_for_it() {
    let copy = "Smyth [sic] (CQ) left";
    let story = read(copy);
    assert_eq!(story.allowances().len(), 6);
    for allowance in story.allowances() {
        assert_eq!(allowance.stretch, Stretch::Part(Span::new(0, 5)));
    }
}

/// The borders of `pieces`, blanks left out. (UAX #29 has a combining mark join the blank before it.)
fn borders<'a>(pieces: impl Iterator<Item = (usize, &'a str)>) -> Vec<usize> {
    let mut borders: Vec<usize> = pieces
        .filter(|(_, piece)| !piece.trim().is_empty())
        .flat_map(|(at, piece)| [at + piece.len() - piece.trim_start().len(), at + piece.len()])
        .collect();
    borders.dedup();
    borders
}

fn our_borders(copy: &str) -> Vec<usize> {
    let story = read(copy);
    borders(story.tokens().iter().map(|token| (token.span.start(), story.text(token.span))))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn where_nothing_is_joined_words_are_those_of_uax_29(copy in "([a-zA-Z0-9 \"(),!?%$*=<>\u{0}éßЖ中กー€“”—]|e\u{301}|👍\u{1f3fd}){0,60}") {
        // Between figures a comma joins, for UAX #29 too.
        prop_assert_eq!(our_borders(&copy), borders(copy.split_word_bound_indices()));
    }

    #[test]
    fn where_words_are_joined_they_differ_from_uax_29_only_at_a_joining_mark(copy in "[a-dA-D0-2 é.,:;'’&_+/-]{0,60}") {
        let ours = our_borders(&copy);
        let plain = borders(copy.split_word_bound_indices());
        let joins = |at: usize| {
            let (before, after) = copy.split_at(at);
            let is_joining = |c: char| ".:;'’&_+/-".contains(c);
            before.ends_with(is_joining) || after.starts_with(is_joining)
        };
        for at in ours.iter().filter(|at| !plain.contains(at)).chain(plain.iter().filter(|at| !ours.contains(at))) {
            prop_assert!(joins(*at), "at {} ours {:?} plain {:?}", at, ours, plain);
        }
    }

    #[test]
    fn without_abbreviations_sentences_are_those_of_uax_29(
        sentences in prop::collection::vec(("[A-Z][a-z]{7,9}( [a-z]{7,9}(, [a-z]{7,9})?){0,8}", "[.!?]|\\.\"|\\?\\)|!”"), 1..6)
    ) {
        let copy = sentences.iter().map(|(words, end)| format!("{words}{end}")).collect::<Vec<_>>().join(" ");
        let story = read(&copy);
        let ours: Vec<&str> = story.sentences().iter().map(|s| story.text(s.span)).collect();
        let plain: Vec<&str> = copy.unicode_sentences().map(str::trim).collect();
        prop_assert_eq!(ours, plain);
    }

    #[test]
    fn any_text_is_cut_into_tokens_and_sentences_without_loss(copy in any_text()) {
        let story = read(&copy);
        let mut end = 0;
        for token in story.tokens() {
            prop_assert!(token.span.start() >= end && !token.span.is_empty());
            prop_assert!(copy[end..token.span.start()].trim().is_empty());
            let text = story.text(token.span);
            prop_assert_eq!(text, text.trim());
            end = token.span.end();
        }
        prop_assert!(copy[end..].trim().is_empty());
        for block in story.blocks() {
            let mut next = block.tokens.start;
            for sentence in story.sentences_of(block) {
                let tokens = story.tokens_in(&sentence.tokens);
                prop_assert_eq!(sentence.tokens.start, next);
                prop_assert_eq!(sentence.span, tokens[0].span.cover(tokens[tokens.len() - 1].span));
                prop_assert!(block.span.contains(sentence.span));
                next = sentence.tokens.end;
            }
            prop_assert_eq!(next, block.tokens.end);
        }
    }
}

/// Any characters, and what makes news copy hard, put together at random.
fn any_text() -> impl Strategy<Value = String> {
    let words = "Mr. U.S. a.m. . ... … ? ! \" ' ’ ‘ “ ” « » - -- — J. No. 10 4.5 : // http:// @ # [sic] (CQ) example.com \
                 'em ’90s The said boys \u{301} \u{200d} \u{feff} \u{fffc} é 中 👍 \0 _ & + x@y.co ( ) [1] ǅ İ";
    let blanks = [" ", " ", " ", " ", "\n", "\n", "\r", "\t", "\u{a0}", "\u{2028}"];
    let piece = prop::sample::select(words.split(' ').chain(blanks).collect::<Vec<_>>());
    prop_oneof![prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat()), any::<String>()]
}

#[test]
fn any_length_is_read_in_linear_time() {
    // Each of these would take minutes where time is quadratic.
    let pieces = "a.b é 中 é. ' \" Ab.Cd . ?! a@ a_ _ x: http://) U.S. J. “ [ ’s \u{301} 1, (sic)";
    for piece in pieces.split(' ').chain([". ", "?! ", "U.S. ", "J. ", "a. "]) {
        let copy = piece.repeat(200_000 / piece.len());
        assert!(!read(&copy).tokens().is_empty());
    }
}
