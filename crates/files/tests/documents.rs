//! The pages that are made from the lists of keys are what the lists say. `UPDATE_DOCS=1 cargo test` writes them anew.

use std::fs;
use std::path::Path;

fn check(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, made).expect("the page can be written");
    }
    let kept = fs::read_to_string(&path).expect("the page exists").replace("\r\n", "\n");
    assert!(
        kept == made,
        "docs/{name} is not what the key lists say; run UPDATE_DOCS=1 cargo test and look at the change"
    );
}

#[test]
fn the_reference_is_what_the_keys_say() {
    check("rule-language.md", &thidua_files::manual());
}

#[test]
fn the_schema_is_what_the_keys_say() {
    let schema = serde_json::to_string_pretty(&thidua_files::schema()).expect("it is JSON");
    check("rule-file.schema.json", &format!("{schema}\n"));
}

#[test]
fn every_key_of_the_language_is_in_the_reference() {
    let page = thidua_files::manual();
    for table in thidua::language::FILE {
        for key in table.keys {
            assert!(
                page.contains(&format!("`{}`", key.name)),
                "{} of [{}] is not described",
                key.name,
                table.name
            );
        }
    }
}
