//! What Excel lets people enter into a cell of a template, and how it shows it.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Format, Formula, XlsxError,
};
use thidua::Asked;
use thidua::form::{Form, Levels};
use thidua::words::Language;

/// How a cell shows what is entered.
pub(crate) fn number_format(asked: &Asked) -> &'static str {
    match &asked.form {
        Form::Percent => "0.00%",
        Form::Date => "dd/mm/yyyy",
        Form::YesNo | Form::Level(_) => "@",
        _ if asked.whole => "#,##0",
        Form::Number | Form::PercentagePoints | Form::OfTarget => "General",
    }
}

/// The format of a cell that is filled with words.
pub(crate) fn words_format(input: &Format) -> Format {
    input.clone().set_num_format("@").set_text_wrap()
}

/// What may be entered. A number outside its range can still be entered after a warning, so that a form never keeps
/// anybody from telling the truth; a level that does not exist cannot.
pub(crate) fn validation(asked: &Asked, language: Language) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    let rule = match &asked.form {
        Form::YesNo => return list(&yes_no(language)),
        Form::Level(levels) => return list(&names(levels, language)),
        Form::Date => rule.allow_date_formula(DataValidationRule::GreaterThanOrEqualTo(Formula::new("1"))),
        _ if asked.whole => rule.allow_whole_number_formula(range(asked)),
        _ => rule.allow_decimal_number_formula(range(asked)),
    };
    let (title, message) = match language {
        Language::Vietnamese => (
            "Kiểm tra số liệu",
            "Giá trị ngoài phạm vi của quy chế. Không phát sinh thì ghi: không phát sinh.",
        ),
        Language::English => {
            ("Check the figure", "Outside the range of the regulation. If it does not arise, write: n/a.")
        }
    };
    let rule = rule.set_error_style(DataValidationErrorStyle::Warning);
    Ok(Some(rule.set_error_title(title)?.set_error_message(message)?))
}

fn yes_no(language: Language) -> Vec<String> {
    let words = match language {
        Language::Vietnamese => ["có", "không"],
        Language::English => ["yes", "no"],
    };
    words.map(String::from).into()
}

fn names(levels: &Levels, language: Language) -> Vec<String> {
    let name = |level: &thidua::form::Level| match level.title.in_language(language) {
        "" => level.id.clone(),
        title => title.to_owned(),
    };
    levels.best_first().iter().map(name).collect()
}

/// A list to choose from; none when Excel cannot hold it.
fn list(names: &[String]) -> Result<Option<DataValidation>, XlsxError> {
    let length: usize = names.iter().map(|name| name.encode_utf16().count().saturating_add(1)).sum();
    if length > 255 || names.iter().any(|name| name.contains([',', '"'])) {
        return Ok(None);
    }
    DataValidation::new().allow_list_strings(names).map(Some)
}

/// The range of the regulation; without one, any number.
fn range(asked: &Asked) -> DataValidationRule<Formula> {
    let bound = |word: &str| {
        let found = asked.bounds.iter().find(|(known, _)| *known == word);
        found.and_then(|(_, number)| number.to_decimal()).map(|number| Formula::new(number.to_string()))
    };
    let (at_least, at_most) = (bound("at-least"), bound("at-most"));
    match (at_least, at_most, bound("above"), bound("below")) {
        (Some(least), Some(most), ..) => DataValidationRule::Between(least, most),
        (Some(least), ..) => DataValidationRule::GreaterThanOrEqualTo(least),
        (_, Some(most), ..) => DataValidationRule::LessThanOrEqualTo(most),
        (_, _, Some(above), _) => DataValidationRule::GreaterThan(above),
        (_, _, _, Some(below)) => DataValidationRule::LessThan(below),
        (None, None, None, None) => DataValidationRule::GreaterThanOrEqualTo(Formula::new("-1E+15")),
    }
}
