"""The lock: installable anywhere by plain pip, in step with pyproject.toml."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@pytest.fixture
def lock(repository):
    return (repository / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture
def project(repository):
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def locked(lock):
    """Each requirement of the lock with the number of its hashes, in order."""
    for entry in lock.replace("\\\n", " ").splitlines():
        line = entry.split("#")[0].strip()
        if line:
            yield Requirement(line.split("--hash")[0].strip()), line.count("--hash=sha256:")


def test_every_line_of_the_lock_is_one_exact_version_with_its_hashes(lock):
    for requirement, hashes in locked(lock):
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
        assert hashes, requirement


def test_the_lock_names_no_place_to_fetch_from(lock):
    assert re.findall(r"://|--index|--find-links|--trusted-host|/opt|file:| @ ", lock) == []


def test_the_lock_holds_what_the_project_and_its_build_ask_for(lock, project):
    versions = {canonicalize_name(r.name): str(r.specifier)[2:] for r, _ in locked(lock)}
    asked = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    for requirement in map(Requirement, asked):
        version = versions[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_what_the_product_imports_is_locked_for_each_platform(lock, project, platform, python):
    here = {"sys_platform": platform, "python_full_version": f"{python}.0"}
    wanted = {
        canonicalize_name(Requirement(d).name) for d in project["project"]["dependencies"]
    }
    given = {
        canonicalize_name(r.name)
        for r, _ in locked(lock)
        if r.marker is None or r.marker.evaluate(here)
    }
    assert wanted <= given
    assert ("pywin32-ctypes" in given) == (platform == "win32")
