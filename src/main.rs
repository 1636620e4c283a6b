//! The program: see [`copydesk::cli`].

use copydesk::cli::{self, ExitStatus};

fn main() -> ExitStatus {
    cli::run()
}
