"""Whole invented pages of the time before style sheets, printed, sent, kept by archives, and in old charsets."""

# ruff: noqa: C408

import textwrap
from typing import Any

import pytest
from page_texts import ARABIC, DECK, HEADLINE, HEBREW, KOREAN, TEXT, THAI, told

from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import read_article

TYPED = "\n\n".join(textwrap.fill(text, 72) for text in TEXT)

TABLE90S_PAGE = f"""<HTML><HEAD><TITLE>VALLEY HERALD - {HEADLINE}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC">\
<CENTER><IMG SRC="/images/masthead.gif" ALT="Valley Herald" WIDTH=600 HEIGHT=60><BR>\
<TABLE WIDTH=600 BORDER=0 CELLPADDING=4><TR><TD WIDTH=120 VALIGN=TOP BGCOLOR="#CCCCCC">\
<FONT FACE="Arial" SIZE=1><A HREF="/news.html">News</A><BR><A HREF="/sports.html">Sports</A><BR>\
<A HREF="/obits.html">Obituaries</A><BR><A HREF="/class.html">Classifieds</A></FONT></TD>
<TD VALIGN=TOP><FONT FACE="Times" SIZE=5><B>{HEADLINE}</B></FONT><BR><FONT SIZE=2><I>By LENA ABARA</I><BR>Herald \
Staff Writer<BR>May 21, 1998</FONT><P>
<TABLE ALIGN=RIGHT WIDTH=200><TR><TD><IMG SRC="photos/valve0521.jpg" WIDTH=200 HEIGHT=140></TD></TR><TR><TD>\
<FONT SIZE=1>The valve room at Millbrook. (Photo by Tomas Reyle)</FONT></TD></TR></TABLE>
<FONT FACE="Times" SIZE=3>{"<P>".join(TEXT)}</FONT><P><HR><FONT SIZE=1>&copy; Copyright 1998 Valley Herald \
Co. All rights reserved.<BR><A HREF="/">Back to front page</A></FONT></TD></TR></TABLE></CENTER></BODY>\
</HTML>"""

CENTER90S_BR_PAGE = f"""<html><head><title>{HEADLINE}</title></head><body><center><h3>{HEADLINE}</h3></center><font size="2">By Lena Abara<br>The \
Valley Herald, May 21, 1999</font><br><br>{"<br><br>".join("&nbsp;&nbsp;&nbsp;" + x for x in TEXT)}<br><br>\
<center>[ <a href="index.html">Home</a> | <a href="arch.html">Archive</a> ]</center></body></html>"""

SINGLE_BR_PAGE = f"""<html><head><title>{HEADLINE} - Valley Herald</title></head><body><table><tr><td><h1>{HEADLINE}</h1><div>{"<br>".join(TEXT)}\
</div></td></tr></table></body></html>"""

FRAMESET_PAGE = f"""<html><head><title>Valley Herald</title></head><frameset cols="20%,80%"><frame src="nav.html">\
<frame src="story.html"><noframes><body><h2>{HEADLINE}</h2><p>By Lena Abara, May 21, 1997</p>{told(TEXT)}</body>\
</noframes></frameset></html>"""

PRE_PAGE = f"""<html><head><title>{HEADLINE}</title></head><body><h3>{HEADLINE}</h3><pre>\nBy Lena Abara\nValley Wire\n21 May 1996\n\n\
{TYPED}\n\n</pre><hr><a href="index.html">Back to index</a></body></html>"""

NEWSLETTER_PAGE = f"""<html><body style="background:#eee"><table width="100%"><tr><td align="center">\
<table width="600" style="background:#fff"><tr><td style="font-size:11px"><a href="https://mail.example/v">\
View this email in your browser</a></td></tr><tr><td>\
<img src="https://mail.example/img/banner-valley-herald.png" width="600" alt="Valley Herald Morning"></td>\
</tr>
<tr><td style="font-family:Georgia;font-size:28px;font-weight:bold">{HEADLINE}</td></tr><tr>\
<td style="font-size:13px;color:#777">By Lena Abara · May 21, 2024</td></tr><tr><td>\
<img src="https://mail.example/img/valve-room-600.jpg" width="600" alt="The valve room"></td></tr><tr>\
<td style="font-size:11px;color:#999">The valve room at Millbrook. (Tomas Reyle/Valley Herald)</td></tr>
<tr><td style="font-size:16px;line-height:24px">{told(TEXT, ' style="margin:0 0 16px"')}</td></tr><tr>\
<td style="font-size:11px">You are receiving this email because you signed up at valleyherald.example.<br>\
<a href="#">Unsubscribe</a> | <a href="#">Manage preferences</a><br>Valley Herald, 12 Canal Street, Carrow\
</td></tr></table></td></tr></table></body></html>"""

