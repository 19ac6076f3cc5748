"""Sentences that report a dated or placed event."""

import pytest

from clippings_app.parsing.mentions import find_mentions


def found(text: str, *, language: str, published: str | None = None) -> list[tuple[str | None, str | None]]:
    return [(m.date, m.place) for m in find_mentions([text], published=published, language=language)]


MENTIONS = [
    ("A guard crossed the border in Goseong county on Monday.", "en", None, [(None, "Goseong")]),
    ("In 2017, a guard was shot while escaping to the South.", "en", None, [("2017", None)]),
    ("A man defected across the border in the Yellow Sea on August 8.", "en", None, [("XXXX-08-08", "Yellow Sea")]),
    ("A man defected across the border in the Yellow Sea on August 8.", "en", "2024-08-20", [("2024-08-08", "Yellow Sea")]),
    ("A man was killed on December 28.", "en", "2024-01-03", [("2023-12-28", None)]),
    ("A bridge collapsed in Oaxaca on Friday.", "en", "2024-08-20", [("2024-08-16", "Oaxaca")]),
    ("A bridge collapsed in Oaxaca yesterday.", "en", "2024-08-20", [("2024-08-19", "Oaxaca")]),
    ("A bridge collapsed near Oaxaca this month.", "en", "2024-08-20", [("2024-08", "Oaxaca")]),
    ("A bridge collapsed last year.", "en", "2024-08-20", [("2023", None)]),
    ("Bei einem Anschlag in Berlin wurden am Dienstag drei Menschen getötet.", "de", "2024-08-20", [("2024-08-20", "Berlin")]),
    ("In der Nacht wurde ein Mann bei Bad Homburg verletzt.", "de", None, [(None, "Bad Homburg")]),
    ("Un terremoto en Oaxaca mató a 30 personas el 7 de septiembre de 2017.", "es", None, [("2017-09-07", "Oaxaca")]),
    ("8月8日、北海道札幌市で爆発があり、3人が死亡した。", "ja", None, [("XXXX-08-08", "北海道札幌市")]),
    ("병사가 20일 고성군에서 귀순했다.", "ko", "2024-08-21", [("2024-08-20", "고성군")]),
    ("병사가 30일 고성군에서 귀순했다.", "ko", "2024-08-21", [("2024-07-30", "고성군")]),
    ("שני בני אדם נהרגו בעיר חיפה.", "he", None, [(None, "חיפה")]),
    ("В 2017 году солдат был ранен при побеге.", "ru", None, [("2017", None)]),
    ("Tens of thousands have fled to the South since the 1950s war in Korea.", "en", None, []),
    ("Defections dropped in 2020 and rose in 2023.", "en", None, []),
    ("Hundreds of people were killed in 2010.", "en", None, []),
    ("Crossings at Goseong are considered risky.", "en", None, []),
    ("He walked along the road in Gangwon after crossing.", "en", None, []),
    ("On 12 April 2023 the trawler dragged her anchor over the sound and cut the Brack-1 cable.", "en", "2023-04-14", [("2023-04-12", None)]),
    ("The tug Sable, moored since the power line was cut on 12 April 2023, was sold.", "en", None, [("2023-04-12", None)]),
    ("The ferry will sail again on Wednesday after a blaze in Brackwater, the port said.", "en", "2025-03-11", []),
    ("Storms will hit the coast on Friday.", "en", "2025-03-11", []),
    ("A fire destroyed a mill in Brackwater on Monday; the road will open again on Friday.", "en", "2025-03-11", [("2025-03-10", "Brackwater")]),
    ("A fire broke out on Monday in Hall 7 at the Saltmarsh quay in Brackwater.", "en", "2025-03-11", [("2025-03-10", "Brackwater")]),
    ("A fire broke out at the Saltmarsh quay on Monday.", "en", "2025-03-11", [("2025-03-10", "Saltmarsh")]),
    ("She bought a firm that was wound up in 2020.", "en", None, []),
    ("Am Freitag wird die Brücke nach dem Brand gesprengt werden.", "de", "2025-03-11", []),
    ("Ein Großbrand hat am Montag eine Scheune in Hagenau zerstört.", "de", "2025-03-11", [("2025-03-10", "Hagenau")]),
    ("Le câble s’est rompu le 3 mai 2021.", "fr", None, [("2021-05-03", None)]),
    ("Le pont, endommagé par un incendie, rouvrira vendredi et sera gardé.", "fr", "2025-03-11", []),
    ("El cable se cortó el 3 de mayo de 2021.", "es", None, [("2021-05-03", None)]),
    ("הכבל תוקן שבוע אחרי שנקרע ב-3 במאי 2021.", "he", None, [("2021-05-03", None)]),
    ("The garden in Kyoto is open in May.", "en", None, []),
    ("A man was arrested.", "en", None, []),
    # what somebody should or could do has not happened
    ("La ministra debería dimitir, dijo el martes el alcalde de Larn.", "es", "2025-03-11", []),
    ("Le maire a affirmé mardi avoir fait échouer la grève.", "fr", "2025-03-11", []),
    ("Le chalutier s’est échoué mardi près de Larn.", "fr", "2025-03-11", [("2025-03-11", "Larn")]),
    ("Il sindaco dovrebbe dimettersi, ha detto martedì la giunta di Larn.", "it", "2025-03-11", []),
    ("Zapasy są dziś gotowe na wypadek powodzi w Larnie.", "pl", "2025-03-11", []),
    # what is said of an event on a day is not the event's day
    ("Norlandia condenó el lunes el ataque contra Larn.", "es", "2025-03-11", []),
    ("Norland a appelé lundi au calme après les tirs.", "fr", "2025-03-11", []),
    ("Søndag fordømte Norland angrepet på Larn.", "no", "2025-03-11", []),
    ("Norland verurteilte am Montag den Angriff auf Larn.", "de", "2025-03-11", []),
    ("Der Unfall in Larn forderte am Montag drei Tote.", "de", "2025-03-11", [("2025-03-10", "Larn")]),
    ("Olyckan i Larn krävde tre liv på måndagen.", "sv", "2025-03-11", [("2025-03-10", "Larn")]),
    ("逮捕を受けて学校は10日、会見を開いた。", "ja", "2025-03-11", []),
    ("A clip showing how a boy was rescued by divers was released on Monday.", "en", "2025-03-11", []),
    # totals since a day long past; those of the last days are news
    ("Since the war began on 7 October 2023, 53,900 people have been killed.", "en", "2025-03-11", []),
    ("Seit dem Angriff am 7. Oktober wurden 651 Menschen getötet.", "de", "2025-03-11", []),
    ("Desde el sábado murieron 58 personas en Larn.", "es", "2025-03-11", [("2025-03-08", "Larn")]),
    ("Su asesinato pone de manifiesto lo que pasa en Larn.", "es", "2025-03-11", []),
    # what is called after an event
    ("Ana Roe, de Familiares de Desaparecidos, habló el lunes en Larn.", "es", "2025-03-11", []),
    ("The Larn Fire Crashed in Quarn Band played in Larn on Monday.", "en", "2025-03-11", []),
    ("Il se dit prêt à démissionner dès vendredi.", "fr", "2025-03-14", []),
    ("La popularité du bac a explosé lundi à Larn.", "fr", "2025-03-11", []),
    ("El alcalde trasladó el lunes sus condolencias por el incendio de Larn.", "es", "2025-03-11", []),
    ("Als Reaktion auf die Angriffe in Larn beraten die Minister am Montag.", "de", "2025-03-11", []),
    ("En memoria del fallecido alcalde se plantó un árbol en Larn.", "es", "2025-03-11", []),
    ("The Larn Eagles snapped a nine-game losing streak in Quarn.", "en", "2025-03-11", []),
    # words of more languages
    ("Le 29 novembre 2019, le maire a été mis en examen.", "fr", None, [("2019-11-29", None)]),
    ("Ana desapareceu na madrugada de sábado.", "pt", "2025-03-11", [("2025-03-08", None)]),
    ("The death occurred on Saturday.", "en", "2025-03-11", [("2025-03-08", None)]),
    ("Natten mot lördag bombades två städer.", "sv", "2025-03-11", [("2025-03-08", None)]),
    ("Nio personer dog, bara i huvudstaden Larn.", "sv", None, [(None, "Larn")]),
    ("1 सितंबर को एक घर में चोरी हुई।", "hi", "2025-03-11", [("2024-09-01", None)]),
    ("警視庁は10日、会社を家宅捜索した。", "ja", "2025-03-11", [("2025-03-10", None)]),
    ("A man came into the shop on Tuesday and touched himself.", "en", "2025-03-11", [("2025-03-11", None)]),
    ("He pleaded guilty on Monday to charges that he threatened to kill the mayor.", "en", "2025-03-11", [("2025-03-10", None)]),
    ("Hace unas horas murieron cinco personas en Deir al Larn.", "es", "2025-03-11", [("2025-03-11", "Deir al Larn")]),
    ("They fired shots in North Korean waters.", "en", None, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "published", "expected"), MENTIONS)
