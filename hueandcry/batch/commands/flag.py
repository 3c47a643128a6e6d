"""`hue flag`: train the model, or decide every record anew under one policy."""

from __future__ import annotations

from hueandcry.batch.commands.flag_recompute import recompute
from hueandcry.batch.commands.flag_train import command as train

import click  # isort: skip


@click.group()
def command() -> None:
    """Train the flag's model, or decide history anew."""


command.add_command(train)
command.add_command(recompute)
