{{%AUTOESCAPE context="HTML"}}
<ol class="app-stepper" aria-label="[[drafts.new-steps]]">
{{#STEP}}
<li{{#DONE}} class="is-done"{{/DONE}}{{#HERE}} aria-current="step"{{/HERE}}><span>{{LABEL}}{{#DONE}} <span class="visually-hidden">[[drafts.step-done]]</span>{{/DONE}}</span></li>
{{/STEP}}
</ol>
{{>ERRORS}}
<dl class="app-facts">
<div><dt>[[drafts.new-aim]]</dt><dd>{{AIM_NAME}} (<a class="kern-link" href="/proposals/new">[[drafts.new-aim-other]]</a>)</dd></div>
</dl>
<p>{{AIM_WHAT}}</p>
<form class="app-form--wide" method="get" action="/proposals/new">
<input type="hidden" name="kind" value="{{AIM}}">
{{#REVISION}}
<input type="hidden" name="revision" value="{{NUMBER}}">
{{/REVISION}}
<fieldset class="app-filter-group">
<legend class="kern-heading-small">[[drafts.new-search]]</legend>
{{>WORDS}}
{{>FIELD}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit" name="step" value="measures"><span class="kern-label">[[drafts.new-search-button]]</span></button></p>
</fieldset>
{{#SOME}}
{{>MEASURES}}
{{/SOME}}
{{#NONE}}
<p class="app-empty">[[drafts.new-none]]</p>
{{/NONE}}
{{#MORE}}
<p class="app-small">[[drafts.new-more]]</p>
{{/MORE}}
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit" name="step" value="details"><span class="kern-label">[[drafts.next]]</span></button> <a class="kern-btn kern-btn--tertiary" href="/proposals/new"><span class="kern-label">[[drafts.back]]</span></a></p>
</form>
