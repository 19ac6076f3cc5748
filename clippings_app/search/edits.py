"""Words that are one edit apart."""


def within_one_edit(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or transposition of neighbours, or none, leads to the other."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    missing = len(longer) - len(shorter)
    if missing > 1:
        return False
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    if missing:
        return shorter[same:] == longer[same + 1 :]
    rest, other_rest = shorter[same:], longer[same:]
    swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return rest[1:] == other_rest[1:] or swapped