WAYBACK_PAGE = f"""<html><head><title>{HEADLINE} - Valley Herald</title></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT -->\
<div id="wm-ipp-base" lang="en" style="display:none;direction:ltr;"><div id="wm-ipp"><div id="donato"></div>\
<div id="wm-ipp-inside"><div id="wm-toolbar"><div id="wm-logo"><a href="/web/">\
<img src="https://web-static.archive.example/wayback-toolbar-logo.png" alt="Wayback Machine"></a></div>\
<form><input id="wmtbURL" value="http://www.valleyherald.example/news/millbrook.html"></form>\
<a class="month">May</a><div class="captures"><a>14 captures</a><div>22 May 2004 - 03 Nov 2009</div></div>\
<div id="wm-capinfo"><div>COLLECTED BY</div><div>Organization: Some Crawler</div><p>This crawl of online \
resources was made in bulk and covers a great many sites of the whole web, it is kept for researchers and \
historians.</p></div></div></div></div></div><!-- END WAYBACK TOOLBAR INSERT -->
<table><tr><td><h1>{HEADLINE}</h1><p class=byline>By Lena Abara</p><p>May 21, 2004</p>{told(TEXT)}</td></tr></table>\
<!-- FILE ARCHIVED ON 19:04:11 May 22, 2004 AND RETRIEVED FROM THE INTERNET ARCHIVE --></body></html>"""

GCACHE_PAGE = f"""<html><head><base href="http://www.valleyherald.example/news/millbrook.html"><meta charset="utf-8"></head>\
<body><div style="position:relative;"><div id="bN015htcoyT__google-cache-hdr"><div>This is Google's cache \
of <a href="http://www.valleyherald.example/news/millbrook.html">\
http://www.valleyherald.example/news/millbrook.html</a>. It is a snapshot of the page as it appeared on 25 \
May 2014 04:11:09 GMT. The current page could have changed in the meantime.</div><div><span>Full version\
</span><span>Text-only version</span><span>View source</span></div><div>Tip: To quickly find your search \
term on this page, press Ctrl+F and use the find bar.</div></div></div><div class="wrap"><h1>{HEADLINE}</h1><p>By \
Lena Abara</p><p>May 21, 2014</p>{told(TEXT)}</div></body></html>"""

READER_FF_PAGE = f"""<html dir="ltr"><head><title>{HEADLINE}</title></head><body><div class="container" lang="en">\
<div class="header reader-header reader-show-element">\
<a class="domain reader-domain" href="https://www.valleyherald.example/millbrook">valleyherald.example</a>\
<div class="domain-border"></div><h1 class="reader-title">{HEADLINE}</h1><div class="credits reader-credits">Lena \
Abara</div><div class="meta-data"><div class="reader-estimated-time">4–5 minutes</div></div></div><hr>\
<div class="content"><div class="moz-reader-content reader-show-element">\
<div id="readability-page-1" class="page"><div><figure>\
<img src="https://img.valleyherald.example/2024/valve-room-main.jpg" width="800" height="500" alt="">\
<figcaption>The valve room at Millbrook. Picture: Tomas Reyle</figcaption></figure>{told(TEXT)}</div></div></div>\
</div></div></body></html>"""

SAVED_FF_PAGE = f"""<!DOCTYPE html>\n<!-- saved from url=(0056)https://www.valleyherald.example/news/millbrook-closes-123 -->\n\
<html lang="en"><head><meta charset="UTF-8"><title>{HEADLINE} - Valley Herald</title>\
<link rel="stylesheet" href="./Millbrook_files/style.css"></head><body><h1 class="t">{HEADLINE}</h1>\
<div class="subtitle-x">{DECK}</div><span class="a">Lena Abara</span><span class="d">21 May 2024</span><figure>\
<img src="./Millbrook_files/valve-room-main.jpg"><figcaption>The valve room at Millbrook. <em>Picture: \
Tomas Reyle</em></figcaption></figure><div class="story">{told(TEXT)}</div></body></html>"""

