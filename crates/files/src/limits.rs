//! How much of a file is read before it is refused.

/// Bounds on what is read, so that a wrong file gives its message at once instead of filling the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest CSV file, in bytes.
    pub csv_bytes: usize,
    /// The longest line of a CSV file, in bytes.
    pub line_bytes: usize,
    /// The largest TOML file of figures, in bytes.
    pub toml_bytes: usize,
    /// The most cells of a table: rows times columns.
    pub cells: usize,
    /// The most faults of one file that are listed; what is at fault beyond them is refused all the same.
    pub faults: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            csv_bytes: 1_000_000_000,
            line_bytes: 1_000_000,
            toml_bytes: 64_000_000,
            cells: 50_000_000,
            faults: 100,
        }
    }
}
