//! Every regulation of `rules/`: without fault, and as `score check` reads it back to the person who wrote it.

use thidua::Regulation;
use thidua_files::outline_text;

use crate::support::{beside, check_readings, codes, entries, in_both_languages, printed, snapshot, source};

#[test]
fn every_regulation_is_without_fault_and_reads_back_as_meant() {
    for file in entries("rules") {
        let (rules, source) = (format!("rules/{file}"), source(&format!("rules/{file}")));
        let beside = beside(&rules, &source);
        let read = Regulation::read_with_rules(&source, &[], &beside.tables, &beside.rules);
        assert!(codes(&read.diagnostics).is_empty(), "{}", printed(&read.diagnostics));
        let outline = read.value.expect("a regulation without errors").outline();
        let text = in_both_languages(|options| outline_text(&outline, options));
        snapshot("rules", file.trim_end_matches(".toml"), &text);
    }
}

/// The published vectors of a regulation and the values around them, under every reading.
fn check(regulation: &str) {
    check_readings(&format!("rules/{regulation}.toml"), &format!("fixtures/{regulation}"));
}

#[test]
fn thua_thien_hue_2018() {
    check("thua-thien-hue-2018");
}

#[test]
fn ho_chi_minh_2008() {
    check("ho-chi-minh-2008");
}

#[test]
fn cum_xa_phuong_2025() {
    check("cum-xa-phuong-2025");
}

#[test]
fn boi_thuong_nha_nuoc_2019() {
    check("boi-thuong-nha-nuoc-2019");
}

#[test]
fn thanh_hoa_2025() {
    check("thanh-hoa-2025");
}
