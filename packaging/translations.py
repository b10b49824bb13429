"""The desk's translations: resources/i18n/*.ts, and the .qm that lrelease makes of them.

    python packaging/translations.py update    bring the .ts up to date with the source
    python packaging/translations.py build     make each .qm missing or older than its .ts

lupdate and lrelease are those of PySide6-Essentials. The .ts are kept, the .qm never.
"""

import ast
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "de")


def main(words: list[str]) -> int:
    """Do the verb named on the command line."""
    if words == ["update"]:
        update(ROOT)
    elif words == ["build"]:
        for made in build(ROOT / "resources" / "i18n"):
            print(f"  translation: {made.relative_to(ROOT)}")
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


def update(root: Path) -> None:
    """Collect the desk's texts into the .ts of each language; drop those no longer used."""
    folder = root / "resources" / "i18n"
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as copies:
        texts = []
        for context, told in (
            ("WorldError", told_errors(root)),
            ("Sentence", told_sentences(root)),
        ):
            below = Path(copies) / f"{context}.py"
            marked = (_marked(context, text) for text in told)
            below.write_text("\n".join(marked), encoding="utf-8")
            texts.append(str(below))
        desk = sorted((root / "agent_desk/desk").rglob("*.py"))
        for source in [*sorted((root / "agent_desk/app").glob("*.py")), *desk]:
            copy = Path(copies) / source.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(counted(source.read_bytes()))
            texts.append(str(copy))
        for language in LANGUAGES:
            # English is the source language: its file holds the plurals and nothing else.
            only = ["-pluralonly"] if language == "en" else []
            languages = ["-source-language", "en", "-target-language", language]
            kept = ["-no-obsolete", "-locations", "none", *only]
            target = str(folder / f"agent_desk_{language}.ts")
            _qt("lupdate", *texts, *languages, *kept, "-ts", target, folder=root)


def counted(source: bytes) -> bytes:
    """The source with each count given to translate() replaced by a 1, for lupdate's eyes only.

    lupdate 6.11 sees a plural in translate(context, text, comment, 1); a name in that place it
    takes for the encoding Qt 4 had there, and a call in it makes it drop the whole text.
    """
    lines = source.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    counts = [
        count
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) == "translate"
        for count in call.args[3:4]
    ]
    for count in sorted(counts, key=lambda c: (c.lineno, c.col_offset), reverse=True):
        end = starts[(count.end_lineno or 1) - 1] + (count.end_col_offset or 0)
        source = source[: starts[count.lineno - 1] + count.col_offset] + b"1" + source[end:]
    return source


def told_errors(root: Path) -> list[str]:
    """The sentences and remedies of every WorldError the package raises, sorted.

    They are raised below the desk, in English; desk/words.py translates them in this context.
    """
    tree = ast.parse((root / "agent_desk" / "domain" / "errors.py").read_bytes())
    return _literals(root, {node.name for node in tree.body if isinstance(node, ast.ClassDef)})


def told_sentences(root: Path) -> list[str]:
    """The templates of every domain.sentences.sentence, sorted; also made below the desk."""
    return _literals(root, {"sentence"})


def _literals(root: Path, kinds: set[str]) -> list[str]:
    """The texts in the first two arguments of every call of these, sorted."""
    return sorted(
        {
            text.value
            for source in (root / "agent_desk").rglob("*.py")
            for call in ast.walk(ast.parse(source.read_bytes()))
            if isinstance(call, ast.Call)
            and getattr(call.func, "attr", getattr(call.func, "id", "")) in kinds
            for argument in call.args[:2]
            for text in ast.walk(argument)
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value
        }
    )


def _marked(context: str, text: str) -> str:
    return f'QCoreApplication.translate("{context}", {json.dumps(text, ensure_ascii=False)})'


def stale(folder: Path) -> list[Path]:
    """The .ts whose .qm is missing or older, by name."""
    return [
        source
        for source in sorted(folder.glob("*.ts"))
        if not source.with_suffix(".qm").exists()
        or source.with_suffix(".qm").stat().st_mtime < source.stat().st_mtime
    ]


def build(folder: Path) -> list[Path]:
    """Compile the stale .ts of a folder; return the .qm made, by name."""
    made = []
    for source in stale(folder):
        target = source.with_suffix(".qm")
        # Beside its name and then renamed, so that nobody reads half a file.
        unfinished = target.with_suffix(".qm.new")
        _qt("lrelease", "-silent", str(source), "-qm", str(unfinished), folder=folder)
        unfinished.replace(target)
        made.append(target)
    return made


def _qt(tool: str, *arguments: str, folder: Path) -> None:
    """Run one of Qt's own programs, out of the wheel: it says what is wrong, we pass it on."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not here; packaging/prepare installs it.")
    suffix = ".exe" if sys.platform == "win32" else ""
    wheel = Path(spec.origin).parent
    done = subprocess.run(
        [str(wheel / f"{tool}{suffix}"), *arguments],
        cwd=folder,
        # The program's own way to its libraries goes through /proc, which a chroot may lack.
        env={**os.environ, "LD_LIBRARY_PATH": str(wheel / "Qt" / "lib")},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{tool} failed: {(done.stderr or done.stdout).strip()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
