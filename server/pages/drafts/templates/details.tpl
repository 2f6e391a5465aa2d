{{%AUTOESCAPE context="HTML"}}
<ol class="app-stepper" aria-label="[[drafts.new-steps]]">
{{#STEP}}
<li{{#DONE}} class="is-done"{{/DONE}}{{#HERE}} aria-current="step"{{/HERE}}><span>{{LABEL}}{{#DONE}} <span class="visually-hidden">[[drafts.step-done]]</span>{{/DONE}}</span></li>
{{/STEP}}
</ol>
{{>ERRORS}}
<dl class="app-facts">
<div><dt>[[drafts.new-aim]]</dt><dd>{{AIM_NAME}} (<a class="kern-link" href="/proposals/new">[[drafts.new-aim-other]]</a>)</dd></div>
{{#CHOSEN}}
<div><dt>[[drafts.new-chosen]]</dt><dd><a class="kern-link" href="{{HREF}}" lang="de">{{LABEL}}</a></dd></div>
{{/CHOSEN}}
{{#ONE_UNIT}}
<div><dt>[[drafts.new-for]]</dt><dd lang="de">{{NAME}}</dd></div>
{{/ONE_UNIT}}
</dl>
<p>{{AIM_WHAT}}</p>
<form class="app-form" method="post" action="/proposals/new">
{{>TOKENS}}
<input type="hidden" name="kind" value="{{AIM}}">
{{#CHOSEN}}
<input type="hidden" name="measure" value="{{NAME}}">
{{/CHOSEN}}
{{>TARGET}}
{{>REVISIONS}}
{{>UNITS}}
{{>REASON}}
<p class="app-small">[[drafts.new-note]]</p>
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[drafts.new-open]]</span></button>{{#AGAIN}} <a class="kern-btn kern-btn--secondary" href="{{HREF}}"><span class="kern-label">[[drafts.new-other-measure]]</span></a>{{/AGAIN}} <a class="kern-btn kern-btn--tertiary" href="/"><span class="kern-label">[[drafts.cancel]]</span></a></p>
</form>
