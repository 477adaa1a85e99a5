"""Of pairs that were a near thing by how many points it was. The next reconciliation finds them."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forget the points, and keep how far they are from the line from now on."""
    op.execute("DELETE FROM nearly")
    op.execute("ALTER TABLE nearly RENAME COLUMN points TO away")
    op.execute("DELETE FROM meta WHERE name = 'reconciler'")


def downgrade() -> None:
    """Forget how far they are."""
    op.execute("DELETE FROM nearly")
    op.execute("ALTER TABLE nearly RENAME COLUMN away TO points")
    op.execute("DELETE FROM meta WHERE name = 'reconciler'")
