"""The house of DESIGN: who may import whom, what importing does, what files may be called."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "agent_desk"
SOURCES = sorted(PACKAGE.rglob("*.py"))
HOMELESS = {
    "base", "common", "constants", "controller", "controllers", "core", "helper", "helpers",
    "manager", "managers", "misc", "util", "utilities", "utils", "widgets",
}  # fmt: skip
ERRORS = {
    node.name
    for node in ast.parse((PACKAGE / "domain" / "errors.py").read_bytes()).body
    if isinstance(node, ast.ClassDef)
}
# Painted before these are loaded: whatever app imports, it imports inside its functions.
HEAVY = {
    "PySide6", "sqlalchemy", "keyring", "sqlcipher3", "phonenumbers", "dateparser", "babel",
}  # fmt: skip

# Run in an interpreter of its own. Each module is imported with nothing of the package loaded;
# other libraries stay, so that the whole takes seconds. Those with Qt come last.
IMPORT_EACH = """
import importlib, json, logging, os, sys, threading

def state():
    return {
        "threads": sorted(thread.name for thread in threading.enumerate()),
        "environment": dict(os.environ),
        "log handlers": [str(handler) for handler in logging.getLogger().handlers],
        "exception hook": str(sys.excepthook),
        "working folder": os.getcwd(),
        "search path": list(sys.path),
        "files": sorted(os.listdir(".")),
        "Qt application": application(),
    }

def application():
    qt = sys.modules.get("PySide6.QtCore")
    return str(qt.QCoreApplication.instance()) if qt else "None"

wrong = []
for name in json.load(sys.stdin):
    for loaded in [m for m in sys.modules if m.partition(".")[0] == "agent_desk"]:
        del sys.modules[loaded]
    before = state()
    try:
        importlib.import_module(name)
    except Exception as error:
        wrong.append(f"{name} does not import alone: {type(error).__name__}: {error}")
        continue
    after = state()
    wrong += [f"{name} changes: {what}" for what in before if before[what] != after[what]]
    if "PySide6" in sys.modules and ".desk" not in name:
        wrong.append(f"{name} loads Qt")
        break
sys.stdout.write(json.dumps(wrong))
"""


def name_of(source):
    parts = source.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def in_a_fresh_interpreter(script, given, folder):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def lint_imports(folder):
    """Run the contracts of this project on the package in a folder; return what was said."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    done = subprocess.run(
        [*command, "--config", str(ROOT / "pyproject.toml")],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1", "COLUMNS": "200"},
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_import_contracts_are_kept():
    code, said = lint_imports(ROOT)
    assert code == 0, said


@pytest.mark.parametrize(
    ("source", "line", "contract"),
    [
        ("actions/planted.py", "import PySide6.QtCore", "Qt lives only in desk and app"),
        ("desk/planted.py", "import sqlalchemy", "SQL lives only in store and sync"),
        ("cli/planted.py", "import agent_desk.store", "Only actions, sync, exchange and app"),
        ("domain/planted.py", "import agent_desk.reading", "One direction"),
        ("domain/planted.py", "import keyring", "The domain knows the standard library"),
        ("planted/__init__.py", "", "One direction"),
        ("desk/find/planted.py", "import agent_desk.desk.goodbye", "Pages do not know"),
    ],
)
def test_a_planted_fault_breaks_its_contract(source, line, contract, tmp_path):
    for kept in SOURCES:
        copy = tmp_path / kept.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("")
    planted = tmp_path / "agent_desk" / source
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(line)
    code, said = lint_imports(tmp_path)
    broken = [row for row in said.splitlines() if "BROKEN" in row]
    assert code == 1
    assert any(contract in row for row in broken), said


def test_every_module_imports_alone_and_importing_does_nothing(tmp_path):
    modules = sorted(map(name_of, SOURCES), key=lambda name: (".desk" in name, name))
    folder = tmp_path / "empty"
    folder.mkdir()
    assert in_a_fresh_interpreter(IMPORT_EACH, modules, folder) == []


def loaded_by(module, folder):
    """What a fresh interpreter loads for this module, beyond what it starts with."""
    script = (
        "import importlib, json, sys; before = {*sys.modules};"
        "importlib.import_module(json.load(sys.stdin));"
        "sys.stdout.write(json.dumps(sorted({*sys.modules} - before)))"
    )
    return in_a_fresh_interpreter(script, module, folder)


