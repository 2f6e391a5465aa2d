{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="notes" class="app-no-print">
<h2 id="notes">[[cases.notes]]</h2>
<p class="app-small">[[cases.notes-what]]</p>
{{#LIST}}
<ul class="app-list">
{{#NOTE}}
<li>
<p class="app-small">{{BY}}, {{UNIT}}, <time datetime="{{MACHINE}}">{{TIME}}</time></p>
<div class="app-quote" lang="de">
{{#P}}
<p>{{TEXT}}</p>
{{/P}}
</div>
<form method="post" action="{{ACTION}}">{{>TOKENS}}<input type="hidden" name="back" value="case"><input type="hidden" name="remove" value="{{ID}}"><button class="app-link-button" type="submit">[[cases.note-remove]]<span class="visually-hidden">: {{BY}}, {{TIME}}</span></button></form>
</li>
{{/NOTE}}
</ul>
{{/LIST}}
<details class="app-hint">
<summary>[[cases.note-add]]</summary>
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
<input type="hidden" name="back" value="case">
{{>UNIT}}
{{>TEXT}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[cases.note-add]]</span></button></p>
</form>
</details>
</section>
