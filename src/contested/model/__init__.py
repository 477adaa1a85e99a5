"""The types that everything else makes, reads or groups. Imports nothing of ours but itself."""
