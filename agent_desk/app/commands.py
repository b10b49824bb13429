"""The commands of one desk that open no window, a function for each."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from agent_desk.app.profile import open_store, profile
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.cli.doctor import Finding
    from agent_desk.cli.options import Options
    from agent_desk.cli.policy_versions import Published
    from agent_desk.cli.publications import Opened


def import_files(options: Options) -> int:
    """Run ``agent-desk import``."""
    from agent_desk.actions.imports import Imports
    from agent_desk.cli import import_files as command
    from agent_desk.cli import jobs

    if options.dry_run:
        return command.import_files(options, None)
    with jobs.alone(options.paths, "import"), open_store(options, background=True) as store:
        return command.import_files(options, Imports(store, SystemClock()))


def export(options: Options) -> int:
    """Run ``agent-desk export``."""
    from agent_desk.actions.next_shift import Handover
    from agent_desk.actions.shift_log import ShiftLog
    from agent_desk.cli import export as command
    from agent_desk.cli import jobs

    clock, found = SystemClock(), profile(options)
    with jobs.alone(options.paths, "export"), open_store(options, background=True) as store:
        from agent_desk.actions.agents import Agents
        from agent_desk.actions.publications import Publications
        from agent_desk.actions.signing_in import SigningIn

        strict = found.settings.settings.sign_in == "pin"
        out_of = command.OutOf(
            agents=Agents(store, clock),
            signing_in=SigningIn(store, clock, pin_required=strict),
            log=ShiftLog(store, clock),
            handover=Handover(store, clock),
            codes=Publications(store, clock, found.own).codes(),
        )
        return command.run(options, out_of)


def rebuild(options: Options) -> int:
    """Run ``agent-desk rebuild``."""
    from agent_desk.actions.upkeep import Upkeep
    from agent_desk.cli import jobs
    from agent_desk.cli import rebuild as command

    with jobs.alone(options.paths, "rebuild"), open_store(options, background=True) as store:
        Upkeep(store).rebuild(command.teller(as_json=options.json))
    return 0


def publications(options: Options) -> int:
    """Run ``agent-desk prompts``, ``codes`` or ``moments``."""
    from agent_desk.cli import publications as command
    from agent_desk.domain.publications import Topic

    return command.run(options, Topic(options.command), partial(_publications, options))


@contextmanager
def _publications(options: Options) -> Iterator[Opened | None]:
    """What the profile's ledger was told, and who may publish; None if there is no ledger."""
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.publications import Publications
    from agent_desk.cli.publications import Opened

    if not options.paths.ledger.exists():
        yield None
        return
    own = profile(options).own
    with open_store(options, background=True) as store:
        clock = SystemClock()
        yield Opened(publications=Publications(store, clock, own), agents=Agents(store, clock))


def people(options: Options) -> int:
    """Run ``agent-desk people``."""
    from agent_desk.actions.people import People
    from agent_desk.cli import people as command

    if not options.paths.ledger.exists():
        return command.tell((), as_json=options.json)
    with open_store(options) as store:
        return command.tell(People(store, SystemClock()).told(), as_json=options.json)


def policy(options: Options) -> int:
    """Run ``agent-desk policy``."""
    from agent_desk.cli import policy as command

    return command.run(options, partial(_published, options))


@contextmanager
def _published(options: Options) -> Iterator[Published | None]:
    """The policies of the profile's ledger and who may publish; None if there is no ledger."""
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.policies import Policies
    from agent_desk.cli.policy_versions import Published

    if not options.paths.ledger.exists():
        yield None
        return
    with open_store(options, background=True) as store:
        clock = SystemClock()
        yield Published(policies=Policies(store, clock), agents=Agents(store, clock))


def erase(options: Options) -> int:
    """Run ``agent-desk erase``."""
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.customers import Customers
    from agent_desk.actions.erasure import Erasure
    from agent_desk.cli import erase as command
    from agent_desk.cli import jobs

    clock = SystemClock()
    with jobs.alone(options.paths, "erase"), open_store(options, background=True) as store:
        found = command.Opened(
            agents=Agents(store, clock),
            customers=Customers(store, clock, profile(options).settings.settings.region),
            erasure=Erasure(store, clock),
            logs=options.paths.logs,
        )
        return command.run(options, found)


def doctor(options: Options) -> int:
    """Run ``agent-desk doctor``."""
    from agent_desk.cli import doctor as command

    findings = [
        *command.of_machine(options.paths),
        *_of_keys(options, command.Finding),
        *_of_ledger(options, command.Finding),
    ]
    return command.tell(findings, as_json=options.json)


def _of_keys(options: Options, finding: type[Finding]) -> Iterator[Finding]:
    """Other keys for commands, looked at as the desk does; without any, Qt stays out."""
    from agent_desk import settings

    paths = options.paths
    asked = settings.read(paths.machine_settings, paths.settings).settings.keys
    if not asked:
        return
    from agent_desk.desk import changed_keys

    changed, wrong = changed_keys.checked(asked)
    said = ", ".join(f"{command} {key}" for command, key in changed.items())
    problem = " ".join(map(str, wrong))
    yield finding(name="keys", value=said or "all as usual", problem=problem)


def _of_ledger(options: Options, finding: type[Finding]) -> Iterator[Finding]:
    """What can be seen of the ledger, opened as it is opened every day."""
    from agent_desk.actions.desk import Desk
    from agent_desk.actions.upkeep import Upkeep

    ledger = str(options.paths.ledger)
    if not options.paths.ledger.exists():
        yield finding(name="ledger", value="made at the first start")
        return
    try:
        with open_store(options) as store:
            status = Desk(store).status()
            yield finding(name="sqlite", value=Upkeep(store).sqlite_version())
            yield finding(name="encrypted", value="yes" if status.encrypted else "no")
            yield finding(name="branch", value=status.branch)
            yield finding(name="customers", value=f"{status.customers:,}")
            damage = " ".join(Upkeep(store).problems())
            yield finding(name="ledger", value=ledger, problem=damage)
    except WorldError as error:
        yield finding(name="ledger", value=ledger, problem=str(error))
