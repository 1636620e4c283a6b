//! Transcripts: commands as typed, what they print, and how they end. `TRYCMD=overwrite` renews them; read what changed.
//!
//! `name.trycmd` runs in `name.in`, and where there is a `name.out` in a copy of it, which must then look like that.

#[test]
fn the_program_prints_what_the_transcripts_say() {
    trycmd::TestCases::new()
        .register_bin("copydesk", std::path::Path::new(env!("CARGO_BIN_EXE_copydesk")))
        .case("tests/cli/*.trycmd");
}
