"""The wheel holds the package and its data, compiled translations among them."""

import shutil
import subprocess
import sys
import zipfile

import pytest

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en"></TS>
"""


@pytest.fixture
def wheel(repository, tmp_path):
    """A wheel of a copy of this checkout, with one translation of its own."""
    copy = tmp_path / "checkout"
    for folder in ("agent_desk", "packaging"):
        shutil.copytree(
            repository / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in ("pyproject.toml", "LICENSE", ".gitignore"):
        shutil.copy(repository / name, copy)
    (copy / "resources" / "i18n").mkdir(parents=True)
    (copy / "resources" / "i18n" / "agent_desk_de.ts").write_text(TS)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(build, cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = tmp_path.glob("*.whl")
    return made


def test_the_wheel_carries_code_data_and_compiled_translations(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        entry_points = archive.read("agent_desk-0.1.0.dist-info/entry_points.txt").decode()
    assert "agent_desk/__init__.py" in names
    assert "agent_desk/_resources/i18n/agent_desk_de.qm" in names
    assert "agent_desk-0.1.0.dist-info/licenses/LICENSE" in names
    assert "agent-desk = agent_desk.__main__:main" in entry_points
    assert not [name for name in names if name.startswith(("packaging/", "tests/"))]
