{{%AUTOESCAPE context="HTML"}}
<p class="kern-body"{{#GERMAN}} lang="de"{{/GERMAN}}>{{MESSAGE}}</p>
{{#REASONS}}
<h2 class="kern-heading-small">[[frame.refused-reasons]]</h2>
<ul lang="de">
{{#REASON}}
<li>{{TEXT}}</li>
{{/REASON}}
</ul>
{{/REASONS}}
<p class="app-actions"><a class="kern-btn kern-btn--secondary" href="/"><span class="kern-label">[[frame.refused-home]]</span></a></p>
