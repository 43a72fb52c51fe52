//! What a report says about the decision tables of a regulation.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::form::{Form, Value};
use crate::regulation::{Amount, Decision, Model};
use crate::step::Hit;
use crate::words::{Language, Text};

/// The decision table of an indicator.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionHead {
    /// What counts where several rows hold, as the rule file writes it.
    pub hit: &'static str,
    /// Its rows, in the file's order.
    pub rows: Vec<DecisionRowHead>,
    /// What it gives where no row holds; none when the rules do not say.
    pub none: Option<GivenHead>,
}

/// A row of a decision table.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionRowHead {
    /// Its conditions in words; empty for the row that stands for everything else.
    pub when: Text,
    /// What it gives; none where rows are only counted.
    pub gives: Option<GivenHead>,
}

/// What a row gives.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum GivenHead {
    /// A value.
    Value(Value),
    /// The value of this measure.
    Measure(String),
}

impl DecisionHead {
    pub(super) fn new(decision: &Decision, form: &Form, model: &Model) -> DecisionHead {
        let given = |amount: &Amount| match amount {
            Amount::Number(number) => GivenHead::Value(form.value(number)),
            Amount::Measured(measure) => GivenHead::Measure(model.measure_id(*measure)),
        };
        let rows = decision.rows.iter().map(|row| {
            let sentence = model.test_sentence(&row.when);
            let words = |language| (!row.otherwise).then(|| sentence.text(language));
            DecisionRowHead {
                when: Text { vi: words(Language::Vietnamese), en: words(Language::English) },
                gives: Some(given(&row.gives)).filter(|_| decision.hit != Hit::Count),
            }
        });
        DecisionHead {
            hit: decision.hit.name(),
            rows: rows.collect(),
            none: decision.none.as_ref().map(given),
        }
    }
}
