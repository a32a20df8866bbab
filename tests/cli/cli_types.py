"""What the fixtures of this folder give."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from click.testing import Result

from hotline.wiring import Hotline

Run = Callable[..., Result]
Opened = Callable[[], AbstractContextManager[Hotline]]
