"""The desk's translations: resources/i18n/*.ts, and the .qm that lrelease makes of them.

    python packaging/translations.py update    bring the .ts up to date with the source
    python packaging/translations.py build     make each .qm missing or older than its .ts

lupdate and lrelease are those of PySide6-Essentials. The .ts are kept, the .qm never.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

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
    sources = [
        root / "agent_desk" / "app.py",
        *sorted((root / "agent_desk/desk").rglob("*.py")),
    ]
    folder = root / "resources" / "i18n"
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        target = folder / f"agent_desk_{language}.ts"
        # English is the source language: its file holds the plurals and nothing else.
        only = ["-pluralonly"] if language == "en" else []
        _qt(
            "lupdate",
            *[str(source.relative_to(root)) for source in sources if source.exists()],
            *["-source-language", "en", "-target-language", language],
            *["-no-obsolete", "-locations", "none", *only],
            *["-ts", str(target.relative_to(root))],
            folder=root,
        )


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
    program = Path(spec.origin).parent / f"{tool}{suffix}"
    done = subprocess.run(
        [str(program), *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{tool} failed: {(done.stderr or done.stdout).strip()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
