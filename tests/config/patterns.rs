//! File patterns.

use super::settled;

#[test]
fn a_pattern_fits_as_in_a_gitignore() {
    let table = [
        ("*.md", "a.md", true),
        ("*.md", "a/b/c.md", true),
        ("a/*.md", "a/c.md", true),
        ("a/*.md", "a/b/c.md", false),
        ("a/**/*.md", "a/c.md", true),
        ("a/**/*.md", "a/b/d/c.md", true),
        ("/c.md", "c.md", true),
        ("/c.md", "a/c.md", false),
        ("./a/c.md", "a/c.md", true),
        ("a/c.md", "./a/c.md", true),
        ("archive", "a/archive/c.md", true),
        ("archive/", "archive/b/c.md", true),
        ("a/archive", "b/a/archive/c.md", false),
        ("a/**", "a/b/c.md", true),
        ("**", "a/b/c.md", true),
        ("*.{md,txt}", "a/b.txt", true),
        ("a/[[]x].md", "a/[x].md", true),
        ("A.md", "a.md", false),
    ];
    for (pattern, path, fits) in table {
        let settings = settled(&format!("[files]\nexclude = ['{pattern}']"));
        assert_eq!(settings.excludes(path), fits, "{pattern} {path}");
        assert!(!settings.includes(path));
        let settings = settled(&format!("[files]\ninclude = ['{pattern}']"));
        assert_eq!(settings.includes(path), fits, "{pattern} {path}");
    }
}
