"""From claims to events: which claims tell of one happening, who agrees, who denies, who copied.

Everything here is a function of claims, what is known of their reports, decisions and rules;
nothing reads the ledger or the clock. What comes out does not depend on the order of what goes in.
"""
