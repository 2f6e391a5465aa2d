{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<p>{{SENTENCE}}</p>
{{#SUPERSEDED}}
<p class="app-muted">{{TEXT}} <a class="kern-link" href="{{HREF}}">{{LINK}}</a></p>
{{/SUPERSEDED}}
{{#REASON}}
<h2>[[cases.reason]]</h2>
<div class="app-quote" lang="de">
{{#P}}
<p>{{TEXT}}</p>
{{/P}}
</div>
{{/REASON}}
{{#FATES}}
<section aria-labelledby="fates">
<h2 id="fates">[[cases.version-votes]]</h2>
<ul lang="de">
{{#FATE}}
<li>{{TEXT}}</li>
{{/FATE}}
</ul>
</section>
{{/FATES}}
<section aria-labelledby="changes">
<h2 id="changes">{{HEADING}}</h2>
{{#DOCUMENT}}
{{#HEADING_OF}}
<h3 lang="de">{{TEXT}}</h3>
{{/HEADING_OF}}
<div lang="de">
{{SYNOPSIS_HTML:none}}
</div>
{{/DOCUMENT}}
</section>
<p class="app-actions app-no-print"><a class="kern-link" href="{{BACK}}">[[cases.version-back]]</a>{{#BEFORE}} <a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/BEFORE}}{{#AFTER}} <a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/AFTER}}</p>
