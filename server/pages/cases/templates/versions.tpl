{{%AUTOESCAPE context="HTML"}}
{{#VERSIONS}}
<section aria-labelledby="versions">
<h2 id="versions">[[cases.versions]]</h2>
<ul class="app-list">
{{#VERSION}}
<li>
<p class="app-list__title"><a class="kern-link" href="{{HREF}}">{{TITLE}}</a></p>
<p class="app-small">{{SENTENCE}}</p>
{{#REASON}}
<p class="app-small" lang="de">{{TEXT}}</p>
{{/REASON}}
{{#FATES}}
<p class="app-small">{{HEADING}}</p>
<ul class="app-small" lang="de">
{{#FATE}}
<li>{{TEXT}}</li>
{{/FATE}}
</ul>
{{/FATES}}
</li>
{{/VERSION}}
</ul>
</section>
{{/VERSIONS}}
