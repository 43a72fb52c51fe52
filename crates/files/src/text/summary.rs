//! The declared summary, per unit and for the cluster as a whole.

use thidua::form::Form;
use thidua::report::{ClusterReport, Report, SummaryHead, SummaryValue, UnitReport};
use thidua::words::Phrase;

use super::grid::{Grid, Line};
use super::page::Page;
use crate::voice::Beside;

static SUMMARY: Phrase = Phrase::new("SUMMARY OF THE CLUSTER", "TỔNG HỢP TOÀN CỤM");
static LINE: Phrase = Phrase::new("Figure", "Chỉ tiêu");
static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
static WHOLE: Phrase = Phrase::new("WHOLE", "TOÀN CỤM");
static NONE: Phrase = Phrase::new("-", "-");

/// The summary of one cluster; nothing when the regulation declares none.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    let heads = &report.regulation.summary;
    if heads.is_empty() {
        return;
    }
    page.part(page.say(&SUMMARY));
    let each = heads.iter().any(|head| head.each);
    let whole = heads.iter().any(|head| head.whole);
    let units: &[UnitReport] = if each { &cluster.units } else { &[] };
    let mut grid = Grid {
        lines_head: page.say(&LINE).into(),
        units_head: page.say(&UNIT).into(),
        units: units.iter().map(|unit| page.text(&unit.title).to_string()).collect(),
        ..Grid::default()
    };
    if whole {
        grid.units.push(page.say(&WHOLE).into());
    }
    for (at, head) in heads.iter().enumerate() {
        let whole = cluster.summary.get(at).filter(|_| whole);
        let values: Vec<Option<&SummaryValue>> =
            units.iter().map(|unit| unit.summary.get(at)).chain(whole.map(Some)).collect();
        grid.lines.push(line(head, &values, page));
    }
    page.grid(grid);
}

/// A line of the grid; the sign of a percentage stands with its title.
fn line(head: &SummaryHead, values: &[Option<&SummaryValue>], page: &Page<'_>) -> Line {
    let beside = Beside::new(values.iter().flatten().filter_map(|value| Some(&value.value.as_ref()?.number)));
    let percent =
        (!head.each || head.each_form == Form::Percent) && (!head.whole || head.whole_form == Form::Percent);
    let cell = |value: &Option<&SummaryValue>| match value.map(|value| (&value.value, value.state)) {
        Some((Some(value), _)) => {
            let text =
                page.short(&value.number, &value.form, beside.nearest(&value.number)).replace("≈ ", "≈");
            if percent { text.trim_end_matches(" %").to_string() } else { text }
        }
        Some((None, Some(state))) => page.say(state.phrase()).to_string(),
        Some((None, None)) | None => page.say(&NONE).to_string(),
    };
    Line {
        title: format!("{}{}", page.text(&head.title), if percent { " (%)" } else { "" }),
        cells: values.iter().map(cell).collect(),
        ..Line::default()
    }
}
