"""What an article is to an incident of the library: told by its headline and by the days that lie between both."""

import datetime as dt

from clippings_app.analysis.denials import role_of
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import IncidentCount, Role
from clippings_app.domain.edtf import is_edtf, parse_edtf

_DAYS_OF_FIRST_REPORTS = 2
"""Printed papers report on the next day or the one after; what comes later follows up what they reported."""
_DAYS_OF_FOLLOWING = 365
"""What is older is told as background to something else."""


def role_in(article: ParsedArticle, incident: IncidentCount | None) -> Role:
    """What an article is to an incident that the library has; to a new one it is the first report or a denial.

    Args:
        article: With its day of publication, if it is known.
        incident: None for one that is not in the library yet. Only one with clippings can be followed up.
    """
    role = role_of(article)
    if role is not Role.PRIMARY or incident is None:
        return role
    published, happened = _days(article.published)[0], _days(incident.incident.date)[1]
    if published is None or happened is None:
        return role
    between = published - happened
    if between > dt.timedelta(days=_DAYS_OF_FOLLOWING):
        return Role.BACKGROUND
    return Role.FOLLOW_UP if incident.count and between > dt.timedelta(days=_DAYS_OF_FIRST_REPORTS) else role


def _days(date: str | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that a date can mean, as far as they are known."""
    if not date or not is_edtf(date):
        return None, None
    read = parse_edtf(date)
    return read.first_day, read.last_day
