//! Writes the rows of the workload: provinces' figures for one year, in clusters of seven, dense in edges. The same seed
//! gives the same bytes on every machine.

mod rows;

use std::io::{self, BufWriter, Write};

use clap::Parser;

use crate::rows::{Row, Rows};

/// Writes the rows of the workload as CSV.
#[derive(Parser)]
struct Arguments {
    /// How many units.
    units: usize,
    /// What the numbers are drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Writes the units of a cluster side by side instead of shuffled across clusters.
    #[arg(long)]
    ordered: bool,
    /// Draws no amounts that lie on an edge of the rules.
    #[arg(long)]
    plain: bool,
    /// Writes plain column names, for programs that do not read the names of the regulation.
    #[arg(long)]
    plain_names: bool,
}

const NAMES: &str = "unit,cluster,new-htx@2021,capital@2020,capital@2021,income@2020,income@2021,profit@2020,profit@2021,\
    revenue@2020,revenue@2021,htx@2021,profitable-htx@2021,good-htx@2021,weak-htx@2021,model-htx@2021,\
    chain-models@2021,late-reports@2021";
const PLAIN_NAMES: &str = "id,cluster,new_htx,capital_prev,capital_cur,income_prev,income_cur,profit_prev,profit_cur,\
    revenue_prev,revenue_cur,htx_total,htx_profitable,htx_good,htx_weak,model_htx,chain_models,late_reports";

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{}", if arguments.plain_names { PLAIN_NAMES } else { NAMES })?;
    let rows = Rows::new(arguments.units, arguments.seed, arguments.plain);
    let clusters = if arguments.ordered { rows.in_order() } else { rows.shuffled() };
    for (at, cluster) in clusters.into_iter().enumerate() {
        write_row(&mut out, at, cluster, &rows.row(at))?;
    }
    out.flush()
}

fn write_row(out: &mut impl Write, at: usize, cluster: usize, row: &Row) -> io::Result<()> {
    write!(out, "{},{cluster},{}", at + 1, row.new)?;
    for (before, now) in row.amounts {
        write!(out, ",{},{}", Cents(before), Cents(now))?;
    }
    let counts =
        [row.htx, row.profitable, row.good, row.weak, row.models, row.chain_models, row.late_reports];
    for count in counts {
        write!(out, ",{count}")?;
    }
    writeln!(out)
}

/// An amount in hundredths, written with two decimals.
struct Cents(i64);

impl std::fmt::Display for Cents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", self.0.abs() / 100, self.0.abs() % 100)
    }
}
