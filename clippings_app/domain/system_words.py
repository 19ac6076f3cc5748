"""What the system says of files and folders, in our own words: its own are in whatever language it speaks."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from clippings_app.domain.worded import Quoted

OTHERWISE = "the system reports an error"
WORDS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: "there is no such file or folder",
        errno.EACCES: "its rights do not allow it",
        errno.EPERM: "its rights do not allow it",
        errno.EROFS: "its disk can only be read",
        errno.EISDIR: "it is a folder",
        errno.ENOTDIR: "part of its path is no folder",
        errno.ENAMETOOLONG: "its name is too long for its disk",
        errno.ELOOP: "it is a link that leads nowhere",
        errno.EBUSY: "another program is using it",
        errno.ETXTBSY: "another program is using it",
        errno.EAGAIN: "another program is using it",
        errno.EEXIST: "something stands in that place already",
        errno.ENOTEMPTY: "something stands in that place already",
        errno.EMFILE: "too many files are open",
        errno.ENFILE: "too many files are open",
        errno.ENOSPC: "there is no room left on its disk",
        errno.EDQUOT: "there is no room left on its disk",
        errno.EFBIG: "it is larger than its disk allows",
        errno.EIO: "its disk cannot be read or written",
        errno.ENXIO: "its disk cannot be read or written",
        errno.ENODEV: "its disk cannot be read or written",
        errno.ENETDOWN: "the network cannot be reached",
        errno.ENETUNREACH: "the network cannot be reached",
        errno.EHOSTUNREACH: "the network cannot be reached",
        errno.ECONNRESET: "the connection broke off",
        errno.ECONNABORTED: "the connection broke off",
        errno.EPIPE: "the connection broke off",
        errno.ENOTCONN: "the connection broke off",
        errno.ETIMEDOUT: "there was no answer in time",
    }
)
"""Why something cannot be read or written, as the rest of a sentence, by the number of the error."""


def system_words(error: OSError) -> Quoted:
    """Why something cannot be read or written, as the rest of a sentence, with what the system said."""
    return Quoted(WORDS.get(error.errno or 0, OTHERWISE), error.strerror or error)
