//! How much of a file is read before it is refused.

/// Bounds on what is read, so that a wrong file gives its message at once instead of filling the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest CSV file, in bytes.
    pub csv_bytes: usize,
    /// The longest line of a CSV file, in bytes.
    pub line_bytes: usize,
    /// The largest workbook, in bytes.
    pub workbook_bytes: usize,
    /// The most that the parts of a workbook may be unpacked to, in bytes.
    pub unpacked_bytes: usize,
    /// The largest TOML file of figures, in bytes.
    pub toml_bytes: usize,
    /// The most cells of a table: rows times columns.
    pub cells: usize,
    /// The most cells of a sheet of a workbook, from its first to the last that holds something.
    pub sheet_cells: usize,
    /// The most faults of one file that are listed; what is at fault beyond them is refused all the same.
    pub faults: usize,
}

impl Limits {
    /// The same bounds so many times as wide; the lists of faults stay short.
    #[must_use]
    pub fn times(self, factor: usize) -> Limits {
        Limits {
            csv_bytes: self.csv_bytes.saturating_mul(factor),
            line_bytes: self.line_bytes.saturating_mul(factor),
            workbook_bytes: self.workbook_bytes.saturating_mul(factor),
            unpacked_bytes: self.unpacked_bytes.saturating_mul(factor),
            toml_bytes: self.toml_bytes.saturating_mul(factor),
            cells: self.cells.saturating_mul(factor),
            sheet_cells: self.sheet_cells.saturating_mul(factor),
            faults: self.faults,
        }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            csv_bytes: 1_000_000_000,
            line_bytes: 1_000_000,
            workbook_bytes: 32_000_000,
            unpacked_bytes: 256_000_000,
            toml_bytes: 64_000_000,
            cells: 50_000_000,
            sheet_cells: 4_000_000,
            faults: 100,
        }
    }
}
