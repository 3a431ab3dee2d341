"""Texts led by coverage (atheris): ``python -m scripts.fuzz.guided -atheris_runs=20000 -max_len=2000``."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["extraction"]):
    from scripts.fuzz.checks import problem
    from scripts.fuzz.inputs import text_of
    from scripts.fuzz.pieces import ODD, PIECES


def one(raw: bytes) -> None:
    """Try one text: the bytes choose pieces of the trade's language and letters between them."""
    data = atheris.FuzzedDataProvider(raw)
    parts = [text_of(data.ConsumeIntInRange(0, 5000))[:400]] if data.ConsumeBool() else []
    while data.remaining_bytes() > 0 and len(parts) < 80:
        if data.ConsumeProbability() < 0.8:
            parts.append(data.PickValueInList(PIECES + ODD))
        else:
            parts.append(data.ConsumeUnicode(4))
    text = "".join(parts)
    language = data.PickValueInList([None, "zh", "en"])
    wrong = problem(text or " ", language)
    if wrong:
        raise AssertionError(f"{language}: {text!r}: {wrong}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
