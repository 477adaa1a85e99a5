"""Extraction: who said it, what happened, to whom, how many. From a parsed page to claims."""