MSWORD_PAGE = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>\
<meta name=Generator content="Microsoft Word 15"><title>{HEADLINE}</title></head><body lang=TEXT-US>\
<div class=WordSection1><p class=MsoTitle><span lang=TEXT-US>{HEADLINE}<o:p></o:p></span></p><p class=MsoNormal>By \
Lena Abara<o:p></o:p></p><p class=MsoNormal>Valley Review, 21 May 2024<o:p></o:p></p><p class=MsoNormal>\
<o:p>&nbsp;</o:p></p>{"".join(f"<p class=MsoNormal><span lang=TEXT-US>{x}<o:p></o:p></span></p>" for x in TEXT)}\
</div></body></html>"""

CP1256_PAGE = f"""<html dir=rtl><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><title>إغلاق \
محطة الضخ بعد العثور على تشققات - صحيفة الوادي</title></head><body><table dir=rtl><tr><td><font size=5><b>\
إغلاق محطة الضخ بعد العثور على تشققات</b></font><br><font size=2>كتب: سامي حداد<br>21 مايو 2009</font></td>\
</tr><tr><td>{told(ARABIC)}</td></tr></table><p>جميع الحقوق محفوظة © صحيفة الوادي</p></body></html>""".encode(
    "cp1256", "xmlcharrefreplace"
)

BIG5_PAGE = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"><title>水橋泵站因裂縫將關閉 | 河谷時報\
</title></head><body><h1>水橋泵站因裂縫將關閉</h1><p>2014-05-21 記者 李文海／報導</p>\
{told(["縣水務委員會週二晚投票決定關閉水橋泵站，此前檢查人員在四個進水閥中的兩個上發現了細小裂縫。", "下游居民自二月以來一直抱怨，每逢大雨自來水就變成褐色，寄給委員會的信件也沒有得到答覆。", "委員會主席在會議結束時說：「我們本應更早傾聽。」會議持續近五個小時，吸引了兩百人參加。"])}\
</body></html>""".encode("big5")

