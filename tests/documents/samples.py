"""Invented documents, in the ways that reports are written and saved."""

ARTICLE_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Militia leader killed in hill raid | Northern Herald</title>
<meta property="og:title" content="Militia leader killed in hill raid">
<meta property="og:site_name" content="Northern Herald">
<meta property="article:published_time" content="2021-02-07T23:10:00+04:30">
<meta property="article:modified_time" content="2021-03-01T10:00:00Z">
<style>p { color: red }</style><script>var tracker = "do not read me";</script></head><body class="home-sidebar">
<header class="site-header"><a href="/">Northern Herald</a>
<nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport news of the day</a></li></ul></nav></header>
<main><article class="post"><h1>Militia leader killed in hill raid</h1>
<div class="entry-meta">By <a>Omar Karim</a> <time datetime="2021-02-07">7 February 2021</time></div>
<div class="sharedaddy"><ul><li><a>Facebook</a></li><li><a>Twitter</a></li></ul></div>
<figure><img src=x><figcaption>Soldiers stand guard near the old bridge on Sunday.</figcaption></figure>
<p>KUNDUZ, Afghanistan (AP) &mdash; The leader of the <b>Northern&nbsp;Front</b>, Karim Aziz, was killed on Sunday,
the governor&rsquo;s office said.<br>A spokesman could not confirm the report.</p>
<p>Advertisement</p>
<div class="ad-slot"><p>Buy our very good shoes today. They are the best shoes that money can buy.</p></div>
<h2>What is known</h2>
<p>The ministry listed the following:</p>
<ul><li>The group has 500 fighters</li><li>It operates in <a href=x>the hills</a> and in the valley.</li></ul>
<p><strong>Read more: </strong><a href="/x">Front denies talks</a></p>
<blockquote><p>&ldquo;We know nothing,&rdquo; the governor said.</p></blockquote>
<p>He was succeeded by his brother, according to two officials who spoke on condition of anonymity.</p>
</article>
<section class="related-posts"><h3>Related stories</h3><ul><li><a>Front kills ten soldiers</a></li></ul></section>
<div id="comments"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></main>
<aside class="sidebar"><p>The president said on Monday that he would travel abroad next week for talks.</p></aside>
<footer><p>&copy; 2021 Northern Herald. All rights reserved.</p></footer></body></html>
"""

WRAPPED_REPORT = """\
REPORT ON THE NORTHERN PROVINCES

7 February 2021

Summary

12. The Monitoring Team reports that the group known as the Northern
Front has between 400 and 600 fighters, of whom about half are based in
the hills. One Member State assessed that the organi-
zation had lost its leader, Gen. Omar Sharif, in an air strike that was
carried out by coalition forces in July. Short- and long-
term prospects are unclear, said a member of the Al-
Amal Brigade.
13. The Team noted the following developments in the reporting period,
which several Member States confirmed:
 - the group moved to the border area, where it is
   said to collect taxes;
 - its deputy, Karim Aziz, was killed;

Key findings
============

The governor said that he could not confirm the report. He spoke on 3
March 2020 in the provincial capital.

Related groups:

Al-Amal Brigade
Green Banner Movement
"""

FRENCH = "Les combattants ont déclaré lundi que le groupe a tué dix soldats de l'armée dans le nord du pays. " * 5
RUSSIAN = "Боевики заявили, что в понедельник они убили десять солдат на севере страны и не только. " * 5
ARABIC = "قالت الجماعة يوم الاثنين إن المقاتلين قتلوا عشرة جنود من الجيش في شمال البلاد على الحدود. " * 5
ENGLISH = "The governor said on Monday that the group had killed ten soldiers of the army in the north. "
