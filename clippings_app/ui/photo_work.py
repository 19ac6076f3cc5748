"""What is done with one photo of the clipping shown: copied, saved, opened elsewhere, cited, corrected."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader
from PySide6.QtWidgets import QFileDialog

from clippings_app.analysis.file_names import file_name
from clippings_app.domain.article import Photo
from clippings_app.domain.changes import EditClippings
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import ClippingsError
from clippings_app.saving import save
from clippings_app.ui.clipboard import put
from clippings_app.ui.messages import About, Notice, notice_of

if TYPE_CHECKING:
    from clippings_app.library import Library
    from clippings_app.ui.main_window import MainWindow

_SUFFIXES = {"jpeg": "jpg", "tiff": "tif", "svgz": "svg"}
"""The usual endings of formats that Qt calls otherwise."""


class PhotoWork(QObject):
    """Does what the menus of photos offer; the names of what they do are those of `photo_menu`.

    Args:
        window: Whose clipping is shown.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        window.article.evidence.photo_action.connect(self.act)

    def act(self, number: int, action: str) -> None:
        """Do something with a photo of the clipping shown, counted from 0; nothing when it has no such photo."""
        clipping = self._window.stage.current()
        if clipping is None or not 0 <= number < len(clipping.article.photos):
            return
        photo = clipping.article.photos[number]
        caption, printed = photo.caption or photo.alt, photo.credit.printed if photo.credit else None
        doings: dict[str, Callable[[], None]] = {
            "copy-picture": lambda: self._with_picture(photo, self._copy_picture),
            "copy-words": lambda: _copy_words(caption, printed),
            "copy-caption": lambda: _copy_words(caption),
            "copy-credit": lambda: _copy_words(printed),
            "cite": lambda: self._window.commands.copy_citation_of(self._as_work(clipping, photo)),
            "save": lambda: self._with_picture(photo, lambda data: self._ask_where(clipping, photo, data)),
            "open": lambda: self._with_picture(photo, lambda data: self._open(clipping, photo, data)),
            "whole": lambda: self._with_picture(photo, lambda data: self._show_whole(number, data)),
            "edit": lambda: self._edit(clipping, number),
        }
        doings[action]()

    def close(self) -> None:
        """Take away the copies that other programs were given."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _with_picture(self, photo: Photo, then: Callable[[bytes], None]) -> None:
        """Go on with the bytes of a picture, as they came."""
        sha256 = photo.sha256 or ""

        def read(library: "Library") -> bytes | None:
            return library.image(sha256)

        def go_on(data: bytes | None) -> None:
            if data is None:
                words = self.tr("The picture of this photo is not in the library.")
                self._window.notice(Notice(text=words, about=About.CHOICE))
            else:
                then(data)

        self._window.controller.thread_.ask(read, go_on, reads=True)

    def _copy_picture(self, data: bytes) -> None:
        image = QImage.fromData(QByteArray(data))
        if image.isNull():
            words = self.tr("This picture cannot be read.")
            self._window.notice(Notice(text=words, level="warning", about=About.CHOICE))
            return
        mime = QMimeData()
        mime.setImageData(image)
        put(mime)

    def _show_whole(self, number: int, data: bytes) -> None:
        """Give the picture in full to who looks at it."""
        from clippings_app.ui.dialogs.pictures import PicturesDialog

        for dialog in self._window.article.findChildren(PicturesDialog):
            dialog.put_whole(number, QImage.fromData(QByteArray(data)))

    def _ask_where(self, clipping: Clipping, photo: Photo, data: bytes) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the picture"))
        dialog.setObjectName("save-picture")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it holds the picture's bytes
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(_name_of(clipping, photo, data))
        dialog.fileSelected.connect(lambda path: self._window.commands.write(Path(path), data))
        dialog.open()

    def _open(self, clipping: Clipping, photo: Photo, data: bytes) -> None:
        """Give a copy to the program that the system opens pictures with: what is kept is never changed by it."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="clippings-", ignore_cleanup_errors=True)
        try:
            # Another folder each time: photos may be called alike, and a copy may have been drawn on since.
            path = Path(tempfile.mkdtemp(dir=self._folder.name), _name_of(clipping, photo, data))
            save(path, data, private=True)
        except ClippingsError as error:
            self._window.notice(notice_of(error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._window.notice(
                Notice(
                    text=self.tr("No program on this computer opens this picture."), level="warning", about=About.CHOICE
                )
            )

    def _edit(self, clipping: Clipping, number: int) -> None:
        from clippings_app.ui.dialogs.details import edit_details

        if self._window.controller.read_only:
            self._window.commands.tell_read_only()
            return

        def change(fields: dict[str, Any]) -> None:
            self._window.controller.apply(EditClippings(ids=(clipping.id,), fields=fields), self.tr("Edit details"))

        edit_details(clipping, change, self._window).show_photo(number)

    def _as_work(self, clipping: Clipping, photo: Photo) -> Clipping:
        """The photo as a work of its own that appeared where the article did: its maker, caption and outlet."""
        credit, article = photo.credit, clipping.article
        maker = (credit.photographer or credit.agency) if credit else None
        caption = photo.caption or photo.alt
        title = caption or self.tr("[Photograph in “{0}”]").format(article.headline or "")
        cited = replace(
            article, headline=title, byline=(maker,) if maker else (), deck=None, body=(), sources=(),
            photos=(replace(photo, credit=None, caption=title),) if caption else (),  # by which it is known for one
            mentions=(), disclosures=(), boilerplate=(), provenance={},
        )  # fmt: skip
        return replace(clipping, article=cited, notes=(), highlights=())


def _copy_words(*parts: str | None) -> None:
    mime = QMimeData()
    mime.setText("\n".join(part for part in parts if part))
    put(mime)


def _name_of(clipping: Clipping, photo: Photo, data: bytes) -> str:
    """A file's name for a picture: day and outlet, what it shows, and the ending of its format."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    kind = bytes(QImageReader.imageFormat(buffer).data()).decode("ascii")
    suffix = f".{_SUFFIXES.get(kind, kind)}" if kind else ""
    caption = photo.caption or photo.alt or clipping.article.headline
    return file_name(replace(clipping, article=replace(clipping.article, headline=caption)), suffix)
