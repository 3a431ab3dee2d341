"""Capital and small letters of European names, as the inside of a class of a pattern."""

from __future__ import annotations

UP, LOW = "A-ZÀ-ÖØ-ÞŁŚŠŞŽŻČĆŘĐ", "a-zß-öø-ÿąćčďđęěğıłńňőřśšşťůűźżžășț"
