//! Paths that are more than a file in a folder.

use crate::folder::{CLEAN, FAULTY, Folder, errors, paths};

#[test]
fn a_folder_is_a_folder_whatever_its_name() {
    let folder = Folder::new(&[("x.txt/mill.txt", FAULTY)]);
    assert_eq!(paths(&folder.check(&[]).code(1)), ["x.txt/mill.txt"]);
    assert_eq!(paths(&folder.check(&["x.txt"]).code(1)), ["x.txt/mill.txt"]);
}

#[test]
fn a_path_that_is_none_leaves_the_rest_checked() {
    let folder = Folder::new(&[("mill.txt", FAULTY)]);
    let output = folder.check(&["gone.txt", "mill.txt/below.txt", "mill.txt"]).code(2);
    assert_eq!(paths(&output), ["mill.txt"]);
    let errors = errors(&output);
    let said: Vec<_> = errors.lines().collect();
    assert_eq!(said[0], "copydesk: gone.txt: there is no such file or folder");
    assert!(said[1].starts_with("copydesk: mill.txt/below.txt: "), "{said:?}");
}

#[test]
fn output_is_sorted_by_path_whatever_was_asked_for_first() {
    let folder = Folder::new(&[("b.txt", FAULTY), ("a/z.txt", FAULTY), ("a.txt", FAULTY)]);
    assert_eq!(paths(&folder.check(&["b.txt", "a.txt", "a"])), ["a.txt", "a/z.txt", "b.txt"]);
}

#[test]
fn a_story_without_findings_counts_as_read() {
    let folder = Folder::new(&[("a.txt", CLEAN), ("b.txt", FAULTY), ("c.txt", CLEAN)]);
    let output = folder.command(&["check", "--format", "short", "."]).assert().code(1);
    assert_eq!(errors(&output), "1 error in 1 of 3 files\n");
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    /// Permissions do not bind root.
    fn is_root() -> bool {
        let probe = tempfile::tempdir().unwrap();
        fs::set_permissions(probe.path(), fs::Permissions::from_mode(0o000)).unwrap();
        let is_root = fs::read_dir(probe.path()).is_ok();
        fs::set_permissions(probe.path(), fs::Permissions::from_mode(0o700)).unwrap();
        is_root
    }

    #[test]
    fn what_cannot_be_read_leaves_the_rest_checked() {
        if is_root() {
            return;
        }
        let folder = Folder::new(&[("mill.txt", FAULTY), ("shut/a.txt", FAULTY), ("b.txt", FAULTY)]);
        for path in ["shut", "b.txt"] {
            fs::set_permissions(folder.join(path), fs::Permissions::from_mode(0o000)).unwrap();
        }
        let output = folder.check(&[]).code(2);
        fs::set_permissions(folder.join("shut"), fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(paths(&output), ["mill.txt"]);
        let errors = errors(&output);
        assert!(errors.contains("shut") && errors.contains("b.txt: Permission denied"), "{errors}");
    }

    #[test]
    fn a_name_that_is_no_utf8_is_read_and_shown_as_far_as_it_can_be() {
        let folder = Folder::new(&[]);
        let name = OsStr::from_bytes(b"caf\xe9.txt");
        fs::write(folder.path().join(name), FAULTY).unwrap();
        assert_eq!(paths(&folder.check(&[]).code(1)), ["caf\u{fffd}.txt"]);
        let named = folder.command(&["check", "--format", "short", "--quiet"]).arg(name).assert().code(1);
        assert_eq!(paths(&named), ["caf\u{fffd}.txt"]);
    }

    #[test]
    fn a_name_cannot_drive_the_terminal() {
        let folder = Folder::new(&[("\x1b[31m.txt", FAULTY)]);
        for args in [&["check"][..], &["check", "--format", "short"], &["check", "\x1b[2J", "\x1b[31m.txt"]] {
            let output = folder.command(args).output().unwrap();
            assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b), "{args:?}");
        }
    }

    #[test]
    fn a_loop_of_links_ends() {
        let folder = Folder::new(&[("news/mill.txt", FAULTY)]);
        symlink(folder.path(), folder.join("news/up")).unwrap();
        symlink(folder.join("b.txt"), folder.join("a.txt")).unwrap();
        symlink(folder.join("a.txt"), folder.join("b.txt")).unwrap();
        assert_eq!(paths(&folder.check(&[]).code(1)), ["news/mill.txt"]);
        let named = folder.check(&["a.txt", "news"]).code(2);
        assert_eq!(paths(&named), ["news/mill.txt"]);
        assert!(errors(&named).starts_with("copydesk: a.txt: "), "{}", errors(&named));
    }

    #[test]
    fn a_link_that_is_named_is_followed() {
        let folder = Folder::new(&[("news/mill.txt", FAULTY)]);
        symlink(folder.join("news"), folder.join("link")).unwrap();
        symlink(folder.join("news/mill.txt"), folder.join("story.txt")).unwrap();
        assert_eq!(paths(&folder.check(&["link"])), ["link/mill.txt"]);
        assert_eq!(paths(&folder.check(&["story.txt"])), ["story.txt"]);
        assert_eq!(paths(&folder.check(&["link", "news", "link/mill.txt"])), ["link/mill.txt"]);
    }

    #[test]
    fn a_pipe_or_a_socket_in_a_folder_is_not_read() {
        let folder = Folder::new(&[("mill.txt", FAULTY)]);
        let _socket = UnixListener::bind(folder.join("socket.txt")).unwrap();
        let made = std::process::Command::new("mkfifo").arg(folder.join("pipe.txt")).status();
        assert!(made.is_ok_and(|status| status.success()), "mkfifo");
        assert_eq!(paths(&folder.check(&[]).code(1)), ["mill.txt"]);
        let named = folder.check(&["socket.txt", "mill.txt"]).code(2);
        assert_eq!(paths(&named), ["mill.txt"]);
        assert!(errors(&named).starts_with("copydesk: socket.txt: "), "{}", errors(&named));
    }

    #[test]
    fn a_pipe_that_is_named_is_read_as_from_a_shell() {
        let folder = Folder::new(&[]);
        let made = std::process::Command::new("mkfifo").arg(folder.join("pipe")).status();
        assert!(made.is_ok_and(|status| status.success()), "mkfifo");
        let pipe = folder.join("pipe");
        let writer = std::thread::spawn(move || fs::write(pipe, FAULTY));
        assert_eq!(paths(&folder.check(&["pipe"]).code(1)), ["pipe"]);
        writer.join().unwrap().unwrap();
    }
}
