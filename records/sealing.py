"""Sealing: what callers said and who they are is encrypted before it reaches the database, and numbers are kept as keyed hashes.

Fernet (AES-128-CBC with HMAC-SHA256, https://github.com/fernet/spec) from the `cryptography` package does the sealing; several keys
may be in use, newest first: the newest seals, all of them open. Keyed hashes are HMAC-SHA256 under keys derived from the same keys
(HKDF), because a plain hash of a telephone number is reversed by trying all numbers.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 2**14, 8, 1
"""About 50 ms and 16 MiB a guess (RFC 7914 gives these for interactive use)."""


class CannotOpen(RuntimeError):
    """Sealed data that none of the keys opens. Permanent until the right key is back in HOTLINE_KEYS."""

    permanent = True


class Keyring:
    """The keys of a hotline: url-safe base64 of 32 bytes each, newest first. Raises `ValueError` on a key of another shape."""

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise ValueError("There is no sealing key. Run `hotline init`, which makes one, or set HOTLINE_KEYS.")
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
            self._hash_keys = [_derived(key, b"hotline keyed hash") for key in keys]
            self._slow_keys = [_derived(key, b"hotline slow hash") for key in keys]
            self.token_key = _derived(keys[0], b"hotline signed links")
        except ValueError as error:
            raise ValueError("A key in HOTLINE_KEYS is not one that `hotline init` makes (44 characters).") from error

    @staticmethod
    def new_key() -> str:
        """A new random key."""
        return Fernet.generate_key().decode()

    def seal(self, data: bytes) -> bytes:
        """Encrypted and authenticated; a third larger than `data`."""
        return self._fernet.encrypt(data)

    def open(self, sealed: bytes) -> bytes:
        """What `seal` was given. Raises `CannotOpen`."""
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken as error:
            raise CannotOpen("Sealed data cannot be opened: put the key it was sealed with back into HOTLINE_KEYS.") from error

    def hashed(self, value: str) -> str:
        """The keyed hash that new rows carry: 64 hexadecimal digits."""
        return _hmac(self._hash_keys[0], value)

    def hashes(self, value: str) -> list[str]:
        """The keyed hashes a row may carry, newest key first: to look up what an older key has written."""
        return [_hmac(key, value) for key in self._hash_keys]

    def slow_hash(self, code: str) -> str:
        """For short codes that could be guessed by trying: scrypt, salted with a key. Takes about 50 ms; never on a call's path."""
        return _scrypt(self._slow_keys[0], code)

    def slow_hashes(self, code: str) -> list[str]:
        """As `hashes`, for codes."""
        return [_scrypt(key, code) for key in self._slow_keys]


def _derived(key: str, purpose: bytes) -> bytes:
    material = base64.urlsafe_b64decode(key)
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose).derive(material)


def _hmac(key: bytes, value: str) -> str:
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()


def _scrypt(key: bytes, code: str) -> str:
    return hashlib.scrypt(code.encode(), salt=key, n=_SCRYPT_N, r=_SCRYPT_R, p=_SCRYPT_P).hex()


def keyring_of(dialect: Dialect) -> Keyring:
    """The keyring that `open_database` put on the engine: no global, so two hotlines can live in one process."""
    keyring: Keyring = dialect.hotline_keyring  # type: ignore[attr-defined]
    return keyring


class SealedBytes(TypeDecorator[bytes]):
    """Bytes, sealed in the database."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return None if value is None else keyring_of(dialect).seal(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return None if value is None else keyring_of(dialect).open(bytes(value))


class SealedText(TypeDecorator[str]):
    """Text, sealed in the database."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else keyring_of(dialect).seal(value.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else keyring_of(dialect).open(bytes(value)).decode()


class SealedJson(TypeDecorator[Any]):
    """Anything JSON can carry, sealed in the database."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        return None if value is None else keyring_of(dialect).seal(json.dumps(value).encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(keyring_of(dialect).open(bytes(value)))
