"""The routes, one file a subject."""

from __future__ import annotations

from fastapi import APIRouter

from api.routes import (
    ask,
    cases,
    documents,
    entities,
    evidence,
    explained,
    health,
    lists,
    packs,
    pages,
    related,
    waiting,
)

ROUTERS: tuple[APIRouter, ...] = (
    health.router,
    documents.router,
    cases.router,
    entities.router,
    evidence.router,
    related.router,
    packs.router,
    ask.router,
    waiting.router,
    pages.router,
    explained.router,
    lists.router,
)
