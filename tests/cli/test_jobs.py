"""Of one kind of background job only one is at work on a profile."""

import subprocess
import sys

import pytest

from agent_desk import paths
from agent_desk.cli import jobs
from agent_desk.domain.errors import BusyError, FileError

KEY = bytes(range(32)).hex() + "\n"


def test_a_second_job_of_the_kind_is_told_to_wait_and_one_of_another_kind_is_not(tmp_path):
    profile = paths.under(tmp_path)
    with jobs.alone(profile, "import"):
        with pytest.raises(BusyError, match="Another agent-desk import is at work"):
            jobs.alone(profile, "import").__enter__()
        with jobs.alone(profile, "rebuild"):
            pass
    with jobs.alone(profile, "import"):
        pass


def test_a_job_that_failed_leaves_the_place_free(tmp_path):
    profile = paths.under(tmp_path)
    with pytest.raises(ZeroDivisionError), jobs.alone(profile, "rebuild"):
        raise ZeroDivisionError
    with jobs.alone(profile, "rebuild"):
        pass


def test_a_profile_that_cannot_be_locked_is_told(tmp_path):
    profile = paths.under(tmp_path).make()
    (profile.runtime / "import.lock").mkdir()
    with pytest.raises(FileError, match=r"import\.lock cannot be locked"):
        jobs.alone(profile, "import").__enter__()


@pytest.mark.slow
@pytest.mark.parametrize("job", ["import", "rebuild"])
def test_the_command_says_who_is_at_work_and_ends_with_2(tmp_path, repository, job):
    profile = paths.under(tmp_path / "desk")
    file = tmp_path / "a.json"
    file.write_text("[]", encoding="utf-8")
    words = [job, str(file)] if job == "import" else [job]
    command = [sys.executable, "-m", "agent_desk", "--data-dir", str(profile.data)]
    with jobs.alone(profile, job):
        told = subprocess.run(
            [*command, "--key-stdin", *words],
            cwd=repository,
            input=KEY,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == (
        f"agent-desk: Another agent-desk {job} is at work on this profile. Wait until it has"
        " ended, then start this one again. Nothing was changed.\n"
    )
    assert not profile.ledger.exists()