def test_mentions(
    text: str, language: str, published: str | None, expected: list[tuple[str | None, str | None]]
) -> None:
    assert found(text, language=language, published=published) == expected


def test_without_a_language_the_words_of_all_are_tried() -> None:
    mentions = find_mentions(["In 2017 wurde ein Mann getötet."], published="2024", language=None)
    assert [mention.date for mention in mentions] == ["2017"]


def test_a_repeated_sentence_counts_once_and_knows_its_paragraph() -> None:
    text = "A guard was shot in 2017."
    mentions = find_mentions(["Nothing.", text, text], published="not a date", language="en")
    assert [(mention.text, mention.paragraph) for mention in mentions] == [(text, 2)]


def test_a_sentence_said_again_with_another_word_counts_once() -> None:
    text = "A ferry with ninety people on board sank off Larn on Monday morning."
    again = "A ferry with ninety people on board sank off Larn Monday morning."
    other = "A ferry that came to help sank off Larn on Monday."
    found = find_mentions([text, again, other], published="2025-03-11", language="en")
    assert [mention.paragraph for mention in found] == [1, 3]


def test_months_with_years_make_an_interval() -> None:
    for text, language in (
        ("From July 2018 to May 2020 he stole nine boats.", "en"),
        ("2018年7月～2020年5月、船9隻を盗んだとして逮捕された。", "ja"),
    ):
        assert found(text, language=language) == [("2018-07/2020-05", None)]


