//! The rows, each drawn from the seed and its own position alone.

/// What splitmix64 steps by.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
/// The fields that a row has room for.
const FIELDS: u64 = 64;
/// The units of a cluster.
const UNITS: usize = 7;

/// The figures of a unit; amounts in hundredths.
pub(crate) struct Row {
    pub(crate) new: i64,
    /// Capital, income, profit and revenue: the year before and the year scored.
    pub(crate) amounts: [(i64, i64); 4],
    pub(crate) htx: i64,
    pub(crate) profitable: i64,
    pub(crate) good: i64,
    pub(crate) weak: i64,
    pub(crate) models: i64,
    pub(crate) chain_models: i64,
    pub(crate) late_reports: i64,
}

pub(crate) struct Rows {
    units: usize,
    base: u64,
    plain: bool,
}

impl Rows {
    pub(crate) fn new(units: usize, seed: u64, plain: bool) -> Rows {
        Rows { units, base: mixed(seed.wrapping_mul(STEP)), plain }
    }

    /// The cluster of each row when the rows of a cluster stand side by side.
    pub(crate) fn in_order(&self) -> Vec<usize> {
        (0..self.units).map(|row| row / UNITS + 1).collect()
    }

    /// The cluster of each row when rows arrive from everywhere.
    pub(crate) fn shuffled(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.units).collect();
        order.sort_by_key(|row| self.word(*row, FIELDS - 1));
        let mut clusters = vec![0; self.units];
        for (place, row) in order.into_iter().enumerate() {
            clusters[row] = place / UNITS + 1;
        }
        clusters
    }

    pub(crate) fn row(&self, row: usize) -> Row {
        let draw = |field: u64, below: u64| self.draw(row, field, below);
        let htx = 5 + draw(30, 56);
        let on_edge = |field: u64, share: i64, of: i64| draw(field, 100) < share && htx % of == 0;
        let profitable =
            if on_edge(31, 25, 5) { htx * 3 / 5 } else { htx.min(htx * (30 + draw(32, 71)) / 100) };
        let good = if on_edge(33, 25, 5) { htx * 2 / 5 } else { htx * draw(34, 81) / 100 };
        let weak = match draw(35, 100) {
            0..15 if htx % 20 == 0 => htx * 3 / 20,
            15..25 if htx % 5 == 0 => htx / 5,
            25..35 if htx % 4 == 0 => htx / 4,
            _ => htx * draw(36, 36) / 100,
        };
        let profit = {
            let (before, now) = self.amount(row, 14);
            match draw(19, 100) {
                0..2 => (0, now),
                2..4 => (-before, now),
                _ => (before, now),
            }
        };
        Row {
            new: draw(0, 31),
            amounts: [self.amount(row, 2), self.amount(row, 8), profit, self.amount(row, 20)],
            htx,
            profitable,
            good,
            weak,
            models: draw(37, 3),
            chain_models: draw(38, 4),
            late_reports: if draw(39, 4) == 0 { 1 + draw(40, 8) } else { 0 },
        }
    }

    /// An amount of the year before and of the year scored: of 100 pairs 15 grow by exactly 10 %, 10 lie one hundredth
    /// beside that, and 10 earn points that end in 5 thousandths.
    fn amount(&self, row: usize, field: u64) -> (i64, i64) {
        let draw = |more: u64, below: u64| self.draw(row, field + more, below);
        let mode = match draw(0, 100) {
            mode if !self.plain => mode,
            0..90 => 50,
            _ => 95,
        };
        let round = draw(2, 100) < 20 && !self.plain;
        let any = if round { (1 + draw(3, 400)) * 10_000 } else { 1000 + draw(1, 5_000_000) };
        let before = match mode {
            0..25 => any / 10 * 10,
            80..90 => (1 + draw(3, 200)) * 20_000,
            _ => any,
        };
        let now = match mode {
            0..15 => before + before / 10,
            15..20 => before + before / 10 - 1,
            20..25 => before + before / 10 + 1,
            80..90 => before + before / 20_000 * (2 * draw(4, 1000) + 1),
            90.. => before - before * draw(4, 3000) / 10_000,
            _ => before + (before * (draw(4, 20_001) - 5000)).div_euclid(100_000),
        };
        (before, now)
    }

    fn draw(&self, row: usize, field: u64, below: u64) -> i64 {
        ((self.word(row, field) >> 11) % below) as i64
    }

    fn word(&self, row: usize, field: u64) -> u64 {
        let place = (row as u64).wrapping_mul(FIELDS).wrapping_add(field + 1);
        mixed(self.base.wrapping_add(place.wrapping_mul(STEP)))
    }
}

/// The finalizer of splitmix64.
fn mixed(word: u64) -> u64 {
    let word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}
