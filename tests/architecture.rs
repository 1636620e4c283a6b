//! docs/architecture.md holds: nobody imports upwards, only `cli` touches the world, each thing stands in its place.
//!
//! Sources are read as tokens, so that comments and texts in quotes are not taken for code. Each guard is a function of
//! made-up sources too, in the table at the end: that is how it is seen to fail.

#![allow(clippy::disallowed_methods, reason = "a test may read the project")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use proc_macro2::{TokenStream, TokenTree};

/// Who may import whom, without what the arrows carry along. A longer path opens that item only.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("diagnostic", &["text"]),
    ("document", &["text", "diagnostic"]),
    ("analysis", &["document"]),
    ("format", &["document"]),
    ("rule", &["diagnostic", "analysis"]),
    ("checks", &["rule"]),
    ("pack", &["rule"]),
    ("lint", &["rule"]),
    ("config", &["lint", "checks", "pack"]),
    ("report", &["diagnostic", "document", "rule::RuleMeta"]),
    ("docs", &["lint", "report"]),
    ("cli", &["config", "docs", "format"]),
];

/// Longest a file may be, in lines, its tests included.
const LONGEST: usize = 400;

/// Names that say nothing of what a file is for.
const NO_NAMES: &[&str] = &["utils", "util", "common", "helpers", "helper", "types", "misc"];

