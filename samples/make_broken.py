"""Write `samples/broken/`: inputs that cannot be read, or only in part, the same bytes each time.

`python -m samples.make_broken [FOLDER]`. What each file should give stands in `docs/samples.md`.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

SEED = 20240229
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = "Town of Brackwater. The audit found that no one compared the meter readings with the bills."
GOOD_LINES = (
    {
        "id": "broken-1",
        "language": "en",
        "text": "Elmer Stavanhope, treasurer of the Town of Osmere, was fined $900 for a missing report.",
    },
    {
        "id": "broken-3",
        "language": "zh",
        "text": "云岚省青砚县墨泉镇会计乌篱因未按规定公开账目,受到党内警告处分。",
    },
)
THIRD = (
    "El tesorero del municipio inventado de Valdesombra guardaba el dinero de las licencias en un cajón sin llave.\n"
    "Nadie comparaba los recibos con los ingresos del banco, y el interventor firmaba las cuentas sin leerlas.\n"
    "El informe recomienda que dos personas cuenten la caja cada tarde y que una tercera revise el extracto.\n"
)


def binary() -> bytes:
    """Return bytes with NULs and high bytes, as a program file under a text suffix has them."""
    return random.Random(SEED).randbytes(2048) + b"\0" * 16  # noqa: S311  # not a secret, only the same each time


def pdf() -> bytes:
    """Return a whole one-page PDF."""
    stream = f"BT /F1 11 Tf 50 740 Td ({PAGE}) Tj ET".encode("ascii")
    objects = [
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 4 0 R /MediaBox [0 0 595 842] /Contents 1 0 R "
        b"/Resources << /Font << /F1 2 0 R >> >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Catalog /Pages 4 0 R >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size 6 /Root 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def encrypted() -> bytes:
    """Return the container that a DOCX behind a password is: header, and a directory with its two streams."""
    header = OLE + bytes(16) + bytes.fromhex("3e000300feff09000600") + bytes(22)
    header += bytes.fromhex("0100000001000000000000000010000000000000feffffff00000000")
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + bytes(64)
        for name in ("Root Entry", "EncryptionInfo", "EncryptedPackage", "")
    )
    return header.ljust(512, b"\xff") + directory


def lines() -> bytes:
    """Return three JSON lines of which the second breaks off."""
    first, last = (json.dumps(line, ensure_ascii=False) for line in GOOD_LINES)
    return f'{first}\n{{"id": "broken-2", "text": "The clerk of the Town of Kel\n{last}\n'.encode()


def files() -> dict[str, bytes]:
    """Return the files of the folder by name."""
    whole = pdf()
    return {
        "binary.txt": binary(),
        "empty.txt": b"",
        "encrypted.docx": encrypted(),
        "one-broken-line.jsonl": lines(),
        "third-language.txt": THIRD.encode(),
        "truncated.pdf": whole[: len(whole) * 3 // 5],
    }


def main(folder: Path) -> None:
    """Write the files into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "broken")