def test_a_day_before_the_name_of_its_month_is_of_that_month() -> None:
    told = "Un incendie a éclaté le 14 mars dans une usine du port."
    assert [one.date for one in find_mentions((told,), published="2020-09-18", language="fr")] == ["2020-03-14"]
    told = "Un incendie a éclaté le 14 dans une usine du port."
    assert [one.date for one in find_mentions((told,), published="2020-09-18", language="fr")] == ["2020-09-14"]


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("L’explosion hante encore aujourd’hui les gens du port.", "fr"),
        ("The explosion haunts the port to this day, and still today nobody fishes there.", "en"),
    ],
)
def test_what_goes_on_until_today_has_not_happened_today(told: str, language: str) -> None:
    assert "2020-09-18" not in [one.date for one in find_mentions((told,), published="2020-09-18", language=language)]


def test_where_one_who_speaks_of_it_works_is_not_where_it_happened() -> None:
    told = "„Wenn Deiche brechen, sterben die Schafe“, sagt Jana Roe vom Institut für Küstenkunde in Marhaven."
    assert [one.place for one in find_mentions((told,), published=None, language="de")] == []
    told = "Bei einem Brand in Marhaven starben drei Menschen, sagt Jana Roe vom Institut für Küstenkunde in Quarn."
    assert [one.place for one in find_mentions((told,), published=None, language="de")] == ["Marhaven"]


@pytest.mark.parametrize(
    ("language", "sentence", "count"),
    [
        ("de", "Verletzt wurde niemand, aber zwei Mannschaften haben seit Mittwoch kein Wasser mehr.", 0),
        ("de", "Bei einer Explosion in Möwenhafen wurde am Dienstag niemand verletzt.", 1),
        ("fr", "Personne n’a été blessé, mais deux équipages n’ont plus d’eau depuis mercredi.", 0),
        ("es", "El miércoles no hubo heridos en Gaviota.", 0),
        ("es", "Hombres armados atacaron el martes un mercado en Norport.", 1),
        ("en", "No one was killed or injured in Gullhaven on Tuesday.", 0),
        ("en", "Two men died in Gullhaven on Tuesday and nobody noticed.", 1),
        ("en", "Nobody was held after the men were killed in Gullhaven on Tuesday.", 1),
        ("en", "There was no one about when 12 people died in Gullhaven on Tuesday.", 1),
        ("de", "In keinem anderen Ort starben am Dienstag so viele wie in Gullhaven.", 1),
        ("en", "Nobody knows who killed the pilot in Gullhaven on Tuesday.", 1),
        ("it", "Nessuno è rimasto ferito mercoledì a Gabbiano.", 0),
        ("nl", "Niemand raakte woensdag gewond in Meeuwhaven.", 0),
        ("ru", "Во вторник в Чайкине никто не погиб.", 0),
        ("ja", "火曜日、カモメ市でけが人はいなかった。", 0),
    ],
)
def test_what_befell_nobody_is_no_incident(language: str, sentence: str, count: int) -> None:
    assert len(find_mentions([sentence], published="2024-03-08", language=language)) == count
