//! What a regulation says, for its author to read back: each criterion with its target and its way to points.

use thidua::report::{CriterionHead, GradingHead, RegulationReport, RuleHead};
use thidua::words::{Arg, Phrase, Sentence};

use super::page::Page;
use super::{heading, readings};

static POINTS: Phrase = Phrase::new("{0} ({1} points)", "{0} ({1} điểm)");
static AT_MOST: Phrase = Phrase::new("{0} (at most {1})", "{0} (tối đa {1})");
static DEDUCTS: Phrase = Phrase::new("{0} (takes points off)", "{0} (điểm trừ)");
static TARGET: Phrase = Phrase::new("Target: {0}", "Chỉ tiêu: {0}");
static EARNS: Phrase = Phrase::new("Points: {0}", "Cách cho điểm: {0}");
static SAID: Phrase = Phrase::new("({0})", "({0})");
static TOTAL: Phrase = Phrase::new("TOTAL", "TỔNG ĐIỂM");
static GROUPS: Phrase = Phrase::new("GROUPS OF UNITS", "NHÓM ĐƠN VỊ");
static REGISTERS: Phrase = Phrase::new("REGISTERS", "SỔ ĐĂNG KÝ");
static SCORED: Phrase = Phrase::new("{0}: scored by {1}", "{0}: chấm theo {1}");
static ROLLED_UP: Phrase = Phrase::new("{0} = {1}", "{0} = {1}");
static GATES: Phrase = Phrase::new("GATES", "ĐIỀU KIỆN BẮT BUỘC");
static RANKINGS: Phrase = Phrase::new("RANKINGS", "XẾP HẠNG");
static GRADES: Phrase = Phrase::new("GRADES", "XẾP LOẠI");
static OPEN: Phrase = Phrase::new("WITHOUT A GRADE", "KHÔNG QUY ĐỊNH MỨC XẾP LOẠI");
static DEMOTIONS: Phrase = Phrase::new("DEMOTIONS, IN THIS ORDER", "HẠ MỨC XẾP LOẠI, THEO THỨ TỰ");
static QUOTAS: Phrase = Phrase::new("QUOTAS", "TỶ LỆ KHỐNG CHẾ");
static AWARDS: Phrase = Phrase::new("AWARDS", "KHEN THƯỞNG");
static SCOPE: Phrase = Phrase::new("SCOPE", "PHẠM VI XÉT");
static RULE: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
static JUDGED: Phrase = Phrase::new("JUDGEMENTS BESIDE THE POINTS", "NHẬN XÉT NGOÀI ĐIỂM");

/// The title, the sections with their criteria, and the choices.
pub(super) fn write(regulation: &RegulationReport, page: &mut Page<'_>) {
    heading::title(regulation, false, page);
    for (at, depth) in &regulation.section_tree {
        let Some(section) = regulation.sections.get(*at) else { continue };
        let indent = depth.saturating_mul(2);
        let name = labelled(&section.label, page.named(&section.title, &section.id));
        // The label of the regulation stands where the parts of a report have their number.
        let head = match &section.points {
            Some(points) => page.fill(&POINTS, [Arg::from(name), Arg::from(points)]),
            None => name,
        };
        page.blank();
        page.item(indent, &head);
        said(&section.rules, indent.saturating_add(2), page);
        page.blank();
        for criterion in regulation.criteria.iter().filter(|criterion| criterion.section == section.id) {
            one(criterion, indent, page);
        }
    }
    if !regulation.total.rules.is_empty() {
        page.part(page.say(&TOTAL));
        said(&regulation.total.rules, 2, page);
    }
    registers(regulation, page);
    rules(&SCOPE, regulation.scope.as_slice(), page);
    rules(&GROUPS, &regulation.groups, page);
    rules(&GATES, &regulation.gates, page);
    rules(&RANKINGS, &regulation.rankings, page);
    regulation.grading.iter().for_each(|one| grading(one, page));
    rules(&AWARDS, &regulation.awards, page);
    if !regulation.judgements.is_empty() {
        page.part(page.say(&JUDGED));
        for judgement in &regulation.judgements {
            page.item(2, page.named(&judgement.title, &judgement.id).to_string().as_str());
        }
    }
    readings::choices(regulation, page);
}

fn grading(grading: &GradingHead, page: &mut Page<'_>) {
    rules(&GRADES, &grading.grades, page);
    rules(&OPEN, &grading.open, page);
    rules(&DEMOTIONS, &grading.demotions, page);
    rules(&QUOTAS, &grading.quotas, page);
}

fn rules(head: &'static Phrase, rules: &[RuleHead], page: &mut Page<'_>) {
    if rules.is_empty() {
        return;
    }
    page.part(page.say(head));
    for rule in rules {
        page.item(
            2,
            &page.fill(&RULE, [Arg::from(page.named(&rule.title, &rule.id)), Arg::from(rule.rule.clone())]),
        );
    }
}

/// Rules in words, an item each.
fn said(rules: &[Sentence], indent: usize, page: &mut Page<'_>) {
    for rule in rules {
        page.item(indent, &page.fill(&SAID, [Arg::from(rule.clone())]));
    }
}

fn one(criterion: &CriterionHead, indent: usize, page: &mut Page<'_>) {
    let name = labelled(&criterion.label, page.named(&criterion.title, &criterion.id));
    let (head, inner) = (indent.saturating_add(2), indent.saturating_add(5));
    page.item(
        head,
        &match &criterion.maximum {
            _ if criterion.deducts => page.fill(&DEDUCTS, [Arg::from(name)]),
            Some(maximum) => page.fill(&AT_MOST, [Arg::from(name), Arg::from(maximum)]),
            None => name,
        },
    );
    if let Some(target) = &criterion.target {
        page.item(inner, &page.fill(&TARGET, [Arg::from(target.clone())]));
    }
    page.item(inner, &page.fill(&EARNS, [Arg::from(criterion.rule.clone())]));
    said(&criterion.conditions, inner, page);
}

fn labelled(label: &str, title: &str) -> String {
    if label.is_empty() { title.to_string() } else { format!("{label}. {title}") }
}

/// The registers with the rules that score them, and the figures of units that they give once more.
fn registers(regulation: &RegulationReport, page: &mut Page<'_>) {
    let parts = || regulation.parts.iter().filter_map(|part| Some((part, part.rules.as_deref()?)));
    if parts().next().is_none() {
        return;
    }
    page.part(page.say(&REGISTERS));
    for (part, rules) in parts() {
        page.item(2, &page.fill(&SCORED, [Arg::from(page.named(&part.title, &part.id)), Arg::from(rules)]));
    }
    for figure in &regulation.indicators {
        if let Some(formula) = &figure.rolled_up {
            let args = [Arg::from(page.named(&figure.title, &figure.id)), Arg::from(formula.as_str())];
            page.item(4, &page.fill(&ROLLED_UP, args));
        }
    }
}
