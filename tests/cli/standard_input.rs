//! Copy on standard input: pasted, or from an editor that has not saved it.

use crate::folder::{CLEAN, FAULTY, Folder, errors, lines, paths};

#[test]
fn copy_on_standard_input_is_read_as_plain_text() {
    let folder = Folder::new(&[]);
    let output = folder.command(&["check", "--format", "short", "-"]).stdin(FAULTY).assert().code(1);
    assert_eq!(lines(&output), ["<stdin>:1:17: error: `the` stands twice [copy/repeated-word]"]);
    assert_eq!(errors(&output), "1 error in 1 file\n");
    folder.command(&["check", "-"]).stdin(CLEAN).assert().success().stdout_eq("no problems in 1 file\n");
}

#[test]
fn its_name_settles_the_format_and_the_lint_toml() {
    let folder = Folder::new(&[("news/lint.toml", "[rules]\n\"copy/*\" = \"suggestion\"\n")]);
    let copy = "The mill on the `the` river; the *the* end.\n";
    let check = |name: &str| {
        let args = ["check", "--format", "short", "--quiet", "-", "--stdin-filename", name];
        lines(&folder.command(&args).stdin(copy).assert())
    };
    assert_eq!(
        check("news/mill.md"),
        ["news/mill.md:1:35: suggestion: `the` stands twice [copy/repeated-word]"]
    );
    assert_eq!(check("mill.md"), ["mill.md:1:35: error: `the` stands twice [copy/repeated-word]"]);
    assert_eq!(check("not/there/yet.md").len(), 1);
}

#[test]
fn without_a_name_the_lint_toml_of_the_working_folder_governs() {
    let folder = Folder::new(&[("lint.toml", "[rules]\n\"copy/*\" = \"off\"\n")]);
    folder.command(&["check", "--quiet", "-"]).stdin(FAULTY).assert().success().stdout_eq("");
    folder.command(&["check", "--quiet", "-", "--isolated"]).stdin(FAULTY).assert().code(1);
}

#[test]
fn a_name_that_is_excluded_is_not_read() {
    let folder = Folder::new(&[("lint.toml", "[files]\nexclude = [\"wire\"]\n")]);
    let args = ["check", "-", "--stdin-filename", "wire/mill.txt"];
    folder.command(&args).stdin(FAULTY).assert().success().stdout_eq("nothing to read here\n");
}

#[test]
fn a_story_in_an_editor_wins_over_its_file() {
    let folder = Folder::new(&[("mill.txt", FAULTY)]);
    let args = ["check", ".", "-", "--stdin-filename", "mill.txt"];
    folder.command(&args).stdin(CLEAN).assert().success().stdout_eq("no problems in 1 file\n");
}

#[test]
fn standard_input_goes_together_with_files_and_is_read_once() {
    let folder = Folder::new(&[("mill.txt", FAULTY)]);
    let args = ["check", "--format", "short", "-", "mill.txt", "-"];
    let output = folder.command(&args).stdin(FAULTY).assert().code(1);
    assert_eq!(paths(&output), ["<stdin>", "mill.txt"]);
}

#[test]
fn nothing_on_standard_input_is_a_story_without_a_word() {
    let folder = Folder::new(&[]);
    folder.command(&["check", "-"]).stdin("").assert().success().stdout_eq("no problems in 1 file\n");
}
