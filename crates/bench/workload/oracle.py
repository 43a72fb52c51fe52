#!/usr/bin/env python3
"""What the rules of the workload say, by whole numbers alone and without the engine.

usage: oracle.py ROWS.csv ENGINE.csv
ROWS are what `workload N` writes, ENGINE what `score run rules.toml ROWS.csv --format csv` made of them. Compares the
points of every criterion, the total, the rank and the flag of every unit, and names the first differences. Points are
counted in hundredths; n / d rounded half away from zero is (2n + d) // 2d.
"""

import csv
import itertools
import sys
from fractions import Fraction


def hundredths(text):
    whole, _, decimals = text.partition(".")
    value = int(whole.lstrip("-")) * 100 + int((decimals + "00")[:2])
    return -value if text.startswith("-") else value


def in_proportion(most, value, target):
    """most x value / target, from 0 to most, rounded to a hundredth."""
    if value <= 0:
        return 0
    if value >= target:
        return most
    return (2 * most * value + target) // (2 * target)


def growth(row, name):
    before, now = hundredths(row[f"{name}@2020"]), hundredths(row[f"{name}@2021"])
    # Growth is (now - before) / before, the target a tenth; both sides times ten times the base.
    return in_proportion(1000, 10 * (now - before), before) if before > 0 else 0


def weak(share, of):
    for twentieths, points in ((3, 1000), (4, 500), (5, 200)):
        if 20 * share <= twentieths * of:
            return points
    return 0


def scored(row):
    count = {name: int(row[f"{name}@2021"]) for name in COUNTS}
    htx = count["htx"]
    points = {
        "new": in_proportion(1500, count["new-htx"], 20),
        **{name: growth(row, name) for name in ("capital", "income", "profit", "revenue")},
        "profitable": 1500 if 100 * count["profitable-htx"] > 60 * htx else 0,
        "good": 1000 if 100 * count["good-htx"] > 40 * htx else 0,
        "weak": weak(count["weak-htx"], htx),
        "models": 500 if count["model-htx"] >= 1 else 0,
        "chains": in_proportion(500, count["chain-models"], 2),
        "late": -100 * min(5, count["late-reports"]),
    }
    total = sum(points.values())
    order = (total, Fraction(count["profitable-htx"], htx), count["new-htx"])
    return {"unit": row["unit"], "points": points, "total": total, "order": order,
            "eligible": 100 * count["weak-htx"] <= 15 * htx}


COUNTS = ("new-htx", "htx", "profitable-htx", "good-htx", "weak-htx", "model-htx", "chain-models", "late-reports")


def ranked(units):
    """The rank of each unit: one more than the number of units that are strictly better."""
    falling = sorted(units, key=lambda unit: unit["order"], reverse=True)
    before = 0
    for _, equals in itertools.groupby(falling, key=lambda unit: unit["order"]):
        equals = list(equals)
        for unit in equals:
            unit["rank"] = before + 1
            unit["flag"] = before == 0 and unit["eligible"]
        before += len(equals)


def main():
    rows, engine = sys.argv[1:3]
    clusters, wanted = {}, {}
    with open(rows, newline="") as file:
        for row in csv.DictReader(file):
            unit = scored(row)
            clusters.setdefault(row["cluster"], []).append(unit)
            wanted[unit["unit"]] = unit
    for units in clusters.values():
        ranked(units)
    cells = wrong = 0
    with open(engine, newline="") as file:
        for row in csv.DictReader(file):
            unit = wanted.pop(row["unit"])
            pairs = [(name, points, hundredths(row[f"{name}:points"])) for name, points in unit["points"].items()]
            pairs.append(("total", unit["total"], hundredths(row["total"])))
            pairs.append(("rank", unit["rank"], int(row["rank"])))
            pairs.append(("flag", unit["flag"], row["award:flag"] == "given"))
            for name, expected, found in pairs:
                cells += 1
                if expected != found:
                    wrong += 1
                    if wrong <= 10:
                        print(f"unit {unit['unit']}, {name}: expected {expected}, found {found}")
    print(f"{cells} cells compared, {wrong} wrong, {len(wanted)} units not found")
    sys.exit(1 if wrong or wanted else 0)


main()
