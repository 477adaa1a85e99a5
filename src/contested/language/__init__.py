"""Language: sentences, their parses, and the mentions in them. Knows nothing of claims."""
