"""`sayso reread`: read documents again with the present reader."""

from typing import Any

import click

from sayso.cli.at_desk import at_desk
from sayso.cli.face import tell
from sayso.cli.options import setting_options
from sayso.cli.outcome import Outcome
from sayso.cli.output import Progress, emit


@click.command(
    epilog="""\b
Examples:
  sayso reread
  sayso reread d3fb3837337

The reading before is kept. Decisions hold where the same is said in the same words; the others come up for review:
`sayso decisions --hold "to review"` lists them. Work that was interrupted goes on when the command is run again."""
)
@click.argument("documents", nargs=-1)
@setting_options("desk", "model", "debug")
@click.pass_context
def reread(ctx: click.Context, /, documents: tuple[str, ...], **chosen: Any) -> None:
    """Read documents again, all by default: a better reader makes a better reading."""
    outcome = Outcome("read")
    with at_desk(ctx, chosen) as (desk, settings), Progress(0) as progress:
        for one in desk.documents.reread(documents, model=settings.model):
            progress.now(one.name, of=outcome.total + 1 + desk.documents.waiting())
            if one.trouble is not None:
                progress.pause()
                tell(f"{one.name}: {one.trouble}")
            elif one.is_changed:
                progress.pause()
                emit(f"{one.ref}  read anew  {one.name}\n")
            outcome.add(0 if one.trouble is None else one.trouble.exit_code)
        if elsewhere := desk.documents.waiting():
            tell(f"{elsewhere} more are being read by other processes.")
    tell(outcome.summary or f"{outcome.done} document{'s' * (outcome.done != 1)} read again.")
    ctx.exit(outcome.exit_code)
