{{%AUTOESCAPE context="HTML"}}
<ol class="app-stepper" aria-label="[[drafts.new-steps]]">
{{#STEP}}
<li{{#DONE}} class="is-done"{{/DONE}}{{#HERE}} aria-current="step"{{/HERE}}><span>{{LABEL}}{{#DONE}} <span class="visually-hidden">[[drafts.step-done]]</span>{{/DONE}}</span></li>
{{/STEP}}
</ol>
<p>[[drafts.new-intro]]</p>
<form class="app-form" method="get" action="/proposals/new">
{{#CHOSEN}}
<input type="hidden" name="measure" value="{{NAME}}">
{{/CHOSEN}}
{{#REVISION}}
<input type="hidden" name="revision" value="{{NUMBER}}">
{{/REVISION}}
{{>AIMS}}
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[drafts.next]]</span></button> <a class="kern-btn kern-btn--tertiary" href="/"><span class="kern-label">[[drafts.cancel]]</span></a></p>
</form>
