"""Actors: who can speak, fight, rule or suffer, as data, and the look-up by their names."""

from contested.actors.directory import Directory
from contested.actors.record import Actor, ActorKind, Anchor, Conflict, Office, Party, PartyKind

__all__ = [
    "Actor",
    "ActorKind",
    "Anchor",
    "Conflict",
    "Directory",
    "Office",
    "Party",
    "PartyKind",
]
