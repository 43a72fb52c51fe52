//! `score explain-code`: the manual page of a code.

use thidua::diagnostic::{self, CodeInfo};
use thidua::text::nearest;
use thidua::words::{Arg, Language, Phrase};
use thidua_files::{TextOptions, code_json};

use crate::arguments::{ExplainCode, Format};
use crate::output::{Ended, Output, say_error};
use crate::scored::refuse_csv;

/// Prints the manual page of a code of any of the registries.
pub(crate) fn explain_code(given: &ExplainCode, output: &Output) -> Ended {
    match refuse_csv(output, "explain-code").and_then(|()| page_of(given, output)) {
        Ok(()) => Ended::Done,
        Err(ended) => ended,
    }
}

fn page_of(given: &ExplainCode, output: &Output) -> Result<(), Ended> {
    let language = output.language(None);
    let wanted = given.code.trim().trim_matches(['[', ']', '`']).to_lowercase();
    let info = every_code().find(|info| info.name == wanted).ok_or_else(|| unknown(&wanted, language))?;
    match output.format {
        Format::Json => output.deliver(&code_json(info), language),
        Format::Text | Format::Csv => output.text(language, |options| page(info, options)),
    }
}

fn every_code() -> impl Iterator<Item = &'static CodeInfo> {
    diagnostic::every_code().chain(thidua_files::every_code())
}

fn page(info: &CodeInfo, options: &TextOptions<'_>) -> String {
    static MESSAGE: Phrase = Phrase::new("Message", "Thông báo");
    static REMEDY: Phrase = Phrase::new("What to do", "Cách sửa");
    let language = options.language;
    let styles = options.styles;
    let severity = info.severity.phrase().words(language);
    let mut text = format!("{}{} ({severity}){}\n\n", styles.heading, info.name, styles.reset);
    for line in info.manual {
        text.push_str(line.trim());
        text.push('\n');
    }
    text.push_str(&format!(
        "\n{}: {}\n",
        MESSAGE.words(language),
        without_gaps(info.message.words(language))
    ));
    let help = info.help.words(language);
    if !help.is_empty() {
        text.push_str(&format!("{}: {}\n", REMEDY.words(language), without_gaps(help)));
    }
    text
}

/// A phrase with an ellipsis for each of its gaps.
fn without_gaps(phrase: &str) -> String {
    let mut text = phrase.to_string();
    for gap in 0..10 {
        text = text.replace(&format!("{{{gap}}}"), "…");
    }
    text
}

fn unknown(code: &str, language: Language) -> Ended {
    static NEAR: Phrase =
        Phrase::new("there is no code `{0}`; did you mean `{1}`?", "không có mã `{0}`; có phải ý là `{1}`?");
    static UNKNOWN: Phrase = Phrase::new(
        "there is no code `{0}`; codes stand in brackets in messages, such as error[band-gap]",
        "không có mã `{0}`; mã nằm trong ngoặc vuông của thông báo, ví dụ lỗi[band-gap]",
    );
    match nearest(code, every_code().map(|info| info.name)) {
        Some(near) => say_error(&NEAR, [Arg::from(code), Arg::from(near)], language),
        None => say_error(&UNKNOWN, [Arg::from(code)], language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page() {
        for info in every_code() {
            let page = page(info, &TextOptions::plain(Language::English));
            assert!(page.contains(info.name) && !page.contains("{0}"), "{page}");
        }
    }

    #[test]
    fn names_are_unique_over_all_registries() {
        let mut names: Vec<&str> = every_code().map(|info| info.name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
