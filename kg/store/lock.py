"""One writer at a time: a lock that ends with its process, however that ends."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["hold", "is_held"]

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    _lock_as_rocksdb = _lock
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _lock_as_rocksdb(handle: int) -> None:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Hold the lock file for as long as the block runs, then delete it.

    Raises:
        OutputError: another process holds it, or the file cannot be written.
    """
    try:
        handle = _acquire(path)
    except BlockingIOError as error:
        message = f"{path.parent} is being written by another run; wait for it, then try again."
        raise OutputError(message, value=path) from error
    except OSError as error:
        message = f"{path.parent} cannot be written: {error.strerror}; choose another folder."
        raise OutputError(message, value=path) from error
    try:
        yield
    finally:
        _release(path, handle)


def is_held(directory: Path) -> bool:
    """Tell whether another program has the RocksDB store in a folder open for writing."""
    try:
        handle = os.open(directory / "LOCK", os.O_RDWR)
    except OSError:
        return False
    try:
        _lock_as_rocksdb(handle)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def _acquire(path: Path) -> int:
    # Whoever held the lock before may delete the file between our opening and our locking it;
    # then we hold a file that nobody else will see, and must open the new one.
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
            if _is_same(path, handle):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is_same(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _release(path: Path, handle: int) -> None:
    if sys.platform == "win32":  # where an open file cannot be deleted
        os.close(handle)
        path.unlink(missing_ok=True)
    else:
        path.unlink(missing_ok=True)
        os.close(handle)
