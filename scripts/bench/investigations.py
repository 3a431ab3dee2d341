"""A real table as a register: announced investigations of officials, by province and year, with intervals.

``python -m scripts.bench.investigations FILE [--registers registers.csv] [--page]``

FILE is the table of the R package regioncode (Wang and Dickson; 18,947 officials, 2011 to 2016). It is never shipped. The
mapping reads three of its columns: ``province_id`` is the region, ``Year`` the period, ``rank`` a code from 3 (highest) to
10. Names, posts and reasons are not read. With ``--registers`` it writes a table for ``incision import registers``: one row
a province and year; both ``filed`` and ``concluded`` hold the announced number, and the caliber says so.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from queries.statistics import Rates, homogeneity, poisson_interval, rates
from vocabulary import divisions

PAGE = Path(__file__).resolve().parents[2] / "docs" / "investigations.md"
CALIBER = "announced investigations"
YEARS = ("2013", "2014", "2015")
SENIOR = 6
"""Rank codes up to this one: the highest four of the eight that the table holds (3 is the highest)."""


@dataclass(frozen=True)
class Table:
    """Counts only: by province and year, and by province how many have a senior rank."""

    by_year: Counter[tuple[str, str]]
    all: Counter[str]
    senior: Counter[str]
    without_year: int

    @property
    def provinces(self) -> list[str]:
        """Return the codes of the provinces."""
        return sorted(self.all)


def read(path: Path) -> Table:
    """Count the rows of the table; nothing of a person is kept."""
    by_year: Counter[tuple[str, str]] = Counter()
    every: Counter[str] = Counter()
    senior: Counter[str] = Counter()
    without = 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            place, year = row["province_id"], row["Year"].strip()
            every[place] += 1
            senior[place] += int(row["rank"]) <= SENIOR
            if year.isdigit():
                by_year[place, year] += 1
            else:
                without += 1
    return Table(by_year, every, senior, without)


def write_registers(table: Table, path: Path) -> None:
    """Write one row a province and year, in the template of registers."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["id", "start", "end", "region", "filed", "concluded", "caliber", "source"])
        for (place, year), count in sorted(table.by_year.items()):
            # codes of provinces have six digits there, two in the list of divisions
            known = place[:2] if not divisions().path(place) else place
            row = [
                f"{place}-{year}",
                f"{year}-01-01",
                f"{year}-12-31",
                known,
                count,
                count,
                CALIBER,
                "regioncode",
            ]
            out.writerow(row)


def profiles(table: Table) -> tuple[float, float, int]:
    """Return X2/df, p and df of one question: do all provinces share one division over the years?

    Expected from the province's own total and the share of each year over all: composition, no rate.
    """
    totals = {p: sum(table.by_year[p, y] for y in YEARS) for p in table.provinces}
    every = sum(totals.values())
    shares = {y: sum(table.by_year[p, y] for p in table.provinces) / every for y in YEARS}
    found = [table.by_year[p, y] for p in table.provinces for y in YEARS]
    expected = [totals[p] * shares[y] for p in table.provinces for y in YEARS]
    test = homogeneity(found, expected)
    # both margins are fixed: (provinces - 1) x (years - 1)
    df = (len(totals) - 1) * (len(YEARS) - 1)
    return test.statistic / df, _chance(test.statistic, df), df


def _chance(statistic: float, df: int) -> float:
    from scipy import stats

    return float(stats.chi2.sf(statistic, df))


def seniority(table: Table) -> Rates:
    """Return senior officials found in each province against the share over all: over-dispersion and shrinkage."""
    share = sum(table.senior.values()) / sum(table.all.values())
    names = table.provinces
    return rates(names, [table.senior[p] for p in names], [table.all[p] * share for p in names])


def lines(table: Table) -> Iterator[str]:
    """Yield the table and the analysis as Markdown: figures by province, nobody's name."""
    known = {p: divisions().path(p) or divisions().path(p[:2]) for p in table.provinces}
    names = {p: steps[-1].name if steps else p for p, steps in known.items()}
    yield "| province | " + " | ".join(YEARS) + " | all | of rank codes 3–6 |"
    yield "|---|" + "---|" * (len(YEARS) + 2)
    made = {r.place: r for r in seniority(table).places}
    for p in table.provinces:
        cells = [f"{table.by_year[p, y]} ({_interval(table.by_year[p, y])})" for y in YEARS]
        ratio = f"{table.senior[p]}; ratio {made[p].ratio:.2f} ({made[p].low:.2f}–{made[p].high:.2f})"
        yield f"| {names[p]} | " + " | ".join([*cells, str(table.all[p]), ratio]) + " |"
    wide, p_value, df = profiles(table)
    fit = seniority(table)
    yield ""
    yield f"{sum(table.all.values()):,} officials; {table.without_year:,} rows tell no year."
    yield f"Division over the years {YEARS[0]}–{YEARS[-1]}: X²/df = {wide:.1f} (df {df}, p = {p_value:.2g})."
    if fit.dispersion is not None:
        factor = fit.dispersion.factor
        outside = sum(r.outside for r in fit.places)
        yield (
            f"Senior officials: over-dispersion factor {factor:.1f} (chance would stay below {fit.dispersion.needed:.2f}), "
            f"verdict `{fit.verdict}`; {outside} of {len(fit.places)} provinces outside the 99.8 % limits that allow for it, "
            f"{len(fit.named())} with P(ratio > 1.5 × mean) > 0.9."
        )


def _interval(count: int) -> str:
    low, high = poisson_interval(count)
    return f"{low:.0f}–{high:.0f}"


MARK = "<!-- figures of python -m scripts.bench.investigations -->"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table; write the register or the page where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--registers", type=Path)
    parser.add_argument("--page", action="store_true", help="put the figures into docs/investigations.md")
    given = parser.parse_args(arguments)
    table = read(given.file)
    if given.registers:
        write_registers(table, given.registers)
    text = "\n".join(lines(table))
    if given.page:
        before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
        PAGE.write_text(f"{before}{MARK}\n\n{text}\n", encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