/// A file of src: its path from there, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The modules from the root down to it: `[checks, copy]` for checks/copy/mod.rs.
    fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').filter(|part| !["lib", "main"].contains(part)).map(str::to_owned).collect()
    }

    fn tokens(&self) -> TokenStream {
        TokenStream::from_str(&self.text).unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }
}

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn sources() -> Vec<Source> {
    let root = project("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("src can be listed") {
            let path = entry.expect("src can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(&root).expect("it was found there").to_string_lossy();
                let text = std::fs::read_to_string(&path).expect("a source is UTF-8");
                sources.push(Source { path: below.replace('\\', "/"), text });
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

/// All that is wrong with `sources` by `guard`, which is empty when all is well.
fn faults(sources: &[Source], guard: fn(&Source) -> Vec<String>) -> Vec<String> {
    sources
        .iter()
        .flat_map(|source| guard(source).into_iter().map(|fault| format!("{}: {fault}", source.path)))
        .collect()
}

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

// The guards.

/// Imports that the table does not allow.
fn upward_imports(source: &Source) -> Vec<String> {
    let module = source.module();
    let Some(own) = module.first() else {
        return Vec::new(); // lib.rs and main.rs stand above all.
    };
    let mut paths = Vec::new();
    find_paths(source.tokens(), &module, &mut paths);
    let allowed = allowed(own);
    let is_allowed = |path: &str| allowed.iter().any(|open| is_below(path, open));
    paths
        .iter()
        .filter_map(|path| path.strip_prefix("crate::"))
        .filter(|path| !is_below(path, own) && !is_allowed(path))
        .map(|path| format!("`{own}` may not import `{path}`"))
        .collect()
}

/// What a folder may import, with what the arrows carry along.
fn allowed(own: &str) -> BTreeSet<&'static str> {
    let mut all = BTreeSet::new();
    let mut next = direct(own).to_vec();
    while let Some(module) = next.pop() {
        if all.insert(module) {
            next.extend(direct(module));
        }
    }
    all
}

fn direct(own: &str) -> &'static [&'static str] {
    MAY_IMPORT.iter().find(|(module, _)| *module == own).map_or(&[], |(_, others)| others)
}

fn is_below(path: &str, open: &str) -> bool {
    path.strip_prefix(open).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// codespan-reporting named outside report/human.rs.
fn strangers_to_codespan(source: &Source) -> Vec<String> {
    let names = idents(source.tokens()).iter().any(|ident| ident == "codespan_reporting");
    let fault = "only report/human.rs names codespan_reporting".to_owned();
    if names && source.path != "report/human.rs" { vec![fault] } else { Vec::new() }
}

/// Files, the environment, processes or printing outside `cli`.
fn hands_on_the_world(source: &Source) -> Vec<String> {
    if source.path.starts_with("cli/") {
        return Vec::new();
    }
    let mut paths = Vec::new();
    find_paths(source.tokens(), &source.module(), &mut paths);
    let world = ["std::fs", "std::env", "std::process"];
    let touches = |path: &&String| world.iter().any(|module| is_below(path, module)) || *path == "std::*";
    let mut faults: Vec<_> =
        paths.iter().filter(touches).map(|path| format!("only cli has `{path}`")).collect();
    faults.extend(macros(source.tokens()).into_iter().filter_map(|name| {
        let prints = ["print", "println", "eprint", "eprintln", "dbg"].contains(&&*name);
        prints.then(|| format!("only cli has `{name}!`"))
    }));
    faults
}

/// A file without its opening comment, too long, or named for nothing.
fn untidiness(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if !source.text.starts_with("//! ") {
        faults.push("opens without `//!`".to_owned());
    }
    let lines = source.text.lines().count();
    if lines > LONGEST {
        faults.push(format!("has {lines} lines, {LONGEST} is the most"));
    }
    let nameless = source.module().into_iter().filter(|name| NO_NAMES.contains(&&**name));
    faults.extend(nameless.map(|name| format!("`{name}` says nothing of what it is for")));
    faults
}

/// The id of the rule that the file holds, as its place says: `copy/repeated-word` of checks/copy/repeated_word.rs.
fn rule_of(source: &Source) -> Option<String> {
    let id = source.path.strip_prefix("checks/")?.strip_suffix(".rs")?.replace('_', "-");
    let idents = idents(source.tokens());
    let is_rule = idents.windows(2).any(|two| two[0] == "const" && two[1] == "RULE");
    is_rule.then_some(id)
}

// Reading tokens.

/// The paths that begin with `crate`, `super` or `std`, each whole and from the root; `module` is where they stand.
fn find_paths(tokens: TokenStream, module: &[String], paths: &mut Vec<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(root)
                if ["crate", "super", "std"].iter().any(|it| root == it) && !follows_path(&tokens[..at]) =>
            {
                branches(&tokens[at..], &[], &mut |path| paths.extend(from_root(path, module)));
            }
            TokenTree::Group(group) => {
                let mut inner = module.to_vec();
                inner.extend(module_opened_by(&tokens[..at]));
                find_paths(group.stream(), &inner, paths);
            }
            _ => {}
        }
        at += 1;
    }
}

/// Each path that `use`-like tokens write: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn branches(tokens: &[TokenTree], before: &[String], found: &mut dyn FnMut(&[String])) {
    let mut path = before.to_vec();
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(part)) if part != "self" => path.push(part.to_string()),
            Some(TokenTree::Punct(star)) if star.as_char() == '*' => path.push("*".to_owned()),
            Some(TokenTree::Group(group)) => {
                let inner: Vec<_> = group.stream().into_iter().collect();
                let comma =
                    |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
                return inner.split(comma).for_each(|branch| branches(branch, &path, found));
            }
            _ => {}
        }
        at += 1;
        if !is_colons(&tokens[at.min(tokens.len())..]) {
            return found(&path);
        }
        at += 2;
    }
}

/// A path as it is from the root of the crate, or of std; nothing for the bare word, as in `pub(super)`.
fn from_root(path: &[String], module: &[String]) -> Option<String> {
    let (root, rest) = path.split_first()?;
    let ups = path.iter().take_while(|part| *part == "super").count();
    let (mut whole, rest) = match &**root {
        "super" => (module[..module.len().saturating_sub(ups)].to_vec(), &path[ups..]),
        "crate" => (Vec::new(), rest),
        _ => return Some(path.join("::")),
    };
    whole.extend_from_slice(rest);
    (!rest.is_empty()).then(|| format!("crate::{}", whole.join("::")))
}

