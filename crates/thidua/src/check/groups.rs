//! Groups of units: by a class, by a condition, and whom of these they take.

use alloc::string::String;
use alloc::vec::Vec;

use super::conditions::test;
use super::names::Names;
use super::outcomes::measures_of;
use super::{formulas, read_about};
use crate::diagnostic::{ClassCode, Diagnostic, GroupCode, NameCode, WarningCode};
use crate::document::{Faults, Reader};
use crate::formula::Aggregated;
use crate::regulation::{Expression, Group, GroupId, Id, Measured, Model, OutOf, Over, Table as Listed};
use crate::text::{Located, Span, nearest};
use crate::words::Arg;

/// The groups that need no table of their own, by the words of a formula.
pub(super) const GROUPS: [(&str, Over); 3] =
    [("cluster", Over::Cluster), ("known", Over::Known), ("eligible", Over::Eligible)];

/// A group without a table of its own, by its word.
pub(super) fn plain(word: &str) -> Option<Over> {
    GROUPS.iter().find(|(name, _)| *name == word).map(|(_, over)| *over)
}

pub(super) fn read(names: &Names<'_>, faults: &mut Faults) -> Listed<GroupId, Group> {
    let groups = names.groups.iter().map(|(id, reader)| {
        if plain(&id.value).is_some() {
            faults.report(GroupCode::GroupNameTaken, id.span, [Arg::from(id.value.as_str())]);
        }
        if !reader.has("by") && !reader.has("where") {
            faults.report(GroupCode::GroupOfEveryone, id.span, [Arg::from(id.value.as_str())]);
        }
        Group {
            id: id.value.clone(),
            title: reader.localised("title", faults),
            by: read_class(reader, names, faults),
            holds: reader.node("where").and_then(|node| test(node, names, faults)),
            of: reader.word("over", faults).and_then(|word| plain(word.value)).unwrap_or(Over::Cluster),
            about: read_about(reader, faults),
        }
    });
    let groups = groups.collect();
    Listed::new(groups)
}

fn read_class(reader: &Reader<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<Measured> {
    let written = reader.id("by", faults)?;
    match names.indicator(written.value).filter(|(_, named)| named.is_class) {
        Some((indicator, _)) => Some(Measured::Figure { indicator, baseline: false }),
        None => {
            let classes = names.indicators.iter().filter(|named| named.is_class);
            let near = faults.nearest(written.value, classes.map(|class| class.id.value.as_str()));
            faults.report_near(ClassCode::UnknownClass, written.span, [Arg::from(written.value)], near);
            None
        }
    }
}

impl Names<'_> {
    /// The members that a word of a formula means: a group that is always there, or one of the file.
    pub(super) fn members(&self, word: &str) -> Option<Over> {
        let own = || self.groups.iter().position(|(id, _)| id.value == word).map(GroupId::from_position);
        plain(word).or_else(|| own().map(Over::Group))
    }

    /// True when the members of a group are only those with a value.
    pub(super) fn takes_known(&self, over: Over, faults: &Faults) -> bool {
        match over {
            Over::Known => true,
            Over::Cluster | Over::Eligible => false,
            Over::Group(id) => self.groups.get(id.position()).is_some_and(|(_, reader)| {
                reader.word("over", &mut faults.apart()).is_some_and(|word| word.value == "known")
            }),
        }
    }

    /// The same; a word that means no members is reported.
    pub(super) fn members_or_report(&self, word: &str, span: Span, faults: &mut Faults) -> Option<Over> {
        let found = self.members(word);
        if found.is_none() {
            let near = nearest(word, self.groups_of_members());
            faults.report_near(NameCode::UnknownGroup, span, [Arg::from(word)], near);
        }
        found
    }

    /// The words for groups of members.
    pub(super) fn groups_of_members(&self) -> impl Iterator<Item = &str> {
        let plain = GROUPS.iter().map(|(name, _)| *name);
        plain.chain(self.groups.iter().map(|(id, _)| id.value.as_str()))
    }

    /// True when an aggregate over members differs from unit to unit.
    pub(super) fn differs(&self, term: &Aggregated) -> bool {
        differs(term, &self.groups)
    }
}

/// True when an aggregate over members differs from unit to unit: the unit's own place, or a group of those like it.
pub(super) fn differs(term: &Aggregated, groups: &[(Located<String>, Reader<'_>)]) -> bool {
    let mut named = groups.iter().filter(|(id, _)| id.value == term.group.value);
    formulas::is_of_unit(&term.name) || named.any(|(_, reader)| reader.has("by"))
}

/// Groups that nothing looks at.
pub(super) fn check(model: &Model, names: &Names<'_>, faults: &mut Faults) {
    let used: Vec<Over> = model.looked_at();
    let sound = !faults.has_errors();
    for (at, (id, reader)) in names.groups.iter().enumerate() {
        let unused = !used.contains(&Over::Group(GroupId::from_position(at)));
        let args = [Arg::from(id.value.as_str())];
        let warning = (sound && unused)
            .then(|| Diagnostic::new(WarningCode::NeverUsed, args).at(faults.source(), id.span));
        super::warnings::answer(reader, warning.into_iter().collect(), sound, faults);
    }
}

impl Model {
    /// The groups that something in the file looks at.
    fn looked_at(&self) -> Vec<Over> {
        let formulas =
            self.indicators.values().flat_map(|figure| figure.formula.iter().chain(&figure.becomes));
        let expressions = formulas.map(|formula| &formula.expression);
        let expressions = expressions.chain(self.summary.iter().filter_map(|line| line.cluster.as_ref()));
        let ways = self.criteria.values().filter_map(|criterion| criterion.way.over());
        expressions.flat_map(Expression::over).chain(ways).collect()
    }

    /// The measures that say who the members are.
    pub(crate) fn read_by_members(&self, over: Over, found: &mut Vec<Measured>) {
        if self.asks_who_is_eligible(over) {
            let gates = self.gates.values().filter(|gate| gate.out_of == OutOf::Ranking);
            gates.for_each(|gate| measures_of(&gate.when, found));
        }
        if let Over::Group(id) = over
            && let Some(group) = self.groups.get(id)
        {
            found.extend(group.by);
            group.holds.iter().for_each(|holds| measures_of(holds, found));
        }
    }

    /// What an expression reads, and what says whose values it takes.
    pub(crate) fn read_by_expression(
        &self,
        expression: &Expression,
        baseline: bool,
        found: &mut Vec<Measured>,
    ) {
        found.extend(expression.reads(baseline).all());
        expression.over().into_iter().for_each(|over| self.read_by_members(over, found));
    }
}
