{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{#STALE}}
<div class="kern-alert kern-alert--warning" tabindex="-1" autofocus><div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><p class="kern-title">[[drafts.conflict-stale]]</p></div></div>
{{/STALE}}
{{#NONE}}
<p class="app-empty">[[drafts.conflict-none]]</p>
{{/NONE}}
{{#GROUP}}
<section>
<h2 class="kern-heading-medium" lang="de">{{LABEL}}</h2>
<p>[[drafts.conflict-what]]</p>
{{#READ}}
{{#PLACE}}
{{>PLACE_TEXTS}}
{{/PLACE}}
{{/READ}}
{{#FORM}}
<form class="app-form" method="post" action="{{ACTION}}" data-guard>
{{>TOKENS}}
<input type="hidden" name="document" value="{{NAME}}">
<input type="hidden" name="etag" value="{{ETAG}}">
{{#PLACE}}
{{>PLACE_TEXTS}}
{{/PLACE}}
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[drafts.conflict-save]]</span></button></p>
</form>
{{/FORM}}
</section>
{{/GROUP}}
<p><a class="kern-link" href="{{BACK}}">[[drafts.to-draft]]</a></p>
