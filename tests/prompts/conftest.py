"""A deployment of one's own, and every text parsed once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from prompts_desk import Deployment


@pytest.fixture
def ours(tmp_path: Path) -> Deployment:
    overlay = tmp_path / "prompts"
    overlay.mkdir()
    return Deployment(overlay)


@pytest.fixture(scope="package", autouse=True)
def texts_are_parsed_once() -> Iterator[None]:
    """These tests make hundreds of catalogues of eleven languages; nearly all of their time would go into parsing the same files."""
    parse, parser = FluentParser.parse, FluentParser()

    @cache
    def parsed(text: str) -> ast.Resource:
        return parse(parser, text)

    with pytest.MonkeyPatch.context() as library:
        library.setattr(FluentParser, "parse", lambda _, text: parsed(text))
        yield
