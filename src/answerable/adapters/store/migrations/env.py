"""Where Alembic takes its steps: on the connection that was handed to it, inside the transaction open there."""

from alembic import context

from answerable.adapters.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=context.config.attributes["version_table"],
    transactional_ddl=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
