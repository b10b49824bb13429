"""Files and mappings made for one test."""

import pytest

from agent_desk.exchange.mapping_file import read_mapping


@pytest.fixture
def a_file(tmp_path):
    """Write a file: text is encoded, bytes are taken as they are."""

    def write(name, content, encoding="utf-8"):
        file = tmp_path / name
        data = content.encode(encoding) if isinstance(content, str) else content
        file.write_bytes(data)
        return file

    return write


@pytest.fixture
def a_mapping(a_file):
    """Read a mapping from its text."""

    def read(text, name="map.toml"):
        return read_mapping(a_file(name, text))

    return read
