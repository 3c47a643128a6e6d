"""No test reaches out: what it needs is here, or it is a fake."""

from __future__ import annotations

import socket

import pytest
from pytest_socket import SocketBlockedError, SocketConnectBlockedError


@pytest.mark.filterwarnings("ignore:A test tried to use socket:UserWarning")
@pytest.mark.parametrize("address", ["192.0.2.1", "198.51.100.7"])
def test_outside_addresses_cannot_be_reached(address: str) -> None:
    with pytest.raises((SocketBlockedError, SocketConnectBlockedError)), socket.socket() as trial:
        trial.connect((address, 80))
