//! Runs apps on the abstract machine and prints what happened, one JSON object a line.
//!
//! `cargo run --example trace -- MODELS.json [--whole] [--implicit] APK…`; the models are what
//! `appassay.knowledge.models.models()` returns, as JSON. For work on the machine: `assay trace` is for users.

use std::process::ExitCode;

use assay_apk::launch::{Options, launch};
use assay_machine::model::Models;

fn run(args: &[String]) -> Result<(), String> {
    let (words, files): (Vec<&String>, Vec<&String>) =
        args.iter().partition(|arg| arg.starts_with("--"));
    let [models, apks @ ..] = files.as_slice() else {
        return Err("trace MODELS.json [--whole] [--implicit] APK…".to_owned());
    };
    let text = std::fs::read(models).map_err(|error| format!("{models}: {error}"))?;
    let tables = serde_json::from_slice(&text).map_err(|error| format!("{models}: {error}"))?;
    let models = Models::new(tables);
    let has = |word: &str| words.iter().any(|known| *known == word);
    for apk in apks {
        let options = Options {
            whole: has("--whole"),
            implicit: has("--implicit"),
        };
        let bytes = std::fs::read(apk).map_err(|error| format!("{apk}: {error}"))?;
        let told = launch(&bytes, &models, options);
        let line = match told {
            Ok(told) => serde_json::to_string(&told),
            Err(error) => serde_json::to_string(&serde_json::json!({ "error": error })),
        };
        println!("{}", line.map_err(|error| error.to_string())?);
    }
    Ok(())
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
