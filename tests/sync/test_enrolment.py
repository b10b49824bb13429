"""A desk joins its hub: against a real server, over TLS where it goes over a network."""

from dataclasses import replace

import psycopg
import pytest

from agent_desk import paths
from agent_desk.domain.errors import FileError, HubError, RuleError
from agent_desk.store import desk, key, keyrings
from agent_desk.store.connection import Store
from agent_desk.store.key import Protection
from agent_desk.store.migrations import migrate
from agent_desk.sync import credential, desks, enrolment, hub, reach
from agent_desk.sync.codes import Code
from tests import postgres
from tests.sync import certificates
from tests.sync.batches import a_sender, an_entry
from tests.sync.conftest import Hub

ELSEWHERE = "127.0.0.2"  # not one of this machine's usual names, so TLS is wanted


@pytest.fixture
def profile(tmp_path):
    return paths.under(tmp_path / "profile").make()


def a_code(shared, branch="North", **changed):
    added = shared.add(branch)
    return replace(
        Code(
            host="127.0.0.1",
            port=str(shared.server.port),
            database=shared.database,
            role=added.role,
            branch=branch,
            secret=added.secret,
        ),
        **changed,
    )


def works(profile):
    """Whether the profile's desk can push."""
    with reach.connected(credential.address(profile)) as db:
        return a_sender(db).push([an_entry()]) is not None


def test_a_desk_that_has_enrolled_pushes(shared, profile):
    code = a_code(shared)
    assert credential.address(profile) is None
    assert enrolment.enrol(profile, code).branch == "North"
    assert works(profile)


def test_the_code_alone_is_of_no_use_afterwards(shared, profile, tmp_path):
    code = a_code(shared)
    enrolment.enrol(profile, code)
    thief = paths.under(tmp_path / "thief").make()
    with pytest.raises(HubError, match="used already"):
        enrolment.enrol(thief, code)
    assert credential.address(thief) is None
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(shared.address(code.role, code.secret))
    assert works(profile)


def test_enrolling_again_with_the_same_code_changes_nothing(shared, profile):
    code = a_code(shared)
    first = enrolment.enrol(profile, code)
    address = credential.address(profile)
    assert enrolment.enrol(profile, code) == first
    assert credential.address(profile) == address


