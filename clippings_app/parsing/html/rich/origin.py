"""Whether a fragment was copied out of a web page as the page's makers built it, or set by a person in an editor."""

from clippings_app.parsing.html.tree import Element, is_element

_BOXES = frozenset(
    "article aside div figcaption figure footer h1 h2 h3 header main nav p picture section time ul".split()
)
_OF_PAGES = frozenset("article aside footer header main nav section time".split())
_LEAST_NAMES = 7
_LEAST_NAMES_ALONE = 9


def is_copy_of_page(root: Element) -> bool:
    """Whether the boxes of a fragment are a site's: browsers copy them with their names, of which a page has many.

    An editor, a mail program or a chat names few of its boxes, and has none of the parts of a page.
    """
    names: set[str] = set()
    has_parts = False
    for element in root.iter():
        if is_element(element) and element.tag in _BOXES:
            has_parts = has_parts or element.tag in _OF_PAGES
            names.update((element.get("class") or "").split())
            if len(names) >= (_LEAST_NAMES if has_parts else _LEAST_NAMES_ALONE):
                return True
    return False
