//! The kinds of indicators.

use crate::form::Form;

/// What sort of quantity an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Count,
    Number,
    Money,
    Percent,
    YesNo,
    Date,
    Level,
}

impl Kind {
    /// The word of the rule file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Number => "number",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::YesNo => "yes-no",
            Kind::Date => "date",
            Kind::Level => "level",
        }
    }

    /// How values of the kind are written; levels differ from one indicator to the next.
    pub(crate) fn form(self) -> Option<Form> {
        match self {
            Kind::Count | Kind::Number | Kind::Money => Some(Form::Number),
            Kind::Percent => Some(Form::Percent),
            Kind::YesNo => Some(Form::YesNo),
            Kind::Date => Some(Form::Date),
            Kind::Level => None,
        }
    }
}
