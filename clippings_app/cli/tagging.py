"""`clippings tag` and `clippings topic`: tags on clippings, and the tree of topics itself."""

import argparse
from collections.abc import Iterable

from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_reading, library_for_writing
from clippings_app.cli.typed import all_typed, typed
from clippings_app.domain.changes import AddTopic, Change, DeleteTopic, EditTopic, MergeTopics, TagClippings
from clippings_app.domain.clipping import Role, TopicCount
from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.library import Library


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Tag, or list or change topics."""
    if arguments.command == "tag":
        return _tag(arguments, console)
    if arguments.verb == "list":
        with library_for_reading(arguments) as library:
            topics = library.topics()
        if arguments.json:
            console.json({"topics": [_topic_to_json(each) for each in topics]})
        else:
            console.lines(topic_lines(topics))
        return 0
    change = topic_change(arguments)
    with library_for_writing(arguments) as library:
        library.apply(change)
    console.say(_done(arguments))
    return 0


def _tag(arguments: argparse.Namespace, console: Console) -> int:
    if not any((arguments.topic, arguments.incident, arguments.remove_topic, arguments.remove_incident)):
        raise InvalidValue("tag", "", "at least one of --topic, --incident, --remove-topic, --remove-incident")
    topics, incidents = all_typed("topic", arguments.topic), all_typed("incident", arguments.incident)
    with library_for_writing(arguments) as library:
        must_exist(library, arguments.ids)
        library.apply(
            TagClippings(
                ids=tuple(arguments.ids),
                add_topics=topics,
                remove_topics=tuple(arguments.remove_topic),
                add_incidents=dict.fromkeys(incidents, Role(arguments.role)),
                remove_incidents=tuple(arguments.remove_incident),
            )
        )
    console.say(f"Tags changed: {', '.join(map(str, arguments.ids))}.")
    return 0


def must_exist(library: Library, ids: Iterable[int]) -> None:
    """Refuse the whole when a clipping is not there.

    Raises:
        NotFound: Names the first that is missing.
    """
    wanted = list(ids)
    there = {row.id for row in library.rows(wanted)}
    for each in wanted:
        if each not in there:
            raise NotFound(kind="clipping", key=str(each))


def topic_change(arguments: argparse.Namespace) -> Change:
    """The change that a verb of `topic` means; a topic that is there may be named by whatever name it has.

    Raises:
        InvalidValue: If a new name has control characters in it.
    """
    match arguments.verb:
        case "add":
            return AddTopic(path=typed("topic", arguments.path), colour=arguments.colour)
        case "rename":
            return EditTopic(path=arguments.path, name=typed("name", arguments.name))
        case "move":
            return EditTopic(path=arguments.path, parent=arguments.parent)
        case "merge":
            return MergeTopics(paths=tuple(arguments.paths), into=arguments.into)
        case _:
            return DeleteTopic(path=arguments.path)


def _done(arguments: argparse.Namespace) -> str:
    match arguments.verb:
        case "add":
            return f"Topic {arguments.path} is there."
        case "rename":
            return f"Topic {arguments.path} is now called {arguments.name}."
        case "move":
            return f"Topic {arguments.path} is now {f'under {arguments.parent}' if arguments.parent else 'at the top'}."
        case "merge":
            return f"Merged into {arguments.into}: {', '.join(arguments.paths)}."
        case _:
            return f"Topic {arguments.path} is deleted; its clippings are still there."


def topic_lines(topics: Iterable[TopicCount]) -> Iterable[str]:
    """The tree, set in, with counts."""
    for each in topics:
        depth = each.topic.path.count("/")
        yield f"{each.count:>6}  {'  ' * depth}{each.topic.name}"


def _topic_to_json(each: TopicCount) -> dict[str, str | int | None]:
    favourite = each.topic.favourite or None
    return {"path": each.topic.path, "count": each.count, "colour": each.topic.colour, "favourite": favourite}
