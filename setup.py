"""Map the rooms (folders) to the import package ``cv2x`` and build what must be built.

Metadata lives in pyproject.toml.  Here is only what it cannot say: rooms sit at the root of the repository and import
as ``cv2x.<room>``, compiled code sits in ``ext/cv2x`` and imports as ``cv2x._name``, and the dialect tables are
compiled from the ASN.1 modules while building, so that nobody who installs a wheel needs an ASN.1 parser.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

from Cython.Build import cythonize
from setuptools import Extension, find_packages, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
ROOMS = ("messages", "security", "world", "radio", "station", "obu", "rsu", "scenarios", "harness", "cli")
WARNINGS = ["-Wall", "-Wextra", "-Wno-unused-function", "-Wno-unused-parameter", "-Wno-cast-function-type"]


def packages() -> dict[str, str]:
    """Return import name -> folder for every room and the packages nested in it."""
    found = {"cv2x": "core"}
    for room in ROOMS:
        if not (ROOT / room / "__init__.py").exists():
            continue
        found[f"cv2x.{room}"] = room
        for nested in find_packages(str(ROOT / room)):
            found[f"cv2x.{room}.{nested}"] = f"{room}/{nested.replace('.', '/')}"
    return found


def extensions() -> list[Extension]:
    """Return one extension module per ``ext/cv2x/_*.pyx``."""
    sanitize = os.environ.get("CV2X_SANITIZE") == "1"
    flags = [f"-O{os.environ.get('CV2X_OPTIMISE', '1' if sanitize else '3')}"]
    flags += ["-g", "-fsanitize=address,undefined", "-fno-omit-frame-pointer"] if sanitize else []
    flags += ["-fsanitize-coverage=trace-pc"] if os.environ.get("CV2X_COVERAGE") == "1" else []
    link = ["-fsanitize=address,undefined"] if sanitize else []
    return [
        Extension(
            f"cv2x.{path.stem}",
            [str(path.relative_to(ROOT))],
            include_dirs=["ext/cv2x"],
            depends=[str(other.relative_to(ROOT)) for other in sorted((ROOT / "ext/cv2x").glob("*.[hp]*"))],
            extra_compile_args=[*flags, *WARNINGS],
            extra_link_args=link,
        )
        for path in sorted((ROOT / "ext/cv2x").glob("_*.pyx"))
    ]


def schema_compiler():
    """Import ``messages/schema`` from the source tree: cv2x itself is not installed yet while it is being built."""
    name = "cv2x_schema_at_build"
    folder = ROOT / "messages" / "schema"
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class BuildPy(build_py):
    """Compile the dialect tables next to the packages that read them."""

    def run(self) -> None:
        super().run()
        target = ROOT / "messages" if self.editable_mode else Path(self.build_lib) / "cv2x" / "messages"
        written = schema_compiler().build_tables(ROOT / "messages" / "asn1", target / "tables")
        made = [*written, *sorted((target / "tables" / "legends").glob("*.json"))]
        if not self.editable_mode:
            # Stubs of compiled modules lie beside their sources; type checkers look for them beside the module.
            for stub in sorted((ROOT / "ext" / "cv2x").glob("*.pyi")):
                made.append(Path(self.build_lib) / "cv2x" / stub.name)
                self.copy_file(str(stub), str(made[-1]))
        self._made = [str(path) for path in made]

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        return [*super().get_outputs(include_bytecode), *getattr(self, "_made", [])]


setup(
    packages=sorted(packages()),
    package_dir=packages(),
    package_data={
        "": [
            "py.typed",
            "*.pyi",
            "*.yaml",
            "*.json",
            "*.jsonl",
            "*.jsonl.gz",
            "*.asn",
            "*.html",
            "*.css",
            "*.js",
            "*.j2",
            "*.svg",
            "*.lua",
            "day-one/*.yaml",
        ]
    },
    ext_modules=cythonize(extensions(), include_path=["ext"], language_level=3),
    cmdclass={"build_py": BuildPy},
)
