"""What hatchling does before it packs: compile translations, place the data in the wheel."""

from pathlib import Path
from runpy import run_path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's is not subscriptable
    """Puts resources/ at agent_desk/_resources; an editable install reads the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before each target; version is "editable" or "standard"."""
        root = Path(self.root)
        resources = root / "resources"
        if self.target_name != "wheel" or version == "editable" or not resources.is_dir():
            return
        run_path(str(root / "packaging" / "translations.py"))["build"](resources / "i18n")
        build_data["force_include"][str(resources)] = "agent_desk/_resources"
