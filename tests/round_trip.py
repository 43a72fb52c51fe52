"""Templates as people use them: made by `score`, filled in with openpyxl, scored, and compared with the same figures from
their own files, for every bundled regulation: python3 tests/round_trip.py target/release/score
"""

import csv
import subprocess
import sys
import tempfile
import tomllib
from decimal import Decimal
from pathlib import Path

try:
    import openpyxl
except ModuleNotFoundError:
    sys.exit("openpyxl is not there: pip install openpyxl")

ROOT = Path(__file__).parent.parent
BUNDLED = {
    "tay-bac-2021": "figures.toml",
    "tay-nguyen-2019": "scores.csv",
    "thua-thien-hue-2018": "figures.csv",
    "ho-chi-minh-2008": "figures.csv",
    "cum-xa-phuong-2025": "figures.csv",
    "boi-thuong-nha-nuoc-2019": "figures.toml",
    "thanh-hoa-2025": "figures.toml",
}


def from_toml(path):
    """Figures as rows of (unit, part, key, heading, value)."""
    told = tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    for unit, levels in told.get("class", {}).items():
        for name, level in levels.items():
            yield unit, None, None, name, level
    for table in ["year", "self", "cross", "verified", "note", "explanation", "pledge"]:
        suffix = "" if table == "year" else f":{table}"
        for year, units in told.get(table, {}).items():
            # `note.vi` is a remark about the whole file.
            for unit, cells in units.items() if isinstance(units, dict) else []:
                for name, value in cells.items():
                    yield unit, None, None, f"{name}{suffix}@{year}", value
    for part, years in told.get("part", {}).items():
        for year, units in years.items():
            for unit, rows in units.items():
                for key, cells in rows.items():
                    for name, value in cells.items():
                        yield unit, part, key, f"{name}@{year}", value


def from_csv(path):
    text = path.read_text(encoding="utf-8-sig")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    semicolons = ";" in lines[0]
    for row in csv.DictReader(lines, delimiter=";" if semicolons else ","):
        unit = row.pop("unit")
        for heading, cell in row.items():
            number = cell.replace(".", "").replace(",", ".") if semicolons else cell
            try:
                yield unit, None, None, heading, Decimal(number)
            except ArithmeticError:
                if cell:
                    yield unit, None, None, heading, cell


def entered(value, cell):
    """A value as a person enters it into a cell."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if value == "not-applicable" or value == "n/a":
        return "không phát sinh"
    if isinstance(value, str) and value.endswith("%"):
        assert cell.number_format.endswith("%"), cell.number_format
        return Decimal(value[:-1]) / 100
    return value


def put(cell, value):
    assert cell.protection.locked is False, f"{cell.coordinate} cannot be filled in"
    cell.value = entered(value, cell)


def fill(path, figures):
    """Fills in a template; `figures` are those of its unit, or of all when it is of the cluster."""
    book = openpyxl.load_workbook(path)
    about = {row[0]: row[1] for row in book["thidua"].iter_rows(min_row=2, values_only=True)}
    waiting = [one for one in figures if about.get("unit") in (None, one[0])]
    for sheet in book:
        waiting = fill_sheet(sheet, waiting, "unit" in about)
    assert not waiting, f"{path} has no room for {waiting[:3]}"
    book.save(path)


def fill_sheet(sheet, waiting, of_unit):
    marks = [cell for cell in sheet["A"] if cell.value in ("#", "##")]
    for mark in marks:
        columns = {cell.value: cell.column for cell in sheet[mark.row] if cell.column > 1 and cell.value}
        if mark.value == "#":
            left = []
            for one in waiting:
                place = place_of(sheet, mark.row, columns, one[3]) if one[1] is None else None
                put(place, one[4]) if place else left.append(one)
            waiting = left
        else:
            waiting = fill_rows(sheet, mark.row, columns, waiting, of_unit)
    return waiting


def place_of(sheet, mark, columns, heading):
    row = mark + 1
    while (name := sheet.cell(row, 1).value) is not None:
        for suffix, column in columns.items():
            if heading == (name if suffix == "=" else name + suffix) and sheet.cell(row, column).value != "×":
                return sheet.cell(row, column)
        row += 1
    return None


def fill_rows(sheet, mark, columns, waiting, of_unit):
    rows, left = {}, []
    for one in waiting:
        unit, part, key, heading, value = one
        if heading not in columns or (part is not None and part not in columns):
            left.append(one)
            continue
        row = rows.get((unit, key))
        if row is None:
            row = rows[(unit, key)] = row_of(sheet, mark, columns, None if part else unit, len(rows))
            if "unit" in columns and sheet.cell(row, columns["unit"]).value is None:
                put(sheet.cell(row, columns["unit"]), unit)
            if part is not None:
                put(sheet.cell(row, columns[part]), key)
        put(sheet.cell(row, columns[heading]), value)
    return left


def row_of(sheet, mark, columns, unit, count):
    if "unit" in columns:
        for row in range(mark + 1, sheet.max_row + 1):
            if sheet.cell(row, columns["unit"]).value == unit:
                return row
    return mark + 1 + count


def scored(score, name, files):
    ran = subprocess.run([score, "run", name, *files, "--format", "csv"], capture_output=True, check=False)
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def main():
    score = str(Path(sys.argv[1]).resolve())
    for name, file in BUNDLED.items():
        path = ROOT / "fixtures" / name / file
        figures = list(from_toml(path) if file.endswith(".toml") else from_csv(path))
        assert figures, name
        with tempfile.TemporaryDirectory() as folder:
            every = Path(folder) / "all"
            one = Path(folder) / "cluster.xlsx"
            subprocess.run([score, "template", name, "-o", str(one)], check=True)
            made = [one]
            listed = subprocess.run([score, "template", name, "--all", str(every)], capture_output=True, check=False)
            batches = [[one]] + ([sorted(every.glob("*.xlsx"))] if listed.returncode == 0 else [])
            for made in batches:
                for workbook in made:
                    fill(workbook, titled(score, name, figures, workbook))
                code, expected, _ = scored(score, name, [])
                ended, found, messages = scored(score, name, [str(workbook) for workbook in made])
                if ended != code or without_origin(found) != without_origin(expected):
                    sys.exit(f"{name}, {len(made)} workbooks:\n{messages}\n{expected}\n{found}")
                print(f"{name}: {len(figures)} figures in {len(made)} workbooks score alike")


def titled(score, name, figures, workbook):
    """Units by the titles that the workbook of a cluster prints; as they are for the workbook of one."""
    about = openpyxl.load_workbook(workbook)["thidua"]
    if any(row[0] == "unit" for row in about.iter_rows(values_only=True)):
        titles = unit_titles(name)
        return [(titles.get(one[0], one[0]), *one[1:]) for one in figures]
    titles = {unit: title for title, unit in unit_titles(name).items()}
    return [(titles.get(one[0], one[0]), *one[1:]) for one in figures]


def unit_titles(name):
    """The ids of the units by their Vietnamese titles."""
    rules = tomllib.loads((ROOT / "rules" / f"{name}.toml").read_text(encoding="utf-8"))
    return {unit["title"]["vi"]: id for id, unit in rules.get("units", {}).items() if "vi" in unit.get("title", {})}


def without_origin(text):
    """The rows of a result without the mark that its figures are illustrative, which forms do not carry."""
    return [{name: cell for name, cell in row.items() if name != "illustrative"} for row in csv.DictReader(text.splitlines())]


if __name__ == "__main__":
    main()
