//! Which lint.toml governs a file, however the file is named.

use crate::folder::{CLEAN, FAULTY, Folder, errors, lines, paths};

#[test]
fn the_nearest_lint_toml_upwards_governs() {
    let folder = Folder::new(&[
        ("lint.toml", "[rules]\n\"copy/*\" = \"off\"\n"),
        ("a/b/c/mill.txt", FAULTY),
        ("a/loud/lint.toml", "# The rules as they come.\n"),
        ("a/loud/deep/mill.txt", FAULTY),
    ]);
    assert_eq!(paths(&folder.check(&["."]).code(1)), ["a/loud/deep/mill.txt"]);
    let above = folder.check(&["../../loud"]).get_output().clone();
    assert_eq!(above.status.code(), Some(2), "there is no such folder above the working folder");
}

#[test]
fn a_path_through_the_folder_above_is_governed_by_where_it_leads() {
    let folder = Folder::new(&[
        ("quiet/lint.toml", "[rules]\n\"copy/*\" = \"off\"\n"),
        ("quiet/mill.txt", FAULTY),
        ("news/mill.txt", FAULTY),
    ]);
    let check = |args: &[&str]| {
        let command = folder.command(&["check", "--format", "short", "--quiet"]);
        paths(&command.current_dir(folder.join("quiet")).args(args).assert())
    };
    assert_eq!(check(&["../news/mill.txt"]), ["../news/mill.txt"]);
    assert_eq!(check(&["../news", "../quiet/mill.txt", "mill.txt"]), ["../news/mill.txt"]);
}

#[test]
fn the_patterns_of_a_lint_toml_hold_wherever_the_program_runs() {
    let config = "[files]\nexclude = [\"/news/wire\"]\n";
    let folder = Folder::new(&[("lint.toml", config), ("news/wire/a.txt", FAULTY), ("news/b.txt", FAULTY)]);
    let check = |here: &str, path: &str| {
        let command = folder.command(&["check", "--format", "short", "--quiet", path]);
        paths(&command.current_dir(folder.join(here)).assert())
    };
    assert_eq!(check("", "."), ["news/b.txt"]);
    assert_eq!(check("news", "."), ["b.txt"]);
    assert_eq!(check("news/wire", ".."), ["../b.txt"]);
    assert!(check("news/wire", "a.txt").is_empty());
}

#[test]
fn a_lint_toml_that_is_not_utf8_leaves_its_files_unread_and_the_others_checked() {
    let folder = Folder::new(&[("mill.txt", FAULTY), ("wire/mill.txt", FAULTY)]);
    folder.write("wire/lint.toml", b"\xff\xfe");
    let output = folder.check(&[]).code(2);
    assert_eq!(paths(&output), ["mill.txt"]);
    assert_eq!(errors(&output), "copydesk: wire/lint.toml is not UTF-8; save it so\n");
}

#[test]
fn a_mistake_in_a_pack_that_two_desks_use_is_said_once() {
    let folder = Folder::new(&[
        ("one/lint.toml", "packs = [\"../ours.toml\"]"),
        ("one/mill.txt", CLEAN),
        ("two/lint.toml", "packs = [\"../ours.toml\"]"),
        ("two/mill.txt", CLEAN),
        ("ours.toml", "[[rule]]\nid = 3\n"),
    ]);
    let output = folder.check(&[]).code(2);
    assert!(lines(&output)[0].starts_with("ours.toml:2:6: error: "), "{:?}", lines(&output));
    assert_eq!(lines(&output).iter().filter(|line| line.starts_with("ours.toml:2:6:")).count(), 1);
}

#[test]
fn gitignore_is_respected_in_folders_and_not_for_names() {
    let folder = Folder::new(&[
        (".gitignore", "drafts/\n*.tmp.txt\n"),
        ("drafts/mill.txt", FAULTY),
        ("mill.tmp.txt", FAULTY),
        (".hidden/mill.txt", FAULTY),
        ("mill.txt", FAULTY),
    ]);
    assert_eq!(paths(&folder.check(&["."])), ["mill.txt"]);
    assert_eq!(
        paths(&folder.check(&["drafts/mill.txt", "mill.tmp.txt"])),
        ["drafts/mill.txt", "mill.tmp.txt"]
    );
}
