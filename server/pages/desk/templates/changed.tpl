{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="changed">
<h2 class="kern-heading-medium" id="changed">{{HEADING}}</h2>
<p class="app-muted">{{SINCE}}</p>
{{#EMPTY}}
<div class="app-empty"><p>[[desk.changed-empty]]</p></div>
{{/EMPTY}}
{{#LIST}}
<ul class="app-list">
{{#ROW}}
<li><a class="app-list__title" href="{{HREF}}" lang="de">{{TITLE}}</a>
<span class="app-list__meta"><time datetime="{{ISO}}">{{DAY}}</time> <span>{{REVISION}}</span>{{#BY}} <span>{{TEXT}}</span>{{/BY}}{{#OF_CASE}} <a href="/proposals/{{CASE_ID}}">{{TEXT}}</a>{{/OF_CASE}}</span>
{{#REASON}}<span class="app-small" lang="de">{{TEXT}}</span>{{/REASON}}</li>
{{/ROW}}
</ul>
{{/LIST}}
</section>