fn is_colons(tokens: &[TokenTree]) -> bool {
    let colon =
        |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    colon(tokens.first()) && colon(tokens.get(1))
}

/// Whether what follows goes on with a path: `super` in `super::super`.
fn follows_path(before: &[TokenTree]) -> bool {
    before.len() >= 2 && is_colons(&before[before.len() - 2..])
}

/// The name of the module whose body comes next.
fn module_opened_by(before: &[TokenTree]) -> Option<String> {
    match before {
        [.., TokenTree::Ident(keyword), TokenTree::Ident(name)] if keyword == "mod" => Some(name.to_string()),
        _ => None,
    }
}

/// All words of the code, in order.
fn idents(tokens: TokenStream) -> Vec<String> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Ident(ident) => vec![ident.to_string()],
            TokenTree::Group(group) => idents(group.stream()),
            _ => Vec::new(),
        })
        .collect()
}

/// The macros that are called.
fn macros(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let called = tokens.windows(2).filter_map(|two| match two {
        [TokenTree::Ident(name), TokenTree::Punct(mark)] if mark.as_char() == '!' => Some(name.to_string()),
        _ => None,
    });
    let inner = tokens.iter().flat_map(|token| match token {
        TokenTree::Group(group) => macros(group.stream()),
        _ => Vec::new(),
    });
    called.chain(inner).collect()
}

// What holds.

#[test]
fn no_module_imports_what_stands_above_it() {
    assert_none(&faults(&sources(), upward_imports));
}

#[test]
fn every_folder_of_src_stands_in_the_table() {
    let folders: BTreeSet<_> =
        sources().iter().filter_map(|source| source.module().first().cloned()).collect();
    let table: BTreeSet<_> = MAY_IMPORT.iter().map(|(module, _)| (*module).to_owned()).collect();
    assert_eq!(folders, table);
}

#[test]
fn the_page_shows_the_same_table() {
    let page = project("docs/architecture.md");
    let page = std::fs::read_to_string(page).expect("there is a page on the architecture");
    for (module, others) in MAY_IMPORT {
        let others: Vec<_> = others.iter().map(|other| format!("`{other}`")).collect();
        let others = if others.is_empty() { "nothing".to_owned() } else { others.join(", ") };
        let row = format!("| `{module}` | {others} |");
        assert!(page.contains(&row), "docs/architecture.md lacks {row}");
    }
}

#[test]
fn the_page_names_every_folder_of_src() {
    let page = std::fs::read_to_string(project("docs/architecture.md")).expect("there is a page");
    for (module, _) in MAY_IMPORT {
        assert!(page.contains(&format!("| `src/{module}/` | ")), "docs/architecture.md lacks src/{module}/");
    }
}

#[test]
fn only_one_file_names_codespan() {
    assert_none(&faults(&sources(), strangers_to_codespan));
}

#[test]
fn only_cli_touches_the_world() {
    assert_none(&faults(&sources(), hands_on_the_world));
}

#[test]
fn every_file_says_what_it_is_and_is_short() {
    assert_none(&faults(&sources(), untidiness));
}

#[test]
fn every_native_rule_is_registered_and_stands_where_its_id_says() {
    let files: BTreeSet<_> = sources().iter().filter_map(rule_of).collect();
    let registered: BTreeSet<_> =
        copydesk::checks::CHECKS.iter().map(|native| native.id.to_owned()).collect();
    assert_eq!(files, registered);
}

