//! How files of figures are read.

use clap::Args;
use thidua_files::Limits;

/// How files of figures are read.
#[derive(Debug, Clone, Args)]
pub(crate) struct Reading {
    /// Read files that are N times as large as figures of a year usually are
    #[arg(long = "limits", value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1000))]
    times: u16,
}

impl Reading {
    /// The bounds on what is read.
    pub(crate) fn limits(&self) -> Limits {
        Limits::default().times(self.times.into())
    }
}

impl Default for Reading {
    fn default() -> Reading {
        Reading { times: 1 }
    }
}
