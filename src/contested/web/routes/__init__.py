"""The routes of /api/v1, a file for each part of the page."""

from fastapi import APIRouter

from contested.web.routes import (
    about,
    claims,
    documents,
    downloads,
    events,
    maps,
    review,
    searching,
    series,
    topics,
)

ROUTERS: tuple[APIRouter, ...] = (
    about.router,
    events.router,
    maps.router,
    claims.router,
    documents.router,
    series.router,
    topics.router,
    searching.router,
    review.router,
    downloads.router,
)
