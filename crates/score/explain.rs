//! `score explain`: where the points of a unit come from, and why it stands above or below another.

use thidua::ExplainLine;
use thidua::text::{fold, nearest};
use thidua::words::{Arg, Language, Phrase};
use thidua_files::{explanation_json, explanation_text};

use crate::arguments::{Explain, Format};
use crate::output::{Ended, Output, say_error};
use crate::scored::{Asked, Scored, refuse_csv, score};

/// Explains a unit, or the difference between two.
pub(crate) fn explain(given: &Explain, output: &Output) -> Ended {
    match refuse_csv(output, "explain").and_then(|()| explained(given, output)) {
        Ok(ended) | Err(ended) => ended,
    }
}

fn explained(given: &Explain, output: &Output) -> Result<Ended, Ended> {
    let asked = Asked {
        rules: Some(&given.rules),
        results: &given.results,
        registers: &given.registers.register,
        chosen: &given.choices.choose,
        reading: &given.reading.by(&given.mapped).told_in(output.language),
        of: given.of.as_deref(),
        command: "explain",
    };
    let scored = score(&asked, output)?;
    let unit = find(&given.unit, &scored)?;
    let delivered = match &given.versus {
        None => {
            let explanation = scored.awards.explain(&unit).ok_or(Ended::CouldNotRun)?;
            let json = || explanation_json(&scored.report, &explanation);
            deliver(&scored, json, &explanation.lines, output)
        }
        Some(other) => {
            let other = find(other, &scored)?;
            let comparison = scored.awards.explain_versus(&unit, &other);
            let comparison = comparison.ok_or_else(|| not_comparable(&unit, &other, scored.language))?;
            let json = || explanation_json(&scored.report, &comparison);
            deliver(&scored, json, &comparison.lines, output)
        }
    };
    Ok(scored.end(delivered, output))
}

fn deliver(
    scored: &Scored,
    json: impl FnOnce() -> String,
    lines: &[ExplainLine],
    output: &Output,
) -> Result<(), Ended> {
    match output.format {
        Format::Json => output.deliver(&json(), scored.language),
        Format::Text | Format::Csv => output.text(scored.language, |options| {
            scored.bundled_line() + &explanation_text(&scored.report, lines, options)
        }),
    }
}

/// The id of a unit named by its id or its title in either language.
fn find(name: &str, scored: &Scored) -> Result<String, Ended> {
    let units = || {
        let named = |cluster: &'_ thidua::report::ClusterReport| {
            let counted = cluster.units.iter().map(|unit| (unit.id.clone(), unit.title.clone()));
            let outside = cluster.outside.iter().map(|unit| (unit.id.clone(), unit.title.clone()));
            counted.chain(outside).collect::<Vec<_>>()
        };
        scored.report.clusters.iter().flat_map(named)
    };
    let wanted = fold(name);
    let by_id = units().find(|(id, _)| id == name);
    let found = by_id.or_else(|| {
        units().find(|(id, title)| {
            let titles = [&title.vi, &title.en];
            fold(id) == wanted || titles.into_iter().flatten().any(|title| fold(title) == wanted)
        })
    });
    if let Some((id, _)) = found {
        return Ok(id);
    }
    let known: Vec<(String, String)> =
        units().map(|(id, title)| (title.in_language(scored.language).to_string(), id)).collect();
    let known: Vec<&str> = known.iter().flat_map(|(title, id)| [title.as_str(), id.as_str()]).collect();
    Err(unknown_unit(name, &known, scored.language))
}

fn unknown_unit(name: &str, known: &[&str], language: Language) -> Ended {
    static NEAR: Phrase = Phrase::new(
        "there is no unit `{0}`; did you mean `{1}`?",
        "không có đơn vị `{0}`; có phải ý là `{1}`?",
    );
    static UNKNOWN: Phrase = Phrase::new(
        "there is no unit `{0}`; the units are: {1}",
        "không có đơn vị `{0}`; các đơn vị là: {1}",
    );
    match nearest(name, known.iter().copied()) {
        Some(near) => say_error(&NEAR, [Arg::from(name), Arg::from(near)], language),
        None => {
            let ids: Vec<&str> = known.iter().skip(1).step_by(2).copied().take(20).collect();
            say_error(&UNKNOWN, [Arg::from(name), Arg::from(ids.join(", "))], language)
        }
    }
}

fn not_comparable(unit: &str, other: &str, language: Language) -> Ended {
    static SAME: Phrase =
        Phrase::new("`{0}` cannot be compared with itself", "không so sánh `{0}` với chính đơn vị đó được");
    static APART: Phrase =
        Phrase::new("`{0}` and `{1}` are not in the same cluster", "`{0}` và `{1}` không cùng một cụm");
    let phrase = if unit == other { &SAME } else { &APART };
    say_error(phrase, [Arg::from(unit), Arg::from(other)], language)
}
