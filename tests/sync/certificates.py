"""A CA and certificates for tests, made by openssl."""

import shutil
import subprocess

import pytest


def lacking():
    """Why none can be made here; empty if they can."""
    return "" if shutil.which("openssl") else "openssl is not installed"


def a_ca(folder, name="ca"):
    """Make a CA; its certificate and key lie in the folder."""
    _openssl(
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-days", "2", "-subj", f"/CN={name}", "-keyout", folder / f"{name}.key",
        "-out", folder / f"{name}.pem",
    )  # fmt: skip
    return folder / f"{name}.pem"


def a_certificate(folder, address, ca="ca"):
    """Make a certificate for an IP address, signed by a CA of the folder."""
    request, extension = folder / "server.csr", folder / "server.ext"
    extension.write_text(f"subjectAltName=IP:{address}")
    _openssl(
        "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-subj", "/CN=hub", "-keyout", folder / "server.key", "-out", request,
    )  # fmt: skip
    _openssl(
        "x509", "-req", "-in", request, "-CA", folder / f"{ca}.pem",
        "-CAkey", folder / f"{ca}.key", "-CAcreateserial", "-days", "2",
        "-extfile", extension, "-out", folder / "server.crt",
    )  # fmt: skip
    return folder / "server.crt", folder / "server.key"


def _openssl(*arguments):
    if reason := lacking():
        pytest.skip(reason)
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)
