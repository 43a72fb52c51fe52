//! Files for thidua: figures and rule files in, results out.
//!
//! The library `thidua` does no input or output; this crate turns the bytes of files into its plain data and names
//! every fault of a file before any rule is applied to it. It decides nothing about points.

#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable
    )
)]

mod codes;
mod csv_cells;
mod csv_layout;
mod csv_table;
mod decode;
mod difference;
mod digest;
mod foreign;
mod html;
mod legacy;
mod limits;
mod read;
mod receipt;
mod report_csv;
mod report_json;
mod schema;
mod template;
mod text;
mod voice;
mod workbook;
mod workbook_codes;
mod write;
mod write_folder;

use thidua::diagnostic::{Code, CodeInfo};

pub use codes::FileCode;
pub use csv_table::{read_csv, read_parameters_csv};
pub use difference::{Difference, first_difference};
pub use digest::sha256_hex;
pub use foreign::read_foreign;
pub use html::Meeting;
pub use limits::Limits;
pub use read::{
    Beside, FiguresFile, chosen_for, read_beside, read_figures, read_figures_as, read_source, read_source_as,
    read_tables_beside,
};
pub use receipt::{
    Engine, Receipt, ReceiptChoice, ReceiptFault, ReceiptFile, ReceiptInput, ReceiptRules, Role,
};
pub use report_csv::report_csv;
pub use report_json::{check_json, code_json, explanation_json, report_json};
pub use schema::schema;
pub use template::template;
pub use text::{TextOptions, TextStyles, explanation_text, outline_text, report_text};
pub use workbook::read_workbook;
pub use workbook_codes::WorkbookCode;
pub use write::write_whole;
pub use write_folder::{Contents, write_folder};

/// The entries of the registries of this crate.
pub fn every_code() -> impl Iterator<Item = &'static CodeInfo> {
    let files = FileCode::ALL.iter().map(|code| code.info());
    files.chain(WorkbookCode::ALL.iter().map(|code| code.info()))
}
