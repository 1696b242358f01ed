"""From the paths a user names to the files that will be read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Skipped
from kg.plugins import plugin_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["BUILT", "File", "find_files"]

BUILT = Path("cache", "manifest.json")
"""What tells a folder that kg has built from a folder of articles."""


_ABOUT = {"changelog", "contributing", "copying", "licence", "license", "notice", "readme"}
"""Files about a folder, by their names' first part: no article goes by these."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, the reader's suffix, and the path the user named to reach it."""

    path: Path
    suffix: str
    root: str

    @property
    def named(self) -> bool:
        """Whether the user named the file itself, not a folder above it."""
        return self.path.as_posix() == self.root


def find_files(paths: Iterable[str | Path], *, on_skip: Callable[[Skipped], None]) -> list[File]:
    """Return the files to read, sorted by path, whatever the order of ``paths``.

    Folders are walked; hidden files, folders that kg has built and files that no reader knows
    are passed over. A file named itself is read as text if its suffix is unknown. A file that
    is named twice, by whatever paths, is read once.
    """
    files: dict[str, File] = {}
    for root in sorted({Path(path) for path in paths}, key=lambda path: path.as_posix()):
        if root.is_dir():
            found = list(_walk(root, on_skip))
            if not found:
                on_skip(Skipped(root.as_posix(), _nothing(), error=True))
        elif root.exists() or str(root) == "-":
            suffix = root.suffix.lower()
            known = suffix if suffix in plugin_names("kg_readers") else ".txt"
            found = [File(root, known, root.as_posix())]
        else:
            on_skip(Skipped(root.as_posix(), "does not exist; check the path", error=True))
            continue
        for file in found:
            real = os.path.realpath(file.path) if str(root) != "-" else "-"
            if real not in files or file.named:
                files[real] = file
    return sorted(files.values(), key=lambda file: file.path.as_posix())


def _walk(root: Path, on_skip: Callable[[Skipped], None]) -> Iterator[File]:
    known = plugin_names("kg_readers")

    def unreadable(error: OSError) -> None:
        on_skip(Skipped(Path(error.filename).as_posix(), f"cannot be opened: {error.strerror}"))

    for folder, folders, names in os.walk(root, onerror=unreadable):
        if Path(folder, BUILT).is_file():
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(folder, name)
            suffix = path.suffix.lower()
            if suffix not in known:
                reason = f"no reader for {suffix} files" if suffix else "no reader without a suffix"
                on_skip(Skipped(path.as_posix(), f"kg has {reason}; name the file to read it"))
            elif path.stem.lower() in _ABOUT:
                reason = "is about its folder, not an article; name the file to read it"
                on_skip(Skipped(path.as_posix(), reason))
            elif not path.is_file():
                on_skip(Skipped(path.as_posix(), "is a broken link or no regular file"))
            else:
                yield File(path, suffix, root.as_posix())


def _nothing() -> str:
    return f"holds nothing that kg can read; it reads {', '.join(plugin_names('kg_readers'))}"
