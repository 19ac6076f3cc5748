"""Brackets around a credit or behind a caption, in the scripts of the press."""

BRACKETS = {
    "(": ")",
    "[": "]",
    "（": "）",
    "【": "】",
    "「": "」",
    "〔": "〕",
    "{": "}",
    "<": ">",
    "＜": "＞",
    "［": "］",
}


def opening_of_last_bracket(text: str) -> int:
    """Where the bracket opens that closes with the last character of a text; -1 where it never did."""
    depth, closing = 0, text[-1]
    opening = next(left for left, right in BRACKETS.items() if right == closing)
    for position in range(len(text) - 1, -1, -1):
        depth += (text[position] == closing) - (text[position] == opening)
        if depth == 0:
            return position
    return -1


def unbracketed(text: str) -> str:
    """Without the brackets that enclose the whole, and without a full stop outside them."""
    text = text.strip()
    while len(text) > 2 and text[0] in BRACKETS:
        bare = text.rstrip(" .。")
        if bare[-1:] != BRACKETS[text[0]] or opening_of_last_bracket(bare) != 0:
            break
        text = bare[1:-1].strip()
    return text
