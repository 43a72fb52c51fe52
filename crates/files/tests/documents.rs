//! The pages that are made from the lists of keys are what the lists say. `UPDATE_DOCS=1 cargo test` writes them anew.

mod manual;

use std::fs;
use std::path::{Path, PathBuf};

use manual::{Page, WITHOUT_EXAMPLE};

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

fn check(name: &str, made: &str) {
    let path = docs().join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, made).expect("the page can be written");
    }
    let kept = fs::read_to_string(&path).expect("the page exists").replace("\r\n", "\n");
    assert!(
        kept == made,
        "docs/{name} is not what the key lists say; run UPDATE_DOCS=1 cargo test and look at the change"
    );
}

fn pages() -> Vec<Page> {
    manual::groups().into_iter().flat_map(|(_, pages)| pages).collect()
}

#[test]
fn the_contents_are_what_the_keys_say() {
    check("rule-language.md", &manual::contents());
}

#[test]
fn the_pages_are_what_the_keys_and_the_cases_say() {
    for page in pages() {
        check(&format!("manual/{}.md", page.id), &manual::page(&page));
    }
    check("manual/first-regulation.md", &manual::first_regulation());
    check("manual/workbooks.md", &manual::workbooks());
    let mut kept: Vec<String> = fs::read_dir(docs().join("manual"))
        .expect("the manual is a folder")
        .map(|entry| entry.expect("the folder is readable").file_name().to_string_lossy().into_owned())
        .collect();
    kept.sort();
    let mut made: Vec<String> = pages().iter().map(|page| format!("{}.md", page.id)).collect();
    made.push("first-regulation.md".to_string());
    made.push("workbooks.md".to_string());
    made.sort();
    assert_eq!(kept, made);
}

#[test]
fn the_schema_is_what_the_keys_say() {
    let schema = serde_json::to_string_pretty(&thidua_files::schema()).expect("it is JSON");
    check("rule-file.schema.json", &format!("{schema}\n"));
}

#[test]
fn every_page_says_what_leads_to_it_and_what_goes_wrong() {
    let mut faults = Vec::new();
    for page in pages() {
        if page.comment.says().is_empty() {
            faults.push(format!(
                "{}: its doc comment has no paragraph “The regulation says: ... | ...”",
                page.id
            ));
        }
        if page.comment.trap().is_none() {
            faults.push(format!("{}: its doc comment has no paragraph “The trap: ...”", page.id));
        }
        let shown = page.example_files().iter().any(|(name, _)| name == "expected.toml");
        if shown == WITHOUT_EXAMPLE.contains(&page.id.as_str()) {
            faults.push(format!(
                "{}: the worked case `{}` is there: {shown}; see EXAMPLES of manual/pages.rs",
                page.id, page.example
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_way_and_every_table_has_its_own_page() {
    let mut ids: Vec<String> = pages().into_iter().map(|page| page.id).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
}