EUCKR_PAGE = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><title>물다리 양수장 폐쇄 결정 :: \
골짜기신문</title></head><body><h2 class="tit">물다리 양수장 폐쇄 결정</h2><div class="info">기사입력 2014-05-21 19:04 | 김하늘 기자\
</div><div id="articleBody">{"<br><br>".join(KOREAN)}<br><br>김하늘 기자 sky@golnews.example<br><br>&lt;저작권자 ⓒ \
골짜기신문, 무단 전재 및 재배포 금지&gt;</div></body></html>""".encode("euc-kr")

THAI_PAGE = f"""<html lang="th"><head><title>ปิดสถานีสูบน้ำหลังพบรอยร้าว | ข่าวหุบเขา</title>\
<meta property="og:site_name" content="ข่าวหุบเขา"></head><body><header><a href="/">ข่าวหุบเขา</a></header>\
<h1>ปิดสถานีสูบน้ำหลังพบรอยร้าว</h1><div class="post-date">21 พ.ค. 2567 19:04 น.</div><div class="content">\
{told(THAI)}</div><div class="tags">แท็ก: <a href="/t">น้ำ</a></div></body></html>"""

HEBREW_PAGE = f"""<html lang="he" dir="rtl"><head><title>תחנת השאיבה תיסגר אחרי שהתגלו סדקים - עיתון העמק</title></head><body>\
<nav><a href="/">ראשי</a></nav><h1>תחנת השאיבה תיסגר אחרי שהתגלו סדקים</h1><h2>חודשים יצאו מים חומים \
מהברזים לפני שמישהו בדק את השסתומים</h2><span class="author">מאת: רות אלמוג</span> <span>21.05.2024 | 19:04\
</span><figure><img src="/img/valves-room-99.jpg" alt=""><figcaption>חדר השסתומים (צילום: תומר ריילה)\
</figcaption></figure>{told(HEBREW)}</body></html>"""


@pytest.mark.parametrize(
    ("page", "fields"),
    [
        pytest.param(
            TABLE90S_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                publisher="VALLEY HERALD",
                byline=("LENA ABARA",),
                published="1998-05-21",
                body=TEXT,
                photos=[("The valve room at Millbrook.", "Photo by Tomas Reyle")],
            ),
            id="tables and fonts",
        ),
        pytest.param(
            CENTER90S_BR_PAGE,
            dict(headline=HEADLINE, deck=None, byline=("Lena Abara",), published="1999-05-21", body=TEXT),
            id="two breaks a paragraph",
        ),
        pytest.param(
            SINGLE_BR_PAGE, dict(headline=HEADLINE, deck=None, byline=(), body=TEXT), id="one break a paragraph"
        ),
        pytest.param(
            FRAMESET_PAGE,
            dict(headline=HEADLINE, deck=None, byline=("Lena Abara",), published="1997-05-21", body=TEXT),
            id="frames",
        ),
        pytest.param(
            PRE_PAGE, dict(headline=HEADLINE, deck=None, published="1996-05-21", body=TEXT), id="typewriter block"
        ),
        pytest.param(
            NEWSLETTER_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                byline=("Lena Abara",),
                published="2024-05-21",
                body=TEXT,
                photos=[("The valve room at Millbrook.", "Tomas Reyle/Valley Herald")],
            ),
            id="newsletter",
        ),
        pytest.param(
            WAYBACK_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                publisher="Valley Herald",
                byline=("Lena Abara",),
                published="2004-05-21",
                body=TEXT,
            ),
            id="bar of an archive",
        ),
        pytest.param(
            GCACHE_PAGE,
            dict(headline=HEADLINE, deck=None, byline=("Lena Abara",), published="2014-05-21", body=TEXT),
            id="copy in a cache",
        ),
        pytest.param(
            READER_FF_PAGE,
            dict(
                headline=HEADLINE,
                deck=None,
                publisher="valleyherald",
                byline=("Lena Abara",),
                body=TEXT,
                photos=[("The valve room at Millbrook.", "Picture: Tomas Reyle")],
            ),
            id="reader mode",
        ),
        pytest.param(
            SAVED_FF_PAGE,
            dict(
                headline=HEADLINE,
                deck=DECK,
                publisher="Valley Herald",
                byline=("Lena Abara",),
                published="2024-05-21",
                body=TEXT,
                photos=[("The valve room at Millbrook.", "Picture: Tomas Reyle")],
            ),
            id="saved page",
        ),
        pytest.param(
            MSWORD_PAGE,
            dict(headline=HEADLINE, deck=None, byline=("Lena Abara",), published="2024-05-21", body=TEXT),
            id="word processor",
        ),
        pytest.param(
            CP1256_PAGE,
            dict(
                headline="إغلاق محطة الضخ بعد العثور على تشققات",
                deck=None,
                publisher="صحيفة الوادي",
                byline=("سامي حداد",),
                published="2009-05-21",
                body=ARABIC,
            ),
            id="arabic windows charset",
        ),
        pytest.param(
            BIG5_PAGE,
            dict(headline="水橋泵站因裂縫將關閉", deck=None, byline=("李文海",), published="2014-05-21"),
            id="big5",
        ),
        pytest.param(
            EUCKR_PAGE,
            dict(
                headline="물다리 양수장 폐쇄 결정",
                deck=None,
                publisher="골짜기신문",
                byline=("김하늘",),
                published="2014-05-21T19:04",
                body=KOREAN,
            ),
            id="euc-kr",
        ),
        pytest.param(
            THAI_PAGE,
            dict(
                headline="ปิดสถานีสูบน้ำหลังพบรอยร้าว",
                deck=None,
                publisher="ข่าวหุบเขา",
                byline=(),
                published="2024-05-21T19:04",
                body=THAI,
            ),
            id="thai",
        ),
        pytest.param(
            HEBREW_PAGE,
            dict(
                headline="תחנת השאיבה תיסגר אחרי שהתגלו סדקים",
                deck="חודשים יצאו מים חומים מהברזים לפני שמישהו בדק את השסתומים",
                publisher="עיתון העמק",
                byline=("רות אלמוג",),
                published="2024-05-21T19:04",
                body=HEBREW,
                photos=[("חדר השסתומים", "צילום: תומר ריילה")],
            ),
            id="hebrew",
        ),
    ],
)
def test_every_field_is_what_a_person_reads(page: str | bytes, fields: dict[str, Any]) -> None:
    data = page if isinstance(page, bytes) else page.encode()
    article = read_article(Payload(data=data, name="page.html"), as_="html").article
    photos = [(photo.caption, photo.credit.printed if photo.credit else None) for photo in article.photos]
    assert {name: photos if name == "photos" else getattr(article, name) for name in fields} == fields
