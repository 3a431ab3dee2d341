"""What a site puts around a report is no part of it: dates of posting, ways to share, who runs the site."""

from __future__ import annotations

ZH = """<html><head><meta charset="utf-8"></head><body>
<div class="loc">您的位置：<a href=1>首页</a> &gt; <a href=2>通报曝光</a> &gt; 正文</div>
<h1>青砚县民政局原副局长葛听澜受到处分</h1>
<div>发布时间：2023-05-06 10:22　来源：云岚省纪委监委网站　作者：办公室　浏览次数：<span>1024</span>　字号：<a>大</a> <a>中</a> <a>小</a></div>
<p>2021年，葛听澜套取特困供养资金38.6万元，款项来源：专户。受到开除党籍处分。</p>
<p>主办单位为县民政局的项目未经验收。</p>
<div>分享到：<a>微信</a> <a>微博</a></div>
<div>【<a>打印本页</a>】【<a>关闭窗口</a>】</div>
<p>主办单位：云岚省纪委监委　地址：霁川市人民路1号</p><p>版权所有 © 2023　ICP备12345678号</p></body></html>"""
EN = """<html><body><a href=#c>Skip to main content</a>
<div>We use cookies to improve your experience. By continuing you accept our policy.</div>
<div><a href=/>Home</a> / <a href=/n>News</a> / Press release</div>
<h1>Former clerk sentenced</h1><p>Posted on May 6, 2023</p>
<p>Orla Winstanhope kept cash of the Village of Ferncastle. She shared the password with nobody.</p>
<p>Share this: <a>Facebook</a> <a>Email</a></p>
<div><h3>Related news</h3><div><a href=1>Former Clerk of Lower Tarrant Indicted for Theft</a><span>April 2, 2023</span></div></div>
<p>Sign up for our newsletter</p><p>© 2023 State of Tavora. All rights reserved. Privacy</p></body></html>"""


def test_a_chinese_site_leaves_its_report(write, reports) -> None:
    (report,) = reports(write("a.html", ZH.encode()))
    assert report.text.split("\n") == [
        "青砚县民政局原副局长葛听澜受到处分",
        "2021年，葛听澜套取特困供养资金38.6万元，款项来源：专户。受到开除党籍处分。",
        "主办单位为县民政局的项目未经验收。",
    ]


def test_an_english_site_leaves_its_report(write, reports) -> None:
    (report,) = reports(write("a.html", EN.encode()))
    assert report.text.split("\n") == [
        "Former clerk sentenced",
        "Orla Winstanhope kept cash of the Village of Ferncastle. She shared the password with nobody.",
    ]


def test_a_page_that_is_nothing_else_is_read(write, reports) -> None:
    (report,) = reports(write("a.html", "<p>来源：审计组</p>".encode()))
    assert report.text == "来源：审计组"
