"""Where things are on the server."""

PREFIX = "/api/v1"
