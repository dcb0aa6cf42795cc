//! The commands.

use std::io::{Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use crate::export::{findings, grammar};
use crate::site::{self, Options, terminal};

/// The exit code where the command's words are wrong.
const WRONG_WORDS: u8 = 2;
/// The exit code where the reader of the output has gone: what a shell shows of other tools, which the signal for it ends.
const CLOSED: u8 = 141;

/// Turns news articles into pages on which readers filter the quotes by speaker and see each figure on a chart.
#[derive(Parser)]
#[command(
    version,
    about,
    after_help = "Exit codes: 0 done; 1 something in the seeds does not stand or cannot be read; 2 the command's words are wrong; \
        141 whoever read the output has gone."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the finished pages of all articles in a folder.
    ///
    /// Each NAME.txt is an article, the NAME.toml beside it says what is known of it, and NAME.links.jsonl keeps the ids
    /// that were published. OUT holds the shell that Trunk built (index.html and its assets), or a site built before. The new
    /// site is written beside it and takes its place as a whole, or not at all: what else is in OUT stays, the pages of
    /// articles that are gone go.
    Build {
        /// The folder of articles.
        seeds: PathBuf,
        /// The folder of the shell, or of a site built before, that becomes the site.
        out: PathBuf,
        /// Write the ids of this build to NAME.links.jsonl, so that links to them hold after later edits.
        #[arg(long)]
        record: bool,
        /// The address the site will be reached at, for canonical links: https://example.org/articles/
        #[arg(long, value_name = "URL", value_parser = site::base_url)]
        url: Option<url::Url>,
    },
    /// Checks every claim of the sidecars in a folder against the texts, and the charts against the chart rules.
    Check {
        /// The folder of articles.
        seeds: PathBuf,
    },
    /// Proves of a built site that every page holds its text and that every published link holds or says what changed.
    ///
    /// Reads the pages as a browser does. Exits with 1 where anything does not hold, so that it can stand before an upload.
    Verify {
        /// The folder of the built site.
        out: PathBuf,
        /// The folder of the articles and of the records of published links.
        #[arg(long, default_value = "seeds")]
        seeds: PathBuf,
    },
    /// Prints what is found in texts: quotes, speakers, figures. Sidecars are not read.
    ///
    /// Prints the JSON of each article, a line each. With --ndjson each line of the input is {"id": …, "text": "…"}, and a line of
    /// findings is written for each, in order; a bad line is named and passed over, and the exit code is 1 at the end.
    Extract {
        /// The texts, or with --ndjson the files of lines; none for standard input.
        files: Vec<PathBuf>,
        /// Read and write lines of JSON, on all cores, in bounded memory.
        #[arg(long, conflicts_with = "explain")]
        ndjson: bool,
        /// Print what is read in the sentences instead of what is found: verbs of saying with subject and clause, numbers with
        /// the noun that they count, names. Without --ndjson, how each sentence is read, phrase by phrase.
        #[arg(long, conflicts_with = "explain")]
        grammar: bool,
        /// Say for each quote which rule decided whose it is, and on which words.
        #[arg(long)]
        explain: bool,
    },
    /// Takes the article out of files that somebody saved: web pages, Markdown, plain text.
    ///
    /// Prints the text, or writes it to NAME.txt with what is known of it in NAME.toml. What was left out is said on standard error.
    Import {
        /// The files; none for standard input.
        files: Vec<PathBuf>,
        /// The folder to write NAME.txt and NAME.toml into.
        #[arg(short, long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        /// Replace files that are there already.
        #[arg(long, requires = "out")]
        force: bool,
    },
    /// Prints the JSON of one article; its sidecar is read from beside it.
    Show {
        /// The article's NAME.txt.
        file: PathBuf,
    },
}

/// Runs the command line of this process and gives its exit code.
pub fn run() -> ExitCode {
    let outcome = match Cli::try_parse() {
        Ok(cli) => obey(cli.command),
        Err(wrong) if wrong.use_stderr() => {
            let _ = wrong.print();
            return ExitCode::from(WRONG_WORDS);
        }
        Err(help) => help.print().and_then(|()| stdout().flush()).context("the help cannot be written"),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if terminal::is_closed(&error) => ExitCode::from(CLOSED),
        Err(error) => {
            terminal::complain(format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<()> {
    match command {
        Command::Build { seeds, out, record, url } => site::build(&seeds, &out, &Options { record, url }),
        Command::Check { seeds } => site::check(&seeds),
        Command::Verify { out, seeds } => site::verify(&seeds, &out),
        Command::Extract { files, grammar: true, ndjson: false, .. } => site::extract::grammar(&files),
        Command::Extract { files, grammar: true, .. } => site::lines::lines(&files, |id, text| grammar::line(id, text)),
        Command::Extract { files, ndjson: true, .. } => site::lines::lines(&files, |id, text| findings::line(id, text)),
        Command::Extract { files, explain: true, .. } => site::extract::explain(&files),
        Command::Extract { files, .. } => site::extract::articles(&files),
        Command::Import { files, out, force } => site::import::import(&files, out.as_deref(), force),
        Command::Show { file } => site::show(&file),
    }
}
