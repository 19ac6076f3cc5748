"""Goods as JSON, so that what waits, or was broken off, is there again at the next start."""

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from clippings_app.domain.payload import Payload
from clippings_app.ui.goods import Goods


def goods_to_json(goods: Goods) -> dict[str, Any]:
    """Goods as an object of JSON; bytes in hand in base 64."""
    return {
        "payloads": [_payload_to_json(each) for each in goods.payloads],
        "paths": [str(path) for path in goods.paths],
        "links": list(goods.links),
        "mend": goods.mend,
        "again": goods.again,
    }


def goods_from_json(data: Mapping[str, Any]) -> Goods:
    """Goods out of such an object.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: If it is none.
    """
    return Goods(
        payloads=tuple(_payload_from_json(each) for each in data["payloads"]),
        paths=tuple(Path(path) for path in data["paths"]),
        links=tuple(str(link) for link in data["links"]),
        mend=bool(data.get("mend", False)),
        again=int(data.get("again", 0)),
    )


def _payload_to_json(payload: Payload) -> dict[str, Any]:
    return {
        "data": _packed(payload.data),
        "name": payload.name,
        "type": payload.type,
        "charset": payload.charset,
        "url": payload.url,
        "fragment": payload.fragment,
        "beside": {name: _packed(data) for name, data in payload.beside.items()},
    }


def _payload_from_json(data: Mapping[str, Any]) -> Payload:
    return Payload(
        data=base64.b64decode(data["data"]),
        name=str(data["name"]),
        type=data["type"],
        charset=data["charset"],
        url=data["url"],
        fragment=bool(data["fragment"]),
        beside={str(name): base64.b64decode(each) for name, each in data["beside"].items()},
    )


def _packed(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