@pytest.mark.parametrize("step", ["keep_secret", "_exchange", "keep"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_cut_off_at_any_step_it_goes_on_with_the_same_code(
    shared, profile, monkeypatch, step, when
):
    code = a_code(shared)
    place = enrolment if step == "_exchange" else credential
    whole = getattr(place, step)

    def cut(*given):
        if when == "after":
            whole(*given)
        raise PowerCut

    monkeypatch.setattr(place, step, cut)
    with pytest.raises(PowerCut):
        enrolment.enrol(profile, code)
    monkeypatch.undo()
    enrolment.enrol(profile, code)
    assert works(profile)


class PowerCut(BaseException):
    pass


def test_a_code_too_old_is_told_and_leaves_no_hub(shared, profile):
    code = a_code(shared)
    with shared.admin() as db:
        db.execute("UPDATE agent_desk.enrolment SET expires_at = now() - interval '1 s'")
    with pytest.raises(HubError, match="too old"):
        enrolment.enrol(profile, code)
    assert credential.kept(profile) is None


def test_a_new_code_replaces_the_hub_a_desk_had(shared, profile):
    first, second = a_code(shared), a_code(shared)
    enrolment.enrol(profile, first)
    with shared.admin() as db:
        desks.revoke(db, first.role)
    enrolment.enrol(profile, second)
    assert credential.kept(profile).role == second.role
    assert works(profile)


def test_a_refused_code_leaves_the_hub_a_desk_had(shared, profile):
    enrolment.enrol(profile, a_code(shared))
    used = a_code(shared, secret="wrong", ca="-----BEGIN CERTIFICATE-----")
    with pytest.raises(HubError):
        enrolment.enrol(profile, used)
    assert works(profile)


# Where the password is


def test_without_a_keyring_the_password_is_in_a_file_of_this_user_s(shared, profile):
    code = a_code(shared)
    enrolment.enrol(profile, code)
    (file,) = profile.data.glob("hub-*.key")
    assert file.stat().st_mode & 0o077 == 0
    assert file.read_text().strip() not in (profile.data / "hub.toml").read_text()


def test_with_the_ledger_s_key_in_the_keyring_the_password_is_there_too(
    shared, profile, monkeypatch
):
    ring = {}
    monkeypatch.setattr(keyrings, "put", ring.__setitem__)
    monkeypatch.setattr(keyrings, "get", ring.get)
    key.create(key.choose(profile, Protection.KEYRING))
    code = a_code(shared)
    enrolment.enrol(profile, code)
    assert ring[f"hub-{code.role}"] in credential.address(profile)
    assert not list(profile.data.glob("hub-*.key"))
    assert works(profile)


def test_a_keyring_that_forgot_is_told(shared, profile):
    code = a_code(shared)
    enrolment.enrol(profile, code)
    for file in profile.data.glob("hub-*.key"):
        file.unlink()
    with pytest.raises(HubError, match="new code"):
        credential.address(profile)


@pytest.mark.parametrize("written", ["", "version = 1", "version = ", "\0", "host = 3"])
def test_a_damaged_address_is_told(profile, written):
    credential.file(profile).write_text(written)
    with pytest.raises(FileError, match=r"hub\.toml is damaged"):
        credential.address(profile)


# Which branch


@pytest.fixture
def ledger(profile):
    """A ledger of the profile, made for a branch."""
    stores = []

    def make(branch):
        key.create(key.choose(profile, Protection.NONE))
        stores.append(Store(profile.ledger, None))
        migrate(stores[0], branch)
        return stores[0]

    yield make
    for store in stores:
        store.close()


def test_a_desk_that_was_alone_takes_the_hub_s_branch(shared, profile, ledger):
    store = ledger("here")
    enrolment.enrol_ledger(profile, a_code(shared), store, "here")
    with store.read() as db:
        assert desk.here(db).branch_id == "North"


def test_a_desk_of_another_branch_is_refused_and_the_code_stays_good(shared, profile, ledger):
    store, code = ledger("South"), a_code(shared)
    with pytest.raises(RuleError, match="belongs to the branch South"):
        enrolment.enrol_ledger(profile, code, store, "here")
    with store.read() as db:
        assert desk.here(db).branch_id == "South"
    enrolment.enrol(profile, code)


# TLS


@pytest.fixture(scope="module")
def over_tls():
    """A hub that shows a certificate for ELSEWHERE, and the folder of its CA."""
    if reason := postgres.lacking() or certificates.lacking():
        pytest.skip(reason)
    with (
        postgres.place() as folder,
        postgres.server(f"listen_addresses='127.0.0.1,{ELSEWHERE},127.0.0.3'") as server,
    ):
        certificates.a_ca(folder)
        certificates.a_ca(folder, "stranger")
        for file in certificates.a_certificate(folder, ELSEWHERE):
            postgres.give(file)
            file.chmod(0o600)
        hba = server.folder / "pg_hba.conf"
        hba.write_text(
            "host all admin 127.0.0.1/32 scram-sha-256\n"
            "hostssl all +agent_desk_desks all scram-sha-256\n"
        )
        postgres.configure(
            server,
            f"listen_addresses='127.0.0.1,{ELSEWHERE},127.0.0.3'",
            "ssl=on",
            f"ssl_cert_file='{folder / 'server.crt'}'",
            f"ssl_key_file='{folder / 'server.key'}'",
        )
        postgres.stop(server, "fast")
        postgres.start(server)
        with reach.connected(server.url()) as db:
            db.execute("CREATE DATABASE hub")
        shared = Hub(server, "hub")
        with shared.admin() as db:
            hub.init(db)
        yield shared, folder


def test_a_hub_with_the_ca_of_the_code_is_joined_over_tls(over_tls, profile):
    shared, folder = over_tls
    code = a_code(shared, host=ELSEWHERE, ca=(folder / "ca.pem").read_text())
    enrolment.enrol(profile, code)
    assert works(profile)
    with reach.connected(credential.address(profile)) as db:
        used = db.execute("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        assert used.fetchone()[0] in {"TLSv1.2", "TLSv1.3"}


@pytest.mark.parametrize(
    ("host", "authority"),
    [(ELSEWHERE, "stranger.pem"), (ELSEWHERE, None), ("127.0.0.3", "ca.pem")],
    ids=["another CA", "the system's CAs", "another host's certificate"],
)
def test_a_hub_that_cannot_prove_who_it_is_gets_nothing(over_tls, profile, host, authority):
    shared, folder = over_tls
    ca = (folder / authority).read_text() if authority else ""
    code = a_code(shared, host=host, ca=ca)
    with pytest.raises(HubError, match="cannot be trusted"):
        enrolment.enrol(profile, code)
    assert credential.kept(profile) is None


def test_a_hub_without_tls_gets_nothing_over_a_network(shared, profile):
    with pytest.raises(HubError, match=r"cannot be (trusted|reached)"):
        enrolment.enrol(profile, a_code(shared, host=ELSEWHERE))


def test_a_desk_without_tls_is_let_in_by_no_line(over_tls, profile):
    shared, _ = over_tls
    added = shared.add()
    plain = shared.server.url(
        "hub", user=added.role, password=added.secret, host="127.0.0.1", sslmode="disable"
    )
    with pytest.raises(HubError, match="lets nobody of this name in"), reach.connected(plain):
        pass


def test_a_password_never_goes_over_the_line_in_clear(shared, profile):
    """Every statement the server was given, as its own log has them."""
    logged = shared.server.folder / "log"
    with shared.admin() as db:
        db.execute("ALTER SYSTEM SET log_statement = 'all'")
        db.execute("ALTER SYSTEM SET log_min_messages = 'log'")
        db.execute("SELECT pg_reload_conf()")
    try:
        code = a_code(shared)
        enrolment.enrol(profile, code)
    finally:
        with shared.admin() as db:
            db.execute("ALTER SYSTEM RESET ALL")
            db.execute("SELECT pg_reload_conf()")
    said = logged.read_text()
    (file,) = profile.data.glob("hub-*.key")
    assert "hub_enrol" in said
    assert code.secret not in said
    assert file.read_text().strip() not in said