#[test]
fn every_pack_of_rules_is_built_in() {
    let files: BTreeSet<_> = std::fs::read_dir(project("rules"))
        .expect("rules can be listed")
        .map(|entry| entry.expect("rules can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| path.file_stem().expect("a file has a name").to_string_lossy().into_owned())
        .collect();
    let built_in: BTreeSet<_> = copydesk::pack::built_in_names().map(str::to_owned).collect();
    assert_eq!(files, built_in);
}

#[test]
fn the_guards_can_fail() {
    type Guard = fn(&Source) -> Vec<String>;
    let long = format!("//! Long.\n{}", "//\n".repeat(LONGEST));
    let table: &[(Guard, &str, &str, usize)] = &[
        (upward_imports, "checks/copy/x.rs", "use crate::rule::Check; use crate::text::Span;", 0),
        (upward_imports, "checks/copy/x.rs", "use crate::lint::lint;", 1),
        (upward_imports, "checks/copy/x.rs", "use crate::{rule::Check, report::{self, write}, pack};", 3),
        (upward_imports, "checks/copy/x.rs", "use super::super::super::format;", 1),
        (upward_imports, "checks/copy/x.rs", "use super::super::copy::wording::Row;", 0),
        (upward_imports, "checks/copy/x.rs", "mod inner { use super::super::super::super::cli; }", 1),
        (upward_imports, "checks/copy/x.rs", "mod inner { use super::super::wording; }", 0),
        (upward_imports, "checks/copy/x.rs", "fn f() { let x = vec![crate::config::Settings]; }", 1),
        (upward_imports, "checks/mod.rs", "use super::format::read;", 1),
        (upward_imports, "checks/mod.rs", "use super::*;", 1),
        (upward_imports, "pack/mod.rs", "use crate::checks::CHECKS;", 1),
        (upward_imports, "lint/mod.rs", "macro_rules! m { () => { $crate::checks::CHECKS } }", 1),
        (upward_imports, "report/short.rs", "use crate::rule::RuleMeta;", 0),
        (upward_imports, "report/short.rs", "use crate::rule::{Rule, RuleMeta};", 1),
        (upward_imports, "text/span.rs", "pub(crate) fn f() {} pub(super) fn g() {} // crate::cli", 0),
        (upward_imports, "text/span.rs", "const IT: &str = \"crate::cli::run\";", 0),
        (upward_imports, "text/span.rs", "fn f(it: crate::document::Document) {}", 1),
        (strangers_to_codespan, "report/short.rs", "use codespan_reporting::term;", 1),
        (strangers_to_codespan, "report/human.rs", "use codespan_reporting::term;", 0),
        (strangers_to_codespan, "report/short.rs", "// codespan_reporting", 0),
        (hands_on_the_world, "format/mod.rs", "use std::{fmt, fs::File, env};", 2),
        (hands_on_the_world, "format/mod.rs", "fn f() { std::process::exit(1) }", 1),
        (hands_on_the_world, "format/mod.rs", "use std::*;", 1),
        (hands_on_the_world, "format/mod.rs", "use std::fmt; const IT: &str = env!(\"X\");", 0),
        (hands_on_the_world, "format/mod.rs", "fn f() { if true { println!(\"x\") } }", 1),
        (hands_on_the_world, "cli/mod.rs", "use std::fs; fn f() { println!(\"x\") }", 0),
        (untidiness, "lint/mod.rs", "//! The engine.", 0),
        (untidiness, "lint/mod.rs", "use std::fmt;", 1),
        (untidiness, "lint/utils.rs", "//! All sorts.", 1),
        (untidiness, "lint/common/mod.rs", "//! All sorts.", 1),
        (untidiness, "lint/mod.rs", &long, 1),
    ];
    for (guard, path, text, count) in table {
        let found = guard(&Source::new(path, text));
        assert_eq!(found.len(), *count, "{path}: {text}\n{found:?}");
    }
    let held = |text| rule_of(&Source::new("checks/copy/half_said.rs", text));
    assert_eq!(held("pub const RULE: Native = Native {};").as_deref(), Some("copy/half-said"));
    assert_eq!(held("pub const WORDS: &[&str] = &[];"), None);
}
