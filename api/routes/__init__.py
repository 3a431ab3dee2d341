"""The routes, one file a subject."""

from __future__ import annotations

from fastapi import APIRouter

from api.routes import ask, cases, documents, entities, evidence, health, lists, packs

ROUTERS: tuple[APIRouter, ...] = (
    health.router,
    documents.router,
    cases.router,
    entities.router,
    evidence.router,
    packs.router,
    ask.router,
    lists.router,
)
