"""Sentences that tell of the article itself."""

import pytest

from clippings_app.parsing.disclosures import is_bare_label, is_disclosure


@pytest.mark.parametrize(
    "text",
    [
        "This article was written in collaboration with Generative AI news company Alchemiq",
        "Dies ist eine maschinelle Übersetzung eines Berichts unserer Kollegen an der Küste.",
        "Ceci est une traduction automatique d'un reportage paru à Tarn.",
        "Это машинный перевод репортажа наших коллег.",
        "Correction: the boat was built in 1911.",
        "Editor's note: names were changed.",
        "An earlier version of this story gave the wrong year.",
        "Dieser Artikel wurde mit Unterstützung künstlicher Intelligenz übersetzt.",
        "Este artículo fue traducido con ayuda de inteligencia artificial.",
        "This story was first published in the Harbour Post.",
        "The article was amended on Tuesday to correct a date.",
        "Sponsored content",
        "Sponsored content by Gull Shipping",
        "Dieser Beitrag entstand in Kooperation mit der Möwen-Reederei.",
        "Dieser Text wurde von der dpa übernommen und nicht redaktionell bearbeitet.",
        "We may earn a commission if you buy through our links.",
        "What you buy through us may earn us a small commission.",
        "Die Links mit einem Stern sind Affiliate-Links.",
        "Les liens de cette page sont affiliés.",
        "La página tiene enlaces de afiliados.",
        "הכתבה נכתבה בשיתוף בינה מלאכותית",
        "この記事はAIで生成されました",
        "Fe de errores: el año era otro.",
        "Correction, March 3, 2024: the boat was built in 1911.",
        "【訂正】船は1911年に造られた。",
        "Διόρθωση: το πλοίο ναυπηγήθηκε το 1911.",
        "Đính chính: con tàu được đóng năm 1911.",
        "Machine translation. The original is in Norlandic.",
        "Part of this text was translated by machine and checked by an editor.",
        "Text translated with DeepL and checked by the desk.",
        "Текст переведён нейросетью.",
        "Tekst przetłumaczono automatycznie i sprawdzono w redakcji, tłumaczenie maszynowe.",
        "इस लेख का अनुवाद मशीनी अनुवाद से किया गया है।",
        "Contenu partenaire réalisé par la ville de Kerven",
        "Artykuł sponsorowany",
        "Материал о верфи. На правах рекламы.",
        "Originally published in the Harbour Post on 3 May 2024.",
        "Originally published on March 3, 2024.",
        "All opinions are my own.",
        "The views expressed in this column are her own and do not reflect those of the Harbour Post.",
        "Beitrag aktualisiert am 3. Mai 2024",
    ],
)
def test_a_disclosure(text: str) -> None:
    assert is_disclosure(text)


@pytest.mark.parametrize(
    "text",
    [
        "The speech was translated by a machine for the guests.",
        "Dies ist eine Übersetzung des Romans, den sie an der Küste schrieb.",
        "",
        "The firm uses AI to write stories.",
        "The article was shared widely.",
        "Text messages were translated by the court.",
        "Der Hafen zahlt, und das ist der Beitrag, für den alle bezahlt werden.",
        "Update: the boat sails again",
        "Anzeige",
        "A broker may earn a commission on every ship that is sold in the port.",
        "She said the report was written using public data.",
        "The company said in a statement that this report was false.",
        "This article was " + "very long " * 80,
        "Originally published in 1923, the novel tells of a fisherman and his letter.",
        "Opinions are his strength, and he has one on every bridge.",
        "The views are his own, he said, and nobody in the council shares them.",
        "Views expressed by the mayor are his and nobody else's.",
        "This farmer was compensated by the insurer for the field that the river took.",
        "If you click on such a link the thief may get a share of what is in the account.",
    ],
)
def test_no_disclosure(text: str) -> None:
    assert not is_disclosure(text)


@pytest.mark.parametrize(
    "line",
    [
        "Sammendraget er laget av ChatGPT og lest av en redaktør.",
        "Sammanfattningen är gjord med hjälp av AI.",
        "Die Zusammenfassung wurde mit KI erstellt.",
        "Este resumen fue generado con IA.",
        "요약은 AI가 작성했습니다.",
        "この要約はAIが作成しました。",
        "התקציר נכתב בסיוע AI",
        "This post names products of one of our advertisers. We may receive compensation when you click on links.",
        "Advertising disclosure: We may receive compensation for some of the links in our stories.",
    ],
)
def test_summaries_by_machines_and_paid_links_are_disclosed(line: str) -> None:
    assert is_disclosure(line)


@pytest.mark.parametrize(
    "line",
    [
        "The summary of the talk on AI in schools was long.",
        "Corrections",
        "Korrekturen",
        "Corrections: If you are aware of an error or would like to tell us of one, write to the desk.",
        "Disclaimer: The comments below are not those of the harbour bank.",
        "Annonsørinnhold:",
    ],
)
def test_what_a_site_says_below_every_article_is_none(line: str) -> None:
    assert not is_disclosure(line)


def test_the_label_of_something_paid_for_tells_nothing_of_it() -> None:
    assert is_bare_label("Sponsored content")
    assert not is_bare_label("Sponsored by Harbour Bank")
    assert not is_bare_label("The quay")
