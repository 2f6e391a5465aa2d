{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<p>[[drafts.add-what]]</p>
<form class="app-filter" method="get" action="{{ACTION}}">
{{>WORDS}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[drafts.new-search-button]]</span></button></p>
</form>
{{#NONE}}
<p class="app-empty">[[drafts.new-none]]</p>
{{/NONE}}
{{#LIST}}
<ul class="app-list">
{{#HIT}}
<li><a class="kern-link" href="{{HREF}}" lang="de">{{LABEL}}</a>
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
<input type="hidden" name="add" value="{{NAME}}">
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[drafts.add]]<span class="visually-hidden" lang="de">: {{LABEL}}</span></span></button>
</form>
</li>
{{/HIT}}
</ul>
{{/LIST}}
{{#MORE}}
<p class="app-small">[[drafts.new-more]]</p>
{{/MORE}}
<p><a class="kern-link" href="{{BACK}}">[[drafts.to-draft]]</a></p>
