//! Documents for machines: `format = 1`, exact numbers as strings, the same bytes for the same inputs.

use serde::Serialize;
use thidua::diagnostic::{CodeInfo, Diagnostics, Severity};
use thidua::report::{DiagnosticReport, InputReport, RegulationReport, Report};

/// A scored year as JSON, ending in a line break.
pub fn report_json(report: &Report) -> String {
    pretty(report)
}

/// What a check found, as JSON: the diagnostics with how many there are of each kind, and what the regulation says
/// when it could be read.
pub fn check_json(regulation: Option<&RegulationReport>, found: &Diagnostics) -> String {
    #[derive(Serialize)]
    struct Document<'a> {
        format: u32,
        errors: usize,
        warnings: usize,
        regulation: Option<&'a RegulationReport>,
        diagnostics: Vec<DiagnosticReport>,
    }
    let count = |severity| found.iter().filter(|one| one.severity() == severity).count();
    pretty(&Document {
        format: 1,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        regulation,
        diagnostics: found.iter().map(DiagnosticReport::new).collect(),
    })
}

/// An explanation as JSON, with the heads that say what it was made from.
pub fn explanation_json(report: &Report, explanation: &impl Serialize) -> String {
    #[derive(Serialize)]
    struct Document<'a, T> {
        format: u32,
        engine: &'a str,
        illustrative: bool,
        regulation: &'a str,
        period: i64,
        inputs: &'a [InputReport],
        explanation: &'a T,
        diagnostics: &'a [DiagnosticReport],
    }
    pretty(&Document {
        format: report.format,
        engine: report.engine,
        illustrative: report.illustrative,
        regulation: &report.regulation.id,
        period: report.regulation.period,
        inputs: &report.inputs,
        explanation,
        diagnostics: &report.diagnostics,
    })
}

/// The manual page of a code as JSON.
pub fn code_json(info: &CodeInfo) -> String {
    #[derive(Serialize)]
    struct Words {
        vi: &'static str,
        en: &'static str,
    }
    #[derive(Serialize)]
    struct Document<'a> {
        format: u32,
        code: &'a str,
        severity: Severity,
        message: Words,
        help: Words,
        manual: String,
    }
    pretty(&Document {
        format: 1,
        code: info.name,
        severity: info.severity,
        message: Words { vi: info.message.vi, en: info.message.en },
        help: Words { vi: info.help.vi, en: info.help.en },
        manual: info.manual.iter().map(|line| line.trim()).collect::<Vec<&str>>().join("\n"),
    })
}

/// A document as JSON, ending in a line break.
pub(crate) fn pretty(document: &impl Serialize) -> String {
    // These documents hold no map with keys that are not strings, so that writing them cannot fail.
    let mut json = serde_json::to_string_pretty(document).unwrap_or_default();
    json.push('\n');
    json
}
