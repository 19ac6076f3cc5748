from cli_program import CLIPPINGS, Run


def test_a_clipping_is_shown_whole(filled: Run) -> None:
    whole = filled("show", "1", "--json").json
    assert whole["id"] == 1
    for key in ("headline", "publisher", "body", "topics", "notes", "mentions"):
        assert whole[key] == CLIPPINGS[0][key]
    text = filled("show", "1").out
    assert text.startswith("Fire guts harbour warehouse\n")
    assert "Photo: Lotte Varga/The Quay via NWA, File" in text
    assert "Note: Ask the brigade." in text


def test_the_original_comes_out_byte_for_byte(run: Run) -> None:
    data = "﻿Bridge reopens\r\n\r\nThe bridge over the Sill was opened again on Tuesday.\r\n".encode()
    run("import", "-", stdin=data)
    assert run("show", "1", "--original").raw == data


def test_what_is_not_there_is_said(filled: Run) -> None:
    done = filled("show", "99")
    assert done.code == 1
    assert "no clipping “99”" in done.err
    assert filled("show", "1", "--original").code == 1
    assert filled("sources", "99").code == 1


def test_sources_say_what_the_library_holds(filled: Run) -> None:
    answer = filled("sources", "1", "--json").json
    assert answer["headline"] == "Fire guts harbour warehouse"
    (source,) = answer["sources"]
    assert (source["name"], source["kind"], source["paragraph"], source["matched_by"]) == (
        "Küstenbote",
        "link",
        2,
        "url",
    )
    assert source["held"] == [{"id": 2, "headline": "Großbrand im Hafen", "publisher": "Küstenbote"}]
    assert "2: Großbrand im Hafen" in filled("sources", "1").out
    assert filled("sources", "3").out == "It names no sources.\n"


def test_credits_are_listed_by_role(filled: Run) -> None:
    answer = filled("credits", "--json").json
    assert answer["total"] == 1
    (credit,) = answer["credits"]
    assert (credit["id"], credit["photographer"], credit["distributor"], credit["flags"]) == (
        1, "Lotte Varga", "NWA", ["file"],
    )  # fmt: skip
    assert "Lotte Varga" in filled("credits", "photographer:Varga").out
    assert filled("credits", "topic:Security").out == "No photo credits.\n"
