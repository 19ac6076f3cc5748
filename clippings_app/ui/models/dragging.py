"""How clippings and topics travel when they are dragged inside the window."""

import json

from PySide6.QtCore import QMimeData

IDS_MIME = "application/x-clippings-ids"
TOPIC_MIME = "application/x-clippings-topic"


def mime_of_ids(ids: list[int], mime: QMimeData) -> QMimeData:
    """The same data, with the ids of clippings added for our own views."""
    mime.setData(IDS_MIME, json.dumps(ids).encode())
    return mime


def ids_of_mime(mime: QMimeData) -> list[int]:
    """The clippings that are dragged; empty when it is something else."""
    if not mime.hasFormat(IDS_MIME):
        return []
    try:
        ids = json.loads(bytes(mime.data(IDS_MIME).data()))
    except ValueError:  # another program may use our name for something of its own
        return []
    return [id_ for id_ in ids if isinstance(id_, int)] if isinstance(ids, list) else []


def mime_of_topic(path: str) -> QMimeData:
    """A topic on its way to another place of the tree."""
    mime = QMimeData()
    mime.setData(TOPIC_MIME, path.encode())
    return mime


def topic_of_mime(mime: QMimeData) -> str:
    """The path of the topic that is dragged; "" when it is something else."""
    return bytes(mime.data(TOPIC_MIME).data()).decode(errors="replace") if mime.hasFormat(TOPIC_MIME) else ""
