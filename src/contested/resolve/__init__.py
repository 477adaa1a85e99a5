"""Resolution: what a claim's words stand for. (Claim, Context) → Claim, one step a field."""
