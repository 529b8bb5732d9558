"""What changes a document's standing: `sayso remove`, `sayso mark`, `sayso protect`."""

from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.values.filed import FiledDocument


@click.command(
    epilog="""\b
Examples:
  sayso remove d3fb3837337 --why "withdrawn by its publisher"
  sayso remove d3fb3837337 --undo
  sayso remove d3fb3837337 --erase --why "order of the court of 3 May"

A document that is removed is kept: none of its claims counts as said any more, and decisions that rested on it say
so. --erase leaves nothing of it but the entry in the log that something was erased; that cannot be undone."""
)
@click.argument("document")
@click.option("--why", metavar="REASON", help="Why; kept with the document, and in the log.")
@click.option("--undo", is_flag=True, help="Take a removal back.")
@click.option("--erase", is_flag=True, help="Leave nothing of it. Asks first.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@desk_options
@click.pass_context
def remove(ctx: click.Context, /, document: str, **chosen: Any) -> None:
    """Withdraw a document, take that back, or erase it for good."""
    if chosen["undo"] and chosen["erase"]:
        raise click.UsageError("--undo and --erase exclude each other.")
    if not chosen["undo"] and not chosen["why"]:
        raise click.UsageError("Say why with --why: whoever looks for the document later will ask.")
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.documents.find(document)
        if chosen["erase"]:
            _ask(found, chosen["yes"])
            desk.documents.erase(found.ref, chosen["why"])
            tell(f"{found.ref} is erased.")
        elif chosen["undo"]:
            desk.documents.reinstate(found.ref)
            tell(f"{found.ref} is filed again.")
        else:
            desk.documents.withdraw(found.ref, chosen["why"])
            tell(f"{found.ref} is withdrawn. `sayso remove {found.ref} --undo` takes that back.")


@click.command(
    epilog="""\b
Example:
  sayso mark d3fb3837337 amber

The markings are those of TLP 2.0: clear, green, amber, amber+strict, red."""
)
@click.argument("document")
@click.argument("label")
@desk_options
@click.pass_context
def mark(ctx: click.Context, /, document: str, label: str, **chosen: Any) -> None:
    """Say how far a document may go."""
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.documents.mark(document, label)
    tell(f"{found.ref} is marked.")


@click.command(
    epilog="""\b
Example:
  sayso protect d3fb3837337 "Ruritania" --as "a Member State" --why "told in confidence"

Who may not know the sources of the desk sees the pseudonym wherever the document names the source, and does not find
the document by that name."""
)
@click.argument("document")
@click.argument("name")
@click.option("--as", "pseudonym", metavar="WORDS", default="a Member State", help="What is said instead of the name.")
@click.option("--why", metavar="REASON", required=True, help="Why; kept with the document.")
@desk_options
@click.pass_context
def protect(ctx: click.Context, /, document: str, name: str, **chosen: Any) -> None:
    """Hide who a source of a document is."""
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.documents.protect(document, name, chosen["pseudonym"], chosen["why"])
    tell(f"{name} is protected in {found.ref}.")


def _ask(found: FiledDocument, is_sure: bool) -> None:
    if not is_sure:
        click.confirm(f"Erase {found.ref} ({found.name}) for good?", abort=True, err=True)
