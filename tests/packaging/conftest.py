"""The scripts of packaging/ as modules: they are run, never installed."""

import importlib.util
import sys

import pytest


@pytest.fixture
def script(repository, monkeypatch):
    def load(name):
        spec = importlib.util.spec_from_file_location(
            f"packaging_{name}", repository / "packaging" / f"{name}.py"
        )
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        return module

    return load