@pytest.mark.parametrize("module", ["agent_desk.__main__", "agent_desk.app.desk"])
def test_nothing_heavy_is_loaded_before_it_is_needed(module, tmp_path):
    assert HEAVY.isdisjoint(loaded_by(module, tmp_path))


def test_main_loads_nothing_of_ours_but_the_handover(tmp_path):
    allowed = {"agent_desk.__main__", *loaded_by("agent_desk.phone.handover", tmp_path)}
    ours = [m for m in loaded_by("agent_desk.__main__", tmp_path) if m.startswith("agent_desk")]
    assert set(ours) <= {"agent_desk", *allowed}


def test_the_handover_loads_the_standard_library_alone(tmp_path):
    foreign = [
        name
        for name in loaded_by("agent_desk.phone.handover", tmp_path)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and name != "agent_desk"
        and not f"{name}.".startswith("agent_desk.phone.")
    ]
    assert foreign == []


@pytest.mark.parametrize("source", sorted((PACKAGE / "domain").rglob("*.py")), ids=name_of)
def test_the_domain_knows_the_standard_library_alone(source):
    foreign = [
        name
        for name in imported(source)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not f"{name}.".startswith("agent_desk.domain.")
    ]
    assert foreign == []


@pytest.mark.parametrize("folder", ["agent_desk", "packaging", "tests"])
def test_every_file_is_called_by_what_it_holds(folder):
    paths = [ROOT / folder, *(ROOT / folder).rglob("*")]
    assert [str(path) for path in paths if path.stem in HOMELESS] == []


def test_the_folder_packaging_does_not_hide_the_library_of_that_name():
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_texts_are_given_to_translation_whole(source):
    tree = parsed(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    # A text that is looked up is one that was marked, or came with an error or a sentence.
    marked = {first_text(c) for c in calls if called(c) == "QT_TRANSLATE_NOOP"}
    marked |= {"WorldError", "Sentence"}
    wrong = [
        f"{source.name}:{call.lineno}: {fault}"
        for call in calls
        for fault in faults_of_translation(call, marked)
    ]
    assert wrong == []


def faults_of_translation(call, marked=frozenset()):
    """What keeps lupdate from finding a text, or Qt from saying it."""
    if called(call) == "tr" and call.args:
        if not is_text(call.args[0]):
            yield "the text is not one literal, so lupdate cannot see it"
        if len(call.args) > 2 or any(keyword.arg == "n" for keyword in call.keywords):
            yield "tr with a number: QCoreApplication.translate chooses the plural"
    if called(call) in {"translate", "QT_TRANSLATE_NOOP"} and len(call.args) > 1:
        looked_up = isinstance(call.args[1], ast.Name | ast.Attribute | ast.Call)
        if not is_text(call.args[1]) and not (looked_up and first_text(call) in marked):
            yield "the text is not one literal, so lupdate cannot see it"


def faults_of_errors(call):
    """What keeps an error's sentence out of the translations."""
    if called(call) in ERRORS and not all(is_text(argument) for argument in call.args[:2]):
        yield "an error's sentence and remedy are literals, with named places for values"


def called(call):
    return getattr(call.func, "attr", getattr(call.func, "id", None))


def first_text(call):
    return call.args[0].value if call.args and is_text(call.args[0]) else None


def is_text(node):
    if isinstance(node, ast.IfExp):
        return is_text(node.body) and is_text(node.orelse)
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_errors_are_told_in_words_that_can_be_translated(source):
    wrong = [
        f"{source.name}:{call.lineno}: {fault}"
        for call in ast.walk(parsed(source))
        if isinstance(call, ast.Call)
        for fault in faults_of_errors(call)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("self.tr(f'{name} called')", "literal"),
        ("self.tr('a' + b)", "literal"),
        ("self.tr(text)", "literal"),
        ("self.tr('%n calls', '', 3)", "number"),
        ("QCoreApplication.translate('Find', text)", "literal"),
        ("QCoreApplication.translate('Words', f'{count} moments')", "literal"),
    ],
)
def test_a_text_translation_cannot_find_is_seen(line, fault):
    call = ast.parse(line, mode="eval").body
    assert any(fault in found for found in faults_of_translation(call, {"Words"}))


def imported(source):
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parsed(source):
    return ast.parse(source.read_text(encoding="utf-8"))
