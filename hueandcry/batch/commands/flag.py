"""`hue flag`: the model, its accuracy, and history decided anew."""

from __future__ import annotations

from hueandcry.batch.commands.flag_adopt import adopt
from hueandcry.batch.commands.flag_compare import compare
from hueandcry.batch.commands.flag_corrections import corrections, permit
from hueandcry.batch.commands.flag_drift import drift
from hueandcry.batch.commands.flag_policy import policy
from hueandcry.batch.commands.flag_recompute import recompute
from hueandcry.batch.commands.flag_sample import sample
from hueandcry.batch.commands.flag_train import command as train

import click  # isort: skip


@click.group()
def command() -> None:
    """Train the flag's model, measure it, or decide history anew."""


command.add_command(train)
command.add_command(recompute)
command.add_command(sample)
command.add_command(drift)
command.add_command(corrections)
command.add_command(permit)
command.add_command(compare)
command.add_command(adopt)
command.add_command(policy)
